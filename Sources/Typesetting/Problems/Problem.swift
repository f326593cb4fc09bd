import Diagnostics

/// A problem of a formula by its bytes in the formula, wherever the formula stands.
///
/// This, not the `Diagnostic`, is what is remembered: the same formula may stand in many files.
struct Problem: Equatable, Sendable {
  /// A further place: in the formula, or the definition of a macro of the course.
  struct Note: Equatable, Sendable {
    enum Target: Equatable, Sendable {
      case formula(Range<Int>)
      case macro(String)
    }

    var text: String
    var target: Target
  }

  var summary: String
  var severity = Diagnostic.Severity.error
  var range: Range<Int>
  var help: String?
  var notes: [Note] = []
  /// A command that nobody knows; a macro of the course may have been meant, but macros that a
  /// formula does not use have no part in what is remembered of it.
  var unknownCommand: String?
}

extension Problem {
  /// The problem where the formula stands.
  func diagnostic(in slice: SourceSlice, _ macros: MacroTable) -> Diagnostic {
    Diagnostic(
      summary, severity: severity, at: slice.place(range),
      help: unknownCommand.flatMap(macros.help) ?? help,
      notes: notes.map { note in
        switch note.target {
        case .formula(let range): Diagnostic.Note(note.text, at: slice.place(range))
        case .macro(let name): Diagnostic.Note(note.text, at: macros.macros[name]?.place)
        }
      })
  }
}
