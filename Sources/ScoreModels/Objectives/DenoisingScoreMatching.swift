public import Tensors

/// Denoising score matching at one noise level σ.
///
///     L = E |s(x + σ z) + z / σ|²,   z ~ N(0, I)
///
/// summed over coordinates, averaged over points, without ½. Its minimum over all scores is at that
/// of the noised data, p_σ = p ∗ N(0, σ² I), with
///
///     min L = d / σ² − E|∇ log p_σ|²
///
/// Vincent: A connection between score matching and denoising autoencoders, 2011.
public struct DenoisingScoreMatching: Objective, Equatable {
  /// σ.
  public let noiseLevel: Double

  /// The objective at a noise level.
  public init(noiseLevel: Double) {
    precondition(noiseLevel.isNoiseLevel, noiseLevel.noiseLevelProblem)
    self.noiseLevel = noiseLevel
  }

  /// |s(x + σ z) + z / σ|² with one z for each point.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    return try losses(
      of: score, at: points,
      noise: random.normal(points.shape, elementType: points.elementType))
  }

  /// |s(x + σ z) + z / σ|² with given z, in the shape of the points.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, noise: Tensor
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    precondition(noise.isLike(points), noise.problem(like: points))
    let s = try checkedScore(score, at: points + noiseLevel * noise)
    return (s + noise / noiseLevel).squaredLengths()
  }

  /// min L for data of a known law, which the score of the noised data reaches.
  public func lowestLoss(for data: any NoisableDistribution) -> Double {
    Double(data.eventShape.reduce(1, *)) / (noiseLevel * noiseLevel)
      - data.fisherInformation(noiseLevel: noiseLevel)
  }
}

extension Double {
  /// Whether this can be the standard deviation of added noise.
  package var isNoiseLevel: Bool { self > 0 && self <= 1e150 }
  package var noiseLevelProblem: String {
    "a noise level must be positive and at most 1e150, found \(self)"
  }
}

extension Tensor {
  /// Whether this has the shape and the type of points.
  package func isLike(_ points: Tensor) -> Bool {
    shape == points.shape && elementType == points.elementType
  }

  package func problem(like points: Tensor) -> String {
    "points of shape \(points.shape) and type \(points.elementType) need noise and directions of the"
      + " same, found shape \(shape) and type \(elementType)"
  }
}

extension DenoisingScoreMatching: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [noiseLevel]) }

  package init?(stored: StoredParts) {
    guard let level = stored.numbers.first, level.isNoiseLevel else { return nil }
    noiseLevel = level
  }
}
