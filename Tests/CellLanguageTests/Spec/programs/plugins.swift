protocol Plugin {
  static var id: String { get }; init(config: [String: Any]) throws; func run(_ s: String) -> String
}
enum PluginError: Error, Equatable {
  case missing(String), wrongType(key: String, expected: String)
}
extension Dictionary where Key == String, Value == Any {
  func need<T>(_ k: String, _: T.Type = T.self) throws -> T {
    guard let v = self[k] else { throw PluginError.missing(k) };
    guard let t = v as? T else { throw PluginError.wrongType(key: k, expected: "\(T.self)") };
    return t
  }
}
struct Repeat: Plugin {
  static let id = "repeat"; let n: Int;
  init(config: [String: Any]) throws { n = try config.need("n") };
  func run(_ s: String) -> String { String(repeating: s, count: n) }
}
struct Replace: Plugin {
  static let id = "replace"; let a: Character, b: Character;
  init(config c: [String: Any]) throws {
    a = Character(try c.need("from", String.self)); b = Character(try c.need("to", String.self))
  }; func run(_ s: String) -> String { String(s.map { $0 == a ? b : $0 }) }
}
let types: [any Plugin.Type] = [Repeat.self, Replace.self]
let registry = Dictionary(uniqueKeysWithValues: types.map { ($0.id, $0) })
func make(_ id: String, _ c: [String: Any]) throws -> any Plugin {
  guard let t = registry[id] else { throw PluginError.missing(id) }; return try t.init(config: c)
}
for (id, cfg) in [
  ("repeat", ["n": 2]), ("repeat", [:]), ("repeat", ["n": "x"]),
  ("replace", ["from": "a", "to": "o"]), ("zip", [:]),
] as [(String, [String: Any])] {
  do { let p = try make(id, cfg); print(id, p.run("banana"), type(of: p)) } catch let e
    as PluginError
  { print(id, e) } catch { print("?", error) }
}
let chain = try [make("replace", ["from": "n", "to": "m"]), make("repeat", ["n": 2])];
print(chain.reduce("ban") { $1.run($0) })
