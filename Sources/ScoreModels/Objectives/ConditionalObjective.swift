public import Tensors

/// A way to judge a score at all noise levels at once by points of the data.
public protocol ConditionalObjective: Sendable {
  /// The loss at each point [n, d] or number [n], for a score of noised points and their noise
  /// levels [n].
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  func losses(
    of score: (Tensor, Tensor) throws -> Tensor, at points: Tensor,
    using random: inout RandomStream
  ) throws -> Tensor
}

extension ConditionalObjective {
  /// The mean of the losses at points, a number.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  @inlinable
  public func loss(
    of score: (Tensor, Tensor) throws -> Tensor, at points: Tensor,
    using random: inout RandomStream
  ) throws -> Tensor {
    try losses(of: score, at: points, using: &random).mean()
  }
}
