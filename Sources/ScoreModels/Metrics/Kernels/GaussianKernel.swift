public import Tensors

/// The Gaussian kernel, also called radial basis function.
///
///     φ(r²) = exp(−r² / 2h²)
///
/// The mean of k(X, Y) over normal points is known: with covariance S of X − Y and distance δ of the
/// means it is √(det h² / det(S + h²)) exp(−½ δᵀ (S + h²)⁻¹ δ).
public struct GaussianKernel: RadialKernel, Equatable {
  /// h, positive.
  public let bandwidth: Double

  /// A kernel with a bandwidth.
  public init(bandwidth: Double = 1) {
    precondition(
      bandwidth > 0 && bandwidth.isFinite,
      "bandwidth must be positive and finite, found \(bandwidth)")
    self.bandwidth = bandwidth
  }

  /// A kernel whose bandwidth is the median of the distances of points, h = median |xᵢ − xⱼ|, i < j.
  ///
  /// At most 2000 points are looked at, the first. The bandwidth is 1 if more than half of them are
  /// equal. Gretton, Borgwardt, Rasch, Schölkopf, Smola: A kernel two-sample test, JMLR 13, 2012.
  public init(medianDistanceOf points: Tensor) {
    precondition(points.arePoints(atLeast: 2), points.pointsProblem(atLeast: 2))
    precondition(points.isFinite, "points must be finite")
    let cloud = PointCloud(points[0..<min(points.shape[0], 2000)])
    var distances: [Double] = []
    cloud.forEachBlock(to: cloud) { start, block in
      let numbers = block.scalars
      for row in 0..<block.shape[0] {
        distances += numbers[row * cloud.count..<row * cloud.count + start + row]
      }
    }
    distances.sort()
    let median = distances[distances.count / 2].squareRoot()
    self.init(bandwidth: median > 0 && median.isFinite ? median : 1)
  }

  /// exp(−r² / 2h²).
  public func value(atSquaredDistance distance: Tensor) -> Tensor {
    exp(distance / (-2 * bandwidth * bandwidth))
  }
}
