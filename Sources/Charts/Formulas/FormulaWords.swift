/// A formula in one line of letters: what is heard of it, and what is drawn where the font of
/// formulas is missing.
enum FormulaWords {
  static func text(of node: FormulaNode) -> String { text(of: node, isSmall: false) }

  private static func text(of node: FormulaNode, isSmall: Bool) -> String {
    switch node {
    case .symbol(let scalar, _, let alphabet): return symbol(scalar, alphabet)
    case .largeOperator(let scalar): return String(scalar)
    case .function(let name): return name
    case .text(let words, _): return words
    case .row(let nodes): return row(nodes, isSmall: isSmall)
    case .scripts(.span(let base, _, _), let below, let above, _):
      // The label of a brace.
      let labels = [below, above].compactMap(\.self).map { text(of: $0, isSmall: isSmall) }
      return text(of: base, isSmall: isSmall) + " (\(labels.joined(separator: ", ")))"
    case .scripts(let base, let below, let above, _):
      var result = text(of: base, isSmall: isSmall)
      // A sum says its limits in the order in which they are read; elsewhere the order is TeX's.
      if let below { result += index(text(of: below, isSmall: true), lowered, sign: "_") }
      if let above { result += index(text(of: above, isSmall: true), raised, sign: "^") }
      return result
    case .fraction(let above, let below, let hasBar, _):
      let (above, below) = (text(of: above, isSmall: isSmall), text(of: below, isSmall: isSmall))
      return hasBar ? grouped(above) + "/" + grouped(below) : above + " over " + below
    case .root(let inside, let degree):
      let sign = degree.map { text(of: $0, isSmall: true) }.map { roots[$0] ?? $0 + "√" } ?? "√"
      return sign + grouped(text(of: inside, isSmall: isSmall))
    case .accent(let base, let mark, _): return text(of: base, isSmall: isSmall) + String(mark)
    case .bar(let base, let isAbove):
      return text(of: base, isSmall: isSmall) + (isAbove ? "\u{304}" : "\u{331}")
    case .enclosed(let first, let rows, let between, let last):
      var result = first.map(Self.sign) ?? ""
      for (index, row) in rows.enumerated() {
        if index > 0 { result += " " + (between[index - 1].map(Self.sign) ?? "") + " " }
        result += text(of: row, isSmall: isSmall)
      }
      return result + (last.map(Self.sign) ?? "")
    case .sized(let scalar, let kind, _):
      return kind == .relation ? " \(sign(scalar)) " : sign(scalar)
    case .space(let width): return width > 0 ? " " : ""
    case .styled(let node, _), .span(let node, _, _), .classed(let node, _):
      return text(of: node, isSmall: isSmall)
    case .table(let table):
      return table.rows.map { row in
        row.map { text(of: $0, isSmall: isSmall) }.filter { !$0.isEmpty }
          .joined(separator: table.form.isDividedByCommas ? ", " : " ")
      }.joined(separator: "; ")
    }
  }

  /// A row with a space wherever the formula has one.
  private static func row(_ nodes: [FormulaNode], isSmall: Bool) -> String {
    let kinds = AtomKind.kinds(of: nodes)
    var result = ""
    var last: AtomKind?
    for (node, kind) in zip(nodes, kinds) {
      let text = text(of: node, isSmall: isSmall)
      if let last, let kind, AtomKind.space(last, kind, isSmall: isSmall) > 0,
        !result.hasSuffix(" "), !text.hasPrefix(" ")
      {
        result += " "
      }
      result += text
      last = kind ?? last
    }
    return result
  }

  private static func sign(_ scalar: Unicode.Scalar) -> String {
    String(scalar == "∣" ? "|" : scalar)
  }

  /// The letter of a sign: of the alphabets, those that are letters of their own are kept.
  private static func symbol(_ scalar: Unicode.Scalar, _ alphabet: Alphabet) -> String {
    switch (alphabet, scalar) {
    case (.double, _), (.script, _), (.fraktur, _): String(alphabet.character(for: scalar))
    case (_, "⋅"): "·"
    case (_, "∙"): "•"
    case (_, "ℜ"): "Re"
    case (_, "ℑ"): "Im"
    case (_, "⟹"): "⇒"
    case (_, "⟺"): "⇔"
    case (_, "⟂"): "⊥"
    case (_, "∼"): "~"
    default: sign(scalar)
    }
  }

  /// A text that stays together in a row: one letter with its indices, or in parentheses.
  private static func grouped(_ text: String) -> String {
    text.contains { " +−/".contains($0) } ? "(\(text))" : text
  }

  /// An index in small letters, or behind its sign if a letter of it has no small one.
  private static func index(
    _ text: String, _ letters: [Character: Character], sign: String
  ) -> String {
    let small = text.compactMap { letters[$0] }
    if small.count == text.count { return String(small) }
    return sign + (text.count == 1 ? text : "(\(text))")
  }

  private static let roots = ["3": "∛", "4": "∜"]

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ", "⊤": "ᵀ",
    "T": "ᵀ", "k": "ᵏ", "t": "ᵗ", "′": "′", "∗": "*", "*": "*",
  ]

  private static let lowered: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "−": "₋", "=": "₌", "(": "₍", ")": "₎", "a": "ₐ", "e": "ₑ", "h": "ₕ",
    "i": "ᵢ", "j": "ⱼ", "k": "ₖ", "l": "ₗ", "m": "ₘ", "n": "ₙ", "o": "ₒ", "p": "ₚ", "r": "ᵣ",
    "s": "ₛ", "t": "ₜ", "u": "ᵤ", "v": "ᵥ", "x": "ₓ",
  ]
}

extension FormulaTable.Form {
  /// Whether columns are entries and not the two sides of an equation.
  fileprivate var isDividedByCommas: Bool { gaps.allSatisfy { $0 > 0 } }
}
