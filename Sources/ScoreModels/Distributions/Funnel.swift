#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// Neal's funnel: a normal coordinate y that is the logarithm of the variance of x.
///
///     y ~ N(0, s²),  x | y ~ N(0, eʸ)
///     score: (−x e⁻ʸ, −y/s² − ½ + ½ x² e⁻ʸ)
///
/// Its neck is as narrow as its mouth is wide, so that no one step size suits both. Neal: Slice
/// sampling, Ann. Stat. 31, 2003, with s = 3.
public struct Funnel: PlanarDistribution, Equatable {
  /// s, the standard deviation of y, positive.
  public let spread: Double

  /// A funnel.
  public init(spread: Double = 3) {
    precondition(
      spread > 0 && spread.isFinite, "spread must be positive and finite, found \(spread)")
    self.spread = spread
  }

  /// The origin, [2].
  public var mean: Tensor { [0, 0] }
  /// diag(exp(s²/2), s²), [2, 2].
  public var covariance: Tensor {
    Tensor([[exp(spread * spread / 2), 0], [0, spread * spread]])
  }
  /// (0, −s²/2).
  public var mode: (Double, Double) { (0, -spread * spread / 2) }
  /// log 2πe s, since y has mean 0.
  public var entropy: Double { 2 * halfLogTwoPi + 1 + log(spread) }

  /// x in units of its standard deviation e^(y/2); 0 where x is.
  private func scaled(_ x: Double, _ y: Double) -> Double { x == 0 ? 0 : x * exp(-y / 2) }

  /// log p(x, y).
  public func logDensity(_ x: Double, _ y: Double) -> Double {
    let (u, v) = (scaled(x, y), y / spread)
    return -(u * u + v * v + y) / 2 - 2 * halfLogTwoPi - log(spread)
  }

  /// The score.
  public func score(_ x: Double, _ y: Double) -> (Double, Double) {
    let u = scaled(x, y)
    let pull = x == 0 ? 0 : u * exp(-y / 2)
    return (0 - pull, (u * u - 1) / 2 - y / spread / spread)
  }

  /// One draw: y, then x given y.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    let y = spread * random.normal()
    return (exp(y / 2) * random.normal(), y)
  }
}

extension Funnel: PlanarScoreFormula {
  func scoreFormula(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor) {
    let pull = x * exp(-y)
    return (-pull, (x * pull - 1) / 2 - y / spread / spread)
  }
}

extension Funnel: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [spread]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 1, numbers[0].isScale else { return nil }
    self.init(spread: numbers[0])
  }
}
