import Diagnostics
import Testing
import Typesetting

/// Numbers and anchors of displays.
@Suite struct DisplayTests {
  private func count(_ piece: String, in text: String) -> Int {
    text.split(separator: piece, omittingEmptySubsequences: false).count - 1
  }

  @Test func `a formula in a line of text is MathML alone`() {
    let html = typesetter.typeset(Formula("x")).html
    #expect(html == #"<math alttext="x"><mi>x</mi></math>"#)
  }

  @Test func `a display without a number has no number beside it`() {
    let html = typesetter.typeset(Formula("x", display: true)).html
    #expect(html.hasPrefix(#"<span class="equation"><span class="equation-formula">"#))
    #expect(!html.contains("equation-number"))
  }

  @Test func `the number of a labelled display links to the display`() {
    let formula = Formula("x", display: true, label: "eq-x")
    let result = typesetter.typeset(formula, numbers: Numbers(rows: ["1.2"]))
    #expect(result.html.hasPrefix(#"<span class="equation" id="eq-x">"#))
    #expect(
      result.html.hasSuffix(##"<a class="equation-number" href="#eq-x">(1.2)</a></span>"##))
    #expect(result.anchors.map(\.name) == ["eq-x"])
    #expect(result.anchors.map(\.number) == ["1.2"])
  }

  @Test func `a number without a label is no link`() {
    let result = typesetter.typeset(Formula("x", display: true), numbers: Numbers(rows: ["7"]))
    #expect(result.html.hasSuffix(#"<span class="equation-number">(7)</span></span>"#))
    #expect(result.anchors.isEmpty)
  }

  @Test func `rows have their own numbers and anchors`() {
    let formula = Formula(
      #"\begin{align}a&=b\label{eq-a}\\c&=d\notag\\e&=f\\g&=h\label{eq-g}\end{align}"#,
      display: true)
    let result = typesetter.typeset(formula, numbers: Numbers(rows: ["1", nil, "2", "3"]))
    let html = result.html
    #expect(
      html.contains(
        ##"<a class="equation-number" href="#eq-a" id="eq-a" style="grid-row:1">(1)</a>"##))
    #expect(html.contains(#"<span class="equation-number" style="grid-row:3">(2)</span>"#))
    #expect(
      html.contains(
        ##"<a class="equation-number" href="#eq-g" id="eq-g" style="grid-row:4">(3)</a>"##))
    #expect(count("class=\"equation-number\"", in: html) == 3)
    #expect(result.anchors.map(\.name) == ["eq-a", "eq-g"])
    #expect(result.anchors.map(\.number) == ["1", "3"])
  }

  @Test func `numbers stand outside of the part that scrolls`() throws {
    let formula = Formula(#"\begin{align}a\label{eq-a}\end{align}"#, display: true)
    let html = typesetter.typeset(formula, numbers: Numbers(rows: ["1"])).html
    let scrolling = try #require(html.firstRange(of: #"<span class="equation-formula "#))
    let numbers = try #require(html.firstRange(of: #"<a class="equation-number"#))
    let between = html[scrolling.lowerBound..<numbers.lowerBound]
    #expect(count("<span", in: String(between)) == count("</span>", in: String(between)))
    #expect(!between.contains("equation-number"))
  }

  @Test func `rows are numbered by nobody but the caller`() {
    let formula = Formula(#"\begin{align}a\\b\end{align}"#, display: true)
    let html = typesetter.typeset(formula).html
    #expect(!html.contains("equation-number"))
    #expect(!html.contains("eqn-num"))
  }

  @Test func `a tag of the author's is the number`() {
    let formula = Formula(#"x \tag{Stokes}"#, display: true, label: "eq-s")
    let result = typesetter.typeset(formula, numbers: Numbers(rows: ["1"]))
    #expect(
      result.html.contains(##"<a class="equation-number" href="#eq-s">(Stokes)</a>"##))
    #expect(!result.html.contains("(1)"))
    #expect(result.anchors.map(\.name) == ["eq-s"])
    #expect(result.anchors.map(\.number) == ["Stokes"])
  }

  @Test func `a tag of a row can be linked to`() {
    let formula = Formula(
      #"\begin{align*}a\\b\tag*{B}\label{eq-b}\end{align*}"#, display: true)
    let result = typesetter.typeset(formula)
    #expect(
      result.html.contains(
        ##"<a class="equation-number" href="#eq-b" id="eq-b" style="grid-row:2">B</a>"##))
    #expect(result.anchors.map(\.name) == ["eq-b"])
    #expect(result.anchors.map(\.number) == ["B"])
  }

  @Test func `a labelled environment is one block with one number`() {
    let formula = Formula(#"\begin{align}a\\b\end{align}"#, display: true, label: "eq-ab")
    let html = typesetter.typeset(formula, numbers: Numbers(rows: ["4"])).html
    #expect(count("equation-number", in: html) == 1)
    #expect(html.hasSuffix(##"<a class="equation-number" href="#eq-ab">(4)</a></span>"##))
  }

  @Test func `references show the number and link to the equation`() {
    let numbers = Numbers(references: ["eq-a": Reference(number: "1.2", href: "../b/#eq-a")])
    let result = typesetter.typeset(
      Formula(#"a \overset{\eqref{eq-a}}{=} \ref{eq-a}"#), numbers: numbers)
    #expect(result.diagnostics.isEmpty)
    #expect(count(##"<mtext><a href="../b/#eq-a">"##, in: result.html) == 2)
    #expect(result.html.contains("(1.2)"))
  }

  @Test func `an unknown reference is a problem at its name`() {
    let marked = Marked(#"x = \eqref{«eq-scroe»}"#)
    let numbers = Numbers(references: ["eq-score": Reference(number: "1", href: "#eq-score")])
    expectProblem(
      typesetter.typeset(marked.formula, numbers: numbers).diagnostics,
      "cannot find equation 'eq-scroe'", at: marked.range, help: "did you mean 'eq-score'?")
  }

  @Test func `rows that come out of a macro cannot be numbered`() {
    let typesetter = Typesetter(macros: [Macro(#"\twice"#, #"a \\ b"#)])
    let formula = Formula(#"\begin{align}\twice\end{align}"#, display: true)
    #expect(
      typesetter.typeset(formula).diagnostics.map(\.summary) == [
        "the rows cannot be numbered: a macro makes 2 of them"
      ])
  }
}
