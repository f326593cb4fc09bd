package import Diagnostics

/// Reads short texts that do not stand in Markdown (titles, summaries, objectives): text with
/// emphasis, code and formulas in it. Whatever else Markdown would make of one is text.
package enum ShortTextReader {
  /// The inlines of a text, whose places are in the file that it is from.
  package static func read(
    _ text: SourceSlice
  ) -> (content: [Inline], diagnostics: [Diagnostic]) {
    // Most texts are plain.
    guard text.text.utf8.contains(where: \.isMark) else { return ([plain(text)], []) }
    let findings = Findings(MarkdownText(source: text.source, bytes: text.source.bytes))
    return (read(text, findings), findings.diagnostics)
  }

  static func read(_ text: SourceSlice, _ findings: Findings) -> [Inline] {
    let bytes = Array(text.text.utf8)
    guard bytes.contains(where: \.isMark) else { return [plain(text)] }
    let map = ContentMap(
      source: text.source, bytes: masked(bytes), segments: text.segments)
    let content = InlineReader.read(0..<bytes.count, of: map, findings)
    return content.isEmpty ? [plain(text)] : content.flatMap { $0.unmasked(text.source) }
  }

  private static func plain(_ text: SourceSlice) -> Inline {
    Inline(kind: .text(text.text), range: text.place(0..<text.text.utf8.count).range)
  }

  /// The text with other bytes for those that begin links, tags, references and the like, which it
  /// has not. A backslash makes a letter of the byte behind it anyway.
  private static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var isEscaped = false
    return bytes.map { byte in
      defer { isEscaped = byte == Byte.backslash && !isEscaped }
      if isEscaped { return byte }
      if byte == Byte.lineFeed { return Byte.space }
      return masks.first { $0.sign == byte }?.mask ?? byte
    }
  }

  /// Bytes that stand in no YAML.
  fileprivate static let masks: [(sign: UInt8, mask: UInt8)] = [
    (Byte.less, 1), (Byte.openBracket, 2), (Byte.ampersand, 3), (UInt8(ascii: "@"), 4),
    (UInt8(ascii: ":"), 5),
  ]
}

extension UInt8 {
  /// Whether the byte may begin emphasis, code or a formula, or change what does.
  fileprivate var isMark: Bool { "*_`$~\\".utf8.contains(self) }
}

extension Inline {
  /// What is made of the inline.
  fileprivate func unmasked(_ source: SourceText) -> [Inline] {
    switch kind {
    case .text(let text): [Inline(kind: .text(text.unmasked), range: range)]
    case .code(let text): [Inline(kind: .code(text.unmasked), range: range)]
    case .inlineValue(let expression):
      [Inline(kind: .code("{swift} " + expression.text.unmasked), range: range)]
    case .formula(let formula):
      [Inline(kind: .formula(formula.unmasked), range: range)]
    case .styled(let style, let content):
      [Inline(kind: .styled(style, content.flatMap { $0.unmasked(source) }), range: range)]
    case .link(let link): link.content.flatMap { $0.unmasked(source) }
    case .softBreak, .hardBreak: [Inline(kind: .text(" "), range: range)]
    case .image, .reference, .citation, .footnote:
      [Inline(kind: .text(source[range]), range: range)]
    }
  }
}

extension Formula {
  fileprivate var unmasked: Formula {
    let text = SourceSlice(
      source: latex.source, text: latex.text.unmasked, segments: latex.segments)
    return Formula(latex: text, isDisplay: false, label: nil)
  }
}

extension String {
  fileprivate var unmasked: String {
    guard utf8.contains(where: { $0 < 6 }) else { return self }
    let bytes = utf8.map { byte in
      ShortTextReader.masks.first { $0.mask == byte }?.sign ?? byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
