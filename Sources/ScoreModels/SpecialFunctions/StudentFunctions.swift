#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// P(T > t) for Student's distribution and t ≥ 0.
func studentTail(_ t: Double, degreesOfFreedom nu: Double) -> Double {
  if nu > 1e10 {
    // √((ν − ½) log(1 + t²/ν)) is normal up to terms of order ν⁻².
    return normalCumulative(-((nu - 0.5) * log1p(t * t / nu)).squareRoot())
  }
  let r = t / nu.squareRoot()
  // Far out the incomplete beta function is its first term, r^−ν / (ν/2 B(ν/2, ½)).
  if r > 1e50 { return exp(-nu * log(r) - log(nu) - logBeta(nu / 2, 0.5)) }
  let (x, y) = studentFractions(t, nu)
  return betaTails(x, y, nu / 2, 0.5).lower / 2
}

/// P(0 < T < t).
private func studentCenter(_ t: Double, _ nu: Double) -> Double {
  if nu > 1e10 { return erf(((nu - 0.5) * log1p(t * t / nu) / 2).squareRoot()) / 2 }
  let (x, y) = studentFractions(t, nu)
  return betaTails(y, x, 0.5, nu / 2).lower / 2
}

/// ν / (ν + t²) and t² / (ν + t²).
private func studentFractions(_ t: Double, _ nu: Double) -> (Double, Double) {
  let r = t / nu.squareRoot()
  return r < 1 ? (1 / (1 + r * r), r * r / (1 + r * r)) : (1 / r / (r + 1 / r), r / (r + 1 / r))
}

/// The t ≤ 0 with P(T ≤ t) = p, for p in 0…½: Newton's method in log(−t), for the logarithm of the
/// tail, or of what is missing to ½ where that is smaller.
func studentQuantile(_ p: Double, degreesOfFreedom nu: Double) -> Double {
  if p == 0 { return -.infinity }
  if p == 0.5 { return 0 }
  let density = StudentT(degreesOfFreedom: nu)
  let u = root(from: log(-normalQuantile(p))) { u in
    let t = exp(u)
    let slope = exp(density.logDensity(at: t) + u)
    if p > 0.25 {
      let center = studentCenter(t, nu)
      return (log(center) - log(0.5 - p), slope / center)
    }
    let tail = studentTail(t, degreesOfFreedom: nu)
    return (log(p) - log(tail), slope / tail)
  }
  return -exp(u)
}
