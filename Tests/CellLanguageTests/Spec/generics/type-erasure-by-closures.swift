struct AnyShape {
  private let areaOf: () -> Double
  let name: String
  init<S: Shape>(_ shape: S) {
    areaOf = shape.area
    name = "\(S.self)"
  }
  var area: Double { areaOf() }
}
protocol Shape { func area() -> Double }
struct Square: Shape {
  var side: Double
  func area() -> Double { side * side }
}
struct Strip: Shape { func area() -> Double { 0.5 } }
var square = Square(side: 2)
let shapes = [AnyShape(square), AnyShape(Strip())]
square.side = 10
print(shapes.map { "\($0.name) \($0.area)" })
