public import Tensors

// Scores by differences of a log density that is given as a closure, normalised or not: a constant
// added to log p changes no difference, and so no score.
//
// Five points at distances h and 2h, h = 10⁻³ max(1, |x|):
//
//     f′(x) = (8 (f(x+h) − f(x−h)) − (f(x+2h) − f(x−2h))) / 12h + O(h⁴)
//
// exact for polynomials up to degree 4. Where the fifth derivative and the value are of order 1 the
// error is about 10⁻¹³ from truncation and from rounding alike. At a kink it gives the mean of both
// sides.

/// The derivative of a log density of one number.
public func numericalScore(
  of logDensity: (Double) throws -> Double, at x: Double
) rethrows -> Double {
  let h = differenceStep(at: x)
  let near = try logDensity(x + h) - logDensity(x - h)
  let far = try logDensity(x + 2 * h) - logDensity(x - 2 * h)
  return (8 * near - far) / (12 * h)
}

/// The gradient of a log density of two numbers.
public func numericalScore(
  of logDensity: (Double, Double) throws -> Double, at x: Double, _ y: Double
) rethrows -> (Double, Double) {
  let first = try numericalScore(of: { try logDensity($0, y) }, at: x)
  let second = try numericalScore(of: { try logDensity(x, $0) }, at: y)
  return (first, second)
}

/// The gradient of a log density of points, at one point [d] or at each of several [n, d].
///
/// The closure receives one point at a time, [d], 4d times for each.
public func numericalScore(
  of logDensity: (Tensor) throws -> Double, at x: Tensor
) rethrows -> Tensor {
  precondition(x.rank >= 1, "expected points, found a number")
  let d = x.shape[x.rank - 1]
  let points = x.scalars
  var score = points
  for i in points.indices {
    let start = i / d * d
    var point = Array(points[start..<start + d])
    score[i] = try numericalScore(
      of: { coordinate in
        point[i - start] = coordinate
        return try logDensity(Tensor(point))
      }, at: points[i])
  }
  return Tensor(score, shape: x.shape).converted(to: x.elementType)
}

/// A power of two near 10⁻³ max(1, |x|), so that x ± h is nearly exact.
private func differenceStep(at x: Double) -> Double {
  let scale = max(1, x.magnitude)
  return scale.isFinite ? Double(sign: .plus, exponent: scale.exponent - 10, significand: 1) : 1
}
