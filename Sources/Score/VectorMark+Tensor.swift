public import Charts
public import Tensors

extension VectorMark {
  /// The vectors of a field, [n, 2], at points of the plane, [n, 2].
  ///
  /// A field that is computed for many points at once, such as a network's, is drawn with
  /// `VectorMark(network(points), at: points)`.
  public init(
    _ vectors: Tensor, at points: Tensor, label: String? = nil, color: ChartColor = .gray
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(
      points.arePoints, "points must have shape [n, 2], found shape \(points.shape)")
    precondition(
      vectors.shape == points.shape,
      "vectors must have the shape of their points, \(points.shape), found \(vectors.shape)")
    self.init(
      x: points.column(0).scalars, y: points.column(1).scalars, u: vectors.column(0).scalars,
      v: vectors.column(1).scalars, label: label, color: color)
  }
}
