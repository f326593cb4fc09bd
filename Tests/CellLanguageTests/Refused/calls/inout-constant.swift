func grow(_ x: inout Int) { x *= 2 }
let n = 3
grow(&n)
