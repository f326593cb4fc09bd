public import Tensors

extension Normal {
  /// The posterior of an unknown mean, with this distribution as its prior.
  ///
  /// For observations yᵢ ~ N(θ, τ²) and θ ~ N(μ, σ²) the posterior is normal with
  ///
  ///     precision 1/σ² + n/τ²,  mean (μ/σ² + Σ yᵢ/τ²) / precision
  public func posterior(observing observations: Tensor, noise: Double) -> Normal {
    precondition(observations.isFinite, "observations must be finite, found \(observations.inline)")
    precondition(
      noise > 0 && noise.isFinite, "noise must be positive and finite, found \(noise)")
    // How much of the way from the prior's mean to the observations' the posterior goes.
    let ratio = standardDeviation / noise
    let gain = Double(observations.count) * ratio * ratio
    let share = gain.isFinite ? gain / (1 + gain) : 1
    let scale = Double(max(1, observations.count))
    let target = observations.scalars.reduce(0.0) { $0 + $1 / scale }
    let limit = Double.greatestFiniteMagnitude
    return Normal(
      mean: max(-limit, min(limit, (1 - share) * mean + share * max(-limit, min(limit, target)))),
      standardDeviation: max(standardDeviation / (1 + gain).squareRoot(), .leastNonzeroMagnitude))
  }
}
