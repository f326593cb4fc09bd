import Charts
import Testing

@Suite struct MinorTickTests {
  @Test(
    arguments: [
      // A decade has room for all of its digits, for two of them, or for none.
      (1...100, 300, [2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90]),
      (1...100, 80, [2, 5, 20, 50]),
      (1...100, 12, []),
      // Every fourth power of ten has a number: the others have a stroke, or every second one.
      (1e-12...1, 100, [1e-11, 1e-10, 1e-9, 1e-7, 1e-6, 1e-5, 1e-3, 0.01, 0.1]),
      (1e-12...1, 26, [1e-10, 1e-6, 0.01]),
      // Numbers in equal steps.
      (2...9, 300, [3, 5, 7, 9]),
      (2...3, 300, []),
    ] as [(ClosedRange<Double>, Double, [Double])])
  func `the decades of a logarithmic axis have strokes where there is room`(
    _ domain: ClosedRange<Double>, _ length: Double, _ expected: [Double]
  ) {
    let scale = LogarithmicScale(domain)
    #expect(scale.minorValues(between: scale.ticks(about: 3), length: length) == expected)
  }

  @Test func `what has a number has no stroke`() {
    let scale = LogarithmicScale(1...100)
    let ticks = scale.ticks(about: 4)
    #expect(ticks.map(\.value) == [1, 3, 10, 30, 100])
    #expect(
      scale.minorValues(between: ticks, length: 500)
        == [2, 4, 5, 6, 7, 8, 9, 20, 40, 50, 60, 70, 80, 90])
  }

  @Test func `the ends of the linear part have numbers where there is room, and strokes elsewhere`()
  {
    func chart(_ end: Double) -> Chart {
      Chart { LineMark({ $0 }, x: -end...end) }
        .xScale(.symmetricLogarithmic()).yScale(.symmetricLogarithmic())
    }
    let short = Drawing(chart(100))
    #expect(short.xTicks.map(\.value) == [-100, -10, -1, 0, 1, 10, 100])
    #expect(short.yTicks.map(\.value).sorted() == [-100, -10, -1, 0, 1, 10, 100])
    let long = Drawing(chart(10_000))
    #expect(!long.yTicks.map(\.value).contains(1) && long.yTicks.map(\.value).contains(0))
    // −1 and 1 are nearer to zero than any other stroke.
    let zero = long.yTicks.first { $0.value == 0 }?.y ?? .nan
    let strokes = Self.strokes(of: long).filter { $0.count == 2 && $0[0].y == $0[1].y }
    let distances = strokes.map { ($0[0].y - zero).magnitude }.sorted()
    let decade = (zero - (long.yTicks.first { $0.value == 1000 }?.y ?? .nan)) / 3
    #expect(distances.count > 10 && (distances[0] - distances[1]).magnitude < 0.2)
    #expect((distances[0] / decade - 0.301).magnitude < 0.02)
  }

  @Test func `strokes stand beside the plot, and only where the axis has numbers`() throws {
    let chart = Chart { LineMark(x: [1, 100], y: [2, 3]) }.xScale(.logarithmic)
    let drawing = Drawing(chart)
    let plot = try #require(drawing.plot)
    let strokes = Self.strokes(of: drawing)
    #expect(strokes.count == 12)
    for stroke in strokes {
      #expect(stroke.map(\.y) == [plot.maxY, plot.maxY + 4])
      #expect(stroke[0].x == stroke[1].x && stroke[0].x >= plot.minX && stroke[0].x <= plot.maxX)
    }
    let panels = Panels(columns: 1) {
      chart
      chart
    }.sharedX()
    #expect(Self.strokes(of: Drawing(panels.svg(id: "p"))).count == strokes.count)
    #expect(Self.strokes(of: Drawing(Chart { LineMark(y: [2, 3]) })).isEmpty)
  }

  /// The strokes between the ticks of a drawing.
  private static func strokes(of drawing: Drawing) -> [[Drawing.Place]] {
    drawing.paths.filter { $0.group == nil && $0.attributes["stroke"]?.contains("axis") ?? false }
      .flatMap(\.parts).filter { part in
        part.count == 2 && (part[0].x - part[1].x).magnitude + (part[0].y - part[1].y).magnitude < 5
      }
  }
}
