#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An estimate of the density of values, by a normal kernel around each of them.
///
/// p(x) = (1/nh) Σᵢ φ((x − xᵢ)/h), with the bandwidth h = 0.9 min(s, IQR/1.34) n^(−1/5) unless it
/// is given (Silverman 1986, equation 3.31).
public struct DensityMark: Mark, Drawable {
  let x: [Double]
  let density: [Double]
  let bandwidth: Double
  let valueCount: Int
  let series: Series
  let opacity: Double

  /// The estimated density of values; those that are NaN or infinite are left out.
  ///
  /// - Parameters:
  ///   - bandwidth: the deviation of the kernel, in units of the values.
  ///   - opacity: of the area below the line.
  public init(
    _ values: [Double], bandwidth: Double? = nil, label: String? = nil, color: ChartColor? = nil,
    opacity: Double = 0.15
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      (bandwidth ?? 1) > 0 && (bandwidth ?? 1).isFinite,
      "bandwidth must be positive and finite, found \(bandwidth ?? 1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    let sorted = values.filter(\.isDrawable).sorted()
    let width = bandwidth ?? Self.bandwidth(of: sorted)
    self.bandwidth = width
    valueCount = sorted.count
    if let low = sorted.first, let high = sorted.last {
      x = Sampling.places(in: (low - 3 * width)...(high + 3 * width), count: 257)
      density = x.map { Self.density(at: $0, of: sorted, width) }
    } else {
      (x, density) = ([], [])
    }
    series = Series(label: label, color: color)
    self.opacity = opacity
  }

  /// Silverman's rule; for values without spread, a width at which the peak can be seen.
  private static func bandwidth(of sorted: [Double]) -> Double {
    let count = Double(max(sorted.count, 1))
    let size = max((sorted.first ?? 0).magnitude, (sorted.last ?? 0).magnitude, 1e-290)
    // Relative to the largest value, squares stay finite.
    let parts = sorted.map { $0 / size }
    let mean = parts.reduce(0, +) / count
    let variance = parts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(count - 1, 1)
    let box = BoxSummary(sorted)
    let middle = (box.upperQuartile - box.lowerQuartile) / 1.34
    let deviation = size * variance.squareRoot()
    let spread = middle > 0 ? min(deviation, middle) : deviation
    return spread > size * 1e-9 ? 0.9 * spread * pow(count, -0.2) : max(size * 0.05, 1e-9)
  }

  /// Values further than six deviations away add nothing that a drawing could show.
  private static func density(at x: Double, of sorted: [Double], _ width: Double) -> Double {
    let first = sorted.partition(from: x - 6 * width), last = sorted.partition(from: x + 6 * width)
    let sum = sorted[first..<last].reduce(0) { sum, value in
      let distance = (x - value) / width
      return sum + exp(-0.5 * distance * distance)
    }
    return sum / (Double(sorted.count) * width * (2 * Double.pi).squareRoot())
  }
}

extension [Double] {
  /// The index of the first of sorted values that is not below a bound.
  fileprivate func partition(from bound: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension DensityMark {
  var kind: String { "density" }
  var restsOnZero: Bool { true }

  func extents(in window: Window) -> Extents {
    var result = window.extents(x: x, y: density)
    if result.y.range != nil {
      result.y.include(window.yScale.ground(result.y.leastPositive ?? 1))
    }
    return result
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    let runs = plot.runs(x: x, y: density)
    let ground = plot.vertical(plot.y.ground)
    let areas = runs.compactMap { run -> [Point]? in
      guard let first = run.first, let last = run.last else { return nil }
      let ends = [Point(last.x, ground), Point(first.x, ground)]
      let polygon = plot.frame.clipping(polygon: run + ends)
      return polygon.count > 2 ? polygon : nil
    }
    return [
      .fill(.areas(areas), opacity: opacity),
      .line(runs.flatMap(plot.frame.clipping), width: 1.8),
    ]
  }

  func anchors(in plot: Plot) -> [Point] {
    Polyline.points(on: plot.runs(x: x, y: density).flatMap(plot.frame.clipping), every: 12)
      .sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    [
      .fill(.rectangles([box]), opacity: opacity),
      .line([[Point(box.minX, box.minY), Point(box.maxX, box.minY)]], width: 1.8),
    ]
  }

  var columns: [ChartData.Column] { [.numbers("x", x), .numbers("density", density)] }

  var summary: String {
    let count = valueCount == 1 ? "1 value" : "\(valueCount) values"
    guard let top = density.indices.max(by: { density[$0] < density[$1] }) else { return count }
    return Summary.list([
      count, "bandwidth \(bandwidth.rounded3)", Summary.range(of: x, named: "x"),
      "highest density \(density[top].rounded3) at x = \(x[top].rounded3)",
    ])
  }
}
