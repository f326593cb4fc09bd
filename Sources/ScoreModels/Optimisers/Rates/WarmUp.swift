/// A rate that rises in equal steps from nearly 0, and goes on as another one.
///
///     η(t) = η'(t) min(1, (t + 1) / T)
public struct WarmUp: LearningRate {
  /// T.
  public let stepCount: Int
  /// η'.
  public let rate: any LearningRate

  /// The first T steps of a rate that changes from step to step are made smaller.
  public init(steps stepCount: Int, to rate: any LearningRate) {
    precondition(stepCount >= 1, "the number of steps must be positive, found \(stepCount)")
    (self.stepCount, self.rate) = (stepCount, rate)
  }

  /// The first T steps of a constant rate are made smaller.
  public init(steps stepCount: Int, to rate: Double) {
    precondition(stepCount >= 1, "the number of steps must be positive, found \(stepCount)")
    precondition(rate.isRate, rate.rateProblem)
    (self.stepCount, self.rate) = (stepCount, ConstantRate(rate))
  }

  /// η(t).
  public func rate(at step: Int) -> Double {
    rate.rate(at: step) * min(1, (Double(step) + 1) / Double(stepCount))
  }
}

extension WarmUp: Storable {
  package var stored: StoredParts? {
    StoredParts(rate).map { StoredParts(Self.self, numbers: [Double(stepCount)], parts: [$0]) }
  }

  package init?(stored: StoredParts) {
    guard let steps = stored.numbers.first.flatMap({ Int(exactly: $0) }), steps >= 1,
      let rate = stored.parts.first?.value as? any LearningRate
    else { return nil }
    (stepCount, self.rate) = (steps, rate)
  }
}
