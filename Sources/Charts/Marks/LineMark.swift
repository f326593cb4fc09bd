/// A line through points in the order given, or the graph of a function.
///
/// The line is broken where a value is NaN or infinite.
///
/// ```swift
/// LineMark({ x in x * x }, x: -1...1, label: "square")
/// LineMark(y: losses, label: "loss")
/// ```
public struct LineMark: Mark, Drawable {
  let x: [Double]
  let y: [Double]
  /// The range of x that the author has written, if the line is the graph of a function.
  let range: ClosedRange<Double>?
  /// Whether x counts something.
  let isIndexed: Bool
  /// Whether y is a value at x, and not a second coordinate.
  let isGraph: Bool
  let series: Series
  let width: Double
  let opacity: Double

  /// The graph of a function, from its values at `samples` equally spaced places.
  ///
  /// Over a range of positive values that covers a decade there are as many places at equal ratios
  /// besides, so that the graph is as good on a logarithmic axis.
  public init(
    _ function: (Double) throws -> Double, x: ClosedRange<Double>, samples: Int = 201,
    label: String? = nil, color: ChartColor? = nil, style: LineStyle? = nil, width: Double = 1.8,
    opacity: Double = 1
  ) rethrows {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(
      samples >= 2 && samples <= 100_000, "samples must be between 2 and 100000, found \(samples)")
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.x = Sampling.graph(over: x, count: samples)
    self.y = try self.x.map(function)
    (range, isIndexed, isGraph) = (x, false, true)
    series = Series(label: label, color: color, style: style, by: .pattern)
    (self.width, self.opacity) = (width, opacity)
  }

  /// A line through the points (x₁, y₁), (x₂, y₂), …
  public init(
    x: [Double], y: [Double], label: String? = nil, color: ChartColor? = nil,
    style: LineStyle? = nil, width: Double = 1.8, opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    (self.x, self.y, range) = (x, y, nil)
    (isIndexed, isGraph) = (false, true)
    series = Series(label: label, color: color, style: style, by: .pattern)
    (self.width, self.opacity) = (width, opacity)
  }

  /// A line through values at 0, 1, 2, …, such as the losses of training steps.
  public init(
    y: [Double], label: String? = nil, color: ChartColor? = nil, style: LineStyle? = nil,
    width: Double = 1.8, opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    (x, self.y, range) = (y.indices.map { Double($0) }, y, nil)
    (isIndexed, isGraph) = (true, true)
    series = Series(label: label, color: color, style: style, by: .pattern)
    (self.width, self.opacity) = (width, opacity)
  }

  /// A line through points given as pairs, such as the states of a trajectory in the plane.
  public init(
    _ points: [[Double]], label: String? = nil, color: ChartColor? = nil, style: LineStyle? = nil,
    width: Double = 1.8, opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      points.allSatisfy { $0.count == 2 },
      "a point needs 2 coordinates, found \(points.first { $0.count != 2 }?.count ?? 2)")
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    (x, y, range) = (points.map { $0[0] }, points.map { $0[1] }, nil)
    (isIndexed, isGraph) = (false, false)
    series = Series(label: label, color: color, style: style, by: .pattern)
    (self.width, self.opacity) = (width, opacity)
  }
}

extension LineMark {
  var kind: String { "line" }
  var restsOnZero: Bool { isGraph }

  func extents(in window: Window) -> Extents {
    var result = window.extents(x: x, y: y)
    // The range counts although the function may have no value at its ends.
    if let range { result.x.formUnion(Extent(set: range)) }
    result.x.isWhole = isIndexed
    return result
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    [.line(parts(in: plot), width: width, style: look.style, opacity: opacity)]
  }

  /// The visible parts of the line.
  func parts(in plot: Plot) -> [[Point]] {
    plot.runs(x: x, y: y).flatMap(plot.frame.clipping)
  }

  func anchors(in plot: Plot) -> [Point] {
    Polyline.points(on: parts(in: plot), every: 12)
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    let middle = (box.minY + box.maxY) / 2
    let line = [Point(box.minX, middle), Point(box.maxX, middle)]
    return [.line([line], width: width, style: look.style, opacity: opacity)]
  }

  var columns: [ChartData.Column] { [.numbers("x", x), .numbers("y", y)] }

  var summary: String { Summary.curve(x: x, y: y) }
}
