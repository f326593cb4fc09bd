import Charts
import Markup
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct DescriptionTests {
  @Test func `a chart prints as one line`() {
    let chart = Chart(title: "Score of a normal") {
      LineMark({ -$0 }, x: -4...4)
      LineMark({ gaussian($0) }, x: -4...4)
    }
    #expect("\(chart)" == "Chart(\"Score of a normal\", 2 marks: line, line)")
    #expect("\(Chart {})" == "Chart(0 marks)")
    #expect("\(Chart { PointMark([[1, 2]]) })" == "Chart(1 mark: point)")
    let many = Chart {
      for _ in 0..<7 { LineMark(y: [1]) }
      RuleMark(x: 0)
    }
    #expect("\(many)" == "Chart(8 marks: 7 × line, rule)")
  }

  private static let marks: [(any Mark, String)] = [
    (
      LineMark({ -$0 }, x: -4...4, label: "score"),
      "LineMark(\"score\": 201 points, x from −4 to 4, least y −4 at x = 4, greatest 4 at x = −4)"
    ),
    (LineMark(x: [], y: []), "LineMark(0 points)"),
    (LineMark(y: [.nan, 2]), "LineMark(2 points, x from 0 to 1, y 2 throughout)"),
    (PointMark([[1, 2], [3, 5]]), "PointMark(2 points, x from 1 to 3, y from 2 to 5)"),
    (
      AreaMark(x: [0, 1], lower: [0, 1], upper: [2, 3]),
      "AreaMark(x from 0 to 1, lower edge from 0 to 1, upper edge from 2 to 3)"
    ),
    (
      HistogramMark([1, 2, 2, 3], bins: 2),
      "HistogramMark(4 values in 2 intervals from 1 to 3, highest count 3 between 2 and 3)"
    ),
    (RuleMark(x: 0.5, label: "half"), "RuleMark(\"half\": at x = 0.5)"),
    (TextMark("here", x: 1, y: -1), "TextMark(“here” at (1, −1))"),
    (
      ContourMark({ x, y in x * y }, x: 0...2, y: 0...1, levels: [0.5, 1], samples: 3),
      "ContourMark(levels 0.5, 1, least value 0 at (0, 0), greatest 2 at (2, 1))"
    ),
    (
      VectorMark(x: [0, 1], y: [0, 0], u: [3, 0], v: [4, 1]),
      "VectorMark(2 arrows, least length 1 at (1, 0), greatest 5 at (0, 0))"
    ),
  ]

  private static let furtherMarks: [(any Mark, String)] = [
    (
      AreaMark(x: [0, 1], y: [2, 3], baseline: 1),
      "AreaMark(2 points, x from 0 to 1, least y 2 at x = 0, greatest 3 at x = 1, "
        + "from a base line at 1)"
    ),
    (
      BarMark(names: ["a", "b"], y: [1, 3]),
      "BarMark(2 bars, least y 1 at “a”, greatest 3 at “b”)"
    ),
    (
      ErrorBarMark(x: [1, 2], y: [3, 4], error: [1, 0.5], label: "mean"),
      "ErrorBarMark(\"mean\": 2 points, x from 1 to 2, least y 3 at x = 1, "
        + "greatest 4 at x = 2, lower end from 2 to 3.5, upper end from 4 to 4.5)"
    ),
    (
      ErrorBarMark(x: [1, 2], y: [3, 4], xError: [1, 0.5]),
      "ErrorBarMark(2 points, x from 1 to 2, least y 3 at x = 1, greatest 4 at x = 2, "
        + "left end from 0 to 1.5, right end from 2 to 2.5)"
    ),
    (
      PointMark(x: [1, 2], y: [3, 4], values: [5, 9], label: "age"),
      "PointMark(\"age\": 2 points, x from 1 to 2, y from 3 to 4, least value 5 at (1, 3), "
        + "greatest 9 at (2, 4), sequential colours from 5 to 9)"
    ),
    (
      Histogram2DMark([[0, 0], [0.2, 0.1], [1, 1], [.nan, 1]], bins: 2),
      "Histogram2DMark(\"count\": 3 points, in 2 rows of 2 cells, least value 0 at (0.75, 0.25), "
        + "greatest 2 at (0.25, 0.25), sequential colours from 0 to 2)"
    ),
    (
      BoxMark([[1, 2, 3, 4, 5], []], names: ["a", "b"]),
      "BoxMark(2 boxes, “a” with median 3, quartiles 2 and 4, “b” without values)"
    ),
    (
      DensityMark([0, 0, 0], bandwidth: 1, label: "d"),
      "DensityMark(\"d\": 3 values, bandwidth 1, x from −3 to 3, "
        + "highest density 0.399 at x = 0)"
    ),
    (DensityMark([]), "DensityMark(0 values)"),
    (
      HeatMapMark(grid: [[0, 1], [2, 3]], x: 0...2, y: 0...2),
      "HeatMapMark(2 rows of 2 cells, least value 0 at (0.5, 0.5), greatest 3 at (1.5, 1.5), "
        + "sequential colours from 0 to 3)"
    ),
    (
      HeatMapMark(grid: [[-1, 4]], x: 0...1, y: 0...1, colors: .diverging),
      "HeatMapMark(1 row of 2 cells, least value −1 at (0.25, 0.5), greatest 4 at (0.75, 0.5), "
        + "diverging colours from −4 to 4)"
    ),
    (
      FilledContourMark({ x, y in x * y }, x: 0...2, y: 0...1, levels: 2, samples: 3),
      "FilledContourMark(levels 1, least value 0 at (0, 0), greatest 2 at (2, 1))"
    ),
    (
      StreamlineMark({ x, y in (-y, x) }, x: 0...2, y: 0...1, samples: 3),
      "StreamlineMark(a field on 3 × 3 nodes, least speed 0 at (0, 0), greatest 2.24 at (2, 1))"
    ),
    (
      TrajectoryMark([[[0, 1], [2, 3]], [[4, 5]]]),
      "TrajectoryMark(2 paths of 1 to 2 points, x from 0 to 4, y from 1 to 5)"
    ),
    (
      TrajectoryMark(times: [0, 1], [[2, 3]]),
      "TrajectoryMark(1 path of 2 points, x from 0 to 1, y from 2 to 3)"
    ),
    (ImageMark([[0, 0.5, 1]]), "ImageMark(3 × 1 pixels, value from 0 to 1)"),
    (
      ImageGridMark([[[0, 1]], [[0.5, 0.25]]]),
      "ImageGridMark(2 images of 2 × 1 pixels, value from 0 to 1)"
    ),
    (ImageGridMark([]), "ImageGridMark(0 images)"),
    (
      AnnotationMark("barrier", x: 0, y: 1, textX: 2, textY: 3),
      "AnnotationMark(“barrier” about (0, 1))"
    ),
  ]

  @Test(arguments: marks + furtherMarks)
  func `a mark prints what it shows`(_ mark: any Mark, _ text: String) {
    #expect("\(mark)" == text)
  }

  @Test func `the text alternative says the axes and every mark`() {
    let chart = Chart(x: "x", y: "density") {
      LineMark({ gaussian($0) }, x: -4...4, label: "normal")
      RuleMark(x: 0)
    }
    #expect(
      chart.textAlternative
        == """
        Horizontal axis: x, from −4 to 4. Vertical axis: density, from 0 to 0.4. \
        Line “normal”: 201 points, x from −4 to 4, least y 0.000134 at x = −4, \
        greatest 0.399 at x = 0. Rule: at x = 0.
        """)
  }

  @Test func `the author's text alternative comes first`() {
    let drawing = Drawing(Chart { LineMark(y: [1]) }.alt("A dot."))
    #expect(drawing.description == "A dot.")
  }

  @Test func `many marks are counted, not listed`() {
    let chart = Chart { for _ in 0..<30 { LineMark(y: [1, 2]) } }
    #expect(chart.textAlternative.hasSuffix(" And 22 more marks."))
  }

  @Test func `the drawing names itself by ids with the given prefix`() {
    let drawing = Drawing(Chart(x: "t", y: "x") { LineMark(y: [1]) }, id: "fig-field")
    #expect(drawing.title == "x against t")
    #expect(drawing.ids == ["fig-field-title", "fig-field-desc"])
    #expect(
      drawing.markup.contains(#"role="img" aria-labelledby="fig-field-title fig-field-desc""#))
  }

  @Test func `the data are columns of every mark`() {
    let chart = Chart {
      LineMark({ $0 * $0 }, x: 0...1, samples: 3, label: "square")
      TextMark("half", x: 0.5, y: 0.25)
      HistogramMark([0, 1, 1], bins: 2, density: true)
    }
    #expect(
      chart.data
        == ChartData(layers: [
          .init(
            mark: "line", label: "square",
            columns: [.numbers("x", [0, 0.5, 1]), .numbers("y", [0, 0.25, 1])]),
          .init(
            mark: "text", label: nil,
            columns: [.words("text", ["half"]), .numbers("x", [0.5]), .numbers("y", [0.25])]),
          .init(
            mark: "histogram", label: nil,
            columns: [
              .numbers("from", [0, 0.5]), .numbers("to", [0.5, 1]),
              .numbers("density", [2.0 / 3, 4.0 / 3]),
            ]),
        ]))
  }

  private static let fine = (x: 0.0...2.0, y: 0.0...1.0)

  private static let grids: [(any Mark, [ChartData.Column])] = [
    (
      ContourMark(grid: [[1, 2, 3], [4, 5, 6]], x: fine.x, y: fine.y),
      [
        .numbers("x", [0, 1, 2]), .numbers("y", [0, 1]), .rows("value", [[1, 2, 3], [4, 5, 6]]),
      ]
    ),
    (
      HeatMapMark(grid: [[1, 2]], x: fine.x, y: fine.y),
      [.numbers("x", [0.5, 1.5]), .numbers("y", [0.5]), .rows("value", [[1, 2]])]
    ),
    (
      Histogram2DMark([[0, 0], [2, 1]], bins: 2, density: true),
      [
        .numbers("x", [0.5, 1.5]), .numbers("y", [0.25, 0.75]),
        .rows("value", [[1, 0], [0, 1]]),
      ]
    ),
    (
      VectorMark({ ($0, $1) }, x: fine.x, y: fine.y, columns: 2, rows: 1),
      [
        .numbers("x", [0.5, 1.5]), .numbers("y", [0.5]), .rows("u", [[0.5, 1.5]]),
        .rows("v", [[0.5, 0.5]]),
      ]
    ),
    (
      StreamlineMark({ ($0, $1) }, x: fine.x, y: fine.y, samples: 2),
      [
        .numbers("x", [0, 2]), .numbers("y", [0, 1]), .rows("u", [[0, 2], [0, 2]]),
        .rows("v", [[0, 0], [1, 1]]),
      ]
    ),
    (ImageMark([[0, 1], [2, 3]]), [.rows("value", [[0, 1], [2, 3]])]),
    (
      ImageGridMark([[[0, 1]], [[2, 3]]]),
      [.rows("image 1", [[0, 1]]), .rows("image 2", [[2, 3]])]
    ),
  ]

  @Test(arguments: grids)
  func `values on a grid are rows, and their places are said once`(
    _ mark: any Mark, _ columns: [ChartData.Column]
  ) {
    #expect(Chart { mark }.data.layers[0].columns == columns)
  }

  @Test func `a chart without a title is named by its axes, and by its marks where an axis is not`()
  {
    func name(x: String?, y: String?, labels: [String]) -> String {
      let chart = Chart(x: x, y: y) {
        for label in labels { LineMark(y: [1, 2], label: label) }
        RuleMark(y: 0)
      }
      let text = chart.svg(id: "a").rendered
      let start = text.firstRange(of: "<title id=\"a-title\">")?.upperBound ?? text.startIndex
      return String(text[start...].prefix { $0 != "<" })
    }
    #expect(name(x: "x", y: "density", labels: ["p"]) == "density against x")
    #expect(
      name(x: "x", y: nil, labels: ["density", "score", "score"]) == "density, score against x")
    #expect(name(x: "x", y: nil, labels: []) == "Chart of x")
    #expect(name(x: "x", y: nil, labels: ["a", "b", "c", "d", "e"]) == "Chart of x")
    #expect(name(x: nil, y: "loss", labels: ["a"]) == "Chart of loss")
  }

  @Test(arguments: [
    ("posterior's score", "posterior’s score"), ("f'(x)", "f'(x)"), ("f's slope", "f's slope"),
    ("readings'", "readings'"), ("Stein's and Bayes's", "Stein’s and Bayes’s"),
  ])
  func `words have printers' apostrophes, and primes stay`(_ text: String, _ expected: String) {
    let chart = Chart(x: "\(text)") { LineMark(y: [1, 2]) }
    #expect(chart.svg(id: "a").rendered.contains(">\(expected)</text>"))
  }

  @Test func `a history has means of its steps, and a logarithmic axis if these cover decades`() {
    let falling = (0..<200).map { exp(-Double($0) / 20) }
    let text = Chart(history: falling).textAlternative
    #expect(text.contains("Vertical axis: loss, logarithmic"))
    #expect(text.contains("Line “each step”: 200 points"))
    #expect(text.contains("Line “mean of 4 steps”: 200 points"))
    // One value near zero does not make decades of the means.
    let noisy = (0..<200).map { $0 == 70 ? 1e-9 : 1 + Double($0 % 3) }
    #expect(!Chart(history: noisy).textAlternative.contains("logarithmic"))
    let few = Chart(history: [3, 1, 2], y: "error")
    #expect("\(few)" == "Chart(1 mark: line)")
    #expect(few.textAlternative.contains("Vertical axis: error, from 1 to 3."))
    #expect("\(Chart(history: []))" == "Chart(1 mark: line)")
  }
}
