public import Tensors

/// The squared maximum mean discrepancy of two samples, without bias.
///
///     MMD² = E k(X, X′) + E k(Y, Y′) − 2 E k(X, Y)
///
/// Means over pairs of different points, so that the expected value is that of the distributions: 0
/// where they agree, and negative estimates are possible. Points are [n, d] and [m, d], at least two
/// each. The standard error covers the sampling of both.
///
/// Gretton, Borgwardt, Rasch, Schölkopf, Smola: A kernel two-sample test, JMLR 13, 2012.
public func maximumMeanDiscrepancy(
  _ x: Tensor, _ y: Tensor, kernel: any RadialKernel = GaussianKernel()
) -> Estimate {
  precondition(x.arePoints(atLeast: 2), x.pointsProblem(atLeast: 2))
  precondition(y.arePoints(atLeast: 2), y.pointsProblem(atLeast: 2))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  return twoSampleEstimate(x, y) { kernel.value(atSquaredDistance: $0) }
}

/// Means within two samples minus twice the mean between them.
func twoSampleEstimate(
  _ x: Tensor, _ y: Tensor, of function: (Tensor) throws -> Tensor
) rethrows -> Estimate {
  let (a, b) = (PointCloud(x), PointCloud(y))
  return Estimate(
    within: try PairSums(a, a, isSame: true, of: function),
    try PairSums(b, b, isSame: true, of: function),
    between: try PairSums(a, b, isSame: false, of: function))
}

/// The squared maximum mean discrepancy with a kernel given as a function of squared distances: a
/// tensor of any shape to one of the same shape.
public func maximumMeanDiscrepancy(
  _ x: Tensor, _ y: Tensor, kernelFunction kernel: (Tensor) throws -> Tensor
) throws -> Estimate {
  precondition(x.arePoints(atLeast: 2), x.pointsProblem(atLeast: 2))
  precondition(y.arePoints(atLeast: 2), y.pointsProblem(atLeast: 2))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  return try twoSampleEstimate(x, y) { try kernel($0).asKernelValues(at: $0) }
}

extension Tensor {
  /// What a kernel gave for squared distances, if it has their shape.
  func asKernelValues(at distances: Tensor) throws -> Tensor {
    guard shape == distances.shape else {
      throw ShapeError(
        "a kernel must keep the shape \(distances.shape) of squared distances, found \(shape)")
    }
    return detached().converted(to: .float64)
  }
}
