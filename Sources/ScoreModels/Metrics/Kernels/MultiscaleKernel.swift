public import Tensors

/// The mean of Gaussian kernels of several bandwidths, where one scale is not known to be the right
/// one.
///
///     φ(r²) = (1/m) Σ exp(−r² / 2hⱼ²)
public struct MultiscaleKernel: RadialKernel, Equatable {
  /// The bandwidths hⱼ, at least one, all positive.
  public let bandwidths: [Double]

  /// A kernel with several bandwidths.
  public init(bandwidths: [Double] = [0.25, 0.5, 1, 2, 4]) {
    precondition(
      !bandwidths.isEmpty && bandwidths.allSatisfy { $0 > 0 && $0.isFinite },
      "bandwidths must be positive and finite, at least one, found \(bandwidths)")
    self.bandwidths = bandwidths
  }

  /// The mean of the Gaussian kernels.
  public func value(atSquaredDistance distance: Tensor) -> Tensor {
    var sum = Tensor.zeros(distance.shape, elementType: distance.elementType)
    for h in bandwidths { sum = sum + exp(distance / (-2 * h * h)) }
    return sum / Double(bandwidths.count)
  }
}
