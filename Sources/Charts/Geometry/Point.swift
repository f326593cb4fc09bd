/// A place in the drawing, y downwards.
struct Point: Sendable, Equatable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    (self.x, self.y) = (x, y)
  }

  static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
  static func * (factor: Double, a: Point) -> Point { Point(factor * a.x, factor * a.y) }

  /// The distance from the origin.
  var length: Double { (x * x + y * y).squareRoot() }
}
