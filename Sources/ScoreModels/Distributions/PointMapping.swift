package import Tensors

extension Tensor {
  /// Whether no element is infinite or NaN.
  package var isFinite: Bool { scalars.allSatisfy(\.isFinite) }

  /// A number for each point in the last axis; the closure has memory for one more point.
  func mapPoints(
    dimension d: Int,
    _ transform: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Double
  ) -> Tensor {
    let shape = Array(shape.dropLast())
    var points = scalars
    let count = points.count / d
    // Results overwrite points that have been read: result i stands before point i.
    withScratch(count: d) { scratch in
      points.withUnsafeMutableBufferPointer { points in
        guard let points = points.baseAddress else { return }
        for i in 0..<count { points[i] = transform(points + i * d, scratch) }
      }
    }
    return opaque(Tensor(Array(points[..<count]), shape: shape).converted(to: elementType))
  }

  /// A point for each point in the last axis.
  func mapPointsToPoints(
    dimension d: Int,
    _ transform: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) -> Tensor {
    var points = scalars
    withScratch(count: d) { scratch in
      points.withUnsafeMutableBufferPointer { points in
        guard let points = points.baseAddress else { return }
        for i in 0..<count / d {
          transform(points + i * d, scratch)
          (points + i * d).update(from: scratch, count: d)
        }
      }
    }
    return opaque(Tensor(points, shape: shape).converted(to: elementType))
  }
}

/// Memory for a few numbers, at least one, while the body runs.
func withScratch<Result>(
  count: Int, _ body: (UnsafeMutablePointer<Double>) -> Result
) -> Result {
  withUnsafeTemporaryAllocation(of: Double.self, capacity: max(count, 1)) { memory in
    memory.initialize(repeating: 0)
    return body(memory.baseAddress.unsafelyUnwrapped)
  }
}

/// A point of the plane in memory, and memory for one more.
@inline(__always)
func withPoint<Result>(
  _ x: Double, _ y: Double,
  _ body: (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Result
) -> Result {
  var memory = (x, y, 0.0, 0.0)
  return withUnsafeMutablePointer(to: &memory) { memory in
    memory.withMemoryRebound(to: Double.self, capacity: 4) { body($0, $0 + 2) }
  }
}
