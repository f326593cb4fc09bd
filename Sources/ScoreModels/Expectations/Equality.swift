public import Tensors

/// Fails the cell unless two numbers differ by at most the tolerance.
///
///     expectEqual(law.score(at: 1), -0.5, tolerance: 1e-12)
public func expectEqual(_ found: Double, _ expected: Double, tolerance: Double = 0) {
  precondition(tolerance >= 0, "tolerance must not be negative, found \(tolerance)")
  precondition(
    areEqual(found, expected, tolerance), unequalNumbers(found, expected, tolerance))
}

/// Fails the cell unless two integers are equal.
public func expectEqual(_ found: Int, _ expected: Int) {
  precondition(found == expected, "expected \(expected), found \(found)")
}

/// Fails the cell unless two lists of integers, such as shapes or indices, are equal.
public func expectEqual(_ found: [Int], _ expected: [Int]) {
  precondition(found == expected, "expected \(expected), found \(found)")
}

/// Fails the cell unless two truth values are equal.
public func expectEqual(_ found: Bool, _ expected: Bool) {
  precondition(found == expected, "expected \(expected), found \(found)")
}

/// Fails the cell unless two texts are equal.
public func expectEqual(_ found: String, _ expected: String) {
  precondition(
    found == expected, "expected \(expected.debugDescription), found \(found.debugDescription)")
}

/// Fails the cell unless two tensors have one shape and their elements differ by at
/// most the tolerance.
public func expectEqual(_ found: Tensor, _ expected: Tensor, tolerance: Double = 0) {
  precondition(tolerance >= 0, "tolerance must not be negative, found \(tolerance)")
  precondition(
    found.shape == expected.shape, "expected shape \(expected.shape), found \(found.shape)")
  precondition(
    firstUnequal(found, expected, tolerance) == nil, unequalTensors(found, expected, tolerance))
}

/// Whether two numbers differ by at most the tolerance; equal infinities do, and NaN never does.
package func areEqual(_ found: Double, _ expected: Double, _ tolerance: Double) -> Bool {
  found == expected || (found - expected).magnitude <= tolerance && expected.isFinite
}

/// The first element that differs by more than the tolerance, in reading order.
package func firstUnequal(_ found: Tensor, _ expected: Tensor, _ tolerance: Double) -> Int? {
  zip(found.scalars, expected.scalars).enumerated()
    .first { !areEqual($0.element.0, $0.element.1, tolerance) }?.offset
}

package func unequalNumbers(_ found: Double, _ expected: Double, _ tolerance: Double) -> String {
  let fact = "expected \(expected)\(tolerance > 0 ? " ± \(tolerance)" : ""), found \(found)"
  let difference = (found - expected).magnitude
  guard difference.isFinite else { return fact }
  let ratio =
    tolerance > 0 && tolerance.isFinite
    ? ", \(withThreeDigits(difference / tolerance)) times the tolerance" : ""
  return fact + ": the difference is \(withThreeDigits(difference))" + ratio
}

package func unequalTensors(_ found: Tensor, _ expected: Tensor, _ tolerance: Double) -> String {
  let (found, shape, expected) = (found.scalars, expected.shape, expected.scalars)
  let unequal = found.indices.filter { !areEqual(found[$0], expected[$0], tolerance) }
  guard let first = unequal.first else { return "" }
  let index = indices(of: first, in: shape)
  return unequalNumbers(found[first], expected[first], tolerance)
    + (shape.isEmpty ? "" : ", at \(index); \(unequal.count) of \(found.count) elements differ")
}

/// The index of an element along each axis, from its position in reading order.
private func indices(of position: Int, in shape: [Int]) -> [Int] {
  var rest = position
  return shape.reversed().map { extent in
    defer { rest /= extent }
    return rest % extent
  }.reversed()
}
