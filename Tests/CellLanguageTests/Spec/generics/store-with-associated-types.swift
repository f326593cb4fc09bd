protocol Store {
  associatedtype Key: Hashable
  associatedtype Value
  init()
  func get(_ key: Key) -> Value?
  mutating func set(_ key: Key, _ value: Value)
}
extension Store {
  mutating func update(
    _ key: Key, default value: @autoclosure () -> Value, _ change: (Value) -> Value
  ) {
    set(key, change(get(key) ?? value()))
  }
}
struct Memory<Key: Hashable, Value>: Store {
  private var entries: [Key: Value] = [:]
  init() {}
  func get(_ key: Key) -> Value? { entries[key] }
  mutating func set(_ key: Key, _ value: Value) { entries[key] = value }
}
func count<S: Store>(_ text: String, in: S.Type) -> S where S.Key == String, S.Value == Int {
  var store = S()
  for word in text.split(separator: " ") { store.update(String(word), default: 0) { $0 + 1 } }
  return store
}
let counted = count("a b a c a", in: Memory<String, Int>.self)
print(counted.get("a")!, counted.get("z") as Any)
