import Diagnostics
import Execution
import Site
import Testing

/// Figures on pages: their data, and what stops those that move.
@Suite struct FigureTests {
  /// - Parameter isWhole: whether the data are those of a figure, or those of one layer.
  private func site(
    _ data: JSON, svg: String = "<svg class=\"chart\"></svg>", isWhole: Bool = false
  ) -> SiteFiles {
    let figure = Figure(
      svg: svg, id: "fig-a", title: nil, description: "A figure.",
      data: isWhole ? data : .array([data]))
    let lesson = Sample.lesson(
      "a", "```swift {#fig-a caption=\"A.\"}\n1\n```\n", outputs: ["fig-a": [.figure(figure)]])
    return Sample.input([lesson]).build()
  }

  private func layer(_ columns: [(String, [JSON])]) -> JSON {
    .object([
      ("mark", .string("heat map")), ("label", .null),
      (
        "columns",
        .array(
          columns.map { .object([("name", .string($0.0)), ("values", .array($0.1))]) })
      ),
    ])
  }

  private func numbers(_ values: [Double]) -> [JSON] { values.map { .number($0) } }

  @Test func `values on a grid are a table with their places at its sides`() {
    let rows: [JSON] = [.array(numbers([1, 2])), .array(numbers([3, .nan]))]
    let page = site(
      layer([("x", numbers([0, 0.5])), ("y", numbers([10, 20])), ("value", rows)])
    ).text("a.html")
    #expect(
      page.contains(
        """
        <table><caption>heat map: value, 2 rows of 2</caption><thead><tr>\
        <th>y \\ x<th>0<th>0.5<tbody><tr><th>10<td>1<td>2<tr><th>20<td>3<td>nan</table>
        """))
  }

  @Test func `pixels are a table without places`() {
    let rows: [JSON] = [.array(numbers([0, 1])), .array(numbers([0.25, 0.5]))]
    let page = site(layer([("image 1", rows), ("image 2", rows)])).text("a.html")
    #expect(
      page.contains(
        """
        <table><caption>heat map: image 1, the first of 2, 2 rows of 2</caption><tbody>\
        <tr><td>0<td>1<tr><td>0.25<td>0.5</table>
        """))
  }

  @Test func `lines with names over the same places share a table, which shows how they begin`() {
    let x = numbers((0..<9).map { Double($0) })
    func line(_ label: String, _ factor: Double, panel: Int) -> JSON {
      .object([
        ("panel", .integer(panel)), ("mark", .string("line")), ("label", .string(label)),
        (
          "columns",
          .array([
            .object([("name", .string("x")), ("values", .array(x))]),
            .object([
              ("name", .string("y")),
              ("values", .array(numbers((0..<9).map { factor * Double($0) }))),
            ]),
          ])
        ),
      ])
    }
    let layers = [line("a", 1, panel: 1), line("b", 2, panel: 1), line("c", 3, panel: 2)]
    let page = site(.object([("layers", .array(layers))]), isWhole: true).text("a.html")
    #expect(
      page.contains(
        """
        <table><caption>line, 5 of 9 rows</caption><thead><tr><th>x<th>a<th>b<tbody>\
        <tr><td>0<td>0<td>0<tr><td>1<td>1<td>2<tr><td>2<td>2<td>4<tr><td>3<td>3<td>6\
        <tr><td>4<td>4<td>8</table><table><caption>line, c, 5 of 9 rows</caption>
        """), "\(page)")
  }

  @Test func `a page has no more of a drawing than it needs, and its words once`() {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" class="chart" width="100%" \
      aria-labelledby="b-title b-desc" fill="var(--chart-ink,#1d1f23)">\
      <title id="b-title">B</title><desc id="b-desc">A figure.</desc>\
      <text fill="var(--chart-1,#1a4fa3)">var(--chart-1,#1a4fa3)</text></svg>
      """
    let page = site(layer([]), svg: svg).text("a.html")
    #expect(
      page.contains(
        """
        <svg class="chart" aria-labelledby="b-title b-desc"><title id="b-title">B</title>\
        <text fill="var(--chart-1)">var(--chart-1,#1a4fa3)</text></svg>
        """))
    // In what is folded no browser would look for them.
    #expect(page.contains("</details><p class=\"words\" id=\"b-desc\">A figure.</p>"))
  }

  private static let rounded: [([Double], String)] = [
    ([0.1 + 0.2, 1.0 / 3], "0.3,0.3333333"),
    ([1_735_689_600, 1_735_776_000], "1735689600,1735776000"),
    ([1_735_689_600.123, 1_735_689_600.456], "1735689600.123,1735689600.456"),
    ([1.23456789e-9, 1.23456789], "1.23457e-09,1.234568"),
    ([1e300, -2e-300, 123_456_789], "1e+300,-2e-300,123457000"),
    ([0, -0.0, 2], "0,0,2"), ([5.000000001], "5"), ([.infinity, 1.5], "\"inf\",1.5"),
    ([1e22 / 7, 0], "1.428571e+21,0"),
  ]

  @Test(arguments: rounded)
  func `numbers in files have the digits that a figure shows`(
    _ values: [Double], _ text: String
  ) {
    let file = site(layer([("x", numbers(values))])).text("a/fig-a.json")
    #expect(file.contains("\"values\":[\(text)]"), "\(file)")
  }

  @Test func `what moves can be stopped without a script, and has a slider for one`() {
    let svg = """
      <svg class="chart"><g id="fig-a-frames"><g class="frame" style="animation-delay:0s"></g>\
      <g class="frame last" style="animation-delay:1s"></g></g></svg>
      """
    let page = site(layer([]), svg: svg).text("a.html")
    #expect(
      page.contains(
        """
        <div class="player">\(svg)<div class="playback">\
        <label><input type="checkbox" class="pause"> Pause</label>\
        <input type="range" min="1" max="2" value="2" aria-label="Frame" hidden></div></div>
        """))
    #expect(!site(layer([])).text("a.html").contains("playback"))
  }

  @Test func `a head of a table without words is a cell, and of formulas the letters are said`() {
    let text = "|  | $s_\\theta < 1$ |\n| --- | ---: |\n| a | 2 |\n"
    let page = Sample.input([Sample.lesson("a", text)]).build().text("a.html")
    #expect(page.contains("<thead><tr><td><th scope=\"col\""))
    #expect(page.contains("<span class=\"unseen\">sθ&lt;1</span><span aria-hidden=\"true\">"))
  }
}
