/// Arrows that show a vector field.
///
/// Short vectors are drawn in proportion; long ones approach a bound, so that arrows never cover
/// their neighbours. An arrow points where the field leads in the units of the axes.
public struct VectorMark: Mark, Drawable {
  let x: [Double]
  let y: [Double]
  let u: [Double]
  let v: [Double]
  /// The ranges that the author has written, if the arrows stand on a grid.
  let ranges: (x: ClosedRange<Double>, y: ClosedRange<Double>)?
  /// The numbers of columns and rows of arrows, if they stand on a grid.
  let counts: (columns: Int, rows: Int)?
  let series: Series

  /// The field at the centres of `columns` × `rows` equal cells.
  public init(
    _ field: (Double, Double) throws -> (Double, Double), x: ClosedRange<Double>,
    y: ClosedRange<Double>, columns: Int = 20, rows: Int = 13, label: String? = nil,
    color: ChartColor = .gray
  ) rethrows {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      columns >= 1 && columns <= 100, "columns must be between 1 and 100, found \(columns)")
    precondition(rows >= 1 && rows <= 100, "rows must be between 1 and 100, found \(rows)")
    let places = Sampling.centres(in: x, count: columns)
    let nodes = Sampling.centres(in: y, count: rows).flatMap { y in places.map { ($0, y) } }
    let vectors = try nodes.map { node in try field(node.0, node.1) }
    (self.x, self.y) = (nodes.map(\.0), nodes.map(\.1))
    (u, v) = (vectors.map(\.0), vectors.map(\.1))
    (ranges, counts) = ((x, y), (columns, rows))
    series = Series(label: label, color: color)
  }

  /// The vectors (u, v) at the points (x, y).
  public init(
    x: [Double], y: [Double], u: [Double], v: [Double], label: String? = nil,
    color: ChartColor = .gray
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(x.count == u.count, "x and u differ in length: \(x.count) and \(u.count)")
    precondition(x.count == v.count, "x and v differ in length: \(x.count) and \(v.count)")
    (self.x, self.y, self.u, self.v) = (x, y, u, v)
    (ranges, counts) = (nil, nil)
    series = Series(label: label, color: color)
  }
}

extension VectorMark {
  var kind: String { "vector" }

  func extents(in window: Window) -> Extents {
    if let ranges { return Extents(x: Extent(set: ranges.x), y: Extent(set: ranges.y)) }
    var result = window.extents(x: x, y: y)
    result.x.grow(by: 0.04)
    result.y.grow(by: 0.04)
    return result
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    let reference = referenceMagnitude
    let bound = longest(in: plot)
    let strokes = x.indices.flatMap { index -> [[Point]] in
      guard let centre = plot.place(x[index], y[index]), plot.frame.contains(centre),
        let direction = direction(of: index, in: plot)
      else { return [] }
      let ratio = magnitude(of: index) / reference
      let length = bound * ratio / (1 + ratio * ratio).squareRoot()
      return Arrow.strokes(centre: centre, along: direction, length: length)
    }
    return [.line(strokes.flatMap(plot.frame.clipping), width: 1)]
  }

  /// The length that arrows approach: nearly the distance of neighbours.
  private func longest(in plot: Plot) -> Double {
    let area = plot.frame.width * plot.frame.height
    var distance = (area / Double(max(x.count, 1))).squareRoot()
    if let counts, let ranges {
      let width = plot.horizontal(ranges.x.upperBound) - plot.horizontal(ranges.x.lowerBound)
      let height = plot.vertical(ranges.y.lowerBound) - plot.vertical(ranges.y.upperBound)
      distance = min(width / Double(counts.columns), height / Double(counts.rows))
    }
    return min(max(0.92 * distance, 4), 34)
  }

  /// The unit vector in the drawing that a vector of the data points along.
  private func direction(of index: Int, in plot: Plot) -> Point? {
    let largest = max(u[index].magnitude, v[index].magnitude)
    guard largest.isDrawable, largest > 0 else { return nil }
    let xSpan = plot.x.domain.upperBound - plot.x.domain.lowerBound
    let ySpan = plot.y.domain.upperBound - plot.y.domain.lowerBound
    // Dividing by the larger span keeps both products finite.
    let span = max(xSpan, ySpan)
    let step = Point(
      u[index] / largest * plot.frame.width * (span / xSpan),
      -v[index] / largest * plot.frame.height * (span / ySpan))
    let scale = max(step.x.magnitude, step.y.magnitude)
    guard scale.isFinite, scale > 0 else { return nil }
    let unit = Point(step.x / scale, step.y / scale)
    return (1 / unit.length) * unit
  }

  private func magnitude(of index: Int) -> Double {
    let largest = max(u[index].magnitude, v[index].magnitude)
    guard largest > 0, largest.isDrawable else { return 0 }
    return largest * Point(u[index] / largest, v[index] / largest).length
  }

  /// The median of the magnitudes, or the greatest if most are zero.
  private var referenceMagnitude: Double {
    let sorted = x.indices.map(magnitude).sorted()
    guard let last = sorted.last, last > 0 else { return 1 }
    let median = sorted[sorted.count / 2]
    return median > last * 1e-9 ? median : last
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    let centre = Point((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
    return [
      .line(Arrow.strokes(centre: centre, along: Point(1, 0), length: box.width), width: 1)
    ]
  }

  var columns: [ChartData.Column] {
    guard let (width, height) = counts else {
      return [.numbers("x", x), .numbers("y", y), .numbers("u", u), .numbers("v", v)]
    }
    func rows(_ values: [Double]) -> [[Double]] {
      (0..<height).map { Array(values[$0 * width..<($0 + 1) * width]) }
    }
    return [
      .numbers("x", Array(x.prefix(width))), .numbers("y", rows(y).map { $0[0] }),
      .rows("u", rows(u)), .rows("v", rows(v)),
    ]
  }

  var summary: String {
    let magnitudes = x.indices.map {
      u[$0].isDrawable && v[$0].isDrawable ? magnitude(of: $0) : .nan
    }
    let extremes = Summary.extremes(of: magnitudes, named: "length") { index in
      "(\(x[index].rounded3), \(y[index].rounded3))"
    }
    return Summary.list(["\(x.count) arrows", extremes])
  }
}

/// An arrow as two strokes.
enum Arrow {
  /// The shaft and the head; arrows too short for a direction are left out.
  static func strokes(centre: Point, along direction: Point, length: Double) -> [[Point]] {
    guard length >= 1 else { return [] }
    let tail = centre - (length / 2) * direction
    let tip = centre + (length / 2) * direction
    let head = min(4.5, 0.4 * length)
    let side = 0.42 * head * Point(-direction.y, direction.x)
    let base = tip - head * direction
    return [[tail, tip], [base + side, tip, base - side]]
  }
}
