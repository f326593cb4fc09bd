#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Many paths in one colour, each with a ring where it starts and a dot where it ends: a sampler's
/// particles, or the states of a process.
public struct TrajectoryMark: Mark, Drawable {
  /// The places of each path, in order.
  let paths: [(x: [Double], y: [Double])]
  let series: Series
  let width: Double
  let opacity: Double
  let showsEnds: Bool

  /// Paths in the plane, each a list of pairs.
  ///
  /// - Parameters:
  ///   - opacity: of the lines; without it, the more paths, the fainter.
  ///   - ends: whether starts and ends are marked.
  public init(
    _ paths: [[[Double]]], label: String? = nil, color: ChartColor? = nil, width: Double = 1.2,
    opacity: Double? = nil, ends: Bool = true
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      paths.allSatisfy { $0.allSatisfy { $0.count == 2 } },
      "a point needs 2 coordinates, found "
        + "\(paths.joined().first { $0.count != 2 }?.count ?? 2)")
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      (opacity ?? 1) >= 0 && (opacity ?? 1) <= 1,
      "opacity must be between 0 and 1, found \(opacity ?? 1)")
    self.paths = paths.map { path in (path.map { $0[0] }, path.map { $0[1] }) }
    series = Series(label: label, color: color, by: .pattern)
    (self.width, showsEnds) = (width, ends)
    self.opacity = opacity ?? Self.opacity(of: paths.count)
  }

  /// Paths of one coordinate each at common times, such as paths of a process.
  public init(
    times: [Double], _ paths: [[Double]], label: String? = nil, color: ChartColor? = nil,
    width: Double = 1.2, opacity: Double? = nil, ends: Bool = false
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      paths.allSatisfy { $0.count == times.count },
      "times and a path differ in length: \(times.count) and "
        + "\(paths.first { $0.count != times.count }?.count ?? times.count)")
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      (opacity ?? 1) >= 0 && (opacity ?? 1) <= 1,
      "opacity must be between 0 and 1, found \(opacity ?? 1)")
    self.paths = paths.map { (times, $0) }
    series = Series(label: label, color: color, by: .pattern)
    (self.width, showsEnds) = (width, ends)
    self.opacity = opacity ?? Self.opacity(of: paths.count)
  }

  private static func opacity(of count: Int) -> Double {
    switch count {
    case ...5: 0.9
    case ...20: 0.6
    case ...100: 0.35
    default: 0.18
    }
  }
}

extension TrajectoryMark {
  var kind: String { "trajectory" }

  func extents(in window: Window) -> Extents {
    var result = Extents()
    for path in paths { result.formUnion(window.extents(x: path.x, y: path.y)) }
    return result
  }

  /// Each path is a shape of its own: where lines cross, faint ones add up.
  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    let runs = paths.map { plot.runs(x: $0.x, y: $0.y) }
    let lines = runs.map { run in
      Shape.line(
        run.flatMap { plot.frame.clipping($0) }, width: width, style: look.style, opacity: opacity)
    }
    guard showsEnds else { return lines }
    let starts = runs.compactMap { $0.first?.first }.filter { plot.frame.contains($0) }
    let ends = runs.compactMap { $0.last?.last }.filter { plot.frame.contains($0) }
    let rings = starts.map { start -> [Point] in
      (0...16).map { step in
        let angle = Double(step) / 16 * 2 * Double.pi
        return start + radius * Point(cos(angle), sin(angle))
      }
    }
    return lines + [
      .line(rings.flatMap { plot.frame.clipping($0) }, width: 1),
      Shape(outline: .dots(ends, .circle, radius: radius), hasHalo: ends.count <= 60),
    ]
  }

  private var radius: Double { paths.count <= 60 ? 3 : 1.8 }

  func anchors(in plot: Plot) -> [Point] {
    let parts = paths.flatMap { path in
      plot.runs(x: path.x, y: path.y).flatMap { plot.frame.clipping($0) }
    }
    return Polyline.points(on: parts, every: 24)
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    let middle = (box.minY + box.maxY) / 2
    let line = [Point(box.minX, middle), Point(box.maxX, middle)]
    return [.line([line], width: width, style: look.style, opacity: max(opacity, 0.5))]
  }

  var columns: [ChartData.Column] {
    let numbers = paths.enumerated().flatMap { index, path in path.x.map { _ in Double(index + 1) }
    }
    return [
      .numbers("path", numbers), .numbers("x", paths.flatMap(\.x)),
      .numbers("y", paths.flatMap(\.y)),
    ]
  }

  var summary: String {
    let lengths = paths.map(\.x.count)
    let (least, most) = (lengths.min() ?? 0, lengths.max() ?? 0)
    let points = least == most ? "\(most) points" : "\(least) to \(most) points"
    return Summary.list([
      (paths.count == 1 ? "1 path" : "\(paths.count) paths") + " of \(points)",
      Summary.range(of: paths.flatMap(\.x), named: "x"),
      Summary.range(of: paths.flatMap(\.y), named: "y"),
    ])
  }
}
