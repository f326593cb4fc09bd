import Charts
import Markup
import Testing

@Suite struct PanelsTests {
  private static let schedules = Panels(title: "Three ways to lose a signal", columns: 3) {
    for power in [0.5, 1, 2] {
      Chart(title: "power \(power)", x: "t", y: "signal") {
        LineMark({ 1 - Self.power(of: $0, power) }, x: 0...1, label: "mean")
        LineMark({ Self.power(of: $0, power) }, x: 0...1, label: "noise", style: .dashed)
      }
    }
  }

  private static let clouds = Panels {
    for scale in [1.0, 2, 3, 4] {
      Chart(title: "scale \(scale)") {
        PointMark(x: [-scale, 0, scale], y: [0, scale, scale * scale])
      }
    }
  }

  private static func power(of x: Double, _ power: Double) -> Double {
    power == 0.5 ? x.squareRoot() : power == 1 ? x : x * x
  }

  @Test func `panels are drawn as recorded`() {
    expectSnapshot(of: Self.schedules.svg(id: "schedules"), named: "panels-schedules")
    expectSnapshot(
      of: Self.clouds.sharedX().sharedY().svg(id: "clouds"), named: "panels-clouds")
  }

  @Test func `there are up to three in a row, in rows of equal length`() {
    func panels(_ count: Int) -> Panels {
      Panels { for value in 0..<count { Chart { RuleMark(y: Double(value)) } } }
    }
    #expect(panels(0).description == "Panels(0 charts in 0 rows)")
    #expect(panels(1).description == "Panels(1 chart in 1 row)")
    #expect(panels(3).description == "Panels(3 charts in 1 row)")
    #expect(panels(4).description == "Panels(4 charts in 2 rows)")
    #expect(panels(7).description == "Panels(7 charts in 3 rows)")
    #expect(panels(0).svg(id: "none").rendered.contains("No charts."))
  }

  @Test func `shared domains cover all panels, but those that an author has set`() {
    let panels = Panels {
      Chart { LineMark(x: [0, 1], y: [0, 9]) }
      Chart { LineMark(x: [-3, 1], y: [2, 4]) }.yDomain(2...4)
    }
    .sharedX().sharedY()
    #expect(
      panels.textAlternative.hasPrefix(
        "Panel 1: Horizontal axis: from −3 to 1. Vertical axis: from 0 to 9. Line: "))
    #expect(
      panels.textAlternative.contains(
        "Panel 2: Horizontal axis: from −3 to 1. Vertical axis: from 2 to 4. Line: "))
  }

  @Test func `only panels with the same scale share a domain`() {
    let panels = Panels {
      Chart { LineMark(x: [1, 2, 3], y: [0.1, 1, 10]) }.yScale(.logarithmic)
      Chart { LineMark(x: [1, 2, 3], y: [-1, 2, 3]) }
      Chart { LineMark(x: [1, 2, 3], y: [0.01, 2, 3]) }.yScale(.logarithmic)
    }
    .sharedY()
    #expect(panels.textAlternative.contains("Vertical axis: from −1 to 3."))
    #expect(
      panels.textAlternative.components("Vertical axis: logarithmic, from 0.01 to 10.") == 2)
  }

  @Test func `data say which panel they belong to`() {
    #expect(Self.schedules.data.layers.map(\.panel) == [1, 1, 2, 2, 3, 3])
    #expect(Chart { RuleMark(y: 1) }.data.layers.map(\.panel) == [nil])
  }

  @Test func `an author's description replaces the generated one`() {
    #expect(Self.clouds.alt("Clouds grow.").textAlternative == "Clouds grow.")
  }

  @Test func `the number of columns has bounds`() async {
    await #expect(processExitsWith: .failure) { _ = Panels(columns: 0) {} }
    await #expect(processExitsWith: .failure) { _ = Panels(columns: 7) {} }
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ text: String) -> Int {
    var (count, rest) = (0, self[...])
    while let found = rest.firstRange(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
