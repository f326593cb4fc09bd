/// Values of a function at equal distances.
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

  /// The centres of equal parts of a range.
  static func centres(in range: ClosedRange<Double>, count: Int) -> [Double] {
    let ends = places(in: range, count: 2 * count + 1)
    return (0..<count).map { ends[2 * $0 + 1] }
  }
}
