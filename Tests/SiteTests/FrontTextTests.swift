import Diagnostics
import Site
import Testing

/// Summaries, objectives, prerequisites, and what a course says about itself, with emphasis, code and
/// formulas in them.
@Suite struct FrontTextTests {
  private static func site(_ front: String, course: String = "title: Course") -> SiteFiles {
    let lessons = [
      Sample.lesson("01-a", "---\ntitle: A\ndate: 2026-01-31\n\(front)\n---\n\nText.\n"),
      Sample.lesson("02-b", "---\ntitle: B\n---\n\nText.\n"),
    ]
    let source = SourceText(path: "site/course.yml", course)
    let names = lessons.map(\.name)
    let input = SiteInput(
      course: CourseReader.read(source, lessonNames: names).course, lessons: lessons)
    return input.build()
  }

  private static let front = """
    summary: 'From *data* to $\\nabla_x \\log p(x)$ with `fit`, "<now>".'
    prerequisites: [02-b, 'the *chain* rule, $f \\circ g$']
    objectives:
      - estimate $\\theta$ from **samples**
      - plain
    """

  @Test func `texts of a lesson are typeset where they are markup`() {
    let site = Self.site(Self.front)
    #expect(Sample.lines(site.diagnostics).filter { !$0.contains("comes after it") } == [])
    let page = site.text("01-a.html")
    #expect(page.contains("<p class=\"summary\">From <em>data</em> to <math alttext=\"\\nabla_x"))
    #expect(page.contains("with <code>fit</code>, “&lt;now&gt;”.</p>"))
    #expect(page.contains("<li>estimate <math alttext=\"\\theta\">"))
    #expect(page.contains("from <strong>samples</strong></li><li>plain</li>"))
    #expect(page.contains("the <em>chain</em> rule, <math alttext=\"f \\circ g\">"))
    let index = site.text("index.html")
    #expect(index.contains("<p>From <em>data</em> to <math alttext=\"\\nabla_x"))
    #expect(index.contains("the <em>chain</em> rule, <math"))
    #expect(index.contains("rel=\"preload\" as=\"font\""))
    #expect(site["assets/fonts/latinmodern-math.otf"] != nil)
  }

  @Test func `they are text where there is text alone`() {
    let site = Self.site(Self.front, course: "title: C\nurl: https://x.org/\nsubtitle: On *$p$*")
    let page = site.text("01-a.html")
    let words = "From data to ∇ₓ log p(x) with fit, “&lt;now&gt;”."
    #expect(page.contains("<meta name=\"description\" content=\"\(words)\">"))
    #expect(page.contains("<meta property=\"og:description\" content=\"\(words)\">"))
    #expect(site.text("feed.xml").contains("<summary>\(words)</summary>"))
    #expect(site.text("feed.xml").contains("<subtitle>On p</subtitle>"))
    #expect(site.text("index.html").contains("<meta name=\"description\" content=\"On p\">"))
    let search = site.text("assets/search-index.js")
    #expect(search.contains("From data to"))
    #expect(search.contains("estimate θ from samples"))
    #expect(!search.contains("nabla"))
  }

  @Test func `a course says what it is with formulas`() {
    let course = """
      title: T
      subtitle: The *score* $s(x)$
      about: |
        One `code` line
        and $x$.

        Two <b>.
      """
    let site = Self.site("", course: course)
    #expect(Sample.lines(site.diagnostics) == [])
    let index = site.text("index.html")
    #expect(index.contains("<p class=\"summary\">The <em>score</em> <math alttext=\"s(x)\">"))
    #expect(index.contains("<p>One <code>code</code> line and"))
    #expect(index.contains("<p>Two &lt;b&gt;.</p>"))
  }

  @Test func `what is no emphasis, code or formula is text`() {
    let text = "'[a](b.html) <b>c</b> @fig-x [@y] $5 and $6 a_b 2 * 3 * 4'"
    let site = Self.site("summary: \(text)\nobjectives: [\(text)]")
    #expect(Sample.lines(site.diagnostics) == [])
    let shown = "[a](b.html) &lt;b&gt;c&lt;/b&gt; @fig-x [@y] $5 and $6 a_b 2 * 3 * 4"
    #expect(site.text("01-a.html").contains("<p class=\"summary\">\(shown)</p>"))
    #expect(site.text("01-a.html").contains("<li>\(shown)</li>"))
  }

  @Test(arguments: [
    ("summary: The $\\nosuch x$", "4:15"),
    ("summary: >\n  Two\n  lines $\\nosuch x$", "6:10"),
    ("objectives:\n  - a\n  - 'b ''c'' $\\nosuch$'", "6:15"),
    ("prerequisites: ['the $\\nosuch$ of it']", "4:23"),
  ])
  func `a mistake in a formula is told once, at its place`(_ front: String, _ place: String) {
    #expect(
      Sample.lines(Self.site(front).diagnostics) == [
        "Notebooks/01-a.md:\(place): undefined control sequence '\\nosuch' | did you mean '\\nsucc'?"
      ])
  }

  @Test(arguments: [
    ("title: T\nsubtitle: 'On $\\nosuch$'", "2:16"),
    ("title: T\nabout: |\n  One.\n\n  Two $\\nosuch$.", "5:8"),
  ])
  func `a mistake in what a course says has its place`(_ course: String, _ place: String) {
    #expect(
      Sample.lines(Self.site("", course: course).diagnostics) == [
        "site/course.yml:\(place): undefined control sequence '\\nosuch' | did you mean '\\nsucc'?"
      ])
  }
}
