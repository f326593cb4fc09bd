import Diagnostics
import Markup
import NotebookFormat
import Typesetting

/// A title or another short text as pages show it.
struct ShownText: Sendable {
  /// With its formulas typeset.
  let nodes: [Node]
  /// The same where there is text alone.
  let text: String
  let hasFormula: Bool

  /// A link with the text. The name of a link is said, and formulas are not said well.
  func link(to address: String, _ attributes: [Attribute] = []) -> Node {
    .element("a", [Attribute("href", address)] + attributes + name, nodes)
  }

  /// What says the text, if it has a formula.
  var name: [Attribute] { hasFormula ? [Attribute("aria-label", text)] : [] }
}

/// Turns short texts into nodes: titles, and what front matter and `course.yml` say in sentences.
struct TextRenderer {
  private let language: String
  private let typesetter: Typesetter?
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether there was something to typeset formulas with.
  private(set) var isComplete = true

  /// - Parameter typesetter: without one, formulas stay as they are written.
  init(language: String, typesetter: Typesetter?) {
    (self.language, self.typesetter) = (language, typesetter)
  }

  mutating func text(_ slice: SourceSlice) -> ShownText {
    let (content, problems) = ShortTextReader.read(slice)
    diagnostics += problems
    return text(content)
  }

  mutating func text(_ content: [Inline]) -> ShownText {
    var quotes = Quotes(language)
    let nodes = render(content, &quotes)
    return ShownText(
      nodes: nodes, text: nodes.map(\.plainLine).joined(), hasFormula: content.haveFormula)
  }

  private mutating func render(_ content: [Inline], _ quotes: inout Quotes) -> [Node] {
    var nodes: [Node] = []
    for inline in content { nodes.append(render(inline, &quotes)) }
    return FormulaNeighbours.joined(nodes, content.map(\.isFormula))
  }

  private mutating func render(_ inline: Inline, _ quotes: inout Quotes) -> Node {
    switch inline.kind {
    case .text(let text): return .text(quotes.curled(text))
    case .styled(let style, let content):
      return tag(style.tagName, [:], render(content, &quotes))
    case .code(let text):
      quotes.pass()
      return tag("code", [:], .text(text))
    case .formula(let formula):
      quotes.pass()
      return render(formula)
    default: return .empty
    }
  }

  private mutating func render(_ formula: NotebookFormat.Formula) -> Node {
    guard let typesetter else { return tag("code", [:], .text(formula.latex.text)) }
    let typeset = typesetter.typeset(Typesetting.Formula(formula.latex))
    diagnostics += typeset.diagnostics
    isComplete = isComplete && typeset.isTypeset
    return typeset.markup
  }
}

extension [Inline] {
  fileprivate var haveFormula: Bool {
    contains { inline in
      if case .formula = inline.kind { true } else { inline.children.haveFormula }
    }
  }
}

extension Node {
  /// The text, in which formulas are lines of signs.
  fileprivate var plainLine: String {
    switch self {
    case .text(let text): text
    case .trusted(let markup): FormulaText.text(of: markup)
    case .group(let children), .element(_, _, let children): children.map(\.plainLine).joined()
    }
  }
}
