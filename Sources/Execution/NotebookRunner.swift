package import CellLanguage
package import Diagnostics
package import NotebookFormat

/// Runs notebooks: checks all code of one, then runs it piece by piece.
package struct NotebookRunner {
  /// What happens while a notebook runs, for progress.
  package enum Event {
    case started(Cell, of: Int)
    case finished(Cell, CellRun, Duration)
  }

  /// What cells can use beyond the standard library.
  package var library: CellLibrary
  /// The code that makes `random` for a cell, given the notebook's seed and the stream's key.
  package var preparation: (UInt64, String) -> String?
  /// The figure of a host value that is a chart, given its id; nil for other values.
  package var figure: (NativeValue, String) -> Figure?
  package var limits: Limits
  package var onEvent: (Event) -> Void = { _ in }

  package init(
    library: CellLibrary = .empty, limits: Limits = Limits(),
    preparation: @escaping (UInt64, String) -> String? = { _, _ in nil },
    figure: @escaping (NativeValue, String) -> Figure? = { _, _ in nil }
  ) {
    self.library = library
    self.limits = limits
    self.preparation = preparation
    self.figure = figure
  }

  /// Runs a notebook that was read with the given problems.
  package func run(_ notebook: Notebook, _ problems: [Diagnostic]) -> NotebookRun {
    var run = checked(notebook, problems)
    if run.mayRun { run.runAll() }
    return run.result
  }

  /// Checks a notebook without running it.
  package func check(_ notebook: Notebook, _ problems: [Diagnostic]) -> NotebookRun {
    checked(notebook, problems).result
  }

  private func checked(_ notebook: Notebook, _ problems: [Diagnostic]) -> Run {
    var run = Run(
      runner: self, program: program(of: notebook), notebook: notebook, problems: problems)
    run.checkAll()
    return run
  }

  /// The code of a notebook in the order in which it runs.
  func program(of notebook: Notebook) -> Program {
    let seed = notebook.frontMatter.seed?.value ?? 0
    return Program(notebook) { preparation(seed, $0) }
  }
}

/// One run while it goes on.
private struct Run {
  let runner: NotebookRunner
  let program: Program
  let notebook: Notebook
  let session: Session
  var diagnostics: [Diagnostic]
  /// By the cell's number.
  var cellRuns: [Int: CellRun] = [:]
  var inlineValues: [Int: String] = [:]
  /// Whether a problem of the code stops the run before it starts.
  var mayRun = true
  /// Cells whose problems are found by the check and are meant to be there.
  var refused: Set<Int> = []

  init(
    runner: NotebookRunner, program: Program, notebook: Notebook, problems: [Diagnostic]
  ) {
    self.runner = runner
    self.program = program
    self.notebook = notebook
    diagnostics = problems
    session = Session(library: runner.library, limits: runner.limits)
  }

  var result: NotebookRun {
    let cells = notebook.cells.map { cell in
      cellRuns[cell.ordinal]
        ?? CellRun(status: status(of: cell), outputs: [], tokens: tokens(of: cell))
    }
    return NotebookRun(
      notebook: notebook, cells: cells, inlineValues: inlineValues,
      diagnostics: diagnostics.inReadingOrder, preparation: session.preparationTimes)
  }

  private func status(of cell: Cell) -> CellRun.Status {
    guard program.cells.contains(where: { $0.ordinal == cell.ordinal }) else { return .shown }
    return diagnostics.contains { $0.severity == .error && isInside($0, cell) } ? .failed : .skipped
  }

  private func isInside(_ problem: Diagnostic, _ cell: Cell) -> Bool {
    guard let place = problem.place, place.source.path == notebook.source.path else { return false }
    return cell.range.contains(place.range.lowerBound)
  }

  // MARK: Checking

  /// Checks all code; a problem anywhere but in a cell that is meant to have it stops the run.
  mutating func checkAll() {
    let found = session.check(program.steps.map(\.code))
      .filter { $0.place?.source.path != Program.preparationPath }
    var remaining: [Diagnostic] = []
    for problem in found {
      if problem.severity == .error, let cell = cell(meantToFailWith: problem) {
        if refused.insert(cell.ordinal).inserted { keep(problem, of: cell) }
      } else if !refused.contains(where: { isInside(problem, notebook.cells[$0]) }) {
        remaining.append(problem)
      }
    }
    diagnostics += remaining
    mayRun = !remaining.hasErrors
  }

  private func cell(meantToFailWith problem: Diagnostic) -> Cell? {
    program.cells.first { cell in
      guard let expected = cell.options.raises?.value else { return false }
      return isInside(problem, cell) && problem.summary.contains(expected)
    }
  }

  // MARK: Running

  mutating func runAll() {
    for (number, step) in program.steps.enumerated() {
      switch step.purpose {
      case .preparation: _ = session.run(number)
      case .inlineValue(let offset): runInlineValue(number, offset)
      case .cell(let cell) where refused.contains(cell.ordinal):
        guard let run = cellRuns[cell.ordinal] else { continue }
        runner.onEvent(.finished(cell, run, .zero))
      case .cell(let cell):
        runner.onEvent(.started(cell, of: program.cells.count))
        let start = ContinuousClock.now
        let run = runCell(number, cell)
        cellRuns[cell.ordinal] = run
        runner.onEvent(.finished(cell, run, ContinuousClock.now - start))
      }
      if diagnostics.hasErrors { return }
    }
  }

  private mutating func runInlineValue(_ number: Int, _ offset: Int) {
    let result = session.run(number)
    if let problem = result.problem { return diagnostics.append(problem) }
    inlineValues[offset] = result.shown.last?.text ?? result.printed
  }

  private mutating func runCell(_ number: Int, _ cell: Cell) -> CellRun {
    session.limits = limits(of: cell)
    let result = session.run(number)
    var outputs = outputs(of: result, cell)
    let expected = cell.options.raises
    if let problem = result.problem {
      guard let expected, problem.summary.contains(expected.value) else {
        diagnostics.append(problem)
        return CellRun(status: .failed, outputs: outputs, tokens: tokens(of: cell))
      }
      outputs.append(.printed("error: \(problem.summary)\n"))
    } else if let expected {
      diagnostics.append(missing(expected))
      return CellRun(status: .failed, outputs: outputs, tokens: tokens(of: cell))
    }
    return CellRun(status: .succeeded, outputs: outputs, tokens: tokens(of: cell))
  }

  private func limits(of cell: Cell) -> Limits {
    var limits = runner.limits
    if let timeout = cell.options.timeout?.value {
      limits.seconds = Double(timeout.components.seconds)
    }
    return limits
  }

  private func missing(_ expected: Located<String>) -> Diagnostic {
    Diagnostic(
      "cell was meant to end with the problem '\(expected.value)', and ended without one",
      at: Place(notebook.source, expected.range), help: "remove 'raises', or correct the cell")
  }

  private mutating func keep(_ problem: Diagnostic, of cell: Cell) {
    cellRuns[cell.ordinal] = CellRun(
      status: .succeeded, outputs: [.printed("error: \(problem.summary)\n")],
      tokens: tokens(of: cell))
  }

  // MARK: Outputs

  private func outputs(of result: CellResult, _ cell: Cell) -> [Output] {
    var outputs: [Output] = result.printed.isEmpty ? [] : [.printed(result.printed)]
    var count = 0
    for value in result.shown {
      let id = count == 0 ? cell.name : "\(cell.name)-\(count + 1)"
      if let native = value.native, let figure = runner.figure(native, id) {
        outputs.append(.figure(figure))
        count += 1
      } else {
        outputs.append(.value(value.text, type: value.type))
      }
    }
    return outputs
  }

  private func tokens(of cell: Cell) -> [CodeToken] {
    highlight(cell.code.text).map { CodeToken($0.text, CodeToken.Kind($0.kind)) }
  }
}

extension CodeToken.Kind {
  init(_ kind: CodeKind) {
    switch kind {
    case .plain: self = .plain
    case .keyword: self = .keyword
    case .type: self = .type
    case .number: self = .number
    case .string: self = .string
    case .comment: self = .comment
    case .attribute: self = .attribute
    case .operator: self = .operator
    }
  }
}
