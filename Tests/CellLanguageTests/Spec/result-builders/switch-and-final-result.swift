@resultBuilder
enum Sum {
  static func buildExpression(_ n: Int) -> Int { n }
  static func buildBlock(_ parts: Int...) -> Int { parts.reduce(0, +) }
  static func buildEither(first n: Int) -> Int { n }
  static func buildEither(second n: Int) -> Int { n }
  static func buildFinalResult(_ n: Int) -> String { "sum \(n)" }
}
enum Kind { case small, large, other }
func total(_ kind: Kind) -> String {
  @Sum func inner() -> String {
    1
    switch kind {
    case .small: 10
    case .large: 100
    case .other: 1000
    }
  }
  return inner()
}
print(total(.small), total(.large), total(.other))
struct Form {
  @Sum var score: String {
    3
    4
  }
}
print(Form().score)
