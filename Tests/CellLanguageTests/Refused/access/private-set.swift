struct P { private(set) var x = 1 }
var p = P()
p.x = 2
