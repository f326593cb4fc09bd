class Shape {
  var width: Double { didSet { print("shape \(oldValue) -> \(width)") } }
  init(width: Double) { self.width = width }
}
class Square: Shape {
  var height = 1.0
  override var width: Double { didSet { print("square"); height = width } }
}
let square = Square(width: 2)
print(square.width, square.height)
square.width = 5
print(square.height)
