struct Vector: Equatable {
  var x, y: Double
  static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Vector, b: Vector) -> Vector { a + -b }
  static prefix func - (v: Vector) -> Vector { Vector(x: -v.x, y: -v.y) }
  static func * (scale: Double, v: Vector) -> Vector { Vector(x: scale * v.x, y: scale * v.y) }
  static func * (a: Vector, b: Vector) -> Double { a.x * b.x + a.y * b.y }
  static func += (a: inout Vector, b: Vector) { a = a + b }
}
var v = Vector(x: 1, y: 2)
let w = Vector(x: 0.5, y: -1)
v += 2 * w
print(v, v * w, -v, v - w == Vector(x: 1.5, y: 1), 3 * v * w)
