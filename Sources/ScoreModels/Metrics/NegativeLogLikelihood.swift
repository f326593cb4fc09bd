public import Tensors

/// The mean of −log p over points, in nats.
///
/// Its expected value is the entropy of the points' distribution plus the Kullback–Leibler divergence
/// from it to p: the entropy is the least that a model can reach. Infinite where a point is outside
/// the support.
public func negativeLogLikelihood(of points: Tensor, under law: any Distribution) -> Estimate {
  precondition(points.holds(events: law.eventShape), points.problem(events: law.eventShape))
  precondition(
    points.count >= 2 * law.eventShape.reduce(1, *),
    "an estimate needs at least 2 points, found shape \(points.shape)")
  return Estimate(mean: -law.logDensity(at: points.detached()).converted(to: .float64))
}
