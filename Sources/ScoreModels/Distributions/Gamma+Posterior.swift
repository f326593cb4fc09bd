extension Gamma {
  /// The posterior of an unknown rate of events, with this distribution as its prior.
  ///
  /// For counts kᵢ ~ Poisson(θ), one per unit of time, and θ ~ Gamma(α, β) the posterior is
  /// Gamma(α + Σ kᵢ, β + n).
  public func posterior(observing counts: [Int]) -> Gamma {
    precondition(
      counts.allSatisfy { $0 >= 0 },
      "counts must not be negative, found \(counts.first { $0 < 0 } ?? 0)")
    let total = counts.reduce(0.0) { $0 + Double($1) }
    return Gamma(
      shape: min(shape + total, .greatestFiniteMagnitude),
      rate: min(rate + Double(counts.count), .greatestFiniteMagnitude))
  }
}
