#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The Cauchy distribution with location μ and scale γ: tails so heavy that it has no mean.
///
///     p(x) = 1 / (πγ (1 + z²)),  z = (x − μ) / γ      score: −2z / (γ (1 + z²))
public struct Cauchy: UnivariateDistribution, Equatable {
  /// μ, the median and the mode.
  public let location: Double
  /// γ, positive: half the distance between the quartiles.
  public let scale: Double

  /// A Cauchy distribution.
  public init(location: Double = 0, scale: Double = 1) {
    precondition(location.isFinite, "location must be finite, found \(location)")
    precondition(
      scale > 0 && scale.isFinite, "scale must be positive and finite, found \(scale)")
    self.location = location
    self.scale = scale
  }

  /// NaN: the integral of x p(x) does not exist.
  public var mean: Double { .nan }
  /// NaN, as there is no mean.
  public var variance: Double { .nan }
  /// μ.
  public var mode: Double { location }
  /// log 4πγ.
  public var entropy: Double { log(4 * Double.pi) + log(scale) }

  /// log p(x).
  public func logDensity(at x: Double) -> Double {
    -logOnePlusSquare((x - location) / scale) - log(Double.pi) - log(scale)
  }

  /// The score −2z / (γ (1 + z²)).
  public func score(at x: Double) -> Double {
    let z = (location - x) / scale
    return z == 0 ? 0 : 2 / (z + 1 / z) / scale
  }

  /// ½ + arctan(z) / π.
  public func cumulative(at x: Double) -> Double {
    let z = (x - location) / scale
    return z < -1 ? atan(-1 / z) / Double.pi : 0.5 + atan(z) / Double.pi
  }

  /// μ + γ tan(π (p − ½)).
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    return location + scale * standardQuantile(probability)
  }

  /// One draw: the quantile of a uniform number.
  public func sample(using random: inout RandomStream) -> Double {
    location + scale * standardQuantile(random.uniform())
  }

  /// Near 0 and 1 through the reciprocal, which loses no digits there.
  private func standardQuantile(_ p: Double) -> Double {
    if p < 0.25 { return p == 0 ? -.infinity : -1 / tan(Double.pi * p) }
    if p > 0.75 { return p == 1 ? .infinity : 1 / tan(Double.pi * (1 - p)) }
    return tan(Double.pi * (p - 0.5))
  }
}

extension Cauchy: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor {
    let z = (location - x) / scale
    return 2 / scale * (z / (1 + z * z))
  }
}

extension Cauchy: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [location, scale]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 2, numbers[0].isFinite, numbers[1].isScale else { return nil }
    self.init(location: numbers[0], scale: numbers[1])
  }
}
