public import Charts
public import Tensors

extension HeatMapMark {
  /// Values of equal cells, [rows, columns], that cover the ranges; the first row lies at the lower
  /// end of y.
  @_disfavoredOverload
  public init(
    grid: Tensor, x: ClosedRange<Double>, y: ClosedRange<Double>, colors: ColorMap = .sequential,
    domain: ClosedRange<Double>? = nil, label: String? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(grid.rank == 2, "a grid must be a matrix, found shape \(grid.shape)")
    precondition(
      grid.shape[0] >= 1 && grid.shape[1] >= 1,
      "a grid needs a row and a column, found \(grid.shape[0]) and \(grid.shape[1])")
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(
      (domain?.lowerBound ?? 0) < (domain?.upperBound ?? 1)
        && (domain?.lowerBound ?? 0).isFinite && (domain?.upperBound ?? 1).isFinite,
      "domain must be finite with a length, found \(domain ?? 0...1)")
    self.init(
      grid: grid.rowArrays, x: x, y: y, colors: colors, domain: domain, label: label)
  }
}
