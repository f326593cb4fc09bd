/// Upright bars from zero.
public struct BarMark: Mark, Drawable {
  let x: [Double]
  let y: [Double]
  let width: Double
  /// The categories below the bars, if they stand over some.
  let names: [String]?
  let series: Series

  /// Bars of height y around x.
  ///
  /// - Parameter width: the width of a bar in units of x; without one, bars fill four fifths of
  ///   the smallest distance between neighbours.
  public init(
    x: [Double], y: [Double], width: Double? = nil, label: String? = nil,
    color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      (width ?? 1) > 0 && (width ?? 1).isFinite,
      "width must be positive and finite, found \(width ?? 1)")
    (self.x, self.y) = (x, y)
    (self.width, names) = (width ?? 0.8 * Self.smallestDistance(in: x), nil)
    series = Series(label: label, color: color)
  }

  /// Bars of height y around 0, 1, 2, …
  public init(y: [Double], label: String? = nil, color: ChartColor? = nil) {
    precondition(label.isLegible, label.formulaProblem)
    self.init(x: y.indices.map { Double($0) }, y: y, label: label, color: color)
  }

  /// Bars of height y, each over its name.
  public init(names: [String], y: [Double], label: String? = nil, color: ChartColor? = nil) {
    precondition(names.allSatisfy(\.isLegible), names.first { !$0.isLegible }.formulaProblem)
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      names.count == y.count, "names and y differ in length: \(names.count) and \(y.count)")
    (x, self.y, width, self.names) = (y.indices.map { Double($0) }, y, 0.7, names.map(\.singleLine))
    series = Series(label: label, color: color)
  }

  private static func smallestDistance(in x: [Double]) -> Double {
    let sorted = x.filter(\.isDrawable).sorted()
    let distances = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return distances.min() ?? 1
  }
}

extension BarMark {
  var kind: String { "bar" }
  var restsOnZero: Bool { true }

  func extents(in window: Window) -> Extents {
    var result = window.extents(x: x.map { $0 - width / 2 }, y: y)
    result.formUnion(window.extents(x: x.map { $0 + width / 2 }, y: y))
    if result.y.range != nil {
      result.y.include(window.yScale.ground(result.y.leastPositive ?? 1))
    }
    result.x.isWhole = x.allSatisfy { $0 == $0.rounded() }
    result.x.categories = names ?? []
    return result
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    [.fill(.rectangles(bars(in: plot)), opacity: 0.85)]
  }

  private func bars(in plot: Plot) -> [Rectangle] {
    zip(names.map(plot.x.values) ?? x, y).compactMap { x, y in
      guard let left = plot.place(x - width / 2, plot.y.ground),
        let right = plot.place(x + width / 2, y)
      else { return nil }
      let bar = Rectangle(
        minX: left.x, minY: min(left.y, right.y), maxX: right.x, maxY: max(left.y, right.y))
      return bar.clipped(to: plot.frame)
    }
  }

  func anchors(in plot: Plot) -> [Point] {
    let tops = bars(in: plot).map { Point(($0.minX + $0.maxX) / 2, $0.minY) }
    return tops.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    [.fill(.rectangles([box]), opacity: 0.85)]
  }

  var columns: [ChartData.Column] {
    [names.map { .words("name", $0.map(\.inWords)) } ?? .numbers("x", x), .numbers("y", y)]
  }

  var summary: String {
    guard let names else { return Summary.curve(x: x, y: y) }
    let bars = names.count == 1 ? "1 bar" : "\(names.count) bars"
    return Summary.list([bars, Summary.extremes(of: y, named: "y") { "“\(names[$0].inWords)”" }])
  }
}
