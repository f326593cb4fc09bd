import Markup

/// The markup of a formula: MathML that is spaced, and around it what only HTML can say.
///
/// Its LaTeX stands in the attribute that MathML has for a text in place of the formula, or, where
/// a formula is several `math` elements, at what is around them.
struct FormulaMarkup {
  private let content: MathElement
  private let latex: String

  /// Nil if the markup is not KaTeX's, or too deep.
  init?(_ markup: String, latex: String) {
    var reader = MathReader(markup)
    guard let element = reader.element() else { return nil }
    content = element.core
    self.latex = latex
  }

  /// A formula in a line of text, in pieces between which the line may end.
  var inline: String {
    let pieces = FormulaBreaks.pieces(AtomRow([content], .text))
    guard pieces.count > 1 else {
      return math([source("alttext")], pieces.first ?? content.row(.text))
    }
    let inner = pieces.map { math([], $0) }.joined()
    return "<span class=formula \(source("data-latex"))>\(inner)</span>"
  }

  /// A formula on lines of its own.
  var display: String { math(["display=block", source("alttext")], content.row(.display)) }

  /// What stands beside a formula, such as the author's number for it; text if it is no more.
  var beside: String {
    let elements = content.row(.text).elements
    if elements.count == 1, elements[0].name == "mtext", let text = elements[0].text {
      return Node.escaped(text)
    }
    return math([], content.row(.text))
  }

  private func source(_ attribute: String) -> String {
    "\(attribute)=\"\(Node.escaped(latex))\""
  }

  private func math(_ attributes: [String], _ row: AtomRow) -> String {
    FormulaMarkup.math(attributes, row)
  }

  static func math(_ attributes: [String], _ row: AtomRow) -> String {
    let attributes = attributes.map { " " + $0 }.joined()
    return "<math\(attributes)>\(row.elements.map(MathWriter.markup).joined())</math>"
  }
}

extension FormulaMarkup {
  /// A row that is text for the most part as such, with formulas in it: its links are a page's.
  static func prose(_ row: AtomRow) -> String {
    var markup = ""
    var formula: [MathElement] = []
    func close() {
      guard !formula.isEmpty else { return }
      markup += "<math>\(formula.map(MathWriter.markup).joined())</math>"
      formula = []
    }
    for element in row.elements {
      guard element.name == "mtext", element.attributes.isEmpty else {
        formula.append(element)
        continue
      }
      close()
      for child in element.children {
        switch child {
        case .text(let text): markup += Node.escaped(text)
        case .element(let element): markup += MathWriter.markup(element)
        }
      }
    }
    close()
    return markup
  }

  /// The formula and its number, if KaTeX has set them beside each other.
  var tagged: (formula: FormulaMarkup, tag: FormulaMarkup)? {
    guard content.name == "mtable", let row = content.elements.first, content.elements.count == 1,
      row.elements.count == 4, row.elements[0].children.isEmpty, row.elements[2].children.isEmpty
    else { return nil }
    return (
      FormulaMarkup(MathElement.row(row.elements[1].elements), latex),
      FormulaMarkup(MathElement.row(row.elements[3].elements), latex)
    )
  }

  private init(_ content: MathElement, _ latex: String) {
    self.content = content
    self.latex = latex
  }

  /// The rows of the formula, if it is a table and nothing else.
  var rows: FormulaRows? { FormulaRows(content, source("data-latex")) }
}

extension MathElement {
  fileprivate func row(_ style: MathSpacing.Style) -> AtomRow { AtomRow([self], style) }
}
