import Diagnostics

/// Code, formulas, line breaks and raw HTML within lines.
extension InlineReader {
  mutating func readBreak(_ kind: Inline.Kind) {
    let start = cursor
    if cursor < map.bytes.count, map.bytes[cursor] == Byte.backslash {
      cursor = lineEnd(from: cursor + 1)
    } else {
      cursor = map.bytes.skip(from: cursor) { $0.isWhitespace && !$0.isLineEnd }
      cursor = lineEnd(from: cursor)
      lineStart = cursor
      cursor = map.bytes.skip(from: cursor, while: \.isSpaceOrTab)
    }
    add(kind, start..<cursor)
  }

  /// Behind the line break at an offset.
  private func lineEnd(from offset: Int) -> Int {
    let end = map.bytes.skip(from: offset) { $0 == Byte.carriageReturn }
    return end < map.bytes.count && map.bytes[end] == Byte.lineFeed ? end + 1 : end
  }

  mutating func readCode(_ literal: ArraySlice<UInt8>) {
    let start = cursor
    let open = map.bytes.skip(from: start) { $0 == Byte.backtick }
    var close = open
    repeat {
      close = map.bytes.skip(from: cursor == start ? open : cursor) { $0 != Byte.backtick }
      cursor = map.bytes.skip(from: close) { $0 == Byte.backtick }
    } while cursor - close != open - start && cursor < map.bytes.count
    let text = String(decoding: literal, as: UTF8.self)
    add(inlineValue(text, open..<max(open, close)) ?? .code(text), start..<cursor)
  }

  /// The expression of an inline value: code that starts with `{swift} `.
  private func inlineValue(_ text: String, _ content: Range<Int>) -> Inline.Kind? {
    guard text.hasPrefix("{"), let brace = text.firstIndex(of: "}") else { return nil }
    let start = map.bytes.skip(from: content.lowerBound, while: \.isWhitespace)
    let language = text[text.index(after: text.startIndex)..<brace]
    let marker = start..<min(start + language.utf8.count + 2, content.upperBound)
    guard language == "swift" else {
      if Suggestion.nearest(to: String(language), among: ["swift"]) != nil {
        findings.report(
          "no language is called '\(language)'", at: map.fileRange(of: marker),
          help: "did you mean '{swift}'?")
      }
      return nil
    }
    let expression = map.trimmed(marker.upperBound..<content.upperBound)
    guard !expression.isEmpty, expression.lowerBound > marker.upperBound else {
      findings.report(
        "expected a space and an expression behind '{swift}'", at: map.fileRange(of: marker),
        help: "write '{swift} samples.count'")
      return nil
    }
    return .inlineValue(map.slice(expression))
  }

  mutating func readHTML(_ literal: ArraySlice<UInt8>) {
    let start = cursor
    cursor = min(cursor + literal.count, map.bytes.count)
    guard let tag = HTMLTag(literal) else { return }
    let style = InlineStyle.allCases.first { $0.element == tag.name }
    switch (style, tag.hasAttributes) {
    case (let style?, false) where !tag.isClosing: openElement(style, start: start)
    case (let style?, false) where openElement == style: close(byTag: true)
    case (_, false) where tag.name == "br" && !tag.isClosing: add(.hardBreak, start..<cursor)
    default: findings.reportRawHTML(tag, at: map.fileRange(of: start..<cursor))
    }
  }

  func reportUnclosed(_ style: InlineStyle, at start: Int) {
    let name = style.element ?? ""
    findings.report(
      "'<\(name)>' is not closed in its paragraph",
      at: map.fileRange(of: start..<start + name.utf8.count + 2), help: "close it with '</\(name)>'"
    )
  }

  mutating func readSpan(_ span: SyntaxSpan) {
    cursor = span.range.upperBound
    switch span.kind {
    case .formula(let isDisplay, let body): addFormula(isDisplay, body, span.range)
    case .attributes: addAttributes(span.range)
    case .autolink(let destination): addAddress(destination, span.range, text: span.range)
    }
  }

  private mutating func addFormula(_ isDisplay: Bool, _ body: Range<Int>, _ range: Range<Int>) {
    let latex = map.trimmed(body)
    if latex.isEmpty { findings.report("formula is empty", at: map.fileRange(of: range)) }
    if isTableCell, map.hasGap(in: range) {
      findings.warn(
        "'\\|' in a table stands for '|' in the formula", at: map.fileRange(of: range),
        help: "write '\\Vert' for a norm, '\\vert' for a bar")
    }
    formulaEnd = isDisplay ? range.upperBound : nil
    add(.formula(Formula(latex: map.slice(latex), isDisplay: isDisplay)), range)
  }

  mutating func readAngleLink(_ destination: String) {
    let start = cursor
    let close = map.bytes.skip(from: start) { $0 != Byte.greater }
    cursor = min(close + 1, map.bytes.count)
    addAddress(destination, start..<cursor, text: start + 1..<max(start + 1, close))
  }

  private mutating func addAddress(_ destination: String, _ range: Range<Int>, text: Range<Int>) {
    let content = Inline(kind: .text(map.text(text)), range: map.fileRange(of: text))
    let link = Link(
      destination: destination, destinationRange: content.range, title: nil, content: [content])
    findings.checkScheme(of: destination, at: content.range)
    add(.link(link), range)
  }
}

/// Attributes behind images and formulas, and at the end of titles.
extension InlineReader {
  private mutating func addAttributes(_ range: Range<Int>) {
    if attachToImage(range) || attachToFormula(range) { return }
    let atEnd = map.bytes[range.upperBound...].allSatisfy(\.isWhitespace)
    guard takesAttributes, isAtTopLevel, atEnd else {
      let text = map.text(range)
      findings.report(
        "attributes '\(text)' belong to nothing", at: map.fileRange(of: range),
        help: "put them directly behind an image or a displayed formula, or at the end of a title")
      return
    }
    take(attributes(in: range))
  }

  private func attributes(in range: Range<Int>) -> AttributeList {
    var parser = AttributeParser(map, range, findings)
    return parser.parse().list
  }

  private mutating func attachToImage(_ range: Range<Int>) -> Bool {
    guard case .image(let image)? = last?.kind, range.lowerBound > 0,
      map.bytes[range.lowerBound - 1] == Byte.closeParenthesis
    else { return false }
    let list = attributes(in: range)
    findings.expectLabelOnly(list, "an image")
    let label = findings.label(of: list, "an image", prefix: "fig")
    let end = list.range.upperBound
    replaceLast { old in
      let labelled = Image(
        destination: image.destination, destinationRange: image.destinationRange, alt: image.alt,
        title: image.title, label: label)
      return Inline(kind: .image(labelled), range: old.range.lowerBound..<end)
    }
    return true
  }

  private mutating func attachToFormula(_ range: Range<Int>) -> Bool {
    guard let end = formulaEnd, end <= range.lowerBound,
      map.bytes[end..<range.lowerBound].allSatisfy(\.isSpaceOrTab)
    else { return false }
    if end < range.lowerBound { removeLast() }
    guard case .formula(var formula)? = last?.kind, formula.isDisplay else { return false }
    let list = attributes(in: range)
    findings.expectLabelOnly(list, "a formula")
    formula.label = findings.label(of: list, "a formula", prefix: "eq")
    let listEnd = list.range.upperBound
    replaceLast { Inline(kind: .formula(formula), range: $0.range.lowerBound..<listEnd) }
    return true
  }
}
