let values: [AnyHashable] = [7, "seven", 7.5, [1, 2]]
for value in values {
  switch value {
  case let n as Int: print("integer", n + 1)
  case let s as String: print("text", s.count)
  case let x as Double: print("number", x * 2)
  default: print("something else", value)
  }
}
print((values[0] as? Int) as Any, (values[1] as? Int) as Any, values[0] is Int, values[1] is String)
print(values.compactMap { $0 as? Double }, values.compactMap { $0.base as? [Int] })
let any: Any = values[0]
print(any as? Int ?? -1, any is AnyHashable, (5 as Any) is AnyHashable, { () in } as Any is AnyHashable)
if let back = any as? AnyHashable, let five = (5 as Any) as? AnyHashable { print(back, five == AnyHashable(5.0)) }
let settings: [AnyHashable: Any] = ["rate": 0.1, 3: "three"]
if let rate = settings["rate"] as? Double, let three = settings[3] as? String { print(rate, three) }
