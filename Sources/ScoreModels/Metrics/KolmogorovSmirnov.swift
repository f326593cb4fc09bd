#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The largest distance between the empirical distribution function of samples and a cumulative
/// distribution function: Kolmogorov and Smirnov's statistic.
///
///     D = max |Fₙ(x) − F(x)|
///
/// NaN where a sample or a value of F is NaN.
public func kolmogorovSmirnov(
  _ samples: Tensor, cumulative: (Double) throws -> Double
) rethrows -> Double {
  precondition(samples.count > 0, "a distance needs samples, found none")
  let sorted = samples.scalars.sorted()
  let n = Double(sorted.count)
  var largest = 0.0
  for (i, x) in sorted.enumerated() {
    let level = try cumulative(x)
    if x.isNaN || level.isNaN { return .nan }
    largest = max(largest, Double(i + 1) / n - level, level - Double(i) / n)
  }
  return largest
}

/// The distance that samples from the distribution itself exceed with a given small probability:
/// √(−½ log(level / 2) / n), from the first term of Kolmogorov's series, an upper bound.
public func kolmogorovSmirnovLimit(count: Int, level: Double = 1e-3) -> Double {
  precondition(count > 0, "count must be positive, found \(count)")
  precondition(level > 0 && level < 1, "level must be between 0 and 1, found \(level)")
  return (-log(level / 2) / 2 / Double(count)).squareRoot()
}
