extension Chart {
  /// What is wrong if an axis of x with a scale has no place for any value of a mark.
  package func xProblem(on scale: ChartScale) -> String? { problem(on: scale, \.x, named: "x") }

  /// What is wrong if an axis of y with a scale has no place for any value of a mark.
  package func yProblem(on scale: ChartScale) -> String? { problem(on: scale, \.y, named: "y") }

  private func problem(
    on scale: ChartScale, _ side: KeyPath<Extents, Extent>, named name: String
  ) -> String? {
    guard scale.bound >= 0 else { return nil }
    for mark in marks {
      let values = mark.extents(in: Window())[keyPath: side]
      guard let range = values.range, range.upperBound <= scale.bound else { continue }
      let label = mark.series.label.map { " '\($0.inWords)'" } ?? ""
      let found =
        range.lowerBound == range.upperBound
        ? "only \(range.lowerBound)"
        : "values from \(range.lowerBound) to \(range.upperBound)"
      return "a logarithmic axis of \(name) shows positive values only, and "
        + "\(mark.kind)\(label) has none, found \(found); plot their negatives, or use .symmetricLogarithmic()"
    }
    return nil
  }
}
