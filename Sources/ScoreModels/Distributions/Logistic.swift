#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The logistic distribution with location μ and scale s.
///
///     p(x) = sech²(z / 2) / 4s,  z = (x − μ) / s      score: −tanh(z / 2) / s
public struct Logistic: UnivariateDistribution, Equatable {
  /// μ, also the mean, the median and the mode.
  public let location: Double
  /// s, positive.
  public let scale: Double

  /// A logistic distribution.
  public init(location: Double = 0, scale: Double = 1) {
    precondition(location.isFinite, "location must be finite, found \(location)")
    precondition(
      scale > 0 && scale.isFinite, "scale must be positive and finite, found \(scale)")
    self.location = location
    self.scale = scale
  }

  /// μ.
  public var mean: Double { location }
  /// π² s² / 3.
  public var variance: Double { Double.pi * Double.pi * scale * scale / 3 }
  /// μ.
  public var mode: Double { location }
  /// 2 + log s.
  public var entropy: Double { 2 + log(scale) }

  /// log p(x) = −|z| − 2 log(1 + exp(−|z|)) − log s.
  public func logDensity(at x: Double) -> Double {
    let z = abs(x - location) / scale
    return -z - 2 * log1p(exp(-z)) - log(scale)
  }

  /// The score −tanh(z / 2) / s.
  public func score(at x: Double) -> Double { tanh((location - x) / scale / 2) / scale }

  /// 1 / (1 + exp(−z)).
  public func cumulative(at x: Double) -> Double { 1 / (1 + exp((location - x) / scale)) }

  /// μ + s log(p / (1 − p)).
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    return location + scale * logit(probability)
  }

  /// One draw: the quantile of a uniform number.
  public func sample(using random: inout RandomStream) -> Double {
    location + scale * logit(random.uniform())
  }

  /// log(p / (1 − p)), without cancellation near ½.
  private func logit(_ p: Double) -> Double {
    abs(p - 0.5) < 0.25 ? log1p((2 * p - 1) / (1 - p)) : log(p) - log1p(-p)
  }
}

extension Logistic: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor { tanh((location - x) / scale / 2) / scale }
}

extension Logistic: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [location, scale]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 2, numbers[0].isFinite, numbers[1].isScale else { return nil }
    self.init(location: numbers[0], scale: numbers[1])
  }
}
