#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The normal distribution with mean μ and standard deviation σ.
///
///     p(x) = exp(−(x − μ)² / 2σ²) / (σ √2π)      score: (μ − x) / σ²
public struct Normal: UnivariateDistribution, Equatable {
  /// μ, also the median and the mode.
  public let mean: Double
  /// σ, positive.
  public let standardDeviation: Double

  /// A normal distribution, the standard one unless told otherwise.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    precondition(mean.isFinite, "mean must be finite, found \(mean)")
    precondition(
      standardDeviation > 0 && standardDeviation.isFinite,
      "standard deviation must be positive and finite, found \(standardDeviation)")
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// σ².
  public var variance: Double { standardDeviation * standardDeviation }
  /// μ.
  public var mode: Double { mean }
  /// ½ log 2πe + log σ.
  public var entropy: Double { halfLogTwoPi + 0.5 + log(standardDeviation) }

  /// log p(x).
  public func logDensity(at x: Double) -> Double {
    let z = (x - mean) / standardDeviation
    return -z * z / 2 - halfLogTwoPi - log(standardDeviation)
  }

  /// The score (μ − x) / σ².
  public func score(at x: Double) -> Double {
    (mean - x) / standardDeviation / standardDeviation
  }

  /// Φ((x − μ) / σ).
  public func cumulative(at x: Double) -> Double {
    normalCumulative((x - mean) / standardDeviation)
  }

  /// μ + σ Φ⁻¹(probability).
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    return mean + standardDeviation * normalQuantile(probability)
  }

  /// One draw.
  public func sample(using random: inout RandomStream) -> Double {
    mean + standardDeviation * random.normal()
  }

  /// Independent draws, [count].
  public func sample(_ count: Int, using random: inout RandomStream) -> Tensor {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count].isShape, [count].shapeProblem)
    return mean + standardDeviation * random.normal([count])
  }
}

extension Normal: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor {
    (mean - x) / standardDeviation / standardDeviation
  }
}

extension Normal: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [mean, standardDeviation]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 2, numbers[0].isFinite, numbers[1].isScale else { return nil }
    self.init(mean: numbers[0], standardDeviation: numbers[1])
  }
}
