struct Model {
  static var name = "type"
  var name = "instance"
  static func describe() -> String { name }
  func describe() -> String { "\(name) of \(Self.name)" }
  subscript(i: Int) -> String { "\(name)\(i)" }
  static subscript(i: Int) -> String { "\(name)[\(i)]" }
}
Model.name += "!"
print(Model.describe(), Model().describe(), Model()[1], Model[2])
