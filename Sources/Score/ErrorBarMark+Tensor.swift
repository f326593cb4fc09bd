public import Charts
public import Tensors

extension ErrorBarMark {
  /// The estimates y at x with bars from y − error to y + error, from vectors.
  @_disfavoredOverload
  public init(
    x: Tensor, y: Tensor, error: Tensor, label: String? = nil, color: ChartColor? = nil
  ) {
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
}
