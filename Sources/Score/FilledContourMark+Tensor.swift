public import Charts
public import Tensors

extension FilledContourMark {
  /// Filled contours of values on a grid, [rows, columns], that covers the ranges, ends included;
  /// the first row lies at the lower end of y.
  @_disfavoredOverload
  public init(
    grid: Tensor, x: ClosedRange<Double>, y: ClosedRange<Double>, levels: Int = 8,
    colors: ColorMap? = nil, label: String? = nil, color: ChartColor? = nil
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
      grid: grid.rowArrays, x: x, y: y, levels: levels, colors: colors, label: label,
      color: color)
  }
}
