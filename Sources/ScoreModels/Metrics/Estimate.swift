public import Tensors

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// The number and, behind ±, its standard error with two digits; both end at the same place:
  /// "0.0893 ± 0.0031".
  public var description: String {
    guard standardError > 0, standardError.isFinite, let value = Self.text(value, places),
      let error = Self.text(standardError, places)
    else { return "\(value) ± \(standardError)" }
    return "\(value) ± \(error)"
  }

  /// Where the second digit of the standard error stands, counted from the point.
  private var places: Int { 1 - Int(log10(standardError).rounded(.down)) }

  /// A number with so many digits behind the point, or zeros before it; nil if they say too little.
  private static func text(_ number: Double, _ places: Int) -> String? {
    let unit = pow(10, Double(places.magnitude))
    let scaled = (places < 0 ? number / unit : number * unit).rounded()
    guard scaled.magnitude < 0x1p53, -6...15 ~= places else { return nil }
    let sign = scaled < 0 ? "-" : ""
    let digits = String(Int(scaled.magnitude))
    guard places > 0 else { return sign + digits + (digits == "0" ? "" : zeros(-places)) }
    let padded = zeros(places + 1 - digits.count) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
}
