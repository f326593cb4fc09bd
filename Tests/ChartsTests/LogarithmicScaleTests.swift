import Charts
import Testing

@Suite struct LogarithmicScaleTests {
  @Test func `a mark without positive values has no place on a logarithmic axis`() async {
    let chart = Chart {
      LineMark(y: [1, 2, 3])
      LineMark(y: [-3, -2, 0], label: "drift")
    }
    #expect(chart.xProblem(on: .logarithmic) == nil)
    #expect(
      chart.yProblem(on: .logarithmic)
        == "a logarithmic axis of y shows positive values only, and line 'drift' has none, found "
        + "values from -3.0 to 0.0; plot their negatives, or use .symmetricLogarithmic()")
    #expect(chart.yProblem(on: .symmetricLogarithmic()) == nil)
    #expect(Chart { LineMark(y: [-3, 2]) }.yProblem(on: .logarithmic) == nil)
    #expect(Chart { LineMark(y: [.nan]) }.yProblem(on: .logarithmic) == nil)
    await #expect(processExitsWith: .failure) {
      _ = Chart { RuleMark(x: -1) }.xScale(.logarithmic)
    }
  }

  @Test(
    arguments: [
      (0.001...10, 5, "0.001 0.01 0.1 1 10"),
      (1...20, 4, "1 2 5 10 20"),
      (1...1000, 3, "1 10 100 1000"),
      (1...100, 4, "1 3 10 30 100"),
      (1e-8...1, 4, "10⁻⁸ 10⁻⁶ 10⁻⁴ 10⁻² 10⁰"),
      (1e-5...3e-4, 4, "10⁻⁵ 2×10⁻⁵ 5×10⁻⁵ 10⁻⁴ 2×10⁻⁴"),
      (2...9, 4, "2 4 6 8"),
    ] as [(ClosedRange<Double>, Int, String)])
  func `ticks are powers of ten and simple multiples of them`(
    _ domain: ClosedRange<Double>, _ count: Int, _ labels: String
  ) {
    let ticks = LogarithmicScale(domain).ticks(about: count)
    #expect(ticks.map(\.label).joined(separator: " ") == labels)
  }

  @Test func `equal ratios have equal lengths`() {
    let scale = LogarithmicScale(0.01...100)
    #expect(scale.fraction(of: 0.01) == 0)
    #expect((scale.fraction(of: 1) - 0.5).magnitude < 1e-12)
    #expect((scale.fraction(of: 10) - 0.75).magnitude < 1e-12)
    #expect(scale.fraction(of: 100) == 1)
    #expect((LogarithmicScale(1e-300...1e300).fraction(of: 1) - 0.5).magnitude < 1e-12)
    #expect(scale.fraction(of: 0) == -.infinity && scale.fraction(of: -3) == -.infinity)
  }

  @Test func `domains cover the positive values and end at nice ones`() {
    let chart = Chart(x: "step", y: "loss") { LineMark(y: [0, 830, 41, -3, .nan, 0.3]) }
    let text = chart.yScale(.logarithmic).textAlternative
    #expect(text.contains("Vertical axis: loss, logarithmic, from 0.2 to 1000."))
  }

  @Test func `values that are not positive break lines`() {
    let chart = Chart { LineMark(x: [1, 2, 3, 4, 5], y: [1, 2, 0, 4, 5]) }
    let parts = Drawing(chart.yScale(.logarithmic)).paths(of: "line")[0].parts
    #expect(parts.map(\.count) == [2, 2])
  }

  @Test func `bars stand on the lower end`() {
    let chart = Chart { BarMark(x: [1, 2, 3], y: [5, 500, 0]) }.yScale(.logarithmic)
    #expect(chart.textAlternative.contains("Vertical axis: logarithmic, from 2 to 500."))
    #expect(Drawing(chart).yTicks.map(\.value) == [3, 10, 30, 100, 300])
  }

  @Test func `without positive values an axis goes from 1 to 10`() {
    let chart = Chart { LineMark(x: [1, 2], y: [.nan, .nan]) }.yScale(.logarithmic)
    #expect(chart.textAlternative.contains("Vertical axis: logarithmic, from 1 to 10."))
  }

  @Test func `a domain keeps its ends, and has to be positive`() async {
    let chart = Chart { LineMark(x: [1, 2], y: [3, 4]) }.yDomain(0.7...13).yScale(.logarithmic)
    #expect(chart.textAlternative.contains("Vertical axis: logarithmic, from 0.7 to 13."))
    await #expect(processExitsWith: .failure) {
      _ = Chart {}.yDomain(-1...1).yScale(.logarithmic)
    }
    await #expect(processExitsWith: .failure) {
      _ = Chart {}.xScale(.logarithmic).xDomain(0...1)
    }
  }
}
