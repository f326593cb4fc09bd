import Diagnostics
import Markup
import Testing
import Typesetting

/// Formulas as lines of text.
@Suite struct FormulaTextTests {
  @Test(arguments: [
    ("x", "x"),
    ("\\nabla_x \\log p(x)", "∇ₓ log p(x)"),
    ("x_{t-1}^2", "xₜ₋₁²"),
    ("\\frac{a+b}{2}", "(a + b)/2"),
    ("\\sqrt{x}", "√x"),
    ("\\mathbb{E}_{x \\sim p}[f(x)]", "E_(x∼p)[f(x)]"),
    ("p_\\theta(x) \\propto e^{-E(x)}", "p_θ(x) ∝ e^(−E(x))"),
    ("\\hat{\\mathbf{x}} \\in \\mathbb{R}^d", "x ∈ R^d"),
    ("a < b", "a < b"),
    ("f'", "f′"),
    ("\\text{if } n", "if n"),
  ])
  func `a formula is a line of text`(_ latex: String, _ text: String) {
    let formula = Formula(SourceSlice(SourceText(path: "x.md", latex)))
    guard case .trusted(let markup) = Typesetter().typeset(formula).markup else {
      Issue.record("not typeset")
      return
    }
    #expect(FormulaText.text(of: markup) == text)
  }
}
