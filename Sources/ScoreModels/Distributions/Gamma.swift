#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The gamma distribution with shape α and rate β.
///
///     p(x) = β^α x^(α−1) exp(−βx) / Γ(α) for x ≥ 0      score: (α − 1) / x − β
public struct Gamma: UnivariateDistribution, Equatable {
  /// α, positive.
  public let shape: Double
  /// β, positive: one over the scale.
  public let rate: Double

  /// A gamma distribution.
  public init(shape: Double, rate: Double = 1) {
    precondition(shape > 0 && shape.isFinite, "shape must be positive and finite, found \(shape)")
    precondition(rate > 0 && rate.isFinite, "rate must be positive and finite, found \(rate)")
    self.shape = shape
    self.rate = rate
  }

  /// α / β.
  public var mean: Double { shape / rate }
  /// α / β².
  public var variance: Double { shape / rate / rate }
  /// (α − 1) / β, or 0 for α < 1, where the density grows without bound.
  public var mode: Double { max(0, (shape - 1) / rate) }
  /// α − log β + log Γ(α) + (1 − α) ψ(α).
  public var entropy: Double {
    // The same with what cancels for large α taken out of log Γ and ψ.
    halfLogTwoPi + log(shape) / 2 + stirlingError(shape) + (shape - 1) * digammaGap(shape)
      - log(rate)
  }

  /// log p(x), −∞ below 0.
  public func logDensity(at x: Double) -> Double {
    if x.isNaN { return x }
    return x < 0 || x == .infinity ? -.infinity : logGammaDensity(rate * x, shape) + log(rate)
  }

  /// The score (α − 1) / x − β, NaN below 0.
  public func score(at x: Double) -> Double {
    guard x >= 0 else { return .nan }
    return (shape == 1 ? 0 : (shape - 1) / x) - rate
  }

  /// The regularised incomplete gamma function P(α, βx).
  public func cumulative(at x: Double) -> Double {
    x.isNaN ? x : gammaTails(shape, max(0, rate * x)).lower
  }

  /// The inverse of the cumulative distribution function, to about 1e−13.
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    return gammaQuantile(probability, shape: shape) / rate
  }

  /// One draw.
  public func sample(using random: inout RandomStream) -> Double {
    random.gamma(shape: shape, rate: rate)
  }
}

extension Gamma: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor {
    let inside = x.vanishing { $0 >= 0 } - rate
    return shape == 1 ? inside : (shape - 1) / x + inside
  }
}

extension Gamma: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [shape, rate]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 2, numbers[0].isScale, numbers[1].isScale else { return nil }
    self.init(shape: numbers[0], rate: numbers[1])
  }
}
