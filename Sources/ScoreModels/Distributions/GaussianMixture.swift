#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// A mixture of k normal distributions, over numbers or over points in d dimensions.
///
///     p(x) = Σ wⱼ N(x; μⱼ, Σⱼ)      score: Σ rⱼ(x) Σⱼ⁻¹ (μⱼ − x)
///     rⱼ(x) = wⱼ N(x; μⱼ, Σⱼ) / p(x), the responsibilities
///
/// Means of shape [k] make a distribution over numbers, [k, d] over points. Sums of exponentials
/// are taken relative to the largest term, so that density and score hold far out in the tails,
/// where every term underflows. Log density, score and responsibilities have derivatives with
/// respect to points, means and covariances.
public struct GaussianMixture: Distribution, Equatable, CustomStringConvertible {
  /// The weights wⱼ, normalised to sum to 1.
  public let weights: [Double]
  /// `[]` for numbers, `[d]` for points.
  public let eventShape: [Int]
  let components: [GaussianFactor]
  let logWeights: [Double]
  /// The law where a parameter takes part in a derivative.
  private let traced: TracedMixture?

  /// The law for derivatives with respect to points.
  private var formula: TracedMixture {
    let (k, d) = (componentCount, dimension)
    let covariances = components[0].lower.map { _ in
      Tensor(components.flatMap(\.covariance), shape: [k, d, d])
    }
    return TracedMixture(components, means, covariances, logWeights)
  }

  /// A mixture whose components have one standard deviation, in all directions.
  ///
  /// Weights are proportions; they need not sum to 1, and none given means equal ones.
  public init(means: Tensor, standardDeviation: Double = 1, weights: [Double] = []) {
    precondition(means.areMeans, means.meansProblem)
    precondition(
      standardDeviation > 0 && standardDeviation.isFinite,
      "standard deviation must be positive and finite, found \(standardDeviation)")
    precondition(
      weights.isEmpty || weights.count == means.shape[0],
      "\(means.shape[0]) components need as many weights, found \(weights.count)")
    precondition(weights.isEmpty || weights.areWeights, weights.weightsProblem)
    let components = means.points.map {
      GaussianFactor(mean: $0, standardDeviation: standardDeviation)
    }
    self.init(components, means, nil, weights)
  }

  /// A mixture whose components have a standard deviation each, in all directions.
  public init(means: Tensor, standardDeviations: [Double], weights: [Double] = []) {
    precondition(means.areMeans, means.meansProblem)
    precondition(
      standardDeviations.count == means.shape[0],
      "\(means.shape[0]) components need as many standard deviations, found"
        + " \(standardDeviations.count)")
    precondition(
      standardDeviations.allSatisfy { $0 > 0 && $0.isFinite },
      "standard deviations must be positive and finite, found \(standardDeviations)")
    precondition(
      weights.isEmpty || weights.count == means.shape[0],
      "\(means.shape[0]) components need as many weights, found \(weights.count)")
    precondition(weights.isEmpty || weights.areWeights, weights.weightsProblem)
    let components = zip(means.points, standardDeviations).map {
      GaussianFactor(mean: $0, standardDeviation: $1)
    }
    self.init(components, means, nil, weights)
  }

  /// A mixture over points whose components have a covariance each, [k, d, d].
  public init(means: Tensor, covariances: Tensor, weights: [Double] = []) {
    precondition(means.areMeans, means.meansProblem)
    precondition(means.rank == 2, "covariances need means of shape [k, d], found \(means.shape)")
    precondition(
      covariances.shape == means.shape + [means.shape[1]],
      "means of shape \(means.shape) need covariances of shape"
        + " \(means.shape + [means.shape[1]]), found \(covariances.shape)")
    precondition(
      (0..<means.shape[0]).allSatisfy { covariances[$0].isSymmetric },
      "a covariance in \(covariances.inline) is not symmetric")
    precondition(
      (0..<means.shape[0]).allSatisfy { covariances[$0].isPositiveDefinite },
      "a covariance in \(covariances.inline) is not positive definite")
    precondition(
      weights.isEmpty || weights.count == means.shape[0],
      "\(means.shape[0]) components need as many weights, found \(weights.count)")
    precondition(weights.isEmpty || weights.areWeights, weights.weightsProblem)
    let components = means.points.enumerated().map { j, mean in
      GaussianFactor(mean: mean, covariance: covariances[j])
    }
    self.init(components, means, covariances, weights)
  }

  private init(
    _ components: [GaussianFactor], _ means: Tensor, _ covariances: Tensor?,
    _ weights: [Double]
  ) {
    let weights = weights.isEmpty ? components.map { _ in 1 } : weights
    let total = weights.reduce(0.0) { $0 + $1 }
    self.weights = weights.map { $0 / total }
    logWeights = self.weights.map { log($0) }
    self.components = components
    eventShape = Array(means.shape.dropFirst())
    traced =
      means.isTraced || covariances?.isTraced ?? false
      ? TracedMixture(components, means, covariances, self.logWeights) : nil
  }

  /// A mixture whose parameters are numbers, with weights that sum to 1.
  init(_ components: [GaussianFactor], normalised weights: [Double], eventShape: [Int]) {
    self.weights = weights
    logWeights = weights.map { log($0) }
    self.components = components
    self.eventShape = eventShape
    traced = nil
  }

  /// The weighted components, at most four of them.
  public var description: String {
    let shown = zip(weights, components).prefix(4).map { weight, component in
      let mean = Tensor(component.mean, shape: eventShape).inline
      let spread = component.lower == nil ? "σ = \(component.standardDeviation)" : "Σ"
      return "\(weight) N(\(mean), \(spread))"
    }
    let rest = componentCount > 4 ? " + … (\(componentCount) components)" : ""
    return "GaussianMixture(" + shown.joined(separator: " + ") + rest + ")"
  }

  /// k, the number of components.
  public var componentCount: Int { components.count }

  /// The means μⱼ, [k] or [k, d].
  public var means: Tensor {
    traced?.means ?? Tensor(components.flatMap(\.mean), shape: [componentCount] + eventShape)
  }

  /// Σ wⱼ μⱼ, in the shape of one draw.
  public var mean: Tensor { known(Tensor(meanPoint, shape: eventShape)) }

  /// Σ wⱼ (Σⱼ + μⱼ μⱼᵀ) − μ μᵀ: a number, or a matrix of shape [d, d].
  public var covariance: Tensor {
    precondition((eventShape + eventShape).isShape, (eventShape + eventShape).shapeProblem)
    let (d, mean) = (dimension, meanPoint)
    var sum = [Double](repeating: 0, count: d * d)
    for (weight, component) in zip(weights, components) {
      let spread = component.covariance
      let shift = zip(component.mean, mean).map { $0 - $1 }
      for i in 0..<d * d { sum[i] += weight * (spread[i] + shift[i / d] * shift[i % d]) }
    }
    return known(Tensor(sum, shape: eventShape + eventShape))
  }

  /// log p for each number or point: batch + eventShape → batch.
  public func logDensity(at x: Tensor) -> Tensor {
    precondition(x.holds(events: eventShape), x.problem(events: eventShape))
    if let traced { return traced.logDensity(at: x) }
    return x.function(axes: eventShape.count, logDensities, gradient: { score(at: $0) })
  }

  private func logDensities(at x: Tensor) -> Tensor {
    let points = x.reshaped(to: x.shape + (eventShape.isEmpty ? [1] : []))
    return withTerms { terms in
      points.mapPoints(dimension: dimension) { x, z in logSumExp(terms, at: x, z) }
    }
  }

  /// The score for each number or point, in the shape of x.
  public func score(at x: Tensor) -> Tensor {
    precondition(x.holds(events: eventShape), x.problem(events: eventShape))
    if let traced { return traced.score(at: x) }
    guard x.isTraced else { return scores(at: x) }
    let formula = formula
    return x.function(scores, formula: { formula.score(at: $0) })
  }

  private func scores(at x: Tensor) -> Tensor {
    withTerms { terms in
      x.mapPointsToPoints(dimension: dimension) { x, score in
        writeScore(at: x, into: score, terms)
      }
    }
  }

  /// The responsibilities rⱼ for each number or point: batch + eventShape → batch + [k].
  public func responsibilities(at x: Tensor) -> Tensor {
    precondition(x.holds(events: eventShape), x.problem(events: eventShape))
    precondition(responsibilityShape(x).isShape, responsibilityShape(x).shapeProblem)
    if let traced { return traced.responsibilities(at: x) }
    guard x.isTraced else { return shares(at: x) }
    let formula = formula
    return x.function(shares, formula: { formula.responsibilities(at: $0) })
  }

  private func shares(at x: Tensor) -> Tensor {
    let (d, k, points) = (dimension, componentCount, x.scalars)
    var result: [Double] = []
    result.reserveCapacity(points.count / d * k)
    withTerms { terms in
      points.withUnsafeBufferPointer { points in
        guard let start = points.baseAddress else { return }
        for i in 0..<points.count / d {
          weigh(terms, at: start + i * d)
          result += UnsafeBufferPointer(start: terms, count: k)
        }
      }
    }
    return Tensor(result, shape: responsibilityShape(x)).converted(to: x.elementType)
  }

  /// The shape of the responsibilities for a batch.
  package func responsibilityShape(_ x: Tensor) -> [Int] {
    Array(x.shape.dropLast(eventShape.count)) + [componentCount]
  }

  /// Independent draws, [count] + eventShape.
  public func sample(_ count: Int, using random: inout RandomStream) -> Tensor {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition(([count] + eventShape).isShape, ([count] + eventShape).shapeProblem)
    let sums = weights.runningSums
    var points: [Double] = []
    points.reserveCapacity(count * dimension)
    for _ in 0..<count { points += draw(sums, using: &random) }
    return known(Tensor(points, shape: [count] + eventShape))
  }

  /// What is computed from the parameters' numbers; its derivatives with respect to them are NaN.
  private func known(_ result: Tensor) -> Tensor {
    result.opaque(over: [traced?.means, traced?.covariances].compactMap { $0 })
  }

  /// A component by its weight, then a normal point.
  func draw(_ runningSums: [Double], using random: inout RandomStream) -> [Double] {
    let component = components[runningSums.index(at: random.uniform())]
    return component.point(from: (0..<dimension).map { _ in random.normal() })
  }
}
