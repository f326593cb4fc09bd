func grow(_ x: inout Int) { x *= 2 }
grow(&3)
