/// Quotation marks and apostrophes as printers set them, for what an author types straight.
///
/// A mark opens behind a space, a bracket or a dash, and closes elsewhere; a single one that closes
/// nothing is an apostrophe, which has the same form. Text comes in pieces, between formulas and
/// styles, so the last character of one piece is remembered for the next. Languages that are not
/// listed keep what is typed.
struct Quotes {
  private let marks: Marks?
  /// Whether a mark that comes now would open.
  private var isAtStart = true

  private struct Marks {
    let double: (open: Character, close: Character)
    let single: (open: Character, close: Character)
  }

  /// - Parameter language: the tag of the text's language, such as "en-GB"; without one, all stays
  ///   as it is typed.
  init(_ language: String?) {
    marks = language.flatMap { Self.marks[$0.prefix { $0 != "-" }.lowercased()] }
  }

  private static let marks: [String: Marks] = [
    "en": Marks(double: ("\u{201C}", "\u{201D}"), single: ("\u{2018}", "\u{2019}")),
    "de": Marks(double: ("\u{201E}", "\u{201C}"), single: ("\u{201A}", "\u{2018}")),
  ]

  private static let apostrophe: Character = "\u{2019}"

  /// The next piece of text.
  mutating func curled(_ text: String) -> String {
    guard let marks, let last = text.last else { return text }
    // Most pieces have none, and then only how they end matters.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) else {
      isAtStart = Self.opens(after: last)
      return text
    }
    var result = ""
    for index in text.indices {
      let next = text[text.index(after: index)...].first
      result.append(curled(text[index], before: next, marks))
    }
    return result
  }

  /// Notes that something stands between two pieces of text, such as a formula.
  mutating func pass() { isAtStart = false }

  /// Notes that a new line begins.
  mutating func newLine() { isAtStart = true }

  private mutating func curled(
    _ character: Character, before next: Character?, _ marks: Marks
  ) -> Character {
    let opens = isAtStart && next?.isWhitespace != true
    switch character {
    case "\"":
      isAtStart = opens
      return opens ? marks.double.open : marks.double.close
    case "'":
      // A letter on both sides: don't. A number behind it: the '90s.
      let isApostrophe = opens ? next?.isNumber == true : next?.isLetter == true
      isAtStart = opens && !isApostrophe
      return isApostrophe ? Self.apostrophe : opens ? marks.single.open : marks.single.close
    default:
      isAtStart = Self.opens(after: character)
      return character
    }
  }

  private static func opens(after character: Character) -> Bool {
    character.isWhitespace || "([{\u{2013}\u{2014}-/".contains(character)
  }
}

extension String {
  /// The text with the quotation marks of a language.
  func curled(in language: String) -> String {
    var quotes = Quotes(language)
    return quotes.curled(self)
  }
}
