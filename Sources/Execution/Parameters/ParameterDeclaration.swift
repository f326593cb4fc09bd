import Diagnostics

// Parameters: values from outside take the place of defaults in a notebook.
//
// In:  a notebook, and names with values from the command line and from a profile of the course.
// Out: the notebook with other code in its cell of class `parameters`, and what is wrong.
//
// The new value stands where the default stood, so that the cell's text is what ran: it is shown,
// it is in the cell's key, and every place in it is one of the notebook's file.

/// A `let` or `var` at the top level of a cell, with a value.
struct ParameterDeclaration: Equatable {
  let name: String
  /// Offsets in the cell's code.
  let nameRange: Range<Int>
  /// The type as it is written; nil without one.
  let typeName: String?
  let value: Range<Int>

  /// The declarations of a cell. Code that cannot be read has those that can be.
  static func all(in code: String) -> [ParameterDeclaration] {
    var scanner = DeclarationScanner(code)
    return scanner.declarations()
  }
}

/// Finds declarations in code by brackets, texts, comments and ends of lines.
private struct DeclarationScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ code: String) { bytes = Array(code.utf8) }

  mutating func declarations() -> [ParameterDeclaration] {
    var found: [ParameterDeclaration] = []
    while position < bytes.count {
      let start = position
      let word = word()
      if word == "let" || word == "var", startsStatement(start) {
        found += bindings()
      } else if word.isEmpty {
        skipPiece()
      }
      // Whatever happens, the end comes nearer.
      if position == start { position += 1 }
    }
    return found
  }

  /// Whether a keyword begins a statement, and is none of a condition.
  private func startsStatement(_ start: Int) -> Bool {
    let before = bytes[..<start].reversed().drop { $0 == UInt8(ascii: " ") }
    guard let last = before.first, last != UInt8(ascii: ";") else { return true }
    guard last == UInt8(ascii: "\n") else { return false }
    return before.first { !spaces.contains($0) } != UInt8(ascii: ",")
  }

  /// `a = 1, b: Double = 2` behind `let`.
  private mutating func bindings() -> [ParameterDeclaration] {
    var found: [ParameterDeclaration] = []
    repeat {
      skipSpace()
      let start = position
      let name = word()
      if name.isEmpty { return found }
      let nameRange = start..<position
      skipSpace()
      let typeName = take(UInt8(ascii: ":")) ? text(expression(isType: true)) : nil
      skipSpace()
      guard take(UInt8(ascii: "=")) else { continue }
      skipSpace()
      let value = expression(isType: false)
      if !value.isEmpty {
        found.append(
          ParameterDeclaration(
            name: name, nameRange: nameRange, typeName: typeName, value: value))
      }
    } while take(UInt8(ascii: ","))
    return found
  }

  /// What stands up to a comma or the end of the statement, without white space around it.
  private mutating func expression(isType: Bool) -> Range<Int> {
    skipSpace()
    let start = position
    var end = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || closers.contains(byte) { break }
      if isType, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "{") { break }
      if byte == UInt8(ascii: "\n"), isType || !continues(behind: end) { break }
      if skipComment() { continue }
      let isSpace = spaces.contains(byte)
      skipPiece()
      if !isSpace { end = position }
    }
    return start..<max(start, end)
  }

  /// Whether the statement goes on in the next line.
  private func continues(behind end: Int) -> Bool {
    if end > 0, operators.contains(bytes[end - 1]) { return true }
    let rest = bytes[position...].drop { spaces.contains($0) }
    guard let first = rest.first else { return false }
    if first == UInt8(ascii: ".") { return true }
    guard operators.contains(first), !rest.starts(with: "//".utf8), !rest.starts(with: "/*".utf8)
    else { return false }
    // An operator with a space behind it joins two values.
    return rest.drop { operators.contains($0) }.first.map(spaces.contains) ?? false
  }

  // MARK: Pieces

  /// Skips a text, a comment, something in brackets, or one byte.
  private mutating func skipPiece() {
    guard position < bytes.count else { return }
    if skipComment() || skipText() { return }
    let byte = bytes[position]
    position += 1
    if openers.contains(byte) { skipToCloser() }
  }

  private mutating func skipToCloser() {
    while position < bytes.count {
      if closers.contains(bytes[position]) {
        position += 1
        return
      }
      skipNestedPiece()
    }
  }

  /// As `skipPiece`, but brackets are counted and not followed by calling again, so that no depth
  /// of them uses up the stack.
  private mutating func skipNestedPiece() {
    var depth = 0
    repeat {
      if skipComment() || skipText() { continue }
      let byte = bytes[position]
      position += 1
      if openers.contains(byte) { depth += 1 }
      if closers.contains(byte) { depth -= 1 }
    } while depth > 0 && position < bytes.count
  }

  private mutating func skipComment() -> Bool {
    if bytes[position...].starts(with: "//".utf8) {
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      return true
    }
    guard bytes[position...].starts(with: "/*".utf8) else { return false }
    position += 2
    while position < bytes.count, !bytes[position...].starts(with: "*/".utf8) { position += 1 }
    position = min(bytes.count, position + 2)
    return true
  }

  /// A text between quotes. One with code inside ends at the wrong place at worst, and then it is
  /// no value that could be replaced.
  private mutating func skipText() -> Bool {
    let marks = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
    guard bytes[position...].dropFirst(marks).first == UInt8(ascii: "\"") else { return false }
    let isLong = bytes[(position + marks)...].starts(with: "\"\"\"".utf8)
    let quotes = isLong ? 3 : 1
    let end =
      Array(repeating: UInt8(ascii: "\""), count: quotes)
      + Array(repeating: UInt8(ascii: "#"), count: marks)
    position += marks + quotes
    while position < bytes.count {
      if bytes[position...].starts(with: end) {
        position += end.count
        return true
      }
      if !isLong, bytes[position] == UInt8(ascii: "\n") { return true }
      let isEscape = marks == 0 && bytes[position] == UInt8(ascii: "\\")
      position = min(bytes.count, position + (isEscape ? 2 : 1))
    }
    return true
  }

  /// A name or a keyword; empty if there is none.
  private mutating func word() -> String {
    let start = position
    while position < bytes.count, isLetter(bytes[position]) { position += 1 }
    return text(start..<position)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count, spaces.contains(bytes[position]) || skipComment() {
      if position < bytes.count, spaces.contains(bytes[position]) { position += 1 }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

private let spaces: Set<UInt8> = Set(" \t\r\n".utf8)
private let openers: Set<UInt8> = Set("([{".utf8)
private let closers: Set<UInt8> = Set(")]}".utf8)
private let operators: Set<UInt8> = Set("+-*/%&|^<>=!?:".utf8)
