#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Chart {
  /// The history of a training: a value for each step, faint, and its mean over a window of steps.
  ///
  /// The axis is logarithmic if all values are positive and their means cover two decades.
  ///
  /// ```swift
  /// Chart(history: losses)
  /// ```
  ///
  /// - Parameters:
  ///   - window: how many steps each mean covers; without it, a fiftieth of all.
  ///   - y: what the values are.
  public init(
    history values: [Double], window: Int? = nil, title: String? = nil, x: String = "step",
    y: String = "loss"
  ) {
    precondition(title.isLegible, title.formulaProblem)
    precondition(x.isLegible, x.formulaProblem)
    precondition(y.isLegible, y.formulaProblem)
    precondition((window ?? 1) >= 1, "window must be positive, found \(window ?? 1)")
    let width = window ?? max(1, values.count / 50)
    let means = Self.means(of: values, over: width)
    let chart = Chart(title: title, x: x, y: y) {
      if width > 1 {
        LineMark(y: values, label: "each step", color: .gray, width: 0.8, opacity: 0.45)
        LineMark(y: means, label: "mean of \(width) steps", color: .blue)
      } else {
        LineMark(y: values, color: .blue)
      }
    }
    let isPositive = values.allSatisfy { $0 > 0 || !$0.isDrawable }
    let extent = Extent(of: means)
    let ratio = (extent.range?.upperBound ?? 1) / (extent.leastPositive ?? 1)
    self = isPositive && ratio > 100 ? chart.yScale(.logarithmic) : chart
  }

  /// The mean of the values around each step, of fewer at both ends; those that are not finite do
  /// not count.
  private static func means(of values: [Double], over window: Int) -> [Double] {
    values.indices.map { index in
      let (first, last) = (max(index - window / 2, 0), min(index + window / 2, values.count - 1))
      let part = values[first...last].filter(\.isDrawable)
      return part.isEmpty ? .nan : part.reduce(0) { $0 + $1 / Double(part.count) }
    }
  }
}
