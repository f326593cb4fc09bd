#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// Two arcs of circles that make an S.
///
///     (sin t, sign(t) (cos t − 1)) + σz,   t uniform on −3π/2 … 3π/2
///
/// The curve is symmetric about the origin, and its length is 3π. It is scikit-learn's
/// `make_s_curve` without the coordinate along the sheet.
public struct SCurve: PlanarGenerator, Equatable {
  /// σ, the standard deviation of the noise, not negative.
  public let noiseLevel: Double

  /// An S.
  public init(noiseLevel: Double = 0) {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    self.noiseLevel = noiseLevel
  }

  /// One draw.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    let t = 3 * Double.pi * (random.uniform() - 0.5)
    let height = t > 0 ? cos(t) - 1 : 1 - cos(t)
    return noisy(sin(t), height, noiseLevel, using: &random)
  }
}
