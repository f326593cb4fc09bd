/// Values at the nodes of a rectangular grid; the first row lies at the lower end of y.
struct Grid: Sendable {
  let columns: Int
  let rows: Int
  /// Row by row.
  let values: [Double]
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  init(columns: Int, rows: Int, values: [Double], x: ClosedRange<Double>, y: ClosedRange<Double>) {
    (self.columns, self.rows, self.values) = (columns, rows, values)
    (self.x, self.y) = (x, y)
  }

  subscript(column: Int, row: Int) -> Double { values[row * columns + column] }

  /// The value of x at a column, which may lie between two nodes.
  func x(at column: Double) -> Double { Self.value(in: x, at: column / Double(columns - 1)) }

  /// The value of y at a row, which may lie between two nodes.
  func y(at row: Double) -> Double { Self.value(in: y, at: row / Double(rows - 1)) }

  private static func value(in range: ClosedRange<Double>, at part: Double) -> Double {
    range.lowerBound * (1 - part) + range.upperBound * part
  }
}
