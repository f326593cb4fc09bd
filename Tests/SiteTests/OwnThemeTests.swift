import Execution
import Foundation
import Site
import Testing

/// Sheets and a footer of the course's own, and what is wrong with them.
@Suite struct OwnThemeTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func read(_ files: [String: String]) throws -> (course: Course, problems: [String]) {
    for (name, text) in files { try folder.write(text, "site/" + name) }
    try folder.write("# A\n\n## Part\n", "Notebooks/01-a.md")
    let (course, diagnostics) = CourseFolder(
      notebooks: folder.path + "/Notebooks", settings: folder.path + "/site"
    ).readCourse()
    let lines = Sample.lines(diagnostics).map { $0.replacing(folder.path + "/", with: "") }
    return (course, lines)
  }

  private func site(_ course: Course) -> SiteFiles {
    let lessons = ["01-a", "cases/02-b"].map { Sample.lesson($0, "# A\n\n## Part\n") }
    var input = Sample.input(lessons)
    input.course.ownTheme = course.ownTheme
    return input.build()
  }

  @Test func `a sheet takes the place of the theme's`() throws {
    let (course, problems) = try read([
      "theme/code.css": "/* { */ .code { content: \"}\"; background: url(a(b.png) }\n"
    ])
    #expect(problems == [])
    let css = site(course).text("assets/style.css")
    #expect(css.contains("/* { */ .code"))
    #expect(!css.contains("--code-keyword); font-weight"))
    #expect(css.contains(".cover-text"))
  }

  @Test(arguments: [
    ("theme/code.css", "p { a: b", "1:3: '{' is not closed | close it"),
    ("theme/code.css", "p { } }", "1:7: '}' closes nothing | remove it"),
    ("theme/code.css", "p { a: (b } )", "1:11: '}' closes '(' | close brackets in their order"),
    ("style.css", "p { }\n/* p { }", "2:1: comment is not closed | close it with '*/'"),
    (
      "theme/print.css", "p { content: \"a\n }",
      "1:14: text in quotes is not closed on its line | close it"
    ),
    (
      "style.css", "@import 'https://example.org/a.css';",
      "1:10: style asks another host for 'https://example.org/a.css' | a page loads nothing from "
        + "elsewhere; leave it out"
    ),
    (
      "style.css", "a { b: URL( //example.org/c) }",
      "1:13: style asks another host for '//example.org/c' | a page loads nothing from elsewhere; "
        + "leave it out"
    ),
    ("theme/cod.css", "", "1:1: the theme has no sheet 'cod.css' | did you mean 'code.css'?"),
    (
      "footer.md", "# Foot\n", "1:1: a footer has no headings | write paragraphs, lists and links"
    ),
    (
      "footer.md", "A $x$ `{swift} y`\n",
      "1:3: a footer has no formulas | write paragraphs, lists and links"
    ),
    (
      "footer.md", "[a](02-a.md)\n",
      "1:5: no lesson of the course is '02-a.md' | did you mean '01-a.md'?"
    ),
    (
      "footer.md", "[a](01-a.md#prt)\n",
      "1:5: nothing in lesson '01-a' is called '#prt' | did you mean '#part'?"
    ),
    (
      "footer.md", "[a](ftp://x)\n",
      "1:5: links with 'ftp:' are not part of a course | use 'https:', 'http:' or 'mailto:'"
    ),
  ])
  func `what is wrong has a place`(_ name: String, _ text: String, _ problem: String) throws {
    let (course, problems) = try read([name: text])
    let ofSite = Sample.lines(site(course).diagnostics).map {
      $0.replacing(folder.path + "/", with: "")
    }
    #expect((problems + ofSite).first == "site/\(name):\(problem)")
  }

  @Test func `bytes that are no text are reported`() throws {
    try Files.write([0xFF], to: folder.path + "/site/theme/code.css")
    #expect(
      try read([:]).problems == [
        "site/theme/code.css:1:1: file is not valid UTF-8 | save it as UTF-8"
      ]
    )
  }

  @Test func `a footer stands on every page`() throws {
    let (course, problems) = try read([
      "footer.md": """
      © *Ada* "says" [this](01-a.md#part),
      [that](https://example.org/?a&b "t").

      - `code`
      - x
      """
    ])
    #expect(problems == [])
    let site = site(course)
    #expect(
      site.text("cases/02-b.html").contains(
        """
        <footer class="site-footer">
        <p>© <em>Ada</em> “says” <a href="../01-a.html#part">this</a>,
        <a href="https://example.org/?a&amp;b" title="t">that</a>.</p>
        <ul><li><code>code</code></li><li>x</li></ul>
        </footer>
        """))
    for page in ["index.html", "01-a.html", "404.html"] {
      #expect(site.text(page).contains("<footer class=\"site-footer\">"), "\(page)")
    }
    #expect(site.text("404.html").contains("<a href=\"/01-a.html#part\">"))
  }

  @Test func `pages are made anew when the footer changes`() throws {
    var input = Sample.input([Sample.lesson("01-a", "# A\n")])
    input.pageStore = ContentStore(folder: folder.path + "/store")
    for text in ["One", "Two", ""] {
      input.course.ownTheme = try read(["footer.md": text]).course.ownTheme
      let page = input.build().text("01-a.html")
      #expect(text.isEmpty ? !page.contains("site-footer") : page.contains("<p>\(text)</p>"))
    }
  }
}
