/// A formula as doc comments write it, in letters and signs, and the same as LaTeX:
/// `p(x) = Σ wⱼ N(x; μⱼ, Σⱼ)` is `p(x) = \sum w_{j} N(x; \mu_{j}, \Sigma_{j})`.
struct PlainFormula {
  private(set) var latex = ""
  private let characters: [Character]
  private var position = 0

  init(_ text: String) {
    characters = Array(text)
    while position < characters.count { readNext() }
  }

  /// Whether lines of a doc comment are formulas rather than code.
  static func isFormula(_ lines: [String]) -> Bool {
    let isMath = lines.contains { line in
      line.contains { character in !character.isASCII && !"…’“”".contains(character) }
        || line.contains(" = ") && line.contains("^")
    }
    return isMath && !lines.contains(where: isCode)
  }

  private static func isCode(_ line: String) -> Bool {
    let words = line.split { !$0.isLetter && !$0.isNumber }
    let keywords: Set<Substring> = [
      "let", "var", "do", "try", "print", "func", "import", "return", "using", "Chart", "struct",
    ]
    return line.contains("//") || line.contains("\"") || line.contains(") {")
      || words.contains(where: keywords.contains) || line.contains(": &")
  }

  private mutating func readNext() {
    let character = characters[position]
    if character.isASCII, character.isLetter { return readWord() }
    position += 1
    switch character {
    case "√": latex += "\\sqrt{" + radicand() + "}"
    case "^": latex += "^{" + group() + "}"
    case "_": latex += "_{" + group() + "}"
    case " ": readSpaces()
    case "|" where isSpace(at: position) && isSpace(at: position - 2): latex += "\\mid "
    case "Σ", "∑": latex += isSpace(at: position) ? "\\sum" : "\\Sigma"
    case "Π", "∏": latex += isSpace(at: position) ? "\\prod" : "\\Pi"
    case "{", "}", "%", "&", "#", "$": latex += "\\\(character)"
    case "\\": latex += "\\backslash "
    default: readSign(character)
    }
  }

  private mutating func readSign(_ character: Character) {
    if Self.raised[character] != nil || Self.lowered[character] != nil {
      position -= 1
      return readScripts()
    }
    if let sign = Self.signs[character] {
      latex += sign + (sign.last?.isLetter == true ? " " : "")
      return
    }
    // A letter with something on it is two scalars.
    let scalars = Array(String(character).decomposedScalars)
    if scalars.count == 2, let mark = Self.marks[scalars[1]] {
      latex += "\(mark){\(Character(scalars[0]))}"
    } else {
      latex.append(character)
    }
  }

  /// Names of functions are upright, other words are text, single letters are variables.
  private mutating func readWord() {
    let start = position
    while position < characters.count, characters[position].isASCII, characters[position].isLetter {
      position += 1
    }
    let word = String(characters[start..<position])
    if word.count == 1 {
      latex += word
    } else if word.count == 2, word.first == "d" {
      latex += "\\mathrm{d}" + word.dropFirst()
    } else if Self.functions.contains(word) {
      latex += "\\\(word) "
    } else if Self.operators.contains(word) {
      latex += "\\operatorname{\(word)}"
    } else {
      let isLabel = position < characters.count && characters[position] == ":"
      if isLabel { position += 1 }
      latex += "\\text{\(word)\(isLabel ? ":" : "")}"
    }
  }

  /// One space keeps words apart, several keep formulas apart.
  private mutating func readSpaces() {
    let start = position - 1
    while isSpace(at: position) { position += 1 }
    let isNextToWord = isWord(endingAt: start) || isWord(startingAt: position)
    let count = position - start
    latex += count > 3 ? "\\qquad " : count > 1 ? "\\quad " : isNextToWord ? "\\ " : " "
  }

  private func isSpace(at index: Int) -> Bool {
    characters.indices.contains(index) && characters[index] == " "
  }

  /// Also a word with a colon, such as the name of a formula in front of it.
  private func isWord(endingAt end: Int) -> Bool {
    let before = characters[..<end]
    let word = (before.last == ":" ? before.dropLast() : before).reversed()
    return isText(String(word.prefix { $0.isASCII && $0.isLetter }.reversed()))
  }

  private func isWord(startingAt start: Int) -> Bool {
    isText(String(characters[start...].prefix { $0.isASCII && $0.isLetter }))
  }

  private func isText(_ word: String) -> Bool {
    word.count > 1 && !(word.count == 2 && word.first == "d") && !Self.functions.contains(word)
      && !Self.operators.contains(word)
  }

  private mutating func readScripts() {
    for (table, sign) in [(Self.raised, "^"), (Self.lowered, "_")] {
      var text = ""
      while position < characters.count, let letter = table[characters[position]] {
        text += letter
        position += 1
      }
      if !text.isEmpty { latex += "\(sign){\(text)}" }
    }
  }

  /// What stands behind `^` or `_`: what is in brackets, or a number or a letter with a sign.
  private mutating func group() -> String {
    if position < characters.count, characters[position] == "(" { return bracketed() }
    let start = position
    if position < characters.count, "−-+".contains(characters[position]) { position += 1 }
    if position < characters.count, characters[position].isNumber {
      while position < characters.count, characters[position].isNumber { position += 1 }
    } else if position < characters.count {
      position += 1
    }
    return PlainFormula(String(characters[start..<position])).latex
  }

  /// What stands under a root.
  private mutating func radicand() -> String {
    if position < characters.count, characters[position] == "(" { return bracketed() }
    let start = position
    while position < characters.count,
      characters[position].isLetter || characters[position].isNumber
        || Self.raised[characters[position]] != nil || Self.lowered[characters[position]] != nil
    {
      position += 1
    }
    return PlainFormula(String(characters[start..<position])).latex
  }

  /// The inside of brackets that open here.
  private mutating func bracketed() -> String {
    let start = position + 1
    var depth = 0
    while position < characters.count {
      if characters[position] == "(" { depth += 1 }
      if characters[position] == ")" { depth -= 1 }
      position += 1
      if depth == 0 { break }
    }
    let end = depth == 0 ? position - 1 : position
    return PlainFormula(String(characters[min(start, end)..<end])).latex
  }

  private static let functions: Set<String> = [
    "exp", "log", "sin", "cos", "tan", "tanh", "sinh", "cosh", "det", "min", "max", "arg", "ln",
    "lim", "sup", "inf", "dim",
  ]

  private static let operators: Set<String> = [
    "tr", "sign", "softmax", "silu", "sech", "diag", "Var", "Cov", "softplus", "relu", "sigmoid",
    "swish", "gelu", "mean", "argmax", "argmin", "erf", "div", "rot",
  ]

  private static let signs: [Character: String] = [
    "−": "-", "·": "\\cdot", "×": "\\times", "≤": "\\le", "≥": "\\ge", "≠": "\\ne", "≈": "\\approx",
    "~": "\\sim", "∼": "\\sim", "∝": "\\propto", "∞": "\\infty", "∈": "\\in", "←": "\\leftarrow",
    "→": "\\to", "↦": "\\mapsto", "‖": "\\|", "…": "\\dots", "½": "\\tfrac{1}{2}",
    "¼": "\\tfrac{1}{4}", "⅓": "\\tfrac{1}{3}", "¾": "\\tfrac{3}{4}", "∇": "\\nabla",
    "∂": "\\partial", "∫": "\\int", "±": "\\pm", "∘": "\\circ", "⊙": "\\odot", "′": "'", "″": "''",
    "⟨": "\\langle", "⟩": "\\rangle", "√": "\\surd", "–": "-", "Δ": "\\Delta", "Φ": "\\Phi",
    "Γ": "\\Gamma", "Λ": "\\Lambda", "Ω": "\\Omega", "Θ": "\\Theta", "ℓ": "\\ell", "∀": "\\forall",
    "⊗": "\\otimes", "°": "^{\\circ}", "∗": "*", "∥": "\\|", "ε": "\\varepsilon", "φ": "\\varphi",
  ]

  private static let raised: [Character: String] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁺": "+", "⁻": "-", "ᵀ": "\\top ", "ⁿ": "n", "ⁱ": "i", "ᵏ": "k", "ᵗ": "t", "ˣ": "x",
    "ʸ": "y", "ᵘ": "u", "ᵐ": "m", "ʲ": "j", "ᵃ": "a", "ᵇ": "b", "ᵈ": "d", "ᵝ": "\\beta ",
    "⁽": "(", "⁾": ")", "ˢ": "s", "ᵖ": "p", "ʳ": "r", "ᶻ": "z", "ˡ": "l",
  ]

  private static let lowered: [Character: String] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
    "₉": "9", "₊": "+", "₋": "-", "ᵢ": "i", "ⱼ": "j", "ₖ": "k", "ₗ": "l", "ₘ": "m", "ₙ": "n",
    "ₓ": "x", "ₜ": "t", "ₐ": "a", "ₑ": "e", "ₕ": "h", "ₚ": "p", "ₛ": "s", "ᵣ": "r", "ᵤ": "u",
    "ᵥ": "v", "₍": "(", "₎": ")", "ᵦ": "\\beta ", "ᵧ": "\\gamma ", "ᵨ": "\\rho ",
    "ᵩ": "\\varphi ", "ₒ": "o",
  ]

  /// What stands on letters.
  private static let marks: [Unicode.Scalar: String] = [
    "\u{304}": "\\bar", "\u{303}": "\\tilde", "\u{302}": "\\hat", "\u{307}": "\\dot",
    "\u{20D7}": "\\vec",
  ]
}

extension String {
  /// The scalars of a letter and of the mark on it, also where both are one scalar.
  fileprivate var decomposedScalars: [Unicode.Scalar] {
    let scalars = Array(unicodeScalars)
    guard scalars.count == 1 else { return scalars }
    for mark in ["\u{304}", "\u{303}", "\u{302}", "\u{307}"] as [Unicode.Scalar] {
      for base in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars
      where self == String(base) + String(mark) {
        return [base, mark]
      }
    }
    return scalars
  }
}
