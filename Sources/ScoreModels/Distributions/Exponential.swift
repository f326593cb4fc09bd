#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The exponential distribution with rate λ.
///
///     p(x) = λ exp(−λx) for x ≥ 0      score: −λ
public struct Exponential: UnivariateDistribution, Equatable {
  /// λ, positive.
  public let rate: Double

  /// An exponential distribution.
  public init(rate: Double = 1) {
    precondition(rate > 0 && rate.isFinite, "rate must be positive and finite, found \(rate)")
    self.rate = rate
  }

  /// 1 / λ.
  public var mean: Double { 1 / rate }
  /// 1 / λ².
  public var variance: Double { 1 / rate / rate }
  /// 0.
  public var mode: Double { 0 }
  /// 1 − log λ.
  public var entropy: Double { 1 - log(rate) }

  /// log p(x), −∞ below 0.
  public func logDensity(at x: Double) -> Double { x < 0 ? -.infinity : log(rate) - rate * x }

  /// The score −λ, NaN below 0.
  public func score(at x: Double) -> Double { x >= 0 ? -rate : .nan }

  /// 1 − exp(−λx).
  public func cumulative(at x: Double) -> Double { x < 0 ? 0 : -expm1(-rate * x) }

  /// −log(1 − p) / λ.
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    return -log1p(-probability) / rate
  }

  /// One draw.
  public func sample(using random: inout RandomStream) -> Double { random.exponential(rate: rate) }
}

extension Exponential: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor { x.vanishing { $0 >= 0 } - rate }
}

extension Exponential: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [rate]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 1, numbers[0].isScale else { return nil }
    self.init(rate: numbers[0])
  }
}
