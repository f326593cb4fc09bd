struct Vector {
  var x = 0.0
  static func <+> (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x) }
  static prefix func √ (a: Vector) -> Vector { a }
  static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x) }
}
let sum = Vector() <+> Vector()
let root = √4.0
let power = 2 ** 3
