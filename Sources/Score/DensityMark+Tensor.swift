public import Charts
public import Tensors

extension DensityMark {
  /// The estimated density of the elements of a vector; those that are NaN or infinite are left
  /// out.
  @_disfavoredOverload
  public init(
    _ values: Tensor, bandwidth: Double? = nil, label: String? = nil, color: ChartColor? = nil,
    opacity: Double = 0.15
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      values.rank == 1, "a density needs a vector of values, found shape \(values.shape)")
    precondition(
      (bandwidth ?? 1) > 0 && (bandwidth ?? 1).isFinite,
      "bandwidth must be positive and finite, found \(bandwidth ?? 1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      values.scalars, bandwidth: bandwidth, label: label, color: color, opacity: opacity)
  }
}
