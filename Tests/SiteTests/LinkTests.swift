import Diagnostics
import Execution
import Site
import Testing

@Suite struct LinkTests {
  private let target = Sample.lesson(
    "02-target", "---\ntitle: Target\n---\n\n# There {#sec-there}\n\n$$a$$ {#eq-there}\n")

  /// The problems of one line of text, which is line 5 of the lesson.
  private func problems(_ line: String) -> [String] {
    let lesson = Sample.lesson("01-here", "---\ntitle: Here\n---\n\n\(line)\n\n# Part\n")
    let site = Sample.input([lesson, target], files: ["data.csv": [1], "a.png": [1]]).build()
    return Sample.lines(site.diagnostics)
  }

  @Test(arguments: [
    ("see @sec-their", "5:6: cannot find section 'sec-their' | did you mean 'sec-there'?"),
    (
      "**@fig-nothing**",
      "5:4: cannot find figure 'fig-nothing' "
        + "| label it with '{#fig-nothing}', or write '\\@' for the sign itself"
    ),
    (
      "[a](03-target.md)",
      "5:5: no lesson of the course is '03-target.md' | did you mean '02-target.md'?"
    ),
    (
      "[a](../README.md)",
      "5:5: '../README.md' leads out of the folder of notebooks "
        + "| give a path relative to this file, within the course"
    ),
    (
      "[a](02-target.md#sec-their)",
      "5:5: nothing in lesson '02-target' is called '#sec-their' | did you mean '#sec-there'?"
    ),
    ("[a](#prt)", "5:5: nothing in this lesson is called '#prt' | did you mean '#part'?"),
    ("[a](other.csv)", "5:5: there is no file 'other.csv' | add the file, or correct its path"),
    (
      "[a](/root)",
      "5:5: link '/root' starts at the root of the host "
        + "| give a path relative to this file, within the course"
    ),
    (
      "[a](ftp://example.org)",
      "5:5: links with 'ftp:' are not part of a course | use 'https:', 'http:' or 'mailto:'"
    ),
    ("[a](//example.org)", "5:5: link leads to a host without a scheme | write 'https:' before it"),
    ("![x](b.png)", "5:6: there is no file 'b.png' | add the file, or correct its path"),
    ("$\\eqref{eq-their}$", "5:9: cannot find equation 'eq-their' | did you mean 'eq-there'?"),
    (
      "text ![x](a.png){#fig-x}",
      "5:19: label 'fig-x' is on an image without a caption | put the image alone into its "
        + "paragraph, with the caption in quotes behind its path"
    ),
  ])
  func `what leads nowhere is an error at its place`(_ line: String, _ expected: String) {
    #expect(problems(line) == ["Notebooks/01-here.md:" + expected])
  }

  @Test(arguments: [
    ("[a](02-target.md)", "href=\"02-target.html\""),
    ("[a](./02-target.md#sec-there)", "href=\"02-target.html#sec-there\""),
    ("[a](#part)", "href=\"#part\""),
    ("[a](data.csv)", "href=\"data.csv\""),
    ("[a](https://example.org/?a=1&b=2)", "href=\"https://example.org/?a=1&amp;b=2\""),
    ("a@example.org", "href=\"mailto:a@example.org\""),
    ("@sec-there", "href=\"02-target.html#sec-there\""),
    ("![x](a.png)", "src=\"a.png\""),
    ("$\\eqref{eq-there}$", "href=\"02-target.html#eq-there\""),
  ])
  func `what leads somewhere is a link`(_ line: String, _ expected: String) {
    let lesson = Sample.lesson("01-here", "---\ntitle: Here\n---\n\n\(line)\n\n# Part\n")
    let site = Sample.input([lesson, target], files: ["data.csv": [1], "a.png": [1]]).build()
    #expect(Sample.lines(site.diagnostics) == [])
    #expect(site.text("01-here.html").contains(expected))
  }

  @Test func `files that a page needs are copied`() {
    let lesson = Sample.lesson(
      "cases/01-here", "---\ntitle: H\n---\n\n[a](../data.csv) ![x](a.png)\n")
    let site = Sample.input([lesson], files: ["data.csv": [1, 2], "cases/a.png": [3]]).build()
    #expect(Sample.lines(site.diagnostics) == [])
    #expect(site["data.csv"]?.bytes == [1, 2])
    #expect(site["cases/a.png"]?.bytes == [3])
    let page = site.text("cases/01-here.html")
    #expect(page.contains("href=\"../data.csv\""))
    #expect(page.contains("href=\"../assets/style.css\""))
    #expect(page.contains("href=\"../index.html\""))
  }

  @Test func `a label is used once in a course`() {
    let text = "---\ntitle: T\n---\n\n$$a$$ {#eq-a}\n\n```swift {#setup}\n1\n```\n"
    let site = Sample.input([Sample.lesson("01-a", text), Sample.lesson("02-b", text)]).build()
    #expect(
      Sample.lines(site.diagnostics) == [
        "Notebooks/02-b.md:5:9: label 'eq-a' is used twice in the course | choose another label"
      ])
    #expect(site.diagnostics.first?.notes.first?.place?.source.path == "Notebooks/01-a.md")
  }

  @Test(arguments: [
    (
      "#fig-x",
      "cell 'fig-x' shows no figure | end the cell with a chart, or use a label without "
        + "'fig-'"
    ),
    (
      "#fig-x .hidden",
      "label 'fig-x' is on a hidden cell | remove '.hidden', or write "
        + "'echo=false' to hide only the code"
    ),
    (
      "#thm-x",
      "label 'thm-x' does not name a figure or a table | begin a cell's label with "
        + "'fig-' or 'tbl-', or with no prefix of references"
    ),
  ])
  func `a cell's label promises what the cell shows`(_ attributes: String, _ expected: String) {
    let text = "---\ntitle: T\n---\n\n```swift {\(attributes)}\n1\n```\n"
    let site = Sample.input([Sample.lesson("01-a", text)]).build()
    #expect(Sample.lines(site.diagnostics) == ["Notebooks/01-a.md:5:12: " + expected])
  }
}
