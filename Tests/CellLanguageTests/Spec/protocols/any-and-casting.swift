let values: [Any] = [1, 2.5, "three", [4, 5], (6, "six"), true, Optional(7) as Any, { 8 }]
for value in values {
  switch value {
  case let n as Int: print("Int", n)
  case let d as Double: print("Double", d)
  case let s as String: print("String", s)
  case let array as [Int]: print("array of", array.count)
  case let (n, name) as (Int, String): print("pair", n, name)
  case is Bool: print("Bool")
  case let f as () -> Int: print("function", f())
  default: print("other")
  }
}
print(values[0] as? String ?? "no", (values[0] as? Int).map { $0 + 1 } ?? 0)
