struct P { var x: Int
 init?(x: Int) { if x < 0 { return nil }
 self.x = x } }
let p = P(x: 3)
print(p.x)
