struct Big { var a = 1, b = "b", c = [0.5] }
enum Any3 {
  case none
  case int(Int), text(String), big(Big), pair(Int, Big), maybe(Big?), function((Int) -> Int)
  indirect case nested(Any3, Any3)
}
func show(_ value: Any3) -> String {
  switch value {
  case .none: "none"
  case .int(let n): "int \(n)"
  case .text(let t): "text \(t)"
  case .big(let big): "big \(big.b)\(big.c)"
  case .pair(let n, let big) where big.a == n: "pair same"
  case .pair(let n, _): "pair \(n)"
  case .maybe(let big): "maybe \(big?.a ?? -1)"
  case .function(let f): "f \(f(20))"
  case .nested(let a, let b): "(\(show(a)), \(show(b)))"
  }
}
let all: [Any3] = [
  .none, .int(3), .text("t"), .big(Big()), .pair(1, Big()), .pair(2, Big()), .maybe(nil),
  .maybe(Big(a: 5)), .function { $0 + 1 },
]
print(all.map(show), show(.nested(.nested(.none, .big(Big(b: "deep"))), all[7])))
var changing = all
changing[3] = .nested(changing[1], changing[2])
print(show(changing[3]), show(all[3]))
