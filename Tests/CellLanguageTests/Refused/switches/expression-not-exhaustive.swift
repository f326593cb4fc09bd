let n = 3
let name = switch n { case 0: "zero" }
