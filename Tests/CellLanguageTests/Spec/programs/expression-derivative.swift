indirect enum Expr: Equatable {
  case constant(Double)
  case variable(String)
  case sum(Expr, Expr)
  case product(Expr, Expr)
  case power(Expr, Int)
  case sine(Expr), cosine(Expr)

  static func + (a: Expr, b: Expr) -> Expr { .sum(a, b) }
  static func * (a: Expr, b: Expr) -> Expr { .product(a, b) }
}
extension Expr: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  init(floatLiteral value: Double) { self = .constant(value) }
  init(integerLiteral value: Int) { self = .constant(Double(value)) }
  init(stringLiteral value: String) { self = .variable(value) }
}
extension Expr {
  func derivative(_ name: String) -> Expr {
    switch self {
    case .constant: return 0
    case .variable(let v): return v == name ? 1 : 0
    case let .sum(a, b): return a.derivative(name) + b.derivative(name)
    case let .product(a, b): return a.derivative(name) * b + a * b.derivative(name)
    case .power(let base, let n):
      return .constant(Double(n)) * .power(base, n - 1) * base.derivative(name)
    case .sine(let a): return .cosine(a) * a.derivative(name)
    case .cosine(let a): return -1 * .sine(a) * a.derivative(name)
    }
  }
  var simplified: Expr {
    switch self {
    case .sum(let a, let b):
      switch (a.simplified, b.simplified) {
      case (.constant(0), let x), (let x, .constant(0)): return x
      case let (.constant(x), .constant(y)): return .constant(x + y)
      case let (x, y) where x == y: return (2 * x).simplified
      case let (x, y): return x + y
      }
    case .product(let a, let b):
      switch (a.simplified, b.simplified) {
      case (.constant(0), _), (_, .constant(0)): return 0
      case (.constant(1), let x), (let x, .constant(1)): return x
      case let (.constant(x), .constant(y)): return .constant(x * y)
      case let (x, .constant(y)): return .constant(y) * x
      case let (x, y): return x * y
      }
    case .power(let b, 1): return b.simplified
    case .power(_, 0): return 1
    case .power(let b, let n): return .power(b.simplified, n)
    case .sine(let a): return .sine(a.simplified)
    case .cosine(let a): return .cosine(a.simplified)
    case .constant, .variable: return self
    }
  }
  func evaluate(_ env: [String: Double]) -> Double? {
    switch self {
    case .constant(let c): return c
    case .variable(let n): return env[n]
    case .sum(let a, let b):
      guard let x = a.evaluate(env), let y = b.evaluate(env) else { return nil }
      return x + y
    case .product(let a, let b):
      return a.evaluate(env).flatMap { x in b.evaluate(env).map { x * $0 } }
    case .power(let a, let n):
      return a.evaluate(env).map { x in (0..<n).reduce(1.0) { p, _ in p * x } }
    case .sine(let a): return a.evaluate(env).map { sin($0) }
    case .cosine(let a): return a.evaluate(env).map(cos)
    }
  }
}
extension Expr: CustomStringConvertible {
  var description: String {
    switch self {
    case .constant(let c) where c == c.rounded(): return String(Int(c))
    case .constant(let c): return "\(c)"
    case .variable(let v): return v
    case let .sum(a, b): return "(\(a) + \(b))"
    case let .product(a, b): return "\(a)·\(b)"
    case let .power(a, n): return "\(a)^\(n)"
    case let .sine(a): return "sin(\(a))"
    case let .cosine(a): return "cos(\(a))"
    }
  }
}
import Foundation
let e: Expr = .power("x", 3) + 2 * "x" * .sine("x") + 1.5
print(e)
print(e.derivative("x"))
print(e.derivative("x").simplified)
print(e.evaluate(["x": 2]) ?? .nan)
print(e.evaluate(["y": 2]) as Any)
print(e.derivative("x").simplified.evaluate(["x": 0]) as Any)
