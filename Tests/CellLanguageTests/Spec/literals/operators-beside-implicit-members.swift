indirect enum Term: ExpressibleByIntegerLiteral {
  case number(Int), variable(String), sum(Term, Term), product(Term, Term)
  init(integerLiteral value: Int) { self = .number(value) }
  static func + (a: Term, b: Term) -> Term { .sum(a, b) }
  static func * (a: Term, b: Term) -> Term { .product(a, b) }
  var text: String {
    switch self {
    case .number(let value): "\(value)"
    case .variable(let name): name
    case .sum(let a, let b): "(\(a.text) + \(b.text))"
    case .product(let a, let b): a.text + b.text
    }
  }
}
let term: Term = 2 + 3 * .variable("x")
let square: Term = .variable("x") * .variable("x") + 1
print(term.text, square.text)
