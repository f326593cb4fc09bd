#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The Fréchet distance of two samples of features: the squared Wasserstein distance of the normal
/// distributions that have their means and covariances.
///
///     F = |μ − ν|² + tr(Σ + T − 2 (Σ^½ T Σ^½)^½)
///
/// Not its root: so it is reported for pictures, as FID. Covariances are divided by n − 1. The features
/// are [n, d] and [m, d]; with fewer than some ten times d points the estimate is much too large, by
/// order d²/n where the distributions agree.
/// The standard error is that of first order: a point x of the first sample changes F by
/// 2 (μ − ν)·(x − μ) + (x − μ)ᵀ (1 − A) (x − μ), where A moves the one normal distribution to the other.
///
/// Dowson, Landau: The Fréchet distance between multivariate normal distributions, J. Multivar. Anal.
/// 12, 1982. Heusel, Ramsauer, Unterthiner, Nessler, Hochreiter: GANs trained by a two time-scale update
/// rule, NeurIPS 2017.
public func frechetDistance(_ x: Tensor, _ y: Tensor) -> Estimate {
  precondition(x.arePoints(atLeast: 2), x.pointsProblem(atLeast: 2))
  precondition(y.arePoints(atLeast: 2), y.pointsProblem(atLeast: 2))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  precondition(
    [x.pointDimension + 1, x.pointDimension].isShape,
    [x.pointDimension + 1, x.pointDimension].shapeProblem)
  precondition(x.isFinite && y.isFinite, "points must be finite")
  let (first, second) = (FeatureMoments(x), FeatureMoments(y))
  let shift = first.mean - second.mean
  let transport = NormalTransport(first.covariance, second.covariance)
  let spread =
    variance(first.influences(shift, transport.forward)) / Double(first.count)
    + variance(second.influences(-shift, transport.backward)) / Double(second.count)
  return Estimate(
    value: shift.dot(shift).item + transport.cost, standardError: spread.squareRoot())
}

/// The Fréchet distance of two normal distributions, exactly.
public func frechetDistance(_ first: MultivariateNormal, _ second: MultivariateNormal) -> Double {
  precondition(
    first.dimension == second.dimension,
    "distributions must have one dimension, found \(first.dimension) and \(second.dimension)")
  let shift = first.mean - second.mean
  return shift.dot(shift).item + NormalTransport(first.covariance, second.covariance).cost
}

/// The mean and the covariance of features.
private struct FeatureMoments {
  let mean: Tensor
  let covariance: Tensor
  private let deviations: Tensor

  var count: Int { deviations.shape[0] }

  init(_ points: Tensor) {
    let points = points.asPointMatrix
    mean = points.mean(axis: 0)
    deviations = points - mean
    let scatter = deviations.transposed().matmul(deviations)
    covariance = scatter / Double(points.shape[0] - 1)
  }

  /// By how much each point changes the distance.
  func influences(_ shift: Tensor, _ map: Tensor) -> [Double] {
    let bent = deviations - deviations.matmul(map)
    return (2 * deviations.matmul(shift) + (deviations * bent).sum(axis: 1)).scalars
  }
}

/// The linear maps that move centred normal distributions to each other, and what it costs.
private struct NormalTransport {
  /// tr(Σ + T − 2 (Σ^½ T Σ^½)^½).
  let cost: Double
  /// Moves Σ to T.
  let forward: Tensor
  /// Moves T to Σ.
  let backward: Tensor

  init(_ first: Tensor, _ second: Tensor) {
    let root = SpectralFunction(first)
    let middle = root.root.matmul(second).matmul(root.root)
    let product = SpectralFunction((middle + middle.transposed()) / 2)
    let identity = Tensor.identity(first.shape[0])
    cost = ((first + second - 2 * product.root) * identity).sum().item
    forward = root.inverseRoot.matmul(product.root).matmul(root.inverseRoot)
    backward = root.root.matmul(product.inverseRoot).matmul(root.root)
  }
}

/// The root of a symmetric matrix and its inverse, which is 0 where the matrix is.
private struct SpectralFunction {
  let root: Tensor
  let inverseRoot: Tensor

  init(_ matrix: Tensor) {
    let eigen = matrix.symmetricEigen()
    let values = maximum(eigen.values, 0)
    let isZero = values .<= 1e-12 * values.max().item
    let roots = sqrt(values)
    root = (eigen.vectors * roots).matmul(eigen.vectors.transposed())
    let inverse = (1 - isZero) / roots.replacing(where: isZero, with: 1)
    inverseRoot = (eigen.vectors * inverse).matmul(eigen.vectors.transposed())
  }
}
