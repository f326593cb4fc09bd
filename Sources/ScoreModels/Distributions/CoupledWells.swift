#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// Where two coupled particles with two wells each are found in the long run.
///
///     dx = −∇V(x) dt + ε dW,  V(x, y) = (x² − 1)² / 4 + (y² − 1)² / 4 + xy / 3
///     p ∝ exp(−2V / ε²)      score: −2 ∇V / ε²
///
/// The coupling makes opposite signs more likely: the wells near (a, −a) and (−a, a), a² = 4/3, are
/// the deepest. Only for ε = √2 is the density exp(−V). Draws are exact, by rejection:
///
///     V = ¼ (x² − 4/3)² + ¼ (y² − 4/3)² + (x + y)² / 6 − 7/18
///
/// so that two independent draws of one-dimensional laws are accepted with probability
/// exp(−(x + y)² / 3ε²). `simulated(…)` gives what a simulation with finite steps gives instead.
public struct CoupledWells: PlanarDistribution, Equatable, CustomStringConvertible {
  /// ε, from 0.05 to 50.
  public let diffusion: Double
  private let single: QuarticLaw
  private let logNormalizer: Double

  /// The stationary law for a strength of the noise.
  public init(diffusion: Double = 2.0.squareRoot()) {
    precondition(
      diffusion >= 0.05 && diffusion <= 50,
      "diffusion must be between 0.05 and 50, found \(diffusion)")
    self.diffusion = diffusion
    single = QuarticLaw(squaredWell: 4.0 / 3, strength: 2 / diffusion / diffusion)
    logNormalizer = log(CoupledWells.integral(diffusion) { _, _ in 1 })
  }

  /// ε.
  public var description: String { "CoupledWells(diffusion: \(diffusion))" }

  /// V(x, y).
  public func potential(_ x: Double, _ y: Double) -> Double {
    let (u, v) = (x * x - 1, y * y - 1)
    return u * u / 4 + v * v / 4 + x * y / 3
  }

  /// −∇V, which drives the particles.
  public func drift(_ x: Double, _ y: Double) -> (Double, Double) {
    (-x * (x * x - 1) - y / 3, -y * (y * y - 1) - x / 3)
  }

  /// The origin, [2].
  public var mean: Tensor { [0, 0] }
  /// E x² on the diagonal and E xy beside it, [2, 2].
  public var covariance: Tensor {
    let total = exp(logNormalizer)
    let square = CoupledWells.integral(diffusion) { x, _ in x * x } / total
    let product = CoupledWells.integral(diffusion) { x, y in x * y } / total
    return [[square, product], [product, square]]
  }

  private static func exponent(_ x: Double, _ y: Double, _ diffusion: Double) -> Double {
    let (u, v, sum) = (x * x - 4.0 / 3, y * y - 4.0 / 3, x + y)
    return -2 / diffusion / diffusion * (u * u / 4 + v * v / 4 + sum * sum / 6)
  }

  /// ∫ f exp(−2 (V + 7/18) / ε²), by the trapezoidal rule, which is exact to all digits for smooth
  /// functions that vanish at the ends of the square.
  private static func integral(
    _ diffusion: Double, _ function: (Double, Double) -> Double
  ) -> Double {
    let reach = (4.0 / 3 + diffusion * (2 * 45.0).squareRoot()).squareRoot()
    let count = 512
    let step = 2 * reach / Double(count)
    var sum = 0.0
    for i in 1..<count {
      let x = Double(i) * step - reach
      for j in 1..<count {
        let y = Double(j) * step - reach
        sum += function(x, y) * exp(exponent(x, y, diffusion))
      }
    }
    return sum * step * step
  }

  /// log p(x, y).
  public func logDensity(_ x: Double, _ y: Double) -> Double {
    CoupledWells.exponent(x, y, diffusion) - logNormalizer
  }

  /// The score.
  public func score(_ x: Double, _ y: Double) -> (Double, Double) {
    let (a, b) = drift(x, y)
    return (2 / diffusion / diffusion * a, 2 / diffusion / diffusion * b)
  }

  /// One draw.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    var tries = random.fork()
    while true {
      let (x, y) = (single.quantile(tries.uniform()), single.quantile(tries.uniform()))
      let sum = (x + y) / diffusion
      if tries.uniform() < exp(-sum * sum / 3) { return (x, y) }
    }
  }
}

extension CoupledWells: PlanarScoreFormula {
  func scoreFormula(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor) {
    let scale = 2 / diffusion / diffusion
    return (scale * (x - x * x * x - y / 3), scale * (y - y * y * y - x / 3))
  }
}

extension CoupledWells: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [diffusion]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 1, (0.05...50).contains(numbers[0]) else { return nil }
    self.init(diffusion: numbers[0])
  }
}
