public import Charts
public import Tensors

extension HistogramMark {
  /// A histogram of the elements of a vector, such as samples; those that are NaN or outside of
  /// `range` are left out.
  ///
  /// - Parameters:
  ///   - bins: the number of intervals; without it, the rule of Freedman and Diaconis decides.
  ///   - range: the range to divide; without it, that of the values.
  ///   - density: whether heights are relative to the number of values and the width of a bar.
  @_disfavoredOverload
  public init(
    _ values: Tensor, bins: Int? = nil, range: ClosedRange<Double>? = nil, density: Bool = false,
    label: String? = nil, color: ChartColor? = nil, opacity: Double = 0.35
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      values.rank == 1, "a histogram needs a vector of values, found shape \(values.shape)")
    precondition(
      (bins ?? 1) >= 1 && (bins ?? 1) <= 10_000,
      "bins must be between 1 and 10000, found \(bins ?? 1)")
    precondition(
      (range?.lowerBound ?? 0) < (range?.upperBound ?? 1)
        && (range?.lowerBound ?? 0).isFinite && (range?.upperBound ?? 1).isFinite,
      "range must be finite with a length, found \(range ?? 0...1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      values.scalars, bins: bins, range: range, density: density, label: label, color: color,
      opacity: opacity)
  }
}
