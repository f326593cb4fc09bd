public import Tensors

/// Explicit score matching: how far a score is from that of a known law.
///
///     L = ½ E |s(x) − ∇ log p(x)|²
///
/// with ½, summed over coordinates, averaged over points: the Fisher divergence where the points
/// are draws from p. Lowest value: 0.
public struct ExplicitScoreMatching: Objective {
  /// p.
  public let law: any Distribution

  /// The objective with the score of a law.
  public init(law: any Distribution) {
    self.law = law
  }

  /// ½ |s(x) − ∇ log p(x)|².
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    precondition(
      points.holds(events: law.eventShape), points.problem(events: law.eventShape))
    return try (checkedScore(score, at: points) - law.score(at: points)).squaredLengths() / 2
  }
}

extension ExplicitScoreMatching: Storable {
  package var stored: StoredParts? {
    StoredParts(law).map { StoredParts(Self.self, parts: [$0]) }
  }

  package init?(stored: StoredParts) {
    guard let law = stored.parts.first?.value as? any Distribution else { return nil }
    self.law = law
  }
}

/// The Fisher divergence ½ E |s(x) − t(x)|² of two scores over points, with its standard error;
/// summed over coordinates.
/// - Throws: `ShapeError` where a score's values have another shape than the points.
public func fisherDivergence(
  of score: (Tensor) throws -> Tensor, and other: (Tensor) throws -> Tensor, over points: Tensor
) throws -> Estimate {
  precondition(points.areDataPoints, points.dataPointsProblem)
  precondition(points.shape[0] >= 2, "an estimate needs at least 2 points, found 1")
  let difference = try checkedScore(score, at: points) - checkedScore(other, at: points)
  return Estimate(mean: difference.squaredLengths() / 2)
}
