public import Charts
public import Tensors

extension Histogram2DMark {
  /// A histogram of points of the plane, [n, 2], such as samples; those with a coordinate that is NaN
  /// or outside of its range are left out.
  ///
  /// - Parameters:
  ///   - bins: the number of intervals along each axis; without it, the rule of Freedman and Diaconis
  ///     decides, with 60 at most.
  ///   - density: whether colours mean densities rather than counts.
  @_disfavoredOverload
  public init(
    _ points: Tensor, bins: Int? = nil, xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, density: Bool = false, colors: ColorMap = .sequential,
    label: String? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      points.arePoints, "points must have shape [n, 2], found shape \(points.shape)")
    precondition(
      (bins ?? 1) >= 1 && (bins ?? 1) <= 500, "bins must be between 1 and 500, found \(bins ?? 1)")
    precondition(
      (xRange ?? 0...1).isFiniteWithLength,
      "xRange must be finite with a length, found \(xRange ?? 0...1)")
    precondition(
      (yRange ?? 0...1).isFiniteWithLength,
      "yRange must be finite with a length, found \(yRange ?? 0...1)")
    self.init(
      x: points.column(0).scalars, y: points.column(1).scalars, bins: bins, xRange: xRange,
      yRange: yRange, density: density, colors: colors, label: label)
  }
}
