/// ASCII letters as bytes, for the scanners.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let dollar = UInt8(ascii: "$")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let ampersand = UInt8(ascii: "&")
  static let pipe = UInt8(ascii: "|")
  static let at = UInt8(ascii: "@")
  static let caret = UInt8(ascii: "^")
  static let colon = UInt8(ascii: ":")
  static let dot = UInt8(ascii: ".")
  static let hyphen = UInt8(ascii: "-")
  static let underscore = UInt8(ascii: "_")
  static let hash = UInt8(ascii: "#")
  static let equals = UInt8(ascii: "=")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == Byte.space || self == Byte.tab }

  var isLineEnd: Bool { self == Byte.lineFeed || self == Byte.carriageReturn }

  /// White space as far as it can be in a notebook.
  var isWhitespace: Bool { isSpaceOrTab || isLineEnd }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  var isAlphanumeric: Bool { isLetter || isDigit }

  /// The characters of a label: letters, digits, hyphen, underscore.
  var isLabelCharacter: Bool { isAlphanumeric || self == Byte.hyphen || self == Byte.underscore }

  /// ASCII punctuation, which a backslash escapes.
  var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isAlphanumeric }

  /// Whether it continues a character that began with an earlier byte.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

extension Bytes {
  /// Whether the bytes at an offset are those of an ASCII text.
  func hasText(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= startIndex, offset + count <= endIndex else { return false }
    return (0..<count).allSatisfy { self[offset + $0] == text.utf8Start[$0] }
  }

  /// Whether a word's character ends right before an offset.
  ///
  /// Ideographs do not count: no white space separates them from what follows.
  func hasWordCharacter(before offset: Int) -> Bool {
    guard offset > startIndex else { return false }
    var start = offset - 1
    while start > startIndex, self[start].isContinuation, offset - start < 4 { start -= 1 }
    return isWordCharacter(start..<offset)
  }

  /// Whether a word's character starts at an offset.
  func hasWordCharacter(at offset: Int) -> Bool {
    guard offset < endIndex else { return false }
    var end = offset + 1
    while end < endIndex, self[end].isContinuation, end - offset < 4 { end += 1 }
    return isWordCharacter(offset..<end)
  }

  private func isWordCharacter(_ range: Range<Int>) -> Bool {
    if range.count == 1 { return self[range.lowerBound].isAlphanumeric }
    guard let scalar = String(decoding: self[range], as: UTF8.self).unicodeScalars.last else {
      return false
    }
    return scalar.properties.isAlphabetic && !scalar.properties.isIdeographic
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = self[..<range.upperBound].skip(from: range.lowerBound, while: \.isWhitespace)
    var end = range.upperBound
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// The first offset from `start` on whose byte fails the test, or the end.
  func skip(from start: Int, while matches: (UInt8) -> Bool) -> Int {
    var offset = start
    while offset < endIndex, matches(self[offset]) { offset += 1 }
    return offset
  }
}
