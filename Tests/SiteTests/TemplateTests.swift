import Diagnostics
import Execution
import Foundation
import Site
import Testing

/// Templates: those of the theme, and those that a course has instead.
@Suite struct TemplateTests {
  private static let lesson = """
    ---
    title: A "title" <b>
    summary: A & B.
    seed: 7
    ---

    Text.
    """

  /// The site of a course with some files in `site`, and what is said about it.
  private func site(_ files: [String: String]) throws -> (files: SiteFiles, problems: [String]) {
    let folder = FileManager.default.temporaryDirectory.path + "/templates-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, text) in files { try Files.write(Array(text.utf8), to: folder + "/site/" + path) }
    try Files.write(Array(Self.lesson.utf8), to: folder + "/Notebooks/01-a.md")
    let course = CourseFolder(notebooks: folder + "/Notebooks", settings: folder + "/site")
    let (read, problems) = course.readCourse()
    let site = SiteInput(course: read, lessons: [Sample.lesson("01-a", Self.lesson)]).build()
    return (
      site,
      Sample.lines(problems).map { $0.replacing(folder + "/site/templates/", with: "") }
    )
  }

  private func problems(_ template: String, in name: String = "header") throws -> [String] {
    try site(["templates/\(name).html": template]).problems
  }

  @Test func `a course has its own template for a part of its pages`() throws {
    let (site, problems) = try site([
      "templates/lesson-footer.html": "<footer>From {{file}}{{#seed}}, {{seed}}{{/seed}}</footer>\n"
    ])
    #expect(problems == [])
    #expect(site.text("01-a.html").contains("\n<footer>From 01-a.md, 7</footer>\n</main>"))
    #expect(!site.text("01-a.html").contains("page-footer"))
  }

  @Test func `the theme's templates are templates that a course may have`() throws {
    let plain = try site([:]).files.files
    for kind in TemplateKind.all {
      let (own, problems) = try site(["templates/\(kind.name).html": kind.text])
      #expect(problems == [], "\(kind.name)")
      #expect(own.files == plain, "\(kind.name)")
    }
  }

  @Test func `values are escaped wherever they stand`() throws {
    let text = "<p title=\"{{title}}\" data-x='{{title}}'>{{title}}</p>{{{head}}}{{{content}}}"
    let (site, problems) = try site(["templates/page.html": text])
    #expect(problems == [])
    #expect(
      site.text("01-a.html").hasPrefix(
        "<p title=\"A “title” &lt;b&gt;\" data-x='A “title” &lt;b&gt;'>"
          + "A “title” &lt;b&gt;</p>"))
  }

  @Test func `a value ends no attribute, whichever quotes are around it`() throws {
    let (site, problems) = try site([
      "course.yml": "title: l' onclick='f()\nlanguage: fr\n",
      "templates/cover.html": "<h1 title='{{subtitle}}{{authors}}'>{{{title}}}</h1>",
      "templates/footer.html": "<p title='{{course}}' lang=\"{{course}}\">{{course}}</p>",
    ])
    #expect(problems == [])
    #expect(
      site.text("index.html").contains(
        "<p title='l&#39; onclick=&#39;f()' lang=\"l&#39; onclick=&#39;f()\">l' onclick='f()</p>"))
  }

  @Test func `a section with a hook is there when there is nothing`() throws {
    let text = "{{^next}}last{{/next}}{{#previous}}<a href=\"{{address}}\">x</a>{{/previous}}"
    let (site, problems) = try site(["templates/neighbours.html": text])
    #expect(problems == [])
    #expect(site.text("01-a.html").contains("</article>\nlast\n"))
  }

  @Test(arguments: [
    (
      "{{titel}}",
      "1:3: template has no value 'titel' | choose one of 'home', 'course', 'name', "
        + "'menu', 'sections', 'navigation', 'searchIcon', 'themeIcon'"
    ),
    ("{{{cours}}}", "1:4: template has no value 'cours' | did you mean 'course'?"),
    ("{{home", "1:1: '{{' is not closed | close it with '}}' on the same line"),
    ("{{home}\n}", "1:1: '{{' is not closed | close it with '}}' on the same line"),
    ("{{course}}", "1:1: 'course' is markup, found '{{course}}' | write '{{{course}}}'"),
    ("{{{name}}}", "1:1: 'name' is text, found '{{{name}}}' | write '{{name}}', which escapes it"),
    ("{{menu}}", "1:1: 'menu' is no text | write a section '{{#menu}}…{{/menu}}'"),
    ("a {{#menu}} b", "1:3: section 'menu' is not closed | close it with '{{/menu}}'"),
    ("{{/menu}}", "1:1: '{{/menu}}' closes nothing | remove it, or begin with '{{#menu}}'"),
    (
      "{{#menu}}{{#name}}{{/menu}}{{/name}}",
      "1:19: '{{/menu}}' closes section 'name' | close sections in their order"
    ),
    (
      "{{#menu}}<b>{{/menu}}</b>",
      "1:1: section 'menu' ends in another place of the markup than it begins "
        + "| close in it the tags and quotes that it opens"
    ),
    (
      "<a href={{home}}>x</a>",
      "1:9: 'home' stands in a tag without quotes "
        + "| write it as a value: 'name=\"{{home}}\"'"
    ),
    (
      "<a {{name}}>x</a>",
      "1:4: 'name' stands in a tag without quotes "
        + "| write it as a value: 'name=\"{{name}}\"'"
    ),
    (
      "<a href=\"{{name}}\">x</a>",
      "1:10: 'name' is no address, but 'href' needs one "
        + "| use one of the addresses"
    ),
    (
      "<b onclick=\"f('{{name}}')\">x</b>",
      "1:16: 'name' stands in 'onclick' "
        + "| put it into text or an attribute with quotes"
    ),
    (
      "<script>let a = '{{name}}'</script>",
      "1:18: 'name' stands in a script "
        + "| put it into text or an attribute with quotes"
    ),
    (
      "<!-- {{name}} -->",
      "1:6: 'name' stands in a comment "
        + "| put it into text or an attribute with quotes"
    ),
    (
      "<b title=\"{{{course}}}\">x</b>",
      "1:11: 'course' is markup and stands in an attribute "
        + "| put it between tags"
    ),
    ("<div>", "1:1: '<div>' is not closed | close it with '</div>'"),
    ("<b><i></b></i>", "1:7: '</b>' closes '<i>' | close elements in their order"),
    ("x</b>", "1:2: '</b>' closes nothing | remove it"),
    ("<b title=\"x>", "1:10: quotation mark is not closed | close it"),
    ("<b ", "1:1: tag is not closed | close it with '>'"),
    (
      "<img src=\"https://x.org/a.png\">",
      "1:11: template asks another host for "
        + "'https://x.org/a.png' | a page loads nothing from elsewhere; leave it out"
    ),
  ])
  func `a mistake is told once, at its place`(_ template: String, _ expected: String) throws {
    #expect(try problems(template) == ["header.html:" + expected])
  }

  @Test func `a template shows what its page is there for`() throws {
    #expect(
      try problems("<p>x</p>", in: "lesson") == [
        "lesson.html:1:1: template 'lesson' does not show 'content' "
          + "| write '{{{content}}}' where it belongs"
      ])
    #expect(try problems("<p>{{{content}}}</p>", in: "lesson") == [])
  }

  @Test func `a file that is no template is told`() throws {
    #expect(
      try problems("x", in: "heder") == [
        "heder.html:1:1: the theme has no template 'heder.html' | did you mean 'header.html'?"
      ])
  }
}
