extension Grid {
  /// The values of a function on `count` × `count` nodes.
  init(
    sampling function: (Double, Double) throws -> Double, x: ClosedRange<Double>,
    y: ClosedRange<Double>, count: Int
  ) rethrows {
    let columns = Sampling.places(in: x, count: count)
    let values = try Sampling.places(in: y, count: count).flatMap { y in
      try columns.map { x in try function(x, y) }
    }
    self.init(columns: count, rows: count, values: values, x: x, y: y)
  }

  init(rows: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.init(
      columns: rows[0].count, rows: rows.count, values: rows.flatMap(\.self), x: x, y: y)
  }
}
