class Model {
  static var created = 0
  class var kind: String { "model" }
  class func make() -> Model { Model() }
  init() { Model.created += 1 }
  func name() -> String { Self.kind + "/" + type(of: self).kind }
}
class Network: Model {
  override class var kind: String { "network" }
  override class func make() -> Model { Network() }
}
let types: [Model.Type] = [Model.self, Network.self]
print(types.map { $0.kind }, types.map { $0.make().name() }, Model.created)
