import Charts
import Testing

/// No text over another one, none outside of the drawing.
func expectTidyLabels(
  _ drawing: Drawing, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let texts = drawing.texts
  for (index, a) in texts.enumerated() {
    let isInside =
      a.box.minX >= -0.1 && a.box.minY >= -0.1 && a.box.maxX <= drawing.width + 0.1
      && a.box.maxY <= drawing.height + 0.1
    #expect(isInside, "'\(a.text)' leaves the drawing", sourceLocation: sourceLocation)
    for b in texts.dropFirst(index + 1) where a.box.overlaps(b.box) {
      Issue.record("'\(a.text)' overlaps '\(b.text)'", sourceLocation: sourceLocation)
    }
  }
}

@Suite struct LabelTests {
  @Test(arguments: GalleryChart.all)
  func `labels of the gallery keep apart`(_ example: GalleryChart) {
    expectTidyLabels(Drawing(example.chart))
  }

  private func names(_ drawing: Drawing) -> [String: Drawing.Text] {
    Dictionary(drawing.texts.map { ($0.text, $0) }) { first, _ in first }
  }

  @Test func `lines that end apart are named at their ends, in their colours`() throws {
    let drawing = Drawing(
      Chart {
        LineMark(x: [0, 1], y: [0, 1], label: "up")
        LineMark(x: [0, 1], y: [1, 0], label: "down")
      })
    let names = names(drawing)
    let (up, down) = (try #require(names["up"]), try #require(names["down"]))
    let ends = drawing.paths(of: "line").compactMap(\.parts[0].last)
    #expect(abs(up.place.y - ends[0].y) < 11 && up.place.x > ends[0].x)
    #expect(abs(down.place.y - ends[1].y) < 11 && down.place.x > ends[1].x)
    #expect(up.fill == "var(--chart-1,#1a4fa3)")
    #expect(down.fill == "var(--chart-2,#cb4b16)")
    #expect(drawing.paths(of: "legend").isEmpty)
  }

  @Test func `lines that meet at the end are named inside, over nothing`() throws {
    let drawing = Drawing(
      Chart {
        for width in [0.5, 1, 2] {
          LineMark({ gaussian($0, width: width) }, x: -8...8, label: "σ = \(width)")
        }
      })
    let names = names(drawing)
    for width in [0.5, 1, 2] {
      let box = try #require(names["σ = \(width)"]).box
      for path in drawing.paths(of: "line") {
        for place in path.parts.joined() {
          let isCovered =
            box.minX < place.x && place.x < box.maxX && box.minY < place.y && place.y < box.maxY
          #expect(!isCovered)
        }
      }
    }
    #expect(drawing.paths(of: "legend").isEmpty)
  }

  @Test func `series that cannot be named beside their data get a legend and dash patterns`() {
    let drawing = Drawing(
      Chart {
        for index in 0..<9 { LineMark(y: [0, Double(index)], label: "line \(index)") }
      })
    #expect(drawing.paths(of: "legend").count == 9)
    let dashes = drawing.paths(of: "line").map { $0.attributes["stroke-dasharray"] }
    #expect(Set(dashes).count == 4)
  }

  @Test(arguments: 0...5)
  func `lines in a legend differ, and those whose colour an author chose stay solid`(
    _ chosen: Int
  ) {
    let colors = Array(ChartColor.allCases.prefix(chosen))
    let drawing = Drawing(
      Chart {
        for index in 0..<12 {
          LineMark(
            y: [0, Double(index)], label: "line \(index)",
            color: index < chosen ? colors[index] : nil)
        }
      })
    let lines = drawing.paths(of: "line")
    let looks = lines.map { "\($0.color ?? "") \($0.attributes["stroke-dasharray"] ?? "solid")" }
    #expect(lines.prefix(chosen).allSatisfy { $0.attributes["stroke-dasharray"] == nil })
    // With one free colour there are four looks for the others.
    if chosen < 4 { #expect(Set(looks).count == 12, "\(looks)") }
  }

  @Test func `points in a legend differ in shape`() {
    let drawing = Drawing(
      Chart {
        PointMark(x: [0, 1], y: [0, 1], label: "a")
        PointMark(x: [0, 1], y: [1, 0], label: "b")
      })
    #expect(drawing.paths(of: "legend").count == 2)
    #expect(Set(drawing.paths(of: "point").map { $0.parts[0].count }) == [1, 4])
  }

  @Test func `marks with one label share one name and one colour`() {
    let drawing = Drawing(
      Chart {
        AreaMark(x: [0, 1], lower: [0, 1], upper: [1, 2], label: "mean")
        LineMark(x: [0, 1], y: [0.5, 1.5], label: "mean")
      })
    #expect(drawing.texts.filter { $0.text == "mean" }.count == 1)
    #expect(drawing.paths(of: "area")[0].color == drawing.paths(of: "line")[0].color)
  }

  @Test func `a colour that the author uses is not given to another series`() {
    let drawing = Drawing(
      Chart {
        LineMark(y: [0, 1])
        LineMark(y: [1, 0], color: .blue)
      })
    #expect(
      drawing.paths(of: "line").map(\.color) == [
        "var(--chart-2,#cb4b16)", "var(--chart-1,#1a4fa3)",
      ])
  }

  @Test func `a text that another one would cover gives way`() throws {
    let drawing = Drawing(
      Chart {
        PointMark(x: [0, 1, 2], y: [0, 1, 2])
        for index in 0..<12 { TextMark("text \(index)", x: 1, y: 1) }
      })
    #expect(drawing.texts.filter { $0.text.hasPrefix("text") }.count == 12)
    expectTidyLabels(drawing)
  }

  @Test func `long names are cut, and the number of those without room is said`() {
    let many = Drawing(
      Chart { for index in 0..<200 { LineMark(y: [0, 1], label: "series number \(index)") } })
    #expect(many.texts.contains { $0.text.hasPrefix("and ") && $0.text.hasSuffix(" more") })
    let long = String(repeating: "long ", count: 200)
    let cut = Drawing(Chart(title: long, x: long, y: long) { PointMark([[0, 0]], label: long) })
    #expect(cut.texts.filter { $0.text.hasSuffix("…") }.count == 4)
    expectTidyLabels(many)
    expectTidyLabels(cut)
  }

  @Test func `control characters and line breaks become spaces`() {
    let drawing = Drawing(Chart(title: "a\n\tb\u{0}c") { PointMark([[0, 0]]) })
    #expect(drawing.texts.first?.text == "a b c")
  }

  @Test func `wide numbers thin out the ticks`() {
    let drawing = Drawing(Chart { LineMark(x: [123_456_000, 123_456_007], y: [0, 1]) })
    #expect(drawing.xTicks.count >= 2)
    expectTidyLabels(drawing)
  }
}
