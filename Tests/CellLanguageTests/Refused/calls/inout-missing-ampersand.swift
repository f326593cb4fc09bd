func grow(_ x: inout Int) { x *= 2 }
var n = 3
grow(n)
