/// A piece of LaTeX as its reader sees it, with its bytes in the formula.
struct LaTeXToken: Equatable {
  enum Kind: Equatable {
    /// A command with its backslash: `\frac`, `\\`, `\{`.
    case command(String)
    case open
    case close
    case ampersand
    case space
    /// From `%` to the end of the line.
    case comment
    case character
  }

  let kind: Kind
  let range: Range<Int>

  var isSpace: Bool { kind == .space || kind == .comment }
}

extension LaTeXToken {
  /// The tokens of a text; every byte belongs to exactly one.
  static func tokens(of text: String) -> [LaTeXToken] {
    var lexer = LaTeXLexer(bytes: Array(text.utf8))
    return lexer.tokens()
  }
}

/// Splits LaTeX the way TeX does with its usual category codes.
private struct LaTeXLexer {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func tokens() -> [LaTeXToken] {
    var tokens: [LaTeXToken] = []
    while position < bytes.count {
      let start = position
      let kind = next()
      tokens.append(LaTeXToken(kind: kind, range: start..<position))
    }
    return tokens
  }

  private mutating func next() -> LaTeXToken.Kind {
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\\"): return command()
    case UInt8(ascii: "{"): return .open
    case UInt8(ascii: "}"): return .close
    case UInt8(ascii: "&"): return .ampersand
    case UInt8(ascii: "%"):
      skip { $0 != UInt8(ascii: "\n") }
      return .comment
    case _ where byte.isLaTeXSpace:
      skip(while: \.isLaTeXSpace)
      return .space
    default: return .character
    }
  }

  private mutating func command() -> LaTeXToken.Kind {
    let start = position
    skip(while: \.isLaTeXLetter)
    // A command of one other character, which may take several bytes.
    if position == start, position < bytes.count {
      position += 1
      skip { $0 & 0xC0 == 0x80 }
    }
    let name = "\\" + String(decoding: bytes[start..<position], as: UTF8.self)
    if name == "\\verb" { skipVerbatim() }
    return .command(name)
  }

  /// The argument of `\verb` ends where its first character comes again.
  private mutating func skipVerbatim() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "*") { position += 1 }
    guard position < bytes.count else { return }
    let delimiter = bytes[position]
    guard let end = bytes[(position + 1)...].firstIndex(of: delimiter) else { return }
    position = end + 1
  }

  private mutating func skip(while matches: (UInt8) -> Bool) {
    while position < bytes.count, matches(bytes[position]) { position += 1 }
  }
}

extension UInt8 {
  fileprivate var isLaTeXSpace: Bool {
    self == UInt8(ascii: " ") || (9...13).contains(self)
  }

  fileprivate var isLaTeXLetter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "@"):
      true
    default:
      false
    }
  }
}
