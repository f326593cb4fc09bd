import Diagnostics

/// What typesetting makes of a formula, wherever it stands.
struct Rendering: Equatable, Sendable {
  /// The formula, or nil if it has an error.
  var markup: String?
  /// The author's `\tag`, or the numbers of the rows, outside of the formula.
  var numbers = ""
  /// The rows of a formula whose rows have numbers; zero for every other.
  var rowCount = 0
  var problems: [Problem] = []

  init() {}

  /// A formula that could not be typeset.
  init(_ problem: Problem) { problems = [problem] }
}

extension Rendering {
  /// The rendering as text, for `init(stored:)`.
  var stored: String {
    var fields = Fields()
    fields.append(optional: markup)
    fields.append(numbers)
    fields.append(rowCount)
    fields.append(problems.count)
    for problem in problems { problem.append(to: &fields) }
    return fields.text
  }

  /// The rendering that was stored, or nil if the text is not one.
  init?(stored text: String) {
    var reader = FieldReader(text)
    guard let markup = reader.optional(), let numbers = reader.next(),
      let rowCount = reader.integer(), let count = reader.integer()
    else { return nil }
    self.markup = markup
    self.numbers = numbers
    self.rowCount = rowCount
    for _ in 0..<max(0, count) {
      guard let problem = Problem(from: &reader) else { return nil }
      problems.append(problem)
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension Problem {
  fileprivate func append(to fields: inout Fields) {
    fields.append(summary)
    fields.append(severity.rawValue)
    fields.append(range)
    fields.append(optional: help)
    fields.append(optional: unknownCommand)
    fields.append(notes.count)
    for note in notes {
      fields.append(note.text)
      switch note.target {
      case .formula(let range):
        fields.append("formula")
        fields.append(range)
      case .macro(let name):
        fields.append("macro")
        fields.append(name)
      }
    }
  }

  fileprivate init?(from reader: inout FieldReader) {
    guard let summary = reader.next(),
      let severity = reader.next().flatMap(Diagnostic.Severity.init),
      let range = reader.range(), let help = reader.optional(),
      let unknownCommand = reader.optional(), let count = reader.integer()
    else { return nil }
    self.init(
      summary: summary, severity: severity, range: range, help: help,
      unknownCommand: unknownCommand)
    for _ in 0..<max(0, count) {
      guard let note = Note(from: &reader) else { return nil }
      notes.append(note)
    }
  }
}

extension Problem.Note {
  fileprivate init?(from reader: inout FieldReader) {
    guard let text = reader.next() else { return nil }
    switch reader.next() {
    case "formula":
      guard let range = reader.range() else { return nil }
      self.init(text: text, target: .formula(range))
    case "macro":
      guard let name = reader.next() else { return nil }
      self.init(text: text, target: .macro(name))
    default: return nil
    }
  }
}

extension Fields {
  fileprivate mutating func append(_ range: Range<Int>) {
    append(range.lowerBound)
    append(range.upperBound)
  }
}
