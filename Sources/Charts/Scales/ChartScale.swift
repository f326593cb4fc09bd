/// How the values of an axis become lengths.
///
/// ```swift
/// Chart(x: "step", y: "loss") { LineMark(y: losses) }.yScale(.logarithmic)
/// ```
public struct ChartScale: Sendable {
  /// Tells scales apart: panels share an axis only if theirs have the same name.
  let name: String
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
    name: "linear", fitting: { LinearScale(fitting: $0) }, over: { LinearScale($0, isWhole: $1) },
    bound: -.infinity, ground: { _ in 0 })

  /// Equal ratios have equal lengths. Values that are not positive are left out, and bars and areas
  /// stand on the lower end of the axis.
  public static let logarithmic: ChartScale = ChartScale(
    name: "logarithmic", fitting: { LogarithmicScale(fitting: $0) },
    over: { domain, _ in LogarithmicScale(domain) },
    bound: 0, ground: { $0 / 2 })

  /// Linear around zero and logarithmic far from it, for values of both signs that cover decades.
  ///
  /// - Parameter linearRange: the magnitude up to which the axis is about linear.
  public static func symmetricLogarithmic(linearRange: Double = 1) -> ChartScale {
    precondition(
      linearRange >= 1e-100 && linearRange <= 1e100,
      "linearRange must be between 1e-100 and 1e+100, found \(linearRange)")
    return ChartScale(
      name: "symmetric logarithmic \(linearRange)",
      fitting: { SymmetricLogarithmicScale(fitting: $0, linearRange: linearRange) },
      over: { domain, _ in SymmetricLogarithmicScale(domain, linearRange: linearRange) },
      bound: -.infinity, ground: { _ in 0 })
  }

  /// Elapsed seconds, named as seconds, minutes, hours and days.
  public static let duration: ChartScale = ChartScale(
    name: "duration", fitting: { DurationScale(fitting: $0) },
    over: { domain, _ in DurationScale(domain) }, bound: -.infinity, ground: { _ in 0 })

  /// Moments in seconds since 1970, named by the clock and the calendar in universal time.
  public static let date: ChartScale = ChartScale(
    name: "date", fitting: { DateScale(fitting: $0) }, over: { domain, _ in DateScale(domain) },
    bound: -.infinity, ground: { _ in 0 })

  /// Names at the values 0, 1, 2, …; marks over names bring this scale along by themselves.
  public static func categorical(_ names: [String]) -> ChartScale {
    precondition(!names.isEmpty, "a categorical axis needs a name, found none")
    let names = names.map(\.singleLine)
    return ChartScale(
      name: "categorical " + names.joined(separator: ", "),
      fitting: { _ in CategoricalScale(names) }, over: { _, _ in CategoricalScale(names) },
      bound: -.infinity, ground: { _ in 0 })
  }
}
