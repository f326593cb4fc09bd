indirect enum Shape {
  case dot
  case row([Shape])
  case scaled(Double, Shape)
  func fold<R>(dot: R, row: ([R]) -> R, scaled: (Double, R) -> R) -> R {
    switch self {
    case .dot: dot
    case .row(let shapes): row(shapes.map { $0.fold(dot: dot, row: row, scaled: scaled) })
    case .scaled(let factor, let shape):
      scaled(factor, shape.fold(dot: dot, row: row, scaled: scaled))
    }
  }
}
let shape = Shape.row([.dot, .scaled(2, .row([.dot, .dot])), .scaled(0.5, .dot)])
print(shape.fold(dot: 1.0, row: { $0.reduce(0, +) }, scaled: { $0 * $1 }))
print(shape.fold(dot: ".", row: { "(" + $0.joined() + ")" }, scaled: { "\($0)\($1)" }))
