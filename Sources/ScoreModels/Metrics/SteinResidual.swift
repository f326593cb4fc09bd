public import Tensors

/// An estimate of Stein's identity, which is 0 where the score belongs to the samples' density.
///
///     E[s(x) f(x) + f′(x)] = 0
///
/// for every smooth f for which p f vanishes at the ends: integration by parts, ∫ p′f + p f′ = 0.
/// With f = 1 the mean score is 0; with f(x) = x the mean of x s(x) is −1. A residual of many
/// standard errors means that score and samples disagree.
///
/// Stein: A bound for the error in the normal approximation, Proc. Sixth Berkeley Symp. 2, 1972.
public func steinResidual(
  samples: Tensor, score: (Double) throws -> Double, test: (Double) throws -> Double,
  derivative: (Double) throws -> Double
) rethrows -> Estimate {
  precondition(
    samples.count >= 2, "an estimate needs at least 2 numbers, found \(samples.count)")
  return Estimate(
    mean: try samples.map { x in try score(x) * test(x) + derivative(x) })
}
