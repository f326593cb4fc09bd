import Diagnostics

/// Whether a sheet of styles is whole: brackets, quotation marks and comments that are open are
/// closed, so that one rule cannot swallow all that follow; and whether it asks another host for
/// something, which no page does.
struct StyleCheck {
  private let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private var position = 0
  /// The brackets that are open.
  private var open: [(bracket: UInt8, position: Int)] = []
  /// Whether a text or a comment is not closed.
  private var isTorn = false

  init(_ source: SourceText) {
    self.source = source
    while position < source.bytes.count { step() }
    // What closes them may be in a text or comment that is not closed.
    for (bracket, position) in open.suffix(isTorn ? 0 : 1) {
      report("'\(Self.text(bracket))' is not closed", position..<position + 1, "close it")
    }
  }

  private mutating func step() {
    let byte = source.bytes[position]
    switch byte {
    case UInt8(ascii: "/") where starts("/*"): skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): checkHost(readString(byte))
    case UInt8(ascii: "u") where starts("url("), UInt8(ascii: "U") where starts("url("):
      readAddress()
    case UInt8(ascii: "\\"): position += 2
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["):
      open.append((byte, position))
      position += 1
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): close(byte)
    default: position += 1
    }
  }

  private func starts(_ text: String) -> Bool {
    let rest = source.bytes[position...].prefix(text.utf8.count)
    return String(decoding: rest, as: UTF8.self).lowercased() == text
  }

  private mutating func close(_ byte: UInt8) {
    let partner: [UInt8: UInt8] = [
      UInt8(ascii: "}"): UInt8(ascii: "{"), UInt8(ascii: ")"): UInt8(ascii: "("),
      UInt8(ascii: "]"): UInt8(ascii: "["),
    ]
    if open.last?.bracket == partner[byte] {
      open.removeLast()
    } else if let (bracket, start) = open.last {
      diagnostics.append(
        Diagnostic(
          "'\(Self.text(byte))' closes '\(Self.text(bracket))'",
          at: Place(source, position..<position + 1), help: "close brackets in their order",
          notes: [
            Diagnostic.Note(
              "'\(Self.text(bracket))' is opened here", at: Place(source, start..<start + 1))
          ]))
      open.removeLast()
    } else {
      report("'\(Self.text(byte))' closes nothing", position..<position + 1, "remove it")
    }
    position += 1
  }

  private mutating func skipComment() {
    let start = position
    position += 2
    while position < source.bytes.count, !starts("*/") { position += 1 }
    if position >= source.bytes.count {
      isTorn = true
      report("comment is not closed", start..<start + 2, "close it with '*/'")
    }
    position += 2
  }

  /// Reads a string; its range without the quotation marks.
  private mutating func readString(_ mark: UInt8) -> Range<Int> {
    let start = position
    position += 1
    while position < source.bytes.count {
      let byte = source.bytes[position]
      if byte == mark {
        position += 1
        return start + 1..<position - 1
      }
      if byte == UInt8(ascii: "\n") { break }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    isTorn = true
    report("text in quotes is not closed on its line", start..<start + 1, "close it")
    return start..<start
  }

  /// Reads `url(address)`, in which quotes may be left out.
  private mutating func readAddress() {
    position += 4
    while position < source.bytes.count, source.bytes[position] == UInt8(ascii: " ") {
      position += 1
    }
    guard position < source.bytes.count else { return }
    let first = source.bytes[position]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      checkHost(readString(first))
      while position < source.bytes.count, source.bytes[position] == UInt8(ascii: " ") {
        position += 1
      }
      if starts(")") { position += 1 }
      return
    }
    let start = position
    while position < source.bytes.count, source.bytes[position] != UInt8(ascii: ")") {
      position += 1
    }
    checkHost(start..<min(position, source.bytes.count))
    position += 1
  }

  private mutating func checkHost(_ range: Range<Int>) {
    let text = source[range].lowercased()
    guard ["http:", "https:", "//"].contains(where: text.hasPrefix) else { return }
    report(
      "style asks another host for '\(source[range])'", range,
      "a page loads nothing from elsewhere; leave it out")
  }

  private static func text(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }

  private mutating func report(_ summary: String, _ range: Range<Int>, _ help: String) {
    diagnostics.append(Diagnostic(summary, at: Place(source, range), help: help))
  }
}
