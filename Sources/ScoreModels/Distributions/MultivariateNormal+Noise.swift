public import Tensors

extension MultivariateNormal: NoisableDistribution {
  /// The law of x + σ z: the same mean, the covariances added.
  public func noised(by noiseLevel: Double) -> MultivariateNormal {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    precondition([dimension, dimension].isShape, [dimension, dimension].shapeProblem)
    return MultivariateNormal(
      mean: mean, covariance: covariance + noiseLevel * noiseLevel * .identity(dimension))
  }

  /// tr (Σ + σ² I)⁻¹.
  public func fisherInformation(noiseLevel: Double) -> Double {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    precondition([dimension, dimension].isShape, [dimension, dimension].shapeProblem)
    let covariance = covariance + noiseLevel * noiseLevel * .identity(dimension)
    let factor = GaussianFactor(
      mean: [Double](repeating: 0, count: dimension), covariance: covariance)
    return (0..<dimension).reduce(0) { sum, i in
      let unit = (0..<dimension).map { $0 == i ? 1.0 : 0 }
      return sum + factor.precision(times: unit)[i]
    }
  }
}
