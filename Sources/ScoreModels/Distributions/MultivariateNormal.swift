#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The normal distribution in d dimensions with mean μ and covariance Σ.
///
///     log p(x) = −½ (x − μ)ᵀ Σ⁻¹ (x − μ) − ½ log det 2πΣ      score: Σ⁻¹ (μ − x)
///
/// Evaluated through the Cholesky factor of Σ, at d² operations a point. Density and score have
/// derivatives with respect to points, mean and covariance; `entropy` and the functions of numbers do
/// not.
public struct MultivariateNormal: Distribution, Equatable, CustomStringConvertible {
  let factor: GaussianFactor
  /// The law where a parameter takes part in a derivative.
  private let traced: TracedGaussian?

  /// A normal distribution with covariance Σ, [d, d], symmetric and positive definite.
  public init(mean: Tensor, covariance: Tensor) {
    precondition(
      mean.rank == 1 && mean.count > 0, "mean must be a vector, found shape \(mean.shape)")
    precondition(mean.isFinite, "mean must be finite, found \(mean.inline)")
    precondition(
      covariance.shape == [mean.count, mean.count],
      "a mean of dimension \(mean.count) needs a covariance of shape"
        + " [\(mean.count), \(mean.count)], found \(covariance.shape)")
    precondition(covariance.isSymmetric, "covariance \(covariance.inline) is not symmetric")
    precondition(
      covariance.isPositiveDefinite, "covariance \(covariance.inline) is not positive definite")
    factor = GaussianFactor(mean: mean.scalars, covariance: covariance)
    traced =
      mean.isTraced || covariance.isTraced
      ? TracedGaussian(factor, mean: mean, covariance: covariance) : nil
  }

  /// A normal distribution with covariance σ² I.
  public init(mean: Tensor, standardDeviation: Double = 1) {
    precondition(
      mean.rank == 1 && mean.count > 0, "mean must be a vector, found shape \(mean.shape)")
    precondition(mean.isFinite, "mean must be finite, found \(mean.inline)")
    precondition(
      standardDeviation > 0 && standardDeviation.isFinite,
      "standard deviation must be positive and finite, found \(standardDeviation)")
    factor = GaussianFactor(mean: mean.scalars, standardDeviation: standardDeviation)
    traced = mean.isTraced ? TracedGaussian(factor, mean: mean, covariance: nil) : nil
  }

  private init(_ factor: GaussianFactor, _ traced: TracedGaussian?) {
    (self.factor, self.traced) = (factor, traced)
  }

  /// d.
  public var dimension: Int { factor.dimension }
  /// Draws are points in d dimensions.
  public var eventShape: [Int] { [dimension] }
  /// μ, [d]; also the mode.
  public var mean: Tensor { traced?.mean ?? Tensor(factor.mean) }
  /// Σ, [d, d].
  public var covariance: Tensor {
    precondition([dimension, dimension].isShape, [dimension, dimension].shapeProblem)
    return traced?.covariance ?? Tensor(factor.covariance, shape: [dimension, dimension])
  }
  /// ½ log det 2πeΣ.
  public var entropy: Double { Double(dimension) / 2 - factor.logPeak }

  /// The mean and the covariance.
  public var description: String {
    let mean = "mean: \(mean.inline)"
    guard factor.lower != nil else {
      return "MultivariateNormal(\(mean), standardDeviation: \(factor.standardDeviation))"
    }
    return "MultivariateNormal(\(mean), covariance: \(covariance.inline))"
  }

  /// log p for each point: batch + [d] → batch.
  public func logDensity(at x: Tensor) -> Tensor {
    precondition(x.holds(events: eventShape), x.problem(events: eventShape))
    if let traced { return traced.logDensity(at: x) }
    return x.function(
      axes: 1,
      { x in
        x.mapPoints(dimension: dimension) { x, z in
          factor.logPeak - factor.whiten(x, into: z) / 2
        }
      }, gradient: { score(at: $0) })
  }

  /// The score for each point, in the shape of x.
  public func score(at x: Tensor) -> Tensor {
    precondition(x.holds(events: eventShape), x.problem(events: eventShape))
    if let traced { return traced.score(at: x) }
    guard x.isTraced else { return scores(at: x) }
    let formula = TracedGaussian(factor)
    return x.function(scores, formula: { formula.score(at: $0) })
  }

  private func scores(at x: Tensor) -> Tensor {
    x.mapPointsToPoints(dimension: dimension) { x, score in
      _ = factor.whiten(x, into: score)
      factor.turnIntoScore(score)
    }
  }

  /// Independent draws μ + L z, [count, d].
  public func sample(_ count: Int, using random: inout RandomStream) -> Tensor {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count, dimension].isShape, [count, dimension].shapeProblem)
    let z = random.normal([count, dimension])
    guard let lower = factor.lower else { return z * factor.standardDeviation + mean }
    let points = z.matmul(Tensor(lower, shape: [dimension, dimension]).transposed()) + mean
    return points.opaque(over: [traced?.covariance].compactMap { $0 })
  }
}

extension MultivariateNormal {
  /// log p(x, y), for points of the plane.
  public func logDensity(_ x: Double, _ y: Double) -> Double {
    precondition(eventShape == [2], "two coordinates do not fit points of dimension \(dimension)")
    return withPoint(x, y) { x, z in factor.logPeak - factor.whiten(x, into: z) / 2 }
  }

  /// p(x, y), for points of the plane.
  public func density(_ x: Double, _ y: Double) -> Double {
    precondition(eventShape == [2], "two coordinates do not fit points of dimension \(dimension)")
    return exp(logDensity(x, y))
  }

  /// The score at (x, y), for points of the plane.
  public func score(_ x: Double, _ y: Double) -> (Double, Double) {
    precondition(eventShape == [2], "two coordinates do not fit points of dimension \(dimension)")
    return withPoint(x, y) { x, z in
      _ = factor.whiten(x, into: z)
      factor.turnIntoScore(z)
      return (z[0], z[1])
    }
  }
}

extension MultivariateNormal: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, parts: [factor.stored]) }

  package init?(stored: StoredParts) {
    guard let factor = stored.parts.first.flatMap(GaussianFactor.init(stored:)) else { return nil }
    self.init(factor, nil)
  }
}
