import Diagnostics
import NotebookFormat

extension [Inline] {
  /// The text for lists of sections: formulas as LaTeX without commands' backslashes.
  var navigationText: String {
    map { inline in
      switch inline.kind {
      case .formula(let formula):
        formula.latex.text.filter { !"\\{}$".contains($0) }
      case .styled, .link: inline.children.navigationText
      default: [inline].plainText
      }
    }.joined()
  }
}
