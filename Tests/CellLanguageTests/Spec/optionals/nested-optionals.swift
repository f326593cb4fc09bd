let outer: Int?? = .some(nil)
let inner: Int?? = 5
let none: Int?? = nil
print(outer as Any, inner as Any, none as Any)
print(outer == nil, inner == 5, none == nil, outer == .some(nil))
if let outer { print("outer is", outer as Any) }
if case let value?? = inner { print("value", value) }
print((inner ?? 0) ?? 0, inner.flatMap { $0 } ?? -1, outer.flatMap { $0 } ?? -1)
let rows: [String: Int?] = ["a": nil]
if let found = rows["a"] { print("found", found as Any) }
