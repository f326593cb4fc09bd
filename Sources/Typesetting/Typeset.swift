package import Diagnostics
package import Markup

/// A formula as a page shows it, and what is wrong with it.
package struct Typeset: Sendable {
  /// An equation that can be linked to.
  package struct Anchor: Equatable, Sendable {
    /// The label, which is also the identifier in the page.
    package let name: String
    /// What a reference shows: the number without parentheses, or the text of `\tag`.
    package let number: String?
  }

  /// Finished markup; the formula's source if it has an error.
  package let markup: Node
  /// Problems of the LaTeX and of its references; those of labels are in the outline.
  package let diagnostics: [Diagnostic]
  package let anchors: [Anchor]
  /// Whether there was something to typeset it with.
  package let isTypeset: Bool
}

extension Typeset {
  init(
    _ formula: Formula, _ outline: Outline, _ numbers: Numbers, _ rendering: Rendering,
    _ macros: MacroTable
  ) {
    let places = formula.slice
    diagnostics =
      rendering.problems.map { $0.diagnostic(in: places, macros) }
      + Self.unknownReferences(outline, numbers)
    markup = Self.markup(formula, outline, numbers, rendering)
    isTypeset = true
    anchors = outline.rows.enumerated().compactMap { index, row in
      row.label.map { Anchor(name: $0.name, number: Self.number(of: row, index, numbers)) }
    }
  }

  /// A formula as it is written, because nothing can typeset it.
  init(
    _ formula: Formula, _ outline: Outline, _ numbers: Numbers, _ diagnostics: [Diagnostic]
  ) {
    self.diagnostics = diagnostics
    markup = Self.markup(formula, outline, numbers, Rendering())
    anchors = []
    isTypeset = false
  }

  private static func number(of row: Outline.Row, _ index: Int, _ numbers: Numbers) -> String? {
    if case .tag(let text) = row.numbering { return text }
    return numbers.rows.indices.contains(index) ? numbers.rows[index] : nil
  }

  private static func unknownReferences(_ outline: Outline, _ numbers: Numbers) -> [Diagnostic] {
    outline.references.filter { numbers.references[$0.name] == nil }.map { reference in
      Diagnostic(
        "cannot find equation '\(reference.name)'", at: reference.place,
        help: Suggestion.help(for: reference.name, among: numbers.references.keys.sorted()))
    }
  }
}
