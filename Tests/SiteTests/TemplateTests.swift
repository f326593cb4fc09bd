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

  /// What makes the pages behind the lessons.
  private static let appendices = [
    "course.yml": "symbols: symbols.yml\nbibliography: references.bib\n",
    "symbols.yml": """
    - {symbol: x, meaning: 'a "point" <i>', shape: "[d] ' onclick='f()", introduced: 01-a}
    - {symbol: y, meaning: another}

    """,
    "references.bib": "@misc{song, author = {Song}, title = {A <b>}, year = 2021}\n",
  ]

  private static let library = LibraryReference(
    [
      """
      /// A law. It has a name.
      struct Normal {
        /// Its mean <m>.
        @native("Normal.mean") var mean: Double { get }
      }
      /// The larger one.
      @native("larger(_: Double)") func larger(_ a: Double) -> Double
      """
    ], subjects: [("Normal", "Laws"), ("larger", "Laws")])

  /// The site of a course with some files in `site`, and what is said about it.
  private func site(_ files: [String: String]) throws -> (files: SiteFiles, problems: [String]) {
    let folder = FileManager.default.temporaryDirectory.path + "/templates-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, text) in files { try Files.write(Array(text.utf8), to: folder + "/site/" + path) }
    try Files.write(Array(Self.lesson.utf8), to: folder + "/Notebooks/01-a.md")
    let course = CourseFolder(notebooks: folder + "/Notebooks", settings: folder + "/site")
    let (read, problems) = course.readCourse()
    var input = SiteInput(course: read, lessons: [Sample.lesson("01-a", Self.lesson)])
    input.library = Self.library
    return (
      input.build(),
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
    let plain = try site(Self.appendices).files.files
    for kind in TemplateKind.all {
      var files = Self.appendices
      files["templates/\(kind.name).html"] = kind.text
      let (own, problems) = try site(files)
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
      "templates/cover.html": "<h1 title='{{authors}}'>{{{title}}}</h1>",
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

  @Test func `pages behind the lessons have templates`() throws {
    var files = Self.appendices
    files["templates/symbols.html"] =
      "<dl>{{#symbols}}<dt id='{{anchor}}' title='{{name}}' lang='{{shape}}'>{{{symbol}}}</dt>"
      + "<dd>{{{meaning}}}{{#introduced}}, <a href=\"{{address}}\">{{{title}}}</a>{{/introduced}}"
      + "</dd>{{/symbols}}</dl>"
    files["templates/references.html"] =
      "<ol>{{#works}}<li id='{{anchor}}' title='{{key}}'>{{{work}}}"
      + "{{^lessons}}, unread{{/lessons}}</li>{{/works}}</ol>"
    files["templates/library.html"] =
      "{{#subjects}}<b>{{name}}</b>{{#entries}} <a href='{{address}}'>{{name}}</a>: {{summary}}"
      + "{{/entries}}{{/subjects}}"
    files["templates/library-subject.html"] =
      "<h1>{{title}}</h1>{{{entries}}}<a href='{{library}}'>all</a>"
    files["templates/library-entry.html"] =
      "<div id='{{anchor}}'>{{name}}{{#declarations}}{{{declaration}}}{{{documentation}}}"
      + "{{#members}}<p>{{{declaration}}}</p>{{/members}}{{/declarations}}</div>"
    let (site, problems) = try site(files)
    #expect(problems == [])
    let symbols = site.text("symbols.html")
    #expect(
      symbols.contains(
        "<dl><dt id='symbol.1' title='a &quot;point&quot; &lt;i&gt;' lang='[d] &#39; "
          + "onclick=&#39;f()'><math"))
    #expect(symbols.contains("&lt;i&gt;, <a href=\"01-a.html\">A “title” &lt;b&gt;</a></dd><dt"))
    #expect(
      site.text("references.html").contains(
        "<ol><li id='work.song' title='song'>Song, <cite>A &lt;b&gt;</cite>"))
    #expect(site.text("references.html").contains(", unread</li></ol>"))
    #expect(
      site.text("library/index.html").contains(
        "<b>Laws</b> <a href='laws.html#Normal'>Normal</a>: A law. "
          + "<a href='laws.html#function.larger'>larger</a>: The larger one."))
    let laws = site.text("library/laws.html")
    #expect(laws.contains("<h1>Laws</h1><div id='Normal'>Normal<pre"))
    #expect(laws.contains("<a href='index.html'>all</a>\n</main>"))
    // What is found does not depend on templates.
    #expect(site.text("assets/search-index.js").contains("[\"Normal\",\"Normal\","))
    #expect(site.text("assets/search-index.js").contains("Its mean \\u003cm>."))
  }

  @Test(arguments: [
    (
      "symbols", "<p>{{#symbols}}{{{symbol}}}{{{meaning}}}{{/symbols}}</p>",
      "symbols.html:1:1: template 'symbols' does not show 'anchor' "
        + "| write '{{anchor}}' where it belongs"
    ),
    (
      "symbols", "{{#symbols}}{{anchor}}{{symbol}}{{{meaning}}}{{/symbols}}",
      "symbols.html:1:23: 'symbol' is markup, found '{{symbol}}' | write '{{{symbol}}}'"
    ),
    (
      "symbols", "{{{symbol}}}",
      "symbols.html:1:4: template has no value 'symbol' | did you mean 'symbols'?"
    ),
    (
      "references", "{{#works}}<a id=\"{{anchor}}\" href=\"{{key}}\">{{{work}}}</a>{{/works}}",
      "references.html:1:36: 'key' is no address, but 'href' needs one | use one of the addresses"
    ),
    (
      "references", "{{#works}}<p id=\"{{anchor}}\"></p>{{/works}}",
      "references.html:1:1: template 'references' does not show 'work' "
        + "| write '{{{work}}}' where it belongs"
    ),
    (
      "library", "{{#subjects}}{{name}}{{/subjects}}",
      "library.html:1:1: template 'library' does not show 'address' "
        + "| write '{{address}}' where it belongs"
    ),
    (
      "library-subject", "<h1>{{titel}}</h1>{{{entries}}}",
      "library-subject.html:1:7: template has no value 'titel' | did you mean 'title'?"
    ),
    (
      "library-entry", "{{anchor}}{{name}}{{#declarations}}<i>{{{declaration}}}{{/declarations}}",
      "library-entry.html:1:19: section 'declarations' ends in another place of the markup than it "
        + "begins | close in it the tags and quotes that it opens"
    ),
  ])
  func `a mistake in a template of an appendix is told once`(
    _ name: String, _ template: String, _ expected: String
  ) throws {
    #expect(try problems(template, in: name) == [expected])
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
