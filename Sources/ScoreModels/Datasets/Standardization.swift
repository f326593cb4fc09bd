public import Tensors

/// The mean and the standard deviation of examples, by which they and others are brought to scale 1.
///
///     x' = (x − m) / s,  s² = Σ (x − m)² / n,  each component by itself
///
///     let scale = Standardization(of: train.points)
///     let points = scale.standardized(test.points)
///     scale.restored(points)                          // test.points
///
/// A component that is the same in all examples has s = 1, so that it becomes 0, up to rounding.
public struct Standardization: Sendable, Equatable {
  /// m, in the shape of one example.
  public let mean: Tensor
  /// s, in the shape of one example, all positive.
  public let deviation: Tensor

  /// The mean and the deviation of examples along the first axis.
  public init(of points: Tensor) {
    precondition(
      points.rank >= 1 && points.shape[0] >= 1,
      "a mean and a deviation need examples, found shape \(points.shape)")
    mean = points.mean(axis: 0)
    let spread = points.max(axis: 0) - points.min(axis: 0)
    deviation =
      points.standardDeviation(axis: 0).replacing(
        where: spread .== Tensor.zeros([], elementType: spread.elementType), with: 1)
  }

  /// (x − m) / s, for one example or several along the first axis.
  public func standardized(_ points: Tensor) -> Tensor {
    precondition(fits(points), problem(points))
    return (points - mean) / deviation
  }

  /// m + s x', the way back.
  public func restored(_ points: Tensor) -> Tensor {
    precondition(fits(points), problem(points))
    return points * deviation + mean
  }

  /// The score of x, from the score of x' at x': by the chain rule ∇ log p(x) = ∇ log p′(x′) / s.
  public func restored(score: Tensor) -> Tensor {
    precondition(fits(score), problem(score))
    return score / deviation
  }

  /// Whether these are examples of the same shape and element type.
  package func fits(_ points: Tensor) -> Bool {
    points.elementType == mean.elementType
      && (points.shape == mean.shape
        || points.rank == mean.rank + 1 && Array(points.shape.dropFirst()) == mean.shape)
  }

  /// Why they are not.
  package func problem(_ points: Tensor) -> String {
    points.elementType == mean.elementType
      ? "expected examples of shape \(mean.shape), found shape \(points.shape)"
      : "expected examples of \(mean.elementType), found \(points.elementType)"
  }
}
