func describe(_ point: (Int, Int)) -> String {
  switch point {
  case (0, 0): "origin"
  case (let x, 0): "x axis at \(x)"
  case (0, let y): "y axis at \(y)"
  case (let x, let y) where x == y: "diagonal \(x)"
  case (-2...2, -2...2): "near"
  case (let x, let y): "far \(x),\(y)"
  }
}
for point in [(0, 0), (3, 0), (0, -1), (4, 4), (1, 2), (9, 1)] { print(describe(point)) }
