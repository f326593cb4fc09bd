public import Charts
public import Tensors

// `Tensor.grid` makes the points of a grid in the order that these marks expect:
//
//     let points = Tensor.grid(x: -4...4, y: -3...3, columns: 80, rows: 60)
//     let heights = mixture.density(at: points).reshaped(to: [60, 80])
//     ContourMark(grid: heights, x: -4...4, y: -3...3)

extension ContourMark {
  /// Contours of values on a grid, [rows, columns], that covers the ranges, ends included; the
  /// first row lies at the lower end of y.
  @_disfavoredOverload
  public init(
    grid: Tensor, x: ClosedRange<Double>, y: ClosedRange<Double>, levels: Int = 8,
    weight: ContourWeight = .rising, showsLevels: Bool = false, label: String? = nil,
    color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(grid.rank == 2, "a grid must be a matrix, found shape \(grid.shape)")
    precondition(
      grid.shape[0] >= 2 && grid.shape[1] >= 2,
      "a grid needs 2 rows and 2 columns, found \(grid.shape[0]) and \(grid.shape[1])")
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      levels >= 1 && levels <= 100, "levels must be between 1 and 100, found \(levels)")
    self.init(
      grid: grid.rowArrays, x: x, y: y, levels: levels, weight: weight, showsLevels: showsLevels,
      label: label, color: color)
  }

  /// Contours of values on a grid, [rows, columns], at given levels.
  @_disfavoredOverload
  public init(
    grid: Tensor, x: ClosedRange<Double>, y: ClosedRange<Double>, levels: [Double],
    weight: ContourWeight = .rising, showsLevels: Bool = false, label: String? = nil,
    color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(grid.rank == 2, "a grid must be a matrix, found shape \(grid.shape)")
    precondition(
      grid.shape[0] >= 2 && grid.shape[1] >= 2,
      "a grid needs 2 rows and 2 columns, found \(grid.shape[0]) and \(grid.shape[1])")
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(levels.count <= 100, "at most 100 levels can be drawn, found \(levels.count)")
    self.init(
      grid: grid.rowArrays, x: x, y: y, levels: levels, weight: weight, showsLevels: showsLevels,
      label: label, color: color)
  }
}
