extension Grid {
  /// The places of columns and rows, and the values of the nodes, for tables.
  func columns(named name: String) -> [ChartData.Column] {
    [
      .numbers("x", (0..<columns).map { x(at: Double($0)) }),
      .numbers("y", (0..<rows).map { y(at: Double($0)) }), valueRows(named: name),
    ]
  }

  /// The values row by row.
  func valueRows(named name: String) -> ChartData.Column {
    .rows(name, (0..<rows).map { Array(values[$0 * columns..<($0 + 1) * columns]) })
  }

  /// The levels and the extremes with their places.
  func summary(levels: [Double]) -> String {
    let names = levels.map(\.rounded3)
    let listed = names.count > 12 ? Array(names.prefix(12)) + ["…"] : names
    let words = names.isEmpty ? "no levels" : "levels " + listed.joined(separator: ", ")
    return Summary.list([words, extremes])
  }

  /// `least value 0 at (0, 0), greatest 2 at (2, 1)`.
  var extremes: String {
    Summary.extremes(of: values, named: "value") { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      return "(\(x(at: Double(column)).rounded3), \(y(at: Double(row)).rounded3))"
    }
  }
}
