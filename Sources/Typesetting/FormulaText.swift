/// A formula as a line of text, for places that show nothing else, such as the title of a window:
/// "∇ₓ log p(x)".
///
/// It reads the MathML that pages show. Fractions get a stroke, roots a sign, and scripts are small
/// letters where there are such, or stand behind `^` and `_`.
package enum FormulaText {
  /// - Parameter markup: what a formula in a line was typeset as.
  package static func text(of markup: String) -> String {
    var reader = MathReader(markup)
    guard let element = reader.element() else { return "" }
    var line = Line()
    line.add(element)
    return line.text.split(separator: " ").joined(separator: " ")
  }

  fileprivate static func line(_ element: MathElement?) -> String {
    guard let element else { return "" }
    var line = Line()
    line.add(element)
    return line.text
  }
}

/// The text that is put together.
private struct Line {
  var text = ""
  /// Whether the last piece was the name of a function, which keeps away from its argument.
  private var isBehindName = false

  mutating func add(_ element: MathElement) {
    let children = element.elements
    switch element.name {
    case "mi", "mn", "mtext", "ms": addLetters(element)
    case "mo": addOperator(element)
    case "mspace": if element["width"] != nil { text += " " }
    case "msub", "munder": addScripts(of: children, below: 1, above: nil)
    case "msup", "mover": addScripts(of: children, below: nil, above: 1)
    case "msubsup", "munderover": addScripts(of: children, below: 1, above: 2)
    case "mfrac":
      append(Self.grouped(children.first) + "/" + Self.grouped(children.last))
    case "msqrt": append("√" + Self.grouped(MathElement("mrow", [], element.children)))
    case "mroot": append("√" + Self.grouped(children.first))
    case "mtr": append(children.map { FormulaText.line($0) }.joined(separator: ", ") + "; ")
    case "annotation": break
    default: for child in children { add(child) }
    }
  }

  private mutating func append(_ piece: String) {
    if isBehindName, let first = piece.first, first.isLetter || first.isNumber { text += " " }
    isBehindName = false
    text += piece
  }

  private mutating func addLetters(_ element: MathElement) {
    let letters = Self.plain(element.letters).replacing("...", with: "…")
      .replacing("⋅⋅⋅", with: "⋯")
    let isName = element.name == "mi" && letters.count > 1 && letters.allSatisfy(\.isLetter)
    if isName, let last = text.last, last.isLetter || last.isNumber || last == ")" { text += " " }
    append(letters)
    isBehindName = isName
  }

  private mutating func addOperator(_ element: MathElement) {
    let sign = Self.plain(element.letters)
    guard let first = sign.unicodeScalars.first else { return }
    let isBinary = Self.binary.contains(first) && text.last.map { !" (,[".contains($0) } ?? false
    if isBinary || Self.isRelation(first) {
      append(" \(sign) ")
    } else {
      append(sign == "," ? ", " : sign)
    }
  }

  private mutating func addScripts(of children: [MathElement], below: Int?, above: Int?) {
    guard let base = children.first else { return }
    add(base)
    let isName = isBehindName
    isBehindName = false
    for (index, sign, letters) in [(below, "_", Self.lowered), (above, "^", Self.raised)] {
      guard let index, index < children.count else { continue }
      let script = FormulaText.line(children[index]).filter { $0 != " " }
      // An accent or a brace over its base says nothing here.
      if script.isEmpty || Self.marks.contains(script) { continue }
      let small = script.unicodeScalars.compactMap { letters[$0] }
      if small.count == script.unicodeScalars.count {
        text.unicodeScalars.append(contentsOf: small)
      } else {
        text += script == "′" ? script : sign + (script.count == 1 ? script : "(\(script))")
      }
    }
    isBehindName = isName
  }

  /// What is more than a letter or a number stands in brackets.
  private static func grouped(_ element: MathElement?) -> String {
    let text = FormulaText.line(element)
    return text.count <= 1 || text.allSatisfy(\.isNumber) ? text : "(\(text))"
  }

  /// The characters that are seen, in the plain alphabet.
  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2061}"..."\u{2064}", "\u{200B}": continue
      case "\u{A0}": result.append(" ")
      default: result.append(MathAlphabet.plainLetters[scalar] ?? scalar)
      }
    }
    return String(result)
  }

  private static let binary: Set<Unicode.Scalar> = ["+", "-", "−", "±", "×", "÷", "∪", "∩"]
  private static let marks: Set = ["^", "ˆ", "~", "˜", "¯", "‾", "→", "⃗", "˙", "¨", "⏞", "⏟", "_"]

  private static func isRelation(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "=", "<", ">", "∈"..."∋", "∼"..."≿", "⊂"..."⊇", "←"..."⇿", "∝", "⟵"..."⟿", "≔": true
    default: false
    }
  }

  private static let raised = letters("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
    .merging([("−", "⁻"), ("⊤", "ᵀ")]) { first, _ in first }
  private static let lowered = letters(
    "0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
  ).merging([("−", "₋")]) { first, _ in first }

  private static func letters(_ from: String, _ to: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(from.unicodeScalars, to.unicodeScalars)) { first, _ in first }
  }
}
