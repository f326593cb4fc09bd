package import Diagnostics

/// Collects the problems of one program.
final class Reporter {
  let sources: SourceMap
  private(set) var diagnostics: [Diagnostic] = []

  /// While positive, problems are not kept: a trial that may fail.
  private var silence = 0

  init(sources: SourceMap) {
    self.sources = sources
  }

  func error(
    _ summary: String, at span: Span, help: String? = nil, notes: [(String, Span)] = []
  ) {
    report(summary, .error, at: span, help: help, notes: notes)
  }

  func warning(_ summary: String, at span: Span, help: String? = nil) {
    report(summary, .warning, at: span, help: help, notes: [])
  }

  /// Runs a trial whose problems do not count.
  func silently(_ trial: () -> Void) {
    silence += 1
    trial()
    silence -= 1
  }

  var hasErrors: Bool { diagnostics.hasErrors }

  /// Forgets what was collected and returns it in reading order.
  func take() -> [Diagnostic] {
    defer { diagnostics = [] }
    return diagnostics.inReadingOrder
  }

  private func report(
    _ summary: String, _ severity: Diagnostic.Severity, at span: Span, help: String?,
    notes: [(String, Span)]
  ) {
    let placed = notes.map { text, span in Diagnostic.Note(text, at: sources.place(span)) }
    let diagnostic = Diagnostic(
      summary, severity: severity, at: sources.place(span), help: help, notes: placed)
    guard silence == 0, !diagnostics.contains(diagnostic) else { return }
    diagnostics.append(diagnostic)
  }
}
