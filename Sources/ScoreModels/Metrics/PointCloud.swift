public import Tensors

// Metrics take points as tensors [n, d], or numbers as [n]; they compute in double precision.

/// Points with their coordinates one after the other, so that loops over points run through memory.
struct PointCloud {
  let count: Int
  let dimension: Int
  /// Coordinate k of point i is element k · count + i.
  private let coordinates: [Double]

  init(_ points: Tensor) {
    count = points.shape[0]
    dimension = points.pointDimension
    let matrix = points.detached().reshaped(to: [count, dimension])
    coordinates = dimension == 1 ? matrix.scalars : matrix.transposed().scalars
  }

  /// |xᵢ − yⱼ|² for a range of i and all j, row by row; differences are squared, so that points that
  /// are near to each other and far from the origin keep their distance.
  func squaredDistances(_ rows: Range<Int>, to other: PointCloud) -> Tensor {
    let width = other.count
    let numbers = [Double](unsafeUninitializedCapacity: rows.count * width) { target, initialized in
      target.initialize(repeating: 0)
      for (row, i) in rows.enumerated() {
        for k in 0..<dimension {
          let a = coordinates[k * count + i]
          let part = target[row * width..<(row + 1) * width]
          add(a, other, k, to: UnsafeMutableBufferPointer(rebasing: part))
        }
      }
      initialized = rows.count * width
    }
    return Tensor(numbers, shape: [rows.count, width])
  }

  @inline(__always)
  private func add(
    _ a: Double, _ other: PointCloud, _ k: Int, to target: UnsafeMutableBufferPointer<Double>
  ) {
    other.coordinates.withUnsafeBufferPointer { numbers in
      let column = UnsafeBufferPointer(rebasing: numbers[k * other.count..<(k + 1) * other.count])
      for j in target.indices {
        let difference = a - column[j]
        target[j] += difference * difference
      }
    }
  }

  /// Calls the body with blocks of rows of a table of squared distances, which has not to be in
  /// memory as a whole.
  func forEachBlock(
    to other: PointCloud, _ body: (_ firstRow: Int, _ squaredDistances: Tensor) throws -> Void
  ) rethrows {
    let height = max(1, 65_536 / max(1, other.count))
    for start in stride(from: 0, to: count, by: height) {
      let rows = start..<min(start + height, count)
      try body(start, squaredDistances(rows, to: other))
    }
  }
}

/// The squared distance of each point of one cloud to each of another: [n, d] and [m, d] → [n, m].
public func squaredDistances(_ x: Tensor, _ y: Tensor) -> Tensor {
  precondition(x.arePoints(atLeast: 1), x.pointsProblem(atLeast: 1))
  precondition(y.arePoints(atLeast: 1), y.pointsProblem(atLeast: 1))
  precondition(x.pointDimension == y.pointDimension, x.dimensionProblem(y))
  precondition(
    [x.shape[0], y.shape[0]].isShape, [x.shape[0], y.shape[0]].shapeProblem)
  if x.isTraced || y.isTraced {
    let d = x.pointDimension
    let difference = x.reshaped(to: [-1, 1, d]) - y.reshaped(to: [1, -1, d])
    return (difference * difference).sum(axis: 2)
  }
  let cloud = PointCloud(x)
  return cloud.squaredDistances(0..<cloud.count, to: PointCloud(y))
}

extension Tensor {
  /// Whether these are points, at least so many.
  package func arePoints(atLeast least: Int) -> Bool {
    (rank == 1 || rank == 2 && shape[1] > 0) && shape[0] >= least
  }

  /// Why these are not, or too few.
  package func pointsProblem(atLeast least: Int) -> String {
    guard rank == 1 || rank == 2 && shape[1] > 0 else {
      return "expected points of shape [n, d], found shape \(shape)"
    }
    return "expected at least \(least) \(least == 1 ? "point" : "points"), found \(shape[0])"
  }

  /// d; 1 for numbers.
  package var pointDimension: Int { rank == 2 ? shape[1] : 1 }

  /// The sentence about points of different dimensions.
  package func dimensionProblem(_ other: Tensor) -> String {
    "points must have one dimension, found shapes \(shape) and \(other.shape)"
  }
}
