public import Tensors

/// Sliced score matching: the Jacobian is looked at along random directions only.
///
///     L = E vᵀ (∂s/∂x) v + ½ (vᵀ s)²,       reduced variance:  E vᵀ (∂s/∂x) v + ½ |s|²
///
/// with ½, summed over coordinates, averaged over points and directions. Both have the value and the
/// minimum of implicit score matching, min L = −½ E|∇ log p|², at one forward derivative for each
/// direction instead of d. Song, Garg, Shi, Ermon: Sliced score matching, 2019.
public struct SlicedScoreMatching: Objective, Equatable {
  /// The law of v.
  public let projection: Projection
  /// The number of directions for each point.
  public let directionCount: Int
  /// Whether ½ (vᵀ s)² is replaced by its mean over v, ½ |s|².
  public let reducesVariance: Bool

  /// The objective, with 1 to 10000 directions.
  public init(
    projection: Projection = .rademacher, directionCount: Int = 1, reducesVariance: Bool = true
  ) {
    precondition(
      directionCount >= 1 && directionCount <= 10_000,
      "the number of directions must be between 1 and 10000, found \(directionCount)")
    self.projection = projection
    self.directionCount = directionCount
    self.reducesVariance = reducesVariance
  }

  /// The mean over new directions for each point.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    var sum: Tensor?
    for _ in 0..<directionCount {
      let v = projection.directions(like: points, using: &random)
      let part = try losses(of: score, at: points, along: v)
      sum = sum.map { $0 + part } ?? part
    }
    return (sum ?? points) / Double(directionCount)
  }

  /// The losses along one given direction for each point, in the shape of the points.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, along directions: Tensor
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    precondition(directions.isLike(points), directions.problem(like: points))
    let (s, derivative) = try valueAndDerivative(at: points, along: directions) {
      try checkedScore(score, at: $0)
    }
    let curvature = (derivative * directions).summedOverCoordinates()
    return curvature + slicedSquare(s, along: directions, reducesVariance: reducesVariance) / 2
  }

  /// min L for data of a known law, which its score reaches.
  public func lowestLoss(for data: any NoisableDistribution) -> Double {
    -data.fisherInformation(noiseLevel: 0) / 2
  }
}

/// (vᵀ s)², or its mean over v.
func slicedSquare(_ s: Tensor, along v: Tensor, reducesVariance: Bool) -> Tensor {
  if reducesVariance { return s.squaredLengths() }
  let slice = (s * v).summedOverCoordinates()
  return slice * slice
}

extension SlicedScoreMatching: Storable {
  package var stored: StoredParts? {
    StoredParts(
      Self.self, numbers: [Double(directionCount), reducesVariance ? 1 : 0],
      texts: [projection.rawValue])
  }

  package init?(stored: StoredParts) {
    guard stored.numbers.count == 2, let count = Int(exactly: stored.numbers[0]),
      (1...10_000).contains(count),
      let projection = stored.texts.first.flatMap(Projection.init(rawValue:))
    else { return nil }
    (self.projection, directionCount) = (projection, count)
    reducesVariance = stored.numbers[1] == 1
  }
}
