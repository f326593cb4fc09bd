public import Tensors

/// Fails the cell unless a mean is near a number, by the standard error of what it is
/// the mean of.
///
///     let samples = law.sample(10_000, using: &random)
///     expect(samples.mean().item, equals: 0, within: 4, standardErrorsOf: samples)
///
/// Four standard errors are exceeded by chance once in 16 000 times, so that a test that holds does
/// so for any seed.
public func expect(
  _ mean: Double, equals expected: Double, within count: Double = 4,
  standardErrorsOf samples: Tensor
) {
  precondition(
    samples.count >= 2, "a standard error needs at least 2 samples, found \(samples.count)")
  precondition(count > 0, "the number of standard errors must be positive, found \(count)")
  precondition(
    isNear(mean, expected, count * Estimate(mean: samples).standardError),
    tooFar(mean, expected, count, Estimate(mean: samples).standardError))
}

/// Fails the cell unless an estimate is near a number, by its standard error.
public func expect(_ estimate: Estimate, equals expected: Double, within count: Double = 4) {
  precondition(count > 0, "the number of standard errors must be positive, found \(count)")
  precondition(
    isNear(estimate.value, expected, count * estimate.standardError),
    tooFar(estimate.value, expected, count, estimate.standardError))
}

package func isNear(_ mean: Double, _ expected: Double, _ distance: Double) -> Bool {
  mean == expected || (mean - expected).magnitude <= distance
}

package func tooFar(
  _ mean: Double, _ expected: Double, _ count: Double, _ standardError: Double
) -> String {
  let fact =
    "expected \(expected) within \(count) standard errors of \(withThreeDigits(standardError)), "
    + "found \(mean)"
  let distance = (mean - expected).magnitude / standardError
  return distance.isFinite
    ? fact + ": it is \(withThreeDigits(distance)) standard errors away" : fact
}
