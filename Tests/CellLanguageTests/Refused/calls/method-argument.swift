struct Walker {
  var x = 0
  mutating func move(by distance: Int) { x += distance }
}
var w = Walker()
w.move(3)
