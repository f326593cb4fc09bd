/// Maps the values of one axis to the unit interval and says where the axis has ticks.
package protocol Scale: Sendable {
  /// The values between the two ends of the axis.
  var domain: ClosedRange<Double> { get }

  /// Where a value lies: 0 at the lower end, 1 at the upper, beyond them outside of the domain.
  func fraction(of value: Double) -> Double

  /// About `count` ticks inside the domain, in ascending order.
  func ticks(about count: Int) -> [Tick]
}

/// A value that an axis names.
package struct Tick: Sendable, Equatable {
  package let value: Double
  package let label: String

  package init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}
