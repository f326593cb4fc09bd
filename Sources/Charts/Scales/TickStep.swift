#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The distance between ticks: 1, 2 or 5 times a power of ten.
package struct TickStep: Sendable, Equatable {
  package let multiple: Int
  package let exponent: Int

  /// The step that divides a span into about `count` parts, nearest on a logarithmic scale.
  ///
  /// The bounds between 1, 2, 5 and 10 are their geometric means, as in D3.
  package init(span: Double, count: Int) {
    let rough = span.isNormal && span > 0 ? span / Double(max(count, 1)) : 1
    var power = Int(log10(rough).rounded(.down))
    let excess = rough / TickStep.power(of: power)
    switch excess {
    case ..<(2.0.squareRoot()): multiple = 1
    case ..<(10.0.squareRoot()): multiple = 2
    case ..<(50.0.squareRoot()): multiple = 5
    default:
      multiple = 1
      power += 1
    }
    exponent = power
  }

  /// The step as a double.
  package var value: Double { self[1].value }

  /// The multiple of the step with an index.
  package subscript(index: Int) -> DecimalNumber {
    DecimalNumber(digits: index * multiple, exponent: exponent)
  }

  /// The indices of the multiples inside a range; its ends count although they carry rounding.
  package func indices(in range: ClosedRange<Double>) -> ClosedRange<Int>? {
    let first = index(of: range.lowerBound, rounded: .up)
    let last = index(of: range.upperBound, rounded: .down)
    return first <= last ? first...last : nil
  }

  /// The index of the multiple below or above a value, or at it but for rounding.
  func index(of value: Double, rounded rule: FloatingPointRoundingRule) -> Int {
    let exact = min(max(value / self.value, -1e17), 1e17)
    let nearest = exact.rounded()
    let tolerance = max(1e-9, 4 * nearest.ulp)
    return Int(abs(exact - nearest) <= tolerance ? nearest : exact.rounded(rule))
  }

  private static func power(of exponent: Int) -> Double { Double("1e\(exponent)") ?? 1 }
}
