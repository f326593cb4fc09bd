/// Points with bars from a lower to an upper value, upright or level: estimates and their errors.
public struct ErrorBarMark: Mark, Drawable {
  let x: [Double]
  let y: [Double]
  /// The ends of the upright bars, below and above each point.
  let vertical: Ends?
  /// The ends of the level bars, left and right of each point.
  let horizontal: Ends?
  let series: Series

  /// Where the bars of all points begin and end.
  struct Ends: Sendable {
    let low: [Double]
    let high: [Double]

    init(_ low: [Double], _ high: [Double]) { (self.low, self.high) = (low, high) }

    init(around centres: [Double], _ errors: [Double]) {
      self.init(zip(centres, errors).map { $0 - $1 }, zip(centres, errors).map { $0 + $1 })
    }
  }

  /// The estimates y at x with bars from y − error to y + error.
  ///
  /// - Parameter error: such as the standard error of each estimate; not negative.
  public init(
    x: [Double], y: [Double], error: [Double], label: String? = nil, color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      x.count == error.count, "x and error differ in length: \(x.count) and \(error.count)")
    precondition(
      error.allSatisfy { !($0 < 0) },
      "an error must not be negative, found \(error.first { $0 < 0 } ?? 0)")
    (self.x, self.y) = (x, y)
    (vertical, horizontal) = (Ends(around: y, error), nil)
    series = Series(label: label, color: color, by: .symbol)
  }

  /// The estimates y at x with bars from lower to upper, such as quantiles.
  public init(
    x: [Double], y: [Double], lower: [Double], upper: [Double], label: String? = nil,
    color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      x.count == lower.count, "x and lower differ in length: \(x.count) and \(lower.count)")
    precondition(
      x.count == upper.count, "x and upper differ in length: \(x.count) and \(upper.count)")
    (self.x, self.y) = (x, y)
    (vertical, horizontal) = (Ends(lower, upper), nil)
    series = Series(label: label, color: color, by: .symbol)
  }

  /// The estimates x at y with level bars from x − xError to x + xError, and upright ones too if there
  /// are errors of both coordinates.
  public init(
    x: [Double], y: [Double], xError: [Double], yError: [Double]? = nil, label: String? = nil,
    color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      x.count == xError.count, "x and xError differ in length: \(x.count) and \(xError.count)")
    precondition(
      x.count == (yError ?? x).count,
      "x and yError differ in length: \(x.count) and \((yError ?? x).count)")
    precondition(
      (xError + (yError ?? [])).allSatisfy { !($0 < 0) },
      "an error must not be negative, found \((xError + (yError ?? [])).first { $0 < 0 } ?? 0)")
    (self.x, self.y) = (x, y)
    (vertical, horizontal) = (yError.map { Ends(around: y, $0) }, Ends(around: x, xError))
    series = Series(label: label, color: color, by: .symbol)
  }
}

extension ErrorBarMark {
  var kind: String { "error bar" }

  func extents(in window: Window) -> Extents {
    var result = window.extents(x: x, y: y)
    for values in [vertical?.low, vertical?.high].compactMap(\.self) {
      result.formUnion(window.extents(x: x, y: values))
    }
    for values in [horizontal?.low, horizontal?.high].compactMap(\.self) {
      result.formUnion(window.extents(x: values, y: y))
    }
    // Caps are wider than their points.
    if window.x == nil, vertical != nil { result.x.grow(on: window.xScale, by: 0.03) }
    if window.y == nil, horizontal != nil { result.y.grow(on: window.yScale, by: 0.03) }
    return result
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    let places = zip(x, y).compactMap(plot.place).filter(plot.frame.contains)
    let bars = x.indices.flatMap { upright(at: $0, in: plot) + level(at: $0, in: plot) }
    return [
      .line(bars.flatMap(plot.frame.clipping), width: 1.3),
      Shape(
        outline: .dots(places, look.symbol, radius: 3.4), hasHalo: places.count <= 60),
    ]
  }

  /// The bar with a cap at each end; an end without a place on the axis, such as one below zero on
  /// a logarithmic one, goes to the border of the plot.
  private func upright(at index: Int, in plot: Plot) -> [[Point]] {
    guard let vertical, plot.x.shows(x[index]), vertical.low[index].isDrawable,
      plot.y.shows(vertical.high[index])
    else { return [] }
    let place = plot.horizontal(x[index])
    let low = vertical.low[index]
    let ends = [
      plot.y.shows(low) ? plot.vertical(low) : plot.frame.maxY + 10,
      plot.vertical(vertical.high[index]),
    ]
    return [ends.map { Point(place, $0) }]
      + ends.map { [Point(place - Self.cap, $0), Point(place + Self.cap, $0)] }
  }

  private func level(at index: Int, in plot: Plot) -> [[Point]] {
    guard let horizontal, plot.y.shows(y[index]), horizontal.low[index].isDrawable,
      plot.x.shows(horizontal.high[index])
    else { return [] }
    let place = plot.vertical(y[index])
    let low = horizontal.low[index]
    let ends = [
      plot.x.shows(low) ? plot.horizontal(low) : plot.frame.minX - 10,
      plot.horizontal(horizontal.high[index]),
    ]
    return [ends.map { Point($0, place) }]
      + ends.map { [Point($0, place - Self.cap), Point($0, place + Self.cap)] }
  }

  /// Half the length of a cap.
  private static let cap = 3.5

  func anchors(in plot: Plot) -> [Point] {
    zip(x, vertical?.high ?? y).compactMap(plot.place).filter(plot.frame.contains).reversed()
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    let middle = Point((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
    let upright = [Point(middle.x, box.minY), Point(middle.x, box.maxY)]
    let level = [Point(box.minX, middle.y), Point(box.maxX, middle.y)]
    return [
      .line((vertical == nil ? [] : [upright]) + (horizontal == nil ? [] : [level]), width: 1.3),
      .fill(.dots([middle], look.symbol, radius: 3.4)),
    ]
  }

  var columns: [ChartData.Column] {
    [.numbers("x", x), .numbers("y", y)]
      + (vertical.map { [.numbers("lower", $0.low), .numbers("upper", $0.high)] } ?? [])
      + (horizontal.map { [.numbers("left", $0.low), .numbers("right", $0.high)] } ?? [])
  }

  var summary: String {
    func ends(_ ends: Ends?, _ low: String, _ high: String) -> [String] {
      guard let ends else { return [] }
      return [
        Summary.range(of: ends.low, named: "\(low) end"),
        Summary.range(of: ends.high, named: "\(high) end"),
      ]
    }
    return Summary.list(
      [Summary.curve(x: x, y: y)] + ends(vertical, "lower", "upper")
        + ends(horizontal, "left", "right"))
  }
}
