struct Config {
  private(set) var values: [String: Int] = [:]
  func setting(_ key: String, _ value: Int) -> Config {
    var copy = self
    copy.values[key] = value
    return copy
  }
  static func + (a: Config, b: Config) -> Config {
    b.values.reduce(a) { $0.setting($1.key, $1.value) }
  }
}
let base = Config().setting("a", 1).setting("b", 2)
let changed = base + Config().setting("b", 9)
print(base.values["b"] ?? 0, changed.values["b"] ?? 0, changed.values.count)
