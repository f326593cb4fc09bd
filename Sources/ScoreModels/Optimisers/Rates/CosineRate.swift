#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A rate that falls along half a cosine, and stays at its end.
///
///     η(t) = η₁ + (η₀ − η₁) (1 + cos πt/T) / 2
///
/// Loshchilov, Hutter: SGDR: stochastic gradient descent with warm restarts, 2017; without restarts.
public struct CosineRate: LearningRate, Equatable {
  /// η₀.
  public let start: Double
  /// η₁.
  public let end: Double
  /// T.
  public let stepCount: Int

  /// A rate from η₀ to η₁ in T steps.
  public init(from start: Double, to end: Double = 0, steps stepCount: Int) {
    precondition(start.isRate, start.rateProblem)
    precondition(end >= 0 && end.isFinite, "a rate must not be negative, found \(end)")
    precondition(stepCount >= 1, "the number of steps must be positive, found \(stepCount)")
    (self.start, self.end, self.stepCount) = (start, end, stepCount)
  }

  /// η(t).
  public func rate(at step: Int) -> Double {
    let t = Double(min(max(step, 0), stepCount)) / Double(stepCount)
    return end + (start - end) * (1 + cos(.pi * t)) / 2
  }
}

extension CosineRate: Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, numbers: [start, end, Double(stepCount)])
  }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 3, numbers[0].isRate, numbers[1] >= 0, numbers[1].isFinite,
      let stepCount = Int(exactly: numbers[2]), stepCount >= 1
    else { return nil }
    (start, end, self.stepCount) = (numbers[0], numbers[1], stepCount)
  }
}
