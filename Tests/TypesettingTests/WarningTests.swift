import Diagnostics
import Testing
import Typesetting

/// What is typeset all the same, but probably not as it was meant.
@Suite struct WarningTests {
  @Test(arguments: [
    ("50«%» of x", "'%' hides the rest of the formula", #"write '\%' for the sign itself"#),
    ("x + «é»", "text character 'é' in math mode", #"put it into '\text{…}'"#),
    ("x + «漢»", "text character '漢' in math mode", #"put it into '\text{…}'"#),
    (#"𝒩 + \text{«😀»}"#, "the fonts have no '😀'", "write a command for the symbol"),
    (
      #"a «\\» b"#, #"'\\' outside of an environment starts no row in LaTeX"#,
      "use 'aligned' or 'gathered'"
    ),
    (
      #"«\'»e"#, #"accent '\'' is for text"#, #"use an accent such as '\hat' or '\acute'"#
    ),
    (#"x «\kern» 1mu"#, #"'\kern' takes no lengths in mu"#, #"use '\mkern' or '\mskip'"#),
    (
      #"\begin{array}{l}a«&»b\end{array}"#, "more columns in a row than the array declares",
      "add an alignment letter for each column"
    ),
    (
      #"\mathcal{L} + «\mathcal{a}»"#, #"'\mathcal' has no 'a'"#,
      #"use another font, such as '\mathbf'"#
    ),
  ])
  func `warns where the page differs from what was written`(
    marked: String, summary: String, help: String
  ) {
    let marked = Marked(marked, display: true)
    let result = typesetter.typeset(marked.formula)
    expectProblem(result.diagnostics, summary, at: marked.range, help: help, severity: .warning)
    #expect(result.html.contains("<math"))
  }

  @Test func `a length in em for a mu command is named`() {
    let marked = Marked(#"a «\mkern» 1em b"#)
    expectProblem(
      typesetter.typeset(marked.formula).diagnostics, #"'\mkern' takes lengths in mu, found em"#,
      at: marked.range, severity: .warning)
  }

  @Test func `letters that a font has are no reason to warn`() {
    let formula = Formula(
      #"\mathbb{E1}\mathbf{\mu}\mathcal{N}\mathbf{x1\Sigma}\boldsymbol{\mu}\mathfrak{a}"#)
    #expect(typesetter.typeset(formula).diagnostics.isEmpty)
  }

  @Test func `a comment that ends with its line is no reason to warn`() {
    #expect(typesetter.typeset(Formula("x % the state\n + y")).diagnostics.isEmpty)
  }
}
