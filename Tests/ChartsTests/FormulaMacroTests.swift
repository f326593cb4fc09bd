import Charts
import Markup
import Testing

@Suite struct FormulaMacroTests {
  private static let macros = FormulaMacros([
    (#"\E"#, #"\mathbb{E}"#), (#"\laplace"#, #"\Delta"#), (#"\normal"#, #"\mathcal{N}"#),
    (#"\KL"#, #"\operatorname{KL}\left(#1 \,\middle\|\, #2\right)"#),
    (#"\given"#, #"\,\middle|\,"#), (#"\score"#, #"\nabla_{\!#1} \log #2"#),
    (#"\dd"#, #"\mathop{}\!\mathrm{d}"#), (#"\norm"#, #"\left\lVert #1 \right\rVert"#),
    (#"\empty"#, ""), (#"\swap"#, "#2 #1"), (#"\name"#, #"\norm"#),
    (#"\first"#, #"x + \second"#), (#"\second"#, #"\third{y}"#), (#"\third"#, #"\first"#),
    (#"\own"#, #"{\own}"#), (#"\missing"#, #"\foo + x"#), (#"\outer"#, #"\missing"#),
  ])

  /// The title of a chart that is made with the macros, and heard without.
  private func title(_ text: String) -> String? {
    FormulaMacros.$current.withValue(Self.macros) { Chart(title: text) { LineMark(y: [1, 2]) } }
      .title
  }

  @Test(arguments: [
    (#"$\E[x]$"#, "𝔼[x]"),
    (#"$\laplace f$"#, "Δf"),
    (#"$\KL{p}{q_\theta}$"#, "KL (p ‖ q_θ)"),
    (#"the score $\score{x}{p_t(x)}$"#, "the score ∇ₓ log pₜ(x)"),
    (#"$p\left(x \given y\right)$"#, "p (x | y)"),
    (#"$\int f \dd x$"#, "∫ f dx"),
    (#"$\norm{\norm{x} - \name y}$"#, "‖‖x‖ − ‖y‖‖"),
    (#"$\swap ab$"#, "ba"),
    (#"$\swap{\laplace}c$"#, "cΔ"),
    (#"$x\empty$"#, "x"),
    (#"$\Ex$"#, #"$\Ex$"#),
    (#"\E costs $5"#, #"\E costs $5"#),
  ])
  func `macros of the course are known in formulas of charts`(
    _ text: String, _ expected: String
  ) {
    guard FormulaMacros.$current.withValue(Self.macros, operation: { text.isLegible }) else {
      #expect(expected == text)
      return
    }
    #expect(title("a " + text) == ("a " + expected).split(separator: " ").joined(separator: " "))
  }

  @Test(arguments: [
    (
      #"$\first$"#,
      #"macro '\first', which uses '\second', which uses '\third', which uses '\first', "#
        + #"leads back to itself in '$\first$'"#
    ),
    (#"$\own$"#, #"macro '\own', which uses '\own', leads back to itself in '$\own$'"#),
    (#"$1 + \KL{p}$"#, #"'\KL' has nothing to apply to in '$1 + \KL{p}$'"#),
    (
      #"$\outer$"#,
      #"formulas of charts have no '\foo', which macro '\outer' uses, in '$\outer$'; "#
        + "write it in other words"
    ),
    (
      #"$\scor{x}{p}$"#,
      #"formulas of charts have no '\scor' in '$\scor{x}{p}$'; did you mean '\score'?"#
    ),
  ])
  func `a circle of macros, and what they leave open, is told`(
    _ text: String, _ problem: String
  ) {
    FormulaMacros.$current.withValue(Self.macros) { #expect(text.formulaProblem == problem) }
  }

  @Test func `a macro may lead to much, but not to more than can be read`() {
    let doubling = (0..<40).map { (name: "\\a" + Self.letters($0), body: Self.twice($0 + 1)) }
    let macros = FormulaMacros(doubling + [("\\a" + Self.letters(40), "x")])
    FormulaMacros.$current.withValue(macros) {
      #expect("$\\a\(Self.letters(35))$".isLegible)
      #expect(
        "$\\a\(Self.letters(0))$".formulaProblem.hasSuffix(
          "makes a formula of more than 20000 characters in '$\\a\(Self.letters(0))$'"))
    }
  }

  private static func letters(_ number: Int) -> String {
    String(repeating: "b", count: number / 10)
      + String("cdefghijkl".dropFirst(number % 10).prefix(1))
  }

  private static func twice(_ number: Int) -> String {
    "\\a\(letters(number)) \\a\(letters(number))"
  }

  @Test func `a chart keeps what its macros stood for`() {
    let chart = FormulaMacros.$current.withValue(Self.macros) {
      Chart(title: #"$\E[x]$"#, x: #"$\laplace$"#) {
        LineMark(y: [1, 2], label: #"$\E$"#)
        TextMark(#"$\normal(0, 1)$"#, x: 0, y: 1)
      }
    }
    let written = Chart(title: #"$\mathbb{E}[x]$"#, x: #"$\Delta$"#) {
      LineMark(y: [1, 2], label: #"$\mathbb{E}$"#)
      TextMark(#"$\mathcal{N}(0, 1)$"#, x: 0, y: 1)
    }
    #expect(chart.svg(id: "a").rendered == written.svg(id: "a").rendered)
  }
}
