package import Diagnostics
package import NotebookFormat

// A starter is code with a hole in it: it may do anything. It is tried where lessons run, in a
// worker with its limits, and what becomes of that worker is told as it is for a lesson.

extension WorkerPool {
  /// What is wrong with the exercises of notebooks that ran, in their order, and how long it took to
  /// find out. What is known of a notebook that did not change takes no time.
  ///
  /// - Parameter store: the one of the workers.
  package func exerciseProblems(
    of runs: [NotebookRun], store: ContentStore?
  ) -> [(problems: [Diagnostic], time: Duration)] {
    let records = ExerciseRecords(
      store, build: settings.build, settings.parameters.macros,
      DataFiles(allowed: settings.allowedData))
    let known = runs.map { run in
      ExerciseCheck.concerns(run) ? records.problems(of: run.notebook) : []
    }
    let open = known.indices.filter { known[$0] == nil }
    let found = tryExercises(of: open.map { runs[$0].notebook })
    var next = found.makeIterator()
    return known.map { $0.map { ($0, .zero) } ?? next.next() ?? ([], .zero) }
  }

  private func tryExercises(
    of notebooks: [Notebook]
  ) -> [(problems: [Diagnostic], time: Duration)] {
    if notebooks.isEmpty { return [] }
    var pool = self
    pool.settings.purpose = .exercises
    var starts: [Int: ContinuousClock.Instant] = [:]
    var times: [Int: Duration] = [:]
    let runs = pool.run(
      notebooks.map { Task(notebook: $0) },
      onEvent: { event in
        switch event {
        case .started(let task): starts[task] = .now
        case .finished(let task, _): times[task] = starts[task].map { .now - $0 }
        default: return
        }
      })
    return (runs ?? []).enumerated().map { ($1.diagnostics, times[$0] ?? .zero) }
  }
}

extension NotebookRunner {
  /// Tries the exercises of a notebook that ran without errors. Nothing of what is returned but its
  /// problems is about the notebook.
  package func tryExercises(of notebook: Notebook) -> NotebookRun {
    var runner = self
    // Problems of a starter are what is hoped for. That a cell is over counts: cells above the next
    // one may have to run again, which takes longer than it may.
    runner.onEvent = { [onEvent] event in
      switch event {
      case .started, .stepped: onEvent(event)
      case .finished(let cell, _, let time): onEvent(.finished(cell, .untold, time))
      case .recalled, .found: return
      }
    }
    // The notebook itself runs with the solutions.
    runner.notesKeys = false
    let (problems, files) = ExerciseCheck.problems(in: notebook, runner)
    ExerciseRecords(store, build: build, macros, dataFiles).keep(problems, files, of: notebook)
    return NotebookRun(
      notebook: notebook,
      cells: notebook.cells.map { _ in .untold }, inlineValues: [:], diagnostics: problems)
  }
}

extension CellRun {
  /// Stands where nobody asks for what the cell gave.
  fileprivate static var untold: CellRun { CellRun(status: .shown, outputs: [], tokens: []) }
}
