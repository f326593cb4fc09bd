/// A scale of elapsed time, in seconds, with ticks at whole seconds, minutes, hours and days.
package struct DurationScale: Scale {
  private let linear: LinearScale

  package init(_ domain: ClosedRange<Double>) { linear = LinearScale(domain) }

  init(fitting extent: Extent) { linear = LinearScale(fitting: extent) }

  package var domain: ClosedRange<Double> { linear.domain }
  package var word: String? { "elapsed time" }

  package func text(of value: Double) -> String {
    value.magnitude < 100 || value.magnitude > 1e12
      ? value.rounded3 + " s" : Self.text(Int(value.rounded()))
  }

  package func fraction(of value: Double) -> Double { linear.fraction(of: value) }

  /// Steps at which a clock is read, in seconds.
  private static let steps: [Double] = [
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400,
    172_800,
  ]

  package func ticks(about count: Int) -> [Tick] {
    let wanted = (domain.upperBound - domain.lowerBound) / Double(max(count, 1))
    guard let step = Self.steps.first(where: { $0 >= wanted * 0.7 }), wanted >= 1 else {
      // Parts of a second, or many days.
      let unit = wanted < 1 ? 1.0 : 86_400
      let parts = LinearScale(domain.lowerBound / unit...domain.upperBound / unit)
      return parts.ticks(about: count).map {
        Tick(value: $0.value * unit, label: $0.label + (unit == 1 ? " s" : " d"))
      }
    }
    let first = (domain.lowerBound / step).rounded(.up), last = domain.upperBound / step
    return stride(from: first, through: last + 1e-9, by: 1).map {
      Tick(value: $0 * step, label: Self.text(Int(($0 * step).rounded())))
    }
  }

  /// `1 h 30 min`, in at most two units.
  private static func text(_ seconds: Int) -> String {
    guard seconds != 0 else { return "0" }
    var rest = Int(seconds.magnitude)
    var parts: [String] = []
    for (length, unit) in [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")] {
      let (count, remainder) = rest.quotientAndRemainder(dividingBy: length)
      if count > 0 { parts.append("\(count) \(unit)") }
      rest = remainder
    }
    return (seconds < 0 ? "\u{2212}" : "") + parts.prefix(2).joined(separator: " ")
  }
}
