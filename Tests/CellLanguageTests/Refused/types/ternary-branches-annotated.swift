let n = 3
let x: Int = n > 2 ? 1 : 1.5
