/// A scale on which equal differences have equal lengths.
package struct LinearScale: Scale {
  package let domain: ClosedRange<Double>
  /// Whether ticks stand at whole numbers only.
  let isWhole: Bool

  /// A scale between two drawable values, made longer if they are too near to tell apart.
  package init(_ domain: ClosedRange<Double>, isWhole: Bool = false) {
    self.domain = LinearScale.resolvable(domain)
    self.isWhole = isWhole
  }

  /// A scale for all values of an extent: ends that no author has set move out to nice values.
  init(fitting extent: Extent) {
    guard let range = extent.range else {
      self.init(0...1)
      return
    }
    let domain = LinearScale.resolvable(range)
    guard domain == range else {
      self.init(domain, isWhole: extent.isWhole)
      return
    }
    let step = TickStep(span: range.upperBound - range.lowerBound, count: 10)
    let low = step[step.index(of: range.lowerBound, rounded: .down)].value
    let high = step[step.index(of: range.upperBound, rounded: .up)].value
    let start = extent.lowerIsSet ? range.lowerBound : min(low, range.lowerBound)
    let end = extent.upperIsSet ? range.upperBound : max(high, range.upperBound)
    self.init(start...end, isWhole: extent.isWhole)
  }

  package func fraction(of value: Double) -> Double {
    (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
  }

  package func ticks(about count: Int) -> [Tick] {
    let span = domain.upperBound - domain.lowerBound
    let step = TickStep(span: span, count: isWhole ? min(count, Int(min(span, 1e6))) : count)
    guard let indices = step.indices(in: domain) else { return [] }
    let numbers = indices.map { step[$0] }
    return zip(numbers, NumberColumn.texts(of: numbers)).map {
      // A tick at an end may lie outside by rounding.
      Tick(
        value: min(max($0.value, domain.lowerBound), domain.upperBound), label: $1)
    }
  }

  /// The range itself, or one around it if its ends differ by less than labels can say.
  private static func resolvable(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let low = min(max(range.lowerBound, -1e305), 1e305)
    let high = min(max(range.upperBound, -1e305), 1e305)
    let size = max(low.magnitude, high.magnitude)
    if high - low > max(size * 1e-12, 1e-290) { return low...high }
    let margin = size < 1e-290 ? 1 : size / 2
    return (low - margin)...(high + margin)
  }
}
