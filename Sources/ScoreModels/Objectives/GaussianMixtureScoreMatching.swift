public import Tensors

/// Explicit score matching on noised points, against the score of the points' own mixture.
///
///     L = E |s(x + σ z) − ∇ log q(x + σ z)|²,   q = 1/n Σ N(xᵢ, σ² I)
///
/// summed over coordinates, averaged over points, without ½. Lowest value: 0, for the score of q.
/// With all data as points q is the noised data, and L the denoising objective less its lowest
/// value. With a batch as points it is the law of the batch: at small σ each point is alone, q's
/// score is −z / σ there, and the target is that of denoising.
public struct GaussianMixtureScoreMatching: Objective, Equatable {
  /// σ.
  public let noiseLevel: Double

  /// The objective at a noise level.
  public init(noiseLevel: Double) {
    precondition(noiseLevel.isNoiseLevel, noiseLevel.noiseLevelProblem)
    self.noiseLevel = noiseLevel
  }

  /// |s(x + σ z) − ∇ log q(x + σ z)|² with one z for each point.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    return try losses(
      of: score, at: points,
      noise: random.normal(points.shape, elementType: points.elementType))
  }

  /// The losses with given z, in the shape of the points.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, noise: Tensor
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    precondition(noise.isLike(points), noise.problem(like: points))
    let noised = points + noiseLevel * noise
    let target = parzenScore(of: points, noiseLevel: noiseLevel, at: noised)
    return try (checkedScore(score, at: noised) - target).squaredLengths()
  }
}

/// The score of data with normal noise added, the mixture 1/n Σ N(xᵢ, σ² I): data [n, d] or [n],
/// points [m, d] or [m], the score in the shape of the points.
///
///     Σ rᵢ(x) (xᵢ − x) / σ²,   rᵢ ∝ exp(−|x − xᵢ|² / 2σ²)
///
/// Takes memory for m · n numbers.
public func parzenScore(of data: Tensor, noiseLevel: Double, at points: Tensor) -> Tensor {
  precondition(data.areDataPoints, data.dataPointsProblem)
  precondition(noiseLevel.isNoiseLevel, noiseLevel.noiseLevelProblem)
  precondition(
    points.areDataPoints && points.rank == data.rank
      && points.shape.dropFirst() == data.shape.dropFirst()
      && points.elementType == data.elementType,
    "data of shape \(data.shape) and type \(data.elementType) have no score at points of shape"
      + " \(points.shape) and type \(points.elementType)")
  precondition(
    [points.shape[0], data.shape[0]].isShape, [points.shape[0], data.shape[0]].shapeProblem)
  let isFlat = data.rank == 1
  let centres = isFlat ? data.expanded(axis: 1) : data
  let x = isFlat ? points.expanded(axis: 1) : points
  // |x − xᵢ|² less |x|², which is the same for all i.
  let distances =
    centres.squaredLengths() - 2 * x.matmul(centres.transposed())  // [m, n]
  let logits = distances / (-2 * noiseLevel * noiseLevel)
  let weights = exp(logits - logits.logSumExp(axis: 1, keepingAxis: true))
  let score = (weights.matmul(centres) - x) / (noiseLevel * noiseLevel)
  return isFlat ? score.squeezed(axis: 1) : score
}

extension GaussianMixtureScoreMatching: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [noiseLevel]) }

  package init?(stored: StoredParts) {
    guard let level = stored.numbers.first, level.isNoiseLevel else { return nil }
    noiseLevel = level
  }
}
