#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// Two half circles of radius 1 that reach into each other, equally likely.
///
///     (cos a, sin a) + σz   or   (1 − cos a, ½ − sin a) + σz,   a uniform on 0 … π
///
/// The centre of the points without noise is (½, ¼). The curves are those of scikit-learn's
/// `make_moons`, where angles are evenly spaced.
public struct TwoMoons: PlanarGenerator, Equatable {
  /// σ, the standard deviation of the noise, not negative.
  public let noiseLevel: Double

  /// Two moons.
  public init(noiseLevel: Double = 0) {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    self.noiseLevel = noiseLevel
  }

  /// One draw: the moon, then the angle.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    let isLower = random.uniform() < 0.5
    let angle = Double.pi * random.uniform()
    let (x, y) = (cos(angle), sin(angle))
    return isLower
      ? noisy(1 - x, 0.5 - y, noiseLevel, using: &random)
      : noisy(x, y, noiseLevel, using: &random)
  }
}
