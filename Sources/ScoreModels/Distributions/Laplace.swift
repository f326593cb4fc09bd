#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The Laplace distribution with location μ and scale b.
///
///     p(x) = exp(−|x − μ| / b) / 2b      score: sign(μ − x) / b
///
/// The log density has a kink at μ; the score there is 0, the middle of its one-sided values.
public struct Laplace: UnivariateDistribution, Equatable {
  /// μ, also the mean, the median and the mode.
  public let location: Double
  /// b, positive.
  public let scale: Double

  /// A Laplace distribution.
  public init(location: Double = 0, scale: Double = 1) {
    precondition(location.isFinite, "location must be finite, found \(location)")
    precondition(
      scale > 0 && scale.isFinite, "scale must be positive and finite, found \(scale)")
    self.location = location
    self.scale = scale
  }

  /// μ.
  public var mean: Double { location }
  /// 2b².
  public var variance: Double { 2 * scale * scale }
  /// μ.
  public var mode: Double { location }
  /// 1 + log 2b.
  public var entropy: Double { 1 + log(2) + log(scale) }

  /// log p(x).
  public func logDensity(at x: Double) -> Double {
    -abs(x - location) / scale - log(2) - log(scale)
  }

  /// The score sign(μ − x) / b, 0 at μ.
  public func score(at x: Double) -> Double {
    if x == location { return 0 }
    return x.isNaN ? x : (x < location ? 1 : -1) / scale
  }

  /// ½ exp(−|z|) below μ, 1 − ½ exp(−|z|) above, z = (x − μ) / b.
  public func cumulative(at x: Double) -> Double {
    let z = (x - location) / scale
    return z < 0 ? exp(z) / 2 : 1 - exp(-z) / 2
  }

  /// The inverse of the cumulative distribution function.
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    return probability < 0.5
      ? location + scale * log(2 * probability)
      : location - scale * log(2 * (1 - probability))
  }

  /// One draw: an exponential number whose sign is the parity of a random word.
  public func sample(using random: inout RandomStream) -> Double {
    let sign = random.rademacher()
    return location + scale * sign * random.exponential()
  }
}

extension Laplace: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor { ((x .< location) - (x .> location)) / scale }
}

extension Laplace: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [location, scale]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 2, numbers[0].isFinite, numbers[1].isScale else { return nil }
    self.init(location: numbers[0], scale: numbers[1])
  }
}
