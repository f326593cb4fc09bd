#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many values lie in each of a row of intervals of equal length.
struct Histogram: Sendable, Equatable {
  /// The ends of the intervals, one more than there are intervals.
  let edges: [Double]
  let counts: [Int]

  /// Counts the values in `bins` equal parts of a range; the last part includes its upper end.
  init(of values: [Double], bins: Int, in range: ClosedRange<Double>) {
    edges = Sampling.places(in: range, count: bins + 1)
    var counts = [Int](repeating: 0, count: bins)
    // Halves keep the difference of the largest doubles finite.
    let width = range.upperBound / 2 - range.lowerBound / 2
    for value in values where range.contains(value) && width > 0 {
      let part = (value / 2 - range.lowerBound / 2) / width * Double(bins)
      counts[min(max(Int(part), 0), bins - 1)] += 1
    }
    self.counts = counts
  }

  /// Counts values in intervals that suit their number and spread.
  ///
  /// The width is the rule of Freedman and Diaconis (1981), 2 IQR n^(−1/3), rounded to 1, 2 or 5
  /// times a power of ten, with edges at its multiples.
  init(of values: [Double]) {
    let sorted = values.filter(\.isDrawable).sorted()
    let range = Self.range(of: sorted)
    let spread = sorted.isEmpty ? 0 : Self.quantile(0.75, sorted) - Self.quantile(0.25, sorted)
    let ideal = 2 * spread / cbrt(Double(max(sorted.count, 1)))
    let span = range.upperBound - range.lowerBound
    let count = ideal > span / 200 ? Int((span / ideal).rounded(.up)) : spread > 0 ? 200 : 20
    let step = TickStep(span: span, count: max(count, 5))
    let first = step.index(of: range.lowerBound, rounded: .down)
    let last = max(step.index(of: range.upperBound, rounded: .up), first + 1)
    let low = min(step[first].value, range.lowerBound)
    let high = max(step[last].value, range.upperBound)
    self.init(of: sorted, bins: min(last - first, 1000), in: low...high)
  }

  /// The smallest range around sorted values that has a length.
  static func range(of sorted: [Double]) -> ClosedRange<Double> {
    guard let low = sorted.first, let high = sorted.last else { return 0...1 }
    return LinearScale(low...high).domain
  }

  private static func quantile(_ part: Double, _ sorted: [Double]) -> Double {
    sorted[Int(part * Double(sorted.count - 1))]
  }
}
