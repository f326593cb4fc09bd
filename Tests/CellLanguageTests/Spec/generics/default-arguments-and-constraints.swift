func count<T: Equatable>(_ value: T, in values: [T] = [], matching: (T, T) -> Bool = { $0 == $1 })
  -> Int
{
  values.filter { matching($0, value) }.count
}
print(
  count(1), count(2, in: [2, 3, 2]),
  count("a", in: ["A", "a"]) { $0.lowercased() == $1.lowercased() })
struct Cache<Key: Hashable, Value> {
  private var storage: [Key: Value] = [:]
  mutating func value(for key: Key, make: (Key) throws -> Value) rethrows -> Value {
    if let value = storage[key] { return value }
    let value = try make(key)
    storage[key] = value
    return value
  }
}
var cache = Cache<String, Int>()
print(cache.value(for: "four") { $0.count }, cache.value(for: "four") { _ in -1 })
