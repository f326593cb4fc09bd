import Diagnostics
import Markup

// A display is a row of two: the formula, which scrolls when it is wider than the page, and the
// number at the right margin, which stays. Elements are spans, because a display may stand inside
// a paragraph.
extension Typeset {
  static func markup(
    _ formula: Formula, _ outline: Outline, _ numbers: Numbers, _ rendering: Rendering
  ) -> Node {
    let content = rendering.markup.map(Node.trusted) ?? source(formula)
    guard formula.isDisplay else { return content }
    let isBlock = outline.environment == nil
    let label = isBlock ? outline.rows.first?.label?.name : nil
    var attributes = [Attribute("class", "equation")]
    if let label { attributes.append(Attribute("id", label)) }
    let number =
      isBlock
      ? blockNumber(label, numbers.text(ofRow: 0), rendering) : rowNumbers(rendering)
    return .element(
      "span", attributes, [tag("span", ["class": "equation-formula"], content), number])
  }

  /// A formula that could not be typeset, as it is written.
  private static func source(_ formula: Formula) -> Node {
    tag("code", ["class": "formula-source"], .text(formula.slice.text))
  }

  /// The number of a display; the author's tag comes before the caller's number.
  private static func blockNumber(
    _ label: String?, _ text: String?, _ rendering: Rendering
  ) -> Node {
    guard rendering.numbers.isEmpty else {
      return numberElement(label, beside(rendering.numbers))
    }
    return text.map { numberElement(label, .text($0)) } ?? .empty
  }

  private static func numberElement(_ label: String?, _ content: Node) -> Node {
    guard let label else { return tag("span", ["class": "equation-number"], content) }
    return tag("a", ["class": "equation-number", "href": "#\(label)"], content)
  }

  /// The column of row numbers, which has the same lines as the formula beside it.
  private static func rowNumbers(_ rendering: Rendering) -> Node {
    guard !rendering.numbers.isEmpty else { return .empty }
    return tag("span", ["class": "equation-numbers katex-display"], beside(rendering.numbers))
  }

  /// KaTeX's markup in the surroundings that its styles expect.
  private static func beside(_ markup: String) -> Node {
    tag("span", ["class": "katex"], tag("span", ["class": "katex-html"], .trusted(markup)))
  }
}
