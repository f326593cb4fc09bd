extension Grid {
  /// The nodes with their values, for tables.
  func columns(named name: String) -> [ChartData.Column] {
    let nodes = (0..<rows).flatMap { row in (0..<columns).map { ($0, row) } }
    return [
      .numbers("x", nodes.map { x(at: Double($0.0)) }),
      .numbers("y", nodes.map { y(at: Double($0.1)) }), .numbers(name, values),
    ]
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
