public import Tensors

/// The Laplace kernel, with a kink where points meet.
///
///     φ(r²) = exp(−r / h)
///
/// It sees finer detail than the Gaussian kernel. Not for Stein's discrepancy, which needs a second
/// derivative.
public struct LaplaceKernel: RadialKernel, Equatable {
  /// h, positive.
  public let bandwidth: Double

  /// A kernel with a bandwidth.
  public init(bandwidth: Double = 1) {
    precondition(
      bandwidth > 0 && bandwidth.isFinite,
      "bandwidth must be positive and finite, found \(bandwidth)")
    self.bandwidth = bandwidth
  }

  /// exp(−r / h).
  public func value(atSquaredDistance distance: Tensor) -> Tensor {
    exp(sqrt(distance) / -bandwidth)
  }
}
