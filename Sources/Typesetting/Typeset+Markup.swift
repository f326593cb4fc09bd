import Diagnostics
import Markup

// A display is a row of two: the formula, which scrolls when it is wider than the page, and the
// number at the right margin, which stays. Rows with numbers of their own are a grid, in which both
// have the same rows. Elements are spans, because a display may stand inside a paragraph.
extension Typeset {
  static func markup(
    _ formula: Formula, _ outline: Outline, _ numbers: Numbers, _ rendering: Rendering
  ) -> Node {
    let content = rendering.markup.map(Node.trusted) ?? source(formula)
    guard formula.isDisplay else { return content }
    guard rendering.rowCount == 0 else {
      return tag("span", ["class": "equation"], [content, .trusted(rendering.numbers)])
    }
    let isBlock = outline.environment == nil
    let label = isBlock ? outline.rows.first?.label?.name : nil
    var attributes = [Attribute("class", "equation")]
    if let label { attributes.append(Attribute("id", label)) }
    let number = isBlock ? blockNumber(label, numbers.text(ofRow: 0), rendering) : .empty
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
      return numberElement(label, .trusted(rendering.numbers))
    }
    return text.map { numberElement(label, .text($0)) } ?? .empty
  }

  private static func numberElement(
    _ label: String?, _ content: Node, _ further: [Attribute] = []
  ) -> Node {
    let attributes = [Attribute("class", "equation-number")]
    guard let label else { return .element("span", attributes + further, [content]) }
    return .element("a", attributes + [Attribute("href", "#\(label)")] + further, [content])
  }

  /// The number of a row beside others, which can be linked to.
  static func number(of row: FormulaRequest.Row, tag: String?, row index: Int) -> Node {
    guard let content = tag.map(Node.trusted) ?? row.number.map(Node.text) else { return .empty }
    var further = [Attribute("style", "grid-row:\(index + 1)")]
    if let label = row.label { further.insert(Attribute("id", label), at: 0) }
    return numberElement(row.label, content, further)
  }
}
