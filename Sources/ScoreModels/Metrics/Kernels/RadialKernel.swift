public import Tensors

/// A positive definite function of the distance of two points, k(x, y) = φ(|x − y|²).
///
/// Kernels compare distributions by the means of k: `maximumMeanDiscrepancy` and
/// `kernelizedSteinDiscrepancy`, which takes φ′ and φ″ by forward derivatives.
public protocol RadialKernel: Sendable {
  /// φ, for each squared distance.
  func value(atSquaredDistance distance: Tensor) -> Tensor
}
