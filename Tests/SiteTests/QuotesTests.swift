import Execution
import Site
import Testing

/// Quotation marks in prose, and only there.
@Suite struct QuotesTests {
  /// The article of a lesson with one paragraph.
  private func paragraph(_ text: String, language: String = "en") -> String {
    var input = Sample.input([Sample.lesson("01-a", "---\ntitle: T\n---\n\n\(text)\n")])
    input.course.language = language
    let page = input.build().text("01-a.html")
    guard let start = page.firstRange(of: "<p>")?.upperBound,
      let end = page[start...].firstRange(of: "</p>")?.lowerBound
    else { return "" }
    return String(page[start..<end])
  }

  @Test(arguments: [
    (#"the "score" of it"#, "the “score” of it"),
    (#""All of it.""#, "“All of it.”"),
    (#"("in brackets")"#, "(“in brackets”)"),
    (#"Bayes' rule, Stein's identity, don't"#, "Bayes’ rule, Stein’s identity, don’t"),
    (#"'one' and "two 'three'""#, "‘one’ and “two ‘three’”"),
    (#"the '90s"#, "the ’90s"),
    (#"*"all"* of it"#, "<em>“all”</em> of it"),
    (#""*all*" of it"#, "“<em>all</em>” of it"),
    ("a \"line\nbreak\"", "a “line\nbreak”"),
    ("`\"code\"`'s", "<code>\"code\"</code>’s"),
    ("-- and - stay", "-- and - stay"),
    (#"<kbd>'</kbd>"#, "<kbd>'</kbd>"),
  ])
  func `English quotation marks`(_ text: String, _ expected: String) {
    #expect(paragraph(text) == expected)
  }

  @Test(arguments: [
    ("en-GB", "“a” ‘b’"), ("de", "„a“ ‚b‘"), ("eo", "\"a\" 'b'"),
  ])
  func `marks are those of the course's language`(_ language: String, _ expected: String) {
    #expect(paragraph(#""a" 'b'"#, language: language) == expected)
  }

  @Test func `code and outputs keep what is typed`() {
    let text = "---\ntitle: T\n---\n\n```swift {#a}\nprint(\"x's\")\n```\n"
    let lesson = Sample.lesson("01-a", text, outputs: ["a": [.printed("x's \"y\"\n")]])
    let page = Sample.input([lesson]).build().text("01-a.html")
    #expect(page.contains("print(\"x's\")"))
    #expect(page.contains("x's \"y\""))
  }

  @Test func `titles have them too`() {
    var input = Sample.input([Sample.lesson("01-a", "---\ntitle: Bayes' rule\n---\n")])
    input.course.title = "Stein's course"
    input.course.parts[0].title = "\"First\" part"
    let site = input.build()
    for path in ["index.html", "01-a.html"] {
      #expect(site.text(path).contains("Bayes’ rule"))
      #expect(site.text(path).contains("Stein’s course"))
      #expect(site.text(path).contains("“First” part"))
      #expect(!site.text(path).contains("Bayes' rule"))
    }
  }
}
