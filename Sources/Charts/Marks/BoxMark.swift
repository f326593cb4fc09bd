/// Box plots (Tukey 1977): for each group of values the quartiles as a box, the median as a line
/// in it, whiskers to the last values within 1.5 box heights, and the values beyond as points.
///
/// ```swift
/// Chart(y: "error") { BoxMark([euler, heun], names: ["Euler", "Heun"]) }
/// ```
public struct BoxMark: Mark, Drawable {
  let groups: [BoxSummary]
  let names: [String]
  let series: Series

  /// A box for each group; without names they are counted from 1. Values that are NaN or infinite
  /// are left out.
  public init(
    _ groups: [[Double]], names: [String]? = nil, label: String? = nil, color: ChartColor? = nil
  ) {
    precondition(
      (names ?? []).allSatisfy(\.isLegible), (names ?? []).first { !$0.isLegible }.formulaProblem)
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      (names ?? []).isEmpty || names?.count == groups.count,
      "groups and names differ in length: \(groups.count) and \(names?.count ?? 0)")
    self.groups = groups.map(BoxSummary.init)
    self.names = names?.map(\.singleLine) ?? groups.indices.map { "\($0 + 1)" }
    series = Series(label: label, color: color)
  }
}

/// What a box shows of a group of values.
struct BoxSummary: Sendable, Equatable {
  let count: Int
  let lowerQuartile: Double
  let median: Double
  let upperQuartile: Double
  let lowerWhisker: Double
  let upperWhisker: Double
  let outliers: [Double]

  init(_ values: [Double]) {
    let sorted = values.filter(\.isDrawable).sorted()
    count = sorted.count
    lowerQuartile = Self.quantile(0.25, of: sorted)
    median = Self.quantile(0.5, of: sorted)
    upperQuartile = Self.quantile(0.75, of: sorted)
    let reach = 1.5 * (upperQuartile - lowerQuartile)
    let (low, high) = (lowerQuartile - reach, upperQuartile + reach)
    let inside = sorted.filter { low <= $0 && $0 <= high }
    (lowerWhisker, upperWhisker) = (inside.first ?? median, inside.last ?? median)
    outliers = sorted.filter { $0 < low || high < $0 }
  }

  /// The quantile with linear interpolation between values (type 7 of Hyndman and Fan 1996).
  private static func quantile(_ part: Double, of sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let place = part * Double(sorted.count - 1)
    let index = Int(place)
    let next = sorted[min(index + 1, sorted.count - 1)]
    let rest = place - Double(index)
    return sorted[index] * (1 - rest) + next * rest
  }
}

extension BoxMark {
  var kind: String { "box" }

  func extents(in window: Window) -> Extents {
    var result = Extents()
    result.x.categories = names
    for group in groups {
      for value in [group.lowerWhisker, group.upperWhisker] + group.outliers
      where window.contains(1, value) || window.yScale.accepts(value) && window.y == nil {
        result.y.include(value)
      }
    }
    return result
  }

  /// The half width of a box, in units of x.
  private static let halfWidth = 0.28

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    let shown = zip(plot.x.values(of: names), groups).filter { $1.count > 0 }
    let frame = plot.frame
    let boxes = shown.compactMap { x, group in
      plot.box(x, Self.halfWidth, group.lowerQuartile, group.upperQuartile)
    }
    let outlines = boxes.flatMap { frame.clipping($0.corners + $0.corners.prefix(1)) }
    let medians = shown.compactMap { x, group in
      plot.box(x, Self.halfWidth, group.median, group.median)
    }
    let whiskers = shown.flatMap { x, group -> [[Point]] in
      whisker(x, group.upperQuartile, group.upperWhisker, in: plot)
        + whisker(x, group.lowerQuartile, group.lowerWhisker, in: plot)
    }
    let outliers = shown.flatMap { x, group in
      group.outliers.compactMap { plot.place(x, $0) }.filter(frame.contains)
    }
    return [
      .fill(.rectangles(boxes.compactMap { $0.clipped(to: frame) }), opacity: 0.22),
      .line(outlines + whiskers.flatMap(frame.clipping), width: 1.2),
      .line(
        medians.flatMap { frame.clipping([Point($0.minX, $0.minY), Point($0.maxX, $0.minY)]) },
        width: 2.6),
      .fill(.dots(outliers, .circle, radius: 2.2), opacity: 0.7),
    ]
  }

  private func whisker(
    _ x: Double, _ start: Double, _ end: Double, in plot: Plot
  ) -> [[Point]] {
    guard start != end, let from = plot.place(x, start), let to = plot.place(x, end),
      let cap = plot.box(x, Self.halfWidth / 2, end, end)
    else { return [] }
    return [[from, to], [Point(cap.minX, cap.minY), Point(cap.maxX, cap.minY)]]
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    let middle = (box.minY + box.maxY) / 2
    return [
      .fill(.rectangles([box]), opacity: 0.22),
      .line([box.corners + [box.corners[0]]], width: 1.2),
      .line([[Point(box.minX, middle), Point(box.maxX, middle)]], width: 2.6),
    ]
  }

  var columns: [ChartData.Column] {
    [
      .words("name", names.map(\.inWords)), .numbers("count", groups.map { Double($0.count) }),
      .numbers("lower whisker", groups.map(\.lowerWhisker)),
      .numbers("lower quartile", groups.map(\.lowerQuartile)),
      .numbers("median", groups.map(\.median)),
      .numbers("upper quartile", groups.map(\.upperQuartile)),
      .numbers("upper whisker", groups.map(\.upperWhisker)),
      .numbers("points beyond", groups.map { Double($0.outliers.count) }),
    ]
  }

  var summary: String {
    let texts = zip(names, groups).prefix(6).map { name, group in
      group.count == 0
        ? "“\(name.inWords)” without values"
        : "“\(name.inWords)” with median \(group.median.rounded3), quartiles "
          + "\(group.lowerQuartile.rounded3) and \(group.upperQuartile.rounded3)"
    }
    let rest = groups.count - texts.count
    let boxes = groups.count == 1 ? "1 box" : "\(groups.count) boxes"
    return Summary.list([boxes] + texts + [rest > 0 ? "and \(rest) more" : ""])
  }
}

extension Plot {
  /// The rectangle around a value of x and between two values of y.
  func box(_ x: Double, _ halfWidth: Double, _ low: Double, _ high: Double) -> Rectangle? {
    guard let from = place(x - halfWidth, low), let to = place(x + halfWidth, high) else {
      return nil
    }
    return Rectangle(
      minX: from.x, minY: min(from.y, to.y), maxX: to.x, maxY: max(from.y, to.y))
  }
}
