import CellLanguage
import Diagnostics
import NotebookFormat

/// The code of a notebook with what its pieces consist of.
struct OutlinedProgram {
  let steps: [Program.Step]
  /// The commands for formulas that the code names and the course defines.
  let macros: [FormulaMacro]
  /// One for each step.
  let outlines: [CellOutline]
  /// Which steps hold errors; their cells are meant to.
  let refused: Set<Int>
  /// The text of each call of `help`, by the number of the step and the start of the statement.
  private(set) var helpTexts: [Place: String] = [:]

  /// A statement of the program.
  struct Place: Hashable {
    let step: Int
    let start: Int
  }

  init(_ runner: NotebookRunner, _ notebook: Notebook) {
    let program = runner.program(of: notebook)
    let steps = program.steps
    self.steps = steps
    macros = program.macros
    let session = Session(library: runner.library, limits: runner.limits)
    let errors = session.check(steps.map(\.code)).filter { $0.severity == .error }
    outlines = session.outlines
    refused = Set(
      steps.indices.filter { number in
        guard case .cell(let cell) = steps[number].purpose else { return false }
        return errors.compactMap(\.place).contains { place in
          place.source.path == notebook.source.path
            && cell.range.contains(place.range.lowerBound)
        }
      })
    recordHelp(runner)
  }

  /// The code of a statement.
  func text(_ statement: CellOutline.Statement, of step: Int) -> Substring {
    steps[step].code.text.slice(statement.range)
  }

  /// Runs each call of `help`, which depends on declarations alone, behind the checked program.
  private mutating func recordHelp(_ runner: NotebookRunner) {
    var calls: [(place: Place, code: SourceSlice)] = []
    for (number, outline) in outlines.enumerated() {
      for statement in outline.statements where statement.kind == .help {
        let source = SourceText(path: "help", String(text(statement, of: number)))
        calls.append((Place(step: number, start: statement.range.lowerBound), SourceSlice(source)))
      }
    }
    guard !calls.isEmpty else { return }
    let session = Session(library: runner.library, limits: runner.limits)
    _ = session.check(steps.map(\.code) + calls.map(\.code))
    for (offset, call) in calls.enumerated() {
      helpTexts[call.place] = session.run(steps.count + offset).printed
    }
  }

  /// What would mean something else at the top level of a file.
  var unlikeCompiled: [Diagnostic] {
    steps.indices.flatMap { number in
      outlines[number].statements.filter { $0.kind == .deferred }.map { statement in
        Diagnostic(
          "'defer' at the top level of a cell runs when the cell ends, in a program when all ends",
          at: steps[number].code.place(statement.range),
          help: "put the statements that it belongs to into 'do { … }'")
      }
    }
  }
}

extension String {
  /// The text between two offsets in UTF-8.
  func slice(_ range: Range<Int>) -> Substring {
    let end = utf8.count
    let low = utf8.index(startIndex, offsetBy: min(range.lowerBound, end))
    return self[low..<utf8.index(startIndex, offsetBy: min(range.upperBound, end))]
  }
}
