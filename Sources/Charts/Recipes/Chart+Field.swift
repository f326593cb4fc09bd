extension Chart {
  /// A vector field of the plane: lines along it over tints of its strength.
  ///
  /// ```swift
  /// Chart(field: mixture.score, x: -4...4, y: -3...3)
  /// ```
  ///
  /// - Parameter strength: what the length of a vector is called, above the colour bar.
  public init(
    field: (Double, Double) throws -> (Double, Double), x: ClosedRange<Double>,
    y: ClosedRange<Double>, title: String? = nil, strength: String = "length"
  ) rethrows {
    precondition(title.isLegible, title.formulaProblem)
    precondition(strength.isLegible, strength.formulaProblem)
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    let lines = try StreamlineMark(field, x: x, y: y, color: .ink)
    let lengths = zip(lines.u.values, lines.v.values).map { u, v -> Double in
      let largest = max(u.magnitude, v.magnitude)
      guard largest.isDrawable, largest > 0 else { return largest }
      return largest * Point(u / largest, v / largest).length
    }
    let count = lines.u.columns
    let rows = (0..<lines.u.rows).map { Array(lengths[$0 * count..<($0 + 1) * count]) }
    self.init(title: title, x: "x₁", y: "x₂") {
      FilledContourMark(grid: rows, x: x, y: y, label: strength, color: .blue)
      lines
    }
  }
}
