#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// A twisted normal distribution of the plane, bent along a parabola.
///
///     x ~ N(0, a²),  y | x ~ N(b (x² − a²), c²)
///     score: (−x/a² + 2b x r / c², −r / c²),  r = y − b (x² − a²)
///
/// The mean is the origin. Haario, Saksman, Tamminen: Adaptive proposal distribution for random
/// walk Metropolis algorithm, Comput. Stat. 14, 1999.
public struct Banana: PlanarDistribution, Equatable {
  /// a, the standard deviation of x, positive.
  public let spread: Double
  /// b, how strongly the distribution is bent; 0 leaves it straight.
  public let curvature: Double
  /// c, the standard deviation of y about the parabola, positive.
  public let thickness: Double

  /// A banana-shaped distribution.
  public init(spread: Double = 1, curvature: Double = 0.5, thickness: Double = 0.5) {
    precondition(
      spread > 0 && spread.isFinite, "spread must be positive and finite, found \(spread)")
    precondition(curvature.isFinite, "curvature must be finite, found \(curvature)")
    precondition(
      thickness > 0 && thickness.isFinite,
      "thickness must be positive and finite, found \(thickness)")
    self.spread = spread
    self.curvature = curvature
    self.thickness = thickness
  }

  /// The origin, [2].
  public var mean: Tensor { [0, 0] }
  /// diag(a², c² + 2b² a⁴), [2, 2].
  public var covariance: Tensor {
    let bend = curvature * spread * spread
    return Tensor([[spread * spread, 0], [0, thickness * thickness + 2 * bend * bend]])
  }
  /// (0, −b a²).
  public var mode: (Double, Double) { (0, -curvature * spread * spread) }
  /// log 2πe ac: bending keeps areas.
  public var entropy: Double { 2 * halfLogTwoPi + 1 + log(spread) + log(thickness) }

  /// How far y is from the parabola.
  private func residual(_ x: Double, _ y: Double) -> Double {
    y - curvature * (x * x - spread * spread)
  }

  /// log p(x, y).
  public func logDensity(_ x: Double, _ y: Double) -> Double {
    let (u, v) = (x / spread, residual(x, y) / thickness)
    return -(u * u + v * v) / 2 - 2 * halfLogTwoPi - log(spread) - log(thickness)
  }

  /// The score.
  public func score(_ x: Double, _ y: Double) -> (Double, Double) {
    let pull = residual(x, y) / thickness / thickness
    return (2 * curvature * x * pull - x / spread / spread, 0 - pull)
  }

  /// One draw: x, then y given x.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    let x = spread * random.normal()
    let y = curvature * (x * x - spread * spread) + thickness * random.normal()
    return (x, y)
  }
}

extension Banana: PlanarScoreFormula {
  func scoreFormula(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor) {
    let pull = (y - curvature * (x * x - spread * spread)) / thickness / thickness
    return (2 * curvature * x * pull - x / spread / spread, -pull)
  }
}

extension Banana: Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, numbers: [spread, curvature, thickness])
  }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 3, numbers[0].isScale, numbers[1].isFinite, numbers[2].isScale else {
      return nil
    }
    self.init(spread: numbers[0], curvature: numbers[1], thickness: numbers[2])
  }
}
