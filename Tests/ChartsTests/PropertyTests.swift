import Charts
import Markup
import Testing

@Suite struct PropertyTests {
  @Test(arguments: 0..<20)
  func `any chart is well formed`(_ seed: Int) {
    var charts = RandomCharts(seed: seed)
    for _ in 0..<100 {
      let chart = charts.next()
      let drawing = Drawing(chart)
      expectTidyLabels(drawing)
      expectPlacesInside(drawing)
      expectNumbersOnly(drawing)
      #expect(drawing.ids.starts(with: ["c-title", "c-desc"]))
      #expect(drawing.ids.dropFirst(2).allSatisfy { $0.hasPrefix("c-dots-") })
      #expect(Set(drawing.ids).count == drawing.ids.count)
      #expect(drawing.markup == chart.svg(id: "c").rendered)
    }
  }

  /// Coordinates in the drawing, and those of marks in the plot.
  private func expectPlacesInside(_ drawing: Drawing) {
    #expect((40...2600).contains(drawing.height))
    for place in drawing.paths.flatMap(\.parts).joined() {
      let isInside =
        place.x >= 0 && place.y >= 0 && place.x <= drawing.width && place.y <= drawing.height
      #expect(isInside, "\(place)")
    }
    guard let plot = drawing.plot else { return }
    // Points have a size; a legend and a colour bar are elsewhere.
    let free = ["point", "error bar", "legend", "color-bar", nil]
    let marks = drawing.paths.filter { !free.contains($0.group) }
    for place in marks.flatMap(\.parts).joined() {
      let isInPlot =
        place.x >= plot.minX - 0.1 && place.x <= plot.maxX + 0.1 && place.y >= plot.minY - 0.1
        && place.y <= plot.maxY + 0.1
      #expect(isInPlot, "\(place) in \(plot)")
    }
  }

  private func expectNumbersOnly(_ drawing: Drawing) {
    for path in drawing.paths {
      let data = path.attributes["d", default: ""]
      #expect(!data.isEmpty)
      #expect(data.allSatisfy { "Mmlhvz0123456789.- ".contains($0) })
    }
    for text in drawing.texts { #expect(text.place.x.isFinite && text.place.y.isFinite) }
    let numbers = drawing.markup.split(separator: "<desc").first ?? ""
    #expect(!numbers.contains("nan") && !numbers.contains("inf"))
  }

  @Test func `large data make small drawings`() {
    let walk = path(seed: 1)
    let noise = normals(100_000, seed: 2)
    let line = Drawing(Chart { LineMark(y: noise) }).markup
    #expect(line.utf8.count < 40_000)
    let points = Drawing(Chart { PointMark(x: noise, y: noise.reversed()) }).markup
    #expect(points.utf8.count < 400_000)
    let function = Drawing(Chart { LineMark({ $0 * $0 }, x: -1...1, samples: 10_000) }).markup
    #expect(function.utf8.count < 3300)
    #expect(Drawing(Chart { LineMark(y: walk) }).markup.utf8.count < 5000)
  }
}
