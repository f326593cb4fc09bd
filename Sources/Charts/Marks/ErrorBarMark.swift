/// Points with an upright bar each, from a lower to an upper value: estimates and their errors.
public struct ErrorBarMark: Mark, Drawable {
  let x: [Double]
  let y: [Double]
  let lower: [Double]
  let upper: [Double]
  let series: Series

  /// The estimates y at x with bars from y − error to y + error.
  ///
  /// - Parameter error: such as the standard error of each estimate; not negative.
  public init(
    x: [Double], y: [Double], error: [Double], label: String? = nil, color: ChartColor? = nil
  ) {
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      x.count == error.count, "x and error differ in length: \(x.count) and \(error.count)")
    precondition(
      error.allSatisfy { !($0 < 0) },
      "an error must not be negative, found \(error.first { $0 < 0 } ?? 0)")
    (self.x, self.y) = (x, y)
    (lower, upper) = (zip(y, error).map { $0 - $1 }, zip(y, error).map { $0 + $1 })
    series = Series(label: label, color: color, by: .symbol)
  }

  /// The estimates y at x with bars from lower to upper, such as quantiles.
  public init(
    x: [Double], y: [Double], lower: [Double], upper: [Double], label: String? = nil,
    color: ChartColor? = nil
  ) {
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      x.count == lower.count, "x and lower differ in length: \(x.count) and \(lower.count)")
    precondition(
      x.count == upper.count, "x and upper differ in length: \(x.count) and \(upper.count)")
    (self.x, self.y, self.lower, self.upper) = (x, y, lower, upper)
    series = Series(label: label, color: color, by: .symbol)
  }
}

extension ErrorBarMark {
  var kind: String { "error bar" }

  func extents(in window: Window) -> Extents {
    var result = window.extents(x: x, y: y)
    result.formUnion(window.extents(x: x, y: lower))
    result.formUnion(window.extents(x: x, y: upper))
    // Caps are wider than their points.
    if window.x == nil { result.x.grow(on: window.xScale, by: 0.03) }
    return result
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    let places = zip(x, y).compactMap(plot.place).filter(plot.frame.contains)
    return [
      .line(x.indices.flatMap { bar(at: $0, in: plot) }, width: 1.3),
      Shape(
        outline: .dots(places, look.symbol, radius: 3), hasHalo: places.count <= 60),
    ]
  }

  /// The bar with a cap at each end; an end without a place on the axis, such as one below zero on
  /// a logarithmic one, goes to the border of the plot.
  private func bar(at index: Int, in plot: Plot) -> [[Point]] {
    guard plot.x.shows(x[index]), lower[index].isDrawable, upper[index].isDrawable else {
      return []
    }
    let frame = plot.frame
    let place = plot.horizontal(x[index])
    let low = plot.y.shows(lower[index]) ? plot.vertical(lower[index]) : frame.maxY + 10
    guard plot.y.shows(upper[index]) else { return [] }
    let high = plot.vertical(upper[index])
    let caps = [low, high].map { [Point(place - 3.5, $0), Point(place + 3.5, $0)] }
    return ([[Point(place, low), Point(place, high)]] + caps).flatMap(frame.clipping)
  }

  func anchors(in plot: Plot) -> [Point] {
    zip(x, upper).compactMap(plot.place).filter(plot.frame.contains).reversed()
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    let middle = Point((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
    return [
      .line([[Point(middle.x, box.minY), Point(middle.x, box.maxY)]], width: 1.3),
      .fill(.dots([middle], look.symbol, radius: 3)),
    ]
  }

  var columns: [ChartData.Column] {
    [.numbers("x", x), .numbers("y", y), .numbers("lower", lower), .numbers("upper", upper)]
  }

  var summary: String {
    Summary.list([
      Summary.curve(x: x, y: y), Summary.range(of: lower, named: "lower end"),
      Summary.range(of: upper, named: "upper end"),
    ])
  }
}
