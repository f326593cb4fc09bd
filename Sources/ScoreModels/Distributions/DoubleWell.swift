#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// Where a particle in a potential with two wells is found in the long run.
///
///     dx = −V′(x) dt + ε dW,  V(x) = (x² − 1)² / 4
///     p(x) ∝ exp(−2 V(x) / ε²)      score: −2 x (x² − 1) / ε²
///
/// The stationary density follows from the Fokker–Planck equation, 0 = (V′p)′ + ½ ε² p″. Only for
/// ε = √2 is it exp(−V), and the score −V′.
///
/// Draws are exact: a uniform number through the inverse of the cumulative distribution function,
/// which is integrated on a thousand panels. `simulated(…)` gives what a simulation with finite
/// steps gives instead.
public struct DoubleWell: UnivariateDistribution, Equatable, CustomStringConvertible {
  /// ε, from 0.05 to 50.
  public let diffusion: Double
  private let law: QuarticLaw

  /// The stationary law for a strength of the noise.
  public init(diffusion: Double = 2.0.squareRoot()) {
    precondition(
      diffusion >= 0.05 && diffusion <= 50,
      "diffusion must be between 0.05 and 50, found \(diffusion)")
    self.diffusion = diffusion
    law = QuarticLaw(squaredWell: 1, strength: 2 / diffusion / diffusion)
  }

  /// ε.
  public var description: String { "DoubleWell(diffusion: \(diffusion))" }

  /// V(x), 0 in the wells and ¼ between them.
  public func potential(at x: Double) -> Double {
    let depth = x * x - 1
    return depth * depth / 4
  }

  /// −V′(x), which drives the particle.
  public func drift(at x: Double) -> Double { -x * (x * x - 1) }

  /// 0.
  public var mean: Double { 0 }
  /// E x².
  public var variance: Double { law.moment { $0 * $0 } }
  /// −E log p(x).
  public var entropy: Double { -law.moment { law.logDensity(at: $0) } }

  /// log p(x).
  public func logDensity(at x: Double) -> Double { law.logDensity(at: x) }

  /// The score.
  public func score(at x: Double) -> Double { 2 / diffusion / diffusion * drift(at: x) }

  /// P(X ≤ x).
  public func cumulative(at x: Double) -> Double { law.cumulative(at: x) }

  /// The number below which lies a given probability.
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    return law.quantile(probability)
  }

  /// One draw.
  public func sample(using random: inout RandomStream) -> Double {
    law.quantile(random.uniform())
  }
}

extension DoubleWell: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor { 2 / diffusion / diffusion * (x - x * x * x) }
}

extension DoubleWell: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [diffusion]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 1, (0.05...50).contains(numbers[0]) else { return nil }
    self.init(diffusion: numbers[0])
  }
}
