public import Charts
public import Tensors

extension BarMark {
  /// Bars of height y around x, from two vectors.
  @_disfavoredOverload
  public init(
    x: Tensor, y: Tensor, width: Double? = nil, label: String? = nil, color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.rank == 1, "x must be a vector, found shape \(x.shape)")
    precondition(y.rank == 1, "y must be a vector, found shape \(y.shape)")
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      (width ?? 1) > 0 && (width ?? 1).isFinite,
      "width must be positive and finite, found \(width ?? 1)")
    self.init(x: x.scalars, y: y.scalars, width: width, label: label, color: color)
  }

  /// Bars for the elements of a vector around 0, 1, 2, …
  @_disfavoredOverload
  public init(y: Tensor, label: String? = nil, color: ChartColor? = nil) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(y.rank == 1, "y must be a vector, found shape \(y.shape)")
    self.init(y: y.scalars, label: label, color: color)
  }
}
