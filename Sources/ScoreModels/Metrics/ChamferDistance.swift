public import Tensors

/// The Chamfer distance of two clouds: mean squared distances to the nearest point of the other one.
///
///     C = (1/n) Σᵢ minⱼ |xᵢ − yⱼ|² + (1/m) Σⱼ minᵢ |xᵢ − yⱼ|²
///
/// Squared distances, and the sum of both directions, as pytorch3d defines it. Clouds are [n, d] and
/// [m, d]. It depends on the number of points: two clouds of one distribution are not at distance 0.
public func chamferDistance(_ x: Tensor, _ y: Tensor) -> Double {
  precondition(x.arePoints(atLeast: 1), x.pointsProblem(atLeast: 1))
  precondition(y.arePoints(atLeast: 1), y.pointsProblem(atLeast: 1))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  let (a, b) = (PointCloud(x), PointCloud(y))
  var nearest = [Double](repeating: .infinity, count: b.count)
  var sum = 0.0
  a.forEachBlock(to: b) { _, distances in
    sum += distances.min(axis: 1).sum().item
    let columns = distances.min(axis: 0).scalars
    for j in nearest.indices where !(columns[j] >= nearest[j]) { nearest[j] = columns[j] }
  }
  return sum / Double(a.count) + nearest.reduce(0, +) / Double(b.count)
}

/// The mean Chamfer distance of clouds of a size, cut from two samples one after the other.
///
/// 100 clouds of 100 points are what evaluations of two-dimensional models report, of data that are
/// standardised and doubled: `chamferDistance(x, y, cloudSize: 100)` of x and y [10 000, 2]. The
/// standard error is that of a mean over clouds. Points that fill no cloud are left out.
public func chamferDistance(_ x: Tensor, _ y: Tensor, cloudSize: Int) -> Estimate {
  precondition(cloudSize >= 1, "the size of clouds must be positive, found \(cloudSize)")
  precondition(x.arePoints(atLeast: 2 * cloudSize), x.pointsProblem(atLeast: 2 * cloudSize))
  precondition(y.arePoints(atLeast: 2 * cloudSize), y.pointsProblem(atLeast: 2 * cloudSize))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  let count = min(x.shape[0], y.shape[0]) / cloudSize
  let distances = (0..<count).map { cloud in
    let range = cloud * cloudSize..<(cloud + 1) * cloudSize
    return chamferDistance(x[range], y[range])
  }
  return Estimate(mean: Tensor(distances))
}
