import Tensors

/// The exponential moving average of the parameters of a network in training.
///
///     a ← λ a + (1 − λ) θ
///
/// The mean of the last 1 / (1 − λ) steps or so: samples drawn with it are less noisy than with the
/// parameters of the last step. Polyak, Juditsky: Acceleration of stochastic approximation by
/// averaging, 1992.
public struct ExponentialAverage: Sendable, Equatable {
  /// λ.
  public let decay: Double
  private var values: Parameters

  /// The average at its start, where it is the parameters themselves.
  public init(of parameters: Parameters, decay: Double = 0.999) {
    precondition(decay.isDecay, decay.decayProblem)
    self.decay = decay
    values = parameters
  }

  /// a.
  public var parameters: Parameters {
    get { values }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      values = newValue
    }
  }

  /// Takes in the parameters after a step.
  public mutating func update(with parameters: Parameters) {
    precondition(parameters.fits(self.parameters), parameters.problem(fitting: self.parameters))
    values = decay * values + (1 - decay) * parameters
  }
}

extension ExponentialAverage: Storable {
  package var stored: StoredParts? {
    values.stored.map { StoredParts(Self.self, numbers: [decay], parts: [$0]) }
  }

  package init?(stored: StoredParts) {
    guard let decay = stored.numbers.first, decay.isDecay,
      let values = stored.parts.first.flatMap(Parameters.init(stored:))
    else { return nil }
    (self.decay, self.values) = (decay, values)
  }
}
