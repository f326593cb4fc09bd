#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// log Γ(a) for a > 0.
func logGamma(_ a: Double) -> Double { lgamma(a).0 }

/// log a − ψ(a) for a > 0, where ψ = (log Γ)′ is the digamma function: what large a would cancel.
///
/// ψ(a) = ψ(a + 1) − 1/a up to 10, then the asymptotic series (NIST Handbook, 5.11.2).
func digammaGap(_ a: Double) -> Double {
  var (x, sum) = (a, 0.0)
  while x < 10 {
    sum += 1 / x
    x += 1
  }
  let r = 1 / x / x
  var tail = r * (-691.0 / 32760) + 1.0 / 132
  tail = tail * r - 1.0 / 240
  tail = tail * r + 1.0 / 252
  tail = tail * r - 1.0 / 120
  tail = tail * r + 1.0 / 12
  return (a < 10 ? log(a / x) + sum : 0) + 0.5 / x + tail * r
}

/// ψ(a + ½) − ψ(a) for a > 0, the derivative of `logGammaStep`.
func digammaStep(_ a: Double) -> Double {
  if a < 30 { return digammaGap(a) - digammaGap(a + 0.5) + log1p(0.5 / a) }
  let r = 1 / a / a
  return 0.5 / a + r * (1.0 / 8 + r * (-1.0 / 64 + r * (1.0 / 128 - r * 17 / 2048)))
}

/// What Stirling's formula lacks: log Γ(a) − (a − ½) log a + a − ½ log 2π, for a > 0.
func stirlingError(_ a: Double) -> Double {
  if a < 16 { return logGamma(a) - (a - 0.5) * log(a) + a - halfLogTwoPi }
  let r = 1 / a / a
  var series = r * (1.0 / 1188) - 1.0 / 1680
  series = series * r + 1.0 / 1260
  series = series * r - 1.0 / 360
  return (series * r + 1.0 / 12) / a
}

/// log Γ(a + ½) − log Γ(a), without the cancellation that large a bring.
func logGammaStep(_ a: Double) -> Double {
  if a < 16 { return logGamma(a + 0.5) - logGamma(a) }
  // Stirling's formula at both; a log(1 + 1/2a) − ½ is small and comes from log1p.
  return log(a) / 2 + (a * log1p(0.5 / a) - 0.5) + stirlingError(a + 0.5) - stirlingError(a)
}

/// The deviance a log(a / m) + m − a ≥ 0, accurate where m is near a (Loader 2000).
func deviance(_ a: Double, _ m: Double) -> Double {
  let u = (a - m) / m
  guard abs(u) < 0.1 else { return a * log(a / m) + m - a }
  // m ((1 + u) log(1 + u) − u) = m Σ (−u)ᵏ / (k (k − 1)), k ≥ 2.
  var (power, sum) = (1.0, 0.0)
  for k in 2..<20 {
    power *= -u
    sum += power / Double(k * (k - 1))
  }
  return -m * u * sum
}

/// log(xᵃ e⁻ˣ / Γ(a + 1)), with full relative precision of its exponential for large a too.
func logPoissonTerm(_ a: Double, _ x: Double) -> Double {
  if a < 16 { return a * log(x) - x - logGamma(a + 1) }
  return -stirlingError(a) - deviance(a, x) - halfLogTwoPi - log(a) / 2
}

/// The log density of the gamma distribution with rate 1 at x ≥ 0.
func logGammaDensity(_ x: Double, _ a: Double) -> Double {
  guard x > 0 else { return a == 1 ? 0 : a < 1 ? .infinity : -.infinity }
  if a < 16 { return (a == 1 ? 0 : (a - 1) * log(x)) - x - logGamma(a) }
  return logPoissonTerm(a, x) + log(a) - log(x)
}

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) for a > 0, x ≥ 0.
///
/// The series below a + 1, Legendre's continued fraction above (NIST Handbook, 8.7.1 and 8.9.2),
/// and for a beyond 10⁸ Temme's uniform expansion (8.12).
func gammaTails(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
  guard x > 0 else { return (0, 1) }
  guard x < .infinity else { return (1, 0) }
  if a > 1e8 { return gammaTailsOfLargeShape(a, x) }
  let term = exp(logPoissonTerm(a, x))
  if x < a + 1 {
    let lower = min(1, term * gammaSeries(a, x))
    return (lower, 1 - lower)
  }
  let upper = min(1, term * a * gammaFraction(a, x))
  return (1 - upper, upper)
}

/// 1 + x/(a+1) + x²/((a+1)(a+2)) + …
private func gammaSeries(_ a: Double, _ x: Double) -> Double {
  var (term, sum) = (1.0, 1.0)
  for n in 1..<1_000_000 {
    term *= x / (a + Double(n))
    sum += term
    if term < sum * 1e-17 { break }
  }
  return sum
}

/// 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …))), by Lentz's method.
private func gammaFraction(_ a: Double, _ x: Double) -> Double {
  var b = x + 1 - a
  var (c, d) = (Double.infinity, 1 / b)
  var fraction = d
  for n in 1..<1_000_000 {
    let numerator = -Double(n) * (Double(n) - a)
    b += 2
    d = 1 / nonzero(numerator * d + b)
    c = nonzero(b + numerator / c)
    fraction *= c * d
    if !(abs(c * d - 1) >= 1e-16) { break }
  }
  return fraction
}

/// Lentz's method replaces a vanishing denominator by a tiny one.
func nonzero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }

/// ½ erfc(±η √(a/2)) ± the first terms of Temme's expansion, where a η²/2 is the deviance.
private func gammaTailsOfLargeShape(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
  let d = deviance(a, x)
  let root = x < a ? -d.squareRoot() : d.squareRoot()
  let eta = root * (2 / a).squareRoot()
  let series = -1.0 / 3 + eta * (1.0 / 12 + eta * (-2.0 / 135 + eta / 864)) - 1 / (540 * a)
  let rest = exp(-d) / (2 * Double.pi * a).squareRoot() * series
  return (max(0, erfc(-root) / 2 - rest), max(0, erfc(root) / 2 + rest))
}

/// The inverse of P(a, ·): Newton's method for the logarithm of the smaller tail in log x, from
/// Wilson and Hilferty's guess, or the first term of the series where that fails.
func gammaQuantile(_ p: Double, shape a: Double) -> Double {
  if p == 0 { return 0 }
  if p == 1 { return .infinity }
  // Near 0 the distribution function is xᵃ / Γ(a + 1).
  let nearZero = (log(p) + logGamma(a + 1)) / a
  if nearZero < -300 { return exp(nearZero) }
  let cube = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * a.squareRoot())
  let guess = a > 0.5 && cube > 0.2 ? log(a) + 3 * log(cube) : nearZero
  return exp(
    root(from: min(guess, 700)) { u in
      let tails = gammaTails(a, exp(u))
      let slope = exp(logGammaDensity(exp(u), a) + u)
      return p < 0.5
        ? (log(tails.lower) - log(p), slope / tails.lower)
        : (log1p(-p) - log(tails.upper), slope / tails.upper)
    })
}
