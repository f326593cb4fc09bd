class Shape {
  required init() {}
  class func make() -> Self { Self.init() }
  static func create() -> Self { self.init() }
  var name: String { "shape" }
  func clone() -> Self {
    let kind = Swift.type(of: self)
    return kind.init()
  }
}
class Circle: Shape { override var name: String { "circle" } }
class Big: Circle { override var name: String { "big" } }
print(Shape.make().name, Circle.make().name, Circle.create().name, Big.create().name)
print(Big().clone().name)
let shape: Shape.Type = Big.self
print(shape.make().name, shape.init().name, shape.create().name)
func build<S: Shape>(_ type: S.Type) -> S { type.create() }
print(build(Circle.self).name)
