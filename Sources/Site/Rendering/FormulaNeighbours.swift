import Markup

/// Keeps formulas together with the punctuation that touches them.
///
/// A formula is a row of boxes, and a line may break on both sides of a box, even before a comma.
/// So the formula and what touches it go into one element in which no line breaks; inside of a
/// long formula the places for breaks are marked and remain.
enum FormulaNeighbours {
  /// - Parameters:
  ///   - nodes: one for each inline of a text.
  ///   - isFormula: which of them are formulas.
  static func joined(_ nodes: [Node], _ isFormula: [Bool]) -> [Node] {
    var nodes = nodes
    for index in nodes.indices where isFormula[index] {
      let before = index > 0 ? splitEnd(&nodes[index - 1]) : ""
      let after = index + 1 < nodes.count ? splitStart(&nodes[index + 1]) : ""
      guard !before.isEmpty || !after.isEmpty else { continue }
      nodes[index] = tag(
        "span", ["class": "keep"],
        [before.isEmpty ? .empty : .text(before), nodes[index], .text(after)])
    }
    return nodes
  }

  /// Takes opening brackets and quotation marks off the end of a text.
  private static func splitEnd(_ node: inout Node) -> String {
    guard case .text(let text) = node else { return "" }
    let kept = text.reversed().drop { "([{\u{201C}\u{2018}\u{201E}\u{201A}".contains($0) }
    node = .text(String(kept.reversed()))
    return String(text.dropFirst(kept.count))
  }

  /// Takes punctuation off the start of a text, and short endings such as "-th" or "’s".
  private static func splitStart(_ node: inout Node) -> String {
    guard case .text(let text) = node else { return "" }
    let touching = text.prefix { !$0.isWhitespace }
    let taken =
      touching.count <= 4
      ? touching
      : touching.prefix { $0.isPunctuation || $0 == "\u{2026}" }
    node = .text(String(text.dropFirst(taken.count)))
    return String(taken)
  }
}
