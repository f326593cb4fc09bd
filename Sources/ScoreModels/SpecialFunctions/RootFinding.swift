#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The root of an increasing function by Newton's method, kept between the points where the
/// function was found negative and positive.
///
/// A step that leaves this bracket, or is not finite, is replaced by one to its middle, or by a
/// doubling one where a side is still open. Ends when a step is below the precision of its result,
/// after at most 200 steps.
func root(from start: Double, _ function: (Double) -> (value: Double, slope: Double)) -> Double {
  var (low, high) = (-Double.infinity, Double.infinity)
  var (x, stride) = (start, 1.0)
  for count in 0..<200 {
    let (value, slope) = function(x)
    if value == 0 || value.isNaN { return x }
    if value < 0 { low = x } else { high = x }
    var next = x - value / slope
    if !(next > low && next < high && next.isFinite) || count > 100 {
      stride *= 2
      next = low == -.infinity ? high - stride : high == .infinity ? low + stride : (low + high) / 2
    }
    if abs(next - x) <= 2 * next.ulp { return next }
    x = next
  }
  return x
}
