#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The beta distribution with parameters α and β, on the unit interval.
///
///     p(x) = x^(α−1) (1 − x)^(β−1) / B(α, β)      score: (α − 1) / x − (β − 1) / (1 − x)
public struct Beta: UnivariateDistribution, Equatable {
  /// α, positive.
  public let alpha: Double
  /// β, positive.
  public let beta: Double

  /// A beta distribution; `Beta(alpha: 1, beta: 1)` is the uniform one.
  public init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && alpha.isFinite, "alpha must be positive and finite, found \(alpha)")
    precondition(beta > 0 && beta.isFinite, "beta must be positive and finite, found \(beta)")
    self.alpha = alpha
    self.beta = beta
  }

  /// α / (α + β).
  public var mean: Double { 1 / (1 + beta / alpha) }
  /// αβ / ((α + β)² (α + β + 1)).
  public var variance: Double { mean * (1 - mean) / (alpha + beta + 1) }
  /// Where the density is largest or unbounded: none if it is flat, two if it has two peaks.
  public var modes: [Double] {
    if alpha > 1, beta > 1 { return [(alpha - 1) / (alpha + beta - 2)] }
    if alpha == 1, beta == 1 { return [] }
    if alpha < 1, beta < 1 { return [0, 1] }
    return [alpha < beta ? 0 : 1]
  }
  /// log B(α, β) − (α−1) ψ(α) − (β−1) ψ(β) + (α+β−2) ψ(α+β).
  public var entropy: Double {
    // Differences of ψ, with the logarithms that cancel taken out.
    let total = digammaGap(alpha + beta)
    return logBeta(alpha, beta)
      + (alpha - 1) * (digammaGap(alpha) + log1p(beta / alpha) - total)
      + (beta - 1) * (digammaGap(beta) + log1p(alpha / beta) - total)
  }

  /// log p(x), −∞ outside the unit interval.
  public func logDensity(at x: Double) -> Double {
    if x.isNaN { return x }
    guard x >= 0, x <= 1 else { return -.infinity }
    return logBetaDensity(x, 1 - x, alpha, beta)
  }

  /// The score (α − 1) / x − (β − 1) / (1 − x), NaN outside the unit interval.
  public func score(at x: Double) -> Double {
    guard x >= 0, x <= 1 else { return .nan }
    return (alpha == 1 ? 0 : (alpha - 1) / x) - (beta == 1 ? 0 : (beta - 1) / (1 - x))
  }

  /// The regularised incomplete beta function I_x(α, β).
  public func cumulative(at x: Double) -> Double {
    if x.isNaN { return x }
    let x = min(1, max(0, x))
    return betaTails(x, 1 - x, alpha, beta).lower
  }

  /// The inverse of the cumulative distribution function, to about 1e−13.
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    return betaQuantile(probability, alpha, beta)
  }

  /// One draw: G₁ / (G₁ + G₂) of gamma numbers with shapes α and β, through their logarithms.
  public func sample(using random: inout RandomStream) -> Double {
    let first = random.logGamma(shape: alpha)
    let second = random.logGamma(shape: beta)
    return 1 / (1 + exp(second - first))
  }
}

extension Beta: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor {
    var score = x.vanishing { $0 >= 0 && $0 <= 1 }
    if alpha != 1 { score = score + (alpha - 1) / x }
    if beta != 1 { score = score - (beta - 1) / (1 - x) }
    return score
  }
}

extension Beta: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [alpha, beta]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 2, numbers[0].isScale, numbers[1].isScale else { return nil }
    self.init(alpha: numbers[0], beta: numbers[1])
  }
}
