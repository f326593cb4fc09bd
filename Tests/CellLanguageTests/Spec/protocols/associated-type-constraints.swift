protocol Source {
  associatedtype Value: Comparable
  func values() -> [Value]
}
extension Source {
  func largest() -> Value? { values().max() }
}
extension Source where Value: Numeric {
  func total() -> Value { values().reduce(0, +) }
}
extension Source where Value == String {
  func total() -> String { values().joined() }
}
struct Words: Source { func values() -> [String] { ["b", "c", "a"] } }
struct Numbers: Source { func values() -> [Double] { [1, 2.5] } }
print(Words().largest() ?? "", Words().total(), Numbers().total(), Numbers().largest() ?? 0)
func same<A: Source, B: Source>(_ a: A, _ b: B) -> Bool where A.Value == B.Value {
  a.values() == b.values()
}
print(same(Words(), Words()))
