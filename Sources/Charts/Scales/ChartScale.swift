/// How the values of an axis become lengths.
///
/// ```swift
/// Chart(x: "step", y: "loss") { LineMark(y: losses) }.yScale(.logarithmic)
/// ```
public struct ChartScale: Sendable {
  /// The scale for the values of the marks.
  let fitting: @Sendable (Extent) -> any Scale
  /// The scale of a domain that the author has set.
  let over: @Sendable (_ domain: ClosedRange<Double>, _ isWhole: Bool) -> any Scale
  /// Only values above this one have a place on the axis.
  package let bound: Double

  /// Where bars begin whose smallest value above zero is given.
  let ground: @Sendable (Double) -> Double

  func accepts(_ value: Double) -> Bool { value.isDrawable && value > bound }

  /// Equal differences have equal lengths.
  public static let linear: ChartScale = ChartScale(
    fitting: { LinearScale(fitting: $0) }, over: { LinearScale($0, isWhole: $1) },
    bound: -.infinity, ground: { _ in 0 })

  /// Equal ratios have equal lengths. Values that are not positive are left out, and bars and areas
  /// stand on the lower end of the axis.
  public static let logarithmic: ChartScale = ChartScale(
    fitting: { LogarithmicScale(fitting: $0) }, over: { domain, _ in LogarithmicScale(domain) },
    bound: 0, ground: { $0 / 2 })
}
