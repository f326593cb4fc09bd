import Diagnostics
import Markup
import Typesetting

/// The typeset formulas of symbols.
struct SymbolFormulas {
  private let typesetter: Typesetter
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether there was something to typeset them with.
  private(set) var isComplete = true

  init(_ typesetter: Typesetter) {
    self.typesetter = typesetter
  }

  mutating func symbol(_ symbol: CourseSymbol) -> Node { formula(symbol.latex) }

  /// Text with formulas between dollar signs.
  mutating func meaning(_ symbol: CourseSymbol, language: String) -> [Node] {
    let text = symbol.meaning
    var nodes: [Node] = []
    var start = 0
    for (index, part) in text.text.split(separator: "$", omittingEmptySubsequences: false)
      .enumerated()
    {
      let length = part.utf8.count
      if index % 2 == 1 {
        nodes.append(formula(text.part(start..<start + length)))
      } else if !part.isEmpty {
        nodes.append(.text(String(part).curled(in: language)))
      }
      start += length + 1
    }
    return nodes
  }

  private mutating func formula(_ latex: SourceSlice) -> Node {
    let made = typesetter.typeset(Formula(latex))
    diagnostics += made.diagnostics
    isComplete = isComplete && made.isTypeset
    return made.markup
  }
}
