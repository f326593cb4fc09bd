import Diagnostics
import Execution
import Site
import Testing

@Suite struct HostileTests {
  private let bad = "<script>alert(1)</script><img src=x onerror=\"alert(1)\">\"'&lt;"

  /// Markup that an author's text would need in order to run.
  private func expectHarmless(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for live in ["<script>", "<img src=x", "\"javascript:", "</style><"] {
      #expect(!text.contains(live), "\(live)", sourceLocation: sourceLocation)
    }
    // A greater-than sign is escaped in attributes, so the first one ends the tag.
    for tag in text.split(separator: "<").map({ $0.prefix { $0 != ">" } }) {
      // What stands between quotes is a value, in which quotes are escaped.
      let names = tag.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      #expect(!names.contains { $0.contains(" on") }, "\(tag)", sourceLocation: sourceLocation)
    }
  }

  @Test func `text from anywhere is never markup`() {
    let yaml = bad.replacing("'", with: "''")
    let text = """
      ---
      title: '\(yaml)'
      summary: '\(yaml)'
      prerequisites: ['\(yaml)']
      objectives: ['\(yaml)']
      ---

      # \\<script>alert(1)\\</script> `\(bad)`

      ```swift {#fig-x caption="\\<script>alert(1)\\</script>" alt="<script>alert(1)</script>"}
      \(bad)
      ```

      ```html
      \(bad)
      ```

      `{swift} value` [a](javascript:alert%281%29) [b](JaVa&#9;Script:alert) <javascript:alert(1)>
      ![<script>](data:text/html,x) [c]("><script>alert(1)</script>)

      $\\text{<script>alert(1)</script>} \\href{javascript:alert(1)}{x}$

      > [!NOTE] \\<script>alert(1)\\</script>
      > text[^1]

      [^1]: \\<script>alert(1)\\</script>
      """
    let problem = Diagnostic(bad, help: bad)
    let lesson = Sample.lesson(
      "01-bad", text,
      outputs: [
        "fig-x": [
          .printed(bad), .value(bad, type: bad),
          Sample.figure("../../x\"><script>", description: bad),
        ]
      ],
      values: ["value": bad], failing: ["fig-x": problem])
    var input = Sample.input([lesson])
    input.course.title = bad
    input.course.subtitle = bad
    input.course.about = bad
    input.course.authors = [bad]
    input.course.parts[0].title = bad
    // The chart's own markup is trusted, and its id with it.
    let site = input.build()
    for path in ["01-bad.html", "index.html", "404.html"] {
      let page = site.text(path).replacing("aria-label=\"../../x\"><script>\"", with: "")
      #expect(page.contains("&lt;script&gt;"))
      expectHarmless(page)
    }
    #expect(site["01-bad/xscript.json"] != nil)
    #expect(!site.files.contains { $0.path.contains("..") })
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", "\u{1}javascript:x",
    "vbscript:x", "data:text/html,x", "blob:x", "file:///etc/passwd", "//host/x",
  ])
  func `addresses that run code or leave the site are no links`(_ address: String) {
    let text = "---\ntitle: T\n---\n\n[text](<\(address)>)\n"
    let page = Sample.input([Sample.lesson("01-a", text)]).build().text("01-a.html")
    #expect(page.contains("text"))
    #expect(!page.contains(">text</a>"))
  }
}
