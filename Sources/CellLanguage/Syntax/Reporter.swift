package import Diagnostics

/// Collects the problems of one program.
final class Reporter {
  let sources: SourceMap
  private(set) var diagnostics: [Diagnostic] = []

  private var errorCount = 0

  /// As many errors as anyone reads; checking stops soon after.
  static let most = 100

  /// While positive, problems are not kept: a trial that may fail.
  private var silence = 0

  init(sources: SourceMap) {
    self.sources = sources
  }

  /// The help is only asked for where the problem is kept: it may search all names in sight.
  func error(
    _ summary: String, at span: Span, help: @autoclosure () -> String? = nil,
    notes: [(String, Span)] = []
  ) {
    report(summary, .error, at: span, help: help, notes: notes)
  }

  func warning(_ summary: String, at span: Span, help: @autoclosure () -> String? = nil) {
    report(summary, .warning, at: span, help: help, notes: [])
  }

  /// Runs a trial whose problems do not count.
  func silently(_ trial: () -> Void) {
    silence += 1
    trial()
    silence -= 1
  }

  var hasErrors: Bool { diagnostics.hasErrors }

  /// How many problems are kept so far.
  var diagnosticCount: Int { diagnostics.count }

  /// Whether no further problem is kept.
  var isFull: Bool { errorCount > Self.most }

  /// Forgets what was collected and returns it in reading order.
  func take() -> [Diagnostic] {
    defer {
      diagnostics = []
      errorCount = 0
    }
    return diagnostics.inReadingOrder
  }

  private func lastProblem(_ next: Diagnostic) -> Diagnostic {
    Diagnostic(
      "there are more problems than the \(Self.most) that are shown", at: next.place,
      help: "solve the first ones")
  }

  private func report(
    _ summary: String, _ severity: Diagnostic.Severity, at span: Span, help: () -> String?,
    notes: [(String, Span)]
  ) {
    guard silence == 0, !isFull else { return }
    let place = sources.place(span)
    // A search meets the same problem on each of its ways.
    let isKnown = diagnostics.contains {
      $0.place == place && $0.severity == severity && $0.summary == summary
    }
    guard !isKnown else { return }
    let placed = notes.map { text, span in Diagnostic.Note(text, at: sources.place(span)) }
    let diagnostic = Diagnostic(
      summary, severity: severity, at: place, help: help(), notes: placed)
    if severity == .error { errorCount += 1 }
    diagnostics.append(isFull ? lastProblem(diagnostic) : diagnostic)
  }
}
