import Charts
import Testing

@Suite struct ScaleInferenceTests {
  @Test func `domains cover all marks and end at nice values`() {
    let drawing = Drawing(
      Chart {
        LineMark(x: [0, 97], y: [0.3, 8.2])
        PointMark(x: [-11], y: [-1])
      })
    #expect(drawing.description.contains("Horizontal axis: from −20 to 100."))
    #expect(drawing.description.contains("Vertical axis: from −1 to 9."))
  }

  @Test func `a range that the author has written stays as it is`() {
    let drawing = Drawing(Chart { ContourMark({ $0 + $1 }, x: -4.7...5.1, y: 0.3...0.9) })
    #expect(drawing.description.contains("Horizontal axis: from −4.7 to 5.1."))
    #expect(drawing.description.contains("Vertical axis: from 0.3 to 0.9."))
  }

  @Test func `a given domain decides which data the other axis has to cover`() {
    let chart = Chart { LineMark(x: [0, 1, 2, 3], y: [0, 1, 20, 300]) }.xDomain(0...1)
    #expect(chart.textAlternative.contains("Vertical axis: from 0 to 1."))
  }

  @Test func `bars and histograms stand on zero`() {
    let bars = Chart { BarMark(x: [1, 2], y: [80, 95]) }
    #expect(bars.textAlternative.contains("Vertical axis: from 0 to 100."))
    let histogram = Chart { HistogramMark([1, 1, 1, 2, 2, 2], bins: 2) }
    #expect(histogram.textAlternative.contains("Vertical axis: from 0 to 3."))
  }

  @Test func `indices and bars at whole numbers have no ticks between them`() {
    let bars = Drawing(Chart { BarMark(x: [1, 2, 3, 4], y: [8, 9, 4, 2]) })
    #expect(bars.xTicks.map(\.value) == [1, 2, 3, 4])
    let line = Drawing(Chart { LineMark(y: [8, 9, 4]) })
    #expect(line.xTicks.map(\.value) == [0, 1, 2])
  }

  @Test func `values that are not finite leave domains alone and break lines`() {
    let drawing = Drawing(
      Chart { LineMark(x: [0, 1, 2, 3, 4, 5], y: [1, 2, .nan, 4, .infinity, 6]) })
    #expect(drawing.description.contains("Vertical axis: from 1 to 6."))
    let parts = drawing.paths(of: "line")[0].parts
    #expect(parts.map(\.count) == [2, 1, 1])
  }

  @Test func `the places of data are those that the axes say`() {
    let (x, y) = ([0.0, 10, 20, 30], [1.0, -2, 5, 3])
    let drawing = Drawing(Chart { LineMark(x: x, y: y) })
    let places = drawing.paths(of: "line")[0].parts[0].map(drawing.data)
    for (place, expected) in zip(places, zip(x, y)) {
      #expect(abs(place.x - expected.0) < 0.01)
      #expect(abs(place.y - expected.1) < 0.01)
    }
  }

  @Test func `with aspect ratio 1 a unit is as long on both axes`() throws {
    for height in [1.0, 3, 10] {
      let chart = Chart { ContourMark({ $0 + $1 }, x: -3...3, y: 0...height) }.aspectRatio(1)
      let drawing = Drawing(chart)
      let (x, y) = (drawing.xTicks, drawing.yTicks)
      let (left, right) = (try #require(x.first), try #require(x.last))
      let (bottom, top) = (try #require(y.first), try #require(y.last))
      let xUnit = (right.x - left.x) / (right.value - left.value)
      let yUnit = (bottom.y - top.y) / (top.value - bottom.value)
      #expect(abs(xUnit / yUnit - 1) < 0.01)
    }
  }

  @Test func `the height of plot and axes is the author's`() {
    let plain = Drawing(Chart { LineMark(y: [1, 2]) }.height(200))
    #expect(abs(plain.height - 200) <= 3)
    let titled = Drawing(Chart(title: "t") { LineMark(y: [1, 2]) }.height(200))
    #expect(titled.height > plain.height)
  }
}
