extension DirectParser {
  /// A string with its interpolations.
  mutating func stringLiteral() throws(NotDirect) -> Expr {
    let start = token.start
    var reader = StringReader(lexer.bytes, at: start)
    try reader.open()
    var segments: [StringSegment] = []
    var text = ""
    while let piece = try reader.next() {
      switch piece {
      case .text(let part): text += part
      case .interpolation(let from):
        if !text.isEmpty { segments.append(.text(text)) }
        text = ""
        let (arguments, whole, end) = try interpolation(from, start: reader.interpolationStart)
        guard !hasLineBreak(from..<end) else { throw NotDirect() }
        segments.append(.interpolation(arguments, whole))
        reader.resume(at: end)
      }
    }
    if !text.isEmpty || segments.isEmpty { segments.append(.text(text)) }
    try resume(at: reader.position)
    return Expr(.string(segments), span(from: start))
  }

  private func hasLineBreak(_ range: Range<Int>) -> Bool {
    lexer.bytes[range].contains(UInt8(ascii: "\n"))
  }

  /// The arguments between the parentheses of an interpolation, and where it ends.
  private mutating func interpolation(
    _ from: Int, start: Int
  ) throws(NotDirect) -> (Arguments, Span, end: Int) {
    try resume(at: from)
    let list = try deeper { (parser) throws(NotDirect) in
      var list: [Argument] = []
      while !parser.at(.rightParen) {
        list.append(try parser.argument())
        guard try parser.take(.comma) else { break }
      }
      return list
    }
    guard at(.rightParen), !list.isEmpty else { throw NotDirect() }
    let whole = span(start, token.end)
    return (Arguments(list, span: whole), whole, token.end)
  }
}

/// Takes a string literal apart: its text, decoded, and where its interpolations begin.
struct StringReader {
  enum Piece {
    case text(String)
    /// The offset behind `\(`.
    case interpolation(Int)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  /// Where the backslash of the last interpolation stands.
  private(set) var interpolationStart = 0
  private var pounds = 0
  private var isLong = false
  private var isAtLineStart = false
  private var isClosed = false
  /// What stands in front of the closing quotes of a long string, and of each of its lines.
  private var indentation = 0..<0

  init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func resume(at offset: Int) { position = offset }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private func hasQuotes(_ count: Int, at offset: Int) -> Bool {
    (0..<count).allSatisfy { byte(offset + $0) == UInt8(ascii: "\"") }
  }

  private func hasPounds(at offset: Int) -> Bool {
    (0..<pounds).allSatisfy { byte(offset + $0) == UInt8(ascii: "#") }
  }

  /// Reads the opening quotes.
  mutating func open() throws(NotDirect) {
    while byte(position) == UInt8(ascii: "#") {
      pounds += 1
      position += 1
    }
    guard hasQuotes(3, at: position) else {
      position += 1
      return
    }
    // `""` and something else behind it.
    if pounds > 0, hasQuotes(3, at: position), byte(position + 3) != UInt8(ascii: "\n") {
      throw NotDirect()
    }
    isLong = true
    position += 3
    guard byte(position) == UInt8(ascii: "\n") else { throw NotDirect() }
    position += 1
    isAtLineStart = true
    try findIndentation()
  }

  /// The line with the closing quotes is found first: its white space is taken off all lines.
  private mutating func findIndentation() throws(NotDirect) {
    var lineStart = position
    while lineStart < bytes.count {
      var offset = lineStart
      while byte(offset) == UInt8(ascii: " ") || byte(offset) == UInt8(ascii: "\t") { offset += 1 }
      if hasQuotes(3, at: offset), hasPounds(at: offset + 3) {
        indentation = lineStart..<offset
        return
      }
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      lineStart = offset + 1
    }
    throw NotDirect()
  }

  mutating func next() throws(NotDirect) -> Piece? {
    if isClosed { return nil }
    if isAtLineStart {
      isAtLineStart = false
      if try startLine() { return nil }
    }
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\"") where !isLong && hasPounds(at: position + 1):
        return try finish(start, length: 1)
      case UInt8(ascii: "\"") where isLong && hasQuotes(3, at: position):
        // Quotes that close a long string stand on a line of their own.
        throw NotDirect()
      case UInt8(ascii: "\t"): throw NotDirect()
      case UInt8(ascii: "\n"):
        guard isLong else { throw NotDirect() }
        return .text(try endLine(start))
      case UInt8(ascii: "\\") where hasPounds(at: position + 1):
        let mark = position + 1 + pounds
        if byte(mark) == UInt8(ascii: "(") {
          // The text in front comes first.
          if position > start { return .text(try decoded(start, position)) }
          interpolationStart = position
          return .interpolation(mark + 1)
        }
        guard byte(mark) != UInt8(ascii: "\n"), byte(mark) != UInt8(ascii: " ") else {
          return .text(try continueLine(start, mark))
        }
        position = mark + 1
      default: position += 1
      }
    }
    throw NotDirect()
  }

  private mutating func finish(_ start: Int, length: Int) throws(NotDirect) -> Piece {
    let text = try decoded(start, position)
    position += length + pounds
    isClosed = true
    return .text(text)
  }

  /// The text up to a line break and the break itself, if another line of text follows.
  private mutating func endLine(_ start: Int) throws(NotDirect) -> String {
    let text = try decoded(start, position)
    position += 1
    isAtLineStart = true
    return position == indentation.lowerBound ? text : text + "\n"
  }

  /// A backslash at the end of a line joins it with the next one.
  private mutating func continueLine(_ start: Int, _ mark: Int) throws(NotDirect) -> String {
    guard isLong, byte(mark) == UInt8(ascii: "\n"), mark + 1 != indentation.lowerBound else {
      throw NotDirect()
    }
    let text = try decoded(start, position)
    position = mark + 1
    isAtLineStart = true
    return text
  }

  /// Skips a line's indentation; returns whether the string ends with it.
  private mutating func startLine() throws(NotDirect) -> Bool {
    if position == indentation.lowerBound {
      position = indentation.upperBound + 3 + pounds
      isClosed = true
      return true
    }
    // A line without anything needs no indentation.
    if byte(position) == UInt8(ascii: "\n") { return false }
    for offset in indentation {
      guard byte(position) == bytes[offset] else { throw NotDirect() }
      position += 1
    }
    return false
  }

  private func decoded(_ start: Int, _ end: Int) throws(NotDirect) -> String {
    let text = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    guard let result = Literals.unescape(text, pounds: pounds) else { throw NotDirect() }
    return result
  }
}
