/// The values of a function of the plane, or of a matrix, as coloured cells, with a bar that says
/// which colour means which value.
///
/// Cells whose value is NaN or infinite stay empty. Up to 400 cells are rectangles; more of them are
/// one picture (PNG) inside the drawing.
public struct HeatMapMark: Mark, Drawable {
  /// The first row lies at the lower end of y.
  let values: [[Double]]
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let colors: ColorMap
  let domain: ClosedRange<Double>
  let isSmooth: Bool
  let series: Series

  /// A function at the centres of `samples` × `samples` cells, drawn without visible borders.
  ///
  /// - Parameters:
  ///   - domain: the values with the first and the last colour; without it, those of the data.
  ///   - label: what the values are, above the bar.
  public init(
    _ function: (Double, Double) throws -> Double, x: ClosedRange<Double>, y: ClosedRange<Double>,
    samples: Int = 80, colors: ColorMap = .sequential, domain: ClosedRange<Double>? = nil,
    label: String? = nil
  ) rethrows {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      samples >= 2 && samples <= 500, "samples must be between 2 and 500, found \(samples)")
    precondition(
      (domain?.lowerBound ?? 0) < (domain?.upperBound ?? 1)
        && (domain?.lowerBound ?? 0).isFinite && (domain?.upperBound ?? 1).isFinite,
      "domain must be finite with a length, found \(domain ?? 0...1)")
    let columns = Sampling.centres(in: x, count: samples)
    values = try Sampling.centres(in: y, count: samples).map { y in
      try columns.map { x in try function(x, y) }
    }
    (self.x, self.y, self.colors, isSmooth) = (x, y, colors, true)
    self.domain = ColorScale.domain(of: values.flatMap(\.self), domain, colors)
    series = Series(label: label, namesItself: true)
  }

  /// Values of equal cells that cover the ranges; the first row lies at the lower end of y.
  public init(
    grid: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>,
    colors: ColorMap = .sequential, domain: ClosedRange<Double>? = nil, label: String? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      grid.count >= 1 && (grid.first?.count ?? 0) >= 1,
      "a grid needs a row and a column, found \(grid.count) and \(grid.first?.count ?? 0)")
    precondition(
      grid.allSatisfy { $0.count == grid[0].count },
      "rows of the grid differ in length: \(grid[0].count) and "
        + "\(grid.first { $0.count != grid[0].count }?.count ?? 0)"
    )
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      (domain?.lowerBound ?? 0) < (domain?.upperBound ?? 1)
        && (domain?.lowerBound ?? 0).isFinite && (domain?.upperBound ?? 1).isFinite,
      "domain must be finite with a length, found \(domain ?? 0...1)")
    (values, self.x, self.y, self.colors, isSmooth) = (grid, x, y, colors, false)
    self.domain = ColorScale.domain(of: grid.flatMap(\.self), domain, colors)
    series = Series(label: label, namesItself: true)
  }
}

extension HeatMapMark {
  var kind: String { "heat map" }

  var colorScale: ColorScale? { ColorScale(map: colors, domain: domain, title: series.label) }

  /// Cells around whole numbers, such as those of a matrix, are named by these.
  func extents(in window: Window) -> Extents {
    var result = Extents(x: Extent(set: x), y: Extent(set: y))
    result.x.isWhole = Self.isWhole(x, values[0].count)
    result.y.isWhole = Self.isWhole(y, values.count)
    return result
  }

  private static func isWhole(_ range: ClosedRange<Double>, _ count: Int) -> Bool {
    Sampling.centres(in: range, count: count).allSatisfy { $0 == $0.rounded() }
  }

  /// The most cells that are drawn as rectangles.
  private static let mostRectangles = 400

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    guard values.count * values[0].count > Self.mostRectangles else {
      return ground(in: plot) + cells(in: plot)
    }
    return ground(in: plot) + (picture(in: plot).map { [$0] } ?? [])
  }

  /// What lies behind colours that let it through; cells without a value show the grid.
  private func ground(in plot: Plot) -> [Shape] {
    guard colors.isTranslucent, values.allSatisfy({ $0.allSatisfy(\.isDrawable) }),
      let box = plot.rectangle(x: x, y: y)?.clipped(to: plot.frame)
    else { return [] }
    return [.ground(box)]
  }

  /// All cells of one colour are one shape.
  private func cells(in plot: Plot) -> [Shape] {
    guard let scale = colorScale else { return [] }
    let xEnds = Sampling.places(in: x, count: values[0].count + 1)
    let yEnds = Sampling.places(in: y, count: values.count + 1)
    var found: [Int: [Rectangle]] = [:]
    for (row, line) in values.enumerated() {
      for (column, value) in line.enumerated() where value.isDrawable {
        let box = plot.rectangle(
          x: xEnds[column]...xEnds[column + 1], y: yEnds[row]...yEnds[row + 1])
        guard let part = box?.clipped(to: plot.frame) else { continue }
        found[Int((scale.part(of: value) * 254).rounded()), default: []].append(part)
      }
    }
    return found.sorted { $0.key < $1.key }.map { index, boxes in
      var shape = Shape.fill(.rectangles(boxes))
      shape.color = colors.rgb(at: Double(index) / 254)
      (shape.isBackdrop, shape.isCrisp) = (true, true)
      return shape
    }
  }

  /// One picture. On an axis that is not linear its columns and rows are those of the drawing, each
  /// with the values of the cell that it lies in.
  private func picture(in plot: Plot) -> Shape? {
    guard let scale = colorScale, let box = plot.rectangle(x: x, y: y) else { return nil }
    let isLinear = plot.x is LinearScale && plot.y is LinearScale
    let raster =
      isLinear
      ? Raster(
        columns: values[0].count, rows: values.count, values: values.reversed().flatMap(\.self),
        scale, map: colors) : warped(in: plot, box: plot.frame, scale)
    let area = isLinear ? box : plot.frame
    var shape = Shape(
      outline: .image(raster, area, within: plot.frame, isSmooth: isSmooth && isLinear))
    shape.isBackdrop = true
    return shape
  }

  private func warped(in plot: Plot, box: Rectangle, _ scale: ColorScale) -> Raster {
    let (columns, rows) = (max(Int(box.width), 1), max(Int(box.height), 1))
    func index(_ value: Double, _ range: ClosedRange<Double>, _ count: Int) -> Int? {
      let part = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return part >= 0 && part <= 1 ? min(Int(part * Double(count)), count - 1) : nil
    }
    let colors = (0..<rows * columns).map { cell -> Double in
      let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
      let data = plot.data(
        at: Point(
          box.minX + (Double(column) + 0.5) / Double(columns) * box.width,
          box.minY + (Double(row) + 0.5) / Double(rows) * box.height))
      guard let column = index(data.x, x, values[0].count),
        let row = index(data.y, y, values.count)
      else { return .nan }
      return values[row][column]
    }
    return Raster(columns: columns, rows: rows, values: colors, scale, map: self.colors)
  }

  /// The centres of the cells, row by row.
  private var centres: [(x: Double, y: Double)] {
    let xs = Sampling.centres(in: x, count: values[0].count)
    return Sampling.centres(in: y, count: values.count).flatMap { y in xs.map { ($0, y) } }
  }

  var columns: [ChartData.Column] {
    [
      .numbers("x", Sampling.centres(in: x, count: values[0].count)),
      .numbers("y", Sampling.centres(in: y, count: values.count)), .rows("value", values),
    ]
  }

  var summary: String {
    let centres = centres
    let extremes = Summary.extremes(of: values.flatMap(\.self), named: "value") { index in
      "(\(centres[index].x.rounded3), \(centres[index].y.rounded3))"
    }
    let ends = "\(domain.lowerBound.rounded3) to \(domain.upperBound.rounded3)"
    return Summary.list([
      (values.count == 1 ? "1 row" : "\(values.count) rows") + " of \(values[0].count) cells",
      extremes,
      "\(colors.name) colours from \(ends)",
    ])
  }
}
