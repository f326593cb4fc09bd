#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// Normal arms about the origin, twisted the more the farther out they reach.
///
///     R(2πk/K + w eᵘ) (u, v),   u ~ N(1, a²), v ~ N(0, b²), k one of 0 … K − 1
///
/// R(φ) turns by φ. Turning keeps distances, so that u² + v² is the squared distance from the origin.
///
/// Johnson, Duvenaud, Wiltschko, Datta, Adams: Composing graphical models with neural networks for
/// structured representations and fast inference, NeurIPS 2016.
public struct Pinwheel: PlanarGenerator, Equatable {
  /// K, positive.
  public let armCount: Int
  /// a, along an arm, positive.
  public let radialDeviation: Double
  /// b, across an arm, positive.
  public let tangentialDeviation: Double
  /// w, the angle by which arms are twisted at their root; its sign is the sense.
  public let twist: Double

  /// A pinwheel.
  public init(
    armCount: Int = 5, radialDeviation: Double = 0.3, tangentialDeviation: Double = 0.1,
    twist: Double = 0.25
  ) {
    precondition(armCount >= 1, "the number of arms must be positive, found \(armCount)")
    precondition(
      radialDeviation > 0 && radialDeviation.isFinite,
      "radial deviation must be positive and finite, found \(radialDeviation)")
    precondition(
      tangentialDeviation > 0 && tangentialDeviation.isFinite,
      "tangential deviation must be positive and finite, found \(tangentialDeviation)")
    precondition(twist.isFinite, "twist must be finite, found \(twist)")
    self.armCount = armCount
    self.radialDeviation = radialDeviation
    self.tangentialDeviation = tangentialDeviation
    self.twist = twist
  }

  /// One draw: the arm, then the point on it.
  public func sample(using random: inout RandomStream) -> (Double, Double) {
    let arm = random.integer(in: 0..<armCount)
    let u = 1 + radialDeviation * random.normal()
    let v = tangentialDeviation * random.normal()
    let angle = 2 * Double.pi * Double(arm) / Double(armCount) + twist * exp(u)
    let (c, s) = (cos(angle), sin(angle))
    return (c * u - s * v, s * u + c * v)
  }
}
