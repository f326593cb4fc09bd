import Diagnostics
import Markup

/// Reads the records with which the engine's script answers a request.
struct EngineRecords {
  private var reader: FieldReader
  private let request: FormulaRequest
  private let text: LaTeXText
  private let commands: () -> CommandList
  private var result = Rendering()
  /// KaTeX's markup of the formula, and of the author's numbers by their rows.
  private var markup: String?
  private var tags: [Int: String] = [:]

  init(
    _ reader: FieldReader, _ request: FormulaRequest, _ text: LaTeXText,
    commands: @escaping () -> CommandList
  ) {
    self.reader = reader
    self.request = request
    self.text = text
    self.commands = commands
  }

  /// The rendering; markup beside an error does not count.
  mutating func rendering() -> Rendering {
    while let kind = reader.next() { read(kind) }
    if !hasErrors, let markup { layOut(markup) }
    if hasErrors {
      let problems = result.problems
      result = Rendering()
      result.problems = problems
    }
    return result
  }

  private var hasErrors: Bool { result.problems.contains { $0.severity == .error } }

  private mutating func read(_ kind: String) {
    switch kind {
    case "markup": markup = reader.next()
    case "tag": if let row = reader.integer() { tags[row] = reader.next() }
    case "size": add(Problem.size(reader.next() ?? "", text))
    case "character": add(character())
    case "depth":
      _ = complaint()
      add(Problem.depth(text))
    case "warning":
      let complaint = complaint()
      add(Problem(Wording.ofWarning(complaint), complaint, severity: .warning))
    case "failure":
      let complaint = complaint()
      let wording = Wording("KaTeX cannot read this, it says '\(complaint.message)'")
      add(Problem(wording, complaint, severity: .error))
    default:
      let complaint = complaint()
      add(Problem(Wording.ofError(complaint), complaint, severity: .error))
    }
  }

  private mutating func layOut(_ markup: String) {
    let latex = text[text.whole]
    guard let formula = FormulaMarkup(markup, latex: latex) else {
      return add(Problem.depth(text))
    }
    if !request.isDisplay {
      result.markup = formula.inline
    } else if request.rows.isEmpty || (formula.rows == nil && !hasNumbers(markup)) {
      let tagged = formula.tagged
      result.markup = (tagged?.formula ?? formula).display
      result.numbers = tagged?.tag.beside ?? ""
    } else {
      layOutRows(formula)
    }
  }

  /// Whether KaTeX has a place for the number of a row.
  private func hasNumbers(_ markup: String) -> Bool { markup.contains("mml-eqn-num") }

  private mutating func layOutRows(_ formula: FormulaMarkup) {
    guard let rows = formula.rows else { return add(misplaced("Tags outside of rows")) }
    guard rows.count == request.rows.count else {
      return add(misplaced("Rows differ: \(rows.count)"))
    }
    result.markup = rows.markup
    result.rowCount = rows.count
    result.numbers = request.rows.indices.map { index in
      let tag = tags[index].flatMap { FormulaMarkup($0, latex: "")?.beside }
      return Typeset.number(of: request.rows[index], tag: tag, row: index).rendered
    }.joined()
  }

  private func misplaced(_ message: String) -> Problem {
    let complaint = Complaint(
      message: message, range: nil, expanding: nil, recent: nil, text: text, commands: commands)
    return Problem(Wording.ofError(complaint), complaint, severity: .error)
  }

  /// KaTeX warns twice of some things, the second time without a place.
  private mutating func add(_ problem: Problem) {
    let isKnown = result.problems.contains {
      $0.summary == problem.summary && ($0.range == problem.range || problem.range == text.whole)
    }
    if !isKnown { result.problems.append(problem) }
  }

  private mutating func complaint() -> Complaint {
    let message = reader.next() ?? ""
    let ranges = (0..<3).map { _ in range() }
    return Complaint(
      message: message, range: ranges[0], expanding: ranges[1], recent: ranges[2], text: text,
      commands: commands)
  }

  private mutating func range() -> Range<Int>? {
    guard let start = reader.integer(), let end = reader.integer(), start >= 0, end >= start else {
      return nil
    }
    return text.bytes(ofUTF16: start..<end)
  }

  private mutating func character() -> Problem {
    let value = reader.integer().flatMap(UInt32.init) ?? 0
    let name = Unicode.Scalar(value).map { Wording.codePoint(String($0)) } ?? "U+FFFD"
    return Problem(
      summary: "a page cannot show the character \(name)",
      range: text.use(of: "\\char", near: nil) ?? text.whole, help: "remove it")
  }
}
