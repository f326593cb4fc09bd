/// The rows of a derivation as a grid, whose rows are shared with their numbers.
///
/// Each cell is a `math` element: so the style sheet can put the reasons of steps, which are what
/// stands behind `&&`, below the steps on narrow pages.
struct FormulaRows {
  private let rows: [[MathElement]]
  private let isAligned: Bool
  private let source: String

  var count: Int { rows.count }

  init?(_ table: MathElement, _ source: String) {
    guard table.name == "mtable" else { return nil }
    isAligned = table["class"]?.hasPrefix("aligned") == true
    rows = table.elements.map(\.elements)
    self.source = source
  }

  /// The grid without the numbers.
  var markup: String {
    let reasons = reasonColumn
    let cells = rows.enumerated().map { index, row in
      let place = "style=--row:\(index + 1)"
      let cells = row.prefix(reasons ?? .max).enumerated().map { column, cell in
        self.cell(cell, column, reasons == nil || column == 0 ? place : nil)
      }
      guard let reasons else { return cells.joined() }
      // Behind a single pair is the place that the style sheet knows.
      let look = reasons == 3 ? "class=reason" : "class=\"reason c\(reasons)\""
      let words = cell(row, reasons).map(FormulaMarkup.prose)
      let reason = words.map { "<span \(look)>\($0)</span>" } ?? ""
      return (cells.first ?? "") + "<span class=step \(place)>" + cells.dropFirst().joined()
        + reason + "</span>"
    }
    return "<span class=\"equation-formula rows\" style=\"grid-row:1/span \(count)\" \(source)>"
      + cells.joined() + "</span>"
  }

  private func cell(_ row: [MathElement], _ column: Int) -> AtomRow? {
    guard row.indices.contains(column), !row[column].letters.isEmpty else { return nil }
    return AtomRow(row[column].elements, .text)
  }

  private func cell(_ cell: MathElement, _ column: Int, _ place: String?) -> String {
    let content = AtomRow(cell.elements, .display)
    guard !content.atoms.isEmpty else { return "" }
    let side = !isAligned ? "c" : column % 2 == 0 ? "r" : "l"
    // Further columns have a class for their place, too.
    let look = column < 2 ? "class=\(side)" : "class=\"\(side) c\(column + 1)\""
    return FormulaMarkup.math([look] + [place].compactMap(\.self), content)
  }

  /// The column of reasons: the last one, when the one before it is empty.
  private var reasonColumn: Int? {
    let width = rows.map(\.count).max() ?? 0
    guard isAligned, width >= 4, isShown(width - 1), !isShown(width - 2) else { return nil }
    return width - 1
  }

  private func isShown(_ column: Int) -> Bool {
    rows.contains { $0.indices.contains(column) && !$0[column].letters.isEmpty }
  }
}
