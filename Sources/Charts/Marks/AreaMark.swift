/// The area between a curve and a base line, or a band between two curves.
public struct AreaMark: Mark, Drawable {
  let x: [Double]
  let lower: [Double]
  let upper: [Double]
  let range: ClosedRange<Double>?
  /// Where the lower edge runs if it is a line; a band has none.
  let baseline: Double?
  let series: Series
  let opacity: Double

  /// The area between the graph of a function and a base line, which is zero unless `baseline`
  /// says otherwise.
  public init(
    _ function: (Double) throws -> Double, x: ClosedRange<Double>, samples: Int = 201,
    baseline: Double = 0, label: String? = nil, color: ChartColor? = nil, opacity: Double = 0.2
  ) rethrows {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(
      samples >= 2 && samples <= 100_000, "samples must be between 2 and 100000, found \(samples)")
    precondition(baseline.isFinite, "baseline must be finite, found \(baseline)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.x = Sampling.graph(over: x, count: samples)
    upper = try self.x.map(function)
    lower = self.x.map { _ in baseline }
    (range, self.baseline) = (x, baseline)
    series = Series(label: label, color: color)
    self.opacity = opacity
  }

  /// The area between points and a base line, which is zero unless `baseline` says otherwise.
  public init(
    x: [Double], y: [Double], baseline: Double = 0, label: String? = nil,
    color: ChartColor? = nil, opacity: Double = 0.2
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(baseline.isFinite, "baseline must be finite, found \(baseline)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    (self.x, lower, upper, range) = (x, y.map { _ in baseline }, y, nil)
    self.baseline = baseline
    series = Series(label: label, color: color)
    self.opacity = opacity
  }

  /// The band between two curves.
  public init(
    x: [Double], lower: [Double], upper: [Double], label: String? = nil, color: ChartColor? = nil,
    opacity: Double = 0.2
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      x.count == lower.count, "x and lower differ in length: \(x.count) and \(lower.count)")
    precondition(
      x.count == upper.count, "x and upper differ in length: \(x.count) and \(upper.count)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    (self.x, self.lower, self.upper, range, baseline) = (x, lower, upper, nil, nil)
    series = Series(label: label, color: color)
    self.opacity = opacity
  }
}

extension AreaMark {
  var kind: String { "area" }
  var restsOnZero: Bool { baseline.map { $0 == 0 } ?? true }

  func extents(in window: Window) -> Extents {
    var result = window.extents(x: x, y: upper)
    result.formUnion(window.extents(x: x, y: lower))
    if let range { result.x.formUnion(Extent(set: range)) }
    return result
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    let polygons = bands(in: plot).map { plot.frame.clipping(polygon: $0.upper + $0.lower) }
    return [.fill(.areas(polygons.filter { $0.count > 2 }), opacity: opacity)]
  }

  /// The two sides of each piece without gaps: the upper one forwards, the lower one backwards.
  private func bands(in plot: Plot) -> [(upper: [Point], lower: [Point])] {
    let isWhole = x.indices.map {
      plot.x.shows(x[$0]) && lower[$0].isDrawable && plot.y.shows(upper[$0])
    }
    let gapped = x.indices.map { isWhole[$0] ? x[$0] : .nan }
    let base = lower.map { plot.y.shows($0) ? $0 : plot.y.ground }
    return zip(plot.runs(x: gapped, y: upper), plot.runs(x: gapped, y: base)).map {
      ($0, $1.reversed())
    }
  }

  func anchors(in plot: Plot) -> [Point] {
    let tops = bands(in: plot).flatMap { plot.frame.clipping($0.upper) }
    return Polyline.points(on: tops, every: 12)
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    [.fill(.rectangles([box]), opacity: opacity)]
  }

  var columns: [ChartData.Column] {
    if baseline == 0 { return [.numbers("x", x), .numbers("y", upper)] }
    return [.numbers("x", x), .numbers("lower", lower), .numbers("upper", upper)]
  }

  var summary: String {
    if let baseline {
      let base = baseline == 0 ? "" : "from a base line at \(baseline.rounded3)"
      return Summary.list([Summary.curve(x: x, y: upper), base])
    }
    return Summary.list([
      Summary.range(of: x, named: "x"), Summary.range(of: lower, named: "lower edge"),
      Summary.range(of: upper, named: "upper edge"),
    ])
  }
}
