let n = 3
let name = if n == 0 { "zero" }
