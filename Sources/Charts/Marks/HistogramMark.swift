/// The distribution of values: how many lie in each of a row of intervals.
///
/// With `density: true` the bars have a total area of 1, so that a density can be drawn over them.
public struct HistogramMark: Mark, Drawable {
  let histogram: Histogram
  /// The heights of the bars: counts, or densities.
  let heights: [Double]
  let isDensity: Bool
  let range: ClosedRange<Double>?
  let valueCount: Int
  let series: Series
  let opacity: Double

  /// A histogram of values; those that are NaN or outside of `range` are left out.
  ///
  /// - Parameters:
  ///   - bins: the number of intervals; without it, the rule of Freedman and Diaconis decides.
  ///   - range: the range to divide; without it, that of the values.
  ///   - density: whether heights are relative to the number of values and the width of a bar.
  public init(
    _ values: [Double], bins: Int? = nil, range: ClosedRange<Double>? = nil,
    density: Bool = false, label: String? = nil, color: ChartColor? = nil, opacity: Double = 0.35
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      (bins ?? 1) >= 1 && (bins ?? 1) <= 10_000,
      "bins must be between 1 and 10000, found \(bins ?? 1)")
    precondition(
      (range?.lowerBound ?? 0) < (range?.upperBound ?? 1)
        && (range?.lowerBound ?? 0).isFinite && (range?.upperBound ?? 1).isFinite,
      "range must be finite with a length, found \(range ?? 0...1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    histogram = Self.histogram(of: values, bins: bins, range: range)
    valueCount = histogram.counts.reduce(0, +)
    heights = density ? Self.densities(of: histogram) : histogram.counts.map { Double($0) }
    (isDensity, self.range) = (density, range)
    series = Series(label: label, color: color)
    self.opacity = opacity
  }

  private static func histogram(
    of values: [Double], bins: Int?, range: ClosedRange<Double>?
  ) -> Histogram {
    let values = values.filter(\.isDrawable)
    switch (bins, range) {
    case (nil, nil): return Histogram(of: values)
    case (let bins?, let range?): return Histogram(of: values, bins: bins, in: range)
    case (let bins?, nil):
      return Histogram(of: values, bins: bins, in: Histogram.range(of: values.sorted()))
    case (nil, let range?):
      let inside = Histogram(of: values.filter(range.contains))
      return Histogram(of: values, bins: max(inside.counts.count, 5), in: range)
    }
  }

  /// Heights whose bars have a total area of 1.
  private static func densities(of histogram: Histogram) -> [Double] {
    let total = Double(max(histogram.counts.reduce(0, +), 1))
    return histogram.counts.indices.map {
      Double(histogram.counts[$0]) / total / (histogram.edges[$0 + 1] - histogram.edges[$0])
    }
  }
}

extension HistogramMark {
  var kind: String { "histogram" }
  var restsOnZero: Bool { true }

  func extents(in window: Window) -> Extents {
    guard valueCount > 0 || range != nil else { return Extents() }
    var result = window.extents(x: Array(histogram.edges.dropLast()), y: heights)
    result.formUnion(window.extents(x: Array(histogram.edges.dropFirst()), y: heights))
    if let range { result.x.formUnion(Extent(set: range)) }
    if result.y.range != nil {
      result.y.include(window.yScale.ground(result.y.leastPositive ?? 1))
    }
    return result
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    [
      .fill(.rectangles(bars(in: plot)), opacity: opacity),
      .line(outlines(in: plot).flatMap(plot.frame.clipping), width: 1.2),
    ]
  }

  private func bars(in plot: Plot) -> [Rectangle] {
    heights.indices.compactMap { index in
      guard heights[index] > 0, let left = plot.place(histogram.edges[index], plot.y.ground),
        let right = plot.place(histogram.edges[index + 1], heights[index])
      else { return nil }
      let bar = Rectangle(minX: left.x, minY: right.y, maxX: right.x, maxY: left.y)
      return bar.clipped(to: plot.frame)
    }
  }

  /// The upper edges of neighbouring bars, each from the ground and back to it.
  private func outlines(in plot: Plot) -> [[Point]] {
    var lines: [[Point]] = []
    var line: [Point] = []
    for index in heights.indices where heights[index] > 0 {
      let (from, to) = (histogram.edges[index], histogram.edges[index + 1])
      let height = heights[index]
      if line.isEmpty { line += [plot.place(from, plot.y.ground)].compactMap(\.self) }
      line += [plot.place(from, height), plot.place(to, height)].compactMap(\.self)
      if index + 1 == heights.count || heights[index + 1] == 0 {
        lines.append(line + [plot.place(to, plot.y.ground)].compactMap(\.self))
        line = []
      }
    }
    return lines
  }

  func anchors(in plot: Plot) -> [Point] {
    let tops = bars(in: plot).map { Point(($0.minX + $0.maxX) / 2, $0.minY) }
    return tops.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    [
      .fill(.rectangles([box]), opacity: opacity),
      .line([box.corners + [box.corners[0]]], width: 1.2),
    ]
  }

  var columns: [ChartData.Column] {
    [
      .numbers("from", Array(histogram.edges.dropLast())),
      .numbers("to", Array(histogram.edges.dropFirst())),
      .numbers(isDensity ? "density" : "count", heights),
    ]
  }

  var summary: String {
    let edges = histogram.edges
    let top = heights.indices.max { heights[$0] < heights[$1] } ?? 0
    let bins = "\(valueCount) values in \(heights.count) intervals"
    let span = "from \(edges[0].rounded3) to \(edges[heights.count].rounded3)"
    let peak = "\(edges[top].rounded3) and \(edges[top + 1].rounded3)"
    let word = isDensity ? "density" : "count"
    return "\(bins) \(span), highest \(word) \(heights[top].rounded3) between \(peak)"
  }
}
