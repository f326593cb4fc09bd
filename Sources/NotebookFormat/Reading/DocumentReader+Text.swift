import Diagnostics

/// Paragraphs, figures and headings.
extension DocumentReader {
  mutating func paragraph(_ index: Int, skipping skipped: Int = 0) -> Block? {
    let map = paragraphMap(index)
    var reader = InlineReader(tree, map, findings)
    reader.skipBefore = skipped
    reader.isCutOff = isCutOff(index)
    let inlines = reader.read(index)
    guard let first = inlines.first, let last = inlines.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    if inlines.count == 1, let title = figureTitle(first, reader, map),
      case .image(let image) = first.kind
    {
      return Block(kind: .figure(Figure(image: image, caption: title)), range: range)
    }
    return Block(kind: .paragraph(inlines), range: range)
  }

  /// Whether a paragraph ends where the next line begins another block, with a closing dollar.
  private func isCutOff(_ index: Int) -> Bool {
    let line = tree.nodes[index].endLine + 1
    return nextBlockStarts(on: line, after: index)
      && DollarSyntax.hasClosingDollar(text.bytes[text.lineRange(line)])
  }

  /// The caption of an image, if it has a title.
  private func figureTitle(_ inline: Inline, _ reader: InlineReader, _ map: ContentMap)
    -> [Inline]?
  {
    guard case .image(let image) = inline.kind, let title = image.title else { return nil }
    guard let range = reader.imageTitle else {
      return [Inline(kind: .text(title), range: inline.range)]
    }
    return InlineReader.read(range, of: map, findings)
  }

  /// The content of a paragraph; one that a table was split off from ends right above its header.
  func paragraphMap(_ index: Int) -> ContentMap {
    let node = tree.nodes[index]
    if node.startLine < 0, node.end < tree.nodes.count, case .table = tree.nodes[node.end].kind {
      return map(
        ofLinesUpTo: headerLine(ofTable: node.end) - 1, index, lacksBackslashes: true)
    }
    return map(ofLinesUpTo: node.endLine, index)
  }

  mutating func heading(_ index: Int, _ level: Int) -> Block {
    let (map, end) = headingMap(index)
    var reader = InlineReader(tree, map, findings)
    reader.takesAttributes = true
    // A sign such as '=' below a formula's first line has made a heading of it.
    reader.isCutOff = bytes(of: index).contains(Byte.lineFeed)
    let title = reader.read(index)
    var label: Label?
    if let list = reader.attributes {
      findings.expectLabelOnly(list, "a heading")
      label = findings.label(of: list, "a heading", prefix: nil)
    }
    let range = start(of: index)..<max(start(of: index), end)
    let id = label?.value ?? findings.uniqueName(title.slug)
    let heading = Heading(level: level, title: title, id: id, label: label)
    return Block(kind: .heading(heading), range: range)
  }

  /// The content of a heading and where the heading ends.
  private func headingMap(_ index: Int) -> (ContentMap, end: Int) {
    let node = tree.nodes[index]
    let start = start(of: index)
    let content = bytes(of: index)
    if content.contains(Byte.lineFeed) {
      let underline = underlineLine(of: index)
      return (map(ofLinesUpTo: underline - 1, index), text.visibleEnd(ofLine: underline))
    }
    let hashes = text.bytes.skip(from: start) { $0 == Byte.hash }
    let title = text.bytes.skip(from: hashes, while: \.isSpaceOrTab)
    let end = min(title + content.count, text.bytes.count)
    return (ContentMap(text, range: min(title, end)..<end), text.visibleEnd(ofLine: node.startLine))
  }

  /// The line below the title of a heading without `#`.
  ///
  /// The library gives the line after it, except at the end of the file.
  private func underlineLine(of index: Int) -> Int {
    let line = tree.nodes[index].endLine
    let isLast = !nextBlockStarts(on: line, after: index) && isUnderline(line)
    return isLast ? line : line - 1
  }

  private func isUnderline(_ line: Int) -> Bool {
    let visible = text.bytes[text.lineRange(line)].reversed().drop(while: \.isWhitespace)
    guard let mark = visible.first, mark == Byte.equals || mark == Byte.hyphen else { return false }
    let before = visible.drop { $0 == mark }
    return before.allSatisfy { $0.isWhitespace || $0 == Byte.greater }
  }
}

extension [Inline] {
  /// The name that GitHub gives to a section with this title.
  var slug: String {
    var slug = String.UnicodeScalarView()
    for scalar in plainText.lowercased().unicodeScalars {
      if scalar == " " {
        slug.append("-")
      } else if scalar.isASCII ? UInt8(scalar.value).isLabelCharacter : scalar.isWord {
        slug.append(scalar)
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
