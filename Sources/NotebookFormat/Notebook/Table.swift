/// Rows of cells under a header.
package struct Table: Sendable {
  /// One for each column.
  package let alignments: [TableAlignment]
  package let header: [TableCell]
  /// Every row has as many cells as the header.
  package let rows: [[TableCell]]
  /// From the line `: Caption {#tbl-x}` below the table.
  package internal(set) var caption: [Inline] = []
  package internal(set) var label: Label?
}

/// What stands in one row and one column.
package struct TableCell: Sendable {
  package let content: [Inline]
  package let range: Range<Int>
}

/// Where the text of a column stands.
package enum TableAlignment: String, Sendable {
  case natural, left, center, right
}
