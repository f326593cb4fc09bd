extension DirectParser {
  /// A body, if there is one: read now or, in the library, when it is asked for.
  mutating func laterOrNow() throws(NotDirect) -> (now: [Stmt]?, later: (() -> [Stmt])?) {
    guard at(.leftBrace) else { return (nil, nil) }
    guard let readLater, let end = endOfLongBody() else { return (try block(), nil) }
    let body = (token.start + 1)..<(end - 1)
    try resume(at: end)
    return (nil, { readLater(body) })
  }

  /// Behind the closing brace of a body that goes over several lines: in the library it stands
  /// below the line that the declaration begins with, and nothing in between stands there.
  private func endOfLongBody() -> Int? {
    let bytes = lexer.bytes
    guard lexer.byte(token.start + 1) == UInt8(ascii: "\n") else { return nil }
    var lineStart = token.start
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    var indentation = 0
    while lexer.byte(lineStart + indentation) == UInt8(ascii: " ") { indentation += 1 }
    // The head of a long declaration ends in `) -> T {` on a line of its own, just as far left.
    var offset = token.start + 1
    while offset < bytes.count {
      let line = offset + 1
      if lexer.byte(line + indentation) == UInt8(ascii: "}"),
        (0..<indentation).allSatisfy({ bytes[line + $0] == UInt8(ascii: " ") })
      {
        return line + indentation + 1
      }
      offset = line
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    }
    return nil
  }
}
