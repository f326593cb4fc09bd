struct Parser {
  var rest: Substring
  init(_ text: String) { rest = text.filter { $0 != " " }[...] }
  mutating func expression() -> Double {
    var value = term()
    while let symbol = rest.first, symbol == "+" || symbol == "-" {
      rest.removeFirst()
      value += symbol == "+" ? term() : -term()
    }
    return value
  }
  mutating func term() -> Double {
    var value = factor()
    while let symbol = rest.first, "*/".contains(symbol) {
      rest.removeFirst()
      let right = factor()
      value = symbol == "*" ? value * right : value / right
    }
    return value
  }
  mutating func factor() -> Double {
    if rest.first == "(" {
      rest.removeFirst()
      defer { rest.removeFirst() }
      return expression()
    }
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    rest = rest.dropFirst(digits.count)
    return Double(digits) ?? .nan
  }
}
for text in ["1 + 2 * 3", "(1 + 2) * 3 - 4 / 8", "2 * (3 + (4 - 1)) / 4", "7"] {
  var parser = Parser(text)
  print(text, "=", parser.expression())
}
