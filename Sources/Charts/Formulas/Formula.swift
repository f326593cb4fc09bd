/// A formula in a text of a chart: what it says, and what is wrong with it.
struct Formula: Sendable, Equatable {
  /// The LaTeX between the dollar signs, without macros of the course.
  let source: String
  let root: FormulaNode
  /// The first problem, if something is wrong.
  let message: String?

  init(_ source: Substring) {
    let macros = FormulaMacros.current
    let (formula, problem) = macros.replaced(in: source)
    self.source = formula
    var reader = FormulaReader(formula[...])
    root = reader.formula()
    let written = String(source)
    let problems = (problem.map { [$0] } ?? []) + reader.problems
    message = problems.first?.message(in: written, with: macros)
  }

  /// What a reader hears who does not see the drawing: ∇ₓ log pₜ(x).
  var words: String {
    FormulaWords.text(of: root).split(separator: " ").joined(separator: " ")
  }
}

extension String {
  /// A piece of a text.
  enum Run {
    case words(String)
    case formula(Formula)
  }

  /// The text in words and formulas by turns.
  ///
  /// Dollar signs belong to a formula as on GitHub: the first has no space behind it, the second
  /// none before it and no digit behind it.
  var runs: [Run] {
    guard utf8.contains(UInt8(ascii: "$")) else { return [.words(self)] }
    var runs: [Run] = []
    var words = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "$") {
      words += rest[..<start]
      let inside = rest[rest.index(after: start)...]
      guard let end = Self.end(ofFormula: inside) else {
        words += "$"
        rest = inside
        continue
      }
      if !words.isEmpty { runs.append(.words(words)) }
      words = ""
      runs.append(.formula(Formula(inside[..<end])))
      rest = inside[inside.index(after: end)...]
    }
    words += rest
    return words.isEmpty ? runs : runs + [.words(words)]
  }

  private static func end(ofFormula text: Substring) -> Index? {
    guard let first = text.first, !first.isWhitespace, first != "$" else { return nil }
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      if character == "$", !isEscaped {
        guard !text[text.index(before: index)].isWhitespace else { return nil }
        let next = text.index(after: index)
        return next < text.endIndex && text[next].isNumber ? nil : index
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return nil
  }

  /// The text with what the macros of the course stand for in their place.
  var withoutMacros: String {
    guard utf8.contains(UInt8(ascii: "$")), !FormulaMacros.current.isEmpty else { return self }
    return runs.map { run in
      switch run {
      case .words(let words): words
      case .formula(let formula): "$\(formula.source)$"
      }
    }.joined()
  }

  /// The text as a reader hears it who does not see the drawing, with letters for its formulas.
  var inWords: String {
    guard utf8.contains(UInt8(ascii: "$")) else { return self }
    return runs.map { run in
      switch run {
      case .words(let words): words
      case .formula(let formula): formula.words
      }
    }.joined()
  }

  /// Whether nothing is wrong with its formulas.
  package var isLegible: Bool {
    !utf8.contains(UInt8(ascii: "$")) || firstProblem == nil
  }

  /// What is wrong with the first formula that is not right.
  package var formulaProblem: String { firstProblem ?? "" }

  private var firstProblem: String? {
    runs.lazy.compactMap { run -> String? in
      guard case .formula(let formula) = run else { return nil }
      return formula.message
    }.first
  }
}

extension String? {
  package var isLegible: Bool { self?.isLegible ?? true }
  package var formulaProblem: String { self?.formulaProblem ?? "" }
}
