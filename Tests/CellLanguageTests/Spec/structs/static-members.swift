struct Registry {
  static var count = 0
  static let origin = Registry(name: "origin")
  static var summary: String { "\(count) made" }
  let name: String
  init(name: String) {
    self.name = name
    Registry.count += 1
  }
  static func make(_ names: String...) -> [Registry] { names.map(Registry.init) }
}
print(Registry.count)
print(Registry.make("a", "b").map(\.name), Registry.summary)
print(Registry.origin.name, Registry.summary, Registry.origin.name, Registry.count)
