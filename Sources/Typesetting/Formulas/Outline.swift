package import Diagnostics

/// What can be said of a formula without typesetting it: its rows, their labels, its references.
///
/// A display has one row, unless an environment that numbers its rows (`align`, `gather`, …)
/// stands at its outermost level and the display itself has no label; a formula in a line of
/// text has none.
package struct Outline: Sendable {
  package struct Row: Equatable, Sendable {
    /// Where a row's number comes from.
    package enum Numbering: Equatable, Sendable {
      /// The row gets the next number.
      case automatic
      /// The row has no number.
      case none
      /// The author wrote the number, as the LaTeX text of `\tag`.
      case tag(String)
    }

    package internal(set) var numbering: Numbering
    /// Whether the author's number stands without parentheses, as `\tag*` has it.
    var isTagBare = false
    package internal(set) var label: Formula.Label?
    /// The row's bytes in the formula.
    package internal(set) var range: Range<Int>

    init(numbering: Numbering, label: Formula.Label?, range: Range<Int>) {
      self.numbering = numbering
      self.label = label
      self.range = range
    }
  }

  package internal(set) var rows: [Row] = []
  /// The names in `\ref` and `\eqref`, in reading order.
  package internal(set) var references: [Formula.Label] = []
  /// Problems of labels; those of the LaTeX itself are found by typesetting.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// The environment whose rows these are, or nil when the display is one row.
  package internal(set) var environment: String?
}

extension Formula {
  /// The rows, labels and references of the formula.
  package var outline: Outline {
    var reader = OutlineReader(self, LaTeXText(slice.text))
    return reader.read()
  }
}
