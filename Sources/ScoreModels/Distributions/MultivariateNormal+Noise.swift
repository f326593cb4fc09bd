#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

extension MultivariateNormal: NoisableDistribution {
  /// The law of x + σ z: the same mean, the covariances added.
  public func noised(by noiseLevel: Double) -> MultivariateNormal {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    let square = noiseLevel * noiseLevel
    if factor.lower == nil {
      return MultivariateNormal(
        mean: mean, standardDeviation: hypot(factor.standardDeviation, noiseLevel))
    }
    return MultivariateNormal(
      mean: mean, covariance: covariance + square * .identity(dimension))
  }

  /// tr (Σ + σ² I)⁻¹.
  public func fisherInformation(noiseLevel: Double) -> Double {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    let square = noiseLevel * noiseLevel
    if factor.lower == nil {
      return Double(dimension) / (factor.standardDeviation * factor.standardDeviation + square)
    }
    let covariance = covariance + square * .identity(dimension)
    let factor = GaussianFactor(
      mean: [Double](repeating: 0, count: dimension), covariance: covariance)
    return (0..<dimension).reduce(0) { sum, i in
      let unit = (0..<dimension).map { $0 == i ? 1.0 : 0 }
      return sum + factor.precision(times: unit)[i]
    }
  }
}
