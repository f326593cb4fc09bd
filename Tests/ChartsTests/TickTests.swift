import Charts
import Testing

@Suite struct TickTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let domain: ClosedRange<Double>
    let count: Int
    let labels: [String]

    var testDescription: String { "\(domain) in \(count)" }

    init(_ domain: ClosedRange<Double>, _ count: Int, _ labels: String) {
      (self.domain, self.count) = (domain, count)
      self.labels = labels.split(separator: " ").map(String.init)
    }
  }

  @Test(arguments: [
    Case(0...1, 5, "0 0.2 0.4 0.6 0.8 1.0"),
    Case(0...1, 4, "0 0.2 0.4 0.6 0.8 1.0"),
    Case(0...1, 2, "0 0.5 1.0"),
    Case(-4...4, 4, "−4 −2 0 2 4"),
    Case(-2.6...4.6, 4, "−2 0 2 4"),
    Case(0...0.3, 3, "0 0.1 0.2 0.3"),
    Case(0.1...0.7, 6, "0.1 0.2 0.3 0.4 0.5 0.6 0.7"),
    Case(0...500, 5, "0 100 200 300 400 500"),
    Case(0...9_000, 3, "0 2000 4000 6000 8000"),
    Case(0...20_000, 4, "0 5000 10\u{2009}000 15\u{2009}000 20\u{2009}000"),
    Case(0...200_000, 2, "0 100\u{2009}000 200\u{2009}000"),
    Case(0...2e6, 4, "0 0.5×10⁶ 1.0×10⁶ 1.5×10⁶ 2.0×10⁶"),
    Case(0...0.005, 5, "0 0.001 0.002 0.003 0.004 0.005"),
    Case(0...0.0005, 5, "0 0.0001 0.0002 0.0003 0.0004 0.0005"),
    Case(0...0.00005, 5, "0 1×10⁻⁵ 2×10⁻⁵ 3×10⁻⁵ 4×10⁻⁵ 5×10⁻⁵"),
    Case(-2e-12...2e-12, 2, "−2×10⁻¹² 0 2×10⁻¹²"),
    Case(1e300...3e300, 2, "1×10³⁰⁰ 2×10³⁰⁰ 3×10³⁰⁰"),
    Case(
      1_000_000...1_000_002, 2,
      "1\u{2009}000\u{2009}000 1\u{2009}000\u{2009}001 1\u{2009}000\u{2009}002"),
    Case(99.99...100.01, 2, "99.99 100.00 100.01"),
    Case(0.42...0.44, 1, "0.42 0.44"),
    Case(0.41...0.49, 1, ""),
  ])
  func `ticks are few, at 1, 2 or 5 times a power of ten, and readable`(_ example: Case) {
    let ticks = LinearScale(example.domain).ticks(about: example.count)
    #expect(ticks.map(\.label) == example.labels)
  }

  @Test func `ticks lie in the domain, in order, and their number is near the wanted one`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let low = Double.random(in: -1...1, using: &random) * power(-12...12, &random)
      let high = low + Double.random(in: 0.01...1, using: &random) * power(-6...12, &random)
      let count = Int.random(in: 1...8, using: &random)
      let scale = LinearScale(low...high)
      let ticks = scale.ticks(about: count)
      #expect(ticks.allSatisfy { scale.domain.contains($0.value) })
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.value < $1.value })
      #expect(Set(ticks.map(\.label)).count == ticks.count, "\(scale.domain)")
      #expect(ticks.count <= 2 * count + 1 && ticks.count >= count / 2)
    }
  }

  private func power(_ range: ClosedRange<Int>, _ random: inout SeededGenerator) -> Double {
    Double("1e\(Int.random(in: range, using: &random))") ?? 1
  }

  private static let domains: [(ClosedRange<Double>, ClosedRange<Double>)] = [
    (5...5, 2.5...7.5), (0...0, -1...1), (-8...(-8), -12...(-4)),
    (1...1.0000000000000002, 0.5...1.5), (0 ... .leastNonzeroMagnitude, -1...1),
    (-1.7e308...1.7e308, -1e305...1e305), (1...2, 1...2),
  ]

  @Test(arguments: domains)
  func `a domain without a length that labels could tell is made longer`(
    _ given: ClosedRange<Double>, _ domain: ClosedRange<Double>
  ) {
    let scale = LinearScale(given)
    #expect(abs(scale.domain.lowerBound - domain.lowerBound) <= 1e-9)
    #expect(abs(scale.domain.upperBound - domain.upperBound) <= 1e-9)
    #expect(abs(scale.fraction(of: domain.lowerBound)) < 1e-12)
    #expect(abs(scale.fraction(of: domain.upperBound) - 1) < 1e-12)
  }

  private static let numbers: [(Double, String)] = [
    (0.0, "0"), (-0.0, "0"), (1.0, "1"), (-2.5, "−2.5"), (0.1 + 0.2, "0.3"), (1 / 3.0, "0.333"),
    (2 / 3.0, "0.667"), (9.999, "10"), (99.95, "100"), (1234.5, "1230"), (12_345, "12\u{2009}300"),
    (999_999, "1×10⁶"), (1e6, "1×10⁶"), (0.00012345, "0.000123"), (0.000012345, "1.23×10⁻⁵"),
    (-1.7976931348623157e308, "−1.8×10³⁰⁸"), (.leastNonzeroMagnitude, "5×10⁻³²⁴"), (1e-7, "1×10⁻⁷"),
    (100, "100"), (0.05, "0.05"), (6.02214076e23, "6.02×10²³"),
  ]

  @Test(arguments: numbers)
  func `a number in prose has three significant digits`(_ value: Double, _ text: String) {
    #expect(DecimalNumber(value, significantDigits: 3)?.text == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `what is not a number has no digits`(_ value: Double) {
    #expect(DecimalNumber(value, significantDigits: 3) == nil)
  }

  @Test func `rounding agrees with the nearest double of the digits`() throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<5000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let number = try #require(DecimalNumber(value, significantDigits: 17))
      #expect(number.value == value)
    }
  }
}
