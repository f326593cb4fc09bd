#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Tensors

/// A normal law as a formula of tensors: density and score by operations on tensors, slower than by
/// numbers, and with derivatives of every kind with respect to points, mean and covariance.
struct TracedGaussian: Sendable, Equatable {
  /// μ, [d].
  let mean: Tensor
  /// Σ, [d, d]; nil where it is σ² I.
  let covariance: Tensor?
  /// σ, where the covariance is σ² I.
  let standardDeviation: Double

  /// log p for each point: batch + [d] → batch.
  func logDensity(at x: Tensor) -> Tensor {
    let centred = x - mean.converted(to: x.elementType)
    let d = Double(mean.count)
    guard let covariance = covariance?.converted(to: x.elementType) else {
      let z = centred / standardDeviation
      return -0.5 * (z * z).sum(axis: -1) - d * (log(standardDeviation) + halfLogTwoPi)
    }
    let square = (centred * times(centred, covariance.inverseOfPositiveDefinite())).sum(axis: -1)
    let peak = covariance.logDeterminantOfPositiveDefinite() / 2
    return -0.5 * square - (peak + d * halfLogTwoPi)
  }

  /// Σ⁻¹ (μ − x) for each point.
  func score(at x: Tensor) -> Tensor {
    let centred = mean.converted(to: x.elementType) - x
    guard let covariance = covariance?.converted(to: x.elementType) else {
      return centred / standardDeviation / standardDeviation
    }
    return times(centred, covariance.inverseOfPositiveDefinite())
  }

  /// P v for each vector of the last axis.
  private func times(_ v: Tensor, _ precision: Tensor) -> Tensor {
    let rows = v.reshaped(to: [v.count / mean.count, mean.count])
    return rows.matmul(precision).reshaped(to: v.shape)
  }
}

extension TracedGaussian {
  /// The law of a factor, with its mean and, where it has one, its covariance as tensors.
  init(_ factor: GaussianFactor, mean: Tensor, covariance: Tensor?) {
    self.mean = mean
    self.covariance = covariance
    standardDeviation = factor.standardDeviation
  }

  init(_ factor: GaussianFactor) {
    let d = factor.dimension
    self.init(
      factor, mean: Tensor(factor.mean),
      covariance: factor.lower.map { _ in Tensor(factor.covariance, shape: [d, d]) })
  }
}
