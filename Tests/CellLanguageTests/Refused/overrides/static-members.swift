class Shape {
  static func name() -> String { "shape" }
  class func kind() -> String { "shape" }
  static var sides: Int { 0 }
}
class Square: Shape {
  override static func name() -> String { "square" }
  override class func kind() -> String { "square" }
  override static var sides: Int { 4 }
}
class Circle: Shape {
  static func name() -> String { "circle" }
}
