protocol Token: Equatable { var text: String { get } }
struct Word: Token { let text: String }
struct Number: Token {
  let value: Int
  var text: String { "\(value)" }
}
extension Token {
  func equals(_ other: any Token) -> Bool {
    guard let other = other as? Self else { return false }
    return self == other
  }
}
let tokens: [any Token] = [Word(text: "1"), Number(value: 1), Word(text: "1")]
for a in tokens { print(tokens.map { a.equals($0) }, a.text) }
