/// A text taken apart into the numbers in it and what is between them.
struct NumbersInText {
  private(set) var numbers: [Substring] = []
  /// One more than there are numbers.
  private(set) var between: [String] = []

  init(_ text: String) {
    var rest = text[...]
    var current = ""
    while let character = rest.first {
      if let number = Self.number(at: rest, after: current.last) {
        between.append(current)
        numbers.append(number)
        current = ""
        rest = rest[number.endIndex...]
      } else {
        current.append(character)
        rest = rest.dropFirst()
      }
    }
    between.append(current)
  }

  /// A number such as "-1.5e-7" that does not begin within a word or behind another number.
  private static func number(at text: Substring, after previous: Character?) -> Substring? {
    if let previous, previous.isLetter || previous.isNumber || previous == "_" { return nil }
    var rest = text.first == "-" ? text.dropFirst() : text
    let whole = digits(&rest)
    guard whole else { return nil }
    var end = rest.startIndex
    if rest.first == "." {
      rest = rest.dropFirst()
      if digits(&rest) { end = rest.startIndex } else { rest = text[end...] }
    }
    if rest.first == "e" {
      rest = rest.dropFirst()
      if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
      if digits(&rest) { end = rest.startIndex }
    }
    return text[..<end]
  }

  /// Steps over digits; false if there are none.
  private static func digits(_ rest: inout Substring) -> Bool {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest[digits.endIndex...]
    return !digits.isEmpty
  }
}
