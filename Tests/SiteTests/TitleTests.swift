import Diagnostics
import Site
import Testing

/// Titles with emphasis, code and formulas in them.
@Suite struct TitleTests {
  private static func input(_ title: String, _ course: String = "title: Course") -> SiteInput {
    let lessons = [
      Sample.lesson("01-a", "---\ntitle: \(title)\n---\n\n## One\n\nText.\n"),
      Sample.lesson("02-b", "---\ntitle: B\nprerequisites: [01-a]\n---\n\nText.\n"),
    ]
    let source = SourceText(path: "site/course.yml", course)
    let names = lessons.map(\.name)
    return SiteInput(course: CourseReader.read(source, lessonNames: names).course, lessons: lessons)
  }

  @Test func `a title is typeset wherever it is shown, and text where there is text alone`() {
    let site = Self.input("The *score* $\\nabla_x \\log p(x)$ of `f`").build()
    #expect(Sample.lines(site.diagnostics) == [])
    let page = site.text("01-a.html")
    #expect(page.contains("<title>The score ∇ₓ log p(x) of f · Course</title>"))
    #expect(page.contains("<h1>The <em>score</em> <math alttext=\"\\nabla_x \\log p(x)\">"))
    let link = "aria-label=\"The score ∇ₓ log p(x) of f\""
    #expect(page.contains("<a href=\"01-a.html\" \(link) aria-current=\"page\">The <em>"))
    let next = site.text("02-b.html")
    #expect(next.contains("aria-label=\"Previous The score ∇ₓ log p(x) of f\""))
    #expect(next.contains("<dd><a href=\"01-a.html\" \(link)>The <em>score</em> <math"))
    let index = site.text("index.html")
    #expect(index.contains(">1 The score ∇ₓ log p(x)</tspan>"))
    #expect(index.contains("Start with lesson 1: The <em>score</em> <math"))
    let search = site.text("assets/search-index.js")
    #expect(search.contains("\"The score ∇ₓ log p(x) of f\",\"1\""))
  }

  @Test func `what is no emphasis, code or formula is text`() {
    let title = "'[a](b.html) <b>c</b> ![d](e.png) @fig-x [@y] &lt; https://z.org $5 and $6 a_b'"
    let site = Self.input(title).build()
    #expect(Sample.lines(site.diagnostics) == [])
    #expect(
      site.text("01-a.html").contains(
        "<h1>[a](b.html) &lt;b&gt;c&lt;/b&gt; ![d](e.png) @fig-x [@y] &amp;lt; https://z.org "
          + "$5 and $6 a_b</h1>"))
  }

  @Test func `titles of the course and of its parts are titles too`() {
    let site = Self.input(
      "A",
      "title: On $p$\nurl: https://x.org/\nparts:\n  - title: Part $q$\n    lessons: [01-a, 02-b]"
    ).build()
    #expect(Sample.lines(site.diagnostics) == [])
    let page = site.text("01-a.html")
    #expect(page.contains("<title>A · On p</title>"))
    #expect(page.contains("\"og:site_name\" content=\"On p\""))
    #expect(page.contains("<p class=\"nav-head\">Part <math alttext=\"q\">"))
    #expect(page.contains("aria-label=\"On p\">On <math"))
    #expect(site.text("index.html").contains("<h2>Part <math alttext=\"q\">"))
    #expect(site["assets/fonts/latinmodern-math.otf"] != nil)
  }

  @Test(arguments: [
    ("$\\nablaa x$", "Notebooks/01-a.md:2:9: undefined control sequence '\\nablaa'"),
    ("'It''s $\\nablaa x$'", "Notebooks/01-a.md:2:16: undefined control sequence '\\nablaa'"),
    ("\"a\\\\b $\\\\nablaa x$\"", "Notebooks/01-a.md:2:15: undefined control sequence"),
    (">\n  Two\n  lines $\\nablaa x$", "Notebooks/01-a.md:4:10: undefined control sequence"),
  ])
  func `a mistake in a formula has its place in the front matter`(_ title: String, _ says: String) {
    let problems = Sample.lines(Self.input(title).build().diagnostics)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(says) == true, "\(problems)")
  }

  @Test func `a mistake in the title of a part has its place`() {
    let problems = Sample.lines(
      Self.input("A", "title: T\nparts:\n  - title: 'P $\\foo$'\n    lessons: [01-a, 02-b]").build()
        .diagnostics)
    #expect(problems.first?.hasPrefix("site/course.yml:3:16: undefined control seq") == true)
  }

  @Test func `a heading that says the title again is left out`() {
    let lesson = Sample.lesson("01-a", "---\ntitle: On $p$\n---\n\n# On $p$\n\nText.\n")
    #expect(!Sample.input([lesson]).build().text("01-a.html").contains("heading-link"))
  }
}
