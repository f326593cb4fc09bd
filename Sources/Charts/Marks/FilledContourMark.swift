/// Areas between the levels of a function of the plane, the darker or lighter the higher.
///
/// Without `colors` the areas are tints of one colour, which suit a light and a dark page; the bar
/// beside the plot says which tint or colour means which value.
public struct FilledContourMark: Mark, Drawable {
  let grid: Grid
  /// In ascending order.
  let levels: [Double]
  let colors: ColorMap?
  let series: Series

  /// Filled contours of a function, from its values on a grid of `samples` × `samples` nodes.
  ///
  /// - Parameters:
  ///   - levels: about how many levels; they are chosen at 1, 2 or 5 times a power of ten.
  ///   - label: what the values are, above the bar.
  public init(
    _ function: (Double, Double) throws -> Double, x: ClosedRange<Double>, y: ClosedRange<Double>,
    levels: Int = 8, samples: Int = 101, colors: ColorMap? = nil, label: String? = nil,
    color: ChartColor? = nil
  ) rethrows {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      levels >= 1 && levels <= 100, "levels must be between 1 and 100, found \(levels)")
    precondition(
      samples >= 2 && samples <= 1000, "samples must be between 2 and 1000, found \(samples)")
    grid = try Grid(sampling: function, x: x, y: y, count: samples)
    self.levels = ContourMark.levels(about: levels, of: grid)
    self.colors = colors
    series = Series(label: label, color: color, namesItself: true)
  }

  /// Filled contours of values on a grid that covers the ranges, ends included; the first row lies
  /// at the lower end of y.
  public init(
    grid: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>, levels: Int = 8,
    colors: ColorMap? = nil, label: String? = nil, color: ChartColor? = nil
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
    self.levels = ContourMark.levels(about: levels, of: self.grid)
    self.colors = colors
    series = Series(label: label, color: color, namesItself: true)
  }
}

extension FilledContourMark {
  var kind: String { "filled contour" }

  var colorScale: ColorScale? {
    let domain = ColorScale.domain(of: grid.values, nil, colors ?? .sequential)
    return ColorScale(map: colors, domain: domain, levels: levels, title: series.label)
  }

  func extents(in window: Window) -> Extents {
    Extents(x: Extent(set: grid.x), y: Extent(set: grid.y))
  }

  /// From the lowest level to the highest, each area over the one before: no seams between them.
  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    guard let scale = colorScale else { return [] }
    let all = plot.rectangle(x: grid.x, y: grid.y).flatMap { $0.clipped(to: plot.frame) }
    if colors?.isTranslucent ?? false { return bands(of: scale, around: all, in: plot) }
    let ground = all.map { [scale.fill(.rectangles([$0]), above: 0)] } ?? []
    return (colors == nil ? [] : ground)
      + levels.indices.map { index in
        var shape = scale.fill(.areas(areas(above: levels[index], in: plot)), above: index + 1)
        // Tints lie over each other, so that each adds its part only.
        if colors == nil { shape.opacity = ColorScale.tint(1, of: levels.count) }
        shape.hasHoles = true
        return shape
      }
  }

  /// Each area without those above it, for colours that let the ground through.
  private func bands(of scale: ColorScale, around all: Rectangle?, in plot: Plot) -> [Shape] {
    let areas = [all.map { [$0.corners] } ?? []] + levels.map { self.areas(above: $0, in: plot) }
    return (all.map { [.ground($0)] } ?? [])
      + areas.indices.map { index in
        let above = index + 1 < areas.count ? areas[index + 1] : []
        var shape = scale.fill(.areas(areas[index] + above), above: index)
        shape.hasHoles = true
        return shape
      }
  }

  /// The areas with values above a level. A ring of low values around the grid closes the lines
  /// that would end at its border.
  private func areas(above level: Double, in plot: Plot) -> [[Point]] {
    let low = min(level - 1, level - level.magnitude)
    let (columns, rows) = (grid.columns + 2, grid.rows + 2)
    let values = (0..<rows * columns).map { index -> Double in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      let isInside = (1...grid.columns).contains(column) && (1...grid.rows).contains(row)
      let value = isInside ? grid[column - 1, row - 1] : low
      return value.isDrawable ? value : low
    }
    let padded = Grid(columns: columns, rows: rows, values: values, x: grid.x, y: grid.y)
    return MarchingSquares.lines(of: padded, at: level).compactMap { line in
      let places = line.compactMap { place -> Point? in
        let column = min(max(place.x - 1, 0), Double(grid.columns - 1))
        let row = min(max(place.y - 1, 0), Double(grid.rows - 1))
        return plot.place(grid.x(at: column), grid.y(at: row))
      }
      let polygon = plot.frame.clipping(polygon: places)
      return polygon.count > 2 ? polygon : nil
    }
  }

  var columns: [ChartData.Column] { grid.columns(named: "value") }

  var summary: String { grid.summary(levels: levels) }
}
