/// An equation as references show it.
package struct Reference: Hashable, Sendable {
  /// The number without parentheses, `1.3`, or the text of the author's `\tag`.
  package let number: String
  /// Where the equation is, relative to the page of the formula: `#eq-score`.
  package let href: String

  package init(number: String, href: String) {
    self.number = number
    self.href = href
  }
}

/// The numbers that a formula is typeset with; the caller gives them out.
package struct Numbers: Sendable {
  /// The number of each row of the outline without parentheses, `1.3`; nil or missing for none.
  package var rows: [String?]
  /// The equations that `\ref` and `\eqref` may name; those not named do not matter.
  package var references: [String: Reference]

  package init(rows: [String?] = [], references: [String: Reference] = [:]) {
    self.rows = rows
    self.references = references
  }

  /// A row's number as it is shown.
  func text(ofRow index: Int) -> String? {
    rows.indices.contains(index) ? rows[index].map { "(\($0))" } : nil
  }
}
