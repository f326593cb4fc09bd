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
  /// Every file that was read.
  private(set) var files: Set<FileRead> = []
  private let folder: DataFolder

  init(
    runner: NotebookRunner, program: Program, notebook: Notebook, problems: [Diagnostic]
  ) {
    self.runner = runner
    self.program = program
    self.notebook = notebook
    units = program.units
    diagnostics = problems
    session = Session(library: runner.library, limits: runner.limits)
    folder = runner.dataFiles.folder(ofNotebook: notebook.source.path)
  }

  var result: NotebookRun {
    let cells = notebook.cells.map { cell in
      cellRuns[cell.ordinal]
        ?? CellRun(status: status(of: cell), outputs: [], tokens: Self.tokens(of: cell))
    }
    return NotebookRun(
      notebook: notebook, cells: cells, inlineValues: inlineValues,
      diagnostics: diagnostics.inReadingOrder, fileReads: files.sorted { $0.path < $1.path },
      preparation: session.preparationTimes)
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
    runner.dataFiles.open(folder)
    var state = KeyState(program, session, build: runner.build)
    var materials = Materials(
      session, program, store: runner.store,
      makeSession: { [runner, program] in runner.session(program).session },
      setLimits: { [runner] session, step in
        session.limits = Self.limits(runner.limits, step)
        runner.cancellation.watch(session)
      })
    for (number, unit) in units.enumerated() {
      if runner.cancellation.isCancelled { return }
      let next = state.next(unit)
      if passed(unit) {
        state.pass(next)
        continue
      }
      let key = next.key.hash
      guard let record = outcome(of: number, next, key, state, &materials) else {
        state.lose(next)
        continue
      }
      state.adopt(record, of: next, key)
    }
  }

  /// What a unit gives, recalled or run; nil if it fails or cannot run.
  private mutating func outcome(
    of number: Int, _ next: KeyState.Next, _ key: ContentHash, _ state: KeyState,
    _ materials: inout Materials
  ) -> CellRecord? {
    let unit = units[number]
    let step = program.steps[unit.step]
    if state.isLost(next) {
      explainLoss(state.missing(next), of: step)
      return nil
    }
    note(next.key, of: step)
    let limits = Self.limits(runner.limits, step)
    let known = CellRecords(runner.store, folder).record(for: key, within: limits)
    if known == nil, case .cell(let cell) = step.purpose,
      let failure = failures.failure(of: cell, for: key, limits: limits)
    {
      show(failure, of: cell)
      return nil
    }
    files.formUnion(known?.files ?? [])
    if known == nil { materials.prepare(number, reads: next.reads, usesShared: next.usesShared) }
    guard let record = known ?? run(unit, step, key, next, materials) else { return nil }
    show(record, of: step, isRecalled: known != nil)
    materials.note(
      number, reads: next.reads, writes: record.writes, usesShared: next.usesShared,
      isSharing: record.isSharing, wasRun: known == nil)
    return record
  }

  /// Whether a unit is a cell that is meant not to compile, which then does not run.
  private func passed(_ unit: Program.Unit) -> Bool {
    guard case .cell(let cell) = program.steps[unit.step].purpose, refused.contains(cell.ordinal),
      let run = cellRuns[cell.ordinal]
    else { return false }
    runner.onEvent(.finished(cell, run, .zero))
    return true
  }

  /// Without another error, values are missing because a cell ends early, as it is meant to.
  private mutating func explainLoss(_ names: [String], of step: Program.Step) {
    guard !diagnostics.hasErrors, let name = names.first else { return }
    report([
      Diagnostic(
        "'\(name)' has no value: its cell ends with the problem that it is meant to have",
        at: step.code.place(step.code.range(ofWord: name)),
        help: "declare it in a cell of its own, above that one")
    ])
  }

  /// Runs a unit; nil if it fails.
  private mutating func run(
    _ unit: Program.Unit, _ step: Program.Step, _ key: ContentHash, _ next: KeyState.Next,
    _ materials: Materials
  ) -> CellRecord? {
    if case .cell(let cell) = step.purpose {
      runner.onEvent(.started(cell, of: program.cells.count))
    }
    // Cells that were run again for their values have read their files before.
    _ = runner.dataFiles.takeReads()
    let start = ContinuousClock.now
    let result = materials.run(unit)
    var record = CellRecord()
    record.limits = Self.limits(runner.limits, step)
    record.duration = ContinuousClock.now - start
    record.files = runner.dataFiles.takeReads()
    files.formUnion(record.files)
    switch step.purpose {
    case .preparation: return nil
    case .inlineValue:
      guard result.problems.isEmpty else {
        report(result.problems)
        return nil
      }
      record.text = result.shown.last?.text ?? result.printed
    case .cell(let cell):
      guard let outputs = outputs(of: result, cell, record, key) else { return nil }
      record.outputs = outputs
      record.data = runner.pinnedData(of: result, cell)
    }
    record.isSharing = next.usesShared
    let keeper = VariableKeeper(materials.session, runner.store, record.identity(key))
    // Where a cell ends early, nobody can tell which of its variables have their values.
    let unset = Set(result.problems.isEmpty ? [] : next.declared)
    for name in next.dependence.writes {
      let version =
        unset.contains(name)
        ? .failed : keeper.keep(name, before: next.reads[name], cost: record.duration)
      record.writes[name] = version
      if version == .shared { record.isSharing = true }
    }
    CellRecords(runner.store, folder).keep(record, for: key)
    return record
  }

  private func note(_ key: CellKey, of step: Program.Step) {
    guard runner.notesKeys, let store = runner.store, case .cell(let cell) = step.purpose
    else { return }
    KeyTraces(store).note(key, of: cell, in: notebook)
  }

  private static func limits(_ limits: Limits, _ step: Program.Step) -> Limits {
    if case .cell(let cell) = step.purpose { limits.limits(of: cell) } else { limits }
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

  /// What a cell shows; nil if it failed, which is kept as far as another run would end in the same
  /// way.
  private mutating func outputs(
    of result: CellResult, _ cell: Cell, _ record: CellRecord, _ key: ContentHash
  ) -> [Output]? {
    var outputs = shown(result)
    let expected = cell.options.raises
    var problems = result.problems
    if let problem = result.problem {
      if let expected, problem.summary.contains(expected.value) {
        outputs.append(.printed("error: \(problem.summary)\n"))
        return outputs
      }
    } else if let expected {
      problems = [missing(expected)]
    } else {
      return outputs
    }
    let failure = CellFailure(
      outputs: outputs, problems: problems, limits: record.limits, files: record.files)
    if result.isRepeatable { failures.keep(failure, of: cell, for: key) }
    show(failure, of: cell, after: record.duration)
    return nil
  }

  /// - Parameter duration: how long it ran; nil if it is known from an earlier run.
  private mutating func show(
    _ failure: CellFailure, of cell: Cell, after duration: Duration? = nil
  ) {
    files.formUnion(failure.files)
    report(failure.problems)
    let outputs = failure.outputs.map { $0.named(cell.name) }
    let run = CellRun(status: .failed, outputs: outputs, tokens: Self.tokens(of: cell))
    cellRuns[cell.ordinal] = run
    runner.onEvent(duration.map { .finished(cell, run, $0) } ?? .recalled(cell, run))
  }

  private var failures: CellFailures { CellFailures(runner.store, notebook, folder) }

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

extension SourceSlice {
  /// Where a word first stands in the text; the start if it does not.
  fileprivate func range(ofWord word: String) -> Range<Int> {
    let (bytes, wanted) = (Array(text.utf8), Array(word.utf8))
    func isPart(_ index: Int) -> Bool {
      guard bytes.indices.contains(index) else { return false }
      let byte = bytes[index]
      return byte >= 0x80 || byte == UInt8(ascii: "_") || Character(UnicodeScalar(byte)).isNumber
        || Character(UnicodeScalar(byte)).isLetter
    }
    var start = 0
    while start + wanted.count <= bytes.count {
      let end = start + wanted.count
      if bytes[start..<end].elementsEqual(wanted), !isPart(start - 1), !isPart(end) {
        return start..<end
      }
      start += 1
    }
    return 0..<0
  }
}
