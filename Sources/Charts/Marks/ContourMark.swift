/// Lines on which a function of the plane has the same value.
///
/// The weight of a line says its level; see `ContourWeight`.
public struct ContourMark: Mark, Drawable {
  let grid: Grid
  /// In ascending order.
  let levels: [Double]
  let weight: ContourWeight
  let showsLevels: Bool
  let series: Series

  /// Contours of a function, from its values on a grid of `samples` × `samples` nodes.
  ///
  /// - Parameters:
  ///   - levels: about how many levels; they are chosen at 1, 2 or 5 times a power of ten.
  ///   - showsLevels: whether levels are written on the lines, where these are straight enough and
  ///     apart from each other.
  public init(
    _ function: (Double, Double) throws -> Double, x: ClosedRange<Double>, y: ClosedRange<Double>,
    levels: Int = 8, samples: Int = 101, weight: ContourWeight = .rising,
    showsLevels: Bool = false, label: String? = nil, color: ChartColor? = nil
  ) rethrows {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      levels >= 1 && levels <= 100, "levels must be between 1 and 100, found \(levels)")
    precondition(
      samples >= 2 && samples <= 1000, "samples must be between 2 and 1000, found \(samples)")
    grid = try Grid(sampling: function, x: x, y: y, count: samples)
    self.levels = Self.levels(about: levels, of: grid)
    (self.weight, self.showsLevels) = (weight, showsLevels)
    series = Series(label: label, color: color)
  }

  /// Contours of a function at given levels.
  public init(
    _ function: (Double, Double) throws -> Double, x: ClosedRange<Double>, y: ClosedRange<Double>,
    levels: [Double], samples: Int = 101, weight: ContourWeight = .rising,
    showsLevels: Bool = false, label: String? = nil, color: ChartColor? = nil
  ) rethrows {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(levels.count <= 100, "at most 100 levels can be drawn, found \(levels.count)")
    precondition(
      samples >= 2 && samples <= 1000, "samples must be between 2 and 1000, found \(samples)")
    grid = try Grid(sampling: function, x: x, y: y, count: samples)
    self.levels = Self.drawable(levels)
    (self.weight, self.showsLevels) = (weight, showsLevels)
    series = Series(label: label, color: color)
  }

  /// Contours of values on a grid that covers the ranges, ends included; the first row lies at
  /// the lower end of y.
  public init(
    grid: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>, levels: Int = 8,
    weight: ContourWeight = .rising,
    showsLevels: Bool = false, label: String? = nil, color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      grid.count >= 2 && (grid.first?.count ?? 0) >= 2,
      "a grid needs 2 rows and 2 columns, found \(grid.count) and \(grid.first?.count ?? 0)")
    precondition(
      grid.allSatisfy { $0.count == grid[0].count },
      "rows of the grid differ in length: \(grid[0].count) and "
        + "\(grid.first { $0.count != grid[0].count }?.count ?? 0)"
    )
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      levels >= 1 && levels <= 100, "levels must be between 1 and 100, found \(levels)")
    self.grid = Grid(rows: grid, x: x, y: y)
    self.levels = Self.levels(about: levels, of: self.grid)
    (self.weight, self.showsLevels) = (weight, showsLevels)
    series = Series(label: label, color: color)
  }

  /// Contours of values on a grid at given levels.
  public init(
    grid: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>, levels: [Double],
    weight: ContourWeight = .rising,
    showsLevels: Bool = false, label: String? = nil, color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      grid.count >= 2 && (grid.first?.count ?? 0) >= 2,
      "a grid needs 2 rows and 2 columns, found \(grid.count) and \(grid.first?.count ?? 0)")
    precondition(
      grid.allSatisfy { $0.count == grid[0].count },
      "rows of the grid differ in length: \(grid[0].count) and "
        + "\(grid.first { $0.count != grid[0].count }?.count ?? 0)"
    )
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(levels.count <= 100, "at most 100 levels can be drawn, found \(levels.count)")
    self.grid = Grid(rows: grid, x: x, y: y)
    self.levels = Self.drawable(levels)
    (self.weight, self.showsLevels) = (weight, showsLevels)
    series = Series(label: label, color: color)
  }

  static func drawable(_ levels: [Double]) -> [Double] {
    var result: [Double] = []
    for level in levels.filter(\.isDrawable).sorted() where level != result.last {
      result.append(level)
    }
    return result
  }

  /// Nice values between the least and the greatest value, not so near to them that the grid
  /// could not show the line's form.
  static func levels(about count: Int, of grid: Grid) -> [Double] {
    guard let range = Extent(of: grid.values).range, range.lowerBound < range.upperBound else {
      return []
    }
    let margin = 0.1 * TickStep(span: range.upperBound - range.lowerBound, count: count).value
    let ticks = LinearScale(range).ticks(about: count).map(\.value)
    return ticks.filter { range.lowerBound + margin < $0 && $0 < range.upperBound - margin }
  }
}

extension ContourMark {
  var kind: String { "contour" }

  func extents(in window: Window) -> Extents {
    Extents(x: Extent(set: grid.x), y: Extent(set: grid.y))
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    var lines = lines(in: plot)
    for label in levelLabels(on: lines, in: plot) {
      lines[label.level] = lines[label.level].flatMap { label.interrupting($0) }
    }
    return levels.indices.map { weighted([lines[$0]], at: rank($0)) }
  }

  /// The lines of each level.
  private func lines(in plot: Plot) -> [[[Point]]] {
    levels.map { level in
      MarchingSquares.lines(of: grid, at: level).flatMap { line in
        plot.frame.clipping(
          line.compactMap { plot.place(grid.x(at: $0.x), grid.y(at: $0.y)) })
      }
    }
  }

  private func levelLabels(on lines: [[[Point]]], in plot: Plot) -> [LevelLabel] {
    guard showsLevels else { return [] }
    return LevelLabel.placed(texts: levels.map(\.rounded3), on: lines, in: plot.frame)
  }

  func inherentLabels(in plot: Plot, _ look: Appearance) -> [Label] {
    levelLabels(on: lines(in: plot), in: plot).map { $0.label(look.color) }
  }

  private func weighted(_ lines: [[[Point]]], at rank: Double) -> Shape {
    .line(lines.flatMap(\.self), width: 0.8 + 1.1 * rank, opacity: 0.5 + 0.5 * rank)
  }

  /// 0 for the lightest line, 1 for the heaviest.
  private func rank(_ index: Int) -> Double {
    let place = levels.count > 1 ? Double(index) / Double(levels.count - 1) : 1
    return weight.rank(at: levels.count > 1 ? place : weight == .falling ? 0 : place)
  }

  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] {
    [0.0, 0.5, 1.0].map { rank in
      let y = box.maxY - rank * box.height
      return weighted([[[Point(box.minX, y), Point(box.maxX, y)]]], at: weight.rank(at: rank))
    }
  }

  var columns: [ChartData.Column] { grid.columns(named: "value") }

  var summary: String { grid.summary(levels: levels) }
}
