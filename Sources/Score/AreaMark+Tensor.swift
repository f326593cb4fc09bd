public import Charts
public import Tensors

extension AreaMark {
  /// The area between points and a base line, which is zero unless `baseline` says otherwise, from
  /// two vectors.
  @_disfavoredOverload
  public init(
    x: Tensor, y: Tensor, baseline: Double = 0, label: String? = nil, color: ChartColor? = nil,
    opacity: Double = 0.2
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.rank == 1, "x must be a vector, found shape \(x.shape)")
    precondition(y.rank == 1, "y must be a vector, found shape \(y.shape)")
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(baseline.isFinite, "baseline must be finite, found \(baseline)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      x: x.scalars, y: y.scalars, baseline: baseline, label: label, color: color,
      opacity: opacity)
  }

  /// The band between two curves, from vectors, such as an estimate and its standard errors.
  @_disfavoredOverload
  public init(
    x: Tensor, lower: Tensor, upper: Tensor, label: String? = nil, color: ChartColor? = nil,
    opacity: Double = 0.2
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.rank == 1, "x must be a vector, found shape \(x.shape)")
    precondition(lower.rank == 1, "lower must be a vector, found shape \(lower.shape)")
    precondition(upper.rank == 1, "upper must be a vector, found shape \(upper.shape)")
    precondition(
      x.count == lower.count, "x and lower differ in length: \(x.count) and \(lower.count)")
    precondition(
      x.count == upper.count, "x and upper differ in length: \(x.count) and \(upper.count)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      x: x.scalars, lower: lower.scalars, upper: upper.scalars, label: label, color: color,
      opacity: opacity)
  }
}
