public import Tensors

/// The squared kernelised Stein discrepancy of samples from a distribution that is known by its score.
///
///     KSD² = E u(X, X′),  u = s(x)·s(x′) k + s(x)·∇′k + s(x′)·∇k + ∇·∇′k
///
/// Means over pairs of different points, without bias: 0 where the samples follow the score's
/// distribution, and negative estimates are possible. No samples of that distribution and no
/// normaliser are needed. With k = φ(r²) and δ = x − x′,
///
///     u = s·s′ φ + 2 φ′ (s′ − s)·δ − 2 d φ′ − 4 r² φ″
///
/// The samples are [n, d] or [n]; the score is called once with all of them and keeps their shape.
///
/// Liu, Lee, Jordan: A kernelized Stein discrepancy for goodness-of-fit tests, ICML 2016.
/// Chwialkowski, Strathmann, Gretton: A kernel test of goodness of fit, ICML 2016.
public func kernelizedSteinDiscrepancy(
  samples: Tensor, kernel: any RadialKernel = InverseMultiquadricKernel(),
  score: (Tensor) throws -> Tensor
) throws -> Estimate {
  precondition(samples.arePoints(atLeast: 2), samples.pointsProblem(atLeast: 2))
  let points = samples.detached().converted(to: .float64)
  let scores = try score(points)
  guard scores.shape == points.shape else {
    throw ShapeError("a score must keep the shape \(points.shape) of points, found \(scores.shape)")
  }
  return steinDiscrepancy(points, scores, kernel)
}

/// The squared kernelised Stein discrepancy of samples from a distribution.
public func kernelizedSteinDiscrepancy(
  samples: Tensor, from law: any Distribution,
  kernel: any RadialKernel = InverseMultiquadricKernel()
) -> Estimate {
  precondition(samples.arePoints(atLeast: 2), samples.pointsProblem(atLeast: 2))
  precondition(
    Array(samples.shape.dropFirst()) == law.eventShape, samples.problem(events: law.eventShape))
  let points = samples.detached().converted(to: .float64)
  return steinDiscrepancy(points, law.score(at: points), kernel)
}

private func steinDiscrepancy(
  _ samples: Tensor, _ scores: Tensor, _ kernel: any RadialKernel
) -> Estimate {
  let (points, scores) = (samples.asPointMatrix, scores.asPointMatrix)
  let cloud = PointCloud(points)
  let (d, transposedPoints, transposedScores) = (
    Double(cloud.dimension), points.transposed(), scores.transposed()
  )
  let own = (scores * points).sum(axis: 1)  // [n]: sᵢ·xᵢ
  let sums = PairSums(count: cloud.count) { rows in
    let (x, s) = (points[rows], scores[rows])
    let distances = cloud.squaredDistances(rows, to: cloud)
    let (value, first, second) = derivatives(of: kernel, at: distances)
    // (s′ − s)·(x − x′)
    let pull =
      x.matmul(transposedScores) - own - own[rows].expanded(axis: 1) + s.matmul(transposedPoints)
    let products = s.matmul(transposedScores)
    return products * value + 2 * first * (pull - d) - 4 * distances * second
  }
  return Estimate(pairs: sums)
}

/// φ, φ′ and φ″.
private func derivatives(
  of kernel: any RadialKernel, at distances: Tensor
) -> (Tensor, Tensor, Tensor) {
  let ones = Tensor.ones(distances.shape)
  let inner = { (r: Tensor) in
    valueAndDerivative(at: r, along: ones) { kernel.value(atSquaredDistance: $0) }
  }
  let value = kernel.value(atSquaredDistance: distances)
  let (first, second) = valueAndDerivative(at: distances, along: ones) { inner($0).derivative }
  return (value, first, second)
}
