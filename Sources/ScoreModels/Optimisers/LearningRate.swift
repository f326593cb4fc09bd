/// The rate η of an optimiser's steps, as a function of how many are done.
public protocol LearningRate: Sendable {
  /// The rate of the step before which so many are done.
  func rate(at step: Int) -> Double
}

/// One rate for all steps.
public struct ConstantRate: LearningRate, Equatable {
  /// η.
  public let value: Double

  /// The rate η.
  public init(_ value: Double) {
    precondition(value > 0 && value.isFinite, "a rate must be positive and finite, found \(value)")
    self.value = value
  }

  /// η.
  public func rate(at step: Int) -> Double { value }
}
