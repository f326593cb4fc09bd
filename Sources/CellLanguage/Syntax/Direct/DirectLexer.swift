/// What the direct parser does not know, or finds wrong; swift-syntax then has a look.
struct NotDirect: Error {}

/// Splits source text into tokens, one at a time, as swift-syntax does.
struct DirectLexer {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0
  /// Behind a period a number is the place of a tuple's element.
  private var isBehindPeriod = false
  private var isBehindFunc = false
  private var previousEndsValue = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  func byte(_ offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  /// Goes on at a place inside the last token, such as behind the `<` of `<[`.
  mutating func resume(at offset: Int) {
    position = offset
    isBehindPeriod = false
    isBehindFunc = false
    previousEndsValue = true
  }

  mutating func next() throws(NotDirect) -> DirectToken {
    var token = DirectToken(kind: .end, start: position, end: position)
    try skipTrivia(&token)
    token.start = position
    try read(&token)
    token.end = position
    isBehindPeriod = token.kind == .period
    isBehindFunc = token.keyword == .func
    switch token.kind {
    case .identifier, .dollarName, .integer, .float, .rightParen, .rightBracket, .rightBrace,
      .question, .exclamation:
      previousEndsValue = true
    case .keyword: previousEndsValue = token.keyword == .self || token.keyword == .selfType
    default: previousEndsValue = false
    }
    return token
  }

  // MARK: White space and comments

  private mutating func skipTrivia(_ token: inout DirectToken) throws(NotDirect) {
    token.isAtLineStart = position == 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "\n"):
        token.isAtLineStart = true
        position += 1
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "/"):
        if byte(position + 2) == UInt8(ascii: "/") { token.isDocumented = true }
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "*"):
        if try skipBlockComment() { token.isAtLineStart = true }
      default: return
      }
    }
  }

  /// Returns whether the comment has a line break.
  private mutating func skipBlockComment() throws(NotDirect) -> Bool {
    guard let end = BlockComment.end(in: bytes, from: position) else { throw NotDirect() }
    let hasBreak = bytes[position..<end].contains(UInt8(ascii: "\n"))
    position = end
    return hasBreak
  }

  // MARK: Tokens

  private mutating func read(_ token: inout DirectToken) throws(NotDirect) {
    guard position < bytes.count else { return }
    let first = bytes[position]
    if Self.isNameStart(first) || first >= 0x80 { return try readName(&token) }
    if Self.isDigit(first) { return try readNumber(&token) }
    if let kind = Self.punctuation(first) {
      token.kind = kind
      position += 1
      if kind == .colon, byte(position) == UInt8(ascii: ":") { throw NotDirect() }
      return
    }
    switch first {
    case UInt8(ascii: "\""): token.kind = .string
    case UInt8(ascii: "#"): readPound(&token)
    case UInt8(ascii: "$"): try readDollar(&token)
    case UInt8(ascii: "`"): try readQuoted(&token)
    default:
      guard Self.isOperator(first) else { throw NotDirect() }
      try readOperator(&token)
    }
  }

  private static func punctuation(_ byte: UInt8) -> DirectToken.Kind? {
    switch byte {
    case UInt8(ascii: "("): .leftParen
    case UInt8(ascii: ")"): .rightParen
    case UInt8(ascii: "["): .leftBracket
    case UInt8(ascii: "]"): .rightBracket
    case UInt8(ascii: "{"): .leftBrace
    case UInt8(ascii: "}"): .rightBrace
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "\\"): .backslash
    default: nil
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private mutating func readName(_ token: inout DirectToken) throws(NotDirect) {
    let start = position
    token.kind = .identifier
    try skipNameCharacters()
    guard position > start else { throw NotDirect() }
    if position == start + 1, bytes[start] == UInt8(ascii: "_") {
      token.kind = .wildcard
      return
    }
    token.keyword = Keyword.named(bytes[start..<position])
    if token.keyword != .none { token.kind = .keyword }
  }

  private mutating func skipNameCharacters() throws(NotDirect) {
    while position < bytes.count {
      let next = bytes[position]
      if Self.isNameStart(next) || Self.isDigit(next) {
        position += 1
      } else if next >= 0x80 {
        position += try nameCharacterLength()
      } else {
        return
      }
    }
  }

  /// The bytes of a letter beyond ASCII: of Latin, Greek, Cyrillic and other scripts. Whatever
  /// could be an operator or worse is left to swift-syntax.
  private func nameCharacterLength() throws(NotDirect) -> Int {
    let first = UInt32(bytes[position])
    let second = UInt32(byte(position + 1) & 0x3F)
    if first & 0xE0 == 0xC0 {
      let scalar = (first & 0x1F) << 6 | second
      guard (0xC0...0x2FF).contains(scalar) || (0x370...0x7FF).contains(scalar),
        scalar != 0xD7, scalar != 0xF7
      else { throw NotDirect() }
      return 2
    }
    if first & 0xF0 == 0xE0 {
      let scalar = (first & 0x0F) << 12 | second << 6 | UInt32(byte(position + 2) & 0x3F)
      guard (0x1E00...0x1FFF).contains(scalar) || (0x2080...0x208E).contains(scalar) else {
        throw NotDirect()
      }
      return 3
    }
    throw NotDirect()
  }

  private mutating func readDollar(_ token: inout DirectToken) throws(NotDirect) {
    token.kind = .dollarName
    position += 1
    let start = position
    while Self.isDigit(byte(position)) { position += 1 }
    guard position > start, !Self.isNameStart(byte(position)), byte(position) < 0x80 else {
      throw NotDirect()
    }
  }

  private mutating func readQuoted(_ token: inout DirectToken) throws(NotDirect) {
    token.kind = .identifier
    position += 1
    let start = position
    guard Self.isNameStart(byte(position)) else { throw NotDirect() }
    try skipNameCharacters()
    guard byte(position) == UInt8(ascii: "`"), position > start else { throw NotDirect() }
    position += 1
  }

  /// A raw string, or the mark of a macro.
  private mutating func readPound(_ token: inout DirectToken) {
    var end = position
    while byte(end) == UInt8(ascii: "#") { end += 1 }
    if byte(end) == UInt8(ascii: "\"") {
      token.kind = .string
    } else {
      token.kind = .pound
      position += 1
    }
  }

  // MARK: Numbers

  private mutating func readNumber(_ token: inout DirectToken) throws(NotDirect) {
    token.kind = .integer
    if byte(position) == UInt8(ascii: "0") {
      switch byte(position + 1) {
      case UInt8(ascii: "x"): return try readRadix(16)
      case UInt8(ascii: "b"): return try readRadix(2)
      case UInt8(ascii: "o"): return try readRadix(8)
      default: break
      }
    }
    skipDigits()
    if !isBehindPeriod {
      if byte(position) == UInt8(ascii: "."), Self.isDigit(byte(position + 1)) {
        token.kind = .float
        position += 1
        skipDigits()
      }
      if byte(position) | 0x20 == UInt8(ascii: "e") {
        token.kind = .float
        position += 1
        if byte(position) == UInt8(ascii: "-") || byte(position) == UInt8(ascii: "+") {
          position += 1
        }
        guard Self.isDigit(byte(position)) else { throw NotDirect() }
        skipDigits()
      }
    }
    try endNumber()
  }

  private mutating func readRadix(_ radix: UInt8) throws(NotDirect) {
    position += 2
    let start = position
    while Self.isDigit(byte(position), radix) || byte(position) == UInt8(ascii: "_") {
      position += 1
    }
    guard position > start, bytes[start] != UInt8(ascii: "_") else { throw NotDirect() }
    // Hexadecimal fractions are rare.
    let next = byte(position)
    guard next | 0x20 != UInt8(ascii: "p") else { throw NotDirect() }
    guard next != UInt8(ascii: ".") || !Self.isDigit(byte(position + 1), 16) else {
      throw NotDirect()
    }
    try endNumber()
  }

  private static func isDigit(_ byte: UInt8, _ radix: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") < radix
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): radix == 16
    default: false
    }
  }

  private mutating func skipDigits() {
    while Self.isDigit(byte(position)) || byte(position) == UInt8(ascii: "_") { position += 1 }
  }

  private func endNumber() throws(NotDirect) {
    guard !Self.isNameStart(byte(position)), byte(position) < 0x80 else { throw NotDirect() }
  }

  // MARK: Operators

  static func isOperator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "*"), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
      UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  private mutating func readOperator(_ token: inout DirectToken) throws(NotDirect) {
    let start = position
    let first = bytes[start]
    let isLeftBound = isLeftBound(start)
    if isLeftBound, first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
      token.kind = first == UInt8(ascii: "!") ? .exclamation : .question
      position += 1
      return
    }
    position += 1
    var hasSlash = first == UInt8(ascii: "/")
    while position < bytes.count, Self.isOperator(bytes[position]) {
      let next = bytes[position]
      if next == UInt8(ascii: "."), first != UInt8(ascii: ".") { break }
      let following = byte(position + 1)
      if next == UInt8(ascii: "/") {
        // A comment may start in the middle of an operator.
        if following == UInt8(ascii: "/") || following == UInt8(ascii: "*") { break }
        hasSlash = true
      }
      position += 1
    }
    // Operators go on with symbols beyond ASCII; a slash may start a regular expression.
    guard byte(position) < 0x80, byte(position) != UInt8(ascii: "#") else { throw NotDirect() }
    let isRightBound = isRightBound(position, isLeftBound: isLeftBound)
    if hasSlash {
      guard isBehindFunc || (isLeftBound == isRightBound && previousEndsValue) else {
        throw NotDirect()
      }
    }
    token.kind = try operatorKind(start, isLeftBound, isRightBound)
  }

  private func operatorKind(
    _ start: Int, _ isLeftBound: Bool, _ isRightBound: Bool
  ) throws(NotDirect) -> DirectToken.Kind {
    let first = bytes[start]
    switch position - start {
    case 1:
      switch first {
      case UInt8(ascii: "="):
        guard isLeftBound == isRightBound else { throw NotDirect() }
        return .equal
      case UInt8(ascii: "&") where isLeftBound != isRightBound && !isLeftBound:
        return .prefixAmpersand
      case UInt8(ascii: "."): return .period
      case UInt8(ascii: "?"): return .ternary
      default: break
      }
    case 2 where first == UInt8(ascii: "-") && bytes[start + 1] == UInt8(ascii: ">"):
      return .arrow
    default: break
    }
    if isLeftBound == isRightBound { return .binaryOperator }
    return isLeftBound ? .postfixOperator : .prefixOperator
  }

  private func isLeftBound(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    switch bytes[start - 1] {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "("),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ":"):
      return false
    case UInt8(ascii: "/"): return start < 2 || bytes[start - 2] != UInt8(ascii: "*")
    default: return true
    }
  }

  private func isRightBound(_ end: Int, isLeftBound: Bool) -> Bool {
    switch byte(end) {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: ")"),
      UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ":"), 0:
      return false
    case UInt8(ascii: "."): return !isLeftBound
    case UInt8(ascii: "/"):
      return byte(end + 1) != UInt8(ascii: "/") && byte(end + 1) != UInt8(ascii: "*")
    default: return true
    }
  }
}
