struct Parser {
  private enum Token: Equatable { case number(Int), word(String) }
  func parse(_ text: String) -> Int {
    func token(_ part: Substring) -> Token { Int(part).map(Token.number) ?? .word(String(part)) }
    let tokens = text.split(separator: " ").map(token)
    return tokens.reduce(0) { sum, token in
      if case .number(let n) = token { sum + n } else { sum }
    }
  }
}
print(Parser().parse("1 two 3 4x"))
