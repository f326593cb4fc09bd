#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A rate that falls by the same factor in each step, and stays at its end.
///
///     η(t) = η₀ (η₁ / η₀)^(t/T)
public struct ExponentialRate: LearningRate, Equatable {
  /// η₀.
  public let start: Double
  /// η₁.
  public let end: Double
  /// T.
  public let stepCount: Int

  /// A rate from η₀ to η₁ in T steps.
  public init(from start: Double, to end: Double, steps stepCount: Int) {
    precondition(start.isRate, start.rateProblem)
    precondition(end.isRate, end.rateProblem)
    precondition(stepCount >= 1, "the number of steps must be positive, found \(stepCount)")
    (self.start, self.end, self.stepCount) = (start, end, stepCount)
  }

  /// η(t).
  public func rate(at step: Int) -> Double {
    start * pow(end / start, Double(min(max(step, 0), stepCount)) / Double(stepCount))
  }
}

extension ExponentialRate: Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, numbers: [start, end, Double(stepCount)])
  }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 3, numbers[0].isRate, numbers[1].isRate,
      let stepCount = Int(exactly: numbers[2]), stepCount >= 1
    else { return nil }
    (start, end, self.stepCount) = (numbers[0], numbers[1], stepCount)
  }
}
