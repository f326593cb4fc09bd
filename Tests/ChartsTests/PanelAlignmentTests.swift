import Charts
import Markup
import Testing

/// What lines up among panels, read from their drawings.
@Suite struct PanelAlignmentTests {
  /// The left and right end of a plot, its top and its bottom, in the whole figure.
  private struct Plot {
    var left, right, top, bottom: Double
    var texts: [String]
    var hasXNumbers, hasYNumbers: Bool
  }

  private func plots(_ panels: Panels) -> [Plot] {
    guard case .element(_, _, let nodes) = panels.svg(id: "p") else { return [] }
    return nodes.compactMap { node in
      guard case .element("g", let attributes, let children) = node,
        let shift = attributes.first(where: { $0.name == "transform" })?.value
      else { return nil }
      let numbers = shift.dropFirst("translate(".count).dropLast().split(separator: " ")
        .compactMap { Double($0).map { $0 / 10 } }
      let drawing = Drawing(.element("svg", [Attribute("viewBox", "0 0 1 1")], children))
      guard let box = drawing.plot else { return nil }
      return Plot(
        left: numbers[0] + box.minX, right: numbers[0] + box.maxX, top: numbers[1] + box.minY,
        bottom: numbers[1] + box.maxY, texts: drawing.texts.map(\.text),
        hasXNumbers: !drawing.xTicks.isEmpty, hasYNumbers: !drawing.yTicks.isEmpty)
    }
  }

  private func expectLevel(
    _ values: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let span = (values.max() ?? 0) - (values.min() ?? 0)
    #expect(span < 0.15, "\(values)", sourceLocation: sourceLocation)
  }

  @Test func `plots of a row are level, whatever stands above and below them`() {
    let plots = plots(
      Panels(columns: 3) {
        Chart(title: "a title that goes over two lines at least", x: "x", y: "density") {
          LineMark({ gaussian($0) }, x: -3...3)
        }
        Chart { LineMark({ 1000 * $0 }, x: -3...3) }
        Chart(title: "short", x: "x") {
          for index in 0..<9 { LineMark(y: [0, Double(index)], label: "line \(index)") }
        }
      })
    #expect(plots.count == 3)
    expectLevel(plots.map(\.top))
    expectLevel(plots.map(\.bottom))
    expectLevel(plots.map { $0.right - $0.left })
    #expect(plots.last.map { $0.right <= 640 } ?? false)
  }

  @Test func `plots of a column start and end together`() {
    let plots = plots(
      Panels(columns: 2) {
        for scale in [1.0, 1e4, 1e-3, 12, 7] { Chart { LineMark({ scale * $0 }, x: 0...1) } }
      })
    #expect(plots.count == 5)
    expectLevel([plots[0].left, plots[2].left, plots[4].left])
    expectLevel([plots[1].right, plots[3].right])
  }

  @Test func `of panels with one domain the outer ones have its numbers and titles`() {
    let plots = plots(
      Panels(columns: 2) {
        for width in [0.5, 1, 2, 4] {
          Chart(x: "value", y: "density") {
            LineMark({ gaussian($0, width: width) }, x: -3...3)
          }
        }
      }.sharedX().sharedY())
    #expect(plots.map(\.hasYNumbers) == [true, false, true, false])
    #expect(plots.map { $0.texts.contains("density") } == [true, false, true, false])
    #expect(plots.map(\.hasXNumbers) == [false, false, true, true])
    #expect(plots.map { $0.texts.contains("value") } == [false, false, true, true])
    expectLevel(plots.map { $0.right - $0.left })
  }

  @Test func `a panel with a domain of its own keeps its numbers`() {
    let plots = plots(
      Panels(columns: 2) {
        Chart { LineMark(y: [0, 8]) }
        Chart { LineMark(y: [0, 8]) }.yDomain(0...2)
      }.sharedY())
    #expect(plots.map(\.hasYNumbers) == [true, true])
  }

  @Test func `a long word goes on in the next line of a title`() {
    let word = "Donaudampfschifffahrtsgesellschaft"
    let drawing = plots(
      Panels(columns: 3) { for _ in 0..<3 { Chart(title: word) { RuleMark(y: 1) } } })
    let lines = drawing[0].texts.prefix { $0.first?.isLetter ?? false }
    #expect(lines.count > 1)
    #expect(lines.joined() == word)
  }

  @Test func `facets have one panel for each name`() throws {
    let facets = Panels.facets(["a", "b", "c"], title: "all", columns: 2) { name in
      Chart { BarMark(y: [Double(name.utf8.first ?? 0)]) }
    }
    #expect(facets.description == "Panels(\"all\", 3 charts in 2 rows)")
    #expect(facets.textAlternative.hasPrefix("Panel 1, “a”: "))
    #expect(facets.textAlternative.contains("Panel 3, “c”: "))
    struct Refusal: Error {}
    #expect(throws: Refusal.self) { try Panels.facets(["a"]) { _ in throw Refusal() } }
  }
}
