#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// ½ log 2π.
let halfLogTwoPi = 0.9189385332046727

/// log(1 + r²), also where r² would overflow.
func logOnePlusSquare(_ r: Double) -> Double {
  abs(r) > 1e100 ? 2 * log(abs(r)) : log1p(r * r)
}

/// Φ(z), the standard normal cumulative distribution function, with full precision below 0.
func normalCumulative(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

/// Φ⁻¹(p) for p in 0…1, accurate to a few units in the last place.
///
/// A rational guess (Abramowitz, Stegun, 26.2.23, error below 4.5·10⁻⁴), then two of Halley's
/// steps, which cube the error each.
func normalQuantile(_ p: Double) -> Double {
  let tail = min(p, 1 - p)
  guard tail > 0 else { return p == 0 ? -.infinity : .infinity }
  if tail == 0.5 { return 0 }
  let t = (-2 * log(tail)).squareRoot()
  let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
  let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
  var x = t - numerator / denominator
  for _ in 0..<2 {
    // Near the middle, what is missing to ½ carries the digits of x.
    let excess =
      tail > 0.25
      ? (0.5 - tail) - erf(x / 2.0.squareRoot()) / 2 : normalCumulative(-x) - tail
    // Divided by the density, in two factors that do not overflow.
    let root = exp(x * x / 4)
    let step = excess * root * root * (2 * Double.pi).squareRoot()
    x += step / (1 - x * step / 2)
  }
  return p < 0.5 ? -x : x
}
