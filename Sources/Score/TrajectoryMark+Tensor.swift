public import Charts
public import Tensors

extension TrajectoryMark {
  /// Paths in the plane, [paths, points, 2].
  ///
  /// - Parameters:
  ///   - opacity: of the lines; without it, the more paths, the fainter.
  ///   - ends: whether starts and ends are marked.
  @_disfavoredOverload
  public init(
    _ paths: Tensor, label: String? = nil, color: ChartColor? = nil, width: Double = 1.2,
    opacity: Double? = nil, ends: Bool = true
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      paths.rank == 3 && paths.shape[2] == 2,
      "paths must have shape [paths, points, 2], found shape \(paths.shape)")
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      (opacity ?? 1) >= 0 && (opacity ?? 1) <= 1,
      "opacity must be between 0 and 1, found \(opacity ?? 1)")
    self.init(
      paths.matrixArrays, label: label, color: color, width: width, opacity: opacity, ends: ends)
  }
}
