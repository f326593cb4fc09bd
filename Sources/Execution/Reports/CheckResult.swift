package import Diagnostics
import NotebookFormat

/// What a check of notebooks found, as reports tell it.
package struct CheckResult: Sendable {
  package let notebooks: [NotebookCheck]
  /// Problems that are in none of the notebooks, such as those of `course.yml`.
  package let otherProblems: [Diagnostic]
  /// Which part of the notebooks this is; nil if it is all of them.
  package let shard: Shard?
  /// When the check began, in seconds since the start of 1970.
  package let started: Int
  package let duration: Duration

  package init(
    notebooks: [NotebookCheck], otherProblems: [Diagnostic] = [], shard: Shard? = nil,
    started: Int, duration: Duration
  ) {
    self.notebooks = notebooks
    self.otherProblems = otherProblems
    self.shard = shard
    self.started = started
    self.duration = duration
  }

  /// Sorts problems by what they are in: a cell, the rest of a notebook, another file.
  package init(
    runs: [TimedRun], problems: [Diagnostic], shard: Shard? = nil, started: Int,
    duration: Duration
  ) {
    let paths = Set(runs.map(\.run.notebook.source.path))
    let byPath = Dictionary(grouping: problems) { $0.place?.source.path ?? "" }
    self.init(
      notebooks: runs.map { NotebookCheck($0, byPath[$0.run.notebook.source.path] ?? []) },
      otherProblems: problems.filter { !paths.contains($0.place?.source.path ?? "") },
      shard: shard, started: started, duration: duration)
  }

  /// Every problem: those of the notebooks one after the other, then the others.
  package var problems: [Diagnostic] { notebooks.flatMap(\.allProblems) + otherProblems }
}

/// What a check found in one notebook.
package struct NotebookCheck: Sendable {
  package let path: String
  package let title: String?
  package let cells: [CellCheck]
  /// Problems that are in no cell: those of text, formulas, links.
  package let problems: [Diagnostic]
  package let duration: Duration

  package init(
    path: String, title: String? = nil, cells: [CellCheck], problems: [Diagnostic] = [],
    duration: Duration
  ) {
    self.path = path
    self.title = title
    self.cells = cells
    self.problems = problems
    self.duration = duration
  }

  init(_ timed: TimedRun, _ problems: [Diagnostic]) {
    let notebook = timed.run.notebook
    let cells = notebook.cells
    let owners = problems.map { problem in
      cells.first { $0.range.contains(problem.place?.range.lowerBound ?? -1) }?.ordinal
    }
    func problemsOf(_ ordinal: Int?) -> [Diagnostic] {
      zip(owners, problems).filter { $0.0 == ordinal }.map(\.1)
    }
    self.init(
      path: notebook.source.path, title: notebook.frontMatter.title?.value,
      cells: zip(cells, timed.run.cells).map { cell, run in
        CellCheck(
          name: cell.name, line: Place(notebook.source, cell.range).start.line,
          status: run.status, problems: problemsOf(cell.ordinal),
          duration: timed.cellDurations[cell.ordinal] ?? .zero)
      },
      problems: problemsOf(nil), duration: timed.duration)
  }

  /// The problems of the cells and of the rest, in reading order.
  package var allProblems: [Diagnostic] {
    (cells.flatMap(\.problems) + problems).inReadingOrder
  }
}

/// What a check found in one cell.
package struct CellCheck: Sendable {
  /// The cell's label, or its number: "cell-3".
  package let name: String
  /// Where it starts.
  package let line: Int
  package let status: CellRun.Status
  package let problems: [Diagnostic]
  package let duration: Duration

  /// A cell that ran well and has an error in a caption or a label has failed all the same.
  package init(
    name: String, line: Int, status: CellRun.Status, problems: [Diagnostic] = [],
    duration: Duration = .zero
  ) {
    self.name = name
    self.line = line
    self.status = problems.hasErrors ? .failed : status
    self.problems = problems
    self.duration = duration
  }
}
