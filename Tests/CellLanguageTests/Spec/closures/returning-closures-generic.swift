func memoized<Key: Hashable, Value>(_ compute: @escaping (Key) -> Value) -> (Key) -> Value {
  var known: [Key: Value] = [:]
  return { key in
    if let value = known[key] { return value }
    let value = compute(key)
    known[key] = value
    return value
  }
}
var calls = 0
let length = memoized { (text: String) -> Int in
  calls += 1
  return text.count
}
print(length("four"), length("four"), length("fives"), calls)
