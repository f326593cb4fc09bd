protocol Vector {
  static func + (a: Self, b: Self) -> Self
  static func * (a: Self, scale: Double) -> Self
  static prefix func - (a: Self) -> Self
}
extension Vector {
  static func - (a: Self, b: Self) -> Self { a + -b }
  func moved(towards other: Self, by part: Double) -> Self { self + (other - self) * part }
}
struct Point: Vector {
  var x, y: Double
  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func * (a: Point, scale: Double) -> Point { Point(x: a.x * scale, y: a.y * scale) }
  static prefix func - (a: Point) -> Point { a * -1 }
}
extension Double: Vector {}
print(Point(x: 0, y: 1).moved(towards: Point(x: 4, y: 3), by: 0.25))
print(1.0.moved(towards: 2, by: 0.5), Point(x: 1, y: 1) - Point(x: 0.5, y: 3))
