/// Sentences on data, for readers who do not see the chart.
enum Summary {
  /// Phrases in a row; empty ones are left out.
  static func list(_ phrases: [String]) -> String {
    phrases.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A curve: where it runs, and its extremes with their places.
  static func curve(x: [Double], y: [Double]) -> String {
    let shown = zip(x, y).map { $0.isDrawable && $1.isDrawable ? $1 : .nan }
    let extremes = extremes(of: shown, named: "y") { "x = \(x[$0].rounded3)" }
    return list([count(of: x), range(of: x, named: "x"), extremes])
  }

  /// A cloud of points: its two ranges.
  static func cloud(x: [Double], y: [Double]) -> String {
    list([count(of: x), range(of: x, named: "x"), range(of: y, named: "y")])
  }

  /// `x from −4 to 4`.
  static func range(of values: [Double], named name: String) -> String {
    guard let range = Extent(of: values).range else { return "" }
    return "\(name) from \(range.lowerBound.rounded3) to \(range.upperBound.rounded3)"
  }

  /// `least y −4 at x = 4, greatest y 4 at x = −4`.
  static func extremes(
    of values: [Double], named name: String, place: (Int) -> String
  ) -> String {
    let shown = values.indices.filter { values[$0].isDrawable }
    guard let low = shown.min(by: { values[$0] < values[$1] }),
      let high = shown.max(by: { values[$0] < values[$1] })
    else { return "" }
    if values[low] == values[high] { return "\(name) \(values[low].rounded3) throughout" }
    return "least \(name) \(values[low].rounded3) at \(place(low)), "
      + "greatest \(values[high].rounded3) at \(place(high))"
  }

  private static func count(of values: [Double]) -> String {
    values.count == 1 ? "1 point" : "\(values.count) points"
  }
}
