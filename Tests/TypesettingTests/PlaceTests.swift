import Diagnostics
import Testing
import Typesetting

/// The way from KaTeX's UTF-16 units to the bytes of a Markdown file.
@Suite struct PlaceTests {
  @Test func `characters of several bytes before the problem do not move it`() {
    let marked = Marked(#"\text{𝒩 é 漢 😀} «\fo»"#)
    let result = typesetter.typeset(marked.formula)
    let error = result.diagnostics.filter { $0.severity == .error }
    expectProblem(
      error, #"undefined control sequence '\fo'"#, at: marked.range,
      help: #"define it with '\newcommand', or as a macro of the course"#)
  }

  @Test func `a formula in a block quote is marked behind the quote's markers`() {
    let file = "> $$\n> x\n> + \\fo\n> $$\n"
    let source = SourceText(path: "lesson.md", file)
    let slice = SourceSlice(
      source: source, text: "x\n+ \\fo\n",
      segments: [.init(start: 0, fileOffset: 7), .init(start: 2, fileOffset: 11)])
    let diagnostic = typesetter.typeset(Formula(slice, display: true)).diagnostics.first
    #expect(diagnostic?.place?.start == Position(line: 3, column: 5))
    #expect(diagnostic?.place?.end == Position(line: 3, column: 8))
  }

  @Test func `an unclosed brace is shown at both ends`() {
    let formula = Formula(#"x + \frac{a}{b + c"#)
    let text = typesetter.typeset(formula).diagnostics.map { DiagnosticRenderer().render($0) }
    #expect(
      text == [
        #"""
        lesson.md:1:19: error: expected '}', found end of formula
          x + \frac{a}{b + c
                            ^
        lesson.md:1:13: note: '{' is opened here
          x + \frac{a}{b + c
                      ^

        """#
      ])
  }

  @Test func `an environment is shown where it begins`() {
    let formula = Formula(#"\begin{aligned} a \end{cases}"#)
    let notes = typesetter.typeset(formula).diagnostics.first?.notes
    #expect(notes?.map(\.text) == [#"'\begin{aligned}' is opened here"#])
    #expect(notes?.first?.place?.range == 0..<15)
  }
}
