public import Tensors

/// Denoising score matching at one noise level σ.
///
///     L = E |s(x + σ z) + z / σ|²,   z ~ N(0, I)
///
/// without ½. Its minimum over all scores is at that of the noised data, p_σ = p ∗ N(0, σ² I), with
///
///     min L = d / σ² − E|∇ log p_σ|²
///
/// Vincent: A connection between score matching and denoising autoencoders, 2011.
public struct DenoisingScoreMatching: Objective, Equatable {
  /// σ.
  public let noiseLevel: Double

  /// The objective at a noise level.
  public init(noiseLevel: Double) {
    precondition(
      noiseLevel > 0 && noiseLevel.isFinite,
      "a noise level must be positive and finite, found \(noiseLevel)")
    self.noiseLevel = noiseLevel
  }

  /// |s(x + σ z) + z / σ|² with one z for each point.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    let z = random.normal(points.shape, elementType: points.elementType)
    let s = try checkedScore(score, at: points + noiseLevel * z)
    return (s + z / noiseLevel).squaredLengths()
  }
}
