import Diagnostics
import Testing
import Typesetting

/// The rows of a derivation, their reasons, and where a formula in a line may break.
@Suite struct RowTests {
  private func html(_ latex: String, display: Bool = true, rows: Int = 0) -> String {
    let numbers = Numbers(rows: (0..<rows).map { "\($0 + 1)" })
    return typesetter.typeset(Formula(latex, display: display), numbers: numbers).html
  }

  private func count(_ piece: String, in text: String) -> Int {
    text.split(separator: piece, omittingEmptySubsequences: false).count - 1
  }

  @Test func `what stands behind two ampersands is a reason`() {
    let text = html(
      #"\begin{align} a &= b && \text{by hand} \\ &= c && x = 1 \end{align}"#, rows: 2)
    #expect(count("class=reason", in: text) == 2)
    #expect(text.contains("<span class=step style=--row:1><math class=l>"))
    #expect(text.contains("<span class=step style=--row:2><math class=l>"))
  }

  @Test(arguments: [
    #"\begin{align} a &= b \\ &= c \end{align}"#,
    #"\begin{align} a &= b & c &= d \\ e &= f & g &= h \end{align}"#,
    #"\begin{gather} a = b \\ c = d \end{gather}"#,
    #"\begin{aligned} a &= b && \text{c} \end{aligned}"#,
  ])
  func `other columns are no reasons`(_ latex: String) {
    #expect(!html(latex).contains("reason"))
  }

  @Test func `a row that ends early has no reason, and the others keep theirs`() {
    let text = html(#"\begin{align} a &= b \\ &= c && \text{d} \end{align}"#, rows: 2)
    #expect(
      text.contains(
        "</math></span><span class=step style=--row:2><math class=l><mo>=</mo><mi>c</mi></math>"
          + "<span class=reason>d</span></span>"))
    #expect(count("class=reason", in: text) == 1)
  }

  @Test func `rows and their numbers have the same places`() {
    let text = html(#"\begin{align} a &= b \\ &= c \end{align}"#, rows: 2)
    #expect(text.contains(#"style="grid-row:1/span 2""#))
    for row in 1...2 {
      #expect(text.contains("style=--row:\(row)>"))
      #expect(text.contains(#"style="grid-row:\#(row)">(\#(row))</span>"#))
    }
  }

  @Test(arguments: [
    ("n = 10", 1),
    ("p(x) = q(x) / Z", 1),
    // Behind the second and the third relation; the pieces at the ends are too short.
    ("x = a_1 + a_2 + a_3 + a_4 = b_1 + b_2 + b_3 + b_4 = y", 2),
    // Nothing breaks within brackets.
    (#"f(a_1 = a_2 = a_3, b_1 = b_2) < g(x_1, x_2, x_3)"#, 2),
  ])
  func `a formula in a line breaks behind relations, if it is long`(_ latex: String, _ pieces: Int)
  {
    #expect(count("<math", in: html(latex, display: false)) == pieces)
  }

  @Test func `what is too long for a phone breaks in any case`() {
    let sum = (1...24).map { "a_{\($0)}" }.joined(separator: "+")
    #expect(count("<math", in: html("(\(sum))", display: false)) >= 3)
  }

  @Test func `a display has no places for breaks`() {
    #expect(count("<math", in: html("x = a_1 + a_2 + a_3 + a_4 = b_1 + b_2 + b_3 + b_4 = y")) == 1)
  }
}
