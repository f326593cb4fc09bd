import CellLanguage
import Diagnostics
import NotebookFormat

/// One run of a notebook while it goes on.
///
/// Units are gone through in order. For each, its key is made from what it reads at that moment; an
/// outcome that is kept under the key is taken, another unit runs. A unit that fails leaves its
/// variables without values, and what reads them is skipped.
struct NotebookExecution {
  let runner: NotebookRunner
  let program: Program
  let notebook: Notebook
  private let units: [Program.Unit]
  private var session: Session
  private var diagnostics: [Diagnostic]
  /// By the cell's number.
  private var cellRuns: [Int: CellRun] = [:]
  private var inlineValues: [Int: String] = [:]
  /// Whether a problem of the code stops the run before it starts.
  private(set) var mayRun = true
  /// Cells whose problems are found by the check and are meant to be there.
  private var refused: Set<Int> = []
  /// What each variable holds now.
  private var versions: [String: Version] = [:]
  /// Stands for all that cells share; changes whenever one of them uses it.
  private var shared: ContentHash?
  private var isSharedLost = false
  /// What the closures of all cells depend on, which shared objects may hold.
  private var sharedDependence = CellDependence()
  /// Every file that was read.
  private(set) var files: Set<CellRecord.FileRead> = []

  init(
    runner: NotebookRunner, program: Program, notebook: Notebook, problems: [Diagnostic]
  ) {
    self.runner = runner
    self.program = program
    self.notebook = notebook
    units = program.units
    diagnostics = problems
    session = Session(library: runner.library, limits: runner.limits)
  }

  var result: NotebookRun {
    let cells = notebook.cells.map { cell in
      cellRuns[cell.ordinal]
        ?? CellRun(status: status(of: cell), outputs: [], tokens: Self.tokens(of: cell))
    }
    return NotebookRun(
      notebook: notebook, cells: cells, inlineValues: inlineValues,
      diagnostics: diagnostics.inReadingOrder, preparation: session.preparationTimes)
  }

  /// Whether everything ran and nothing was found to say about the code.
  var isComplete: Bool {
    mayRun && codeProblems == 0 && !runner.cancellation.isCancelled
  }

  private var codeProblems = 0

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
    let (session, problems) = runner.session(program)
    self.session = session
    let found = problems.filter { $0.place?.source.path != Program.preparationPath }
    var remaining: [Diagnostic] = []
    for problem in found {
      if problem.severity == .error, let cell = cell(meantToFailWith: problem) {
        if refused.insert(cell.ordinal).inserted { keep(problem, of: cell) }
      } else if !refused.contains(where: { isInside(problem, notebook.cells[$0]) }) {
        remaining.append(problem)
      }
    }
    report(remaining)
    codeProblems = remaining.count
    mayRun = !remaining.hasErrors
  }

  private mutating func report(_ problems: [Diagnostic]) {
    diagnostics += problems
    if !problems.isEmpty { runner.onEvent(.found(problems)) }
  }

  private func cell(meantToFailWith problem: Diagnostic) -> Cell? {
    program.cells.first { cell in
      guard let expected = cell.options.raises?.value else { return false }
      return isInside(problem, cell) && problem.summary.contains(expected)
    }
  }

  private mutating func keep(_ problem: Diagnostic, of cell: Cell) {
    cellRuns[cell.ordinal] = CellRun(
      status: .succeeded, outputs: [.printed("error: \(problem.summary)\n")],
      tokens: Self.tokens(of: cell))
  }

  // MARK: Running

  mutating func runAll() {
    let (dependences, shared) = session.dependences()
    sharedDependence = shared
    let keys = CellKeys(program, build: runner.build)
    var materials = Materials(
      session, program, store: runner.store,
      makeSession: { [runner, program] in runner.session(program).session },
      setLimits: { [runner] session, step in
        session.limits = Self.limits(runner.limits, step)
        runner.cancellation.watch(session)
      })
    for (number, unit) in units.enumerated() {
      if runner.cancellation.isCancelled { return }
      var dependence = dependences[unit.step]
      if unit.preparation != nil { dependence.useOwnStream() }
      perform(number, unit, dependence, keys, &materials)
    }
  }

  private mutating func perform(
    _ number: Int, _ unit: Program.Unit, _ dependence: CellDependence, _ keys: CellKeys,
    _ materials: inout Materials
  ) {
    let step = program.steps[unit.step]
    if case .cell(let cell) = step.purpose, refused.contains(cell.ordinal) {
      if let run = cellRuns[cell.ordinal] { runner.onEvent(.finished(cell, run, .zero)) }
      return lose(dependence)
    }
    var (dependence, reads) = (dependence, versions(of: dependence))
    let usesShared = dependence.reachesStatics || reads.values.contains(.shared)
    if usesShared {
      dependence = dependence.merging(sharedDependence)
      if unit.preparation != nil { dependence.useOwnStream() }
      reads = versions(of: dependence)
    }
    if reads.values.contains(.failed) || (usesShared && isSharedLost) { return lose(dependence) }
    let key = keys.key(of: unit, dependence, reads, shared: usesShared ? shared : nil)
    note(key, of: step)
    let hash = key.hash
    let records = CellRecords(runner.store)
    let known = records.record(for: hash)
    if known == nil { materials.prepare(number, reads: reads, usesShared: usesShared) }
    guard
      let record = known
        ?? run(unit, step, hash, dependence, usesShared: usesShared, reads, materials)
    else { return lose(dependence, usesShared: usesShared) }
    show(record, of: step, isRecalled: known != nil)
    for (name, version) in record.writes { versions[name] = version }
    if record.isSharing { shared = Self.next(shared, hash) }
    files.formUnion(record.files)
    materials.note(
      number, reads: reads, writes: record.writes, usesShared: usesShared,
      isSharing: record.isSharing, wasRun: known == nil)
  }

  private func versions(of dependence: CellDependence) -> [String: Version] {
    dependence.reads.reduce(into: [:]) { $0[$1] = versions[$1] ?? .absent }
  }

  /// What stands for the shared state once a cell has used it.
  static func next(_ shared: ContentHash?, _ cell: ContentHash) -> ContentHash {
    ContentHash(((shared?.text ?? "") + cell.text).utf8)
  }

  /// The variables of a cell that failed or was skipped have no values.
  private mutating func lose(_ dependence: CellDependence, usesShared: Bool = false) {
    for name in dependence.writes { versions[name] = .failed }
    if usesShared { isSharedLost = true }
  }

  /// Runs a unit; nil if it fails.
  private mutating func run(
    _ unit: Program.Unit, _ step: Program.Step, _ key: ContentHash,
    _ dependence: CellDependence, usesShared: Bool, _ reads: [String: Version],
    _ materials: Materials
  ) -> CellRecord? {
    if case .cell(let cell) = step.purpose {
      runner.onEvent(.started(cell, of: program.cells.count))
    }
    let start = ContinuousClock.now
    let result = materials.run(unit)
    var record = CellRecord()
    record.duration = ContinuousClock.now - start
    switch step.purpose {
    case .preparation: return nil
    case .inlineValue:
      guard result.problems.isEmpty else {
        report(result.problems)
        return nil
      }
      record.text = result.shown.last?.text ?? result.printed
    case .cell(let cell):
      guard let outputs = outputs(of: result, cell, record.duration) else { return nil }
      record.outputs = outputs
      record.data = runner.pinnedData(of: result, cell)
    }
    record.isSharing = usesShared
    let keeper = VariableKeeper(materials.session, runner.store, key)
    for name in dependence.writes {
      let version = keeper.keep(name, before: reads[name], cost: record.duration)
      record.writes[name] = version
      if version == .shared { record.isSharing = true }
    }
    CellRecords(runner.store).keep(record, for: key)
    return record
  }

  private func note(_ key: CellKey, of step: Program.Step) {
    guard runner.notesKeys, let store = runner.store, case .cell(let cell) = step.purpose
    else { return }
    KeyTraces(store).note(key, of: cell, in: notebook)
  }

  private static func limits(_ limits: Limits, _ step: Program.Step) -> Limits {
    var limits = limits
    if case .cell(let cell) = step.purpose, let timeout = cell.options.timeout?.value {
      limits.seconds = timeout / .seconds(1)
    }
    return limits
  }

  // MARK: Outputs

  private mutating func show(_ record: CellRecord, of step: Program.Step, isRecalled: Bool) {
    switch step.purpose {
    case .preparation: break
    case .inlineValue(let offset): inlineValues[offset] = record.text ?? ""
    case .cell(let cell):
      let run = CellRun(
        status: .succeeded, outputs: record.outputs.map { $0.named(cell.name) },
        data: record.data, tokens: Self.tokens(of: cell))
      cellRuns[cell.ordinal] = run
      runner.onEvent(
        isRecalled ? .recalled(cell, run) : .finished(cell, run, record.duration))
    }
  }

  /// What a cell shows; nil if it failed.
  private mutating func outputs(
    of result: CellResult, _ cell: Cell, _ duration: Duration
  ) -> [Output]? {
    var outputs = shown(result)
    let expected = cell.options.raises
    if let problem = result.problem {
      if let expected, problem.summary.contains(expected.value) {
        outputs.append(.printed("error: \(problem.summary)\n"))
        return outputs
      }
      report(result.problems)
    } else if let expected {
      report([missing(expected)])
    } else {
      return outputs
    }
    let run = CellRun(
      status: .failed, outputs: outputs.map { $0.named(cell.name) }, tokens: Self.tokens(of: cell))
    cellRuns[cell.ordinal] = run
    runner.onEvent(.finished(cell, run, duration))
    return nil
  }

  private func missing(_ expected: Located<String>) -> Diagnostic {
    Diagnostic(
      "cell was meant to end with the problem '\(expected.value)', and ended without one",
      at: Place(notebook.source, expected.range), help: "remove 'raises', or correct the cell"
    ).asFailedCheck
  }

  private func shown(_ result: CellResult) -> [Output] {
    var outputs: [Output] = result.printed.isEmpty ? [] : [.printed(result.printed)]
    var count = 0
    for value in result.shown {
      let name = CellRecord.idPlaceholder
      let id = count == 0 ? name : "\(name)-\(count + 1)"
      if let native = value.native, let figure = runner.figure(native, id) {
        outputs.append(.figure(figure))
        count += 1
      } else {
        outputs.append(.value(value.text, type: value.type))
      }
    }
    return outputs
  }
}

extension CellDependence {
  /// A cell that was given a random stream of its own sets the variable before it reads it.
  mutating func useOwnStream() {
    reads.removeAll { $0 == "random" }
    if !writes.contains("random") { writes = (writes + ["random"]).sorted() }
  }
}
