// Rows of parts in columns, with the middle of all of them on the axis.

extension FormulaLayout {
  mutating func box(of table: FormulaTable, _ style: FormulaStyle) -> FormulaBox {
    let form = table.form
    let inner = form.style ?? (style == .display ? .text : style)
    let cells = table.rows.map { row in row.map { box(of: $0, inner) } }
    let widths = Self.widths(of: cells)
    let unit = 1000 * scale(inner)
    var lefts: [Double] = []
    var width = 0.0
    for (column, own) in widths.enumerated() {
      if column > 0 { width += unit * form.gaps[column % form.gaps.count] }
      lefts.append(width)
      width += own
    }
    // Seven tenths of a row are above its base line; higher ones keep a little apart.
    let rows = cells.map { row in
      (
        height: max(0.7 * form.rowHeight * unit, (row.map(\.height).max() ?? 0) + 0.06 * unit),
        depth: max(0.3 * form.rowHeight * unit, (row.map(\.depth).max() ?? 0) + 0.06 * unit)
      )
    }
    let half = rows.reduce(0) { $0 + $1.height + $1.depth } / 2
    var result = FormulaBox()
    (result.height, result.depth) = (half + axis(inner), half - axis(inner))
    var top = result.height
    for (row, size) in zip(cells, rows) {
      for (column, cell) in row.enumerated() {
        let room = widths[column] - cell.width - cell.lean
        let part = form.alignments[column % form.alignments.count].part
        result.add(cell, at: Point(lefts[column] + part * room, top - size.height))
      }
      top -= size.height + size.depth
    }
    result.width = width
    return result
  }
}

extension FormulaLayout {
  /// The width of each column.
  private static func widths(of cells: [[FormulaBox]]) -> [Double] {
    (0..<(cells.map(\.count).max() ?? 0)).map { column in
      cells.map { column < $0.count ? $0[column].width + $0[column].lean : 0 }.max() ?? 0
    }
  }
}

extension FormulaTable.Alignment {
  /// The part of the spare room that is left of a cell.
  fileprivate var part: Double {
    switch self {
    case .left: 0
    case .centre: 0.5
    case .right: 1
    }
  }
}
