protocol Value { var text: String { get } }
extension Int: Value { var text: String { "i\(self)" } }
extension String: Value { var text: String { "s\(self)" } }
struct Unit: Value { var text: String { "unit" } }
struct Big: Value {
  var a = 1, b = 2.5, c = "three", d = [4]
  var text: String { "\(a)\(b)\(c)\(d)" }
}
final class Ref: Value {
  var n = 7
  var text: String { "ref\(n)" }
}
enum Choice: Value {
  case one, two(Double, String)
  var text: String { "\(self)" }
}
extension Optional: Value where Wrapped: Value { var text: String { map(\.text) ?? "nil" } }
var values: [any Value] = [
  1, "x", Unit(), Big(), Ref(), Choice.one, Choice.two(0.5, "q"), Int?(3), String?.none,
]
values.swapAt(0, 3)
if var big = values[0] as? Big {
  big.d.append(5)
  values.append(big)
}
print(
  values.map(\.text), values.compactMap { $0 as? Int }, values.filter { $0 is Choice }.count,
  (values[4] as? Ref)?.n ?? 0)
