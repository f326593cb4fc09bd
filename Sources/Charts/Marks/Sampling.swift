#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Places at which functions are evaluated.
enum Sampling {
  /// Places from one end of a range to the other, both included.
  static func places(in range: ClosedRange<Double>, count: Int) -> [Double] {
    let (low, high) = (range.lowerBound, range.upperBound)
    let last = Double(count - 1)
    // Weights that are whole numbers give −3.96 rather than −3.9600000000000004.
    let isModest = max(low.magnitude, high.magnitude) < 1e300
    return (0..<count).map { index in
      let step = Double(index)
      return isModest
        ? (low * (last - step) + high * step) / last
        : low * (1 - step / last) + high * (step / last)
    }
  }

  /// Places for the graph of a function, whose axis nobody knows yet. A range that covers a decade
  /// of positive values may come to a logarithmic axis: it gets places at equal ratios as well.
  static func graph(over range: ClosedRange<Double>, count: Int) -> [Double] {
    let even = places(in: range, count: count)
    let (low, high) = (range.lowerBound, range.upperBound)
    guard low >= 1e-300, high / low >= 10 else { return even }
    let (start, end) = (log10(low), log10(high))
    let ratios = places(in: start...end, count: count).dropFirst().dropLast().map { pow(10, $0) }
    let all = (even + ratios.filter { low < $0 && $0 < high }).sorted()
    // Two places that differ by rounding only are one.
    return all.indices.filter { $0 == 0 || all[$0] > all[$0 - 1] * (1 + 1e-9) }.map { all[$0] }
  }

  /// The centres of equal parts of a range.
  static func centres(in range: ClosedRange<Double>, count: Int) -> [Double] {
    let ends = places(in: range, count: 2 * count + 1)
    return (0..<count).map { ends[2 * $0 + 1] }
  }
}
