public import Tensors

// Objectives: how far a score is from that of the data, as a number that training makes smaller.
//
// In:  a score, points of the data, and a random stream where something is drawn.
// Out: a loss for each point, whose mean is the objective.
//
// Conventions. Losses are summed over the coordinates of a point and averaged over points. Each
// member says whether it carries the factor ½ of the Fisher divergence ½ E|s − ∇ log p|², and what
// its lowest possible value is, where that is known. A score is a closure, so that a network, an
// analytic score and a mixture of both are judged alike; its derivatives are taken where a member
// needs them.

/// A way to judge a score by points of the data.
public protocol Objective: Sendable {
  /// The loss at each point: points [n, d] or numbers [n] → [n].
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
  ) throws -> Tensor
}

extension Objective {
  /// The mean of the losses at points, a number.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  @inlinable
  public func loss(
    of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
  ) throws -> Tensor {
    try losses(of: score, at: points, using: &random).mean()
  }
}

extension Tensor {
  /// Whether these are points [n, d] or numbers [n], at least one.
  package var areDataPoints: Bool { (1...2).contains(rank) && count > 0 }

  /// Why they are not.
  package var dataPointsProblem: String {
    "an objective needs points [n, d] or numbers [n], at least one, found shape \(shape)"
  }

  /// The sum over the coordinates of each point: [n, d] → [n], [n] → [n].
  func summedOverCoordinates() -> Tensor { rank == 1 ? self : sum(axis: -1) }

  /// |x|² of each point.
  func squaredLengths() -> Tensor { (self * self).summedOverCoordinates() }
}

/// The values of a score at points, which have to have their shape and type.
func checkedScore(
  _ score: (Tensor) throws -> Tensor, at x: Tensor
) throws -> Tensor {
  let value = try score(x)
  guard value.shape == x.shape, value.elementType == x.elementType else {
    throw ShapeError(
      "a score at points of shape \(x.shape) and type \(x.elementType) must give vectors of the"
        + " same, found shape \(value.shape) and type \(value.elementType)")
  }
  return value
}
