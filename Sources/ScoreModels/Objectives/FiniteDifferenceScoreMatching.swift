public import Tensors

/// Sliced score matching with differences in the place of derivatives.
///
///     L = E vᵀ (s(x + h v) − s(x − h v)) / 2h + ½ |s̄|²,   s̄ = (s(x + h v) + s(x − h v)) / 2
///
/// with ½, summed over coordinates, averaged over points. Two evaluations of the score and no
/// derivative with respect to points, so that training differentiates once; the error is of order
/// h². At h → 0 it has the value and the minimum of implicit score matching.
///
/// For a log density f instead of a score,
///
///     L = E (f(x + h v) + f(x − h v) − 2 f(x)) / h² + (f(x + h v) − f(x − h v))² / 8h²
///
/// Pang, Xu, Li, Song, Ermon, Zhu: Efficient learning of generative models via finite-difference
/// score matching, 2020.
public struct FiniteDifferenceScoreMatching: Objective, Equatable {
  /// h.
  public let step: Double
  /// The law of v.
  public let projection: Projection

  /// The objective; in single precision a step below 10⁻² drowns in rounding.
  public init(step: Double = 0.01, projection: Projection = .rademacher) {
    precondition(
      step > 0 && step.isFinite, "a step must be positive and finite, found \(step)")
    self.step = step
    self.projection = projection
  }

  /// The losses along a new direction for each point.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    let v = projection.directions(like: points, using: &random)
    let after = try checkedScore(score, at: points + step * v)
    let before = try checkedScore(score, at: points - step * v)
    let slope = (v * (after - before)).summedOverCoordinates() / (2 * step)
    return slope + (0.5 * (after + before)).squaredLengths() / 2
  }

  /// The losses of a log density, which need not be normalised: points [n, d] or numbers [n] → [n].
  /// - Throws: `ShapeError` where the log density gives something else than a number for each point.
  public func losses(
    ofLogDensity logDensity: (Tensor) throws -> Tensor, at points: Tensor,
    using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    let v = projection.directions(like: points, using: &random)
    func value(_ x: Tensor) throws -> Tensor {
      let f = try logDensity(x)
      guard f.shape == [x.shape[0]] else {
        throw ShapeError(
          "a log density at points of shape \(x.shape) must give shape [\(x.shape[0])], found shape"
            + " \(f.shape)")
      }
      return f
    }
    let (after, before) = (try value(points + step * v), try value(points - step * v))
    let curvature = after + before - 2 * (try value(points))
    let difference = after - before
    return curvature / (step * step) + difference * difference / (8 * step * step)
  }
}

extension FiniteDifferenceScoreMatching: Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, numbers: [step], texts: [projection.rawValue])
  }

  package init?(stored: StoredParts) {
    guard let step = stored.numbers.first, step > 0, step.isFinite,
      let projection = stored.texts.first.flatMap(Projection.init(rawValue:))
    else { return nil }
    (self.step, self.projection) = (step, projection)
  }
}
