package import Diagnostics
import CellLanguage
import NotebookFormat

/// Whether exercises leave something to do: a starter has to fail its tests, which the solution
/// passes when the notebook runs.
///
/// A starter that does not compile fails its tests, too, for it may be a skeleton with names still
/// to be filled in. One that is no Swift at all is a mistake: a student would begin with errors
/// that have nothing to do with the exercise. What is meant for reading only is '.static'.
package enum ExerciseCheck {
  /// The problems of the exercises in a notebook that ran without errors.
  package static func problems(of run: NotebookRun, runner: NotebookRunner) -> [Diagnostic] {
    concerns(run) ? problems(in: run.notebook, runner).problems : []
  }

  /// Whether there is something to try in a notebook that ran; one with errors is not judged.
  static func concerns(_ run: NotebookRun) -> Bool {
    !run.diagnostics.hasErrors && run.notebook.cells.contains { $0.has(.exercise) }
  }

  /// The problems of the exercises, and the files that were read.
  static func problems(
    in notebook: Notebook, _ runner: NotebookRunner
  ) -> (problems: [Diagnostic], files: Set<FileRead>) {
    let running = Set(runner.program(of: notebook).cells.map(\.ordinal))
    var files: Set<FileRead> = []
    let found = Exercise.all(of: notebook.cells).flatMap { exercise -> [Diagnostic] in
      // The syntax of a starter that runs was checked with the notebook.
      let problems =
        running.contains(exercise.starter.ordinal)
        ? [] : syntaxProblems(of: exercise.starter.code).filter { $0.severity == .error }
      guard problems.isEmpty else { return problems }
      if exercise.tests.isEmpty { return [] }
      let outcome = Rehearsal(runner, notebook, exercise).outcome()
      files.formUnion(outcome.files)
      return outcome.passes ? [passing(exercise, notebook)] : []
    }
    return (found, files)
  }

  private static func passing(_ exercise: Exercise, _ notebook: Notebook) -> Diagnostic {
    let plural = exercise.tests.count == 1 ? "" : "s"
    return Diagnostic(
      "the starter of an exercise passes its test\(plural)",
      at: place(of: .exercise, exercise.starter, notebook),
      help: "take out what a student is to find, or test more of it",
      notes: exercise.tests.map {
        Diagnostic.Note("this tests it", at: place(of: .test, $0, notebook))
      }
    ).asFailedCheck
  }

  private static func place(
    of cellClass: CellClass, _ cell: Cell, _ notebook: Notebook
  ) -> Place {
    let range = cell.classes.first { $0.value == cellClass }?.range
    return Place(notebook.source, range ?? cell.range)
  }
}
