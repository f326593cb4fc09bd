/// The distribution of points of the plane: how many lie in each of a grid of equal cells.
///
/// With `density: true` the cells have a total volume of 1, so that a density of the plane can be
/// drawn beside them in the same colours.
///
/// ```swift
/// Chart(x: "x₁", y: "x₂") { Histogram2DMark(samples, label: "samples") }
/// ```
public struct Histogram2DMark: Mark, Drawable {
  /// The cells, the first row at the lower end of y.
  private let cells: HeatMapMark
  private let pointCount: Int

  /// A histogram of the points (x₁, y₁), (x₂, y₂), …; those with a coordinate that is NaN or outside
  /// of its range are left out.
  ///
  /// - Parameters:
  ///   - bins: the number of intervals along each axis; without it, the rule of Freedman and Diaconis
  ///     decides, with 60 at most.
  ///   - xRange: the range to divide along x; without it, that of the points.
  ///   - yRange: the same along y.
  ///   - density: whether colours mean densities rather than counts.
  ///   - label: what is counted, above the bar.
  public init(
    x: [Double], y: [Double], bins: Int? = nil, xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, density: Bool = false, colors: ColorMap = .sequential,
    label: String? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      (bins ?? 1) >= 1 && (bins ?? 1) <= 500, "bins must be between 1 and 500, found \(bins ?? 1)")
    precondition(
      (xRange ?? 0...1).isFiniteWithLength,
      "xRange must be finite with a length, found \(xRange ?? 0...1)")
    precondition(
      (yRange ?? 0...1).isFiniteWithLength,
      "yRange must be finite with a length, found \(yRange ?? 0...1)")
    let columns = Self.edges(of: x, bins: bins, range: xRange)
    let rows = Self.edges(of: y, bins: bins, range: yRange)
    var counts = Array(
      repeating: [Double](repeating: 0, count: columns.count), count: rows.count)
    for (x, y) in zip(x, y) {
      guard let column = columns.index(of: x), let row = rows.index(of: y) else { continue }
      counts[row][column] += 1
    }
    pointCount = Int(counts.joined().reduce(0, +))
    let volume = Double(pointCount) * columns.width * rows.width
    let values =
      density && volume > 0 && volume.isFinite
      ? counts.map { $0.map { $0 / volume } } : counts
    cells = HeatMapMark(
      grid: values, x: columns.range, y: rows.range, colors: colors,
      label: label ?? (density ? "density" : "count"))
  }

  /// A histogram of points given as pairs.
  public init(
    _ points: [[Double]], bins: Int? = nil, xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, density: Bool = false, colors: ColorMap = .sequential,
    label: String? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      points.allSatisfy { $0.count == 2 },
      "a point needs 2 coordinates, found \(points.first { $0.count != 2 }?.count ?? 2)")
    precondition(
      (bins ?? 1) >= 1 && (bins ?? 1) <= 500, "bins must be between 1 and 500, found \(bins ?? 1)")
    precondition(
      (xRange ?? 0...1).isFiniteWithLength,
      "xRange must be finite with a length, found \(xRange ?? 0...1)")
    precondition(
      (yRange ?? 0...1).isFiniteWithLength,
      "yRange must be finite with a length, found \(yRange ?? 0...1)")
    self.init(
      x: points.map { $0[0] }, y: points.map { $0[1] }, bins: bins, xRange: xRange,
      yRange: yRange, density: density, colors: colors, label: label)
  }

  private static let mostBins = 60

  private static func edges(
    of values: [Double], bins: Int?, range: ClosedRange<Double>?
  ) -> Intervals {
    let inside = values.filter { range?.contains($0) ?? $0.isDrawable }
    let automatic = Histogram(of: inside)
    let ends = range ?? (bins == nil ? automatic.range : Histogram.range(of: inside.sorted()))
    return Intervals(range: ends, count: bins ?? min(automatic.counts.count, mostBins))
  }
}

/// Equal parts of a range; the last one includes its upper end.
private struct Intervals {
  let range: ClosedRange<Double>
  let count: Int

  var width: Double { (range.upperBound - range.lowerBound) / Double(count) }

  func index(of value: Double) -> Int? {
    guard range.contains(value) else { return nil }
    // Halves keep the difference of the largest doubles finite.
    let length = range.upperBound / 2 - range.lowerBound / 2
    let part = length > 0 ? (value / 2 - range.lowerBound / 2) / length : 0
    return min(Int(part * Double(count)), count - 1)
  }
}

extension Histogram {
  /// From the first edge to the last.
  fileprivate var range: ClosedRange<Double> { (edges.first ?? 0)...(edges.last ?? 1) }
}

extension Histogram2DMark {
  var kind: String { "histogram 2D" }
  var series: Series { cells.series }
  var colorScale: ColorScale? { cells.colorScale }

  func extents(in window: Window) -> Extents { cells.extents(in: window) }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] { cells.shapes(in: plot, look) }

  var columns: [ChartData.Column] { cells.columns }

  var summary: String {
    Summary.list([pointCount == 1 ? "1 point" : "\(pointCount) points", "in " + cells.summary])
  }
}
