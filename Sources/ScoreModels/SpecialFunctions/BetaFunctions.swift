#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// log B(a, b) for a, b > 0.
func logBeta(_ a: Double, _ b: Double) -> Double {
  let (small, large) = (min(a, b), max(a, b))
  if large < 16 { return logGamma(a) + logGamma(b) - logGamma(a + b) }
  // log Γ(large) − log Γ(large + small) by Stirling's formula, without its large terms.
  let difference =
    small - small * log(large + small) - (large - 0.5) * log1p(small / large)
    + stirlingError(large) - stirlingError(large + small)
  return logGamma(small) + difference
}

/// log(xᵃ yᵇ / B(a, b)) for x + y = 1, through deviances, so that large a and b lose no digits.
func logBetaTerm(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
  if max(a, b) < 16 { return a * log(x) + b * log(y) - logBeta(a, b) }
  let n = a + b
  let corrections = stirlingError(n) - stirlingError(a) - stirlingError(b)
  return -deviance(a, n * x) - deviance(b, n * y) - halfLogTwoPi
    + (log(a) + log(b) - log(n)) / 2 + corrections
}

/// The log density of the beta distribution at x, with y = 1 − x.
func logBetaDensity(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
  if x == 0 || y == 0 {
    let exponent = x == 0 ? a : b
    return exponent == 1 ? -logBeta(a, b) : exponent < 1 ? .infinity : -.infinity
  }
  if max(a, b) < 16 {
    return (a == 1 ? 0 : (a - 1) * log(x)) + (b == 1 ? 0 : (b - 1) * log(y)) - logBeta(a, b)
  }
  return logBetaTerm(x, y, a, b) - log(x) - log(y)
}

/// The regularised incomplete beta functions I_x(a, b) and I_y(b, a) for x + y = 1; both x and y
/// are given so that neither is rounded away.
func betaTails(
  _ x: Double, _ y: Double, _ a: Double, _ b: Double
) -> (lower: Double, upper: Double) {
  guard x > 0 else { return (0, 1) }
  guard y > 0 else { return (1, 0) }
  let term = exp(logBetaTerm(x, y, a, b))
  if x < (a + 1) / (a + b + 2) {
    let lower = min(1, term / betaFraction(x, y, a, b))
    return (lower, 1 - lower)
  }
  let upper = min(1, term / betaFraction(y, x, b, a))
  return (1 - upper, upper)
}

/// β₀ + α₁/(β₁ + α₂/(β₂ + …)), the even part of the continued fraction of NIST Handbook 8.17.22,
/// whose terms do not cancel where x is near 1 (Didonato, Morris: Significant digit computation of
/// the incomplete beta function ratios, ACM TOMS 18, 1992); by Lentz's method. The number of terms
/// grows with the root of a + b; beyond 10¹⁰ digits are lost.
private func betaFraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
  func beta(_ m: Double) -> Double {
    let shift = m == 0 ? 0 : m * (b - m) * x / (a + 2 * m - 1)
    return m + shift + (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (a + 2 * m + 1)
  }
  var fraction = nonzero(beta(0))
  var (c, d) = (fraction, 0.0)
  for i in 1..<500_000 {
    let m = Double(i)
    let pair = a + 2 * m - 1
    let alpha = (a + m - 1) / pair * ((a + b + m - 1) / pair) * m * (b - m) * x * x
    d = 1 / nonzero(beta(m) + alpha * d)
    c = nonzero(beta(m) + alpha / c)
    fraction *= c * d
    if !(abs(c * d - 1) >= 1e-16) { break }
  }
  return fraction
}

/// The inverse of I(a, b): Newton's method for the logarithm of the smaller tail in log(x / y).
func betaQuantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
  if p == 0 || p == 1 { return p }
  // Near 0 the distribution function is xᵃ / (a B(a, b)).
  let nearZero = (log(p) + log(a) + logBeta(a, b)) / a
  if nearZero < -300 { return exp(nearZero) }
  let u = root(from: log(a) - log(b)) { u in
    let (x, y) = (1 / (1 + exp(-u)), 1 / (1 + exp(u)))
    let tails = betaTails(x, y, a, b)
    let slope = exp(logBetaTerm(x, y, a, b))
    return p < 0.5
      ? (log(tails.lower) - log(p), slope / tails.lower)
      : (log1p(-p) - log(tails.upper), slope / tails.upper)
  }
  return 1 / (1 + exp(-u))
}
