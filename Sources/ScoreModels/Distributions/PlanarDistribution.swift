#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// A distribution over points of the plane. Members give the functions of two numbers, which charts
/// take as closures; those of tensors, [n, 2], follow.
public protocol PlanarDistribution: Distribution {
  /// log p(x, y).
  func logDensity(_ x: Double, _ y: Double) -> Double
  /// The score (∂/∂x log p, ∂/∂y log p).
  func score(_ x: Double, _ y: Double) -> (Double, Double)
  /// One draw.
  func sample(using random: inout RandomStream) -> (Double, Double)
}

extension PlanarDistribution {
  /// Draws are points with two coordinates.
  public var eventShape: [Int] { [2] }

  /// p(x, y).
  public func density(_ x: Double, _ y: Double) -> Double { exp(logDensity(x, y)) }

  /// log p for each point: batch + [2] → batch.
  public func logDensity(at x: Tensor) -> Tensor {
    precondition(x.holds(events: [2]), x.problem(events: [2]))
    return x.function(axes: 1, logDensities, gradient: { score(at: $0) })
  }

  private func logDensities(at x: Tensor) -> Tensor {
    let (shape, points) = (Array(x.shape.dropLast()), x.scalars)
    let values = (0..<points.count / 2).map { logDensity(points[2 * $0], points[2 * $0 + 1]) }
    return Tensor(values, shape: shape).converted(to: x.elementType)
  }

  /// The score for each point, in the shape of x.
  public func score(at x: Tensor) -> Tensor {
    precondition(x.holds(events: [2]), x.problem(events: [2]))
    guard x.isTraced, let law = self as? any PlanarScoreFormula else { return scores(at: x) }
    return x.function(scores, formula: { law.scoreFormula(at: $0) })
  }

  private func scores(at x: Tensor) -> Tensor {
    var points = x.scalars
    for i in stride(from: 0, to: points.count, by: 2) {
      (points[i], points[i + 1]) = score(points[i], points[i + 1])
    }
    return x.opaque(Tensor(points, shape: x.shape).converted(to: x.elementType))
  }

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
}
