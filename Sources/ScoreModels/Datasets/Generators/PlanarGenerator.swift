public import Tensors

/// A way to draw points of the plane whose density is not known, or has none: points on a curve.
///
///     var random = RandomStream(seed: 1, label: "data")
///     let points = SwissRoll(noiseLevel: 0.5).sample(2000, using: &random)   // [2000, 2]
///
/// Points with noise level σ are x + σz with z ~ N(0, I). Every draw takes the same number of
/// random numbers, whatever the noise level: noise moves points, it does not exchange them.
public protocol PlanarGenerator: Sendable {
  /// One draw.
  func sample(using random: inout RandomStream) -> (Double, Double)
}

extension PlanarGenerator {
  /// Independent draws, [count, 2].
  public func sample(_ count: Int, using random: inout RandomStream) -> Tensor {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count, 2].isShape, [count, 2].shapeProblem)
    var points: [Double] = []
    points.reserveCapacity(2 * count)
    for _ in 0..<count {
      let (x, y) = sample(using: &random)
      points.append(x)
      points.append(y)
    }
    return Tensor(points, shape: [count, 2])
  }

  /// A point moved by noise in both directions.
  func noisy(
    _ x: Double, _ y: Double, _ noiseLevel: Double, using random: inout RandomStream
  ) -> (Double, Double) {
    let moved = x + noiseLevel * random.normal()
    return (moved, y + noiseLevel * random.normal())
  }
}
