import Diagnostics
import Yams

/// The lines between the `---` at the top of a file, and the way from them to the file.
struct FrontMatterText {
  private let text: MarkdownText
  /// The first `---`; nil if the file has no front matter.
  let opening: Range<Int>?
  let isClosed: Bool
  /// The line below the second `---`.
  let bodyLine: Int
  /// The YAML as it is given to its parser.
  let contents: String
  /// What the parser cannot take, in the file.
  private let controlCharacter: Range<Int>?

  /// The largest front matter.
  static let byteLimit = 1 << 16
  /// The most brackets, and the most aliases, so that nothing nests deeply or grows in the reading.
  static let bracketLimit = 400
  static let aliasLimit = 20
  /// The most markers of lists on one line.
  static let markerLimit = 10

  init(_ text: MarkdownText) {
    self.text = text
    let markStart = text.bytes.hasText("\u{FEFF}", at: 0) ? 3 : 0
    guard Self.isMark(line: 0, from: markStart, "---", text) else {
      opening = nil
      isClosed = true
      bodyLine = 0
      contents = ""
      controlCharacter = nil
      return
    }
    opening = markStart..<markStart + 3
    let lines = 1..<text.source.lineStarts.count
    let closing = lines.first { line in
      let start = text.source.lineStarts[line]
      return Self.isMark(line: line, from: start, "---", text)
        || Self.isMark(line: line, from: start, "...", text)
    }
    isClosed = closing != nil
    // Without an end, the front matter is what stands before the first blank line.
    let end = closing ?? lines.first { text.lineRange($0).isEmpty } ?? lines.upperBound
    bodyLine = closing == nil ? end : end + 1
    let range = Self.start(ofLine: 1, text)..<Self.start(ofLine: end, text)
    (contents, controlCharacter) = Self.contents(of: text, range)
  }

  private static func isMark(line: Int, from start: Int, _ mark: StaticString, _ text: MarkdownText)
    -> Bool
  {
    text.bytes.hasText(mark, at: start) && text.visibleEnd(ofLine: line) == start + 3
  }

  private static func start(ofLine line: Int, _ text: MarkdownText) -> Int {
    line < text.source.lineStarts.count ? text.source.lineStarts[line] : text.bytes.count
  }

  /// The text with a space for every character that YAML forbids or takes for a line break.
  private static func contents(
    of text: MarkdownText, _ range: Range<Int>
  ) -> (String, forbidden: Range<Int>?) {
    var contents = String.UnicodeScalarView()
    var forbidden: Range<Int>?
    var offset = range.lowerBound
    for scalar in String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
      switch scalar.value {
      case 0x85, 0x2028, 0x2029: contents.append(" ")
      case 0..<9, 0xB, 0xC, 0xE..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF:
        contents.append(" ")
        if forbidden == nil { forbidden = offset..<offset + width }
      default: contents.append(scalar)
      }
      offset += width
    }
    // The parser keeps a pointer to the text, and a short string would be stored elsewhere.
    return (String(contents) + String(repeating: "\n", count: 64), forbidden)
  }

  /// Both marks and what is between them.
  var range: Range<Int>? {
    guard let opening else { return nil }
    return opening.lowerBound..<max(opening.upperBound, text.visibleEnd(ofLine: bodyLine - 1))
  }

  /// Reports what keeps the text from being given to the parser; the result is whether it can be.
  func report(_ findings: Findings) -> Bool {
    if let controlCharacter {
      findings.report(
        "front matter contains a control character", at: controlCharacter, help: "remove it")
    }
    let size = contents.utf8.count - 64
    let place = opening ?? 0..<0
    if size > Self.byteLimit {
      findings.report(
        "front matter has \(size) bytes, at most \(Self.byteLimit) are read", at: place)
    } else if isNestedDeeply {
      findings.report("front matter is nested too deeply", at: place)
    } else if hasManyAliases {
      findings.report(
        "front matter has more than \(Self.aliasLimit) aliases", at: place,
        help: "write the values instead of '*name'")
    } else {
      return true
    }
    return false
  }

  private var isNestedDeeply: Bool {
    let brackets = contents.utf8.count { $0 == Byte.openBracket || $0 == Byte.openBrace }
    if brackets > Self.bracketLimit { return true }
    return contents.utf8.split(separator: Byte.lineFeed).contains { line in
      let marks = line.split(separator: Byte.space).prefix {
        $0.count == 1 && "-?:".utf8.contains($0.first ?? 0)
      }
      return marks.count > Self.markerLimit
    }
  }

  private var hasManyAliases: Bool {
    guard contents.utf8.contains(Byte.ampersand) else { return false }
    return contents.utf8.count { $0 == UInt8(ascii: "*") } > Self.aliasLimit
  }

  /// The file offset of a position that the parser gives.
  func offset(of mark: Mark?) -> Int {
    guard let mark else { return opening?.lowerBound ?? 0 }
    return offset(line: mark.line, column: mark.column)
  }

  /// The file offset of a character, where the first line has number 1, as has the first column.
  private func offset(line number: Int, column: Int) -> Int {
    guard number < text.source.lineStarts.count else { return text.bytes.count }
    let line = text.lineRange(number)
    var offset = line.lowerBound
    for scalar in text.source[line].unicodeScalars.prefix(max(0, column - 1)) {
      offset += UTF8.width(scalar)
    }
    return min(offset, line.upperBound)
  }

  /// The bytes of a value; of one with several lines, those on its first line.
  func range(of node: Node) -> Range<Int> {
    let start = offset(of: node.mark)
    let lineEnd = max(start, text.visibleEnd(ofLine: text.source.lineIndex(at: start)))
    guard case .scalar(let scalar) = node else { return start..<lineEnd }
    let written = Array(scalar.string.utf8)
    if scalar.style == .plain, text.bytes[start...].starts(with: written) {
      return start..<start + written.count
    }
    guard start < lineEnd, "\"'".utf8.contains(text.bytes[start]) else { return start..<lineEnd }
    return start..<quoteEnd(from: start, to: lineEnd)
  }

  private func quoteEnd(from start: Int, to lineEnd: Int) -> Int {
    let quote = text.bytes[start]
    var offset = start + 1
    while offset < lineEnd {
      if text.bytes[offset] == quote { return offset + 1 }
      offset += text.bytes[offset] == Byte.backslash && quote == Byte.quote ? 2 : 1
    }
    return lineEnd
  }

  /// The character at an offset; nothing at the end of a line.
  func character(at offset: Int) -> Range<Int> {
    let start = min(offset, text.bytes.count)
    guard start < text.bytes.count, !text.bytes[start].isLineEnd else { return start..<start }
    return start..<text.bytes.skip(from: start + 1, while: \.isContinuation)
  }

  func place(_ range: Range<Int>) -> Place { text.place(range) }

  /// The bytes of the next line with a key in the same column as an earlier one.
  func repetition(of key: String, after mark: Mark) -> Range<Int>? {
    let written = Array(key.utf8)
    for line in (mark.line + 1)..<max(mark.line + 1, bodyLine) {
      let start = offset(line: line, column: mark.column)
      guard text.bytes[start...].starts(with: written),
        text.bytes.hasText(
          ":", at: text.bytes.skip(from: start + written.count, while: \.isSpaceOrTab))
      else { continue }
      return start..<start + written.count
    }
    return nil
  }
}
