import Tensors

/// A mixture of normal laws as a formula of tensors, with derivatives of every kind with respect to
/// points, means and covariances.
struct TracedMixture: Sendable, Equatable {
  /// The means, [k] or [k, d], and the covariances, [k, d, d], where they are not σ² I.
  let means: Tensor
  let covariances: Tensor?
  private let components: [TracedGaussian]
  private let logWeights: [Double]
  /// `[]` for numbers, `[d]` for points.
  private let eventShape: [Int]

  init(
    _ factors: [GaussianFactor], _ means: Tensor, _ covariances: Tensor?, _ logWeights: [Double]
  ) {
    let (k, d) = (factors.count, factors[0].dimension)
    let centres = means.reshaped(to: [k, d])
    components = (0..<k).map {
      TracedGaussian(factors[$0], mean: centres[$0], covariance: covariances?[$0])
    }
    (self.means, self.covariances, self.logWeights) = (means, covariances, logWeights)
    eventShape = Array(means.shape.dropFirst())
  }

  /// log p for each number or point: batch + eventShape → batch.
  func logDensity(at x: Tensor) -> Tensor { terms(at: points(x)).logSumExp(axis: -1) }

  /// Σ rⱼ(x) Σⱼ⁻¹ (μⱼ − x), in the shape of x.
  func score(at x: Tensor) -> Tensor {
    let x1 = points(x)
    let weights = responsibilities(at: x)
    let scores = Tensor(stacking: components.map { $0.score(at: x1) }, axis: -2)  // […, k, d]
    return (weights.expanded(axis: -1) * scores).sum(axis: -2).reshaped(to: x.shape)
  }

  /// rⱼ(x): batch + eventShape → batch + [k].
  func responsibilities(at x: Tensor) -> Tensor {
    let terms = terms(at: points(x))
    return exp(terms - terms.logSumExp(axis: -1, keepingAxis: true))
  }

  /// Numbers as points with one coordinate.
  private func points(_ x: Tensor) -> Tensor {
    eventShape.isEmpty ? x.reshaped(to: x.shape + [1]) : x
  }

  /// log wⱼ + log N(x; μⱼ, Σⱼ): batch + [d] → batch + [k].
  private func terms(at x: Tensor) -> Tensor {
    Tensor(
      stacking: zip(components, logWeights).map { $0.logDensity(at: x) + $1 }, axis: -1)
  }
}
