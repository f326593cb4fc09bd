public import Charts
public import Tensors

extension PointMark {
  /// The points (x₁, y₁), (x₂, y₂), …, from two vectors.
  @_disfavoredOverload
  public init(
    x: Tensor, y: Tensor, label: String? = nil, color: ChartColor? = nil, size: Double? = nil,
    opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.rank == 1, "x must be a vector, found shape \(x.shape)")
    precondition(y.rank == 1, "y must be a vector, found shape \(y.shape)")
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      (size ?? 1) > 0 && (size ?? 1) <= 8,
      "size must be above 0 and at most 8, found \(size ?? 1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      x: x.scalars, y: y.scalars, label: label, color: color, size: size, opacity: opacity)
  }

  /// Points of the plane, [n, 2], such as samples or the means of a mixture.
  @_disfavoredOverload
  public init(
    _ points: Tensor, label: String? = nil, color: ChartColor? = nil, size: Double? = nil,
    opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      points.arePoints, "points must have shape [n, 2], found shape \(points.shape)")
    precondition(
      (size ?? 1) > 0 && (size ?? 1) <= 8,
      "size must be above 0 and at most 8, found \(size ?? 1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      x: points.column(0).scalars, y: points.column(1).scalars, label: label, color: color,
      size: size, opacity: opacity)
  }

  /// Points of the plane, [n, 2], in the colours of their values, a vector [n], such as densities; the
  /// bar beside the plot explains the colours.
  ///
  /// - Parameters:
  ///   - domain: the values with the first and the last colour; without it, those of the data.
  ///   - label: what the values are, above the bar.
  @_disfavoredOverload
  public init(
    _ points: Tensor, values: Tensor, colors: ColorMap = .sequential,
    domain: ClosedRange<Double>? = nil, label: String? = nil, size: Double? = nil,
    opacity: Double = 1
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      points.arePoints, "points must have shape [n, 2], found shape \(points.shape)")
    precondition(values.rank == 1, "values must be a vector, found shape \(values.shape)")
    precondition(
      points.shape[0] == values.count,
      "points and values differ in length: \(points.shape[0]) and \(values.count)")
    precondition(
      (domain ?? 0...1).isFiniteWithLength,
      "domain must be finite with a length, found \(domain ?? 0...1)")
    precondition(
      (size ?? 1) > 0 && (size ?? 1) <= 8,
      "size must be above 0 and at most 8, found \(size ?? 1)")
    precondition(
      opacity >= 0 && opacity <= 1, "opacity must be between 0 and 1, found \(opacity)")
    self.init(
      x: points.column(0).scalars, y: points.column(1).scalars, values: values.scalars,
      colors: colors, domain: domain, label: label, size: size, opacity: opacity)
  }
}
