public import Tensors

/// Adam: steps along the mean of gradients, in units of their root mean square.
///
///     m ← β₁ m + (1 − β₁) g         m̂ = m / (1 − β₁ᵗ)
///     v ← β₂ v + (1 − β₂) g²        v̂ = v / (1 − β₂ᵗ)
///     θ ← θ − η m̂ / (√v̂ + ε)
///
/// Kingma, Ba: Adam: a method for stochastic optimization, 2015.
public struct Adam: Optimiser {
  private let rule: MomentRule
  private var memory = MomentState(["first", "second"])

  /// The rule at a constant rate η.
  public init(
    rate: Double, firstDecay: Double = 0.9, secondDecay: Double = 0.999, epsilon: Double = 1e-8
  ) {
    precondition(rate.isRate, rate.rateProblem)
    precondition(firstDecay.isDecay, firstDecay.decayProblem)
    precondition(secondDecay.isDecay, secondDecay.decayProblem)
    precondition(epsilon > 0, "epsilon must be positive, found \(epsilon)")
    rule = MomentRule(
      rate: ConstantRate(rate), decays: (firstDecay, secondDecay), epsilon: epsilon, weightDecay: 0)
  }

  /// The rule at a rate that changes from step to step.
  public init(
    rate: any LearningRate, firstDecay: Double = 0.9, secondDecay: Double = 0.999,
    epsilon: Double = 1e-8
  ) {
    precondition(firstDecay.isDecay, firstDecay.decayProblem)
    precondition(secondDecay.isDecay, secondDecay.decayProblem)
    precondition(epsilon > 0, "epsilon must be positive, found \(epsilon)")
    rule = MomentRule(
      rate: rate, decays: (firstDecay, secondDecay), epsilon: epsilon, weightDecay: 0)
  }

  /// The number of steps "step" and the moments "first" (m) and "second" (v).
  public var state: Parameters {
    get { memory.parameters }
    set {
      precondition(problem(state: newValue) == nil, problem(state: newValue) ?? "")
      memory.resume(newValue)
    }
  }

  /// The parameters after one step.
  public mutating func updated(
    _ parameters: Parameters, along gradient: Parameters
  ) -> Parameters {
    precondition(gradient.fits(parameters), gradient.problem(fitting: parameters))
    precondition(problem(moving: parameters) == nil, problem(moving: parameters) ?? "")
    return rule.updated(parameters, along: gradient, &memory)
  }

  package func problem(state: Parameters) -> String? { memory.problem(with: state) }
  package func problem(moving other: Parameters) -> String? { memory.problem(moving: other) }
}

extension Adam: Storable {
  package var stored: StoredParts? { rule.stored(Self.self, memory) }

  package init?(stored: StoredParts) {
    guard let (rule, memory) = MomentRule.restored(stored, MomentState(["first", "second"])) else {
      return nil
    }
    (self.rule, self.memory) = (rule, memory)
  }
}
