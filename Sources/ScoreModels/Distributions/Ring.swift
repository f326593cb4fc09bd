#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// A ring about the origin of the plane: the distance ρ from the origin is pulled to a radius.
///
///     p(x, y) ∝ exp(−(ρ − r)² / 2w²),  ρ = √(x² + y²)      score: (r − ρ) / w² · (x, y) / ρ
///
/// The normaliser is 2π (w² exp(−r²/2w²) + r w √(π/2) erfc(−r / w√2)). At the origin, where the
/// density has a kink, the score is 0.
public struct Ring: PlanarDistribution, Equatable, CustomStringConvertible {
  /// r, where the density is largest; not negative.
  public let radius: Double
  /// w, positive.
  public let thickness: Double
  private let logNormalizer: Double

  /// A ring.
  public init(radius: Double = 2, thickness: Double = 0.3) {
    precondition(
      radius >= 0 && radius.isFinite, "radius must be finite and not negative, found \(radius)")
    precondition(
      thickness > 0 && thickness.isFinite,
      "thickness must be positive and finite, found \(thickness)")
    self.radius = radius
    self.thickness = thickness
    logNormalizer = 2 * log(thickness) + log(2 * Double.pi) + Ring.logFirstMoment(radius, thickness)
  }

  /// Where the radius is so many times the thickness, the distance is normal to all digits.
  private static let thin = 1e8

  private static func logFirstMoment(_ radius: Double, _ thickness: Double) -> Double {
    if radius / thickness > thin { return halfLogTwoPi + log(radius) - log(thickness) }
    return log(radialMoments(radius / thickness).first)
  }

  /// ∫ ρᵏ exp(−(ρ − t)²/2) dρ over ρ > 0 for k = 1 and 3, by parts from k = 0.
  private static func radialMoments(_ t: Double) -> (first: Double, third: Double) {
    let zeroth = (Double.pi / 2).squareRoot() * erfc(-t / 2.0.squareRoot())
    let first = t * zeroth + exp(-t * t / 2)
    let second = t * first + zeroth
    return (first, t * second + 2 * first)
  }

  /// The radius and the thickness.
  public var description: String { "Ring(radius: \(radius), thickness: \(thickness))" }

  /// The origin, [2].
  public var mean: Tensor { [0, 0] }
  /// ½ E ρ² I, [2, 2].
  public var covariance: Tensor {
    if radius / thickness > Ring.thin { return radius * radius / 2 * Tensor.identity(2) }
    let moments = Ring.radialMoments(radius / thickness)
    let halfSquare = thickness * thickness * moments.third / moments.first / 2
    return halfSquare * Tensor.identity(2)
  }

  /// log p(x, y).
  public func logDensity(_ x: Double, _ y: Double) -> Double {
    let z = (hypot(x, y) - radius) / thickness
    return -z * z / 2 - logNormalizer
  }

  /// The score, 0 at the origin.
  public func score(_ x: Double, _ y: Double) -> (Double, Double) {
    let distance = hypot(x, y)
    if distance == 0 { return (0, 0) }
    let pull = (radius - distance) / thickness / thickness
    return (pull * (x / distance), pull * (y / distance))
  }

  /// One draw: an angle, and a distance by rejection from the normal distribution that touches the
  /// radial density ρ exp(−(ρ − r)²/2w²) at its peak from above.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    let angle = 2 * Double.pi * random.uniform()
    let distance = drawDistance(using: &random)
    return (distance * cos(angle), distance * sin(angle))
  }

  /// In units of w, with the peak at m, log ρ ≤ log m + (ρ − m) / m, and the proposal is N(m, 1).
  private func drawDistance(using random: inout RandomStream) -> Double {
    var tries = random.fork()
    let t = radius / thickness
    if t > Ring.thin { return radius + thickness * tries.normal() }
    let peak = (t + hypot(t, 2)) / 2
    while true {
      let distance = peak + tries.normal()
      let ratio = distance / peak
      if ratio > 0, tries.uniform() < ratio * exp(1 - ratio) { return thickness * distance }
    }
  }
}

extension Ring: PlanarScoreFormula {
  func scoreFormula(_ x: Tensor, _ y: Tensor) -> (Tensor, Tensor) {
    let pull = (radius / sqrt(x * x + y * y) - 1) / thickness / thickness
    return (pull * x, pull * y)
  }
}

extension Ring: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [radius, thickness]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 2, numbers[0] >= 0, numbers[0].isFinite, numbers[1].isScale else {
      return nil
    }
    self.init(radius: numbers[0], thickness: numbers[1])
  }
}
