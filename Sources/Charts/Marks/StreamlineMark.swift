/// Lines along a vector field, as a particle without inertia would run: the field's form where
/// `VectorMark` shows its strength.
///
/// Neighbouring lines keep about the same distance; each has an arrow head in its middle, and long
/// ones have several.
public struct StreamlineMark: Mark, Drawable {
  let u: Grid
  let v: Grid
  let density: Double
  let series: Series

  /// Lines along a field, from its values on a grid of `samples` × `samples` nodes.
  ///
  /// - Parameter density: how close lines are, relative to the usual.
  public init(
    _ field: (Double, Double) throws -> (Double, Double), x: ClosedRange<Double>,
    y: ClosedRange<Double>, density: Double = 1, samples: Int = 41, label: String? = nil,
    color: ChartColor = .gray
  ) rethrows {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      density >= 0.2 && density <= 4, "density must be between 0.2 and 4, found \(density)")
    precondition(
      samples >= 2 && samples <= 500, "samples must be between 2 and 500, found \(samples)")
    let columns = Sampling.places(in: x, count: samples)
    let vectors = try Sampling.places(in: y, count: samples).flatMap { y in
      try columns.map { x in try field(x, y) }
    }
    u = Grid(columns: samples, rows: samples, values: vectors.map(\.0), x: x, y: y)
    v = Grid(columns: samples, rows: samples, values: vectors.map(\.1), x: x, y: y)
    self.density = density
    series = Series(label: label, color: color)
  }

  /// Lines along the field (u, v), whose values lie on a grid that covers the ranges, ends included;
  /// the first row lies at the lower end of y.
  public init(
    u: [[Double]], v: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>,
    density: Double = 1, label: String? = nil, color: ChartColor = .gray
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      u.count >= 2 && (u.first?.count ?? 0) >= 2,
      "a grid needs 2 rows and 2 columns, found \(u.count) and \(u.first?.count ?? 0)")
    precondition(
      u.allSatisfy { $0.count == u[0].count },
      "rows of the grid differ in length: \(u[0].count) and "
        + "\(u.first { $0.count != u[0].count }?.count ?? 0)")
    precondition(
      v.map(\.count) == u.map(\.count), "u and v differ in size")
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      density >= 0.2 && density <= 4, "density must be between 0.2 and 4, found \(density)")
    (self.u, self.v) = (Grid(rows: u, x: x, y: y), Grid(rows: v, x: x, y: y))
    self.density = density
    series = Series(label: label, color: color)
  }
}

extension StreamlineMark {
  var kind: String { "streamline" }

  func extents(in window: Window) -> Extents { Extents(x: Extent(set: u.x), y: Extent(set: u.y)) }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    guard let box = plot.rectangle(x: u.x, y: u.y)?.clipped(to: plot.frame) else { return [] }
    let lines = Streamlines.lines(in: box, distance: Self.distance(in: box) / density) {
      direction(at: $0, in: plot)
    }
    let heads = lines.flatMap(Self.heads)
    return [
      .line(lines, width: 1),
      .fill(.areas(heads.map(plot.frame.clipping(polygon:)).filter { $0.count > 2 })),
    ]
  }

  /// The usual distance of lines: as many in a small plot as in a large one, until they would touch.
  private static func distance(in box: Rectangle) -> Double {
    min(max((box.width * box.height).squareRoot() / 27, 10), 15)
  }

  /// A head in the middle of a line, or several along one that is long; its points stand at equal
  /// steps.
  private static func heads(of line: [Point]) -> [[Point]] {
    guard line.count > 2 else { return [] }
    let count = max(1, Int((line[1] - line[0]).length * Double(line.count) / headDistance))
    return (0..<count).compactMap { number in
      let place = (2 * number + 1) * line.count / (2 * count)
      guard place > 0, place + 1 < line.count else { return nil }
      let step = line[place + 1] - line[place - 1]
      return step.length > 0 ? head(at: line[place], along: (1 / step.length) * step) : nil
    }
  }

  private static let headDistance = 130.0

  private static func head(at place: Point, along direction: Point) -> [Point] {
    let side = 2.4 * Point(-direction.y, direction.x)
    return [
      place + 3.4 * direction, place - 2.6 * direction + side, place - 2.6 * direction - side,
    ]
  }

  /// The unit vector in the drawing that the field points along at a place.
  private func direction(at place: Point, in plot: Plot) -> Point? {
    let data = plot.data(at: place)
    guard let u = u.value(atX: data.x, y: data.y), let v = v.value(atX: data.x, y: data.y) else {
      return nil
    }
    let largest = max(u.magnitude, v.magnitude)
    guard largest > 0, largest.isFinite else { return nil }
    // The drawing's units at this place, for scales that are not linear, too.
    let (dx, dy) = (
      (self.u.x.upperBound - self.u.x.lowerBound) * 1e-4,
      (self.u.y.upperBound - self.u.y.lowerBound) * 1e-4
    )
    let moved = Point(
      u / largest * (plot.horizontal(data.x + dx) - plot.horizontal(data.x)) / dx,
      v / largest * (plot.vertical(data.y + dy) - plot.vertical(data.y)) / dy)
    let scale = max(moved.x.magnitude, moved.y.magnitude)
    guard scale > 0, scale.isFinite else { return nil }
    let unit = Point(moved.x / scale, moved.y / scale)
    return (1 / unit.length) * unit
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    let middle = (box.minY + box.maxY) / 2
    return [
      .line([[Point(box.minX, middle), Point(box.maxX, middle)]], width: 1),
      .fill(.areas([Self.head(at: Point((box.minX + box.maxX) / 2, middle), along: Point(1, 0))])),
    ]
  }

  var columns: [ChartData.Column] {
    u.columns(named: "u") + [v.valueRows(named: "v")]
  }

  var summary: String {
    let speeds = zip(u.values, v.values).map { u, v -> Double in
      let largest = max(u.magnitude, v.magnitude)
      guard largest.isDrawable, largest > 0 else { return largest }
      return largest * Point(u / largest, v / largest).length
    }
    let extremes = Summary.extremes(of: speeds, named: "speed") { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: u.columns)
      return "(\(u.x(at: Double(column)).rounded3), \(u.y(at: Double(row)).rounded3))"
    }
    return Summary.list(["a field on \(u.columns) × \(u.rows) nodes", extremes])
  }
}

extension Grid {
  /// The value at a place between the nodes, linear along each axis; nil outside of the grid and
  /// beside nodes without a value.
  func value(atX x: Double, y: Double) -> Double? {
    let column = (x - self.x.lowerBound) / (self.x.upperBound - self.x.lowerBound)
    let row = (y - self.y.lowerBound) / (self.y.upperBound - self.y.lowerBound)
    guard column >= -1e-9, column <= 1 + 1e-9, row >= -1e-9, row <= 1 + 1e-9 else { return nil }
    let (a, b) = (column * Double(columns - 1), row * Double(rows - 1))
    let (i, j) = (min(max(Int(a), 0), columns - 2), min(max(Int(b), 0), rows - 2))
    let (s, t) = (a - Double(i), b - Double(j))
    let low = self[i, j] * (1 - s) + self[i + 1, j] * s
    let high = self[i, j + 1] * (1 - s) + self[i + 1, j + 1] * s
    let value = low * (1 - t) + high * t
    return value.isDrawable ? value : nil
  }
}
