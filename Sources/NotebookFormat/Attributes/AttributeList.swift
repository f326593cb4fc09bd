/// The attributes in a pair of braces, as Pandoc writes them: `{#label .class name="value"}`.
struct AttributeList {
  struct Option {
    let name: Located<String>
    let value: Located<String>
    /// The value as it is written, without quotes, in the content that the braces stand in.
    let content: Range<Int>
  }

  var label: Label?
  var classes: [Located<String>] = []
  var options: [Option] = []
  /// The braces and what is between them.
  var range: Range<Int>
}

/// Reads attributes and reports what is malformed about them.
struct AttributeParser {
  private let map: ContentMap
  private let end: Int
  private let findings: Findings
  private var offset: Int
  private var list: AttributeList
  /// Whether a quote took all the rest.
  private var hasOpenQuote = false

  /// - Parameter range: from the opening brace to the end of what may belong to it.
  init(_ map: ContentMap, _ range: Range<Int>, _ findings: Findings) {
    self.map = map
    self.findings = findings
    offset = range.lowerBound + 1
    end = range.upperBound
    list = AttributeList(range: map.fileRange(of: range))
  }

  /// The attributes, and where the text behind them starts.
  mutating func parse() -> (list: AttributeList, end: Int) {
    let start = offset - 1
    while true {
      offset = bytes.skip(from: offset, while: \.isWhitespace)
      if hasOpenQuote { break }
      guard offset < end else {
        findings.report(
          "attributes have no closing '}'", at: map.fileRange(of: start..<start + 1),
          help: "close them with '}' on the same line")
        break
      }
      if map.bytes[offset] == Byte.closeBrace {
        offset += 1
        break
      }
      parseItem()
    }
    list.range = map.fileRange(of: start..<offset)
    return (list, offset)
  }

  private var bytes: ArraySlice<UInt8> { map.bytes[..<end] }

  private mutating func parseItem() {
    switch map.bytes[offset] {
    case Byte.hash: parseLabel()
    case Byte.dot: parseClass()
    default: parseOption()
    }
  }

  private mutating func parseLabel() {
    let name = word(from: offset + 1)
    let item = offset..<name.upperBound
    offset = item.upperBound
    guard let label = label(name, item) else { return }
    guard list.label == nil else {
      return findings.report(
        "second label '\(label.value)'", at: label.range, help: "keep one label")
    }
    list.label = label
  }

  private func label(_ name: Range<Int>, _ item: Range<Int>) -> Label? {
    let text = map.text(name)
    guard !name.isEmpty else {
      findings.report(
        "expected a label behind '#'", at: map.fileRange(of: item),
        help: "name it with letters, digits, '-' and '_'")
      return nil
    }
    if let wrong = name.first(where: { !map.bytes[$0].isLabelCharacter }) {
      let character = String(map.text(wrong..<name.upperBound).prefix(1))
      findings.report(
        "label '\(text)' contains '\(character)'", at: map.fileRange(of: name),
        help: "use letters, digits, '-' and '_' only")
      return nil
    }
    return Label(text, map.fileRange(of: name))
  }

  private mutating func parseClass() {
    let name = word(from: offset + 1)
    if name.isEmpty {
      findings.report(
        "expected a class behind '.'", at: map.fileRange(of: offset..<name.upperBound))
    } else {
      list.classes.append(Located(map.text(name), map.fileRange(of: name)))
    }
    offset = max(name.upperBound, offset + 1)
  }

  private mutating func parseOption() {
    let name = word(from: offset)
    guard !name.isEmpty, name.upperBound < end, map.bytes[name.upperBound] == Byte.equals else {
      return skipUnexpected(name)
    }
    offset = name.upperBound + 1
    let content = offset < end && map.bytes[offset] == Byte.quote ? quotedValue() : bareValue()
    let value = map.text(content).replacing("\\\"", with: "\"")
    list.options.append(
      AttributeList.Option(
        name: Located(map.text(name), map.fileRange(of: name)),
        value: Located(value, map.fileRange(of: content)), content: content))
  }

  private mutating func skipUnexpected(_ name: Range<Int>) {
    let stop = bytes.skip(from: offset) { !$0.isWhitespace && $0 != Byte.closeBrace }
    let item = offset..<max(stop, offset + 1)
    let text = map.text(item)
    let isWord = name == item
    findings.report(
      "unexpected '\(text)' in attributes", at: map.fileRange(of: item),
      help: isWord
        ? "write '.\(text)' for a class, '#\(text)' for a label or '\(text)=…' for an option"
        : "separate '#label', '.class' and 'name=value' by spaces")
    offset = item.upperBound
  }

  private mutating func bareValue() -> Range<Int> {
    let start = offset
    offset = bytes.skip(from: offset) { !$0.isWhitespace && $0 != Byte.closeBrace }
    return start..<offset
  }

  private mutating func quotedValue() -> Range<Int> {
    let start = offset + 1
    var close = start
    while close < end, map.bytes[close] != Byte.quote {
      close += map.bytes[close] == Byte.backslash && close + 1 < end ? 2 : 1
    }
    guard close < end else {
      findings.report(
        "text has no closing quote", at: map.fileRange(of: offset..<offset + 1),
        help: "close it with '\"'")
      offset = end
      hasOpenQuote = true
      return start..<(map.bytes[end - 1] == Byte.closeBrace ? end - 1 : end)
    }
    offset = close + 1
    return start..<close
  }

  /// A name: up to white space or a character with a meaning of its own.
  private func word(from start: Int) -> Range<Int> {
    start..<bytes.skip(from: start) {
      !$0.isWhitespace && $0 != Byte.closeBrace && $0 != Byte.equals && $0 != Byte.quote
        && $0 != Byte.hash
    }
  }
}
