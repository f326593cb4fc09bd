@resultBuilder
enum Lines {
  static func buildExpression(_ text: String) -> [String] { [text] }
  static func buildExpression(_ number: Int) -> [String] { ["#\(number)"] }
  static func buildBlock(_ parts: [String]...) -> [String] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [String]?) -> [String] { part ?? ["(none)"] }
  static func buildEither(first part: [String]) -> [String] { ["if"] + part }
  static func buildEither(second part: [String]) -> [String] { ["else"] + part }
  static func buildArray(_ parts: [[String]]) -> [String] { parts.flatMap { $0 } }
}
@Lines func page(_ n: Int) -> [String] {
  "start"
  if n > 5 { "big" }
  if n % 2 == 0 { n } else { "odd" }
  for k in 1...2 {
    let square = k * k
    square * n
  }
}
print(page(2))
print(page(7))
