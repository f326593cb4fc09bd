#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// Circles about the origin, each equally likely.
///
///     r (cos a, sin a) + σz,   a uniform on 0 … 2π, r one of the radii
///
/// `Ring` is a single circle whose noise goes along the radius, with a density.
public struct ConcentricCircles: PlanarGenerator, Equatable {
  /// The radii, at least one, none negative.
  public let radii: [Double]
  /// σ, the standard deviation of the noise, not negative.
  public let noiseLevel: Double

  /// Circles.
  public init(radii: [Double] = [1, 0.5], noiseLevel: Double = 0) {
    precondition(
      !radii.isEmpty && radii.allSatisfy { $0 >= 0 && $0.isFinite },
      "radii must be finite and not negative, at least one, found \(radii)")
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    self.radii = radii
    self.noiseLevel = noiseLevel
  }

  /// One draw: the circle, then the angle.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    let radius = radii[random.integer(in: radii.indices)]
    let angle = 2 * Double.pi * random.uniform()
    return noisy(radius * cos(angle), radius * sin(angle), noiseLevel, using: &random)
  }
}
