#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// A spiral of one and a half turns: the roll of Marsland, seen from its end.
///
///     (t cos t, t sin t) + σz,   t uniform on 3π/2 … 9π/2
///
/// The distance from the origin is t, from 4.7 to 14.1; `Dataset.standardized()` brings the points
/// to scale 1. With a hole, t is the length of a roll in space of which the middle ninth is cut out:
/// its thirds have weights 3, 2 and 3. This is scikit-learn's `make_swiss_roll(hole=True)` without
/// the coordinate along the axis.
///
/// Marsland: Machine Learning: An Algorithmic Perspective, 2nd edition, 2014, ch. 6.
public struct SwissRoll: PlanarGenerator, Equatable {
  /// σ, the standard deviation of the noise, not negative.
  public let noiseLevel: Double
  /// Whether the middle third has less weight.
  public let hasHole: Bool

  /// A Swiss roll.
  public init(noiseLevel: Double = 0, hasHole: Bool = false) {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    self.noiseLevel = noiseLevel
    self.hasHole = hasHole
  }

  /// One draw.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    let turn = 1.5 * Double.pi * (1 + 2 * position(at: random.uniform()))
    return noisy(turn * cos(turn), turn * sin(turn), noiseLevel, using: &random)
  }

  /// The position on the roll, from 0 to 1, below which lies a fraction of the points.
  private func position(at fraction: Double) -> Double {
    guard hasHole else { return fraction }
    return switch fraction {
    case ..<0.375: fraction * 8 / 9
    case ..<0.625: 1.0 / 3 + (fraction - 0.375) * 4 / 3
    default: 2.0 / 3 + (fraction - 0.625) * 8 / 9
    }
  }
}
