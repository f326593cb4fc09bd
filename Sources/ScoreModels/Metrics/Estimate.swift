public import Tensors

/// A number computed from random ones, with its standard error.
public struct Estimate: Sendable, Equatable, CustomStringConvertible {
  /// The number.
  public let value: Double
  /// Its standard deviation; of a mean, that of the numbers over √n.
  public let standardError: Double

  /// A number whose standard error is known from elsewhere.
  public init(value: Double, standardError: Double) {
    precondition(
      !(standardError < 0), "a standard error must not be negative, found \(standardError)")
    self.value = value
    self.standardError = standardError
  }

  /// The mean of independent numbers, at least two.
  public init(mean numbers: Tensor) {
    precondition(
      numbers.count >= 2, "an estimate needs at least 2 numbers, found \(numbers.count)")
    let numbers = numbers.converted(to: .float64)
    value = numbers.mean().item
    standardError =
      numbers.standardDeviation(correction: 1).item / Double(numbers.count).squareRoot()
  }

  /// How many standard errors the estimate is from a number; 0 where both errors are 0.
  public func standardErrors(from expected: Double) -> Double {
    value == expected ? 0 : (value - expected).magnitude / standardError
  }

  /// Whether a number lies within so many standard errors.
  public func agrees(with expected: Double, within standardErrors: Double = 4) -> Bool {
    precondition(
      standardErrors > 0, "standard errors must be positive, found \(standardErrors)")
    return self.standardErrors(from: expected) <= standardErrors
  }

  /// The number and, behind ±, its standard error.
  public var description: String { "\(value) ± \(standardError)" }
}
