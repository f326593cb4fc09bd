import Diagnostics

/// Takes out of a file what would make the library slow, and says so.
///
/// Some constructs cost the library the square of their number, and one the product of a link's
/// length and its uses. No notebook has them by the hundred; here they are counted, and lines with
/// too many become blank. Control characters and a return alone become blank, too.
struct FileLimits {
  private(set) var text: MarkdownText
  private(set) var diagnostics: [Diagnostic] = []
  private var bracketCount = 0
  private var instructionCount = 0
  private var imageCount = 0
  /// The longest definition of a link, up to the next blank line.
  private var longestDefinition = 0..<0
  private var definitionStart: Int?
  /// Whether there is something like a definition since the last blank line.
  private var hasDefinition = false

  /// The largest file.
  static let byteLimit = 16 << 20
  /// The most markers of quotes and lists on one line.
  static let markerLimit = 50
  /// The most bytes before the text of a line that is an item of a list.
  static let indentationLimit = 160
  /// The most bars on one line.
  static let barLimit = 1000
  /// The most instructions and declarations of raw HTML, `<?` and `<!`, in a file.
  static let instructionLimit = 500
  /// The most images between two blank lines.
  static let imageLimit = 1000
  /// The most bytes that a definition of a link may have for all brackets together.
  static let definitionLimit = 256 << 20

  init(_ source: SourceText) {
    text = MarkdownText(source: source, bytes: source.bytes)
    guard source.bytes.count <= Self.byteLimit else {
      report(
        "file has \(source.bytes.count) bytes, a notebook at most \(Self.byteLimit)", 0..<0,
        help: "split it into several notebooks")
      text.bytes = [UInt8](repeating: Byte.space, count: source.bytes.count)
      return
    }
    blankControlCharacters()
    for line in source.lineStarts.indices { check(source.lineRange(line)) }
    closeDefinition(at: source.bytes.count)
    checkDefinitions()
  }

  private mutating func report(_ summary: String, _ range: Range<Int>, help: String? = nil) {
    diagnostics.append(Diagnostic(summary, at: text.place(range), help: help))
  }

  private mutating func blank(_ range: Range<Int>) {
    for offset in range where !text.bytes[offset].isLineEnd { text.bytes[offset] = Byte.space }
  }

  private mutating func blankControlCharacters() {
    let count = text.bytes.count
    var isReported = false
    for offset in 0..<count where text.bytes[offset] < 0x20 || text.bytes[offset] == 0x7F {
      let byte = text.bytes[offset]
      if byte == Byte.lineFeed || byte == Byte.tab { continue }
      if byte == Byte.carriageReturn {
        if offset + 1 == count || text.bytes[offset + 1] != Byte.lineFeed {
          text.bytes[offset] = Byte.space
        }
        continue
      }
      if !isReported {
        let number = String(byte, radix: 16, uppercase: true)
        let name = String(repeating: "0", count: 4 - number.count) + number
        report(
          "file contains the control character U+\(name)", offset..<offset + 1, help: "remove it")
      }
      isReported = true
      text.bytes[offset] = Byte.space
    }
  }

  private mutating func check(_ line: Range<Int>) {
    checkPrefix(of: line)
    var bars = 0
    var offset = line.lowerBound
    while offset < line.upperBound {
      switch text.bytes[offset] {
      case Byte.pipe: bars += 1
      case Byte.closeBracket:
        bracketCount += 1
        if text.bytes[..<line.upperBound].hasText(":", at: offset + 1) { hasDefinition = true }
      case Byte.less: checkInstruction(at: offset, line)
      case UInt8(ascii: "!"): checkImage(at: offset, line)
      default: break
      }
      offset += 1
    }
    if bars > Self.barLimit {
      report("line has \(bars) bars, at most \(Self.barLimit) are read", line)
      blank(line)
    }
  }

  /// Looks at the markers and the white space in front of a line's text.
  private mutating func checkPrefix(of line: Range<Int>) {
    var offset = line.lowerBound
    var markers = 0
    var items = 0
    while offset < line.upperBound {
      if text.bytes[offset].isSpaceOrTab {
        offset += 1
      } else if text.bytes[offset] == Byte.greater {
        markers += 1
        offset += 1
      } else if let end = itemMarkerEnd(at: offset, line) {
        markers += 1
        items += 1
        offset = end
      } else {
        break
      }
    }
    if offset == line.upperBound, markers == 0 { return endParagraph(at: line.lowerBound) }
    if markers > Self.markerLimit {
      report(
        "line has \(markers) markers of quotes and lists, at most \(Self.markerLimit) are read",
        line)
      blank(line)
    } else if items > 0, offset - line.lowerBound > Self.indentationLimit {
      report("item of a list is indented by more than \(Self.indentationLimit) characters", line)
      blank(line)
    } else if offset < line.upperBound, text.bytes[offset] == Byte.openBracket {
      definitionStart = definitionStart ?? offset
    }
  }

  private func itemMarkerEnd(at offset: Int, _ line: Range<Int>) -> Int? {
    let digits = text.bytes[line].skip(from: offset, while: \.isDigit)
    let mark = digits > offset ? ".)" : "*-+"
    guard digits < line.upperBound, mark.utf8.contains(text.bytes[digits]) else { return nil }
    let end = digits + 1
    return end == line.upperBound || text.bytes[end].isSpaceOrTab ? end : nil
  }

  private mutating func checkInstruction(at offset: Int, _ line: Range<Int>) {
    guard offset + 1 < line.upperBound, "?!".utf8.contains(text.bytes[offset + 1]),
      !text.bytes.hasText("<!--", at: offset)
    else { return }
    instructionCount += 1
    guard instructionCount > Self.instructionLimit else { return }
    if instructionCount == Self.instructionLimit + 1 {
      report(
        "file has more than \(Self.instructionLimit) signs '<?' and '<!'", offset..<offset + 2,
        help: "put code in backticks")
    }
    text.bytes[offset] = Byte.space
  }

  private mutating func checkImage(at offset: Int, _ line: Range<Int>) {
    guard offset + 1 < line.upperBound, text.bytes[offset + 1] == Byte.openBracket else { return }
    imageCount += 1
    guard imageCount > Self.imageLimit else { return }
    if imageCount == Self.imageLimit + 1 {
      report(
        "paragraph has more than \(Self.imageLimit) signs '!['", offset..<offset + 2,
        help: "separate paragraphs by blank lines")
    }
    text.bytes[offset] = Byte.space
  }

  private mutating func endParagraph(at offset: Int) {
    imageCount = 0
    closeDefinition(at: offset)
  }

  private mutating func closeDefinition(at offset: Int) {
    if let start = definitionStart, hasDefinition, offset - start > longestDefinition.count {
      longestDefinition = start..<offset
    }
    definitionStart = nil
    hasDefinition = false
  }

  private mutating func checkDefinitions() {
    guard longestDefinition.count * bracketCount > Self.definitionLimit else { return }
    let (size, uses) = (longestDefinition.count, bracketCount)
    report(
      "definition of a link has \(size) bytes in a file with \(uses) brackets",
      longestDefinition, help: "shorten it, or remove '[' from the start of the line")
    blank(longestDefinition)
  }
}
