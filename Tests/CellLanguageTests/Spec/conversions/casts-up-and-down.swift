class A { func id() -> String { "A" } }
class B: A { override func id() -> String { "B" } }
final class C: B { override func id() -> String { "C" } }
let items: [A] = [A(), B(), C()]
print(items.map { ($0 as? B)?.id() ?? "-" }, items.map { $0 is C }, (items[2] as A).id())
let any: Any = items[1]
print(any is A, any is B, any is C, (any as? A)?.id() ?? "-", any is String)
let numbers: [Any] = [1, 2.0, "3"]
print(
  numbers.compactMap { $0 as? Int }, numbers.compactMap { $0 as? Double },
  numbers.map { $0 is any Numeric })
let optional: Any = Optional(3) as Any
print(optional as? Int ?? 0, (nil as Int?) as Any is Int)
