/// One rate for all steps.
public struct ConstantRate: LearningRate, Equatable {
  /// η.
  public let value: Double

  /// The rate η.
  public init(_ value: Double) {
    precondition(value.isRate, value.rateProblem)
    self.value = value
  }

  /// η.
  public func rate(at step: Int) -> Double { value }
}

extension ConstantRate: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [value]) }

  package init?(stored: StoredParts) {
    guard let value = stored.numbers.first, value.isRate else { return nil }
    self.value = value
  }
}
