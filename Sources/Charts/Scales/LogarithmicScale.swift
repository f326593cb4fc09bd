#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A scale on which equal ratios have equal lengths; only positive values have a place on it.
package struct LogarithmicScale: Scale {
  package let domain: ClosedRange<Double>

  /// A scale between two positive values, made longer if they are too near to tell apart.
  package init(_ domain: ClosedRange<Double>) {
    let low = min(max(domain.lowerBound, 1e-300), 1e305)
    let high = min(max(domain.upperBound, low), 1e305)
    self.domain = high / low > 1 + 1e-9 ? low...high : (low / 2)...min(high * 2, 1e305)
  }

  /// A scale for the positive values of an extent: ends that no author has set move out to 1, 2 or
  /// 5 times a power of ten.
  init(fitting extent: Extent) {
    guard let low = extent.leastPositive, let high = extent.range?.upperBound else {
      self.init(1...10)
      return
    }
    let start = extent.lowerIsSet && extent.lower == low ? low : Self.round(low, .down)
    let end = extent.upperIsSet ? high : Self.round(high, .up)
    self.init(min(start, low)...max(end, high))
  }

  package var word: String? { "logarithmic" }

  /// In decades.
  package var span: Double { log10(domain.upperBound) - log10(domain.lowerBound) }

  /// Bars and areas stand on the lower end: zero is infinitely far below.
  package var ground: Double { domain.lowerBound }

  package func shows(_ value: Double) -> Bool { value.isDrawable && value > 0 }

  package func fraction(of value: Double) -> Double {
    value > 0 ? (log10(value) - log10(domain.lowerBound)) / span : -.infinity
  }

  package func value(at fraction: Double) -> Double {
    pow(10, log10(domain.lowerBound) + fraction * span)
  }

  package func ticks(about count: Int) -> [Tick] {
    let decades = Int(span.rounded(.up))
    if decades > count {
      // Every second, third, … power of ten.
      let stride = (decades + max(count, 1) - 1) / max(count, 1)
      return Self.ticks(numbers([1]).filter { $0.exponent.isMultiple(of: stride) })
    }
    let densest = [[1, 2, 5], [1, 3], [1]].map(numbers).first { $0.count <= count + 1 } ?? []
    // Within a part of one decade, equal steps are easier to read.
    return densest.count < min(count, 3)
      ? LinearScale(domain).ticks(about: count).filter { $0.value > 0 } : Self.ticks(densest)
  }

  package func minorValues(between ticks: [Tick], length: Double) -> [Double] {
    Decades(scale: self, powers: powers, signs: [1]).minorValues(between: ticks, length: length)
  }

  /// The powers of ten around the domain.
  private var powers: ClosedRange<Int> {
    Int(log10(domain.lowerBound).rounded(.down))...Int(log10(domain.upperBound).rounded(.up))
  }

  /// The multiples of powers of ten inside the domain.
  private func numbers(_ multiples: [Int]) -> [DecimalNumber] {
    let all = powers.flatMap { exponent in
      multiples.map { DecimalNumber(digits: $0, exponent: exponent) }
    }
    let tolerance = 1e-9
    return all.filter {
      (-tolerance...1 + tolerance).contains(fraction(of: $0.value))
    }
  }

  /// Labels are written out as long as all are short, and as powers of ten elsewhere.
  private static func ticks(_ numbers: [DecimalNumber]) -> [Tick] {
    let isPlain = numbers.allSatisfy { (-3..<5).contains($0.exponent) }
    return numbers.map { Tick(value: $0.value, label: isPlain ? $0.text : $0.powerText) }
  }

  /// The nearest 1, 2 or 5 times a power of ten on one side of a positive value.
  private static func round(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
    let power = Int(log10(value).rounded(.down))
    let steps = [1, 2, 5, 10].map { DecimalNumber(digits: $0, exponent: power).value }
    let isDown = rule == .down
    let found = isDown ? steps.last { $0 <= value } : steps.first { $0 >= value }
    return found ?? value
  }
}

extension DecimalNumber {
  /// A power of ten, or a digit times one: "10⁻⁵", "2×10⁻⁵".
  var powerText: String {
    let text = scientific(power: exponent)
    return digits == 1 ? String(text.dropFirst(2)) : text
  }
}
