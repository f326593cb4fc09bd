#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A distribution of which it is known what normal noise makes of it.
public protocol NoisableDistribution: Distribution {
  /// The Fisher information E|∇ log p_σ(x)|² of the noised law p_σ = p ∗ N(0, σ² I), the expected
  /// square of its score; NaN where it is not known.
  func fisherInformation(noiseLevel: Double) -> Double
}

extension Double {
  /// Whether this is a noise level or 0.
  package var isNoiseLevelOrZero: Bool { self >= 0 && self <= 1e150 }
  package var noiseLevelOrZeroProblem: String {
    "a noise level must be between 0 and 1e150, found \(self)"
  }
}

extension Normal: NoisableDistribution {
  /// The law of x + σ z: the same mean, the variances added.
  public func noised(by noiseLevel: Double) -> Normal {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    return Normal(
      mean: mean, standardDeviation: hypot(standardDeviation, noiseLevel))
  }

  /// 1 / (s² + σ²), with s the standard deviation.
  public func fisherInformation(noiseLevel: Double) -> Double {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    return 1 / (variance + noiseLevel * noiseLevel)
  }
}
