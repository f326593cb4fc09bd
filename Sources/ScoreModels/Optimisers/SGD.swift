import Tensors

/// Stochastic gradient descent, with momentum if asked.
///
///     u ← μ u + g         θ ← θ − η u
///     with Nesterov's momentum:   θ ← θ − η (g + μ u)
///
/// Sutskever, Martens, Dahl, Hinton: On the importance of initialization and momentum in deep
/// learning, 2013, in the form in which PyTorch computes it.
public struct SGD: Optimiser {
  private let rate: any LearningRate
  /// μ.
  public let momentum: Double
  /// Whether the gradient is taken as if the momentum's step were done already.
  public let isNesterov: Bool
  private var memory: MomentState

  /// The rule at a constant rate η.
  public init(rate: Double, momentum: Double = 0, isNesterov: Bool = false) {
    precondition(rate.isRate, rate.rateProblem)
    precondition(momentum.isDecay, momentum.decayProblem)
    self.init(ConstantRate(rate), momentum, isNesterov)
  }

  /// The rule at a rate that changes from step to step.
  public init(rate: any LearningRate, momentum: Double = 0, isNesterov: Bool = false) {
    precondition(momentum.isDecay, momentum.decayProblem)
    self.init(rate, momentum, isNesterov)
  }

  private init(_ rate: any LearningRate, _ momentum: Double, _ isNesterov: Bool) {
    self.rate = rate
    self.momentum = momentum
    self.isNesterov = isNesterov
    memory = MomentState(momentum > 0 ? ["velocity"] : [])
  }

  /// The number of steps "step" and, with momentum, the "velocity" u.
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
    let eta = rate.rate(at: memory.stepCount)
    memory.stepCount += 1
    guard momentum > 0 else { return parameters - eta * gradient }
    let old = memory.takeMoments(like: parameters)[0]
    let velocity = zip(old, gradient.tensors).map { momentum * $0 + $1 }
    memory.put([velocity], like: parameters)
    let direction = Parameters(layout: parameters.names, velocity)
    return parameters - eta * (isNesterov ? gradient + momentum * direction : direction)
  }

  package func problem(state: Parameters) -> String? { memory.problem(with: state) }
  package func problem(moving other: Parameters) -> String? { memory.problem(moving: other) }
}

extension SGD: Storable {
  package var stored: StoredParts? {
    guard let rate = StoredParts(rate), let state = memory.parameters.stored else { return nil }
    return StoredParts(
      Self.self, numbers: [momentum, isNesterov ? 1 : 0], parts: [rate, state])
  }

  package init?(stored: StoredParts) {
    guard stored.numbers.count == 2, stored.numbers[0].isDecay, stored.parts.count == 2,
      let rate = stored.parts[0].value as? any LearningRate
    else { return nil }
    self.init(rate, stored.numbers[0], stored.numbers[1] == 1)
    guard let memory = memory.resumed(from: stored.parts[1]) else { return nil }
    self.memory = memory
  }
}
