protocol Visitor {
  associatedtype Result
  func number(_ value: Double) -> Result
  func binary(_ name: Character, _ left: Result, _ right: Result) -> Result
}
indirect enum Expr {
  case number(Double), binary(Character, Expr, Expr)
  func accept<V: Visitor>(_ visitor: V) -> V.Result {
    switch self {
    case .number(let value): visitor.number(value)
    case .binary(let name, let left, let right):
      visitor.binary(name, left.accept(visitor), right.accept(visitor))
    }
  }
}
struct Evaluate: Visitor {
  func number(_ value: Double) -> Double { value }
  func binary(_ name: Character, _ left: Double, _ right: Double) -> Double {
    switch name {
    case "+": left + right
    case "*": left * right
    case "-": left - right
    default: left / right
    }
  }
}
struct Show: Visitor {
  func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
  func binary(_ name: Character, _ left: String, _ right: String) -> String {
    "(\(left) \(name) \(right))"
  }
}
struct Depth: Visitor {
  func number(_: Double) -> Int { 1 }
  func binary(_: Character, _ left: Int, _ right: Int) -> Int { 1 + max(left, right) }
}
let e = Expr.binary(
  "+", .number(2), .binary("*", .number(3.5), .binary("-", .number(1), .number(4))))
print(e.accept(Show()), e.accept(Evaluate()), e.accept(Depth()))
print(e)
