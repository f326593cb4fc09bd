import Diagnostics

/// The opening line of a block of code: "```swift {#fig-field echo=false}".
struct CodeFence {
  /// The backticks or tildes.
  let range: Range<Int>
  let character: UInt8
  private let text: MarkdownText
  /// What stands behind them, without white space around it.
  private let info: Range<Int>

  init(startingAt start: Int, in text: MarkdownText) {
    self.text = text
    let mark = start < text.bytes.count ? text.bytes[start] : Byte.backtick
    character = mark
    let end = text.bytes.skip(from: start) { $0 == mark }
    range = start..<end
    let line = text.source.lineIndex(at: start)
    let infoStart = text.bytes.skip(from: end, while: \.isSpaceOrTab)
    info = infoStart..<max(infoStart, text.visibleEnd(ofLine: line))
  }

  var length: Int { range.count }

  /// The fence as text.
  var marks: String { text.source[range] }

  /// The first word.
  private var word: Range<Int> {
    let end = text.bytes[info].skip(from: info.lowerBound) {
      !$0.isWhitespace && $0 != Byte.openBrace
    }
    return info.lowerBound..<end
  }

  /// The language of the code; a misspelt "swift" is a problem, because the cell would not run.
  func language(_ findings: Findings) -> Label? {
    guard !info.isEmpty else { return nil }
    let name = text.source[word]
    if name.isEmpty {
      reportBraces(findings)
      return nil
    }
    if name != "swift", Suggestion.nearest(to: name, among: ["swift"]) != nil {
      findings.report(
        "code in '\(name)' is not run", at: word, help: "did you mean 'swift'?")
    }
    return Label(name, word)
  }

  /// `{swift}` is how another tool writes a cell.
  private func reportBraces(_ findings: Findings) {
    let end = text.bytes[info].skip(from: info.lowerBound + 1) { $0.isLetter }
    let name = text.source[info.lowerBound + 1..<end]
    guard name.lowercased() == "swift" else { return }
    findings.report(
      "code in braces '{\(name)…' is not run", at: info,
      help: "write 'swift' first, then the attributes in braces")
  }

  /// The attributes behind the language.
  func attributes(_ findings: Findings) -> (list: AttributeList, map: ContentMap)? {
    let start = text.bytes[info].skip(from: word.upperBound, while: \.isSpaceOrTab)
    guard start < info.upperBound else { return nil }
    guard text.bytes[start] == Byte.openBrace else {
      let rest = start..<info.upperBound
      findings.report(
        "unexpected '\(text.source[rest].shortened)' behind 'swift'", at: rest,
        help: "put attributes in braces, such as '{#label .exercise echo=false}'")
      return nil
    }
    let map = ContentMap(text, range: start..<info.upperBound)
    var parser = AttributeParser(map, 0..<map.bytes.count, findings)
    let (list, end) = parser.parse()
    if end < map.bytes.count {
      findings.report(
        "unexpected '\(map.text(end..<map.bytes.count).shortened)' behind the attributes",
        at: map.fileRange(of: end..<map.bytes.count), help: "keep one pair of braces")
    }
    return (list, map)
  }
}
