import Diagnostics
import Execution
import Site
import Testing

/// The page of the course: its cover and where it leads.
@Suite struct CoverTests {
  private let text = """
    ---
    title: Fields
    ---

    ```swift {#fig-field caption="A field" alt="Arrows & contours."}
    draw()
    ```

    > [!EXERCISE] One {#exr-one}
    > Draw it.
    """

  private func input(cover: String?) -> SiteInput {
    let lesson = Sample.lesson(
      "01-fields", text,
      outputs: [
        "fig-field": [
          .figure(
            Figure(
              svg: "<svg role=\"img\"><desc id=\"d\">Two axes.</desc></svg>", id: "fig-field",
              title: nil, description: "Two axes.", data: .null))
        ]
      ])
    var input = Sample.input([lesson])
    let source = SourceText(path: "site/course.yml", "cover: \(cover ?? "")\n")
    input.course.cover = cover.map {
      Course.FigureName($0, at: Place(source, 7..<7 + $0.utf8.count))
    }
    return input
  }

  @Test func `the cover shows the figure and says where it is from`() {
    let site = input(cover: "fig-field").build()
    let page = site.text("index.html")
    #expect(Sample.lines(site.diagnostics) == [])
    #expect(page.contains("<desc id=\"d\">Arrows &amp; contours. Two axes.</desc>"))
    #expect(
      page.contains(
        "<a href=\"01-fields.html#fig-field\">Figure\u{A0}1.1</a> from “Fields”</figcaption>"))
  }

  @Test func `the page leads to the first lesson and says what it holds`() {
    let page = input(cover: nil).build().text("index.html")
    #expect(page.contains("<a href=\"01-fields.html\">Start with lesson 1: Fields</a>"))
    #expect(page.contains("1 exercise</p>"))
    #expect(!page.contains("<figure"))
    #expect(!page.contains("<nav"))
  }

  @Test(arguments: [
    ("fig-fild", "did you mean 'fig-field'?"),
    ("exr-one", "give the label of a cell that draws a chart"),
    ("nothing", "give the label of a cell that draws a chart"),
  ])
  func `a cover that no cell draws is a problem`(_ cover: String, _ expected: String) {
    let summary = "site/course.yml:1:8: no figure of the course has the label '\(cover)' | "
    #expect(Sample.lines(input(cover: cover).build().diagnostics) == [summary + expected])
  }

  @Test func `some lessons of a course need no cover`() {
    let course = Course(
      title: "T", cover: Course.FigureName("fig-x"),
      parts: [Course.Part(title: nil, lessons: [.init("01-a"), .init("02-b")])])
    #expect(course.limited(to: ["01-a", "02-b"]).cover?.value == "fig-x")
    #expect(course.limited(to: ["01-a"]).cover == nil)
  }
}
