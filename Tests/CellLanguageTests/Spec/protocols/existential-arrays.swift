protocol Shape { func area() -> Double }
struct Square: Shape {
  var side: Double
  func area() -> Double { side * side }
}
struct Circle: Shape {
  var radius: Double
  func area() -> Double { 3 * radius * radius }
}
var shapes: [any Shape] = [Square(side: 2), Circle(radius: 1)]
shapes.append(Square(side: 0.5))
print(shapes.map { $0.area() }, shapes.reduce(0) { $0 + $1.area() })
print(shapes.sorted { $0.area() < $1.area() }.map { type(of: $0) })
if let square = shapes[0] as? Square { print(square.side) }
print(shapes[1] is Square, shapes)
