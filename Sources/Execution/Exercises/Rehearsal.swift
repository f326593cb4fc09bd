import Diagnostics
import NotebookFormat

/// A run of a part of a notebook, in which the starter of an exercise stands for its solution.
struct Rehearsal {
  private let runner: NotebookRunner
  private let notebook: Notebook
  private let exercise: Exercise

  init(_ runner: NotebookRunner, _ notebook: Notebook, _ exercise: Exercise) {
    self.runner = runner
    self.notebook = notebook
    self.exercise = exercise
  }

  /// Whether the starter passes all tests, and the files that were read.
  ///
  /// What the cells above them gave is taken from the store, if there is one.
  func outcome() -> (passes: Bool, files: Set<FileRead>) {
    let seed = notebook.frontMatter.seed?.value ?? 0
    let program = Program(cells: needed(of: cells), of: notebook.cells) {
      runner.preparation(seed, $0)
    }
    var run = NotebookExecution(
      runner: runner, program: program, notebook: notebook, problems: [])
    run.checkAll()
    guard run.mayRun else { return (false, run.files) }
    run.runAll()
    let result = run.result
    let passes = ([exercise.starter] + exercise.tests).allSatisfy { cell in
      result.cells[cell.ordinal].status == .succeeded
    }
    return (passes, run.files)
  }

  /// The cells that run, with the starter in place of the solution.
  private var cells: [Cell] {
    let last = exercise.tests.last?.ordinal ?? exercise.starter.ordinal
    let usual = runner.program(of: notebook).cells.filter { cell in
      cell.ordinal <= last && cell.ordinal != exercise.solution?.ordinal
        && cell.ordinal != exercise.starter.ordinal
    }
    return (usual + [exercise.starter]).sorted { $0.ordinal < $1.ordinal }
  }

  /// The starter, the tests and the cells before that have a name in common with them, or with one
  /// of these. What declares no name, as an extension does, may be needed by all.
  private func needed(of cells: [Cell]) -> [Cell] {
    let words = cells.map { CodeWords.all(in: $0.code.text) }
    let declared = cells.map { CodeWords.declared(in: $0.code.text) }
      .reduce(into: Set<Substring>()) { $0.formUnion($1) }
    let judged = Set(([exercise.starter] + exercise.tests).map(\.ordinal))
    var chosen = Set(
      cells.indices.filter { index in
        judged.contains(cells[index].ordinal)
          || !words[index].isDisjoint(with: ["extension", "operator", "precedencegroup"])
      })
    var names = chosen.reduce(into: Set<Substring>()) { $0.formUnion(words[$1]) }
      .intersection(declared)
    while true {
      let found = cells.indices.filter { index in
        !chosen.contains(index) && !words[index].isDisjoint(with: names)
      }
      if found.isEmpty { return cells.indices.filter(chosen.contains).map { cells[$0] } }
      chosen.formUnion(found)
      for index in found { names.formUnion(words[index].intersection(declared)) }
    }
  }
}
