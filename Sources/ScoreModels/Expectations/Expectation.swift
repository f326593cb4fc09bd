#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Expectations: what a lesson's tests say about its numbers.
//
// An expectation that does not hold is a problem with both values, at the call, and the cell goes on.
// In a compiled program, where it is a precondition, it ends the program.

/// Fails the cell unless a condition holds.
///
///     expect(samples.count == 1000, "one sample for each seed")
public func expect(_ condition: Bool, _ message: String = "") {
  precondition(
    condition,
    message.isEmpty
      ? "expected the condition to be true, found false"
      : "expected the condition to be true, found false: \(message)")
}

/// A number with three digits, for what is derived from others that are written in full.
package func withThreeDigits(_ number: Double) -> String {
  guard number.isFinite, number != 0 else { return "\(number)" }
  let exponent = log10(number.magnitude).rounded(.down) - 2
  let unit = pow(10, exponent.magnitude)
  let rounded = exponent < 0 ? (number * unit).rounded() / unit : (number / unit).rounded() * unit
  return rounded.isFinite ? "\(rounded)" : "\(number)"
}
