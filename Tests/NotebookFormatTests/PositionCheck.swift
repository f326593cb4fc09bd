import Diagnostics
import NotebookFormat

/// Compares every part of a notebook with the bytes that its range selects.
///
/// These are rules that hold for any input: a reference selects `@` and its label, emphasis starts
/// and ends with its marker, a text without escapes selects itself, parts lie inside their wholes
/// and in order.
struct PositionCheck {
  private(set) var violations: [String] = []
  private let source: SourceText

  init(_ notebook: Notebook, _ diagnostics: [Diagnostic] = []) {
    source = notebook.source
    let whole = 0..<source.bytes.count
    check(notebook.blocks, in: whole)
    for footnote in notebook.footnotes {
      expect(
        source[footnote.label.range] == footnote.label.value, "label of footnote", footnote.range)
      check(footnote.blocks, in: footnote.range)
    }
    for diagnostic in diagnostics {
      for place in [diagnostic.place] + diagnostic.notes.map(\.place) {
        guard let place else { continue }
        expect(isInside(place.range, whole), "place of '\(diagnostic.summary)'", place.range)
      }
    }
  }

  private mutating func expect(
    _ holds: Bool, _ what: @autoclosure () -> String, _ range: Range<Int>
  ) {
    if !holds { violations.append("\(what()) at \(range): ‹\(source[range].prefix(80))›") }
  }

  /// The text of a range with spaces for control characters, as it is read.
  private func readable(_ range: Range<Int>) -> String {
    let bytes = source.bytes[range.clamped(to: source.bytes.indices)]
    let isControl = { (byte: UInt8) in byte == 0x7F || byte < 32 && ![9, 10, 13].contains(byte) }
    return String(decoding: bytes.map { isControl($0) ? 32 : $0 }, as: UTF8.self)
  }

  private func isInside(_ inner: Range<Int>, _ outer: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  /// Parts are in order, inside their whole, and start and end between characters.
  private mutating func checkOrder(_ ranges: [Range<Int>], in whole: Range<Int>, _ what: String) {
    var end = whole.lowerBound
    for range in ranges {
      expect(isInside(range, whole), "\(what) outside \(whole)", range)
      expect(range.lowerBound >= end, "\(what) before \(end)", range)
      for edge in [range.lowerBound, range.upperBound] where edge < source.bytes.count {
        expect(source.bytes[edge] & 0xC0 != 0x80, "\(what) cuts a character", range)
      }
      end = range.upperBound
    }
  }

  private mutating func check(_ blocks: [Block], in whole: Range<Int>) {
    checkOrder(blocks.map(\.range), in: whole, "block")
    for block in blocks { check(block) }
  }

  private mutating func check(_ block: Block) {
    let range = block.range
    switch block.kind {
    case .paragraph(let inlines): check(inlines, in: range)
    case .heading(let heading): check(heading.title, in: range)
    case .list(let list):
      checkOrder(list.items.map(\.range), in: range, "item")
      for item in list.items { check(item.blocks, in: item.range) }
    case .quote(let blocks):
      expect(source[range].starts(with: ">"), "quote", range)
      check(blocks, in: range)
    case .callout(let callout):
      expect(source[range].starts(with: ">"), "callout", range)
      check(callout.title, in: range)
      check(callout.blocks, in: range)
    case .cell(let cell):
      expect(source[range].starts(with: "```") || source[range].starts(with: "~~~"), "cell", range)
      check(cell.code, "code")
      if let caption = cell.options.caption { check(caption.value, in: caption.range) }
    case .code(let code): check(code.code, "code")
    case .formula(let formula): check(formula, range)
    case .table(let table): check(table, range)
    case .figure(let figure):
      expect(source[range].starts(with: "!["), "figure", range)
      check(figure.caption, in: range)
    case .rule: expect("*-_".contains(source[range].prefix(1)), "rule", range)
    }
  }

  private mutating func check(_ table: Table, _ range: Range<Int>) {
    for row in [table.header] + table.rows {
      checkOrder(row.map(\.range), in: range, "table cell")
      for cell in row { check(cell.content, in: cell.range) }
    }
    check(table.caption, in: range)
  }

  private mutating func check(_ formula: Formula, _ range: Range<Int>) {
    expect(source[range].starts(with: "$"), "formula", range)
    check(formula.latex, "formula")
    if let label = formula.label {
      expect(source[label.range] == label.value, "label", label.range)
    }
  }

  /// Every line of a slice leads to the same text in the file.
  private mutating func check(_ slice: SourceSlice, _ what: String) {
    var offset = 0
    for line in slice.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let visible = line.drop { $0 == " " }
      let start = offset + line.utf8.count - visible.utf8.count
      let place = slice.place(start..<offset + line.utf8.count)
      let found = readable(place.range).replacing("\\|", with: "|")
      let isSame = found == visible || found.contains("\r") || visible.contains("|")
      expect(isSame, "line '\(line)' of \(what)", place.range)
      offset += line.utf8.count + 1
    }
  }

  private mutating func check(_ inlines: [Inline], in whole: Range<Int>) {
    checkOrder(inlines.map(\.range), in: whole, "inline")
    for inline in inlines { check(inline) }
  }

  private mutating func check(_ inline: Inline) {
    let selected = readable(inline.range)
    expect(holds(inline, selected), "\(inline.kind)".prefix(60).description, inline.range)
    if case .formula(let formula) = inline.kind { check(formula, inline.range) }
    check(inline.children, in: inline.range)
  }

  private func holds(_ inline: Inline, _ selected: String) -> Bool {
    switch inline.kind {
    case .text(let text):
      // The rest of a tab that a list uses in part is spaces.
      let isAfterTab = selected.drop { $0 == "\t" } == text.drop { $0 == " " }
      return selected == text || isAfterTab || selected.contains { "\\&\r".contains($0) }
        || selected.contains("<!--")
    case .styled(let style, _): return isMarked(style, selected)
    case .code, .inlineValue: return selected.starts(with: "`") && selected.ends(with: "`")
    case .formula:
      return selected.ends(with: "$") || selected.contains("{")
    case .link(let link):
      let text = source[link.destinationRange]
      return selected == text || selected.starts(with: "[") || selected.starts(with: "<")
    case .image: return selected.starts(with: "![")
    case .reference(let label): return selected == "@" + label
    case .citation(let items):
      return selected.starts(with: "[") && selected.ends(with: "]")
        && items.allSatisfy { source[$0.key.range] == $0.key.value }
    case .footnote(let label):
      return selected.replacing("\\|", with: "|") == "[^\(label)]"
    case .softBreak: return selected.utf8.contains(10)
    case .hardBreak: return selected.utf8.contains(10) || selected.lowercased().starts(with: "<br")
    }
  }

  private func isMarked(_ style: InlineStyle, _ selected: String) -> Bool {
    switch style {
    case .emphasis: ["*", "_"].contains { selected.starts(with: $0) && selected.ends(with: $0) }
    case .strong: ["**", "__"].contains { selected.starts(with: $0) && selected.ends(with: $0) }
    case .strikethrough: selected.starts(with: "~") && selected.ends(with: "~")
    case .subscript, .superscript, .keyboard, .mark: selected.starts(with: "<")
    }
  }
}

extension String {
  /// Byte by byte, since a combining character may follow a marker.
  fileprivate func starts(with prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  fileprivate func ends(with suffix: String) -> Bool {
    utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
