public import Tensors

/// A kernel with heavy tails.
///
///     φ(r²) = (c² + r²)^β,  −1 < β < 0
///
/// With it the kernelised Stein discrepancy notices samples that escape to infinity, which with the
/// Gaussian kernel it does not in more than two dimensions.
///
/// Gorham, Mackey: Measuring sample quality with kernels, ICML 2017.
public struct InverseMultiquadricKernel: RadialKernel, Equatable {
  /// c, positive.
  public let scale: Double
  /// β, between −1 and 0.
  public let exponent: Double

  /// A kernel with a scale and an exponent.
  public init(scale: Double = 1, exponent: Double = -0.5) {
    precondition(
      scale > 0 && scale.isFinite, "scale must be positive and finite, found \(scale)")
    precondition(
      exponent > -1 && exponent < 0, "exponent must be between -1 and 0, found \(exponent)")
    self.scale = scale
    self.exponent = exponent
  }

  /// (c² + r²)^β.
  public func value(atSquaredDistance distance: Tensor) -> Tensor {
    exp(log(distance + scale * scale) * exponent)
  }
}
