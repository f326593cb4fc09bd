package import CellLanguage
package import Diagnostics
package import NotebookFormat

/// Runs notebooks: checks all code of one, then runs it piece by piece.
package struct NotebookRunner {
  /// What happens while a notebook runs, for progress.
  package enum Event {
    case started(Cell, of: Int)
    case finished(Cell, CellRun, Duration)
    /// What the cell gives is known from an earlier run.
    case recalled(Cell, CellRun)
    /// A loop of the cell that runs has come so far; nil when it is over.
    case stepped(StepProgress?)
    /// Problems of the code, or of a cell that failed, as soon as they are known.
    case found([Diagnostic])
  }

  /// What cells can use beyond the standard library.
  package var library: CellLibrary
  /// The code that makes `random` for a cell, given the notebook's seed and the stream's key.
  package var preparation: (UInt64, String) -> String?
  /// The figure of a host value that is a chart, given its id; nil for other values.
  package var figure: (NativeValue, String) -> Figure?
  /// A host value as data, for records of outputs; nil where its description tells all.
  package var data: (NativeValue) -> JSON?
  package var limits: Limits
  /// Commands for formulas that charts know.
  package var macros: [FormulaMacro] = []
  /// What the library reads data files from.
  package var dataFiles: DataFiles
  package var onEvent: (Event) -> Void = { _ in }
  /// Where outcomes are remembered; without it everything runs.
  package var store: ContentStore?
  /// Tells executables apart: the same code may do something else in another one.
  package var build = ""
  /// Whether the store keeps the keys of the cells, for saying later what has changed.
  var notesKeys = true
  /// Stops a run from another thread.
  package var cancellation = Cancellation()

  package init(
    library: CellLibrary = .empty, limits: Limits = Limits(), dataFiles: DataFiles = DataFiles(),
    preparation: @escaping (UInt64, String) -> String? = { _, _ in nil },
    figure: @escaping (NativeValue, String) -> Figure? = { _, _ in nil },
    data: @escaping (NativeValue) -> JSON? = { _ in nil }
  ) {
    self.library = library
    self.limits = limits
    self.dataFiles = dataFiles
    self.preparation = preparation
    self.figure = figure
    self.data = data
  }

  /// Runs a notebook that was read with the given problems.
  package func run(_ notebook: Notebook, _ problems: [Diagnostic]) -> NotebookRun {
    if let run = recall(notebook, problems) { return run }
    var run = checked(notebook, problems)
    if run.mayRun { run.runAll() }
    if run.isComplete { keep(run.result, files: run.files, of: run.program) }
    return run.result
  }

  /// Checks a notebook without running it.
  package func check(_ notebook: Notebook, _ problems: [Diagnostic]) -> NotebookRun {
    checked(notebook, problems).result
  }

  private func checked(_ notebook: Notebook, _ problems: [Diagnostic]) -> NotebookExecution {
    var run = NotebookExecution(
      runner: self, program: program(of: notebook), notebook: notebook, problems: problems)
    run.checkAll()
    return run
  }

  /// The code of a notebook in the order in which it runs.
  func program(of notebook: Notebook) -> Program {
    let seed = notebook.frontMatter.seed?.value ?? 0
    return Program(notebook, macros: macros) { preparation(seed, $0) }
  }

  /// A program in which everything is checked, with what was found.
  func session(_ program: Program) -> (session: Session, problems: [Diagnostic]) {
    let session = Session(library: library, limits: limits)
    return (session, session.check(program.steps.map(\.code)))
  }
}

/// Stops what runs in another thread.
package final class Cancellation: @unchecked Sendable {
  // Unchecked: a session may be told to stop from any thread, and the flag only ever goes one way.
  private weak var session: Session?
  package private(set) var isCancelled = false

  package init() {}

  package func cancel() {
    isCancelled = true
    session?.cancel()
  }

  func watch(_ session: Session) {
    self.session = session
    if isCancelled { session.cancel() }
  }
}

extension NotebookExecution {
  static func tokens(of cell: Cell) -> [CodeToken] { CodeToken.tokens(of: cell.code.text) }
}

extension CodeToken {
  /// Code by meaning.
  package static func tokens(of code: String) -> [CodeToken] {
    highlight(code).map { CodeToken($0.text, Kind($0.kind)) }
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
