public import Charts
public import Tensors

extension LineMark {
  /// A line through the points (x₁, y₁), (x₂, y₂), …, from two vectors.
  @_disfavoredOverload
  public init(
    x: Tensor, y: Tensor, label: String? = nil, color: ChartColor? = nil, style: LineStyle? = nil,
    width: Double = 1.8, opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.rank == 1, "x must be a vector, found shape \(x.shape)")
    precondition(y.rank == 1, "y must be a vector, found shape \(y.shape)")
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      x: x.scalars, y: y.scalars, label: label, color: color, style: style, width: width,
      opacity: opacity)
  }

  /// A line through the elements of a vector at 0, 1, 2, …
  @_disfavoredOverload
  public init(
    y: Tensor, label: String? = nil, color: ChartColor? = nil, style: LineStyle? = nil,
    width: Double = 1.8, opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(y.rank == 1, "y must be a vector, found shape \(y.shape)")
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      y: y.scalars, label: label, color: color, style: style, width: width, opacity: opacity)
  }

  /// A line through points of the plane, [n, 2], such as the states of a trajectory.
  @_disfavoredOverload
  public init(
    _ points: Tensor, label: String? = nil, color: ChartColor? = nil, style: LineStyle? = nil,
    width: Double = 1.8, opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      points.arePoints, "points must have shape [n, 2], found shape \(points.shape)")
    precondition(
      width > 0 && width <= 20, "width must be above 0 and at most 20, found \(width)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      points.rowArrays, label: label, color: color, style: style, width: width, opacity: opacity)
  }
}
