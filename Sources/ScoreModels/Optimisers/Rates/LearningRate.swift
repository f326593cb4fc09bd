/// The rate η of an optimiser's steps, as a function of how many are done.
public protocol LearningRate: Sendable {
  /// The rate of the step before which so many are done.
  func rate(at step: Int) -> Double
}

extension Double {
  /// Whether this can be a rate.
  package var isRate: Bool { self > 0 && isFinite }
  package var rateProblem: String { "a rate must be positive and finite, found \(self)" }
}
