#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A scale that is linear around zero and logarithmic far from it, for values of both signs that
/// cover many decades.
///
/// The place of v is sign(v) log₁₀(1 + |v|/c), which is smooth at zero (Webber 2013).
package struct SymmetricLogarithmicScale: Scale {
  package let domain: ClosedRange<Double>
  /// Up to about this magnitude the scale is linear.
  let linearRange: Double

  package init(_ domain: ClosedRange<Double>, linearRange: Double) {
    self.domain = LinearScale(domain).domain
    self.linearRange = linearRange
  }

  /// A scale for all values of an extent: ends that no author has set move out to 1, 2 or 5 times a
  /// power of ten.
  init(fitting extent: Extent, linearRange: Double) {
    guard let range = extent.range else {
      self.init(-linearRange...linearRange, linearRange: linearRange)
      return
    }
    let low = extent.lowerIsSet ? range.lowerBound : -Self.roundedUp(-range.lowerBound)
    let high = extent.upperIsSet ? range.upperBound : Self.roundedUp(range.upperBound)
    self.init(
      min(low, range.lowerBound)...max(high, range.upperBound), linearRange: linearRange)
  }

  /// The next of 1, 2 and 5 times a power of ten; for a negative value the one towards zero.
  private static func roundedUp(_ value: Double) -> Double {
    guard value != 0 else { return 0 }
    let power = Int(log10(value.magnitude).rounded(.down))
    let steps = [1, 2, 5, 10].map { DecimalNumber(digits: $0, exponent: power).value }
    return value > 0
      ? steps.first { $0 >= value } ?? value : -(steps.last { $0 <= -value } ?? -value)
  }

  package var word: String? { "symmetric logarithmic" }

  /// In decades, roughly.
  package var span: Double { warped(domain.upperBound) - warped(domain.lowerBound) }

  private func warped(_ value: Double) -> Double {
    let decades = log10(1 + value.magnitude / linearRange)
    return value < 0 ? -decades : decades
  }

  package func fraction(of value: Double) -> Double {
    (warped(value) - warped(domain.lowerBound)) / span
  }

  package func value(at fraction: Double) -> Double {
    let place = warped(domain.lowerBound) + fraction * span
    let magnitude = linearRange * (pow(10, place.magnitude) - 1)
    return place < 0 ? -magnitude : magnitude
  }

  /// Zero and powers of ten of both signs; every second, third, … power where they are many. Far from
  /// zero powers stand a decade apart, and so there may be twice as many of them as ticks of equal
  /// steps; the smallest one, which stands nearest to zero, is left out first.
  package func ticks(about count: Int) -> [Tick] {
    let (least, most) = (powers.lowerBound, powers.upperBound)
    for stride in 1...max(most - least + 1, 1) {
      for first in [least, least + 1] {
        let shown = numbers(from: first, through: most, by: stride)
        let limit = max(count + 1, 2 * count - 1)
        if shown.count <= limit || stride > most - least { return Self.ticks(shown) }
      }
    }
    return []
  }

  /// The powers of ten from the end of the linear part on.
  private var powers: ClosedRange<Int> {
    let least = Int(log10(linearRange).rounded())
    let largest = max(domain.lowerBound.magnitude, domain.upperBound.magnitude)
    return least...max(Int((log10(largest) + 1e-9).rounded(.down)), least)
  }

  /// The ends of the linear part, written as the other ticks are.
  package func landmarks(beside ticks: [Tick]) -> [Tick] {
    let ends = [-1, 1].map { DecimalNumber(digits: $0, exponent: powers.lowerBound) }
    let all = ticks.compactMap { DecimalNumber($0.value, significantDigits: 1) } + ends
    guard Self.arePlain(all) == Self.arePlain(all.dropLast(2)) else { return [] }
    let isPlain = Self.arePlain(all)
    return ends.filter { end in
      domain.contains(end.value) && !ticks.contains { $0.value == end.value }
    }.map { Tick(value: $0.value, label: isPlain ? $0.text : $0.powerText) }
  }

  package func minorValues(between ticks: [Tick], length: Double) -> [Double] {
    Decades(scale: self, powers: powers, signs: [-1, 1]).minorValues(
      between: ticks, length: length)
  }

  private func numbers(from least: Int, through most: Int, by stride: Int) -> [DecimalNumber] {
    let powers = Array(Swift.stride(from: most, through: least, by: -stride))
    let numbers =
      powers.map { DecimalNumber(digits: -1, exponent: $0) }
      + [DecimalNumber(digits: 0, exponent: 0)]
      + powers.reversed().map { DecimalNumber(digits: 1, exponent: $0) }
    return numbers.filter { domain.contains($0.value) }
  }

  private static func arePlain(_ numbers: [DecimalNumber]) -> Bool {
    numbers.allSatisfy { $0.digits == 0 || (-3..<5).contains($0.exponent) }
  }

  private static func ticks(_ numbers: [DecimalNumber]) -> [Tick] {
    let isPlain = arePlain(numbers)
    return numbers.map { Tick(value: $0.value, label: isPlain ? $0.text : $0.powerText) }
  }
}
