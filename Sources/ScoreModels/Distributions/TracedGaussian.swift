import Tensors

/// A normal law whose mean or covariance takes part in a derivative: density and score by operations
/// on tensors, slower than by numbers, and with derivatives of every kind.
struct TracedGaussian: Sendable, Equatable {
  /// μ, [d].
  let mean: Tensor
  /// Σ, [d, d].
  let covariance: Tensor

  /// log p for each point: batch + [d] → batch.
  func logDensity(at x: Tensor) -> Tensor {
    let (mean, covariance) = (
      mean.converted(to: x.elementType), covariance.converted(to: x.elementType)
    )
    let centred = x - mean
    let square = (centred * times(centred, covariance.inverseOfPositiveDefinite())).sum(axis: -1)
    let peak = covariance.logDeterminantOfPositiveDefinite() / 2
    return -0.5 * square - (peak + Double(mean.count) * halfLogTwoPi)
  }

  /// Σ⁻¹ (μ − x) for each point.
  func score(at x: Tensor) -> Tensor {
    let (mean, covariance) = (
      mean.converted(to: x.elementType), covariance.converted(to: x.elementType)
    )
    return times(mean - x, covariance.inverseOfPositiveDefinite())
  }

  /// P v for each vector of the last axis.
  private func times(_ v: Tensor, _ precision: Tensor) -> Tensor {
    let rows = v.reshaped(to: [v.count / mean.count, mean.count])
    return rows.matmul(precision).reshaped(to: v.shape)
  }
}
