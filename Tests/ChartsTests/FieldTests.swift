import Charts
import Testing

/// Contours and arrows, measured with the axes of the drawing.
@Suite struct FieldTests {
  private func radius(_ place: Drawing.Place) -> Double {
    (place.x * place.x + place.y * place.y).squareRoot()
  }

  @Test func `the contours of a paraboloid are closed circles of the right radius`() throws {
    let drawing = Drawing(
      Chart {
        ContourMark({ x, y in x * x + y * y }, x: -2...2, y: -2...2, levels: [0.25, 1, 2.25])
      }.aspectRatio(1))
    let contours = drawing.paths(of: "contour")
    #expect(contours.count == 3)
    for (path, expected) in zip(contours, [0.5, 1, 1.5]) {
      let line = try #require(path.parts.first)
      #expect(path.parts.count == 1)
      #expect(line.first == line.last)
      for place in line { #expect(abs(radius(drawing.data(at: place)) - expected) < 0.004) }
    }
  }

  @Test func `linear interpolation is exact for a plane`() {
    let drawing = Drawing(
      Chart { ContourMark(grid: [[0, 2], [1, 3]], x: 0...1, y: 0...1, levels: [1.5]) })
    for place in drawing.paths(of: "contour")[0].parts[0].map(drawing.data) {
      #expect(abs(2 * place.x + place.y - 1.5) < 0.01)
    }
  }

  @Test func `at a saddle the mean of the corners decides what the lines separate`() {
    func parts(_ grid: [[Double]]) -> [[Drawing.Place]] {
      let chart = Chart { ContourMark(grid: grid, x: 0...1, y: 0...1, levels: [1]) }
      let drawing = Drawing(chart)
      return drawing.paths(of: "contour")[0].parts.map { $0.map(drawing.data) }
    }
    // High corners at the lower left and the upper right. A high mean joins them: the lines cut off
    // the low corners. A low mean parts them.
    let joined = parts([[4, 0], [0, 4]])
    #expect(joined.count == 2)
    #expect(joined.joined().allSatisfy { abs(abs($0.x - $0.y) - 0.75) < 0.01 })
    let parted = parts([[1.25, 0], [0, 1.25]])
    #expect(parted.count == 2)
    #expect(parted.joined().allSatisfy { abs(abs($0.x + $0.y - 1) - 0.8) < 0.01 })
  }

  @Test func `heavier contours are higher`() {
    let drawing = Drawing(
      Chart { ContourMark({ x, _ in x }, x: 0...1, y: 0...1, levels: [0.2, 0.5, 0.8]) })
    let widths = drawing.paths(of: "contour").compactMap {
      Double($0.attributes["stroke-width", default: ""])
    }
    #expect(widths.count == 3 && widths == widths.sorted() && widths[0] < widths[2])
  }

  @Test func `cells with a corner that is not a number stay empty`() {
    let hole = Drawing(
      Chart {
        ContourMark(
          { x, y in abs(x) < 0.5 && abs(y) < 0.5 ? .nan : x }, x: -1...1, y: -1...1, levels: [0])
      })
    for place in hole.paths(of: "contour").flatMap(\.parts).joined().map(hole.data) {
      #expect(abs(place.x) > 0.48 || abs(place.y) > 0.48)
    }
    let none = Drawing(Chart { ContourMark({ _, _ in .nan }, x: 0...1, y: 0...1) })
    #expect(none.paths(of: "contour").isEmpty)
  }

  @Test func `levels are nice values between the extremes`() {
    let chart = Chart { ContourMark({ x, _ in x }, x: 0...0.83, y: 0...1, levels: 4) }
    #expect(chart.textAlternative.contains("Contour: levels 0.2, 0.4, 0.6, 0.8, least value 0 at"))
    let constant = Chart { ContourMark({ _, _ in 3 }, x: 0...1, y: 0...1) }
    #expect(constant.textAlternative.contains("Contour: no levels, value 3 throughout."))
  }

  @Test func `arrows point where the field leads, with bounded length in the order of magnitude`() {
    let (u, v) = ([1.0, 0, -2, 1e6, 0], [0.0, 1, 0, 0, 0])
    let drawing = Drawing(
      Chart { VectorMark(x: [0, 1, 2, 3, 4], y: [0, 1, 2, 1, 0], u: u, v: v) })
    let strokes = drawing.paths(of: "vector")[0].parts
    let shafts = strokes.filter { $0.count == 2 }
    #expect(shafts.count == 4, "the zero vector has no arrow")
    let steps = shafts.map { (x: $0[1].x - $0[0].x, y: $0[1].y - $0[0].y) }
    #expect(steps[0].x > 0 && steps[0].y == 0)
    #expect(steps[1].x == 0 && steps[1].y < 0)
    #expect(steps[2].x < 0 && steps[2].y == 0)
    let lengths = steps.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
    #expect(lengths[0] < lengths[2] && lengths[2] < lengths[3])
    #expect(lengths.allSatisfy { $0 <= 34.2 })
  }

  @Test func `arrows on a grid stay in their cells`() {
    let drawing = Drawing(
      Chart { VectorMark({ x, y in (1e9 * x, y) }, x: -1...1, y: -1...1, columns: 10, rows: 10) })
    for stroke in drawing.paths(of: "vector")[0].parts where stroke.count == 2 {
      let (tail, tip) = (drawing.data(at: stroke[0]), drawing.data(at: stroke[1]))
      #expect(abs(tip.x - tail.x) < 0.2 && abs(tip.y - tail.y) < 0.2)
    }
  }

  @Test func `a bar of tints has a line around it, so that its lowest part is seen`() throws {
    let drawing = Drawing(
      Chart { FilledContourMark({ x, y in x * y + 0.5 }, x: 0...1, y: 0...1, label: "value") })
    let bars = drawing.paths(of: "color-bar")
    let outline = try #require(bars.last)
    #expect(outline.attributes["fill"] == "none")
    let places = outline.parts.joined()
    let plot = try #require(drawing.plot)
    #expect(places.map(\.y).min() == plot.minY && places.map(\.y).max() == plot.maxY)
    let colored = Chart { HeatMapMark({ x, y in x * y }, x: 0...1, y: 0...1) }
    #expect(Drawing(colored).paths(of: "color-bar").isEmpty)
  }

  @Test func `a small plot has about as many streamlines as a large one`() {
    func count(_ chart: Chart) -> Int {
      Drawing(chart).paths(of: "streamline").filter { $0.attributes["stroke"] != nil }
        .flatMap(\.parts).count
    }
    let field = Chart { StreamlineMark({ x, y in (-y, x) }, x: -1...1, y: -1...1) }
    let panels = Panels {
      field
      field
    }
    let small =
      Drawing(panels.svg(id: "p")).paths(of: "streamline")
      .filter { $0.attributes["stroke"] != nil }.flatMap(\.parts).count / 2
    #expect(5 * small > 3 * count(field))
  }
}
