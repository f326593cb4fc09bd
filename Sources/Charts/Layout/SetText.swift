/// A text with formulas whose parts have their places along the line, in parts of the text's size.
///
/// Nobody knows how wide the words are in the font of a reader. They are given a length, which the
/// drawing asks for (`textLength`), so that a formula stands where they end.
struct SetText: Sendable {
  enum Part: Sendable {
    /// - Parameter anchor: from which of its ends the text is drawn by a program that does not give
    ///   words the length that is asked for.
    case words(String, at: Double, width: Double, anchor: Label.Alignment)
    case formula(FormulaBox, at: Double)
  }

  private(set) var parts: [Part] = []
  private(set) var width = 0.0
  /// How far formulas reach above the base line, and below it.
  private(set) var height = 0.0
  private(set) var depth = 0.0

  /// The letters of formulas are lower than those of a system's font at the same size.
  static let scale = 1.1
  /// Between the widths of common fonts, while `Typography` has the largest ones.
  private static let narrowing = 0.92
  private static let space = 0.3

  /// - Parameter widening: how much wider the letters of words are than plain ones.
  /// - Returns: nil for a text without formulas, or with one that the font cannot set.
  init?(_ text: String, widening: Double = 1, alignment: Label.Alignment = .start) {
    guard text.utf8.contains(UInt8(ascii: "$")), let font = MathFont.installed else { return nil }
    for run in text.runs {
      switch run {
      case .words(let words):
        append(words, widening, parts.isEmpty && alignment != .start ? .end : .start)
      case .formula(let formula):
        guard let box = FormulaLayout.box(of: formula, in: font) else { return nil }
        parts.append(.formula(box, at: width))
        width += Self.scale * box.width / 1000
        height = max(height, Self.scale * box.height / 1000)
        depth = max(depth, Self.scale * box.depth / 1000)
      }
    }
    let hasFormula = parts.contains { if case .formula = $0 { true } else { false } }
    guard hasFormula else { return nil }
  }

  /// Words with the room of the spaces around them, which a drawing would leave out.
  private mutating func append(_ words: String, _ widening: Double, _ anchor: Label.Alignment) {
    let inner = words.split(separator: " ").joined(separator: " ")
    if words.hasPrefix(" ") { width += Self.space }
    guard !inner.isEmpty else { return }
    let length = Self.narrowing * widening * Typography.plainWidth(of: inner)
    parts.append(.words(inner, at: width, width: length, anchor: anchor))
    width += length
    if words.hasSuffix(" ") { width += Self.space }
  }
}

extension Typography {
  /// The height to reserve for a line with a text: more than that of a plain one if a formula in it
  /// is high.
  static func row(of text: String?) -> Double {
    guard let text, let set = SetText(text) else { return row }
    return max(row, 2 * largeSize * max(set.height - 0.35, set.depth + 0.35))
  }

  /// The height for any of several texts.
  static func row(of texts: [String]) -> Double { texts.map { row(of: $0) }.max() ?? row }
}
