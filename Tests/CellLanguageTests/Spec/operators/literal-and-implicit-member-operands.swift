indirect enum Expr: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  case number(Int), name(String), sum(Expr, Expr), product(Expr, Expr), negative(Expr)
  init(integerLiteral value: Int) { self = .number(value) }
  init(stringLiteral value: String) { self = .name(value) }
  static func + (a: Expr, b: Expr) -> Expr { .sum(a, b) }
  static func * (a: Expr, b: Expr) -> Expr { .product(a, b) }
  var text: String {
    switch self {
    case .number(let n): "\(n)"
    case .name(let s): s
    case .sum(let a, let b): "(\(a.text) + \(b.text))"
    case .product(let a, let b): "\(a.text)·\(b.text)"
    case .negative(let a): "-\(a.text)"
    }
  }
}
func scaled(_ e: Expr) -> Expr { -1 * .negative(e) * e }
print(scaled("x").text)
let e: Expr = 2 * .name("y") + 3 * "z" * .number(4)
print(e.text)
