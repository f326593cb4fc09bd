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
    (#"$\frac{1}{2}\|s - \hat{s}\|^2$"#, "1/2 ‖s − s\u{302}‖²"),
    (#"$\frac{a + b}{c}$"#, "(a + b)/c"),
    (#"$s_\theta(x)$"#, "s_θ(x)"),
    (#"$\operatorname*{arg\,max}_x$"#, "arg maxₓ"),
    (#"$\binom{n}{2} \implies A \subseteq B$"#, "(n over 2) ⇒ A ⊆ B"),
    (#"$\text{loss}$"#, "loss"),
    (#"$\sqrt{2t}$"#, "√2t"),
    (#"$x^{ab}$"#, "x^(ab)"),
    ("$5 and $6", "$5 and $6"),
    ("a $ b", "a $ b"),
    ("$x", "$x"),
    ("$$", "$$"),
    (#"$f'(x)=\left(\frac{a}{b}\right)^2$"#, "f′(x) = (a/b)²"),
    (#"$\sum_{i=1}^n x_i$"#, "∑ᵢ₌₁ⁿ xᵢ"),
    (#"$\mathbb{E}\left[x \,\middle|\, y\right]$"#, "𝔼 [x | y]"),
    (#"$\{x\}$, $\$3$"#, "{x}, $3"),
    (#"$\begin{pmatrix} a & b \\ c & d \end{pmatrix}x$"#, "(a, b; c, d) x"),
    (#"$\begin{cases} x & x > 0 \\ 0 & \text{else} \end{cases}$"#, "{x, x > 0; 0, else"),
    (#"$\begin{aligned} a &= b \\ &= c \end{aligned}$"#, "a = b; = c"),
    (#"$\underbrace{x + y}_{\text{sum}} - z$"#, "x + y (sum) − z"),
    (#"$\overbrace{x}^2$"#, "x (2)"),
    (#"$a \mathrel{R} b \stackrel{?}{=} c$"#, "a R b =^? c"),
  ])
  func `formulas of labels are heard in letters`(_ text: String, _ expected: String) {
    let chart = Chart(title: "a " + text) { LineMark(y: [1, 2]) }
    #expect(chart.title == ("a " + expected).split(separator: " ").joined(separator: " "))
  }

  @Test(arguments: [
    (
      #"$\unknown{x} + 1$"#,
      #"formulas of charts have no '\unknown' in '$\unknown{x} + 1$'; "#
        + "write it in other words"
    ),
    (
      #"$\frc{1}{2}$"#,
      #"formulas of charts have no '\frc' in '$\frc{1}{2}$'; "#
        + #"did you mean '\frac'?"#
    ),
    (#"$\aplha$"#, #"formulas of charts have no '\aplha' in '$\aplha$'; did you mean '\alpha'?"#),
    (#"$\frac{1}$"#, #"'\frac' has nothing to apply to in '$\frac{1}$'"#),
    (#"$x^$"#, "'^' has nothing to apply to in '$x^$'"),
    (#"$\sqrt$"#, #"'\sqrt' has nothing to apply to in '$\sqrt$'"#),
    ("${{x$", "a '{' is not closed in '${{x$'"),
    ("$x}$", "a '}' closes nothing in '$x}$'"),
    (#"$\left(x$"#, #"a '\left' has no '\right' in '$\left(x$'"#),
    (#"$x\right)$"#, #"a '\right' has no '\left' in '$x\right)$'"#),
    (
      #"$\left x\right)$"#,
      #"'\left' takes a bracket, '|' or '.', found 'x' in '$\left x\right)$'"#
    ),
    (#"$\end{cases}$"#, #"an '\end' has no '\begin' in '$\end{cases}$'"#),
    (
      #"$\begin{matrix} x$"#,
      #"a '\begin{matrix}' has no '\end' in '$\begin{matrix} x$'"#
    ),
    (
      #"$\begin{cases} x \end{matrix}$"#,
      #"'\begin{cases}' ends with '\end{matrix}' in '$\begin{cases} x \end{matrix}$'"#
    ),
    (
      #"$\begin{bmatrx} x \end{bmatrx}$"#,
      #"formulas of charts have no environment 'bmatrx' in '$\begin{bmatrx} x \end{bmatrx}$'; "#
        + "did you mean 'bmatrix'?"
    ),
    ("$a & b$", "formulas of charts have no '&' in '$a & b$'; write it in other words"),
  ])
  func `what is wrong with a formula is told`(_ text: String, _ problem: String) async {
    #expect(!text.isLegible)
    #expect(text.formulaProblem == problem)
  }

  @Test func `braces may be nested deeper than any stack`() {
    let deep = String(repeating: "{", count: 100_000)
    #expect(("$" + deep + "$").formulaProblem.hasPrefix("braces are nested more than 60 deep"))
    #expect(!("$" + String(repeating: #"\sqrt"#, count: 20_000) + "$").isLegible)
  }

  @Test func `a mark with a wrong formula is not made`() async {
    await #expect(processExitsWith: .failure) {
      _ = LineMark(y: [1, 2], label: #"$\unknown$"#)
    }
  }

  /// The formulas of a drawing: the data of their paths.
  private func formulas(_ chart: Chart) -> [String] {
    chart.svg(id: "a").rendered.split(separator: "viewBox=\"0 0 300 300\"").dropFirst().map {
      String($0.split(separator: " d=\"")[1].prefix { $0 != "\"" })
    }
  }

  @Test func `formulas are outlines, and words around them have a length`() throws {
    let chart = Chart(title: #"The score $\nabla_x$ of x"#) { LineMark(y: [1, 2]) }
    let markup = chart.svg(id: "a").rendered
    #expect(formulas(chart).count == 1)
    #expect(markup.contains(">The score</text>") && markup.contains(">of x</text>"))
    #expect(markup.ranges(of: "textLength=").count == 2)
    #expect(markup.contains("<title id=\"a-title\">The score ∇ₓ of x</title>"))
    #expect(!markup.contains("$"))
  }

  @Test func `what is between the letters of a formula decides its form`() throws {
    func outlines(_ formula: String) -> Int {
      (formulas(Chart(x: "$" + formula + "$") { LineMark(y: [1, 2]) }).first ?? "").count {
        $0 == "M"
      }
    }
    // A plain letter, and the same with a bar of a fraction, a root with its bar, and an accent.
    let letter = outlines("x")
    #expect(letter >= 1)
    #expect(outlines(#"\frac{x}{x}"#) == 2 * letter + 1)
    #expect(outlines(#"\sqrt{x}"#) == letter + 2)
    #expect(outlines(#"\hat{x}"#) == letter + 1)
    #expect(outlines(#"\overline{x}"#) == letter + 1)
    #expect(outlines("x^2_1") == letter + outlines("2") + outlines("1"))
  }

  @Test func `brackets and braces are as long as what they hold`() {
    func size(_ formula: String) -> (width: Double, height: Double) {
      Self.size(of: formulas(Chart(x: "$" + formula + "$") { LineMark(y: [1, 2]) }).first ?? "")
    }
    let rows = (1...8).map { _ in "x & x" }
    for count in [2, 4, 8] {
      let body = rows.prefix(count).joined(separator: #" \\ "#)
      let matrix = size(#"\begin{matrix}\#(body)\end{matrix}"#)
      for name in ["pmatrix", "bmatrix", "cases", "vmatrix"] {
        let bracketed = size(#"\begin{\#(name)}\#(body)\end{\#(name)}"#)
        // As high as its rows, which are a little higher than the letters in them.
        #expect(
          bracketed.height > matrix.height && bracketed.height < 1.35 * matrix.height + 300,
          "\(name)")
      }
    }
    for count in [1, 3, 9, 15] {
      let sum = String(repeating: "x + ", count: count) + "x"
      let (plain, braced) = (size(sum), size(#"\underbrace{\#(sum)}_{n}"#))
      #expect(braced.height > plain.height + 50)
      #expect(braced.width >= plain.width - 5 && braced.width < plain.width + 250, "\(count)")
    }
  }

  @Test func `columns line up, and a slanted letter leans out of nothing`() {
    func width(_ formula: String) -> Double {
      Self.size(of: formulas(Chart(x: "$" + formula + "$") { LineMark(y: [1, 2]) }).first ?? "")
        .width
    }
    #expect(abs(width(#"\begin{matrix}x\\x\end{matrix}"#) - width("x")) <= 2)
    #expect(width(#"\begin{matrix}x&x\end{matrix}"#) > width("xx") + 250)
    // Behind a letter that leans, upright ones and scripts above stand further to the right than
    // scripts below.
    #expect(width(#"V^{i}"#) > width(#"V_{i}"#))
    #expect(width(#"f("#) > width(#"f_{}("#))
  }

  /// The size of the outlines of a formula, of which 300 units are the text's size.
  private static func size(of data: String) -> (width: Double, height: Double) {
    var (x, y) = ([Double](), [Double]())
    var place = (x: 0.0, y: 0.0)
    for (_, letter, rest) in data.matches(of: /([A-Za-z])([^A-Za-z]*)/).map(\.output) {
      let numbers = rest.matches(of: /-?[0-9]+/).compactMap { Double($0.output) }
      switch letter {
      case "M": place = (numbers[0], numbers[1])
      case "h": place.x += numbers.reduce(0, +)
      case "v": place.y += numbers.reduce(0, +)
      case "l", "c":
        // Of a curve only the end counts.
        let step = letter == "l" ? 2 : 6
        for end in stride(from: step, through: numbers.count, by: step) {
          place = (place.x + numbers[end - 2], place.y + numbers[end - 1])
          x.append(place.x)
          y.append(place.y)
        }
      default: continue
      }
      x.append(place.x)
      y.append(place.y)
    }
    return ((x.max() ?? 0) - (x.min() ?? 0), (y.max() ?? 0) - (y.min() ?? 0))
  }

  @Test func `a formula in a title is as heavy as the title`() {
    let markup = Chart(title: "$x$", x: "$y$") { LineMark(y: [1, 2]) }.svg(id: "a").rendered
    #expect(markup.ranges(of: "stroke-width=\"13.5\"").count == 1)
  }

  @Test func `a high formula has room above and below`() {
    func room(_ label: String) -> Double {
      let drawing = Drawing(Chart(x: label) { LineMark(y: [1, 2]) })
      return drawing.height - (drawing.plot?.maxY ?? 0)
    }
    #expect(room("$x$") == room("x"))
    #expect(room(#"$\frac{a}{b}$"#) > room("x") + 3)
    #expect(room(#"$\displaystyle\sum_{i=1}^n x_i$"#) > room(#"$\frac{a}{b}$"#) + 3)
  }

  @Test func `a formula is cut off as a whole`() {
    let long = #"$x^{abcdefgh}$"# + String(repeating: " and more words", count: 9)
    let chart = Chart(x: String(repeating: "words and ", count: 5) + long) { LineMark(y: [1, 2]) }
    let markup = chart.svg(id: "a").rendered
    #expect(markup.contains("…</text>") && !markup.contains("$"))
    let wide = "$" + String(repeating: "x + ", count: 60) + "y$"
    let cut = Chart(title: "a " + wide + " b", x: wide) { LineMark(y: [1, 2]) }
    #expect(cut.svg(id: "a").rendered.contains("…"))
  }
}
