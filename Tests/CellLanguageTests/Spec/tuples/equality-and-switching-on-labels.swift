typealias Move = (dx: Int, dy: Int)
func name(_ move: Move) -> String {
  switch move {
  case (dx: 0, dy: 0): "stay"
  case (dx: let x, dy: 0): x > 0 ? "right" : "left"
  case (dx: 0, dy: let y): y > 0 ? "up" : "down"
  default: "diagonal"
  }
}
print([(0, 0), (3, 0), (-1, 0), (0, 2), (1, 1)].map { name($0) })
let a: Move = (1, 2)
print(a == (dx: 1, dy: 2), a != (1, 3), a.dx + a.dy, (a, "x").0.dy)
