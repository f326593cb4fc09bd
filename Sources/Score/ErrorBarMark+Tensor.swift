public import Charts
public import Tensors

extension ErrorBarMark {
  /// The estimates y at x with bars from y − error to y + error, from vectors.
  @_disfavoredOverload
  public init(
    x: Tensor, y: Tensor, error: Tensor, label: String? = nil, color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.rank == 1, "x must be a vector, found shape \(x.shape)")
    precondition(y.rank == 1, "y must be a vector, found shape \(y.shape)")
    precondition(error.rank == 1, "error must be a vector, found shape \(error.shape)")
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      x.count == error.count, "x and error differ in length: \(x.count) and \(error.count)")
    precondition(
      error.scalars.allSatisfy { !($0 < 0) },
      "an error must not be negative, found \(error.scalars.first { $0 < 0 } ?? 0)")
    self.init(x: x.scalars, y: y.scalars, error: error.scalars, label: label, color: color)
  }

  /// The estimates x at y with level bars from x − xError to x + xError, and upright ones too if there
  /// are errors of both coordinates, from vectors.
  @_disfavoredOverload
  public init(
    x: Tensor, y: Tensor, xError: Tensor, yError: Tensor? = nil, label: String? = nil,
    color: ChartColor? = nil
  ) {
    precondition(label.isLegible, label.formulaProblem)
    precondition(x.rank == 1, "x must be a vector, found shape \(x.shape)")
    precondition(y.rank == 1, "y must be a vector, found shape \(y.shape)")
    precondition(xError.rank == 1, "xError must be a vector, found shape \(xError.shape)")
    precondition(
      (yError ?? x).rank == 1, "yError must be a vector, found shape \((yError ?? x).shape)")
    precondition(x.count == y.count, "x and y differ in length: \(x.count) and \(y.count)")
    precondition(
      x.count == xError.count, "x and xError differ in length: \(x.count) and \(xError.count)")
    precondition(
      x.count == (yError ?? x).count,
      "x and yError differ in length: \(x.count) and \((yError ?? x).count)")
    precondition(
      (xError.scalars + (yError?.scalars ?? [])).allSatisfy { !($0 < 0) },
      "an error must not be negative, found "
        + "\((xError.scalars + (yError?.scalars ?? [])).first { $0 < 0 } ?? 0)")
    self.init(
      x: x.scalars, y: y.scalars, xError: xError.scalars, yError: yError?.scalars, label: label,
      color: color)
  }
}
