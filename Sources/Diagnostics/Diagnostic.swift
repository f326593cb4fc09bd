/// One problem shown to a user: a fact, where it is, and what to do about it.
///
/// The summary states the fact first, with both values, in lower case and without a full stop;
/// names from the source stand in 'single quotes'. The help line is the remedy, as an imperative,
/// or a "did you mean".
package struct Diagnostic: Equatable, Sendable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  /// A further place that explains the problem, such as a declaration.
  package struct Note: Equatable, Sendable {
    package var text: String
    package var place: Place?

    package init(_ text: String, at place: Place? = nil) {
      self.text = text
      self.place = place
    }
  }

  package var severity: Severity
  package var summary: String
  package var place: Place?
  package var notes: [Note]
  package var help: String?
  /// Whether something ran and did not give what it was to give, as a test does that fails; other
  /// problems are mistakes in what is written. Reports tell both apart.
  package var isFailedCheck = false

  package init(
    _ summary: String, severity: Severity = .error, at place: Place? = nil,
    help: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.summary = summary
    self.place = place
    self.help = help
    self.notes = notes
  }

  /// The diagnostic as one of a check that failed.
  package var asFailedCheck: Diagnostic {
    var copy = self
    copy.isFailedCheck = true
    return copy
  }
}

/// The diagnostics that stopped a step.
package struct Problems: Error {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  package init(_ diagnostic: Diagnostic) {
    self.init([diagnostic])
  }
}

extension [Diagnostic] {
  /// Whether any of them is an error rather than a warning.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In reading order: by file, then by position, keeping the order of discovery otherwise.
  package var inReadingOrder: [Diagnostic] {
    enumerated().sorted { a, b in
      let (left, right) = (a.element.place, b.element.place)
      let leftKey = (left?.source.path ?? "", left?.range.lowerBound ?? -1, a.offset)
      let rightKey = (right?.source.path ?? "", right?.range.lowerBound ?? -1, b.offset)
      return leftKey < rightKey
    }.map(\.element)
  }
}
