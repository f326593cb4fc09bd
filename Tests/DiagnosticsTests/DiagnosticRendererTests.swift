import Diagnostics
import Testing

@Suite struct DiagnosticRendererTests {
  private let source = SourceText(
    path: "lesson.md", "let σ = 1\nlet y = mixtur.score(at: 0)\n\tbad\n漢字 x\n")

  private func render(_ range: Range<Int>, _ summary: String = "fact", help: String? = nil)
    -> String
  {
    DiagnosticRenderer().render(Diagnostic(summary, at: Place(source, range), help: help))
  }

  private func range(of needle: String) -> Range<Int> {
    let bytes = Array(needle.utf8)
    for start in source.bytes.indices
    where source.bytes[start...].starts(with: bytes) {
      return start..<start + bytes.count
    }
    return 0..<0
  }

  @Test func `marks the range and adds the help line`() {
    let text = render(
      range(of: "mixtur"), "cannot find 'mixtur' in scope", help: "did you mean 'mixture'?")
    #expect(
      text == """
        lesson.md:2:9: error: cannot find 'mixtur' in scope
          let y = mixtur.score(at: 0)
                  ^~~~~~
          help: did you mean 'mixture'?

        """)
  }

  @Test func `columns count characters, not bytes`() {
    #expect(render(range(of: "= 1")).hasPrefix("lesson.md:1:7: error"))
  }

  @Test func `tabs before the caret stay tabs`() {
    #expect(render(range(of: "bad")).hasSuffix("  \tbad\n  \t^~~\n"))
  }

  @Test func `wide characters take two columns`() {
    #expect(render(range(of: "x\n")).hasSuffix("  漢字 x\n       ^\n"))
  }

  @Test func `a long line is cut around the place`() {
    let long = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
    let place = Place(SourceText(path: "p", long), 300..<301)
    let lines = DiagnosticRenderer(width: 30).render(Diagnostic("f", at: place)).split(
      separator: "\n")
    #expect(lines[1] == "  …aaaaaaaaaaXbbbbbbbbbbbbbbbbbbb…")
    #expect(lines[2] == "             ^")
  }

  @Test func `a place at the end of the file has a caret`() {
    #expect(
      render(source.bytes.count..<source.bytes.count) == "lesson.md:5:1: error: fact\n  \n  ^\n")
  }

  @Test func `notes carry their own place`() {
    let note = Diagnostic.Note("'σ' declared here", at: Place(source, range(of: "σ")))
    let text = DiagnosticRenderer().render(Diagnostic("fact", severity: .warning, notes: [note]))
    #expect(
      text == """
        warning: fact
        lesson.md:1:5: note: 'σ' declared here
          let σ = 1
              ^

        """)
  }

  @Test func `json names every member and escapes`() {
    let place = Place(source, range(of: "mixtur"))
    let json = Diagnostic("a \"b\"\n<c>", at: place, help: "h").json.text
    #expect(
      json == #"{"path":"lesson.md","line":2,"column":9,"endLine":2,"endColumn":15,"#
        + #""severity":"error","summary":"a \"b\"\n\u003cc>","help":"h"}"#)
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("mixtur", ["normal", "mixture"], "mixture"),
    ("cuont", ["count", "first"], "count"),
    ("Score", ["score"], "score"),
    ("x", ["y", "X"], "X"), ("norml", ["Normal", "normal"], "normal"), ("x", ["y", "xs"], nil),
    ("alpha", ["beta", "gamma"], nil),
    ("logDensty", ["density", "logDensity"], "logDensity"),
  ])
  func `finds the nearest name`(name: String, candidates: [String], expected: String?) {
    #expect(Suggestion.nearest(to: name, among: candidates) == expected)
  }
}

@Suite struct SourceSliceTests {
  @Test func `maps back through block quote markers`() {
    let source = SourceText(path: "p", "> let a\n> let b\n")
    let slice = SourceSlice(
      source: source, text: "let a\nlet b\n",
      segments: [.init(start: 0, fileOffset: 2), .init(start: 6, fileOffset: 10)])
    #expect(slice.place(10..<11).range == 14..<15)
    #expect(slice.place(10..<11).start == Position(line: 2, column: 7))
    #expect(slice.place(4..<6).range == 6..<8)
  }
}
