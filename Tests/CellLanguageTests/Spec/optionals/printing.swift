let n: Int? = 4
let s: String? = "q"
print("\(String(describing: n)) \(String(describing: s))", n.debugDescription, s.debugDescription)
print(
  Optional(2.5) as Any, Optional([1]) as Any, Optional(Optional(1)) as Any,
  Optional<Int>.none as Any)
print([s], [nil, s], (s, n), [n: 1])
struct Box { var value: Int?, text: String? }
print(Box(value: 1), Box(value: nil, text: "t"))
