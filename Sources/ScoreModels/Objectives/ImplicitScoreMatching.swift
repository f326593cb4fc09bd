public import Tensors

/// Implicit score matching, with the exact trace of the Jacobian.
///
///     L = E ½ |s(x)|² + tr ∂s/∂x
///
/// with ½, summed over coordinates, averaged over points: the Fisher divergence of s and the score of
/// the data less a constant, ½ E|∇ log p|², which no score can get below:
///
///     min L = −½ E|∇ log p|²
///
/// Takes d forward derivatives. On finitely many points a flexible score makes it arbitrarily low:
/// it is bounded over laws with a density only. Hyvärinen: Estimation of non-normalized statistical
/// models by score matching, 2005.
public struct ImplicitScoreMatching: Objective, Equatable {
  /// The objective.
  public init() {}

  /// ½ |s(x)|² + tr ∂s/∂x.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    let (s, trace) = try valueAndTrace(of: score, at: points)
    return s.squaredLengths() / 2 + trace
  }

  /// min L for data of a known law, which its score reaches.
  public func lowestLoss(for data: any NoisableDistribution) -> Double {
    -data.fisherInformation(noiseLevel: 0) / 2
  }

  private func valueAndTrace(
    of score: (Tensor) throws -> Tensor, at points: Tensor
  ) throws -> (Tensor, Tensor) {
    if points.rank == 2 {
      return try valueAndDivergence(at: points) { try checkedScore(score, at: $0) }
    }
    let ones = Tensor.ones(points.shape, elementType: points.elementType)
    return try valueAndDerivative(at: points, along: ones) { try checkedScore(score, at: $0) }
  }
}

extension ImplicitScoreMatching: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: []) }
  package init?(stored: StoredParts) { self.init() }
}
