import Charts
import Testing

@Suite struct ChartBuilderTests {
  private func kinds(_ chart: Chart) -> [String] { chart.data.layers.map(\.mark) }

  @Test(arguments: [true, false])
  func `conditions and loops stand among marks`(_ isOn: Bool) {
    let rules = [RuleMark(x: 0), RuleMark(x: 1)] as [any Mark]
    let chart = Chart {
      let half = 0.5
      LineMark(y: [half])
      if isOn { PointMark([[0, 0]]) }
      if isOn { BarMark(y: [1]) } else { AreaMark(x: [0], y: [1]) }
      for index in 0..<2 { TextMark("\(index)", x: 0, y: 0) }
      rules
    }
    let middle = isOn ? ["point", "bar"] : ["area"]
    #expect(kinds(chart) == ["line"] + middle + ["text", "text", "rule", "rule"])
  }

  struct Refusal: Error {}

  @Test func `an error inside a closure comes out where the chart is made`() {
    #expect(throws: Refusal.self) {
      try Chart { try LineMark({ _ in throw Refusal() }, x: 0...1) }
    }
    #expect(throws: Refusal.self) {
      try ContourMark({ _, _ in throw Refusal() }, x: 0...1, y: 0...1)
    }
    #expect(throws: Refusal.self) {
      try VectorMark({ _, _ in throw Refusal() }, x: 0...1, y: 0...1)
    }
    #expect(throws: Refusal.self) { try AreaMark({ _ in throw Refusal() }, x: 0...1) }
  }

  @Test func `modifiers leave the original as it was`() {
    let chart = Chart { LineMark(y: [1, 2]) }
    let changed = chart.xDomain(0...5).yDomain(0...7).height(400)
    #expect(
      chart.textAlternative.contains("Horizontal axis: from 0 to 1. Vertical axis: from 1 to 2."))
    #expect(
      changed.textAlternative.contains("Horizontal axis: from 0 to 5. Vertical axis: from 0 to 7."))
  }
}
