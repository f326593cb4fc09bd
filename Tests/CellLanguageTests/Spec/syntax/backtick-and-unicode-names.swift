struct Token {
  var `class`: String
  var `default` = 1
  func `return`() -> String { `class` + "\(`default`)" }
}
enum Kind { case `in`, `out`, `self` }
let token = Token(class: "c", default: 2)
print(token.class, token.return(), Kind.in, Kind.out)
let `let` = 5
print(`let`)
// swift-format-ignore: IdentifiersMustBeASCII
let σ = 0.5
// swift-format-ignore: IdentifiersMustBeASCII
print(σ * 2)
