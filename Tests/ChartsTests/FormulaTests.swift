import Charts
import Testing

@Suite struct FormulaTests {
  @Test(arguments: [
    (#"$\nabla_x \log p_t(x)$"#, "∇ₓ log pₜ(x)"),
    (#"$\sigma^2$ against $\bar\alpha_t$"#, "σ² against α\u{304}ₜ"),
    (#"$x_{t-1}$"#, "xₜ₋₁"),
    (#"$\mathbb{E}[x^2]$"#, "𝔼[x²]"),
    (#"$\mathcal{N}(0, \sigma)$"#, "𝒩(0, σ)"),
    (#"$\frac{1}{2}\|s - \hat{s}\|^2$"#, "1/2‖s − s\u{302}‖²"),
    (#"$\frac{a + b}{c}$"#, "(a + b)/c"),
    (#"$s_\theta(x)$"#, "s_θ(x)"),
    (#"$\text{loss}$"#, "loss"),
    (#"$\sqrt{2t}$"#, "√2t"),
    (#"$x^{ab}$"#, "x^(ab)"),
    (#"$\unknown{x}$"#, #"\unknownx"#),
    ("$5 and $6", "$5 and $6"),
    ("a $ b", "a $ b"),
    ("$x", "$x"),
    ("$$", "$$"),
    (#"$\frac$"#, "/"),
    ("${{x$", "x"),
  ])
  func `formulas of labels are written in letters`(_ text: String, _ expected: String) {
    let chart = Chart(title: "a " + text) { LineMark(y: [1, 2]) }
    #expect(chart.title == ("a " + expected).split(separator: " ").joined(separator: " "))
  }
}
