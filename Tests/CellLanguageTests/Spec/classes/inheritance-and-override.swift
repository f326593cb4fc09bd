class Shape {
  var name: String { "shape" }
  func area() -> Double { 0 }
  func describe() -> String { "\(name) with area \(area())" }
}
class Square: Shape {
  let side: Double
  init(side: Double) { self.side = side }
  override var name: String { "square" }
  override func area() -> Double { side * side }
}
final class Tile: Square {
  override var name: String { "tiled " + super.name }
  override func describe() -> String { super.describe() + "!" }
}
let shapes: [Shape] = [Shape(), Square(side: 2), Tile(side: 3)]
for shape in shapes { print(shape.describe()) }
