struct Walker {
  var x = 0
  mutating func move() { x += 1 }
}
let w = Walker()
w.move()
