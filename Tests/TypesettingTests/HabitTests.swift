import Diagnostics
import Testing
import Typesetting

/// What authors are used to from LaTeX, where browsers or KaTeX's MathML need help.
@Suite struct HabitTests {
  private func html(_ latex: String) -> String {
    let result = typesetter.typeset(Formula(latex, display: true))
    #expect(result.diagnostics.isEmpty)
    return result.html
  }

  @Test(arguments: [
    // Columns to the right, which have a name of their own in Chromium.
    (#"\begin{pmatrix*}[r] 1 & -2 \\ 30 & 4 \end{pmatrix*}"#, "<mtd class=right><mn>1</mn></mtd>"),
    (#"\begin{array}{lcr} a & b & c \end{array}"#, "<mtd class=left><mi>a</mi></mtd>"),
    (#"\begin{alignedat}{2} x &= 1 & y &= 2 \end{alignedat}"#, "<mtable class=aligned"),
    // What stands in a fraction as large as outside of one.
    (#"\frac{1}{\dfrac ab}"#, "<mstyle scriptlevel=0 displaystyle=true><mfrac>"),
    (#"\cfrac{1}{1+\cfrac 1x}"#, "<mstyle scriptlevel=0 displaystyle=true><mfrac>"),
    (#"\dfrac ab"#, #"\dfrac ab"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>"#),
    (#"\prescript{a}{b}{X}"#, "</msubsup><mi style=--o:.078em>X</mi>"),
    (#"\bigl< x \bigr>"#, ">⟨</mo>"),
    (#"\left/ \frac ab \right."#, "style=--w:"),
    (#"\bigg/"#, "minsize=2.24em maxsize=2.24em"),
    (#"\raisebox{.5em}{$x$}"#, "<mpadded voffset=0.5em height=1.2em depth=0>"),
    (#"\overrightharpoon{ac}"#, "<mover><mrow><mi>a</mi><mi>c</mi></mrow><mo stretchy=true>⇀</mo>"),
    (#"\widecheck{xy}"#, "<mo stretchy=true style=--s:"),
    (#"\rule{2em}{.4pt}"#, "background:currentcolor"),
    (#"\angl{n}"#, "class=enclosed-actuarial"),
  ])
  func `is set as authors mean it`(_ latex: String, _ markup: String) {
    #expect(html(latex).contains(markup))
  }
}
