let table: [String: Int?] = ["a": 1, "b": nil]
for key in ["a", "b", "c"] {
  switch table[key] {
  case .some(.some(let n)): print(key, "has", n)
  case .some(.none): print(key, "is empty")
  case .none: print(key, "is missing")
  }
}
if case let value?? = table["a"] { print(value) }
print(table["b"] == .some(nil), table["c"] == nil, (table["b"] ?? 7) as Any)
