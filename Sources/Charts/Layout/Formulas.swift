// Formulas in titles and labels: LaTeX between dollar signs becomes letters that every font of a
// system has. The typesetter of pages is of no use here, because a drawing has to know how wide its
// texts are and has to stand alone; and a reader who does not see the chart hears the same letters.

extension String {
  /// The text with formulas such as `$\nabla_x \log p_t(x)$` written in letters: ∇ₓ log pₜ(x).
  ///
  /// Dollar signs belong to a formula as on GitHub: the first has no space behind it, the second
  /// none before it and no digit behind it. What has no letter stays as it is written; the marks in
  /// the content of charts ask for it first (`hasLetters`).
  var withFormulas: String { lettered.text }

  /// The text with its formulas in letters, and the commands for which there are none.
  fileprivate var lettered: (text: String, missing: [String]) {
    guard contains("$") else { return (self, []) }
    var result = ""
    var missing: [String] = []
    var rest = self[...]
    while let start = rest.firstIndex(of: "$") {
      result += rest[..<start]
      let inside = rest[rest.index(after: start)...]
      guard let end = Self.end(ofFormula: inside) else {
        result += "$"
        rest = inside
        continue
      }
      var formula = FormulaText(inside[..<end])
      result += formula.text()
      missing += formula.missing
      rest = inside[inside.index(after: end)...]
    }
    return (result + rest, missing)
  }

  /// Whether there are letters for every command in its formulas.
  package var hasLetters: Bool { lettered.missing.isEmpty }

  /// What a chart cannot draw of the text.
  package var lettersProblem: String {
    let commands = lettered.missing.map { "'\\\($0)'" }.joined(separator: ", ")
    return "a chart has no letters for \(commands) in '\(self)'; write it in other words"
  }

  private static func end(ofFormula text: Substring) -> Index? {
    guard let first = text.first, !first.isWhitespace, first != "$",
      let end = text.firstIndex(of: "$"), !text[text.index(before: end)].isWhitespace
    else { return nil }
    let next = text.index(after: end)
    return next < text.endIndex && text[next].isNumber ? nil : end
  }
}

extension String? {
  package var hasLetters: Bool { self?.hasLetters ?? true }
  package var lettersProblem: String { self?.lettersProblem ?? "" }
}

/// Reads a formula from its start to its end.
private struct FormulaText {
  private var rest: Substring
  /// Commands without letters.
  private(set) var missing: [String] = []

  init(_ formula: Substring) { rest = formula }

  /// The letters of the rest, or of a group up to its closing brace.
  mutating func text() -> String {
    var result = ""
    while let character = rest.popFirst() {
      switch character {
      case "}": return result
      case "{": result += text()
      case "^": result += Self.raised(argument())
      case "_": result += Self.lowered(argument())
      case "-": result += "\u{2212}"
      case "~": result += " "
      case "\\": append(command(), to: &result)
      default: result.append(character)
      }
    }
    return result
  }

  /// What a command or an index applies to: a group, a command or one character.
  private mutating func argument() -> String {
    while rest.first == " " { rest.removeFirst() }
    guard let character = rest.popFirst() else { return "" }
    switch character {
    case "{": return text()
    case "\\":
      var result = ""
      append(command(), to: &result)
      return result
    default: return character == "-" ? "\u{2212}" : String(character)
    }
  }

  /// The name behind a backslash, with the space that ends it.
  private mutating func command() -> String {
    guard let first = rest.first, first.isLetter else {
      return rest.popFirst().map { String($0) } ?? ""
    }
    let name = rest.prefix { $0.isLetter }
    rest = rest.dropFirst(name.count)
    while rest.first == " " { rest.removeFirst() }
    return String(name)
  }

  private mutating func append(_ name: String, to result: inout String) {
    if let letter = FormulaLetters.commands[name] {
      result += letter
    } else if let mark = FormulaLetters.accents[name] {
      result += argument() + mark
    } else if FormulaLetters.functions.contains(name) {
      let needsSpace = result.last.map { $0.isLetter || $0.isNumber || $0 == ")" } ?? false
      let isFollowed = rest.first.map { $0.isLetter || $0 == "\\" || $0.isNumber } ?? false
      result += (needsSpace ? " " : "") + name + (isFollowed ? " " : "")
    } else {
      switch name {
      case "frac", "tfrac", "dfrac":
        let (above, below) = (argument(), argument())
        result += Self.grouped(above) + "/" + Self.grouped(below)
      case "binom":
        let (above, below) = (argument(), argument())
        result += "(\(above) over \(below))"
      case "sqrt": result += "√" + Self.grouped(argument())
      case "operatorname", "text", "textrm", "textbf", "textit", "mathrm", "mathbf", "boldsymbol",
        "bm", "mathit", "mathsf", "mathtt":
        if rest.first == "*" { rest.removeFirst() }
        result += argument()
      case "mathbb":
        let letters = argument()
        result += FormulaLetters.doubled[letters] ?? letters
      case "mathcal":
        let letters = argument()
        result += FormulaLetters.script[letters] ?? letters
      default:
        if name.first?.isLetter ?? false { missing.append(name) }
        result += name.first?.isLetter ?? false ? "\\" + name : name
      }
    }
  }

  /// A text that stays together in a row: one letter with its indices, or in parentheses.
  private static func grouped(_ text: String) -> String {
    text.contains { " +−/".contains($0) } ? "(\(text))" : text
  }

  private static func raised(_ text: String) -> String {
    index(text, FormulaLetters.raised, sign: "^")
  }

  private static func lowered(_ text: String) -> String {
    index(text, FormulaLetters.lowered, sign: "_")
  }

  /// An index in small letters, or behind its sign if a letter of it has no small one: then marks
  /// that nobody sees say where it begins and ends, and drawings set it small (`ScriptedText`).
  private static func index(
    _ text: String, _ letters: [Character: Character], sign: String
  ) -> String {
    let small = text.compactMap { letters[$0] }
    if small.count == text.count { return String(small) }
    return String(ScriptedText.start) + sign + (text.count == 1 ? text : "(\(text))")
      + String(ScriptedText.end)
  }
}
