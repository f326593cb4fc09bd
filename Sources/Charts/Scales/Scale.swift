/// Maps the values of one axis to the unit interval and says where the axis has ticks.
package protocol Scale: Sendable {
  /// The values between the two ends of the axis.
  var domain: ClosedRange<Double> { get }

  /// What tells the scale from the usual one, for those who do not see it.
  var word: String? { get }

  /// The length of the axis, in the unit in which its values are equally spaced.
  var span: Double { get }

  /// The value on which bars and areas stand.
  var ground: Double { get }

  /// Whether a value has a place on the axis, inside of the domain or outside.
  func shows(_ value: Double) -> Bool

  /// Where a value lies: 0 at the lower end, 1 at the upper, beyond them outside of the domain.
  func fraction(of value: Double) -> Double

  /// The value at a fraction of the axis.
  func value(at fraction: Double) -> Double

  /// A value in words, for those who do not see the axis.
  func text(of value: Double) -> String

  /// The names of the values 0, 1, 2, …, if these are all that the axis has.
  var categories: [String]? { get }

  /// About `count` ticks inside the domain, in ascending order.
  func ticks(about count: Int) -> [Tick]

  /// Ticks that mean more than their neighbours, for wherever there is room beside the others.
  func landmarks(beside ticks: [Tick]) -> [Tick]

  /// Values between the ticks of an axis of a length, for short strokes without numbers.
  func minorValues(between ticks: [Tick], length: Double) -> [Double]
}

extension Scale {
  package func landmarks(beside ticks: [Tick]) -> [Tick] { [] }
  package func minorValues(between ticks: [Tick], length: Double) -> [Double] { [] }
  package var word: String? { nil }
  package var span: Double { domain.upperBound - domain.lowerBound }
  package var ground: Double { 0 }
  package var categories: [String]? { nil }
  package func text(of value: Double) -> String { value.rounded3 }

  package func value(at fraction: Double) -> Double {
    domain.lowerBound * (1 - fraction) + domain.upperBound * fraction
  }

  package func shows(_ value: Double) -> Bool { value.isDrawable }
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
