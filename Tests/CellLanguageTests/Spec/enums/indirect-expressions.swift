indirect enum Expression {
  case number(Double)
  case variable(String)
  case sum(Expression, Expression)
  case product(Expression, Expression)
  func derivative(by name: String) -> Expression {
    switch self {
    case .number: .number(0)
    case .variable(let own): .number(own == name ? 1 : 0)
    case .sum(let a, let b): .sum(a.derivative(by: name), b.derivative(by: name))
    case .product(let a, let b):
      .sum(.product(a.derivative(by: name), b), .product(a, b.derivative(by: name)))
    }
  }
  func value(at environment: [String: Double]) -> Double {
    switch self {
    case .number(let n): n
    case .variable(let name): environment[name] ?? .nan
    case .sum(let a, let b): a.value(at: environment) + b.value(at: environment)
    case .product(let a, let b): a.value(at: environment) * b.value(at: environment)
    }
  }
}
let x = Expression.variable("x")
let f = Expression.sum(.product(x, x), .product(.number(3), x))
print(f.value(at: ["x": 2]), f.derivative(by: "x").value(at: ["x": 2]))
print(Expression.sum(x, .number(1)))
