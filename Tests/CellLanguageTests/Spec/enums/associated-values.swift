enum Shape {
  case circle(radius: Double)
  case rectangle(width: Double, height: Double)
  case polygon([Double])
  case unit
  var area: Double {
    switch self {
    case .circle(let radius): 3 * radius * radius
    case .rectangle(let width, let height): width * height
    case .polygon(let sides) where sides.isEmpty: 0
    case .polygon(let sides): sides.reduce(0, +)
    case .unit: 1
    }
  }
}
let shapes: [Shape] = [
  .circle(radius: 2), .rectangle(width: 2, height: 3), .polygon([]), .polygon([1, 2]), .unit,
]
for shape in shapes { print(shape, shape.area) }
print(shapes.map(\.area).reduce(0, +))
