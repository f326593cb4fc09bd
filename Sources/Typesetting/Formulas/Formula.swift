// Typesetting: LaTeX formulas become MathML when a page is built.
//
// In:  a `Formula`, which is a slice of a Markdown file, and the `Numbers` of its rows.
// Out: a `Typeset`: markup that needs no script, and diagnostics at their places in the file.
//
//   1. `Formula.outline` finds rows, labels and references without typesetting, so that the
//      caller can number the equations of a course first.
//   2. `Typesetter` looks the formula up by its `FormulaKey`: in memory, then in the caller's store.
//   3. What is not remembered goes to KaTeX, which runs in JavaScriptCore's C interface (`Engine`).
//      Library and script are opened for the first such formula, never before.
//   4. KaTeX's complaints are put into our words (`Problems/`), its MathML into what browsers lay
//      out, with TeX's spaces and slim (`MathML/`).
//
// `Stylesheet` gives the styles and the font that the markup needs.

package import Diagnostics

/// A formula as it stands in a Markdown file, without the dollar signs.
package struct Formula: Sendable {
  /// The name of an equation, and where it is written.
  package struct Label: Equatable, Sendable {
    package let name: String
    package let place: Place

    package init(_ name: String, at place: Place) {
      self.name = name
      self.place = place
    }
  }

  package let slice: SourceSlice
  /// Whether it stands on lines of its own, between `$$` markers.
  package let isDisplay: Bool
  /// The label of the whole display, from `$$…$$ {#eq-name}`.
  package let label: Label?

  package init(_ slice: SourceSlice, display isDisplay: Bool = false, label: Label? = nil) {
    self.slice = slice
    self.isDisplay = isDisplay
    self.label = label
  }
}
