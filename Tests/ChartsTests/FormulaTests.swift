import Charts
import Markup
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
    (#"$s_\theta(x)$"#, "s\u{2062}_θ\u{2064}(x)"),
    (#"$\operatorname*{arg\,max}_x$"#, "arg\u{2009}maxₓ"),
    (#"$\binom{n}{2} \implies A \subseteq B$"#, "(n over 2) ⇒A ⊆B"),
    (#"$\text{loss}$"#, "loss"),
    (#"$\sqrt{2t}$"#, "√2t"),
    (#"$x^{ab}$"#, "x\u{2062}^(ab)\u{2064}"),
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

  @Test(arguments: [
    (
      #"$s_\theta(x)$"#,
      #"s<tspan dy=".27em" font-size="0.75em">θ</tspan><tspan dy="-.2em">(x)</tspan></text>"#
    ),
    (
      #"$x^{ab}_\theta$"#,
      #"x<tspan dy="-.5em" font-size="0.75em">ab</tspan>"#
        + #"<tspan dy=".77em" font-size="0.75em">θ</tspan></text>"#
    ),
    (#"$e^{-x_\theta}$"#, #"e<tspan dy="-.5em" font-size="0.75em">−x_θ</tspan></text>"#),
  ])
  func `indices without small letters of their own are set small`(
    _ text: String, _ expected: String
  ) {
    let markup = Chart(x: text) { LineMark(y: [1, 2]) }.svg(id: "a").rendered
    #expect(markup.contains(expected), "\(markup)")
  }

  @Test func `an index that is cut off ends with the text`() {
    let long = #"$x^{abcdefgh}$"# + String(repeating: " and more words", count: 9)
    let chart = Chart(x: String(repeating: "words and ", count: 5) + long) { LineMark(y: [1, 2]) }
    let markup = chart.svg(id: "a").rendered
    #expect(markup.ranges(of: "<tspan").count == markup.ranges(of: "</tspan>").count)
  }

  @Test func `a command without letters is told, and not drawn`() async {
    let text = #"$\unknown{x} + \begin{x}$"#
    #expect(!text.hasLetters)
    #expect(
      text.lettersProblem
        == #"a chart has no letters for '\unknown', '\begin' in '$\unknown{x} + \begin{x}$'; "#
        + "write it in other words")
    await #expect(processExitsWith: .failure) {
      _ = LineMark(y: [1, 2], label: #"$\unknown$"#)
    }
  }
}
