import Diagnostics
import Testing
import Typesetting

/// Macros of the course, and macros of one formula.
@Suite struct MacroTests {
  private let source = SourceText(
    path: "course.yml", "macros:\n  \\E: \\mathbb{E}\\left[#1\\rigt]\n  \\R: \\mathbb{R}\n")

  private func macro(_ name: String, _ body: String, line: Int = 1) -> Macro {
    Macro(name, body, at: Place(source, source.lineRange(line)))
  }

  @Test func `a macro of the course works in every formula`() {
    let typesetter = Typesetter(macros: [Macro(#"\half"#, #"\frac{1}{#1}"#)])
    let expanded = typesetter.typeset(Formula(#"\frac{1}{2}"#)).html
    let result = typesetter.typeset(Formula(#"\half{2}"#))
    #expect(result.diagnostics.isEmpty)
    #expect(
      result.html == expanded.replacing(#"\frac{1}{2}"#, with: #"\half{2}"#))
  }

  @Test func `an error inside of a macro is marked at its use, with a note at its definition`() {
    let typesetter = Typesetter(macros: [macro(#"\E"#, #"\mathbb{E}\left[#1\rigt]"#)])
    let marked = Marked(#"y = «\E»{x^2} + 1"#)
    let diagnostics = typesetter.typeset(marked.formula).diagnostics
    expectProblem(
      diagnostics, #"undefined control sequence '\rigt'"#, at: marked.range,
      help: #"did you mean '\right'?"#)
    #expect(
      diagnostics.first?.notes.map(\.text) == [#"'\E' stands for '\mathbb{E}\left[#1\rigt]'"#])
    #expect(diagnostics.first?.notes.first?.place?.start == Position(line: 2, column: 1))
  }

  @Test func `an error in a macro's argument is marked in the argument`() {
    let typesetter = Typesetter(macros: [Macro(#"\E"#, #"\mathbb{E}\left[#1\right]"#)])
    let marked = Marked(#"\E{x + «\fo»}"#)
    let diagnostics = typesetter.typeset(marked.formula).diagnostics
    #expect(diagnostics.first?.place?.range == marked.range)
    #expect(diagnostics.first?.notes == [])
  }

  @Test func `an error in a macro of a macro is marked at the outer use`() {
    let typesetter = Typesetter(
      macros: [Macro(#"\outer"#, #"a + \inner"#), Macro(#"\inner"#, #"\wrong"#)])
    let marked = Marked(#"x «\outer»"#)
    let diagnostics = typesetter.typeset(marked.formula).diagnostics
    #expect(diagnostics.map(\.summary) == [#"undefined control sequence '\wrong'"#])
    #expect(diagnostics.first?.place?.range == marked.range)
  }

  @Test func `a macro that contains itself ends with a message`() {
    let typesetter = Typesetter(macros: [Macro(#"\a"#, #"\b"#), Macro(#"\b"#, #"\a x"#)])
    let marked = Marked(#"1 + «\a»"#)
    expectProblem(
      typesetter.typeset(marked.formula).diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.notes = []
        return diagnostic
      }, "more than 10000 macro expansions", at: marked.range,
      help: "look for a macro that contains itself")
  }

  @Test func `misspelt macros of the course are suggested first`() {
    let typesetter = Typesetter(macros: [Macro(#"\score"#, #"\nabla"#)])
    let diagnostics = typesetter.typeset(Formula(#"\scoer"#)).diagnostics
    #expect(diagnostics.first?.help == #"did you mean '\score'?"#)
  }

  @Test(arguments: [
    #"\newcommand{\x}{1} \x"#, #"\def\x{1} \x"#, #"\gdef\x{1} \x"#, #"\global\def\x{1} \x"#,
    #"{\gdef\x{1}} \x"#, #"\renewcommand{\frac}[2]{\x} \gdef\x{1} \frac12"#,
    #"\global\let\x\alpha \x"#, #"\xdef\x{1} \x"#,
  ])
  func `macros of one formula do not reach the next`(definition: String) {
    let alone = Typesetter().typeset(Formula(#"\x + \frac12"#))
    let typesetter = Typesetter()
    #expect(typesetter.typeset(Formula(definition)).diagnostics.isEmpty)
    let next = typesetter.typeset(Formula(#"\x + \frac12"#))
    #expect(next.diagnostics == alone.diagnostics)
    #expect(next.diagnostics.map(\.summary) == [#"undefined control sequence '\x'"#])
    #expect(typesetter.typeset(Formula(#"\frac12"#)).diagnostics.isEmpty)
  }

  @Test func `a formula may redefine a macro of the course for itself`() {
    let typesetter = Typesetter(macros: [Macro(#"\R"#, #"\mathbb{R}"#)])
    let before = typesetter.typeset(Formula(#"x \in \R"#)).markup
    let changed = typesetter.typeset(Formula(#"\gdef\R{Q} x \in \R"#))
    #expect(changed.diagnostics.isEmpty)
    #expect(typesetter.typeset(Formula(#"x \in \R "#)).html.contains("ℝ"))
    #expect(typesetter.typeset(Formula(#"x \in \R"#)).markup == before)
  }

  @Test(arguments: [
    (
      "E", "x", "macro name 'E' is not a command",
      #"write a backslash and letters, such as '\E'"#
    ),
    (
      #"\two words"#, "x", #"macro name '\two words' is not a command"#,
      #"write a backslash and letters, such as '\twowords'"#
    ),
    (
      #"\label"#, "x", #"macro '\label' would replace a command that numbers equations"#,
      "choose another name"
    ),
    (#"\E"#, "{x", #"macro '\E' has an unmatched '{'"#, "add '}'"),
    (#"\E"#, "x}{", #"macro '\E' has an unmatched '}'"#, "remove it, or add '{' before it"),
  ])
  func `refuses macros that could not work`(
    name: String, body: String, summary: String, help: String?
  ) {
    let item = macro(name, body)
    let diagnostics = Typesetter(macros: [item]).diagnostics
    expectProblem(diagnostics, summary, at: source.lineRange(1), help: help)
  }

  @Test func `refuses the second of two macros of one name`() {
    let typesetter = Typesetter(macros: [macro(#"\R"#, "a"), macro(#"\R"#, "b", line: 2)])
    expectProblem(
      typesetter.diagnostics, #"macro '\R' is defined twice"#, at: source.lineRange(2),
      help: "keep one of them")
    #expect(typesetter.diagnostics.first?.notes.first?.place?.range == source.lineRange(1))
  }
}
