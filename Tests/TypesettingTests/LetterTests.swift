import Diagnostics
import Testing
import Typesetting

/// What browsers have to be told of the font's letters: where they lean, and how large they are.
@Suite struct LetterTests {
  private func html(_ latex: String, display: Bool = false) -> String {
    typesetter.typeset(Formula(latex, display: display)).html
  }

  @Test(arguments: [
    ("V(x)", "<mi style=--o:.222em>V</mi><mo stretchy=false>(</mo>"),
    ("x(y)", "<mi>x</mi><mo stretchy=false>(</mo>"),
    // A comma stands under the letter, and so do some others in part.
    ("f,g", "<mi style=--o:.052em>f</mi><mo>,</mo>"),
    ("U,g", "<mi>U</mi><mo>,</mo>"),
    (#"\mathrm{d}f"#, "</mi><mi style=--o:.108em>f</mi>"),
    ("df", #"<mi>d</mi><mspace style="margin-left:-.167em"/><mi style"#),
    ("U'(x)", "<mi style=--o:.109em>U</mi><mo>′</mo>"),
    (#"\hat V(x)"#, "<mover accent=true style=--o:.222em><mi>V</mi>"),
    ("x_V(y)", "<msub><mi>x</mi><mi style=--o:.222em>V</mi></msub>"),
    (#"\boldsymbol{V}(x)"#, "<mi style=--o:.222em>𝑽</mi>"),
    (#"\mathbf{V}(x)"#, "<mi>𝐕</mi><mo stretchy=false>(</mo>"),
    (#"\frac{f}{x}"#, "<mfrac><mi style=--o:.108em>f</mi><mi>x</mi></mfrac>"),
    // At the end there is room if it is seen.
    ("V", "<mi style=--o:.222em>V</mi></math>"), ("y", "<mi>y</mi></math>"),
  ])
  func `what follows a letter keeps away from it as far as it leans`(
    _ latex: String, _ markup: String
  ) {
    #expect(html(latex).contains(markup))
  }

  @Test(arguments: [
    ("V^2", "<mi style=--o:.222em>V</mi><mn>2</mn>"),
    ("V_t^2", "<mi>V</mi><mi>t</mi><mn style=--i:.317em>2</mn>"),
    (#"\sigma_t^2"#, "<mi>σ</mi><mi>t</mi><mn style=--i:.051em>2</mn>"),
    (#"\hat V^2"#, "<msup><mover accent=true style=--o:.222em>"),
    ("f_t^{a+b}", "<mrow style=--i:.154em>"), ("V_t", "<mi>V</mi><mi>t</mi></msub>"),
    ("x^2", "<mi>x</mi><mn>2</mn>"),
  ])
  func `a superscript stands as far to the right as its letter leans`(
    _ latex: String, _ markup: String
  ) {
    #expect(html(latex).contains(markup))
  }

  @Test(arguments: [
    (#"\sqrt{x}"#, "<msqrt style=--w:1.405em><mi style=--t:.23em>x</mi></msqrt>"),
    (#"\sqrt{x+1}"#, "<mi style=--t:.3em>x</mi>"),
    // A higher sign is wider.
    (#"\sqrt{\beta_t^2}"#, "<msqrt style=--w:"),
    (#"\sqrt[3]{x}"#, "<mroot style=--w:1.683em><mi style=--t:.23em>x</mi><mn>3</mn></mroot>"),
    (#"\sqrt{\frac12}"#, "<msqrt><mfrac>"), (#"\sqrt{\log x}"#, "<msqrt><mi>log</mi>"),
  ])
  func `a root of letters is as wide as it is`(_ latex: String, _ markup: String) {
    #expect(html(latex).contains(markup))
  }

  @Test func `a root in a display has more room above`() {
    #expect(html(#"\sqrt{x}"#, display: true).contains("<mi style=--t:.18em>x</mi>"))
  }

  @Test(arguments: [
    (#"\left\|x\right\|"#, "<mi>∥</mi><mi>x</mi><mi>∥</mi>"),
    (#"\bigl\|x\bigr\|y"#, "style=--w:.354em lspace=.1em rspace=.1em>‖</mo><mi>x</mi>"),
    (#"\widetilde{xyz}"#, "<mo stretchy=true style=--s:4.4>˜</mo>"),
    (#"\tilde{x}"#, "<mo stretchy=false>˜</mo>"),
    ("x^*", "<msup><mi>x</mi><mi>∗</mi></msup>"),
    (#"a,\dots,b"#, "<mi class=dots>...</mi><mo>,</mo>"),
    (#"x_{1,\dots,n}"#, "<mi>...</mi>"),
    (#"a+\cdots+b"#, "<mi class=dots>⋅⋅⋅</mi><mo lspace=.056em>+</mo>"),
    ("f'_t", "<mpadded class=prime voffset=-.4em height=.35em style=--i:.12em><mi>′</mi>"),
  ])
  func `signs have the size and the room of TeX's`(_ latex: String, _ markup: String) {
    #expect(html(latex).contains(markup))
  }
}
