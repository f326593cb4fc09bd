import Diagnostics

/// Reads the records with which the engine's script answers a request.
struct EngineRecords {
  private var reader: FieldReader
  private let text: LaTeXText
  private let commands: () -> CommandList
  private var result = Rendering()

  init(_ reader: FieldReader, _ text: LaTeXText, commands: @escaping () -> CommandList) {
    self.reader = reader
    self.text = text
    self.commands = commands
  }

  /// The rendering; markup beside an error does not count.
  mutating func rendering() -> Rendering {
    while let kind = reader.next() { read(kind) }
    if result.problems.contains(where: { $0.severity == .error }) {
      let problems = result.problems
      result = Rendering()
      result.problems = problems
    }
    return result
  }

  private mutating func read(_ kind: String) {
    switch kind {
    case "markup": result.markup = reader.next()
    case "numbers": result.numbers = reader.next() ?? ""
    case "classes": result.classes = (reader.next() ?? "").split(separator: " ").map(String.init)
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
