import CellLanguage
package import Diagnostics
package import NotebookFormat

/// Why a cell has to run, or why it does not.
package struct Explanation: Equatable {
  package enum Verdict: Equatable {
    /// Its outcome is known.
    case known
    /// Its outcome is known: it fails.
    case failed
    /// It has to run.
    case runs
    /// It is only shown.
    case shown
  }

  package let verdict: Verdict
  /// The inputs that changed, each in a sentence without a full stop.
  package let reasons: [String]
}

extension NotebookRunner {
  /// What is known about a cell's next run, without running anything; problems if the code does not
  /// check.
  package func explain(
    _ cell: Cell, of notebook: Notebook
  ) -> (explanation: Explanation?, problems: [Diagnostic]) {
    let program = program(of: notebook)
    guard program.cells.contains(where: { $0.ordinal == cell.ordinal }) else {
      return (Explanation(verdict: .shown, reasons: []), [])
    }
    let (session, problems) = session(program)
    guard !problems.hasErrors else { return (nil, problems) }
    var walk = KeyWalk(self, program, session, notebook)
    return (walk.explain(cell), [])
  }
}

/// Goes through the units of a notebook as a run does, and runs none.
private struct KeyWalk {
  private let program: Program
  private let notebook: Notebook
  private let folder: DataFolder
  private let records: CellRecords
  private let limits: Limits
  private let failures: CellFailures
  private let traces: KeyTraces?
  private var state: KeyState
  /// The cell that sets a variable, by the variable's name.
  private var setters: [String: String] = [:]
  /// Variables whose values are known only when the cell that sets them has run again.
  private var open: Set<String> = []
  private var isSharedOpen = false

  init(
    _ runner: NotebookRunner, _ program: Program, _ session: Session, _ notebook: Notebook
  ) {
    self.program = program
    self.notebook = notebook
    state = KeyState(program, session, build: runner.build)
    folder = runner.dataFiles.folder(ofNotebook: notebook.source.path)
    records = CellRecords(runner.store, folder)
    limits = runner.limits
    failures = CellFailures(runner.store, notebook, folder)
    traces = runner.store.map { KeyTraces($0) }
  }

  mutating func explain(_ wanted: Cell) -> Explanation {
    for unit in program.units {
      let step = program.steps[unit.step]
      let next = state.next(unit)
      let isOpen =
        !open.isDisjoint(with: next.dependence.reads) || (next.usesShared && isSharedOpen)
      let key = next.key.hash
      let record = isOpen ? nil : records.record(for: key, within: limits(of: step))
      if case .cell(let cell) = step.purpose, cell.ordinal == wanted.ordinal {
        if record == nil, !isOpen,
          failures.failure(of: cell, for: key, limits: limits(of: step)) != nil
        {
          return Explanation(verdict: .failed, reasons: [])
        }
        return explanation(of: cell, next, record)
      }
      note(step, next, record)
      if let record { state.adopt(record, of: next, key) }
    }
    return Explanation(verdict: .shown, reasons: [])
  }

  private func limits(of step: Program.Step) -> Limits {
    if case .cell(let cell) = step.purpose { limits.limits(of: cell) } else { limits }
  }

  private mutating func note(_ step: Program.Step, _ next: KeyState.Next, _ record: CellRecord?) {
    guard case .cell(let cell) = step.purpose else { return }
    for name in next.dependence.writes
    where record == nil || record?.writes[name] != state.versions[name] {
      setters[name] = cell.name
    }
    if record != nil {
      open.subtract(next.dependence.writes)
    } else {
      open.formUnion(next.dependence.writes)
      if next.usesShared { isSharedOpen = true }
    }
  }

  // MARK: Reasons

  private func explanation(
    of cell: Cell, _ next: KeyState.Next, _ record: CellRecord?
  ) -> Explanation {
    if record != nil { return Explanation(verdict: .known, reasons: []) }
    let waiting = next.dependence.reads.filter(open.contains).map { name in
      "it reads '\(name)', which cell '\(setters[name] ?? "?")' sets, and that cell has to run"
    }
    guard let last = traces?.last(of: cell, in: notebook) else {
      return Explanation(verdict: .runs, reasons: ["it has not run before"] + waiting)
    }
    var reasons = changes(from: last, to: next.key)
    reasons += waiting
    if next.usesShared, isSharedOpen, waiting.isEmpty {
      reasons.append("it uses objects that cells share, and one of these cells has to run")
    }
    if reasons.isEmpty { reasons = otherReasons(next.key, of: cell) }
    return Explanation(verdict: .runs, reasons: reasons)
  }

  private func changes(from last: CellKey, to key: CellKey) -> [String] {
    let before = Dictionary(last.parts.map { ($0.id, $0.value) }) { first, _ in first }
    let now = Dictionary(key.parts.map { ($0.id, $0.value) }) { first, _ in first }
    let changed = key.parts.filter { part in
      before[part.id] != part.value && !(part.kind == .variable && open.contains(part.name))
    }
    let gone = last.parts.filter { now[$0.id] == nil }
    return changed.map { sentence($0, isNew: before[$0.id] == nil) }
      + gone.filter { $0.kind != .shared }.map { "it does not use \(Self.thing($0)) any more" }
  }

  private func sentence(_ part: CellKey.Part, isNew: Bool) -> String {
    switch part.kind {
    case .build: "scorebook itself is another build"
    case .code: "its code changed"
    case .randomStream: "its random stream changed: the seed, or the cell's label"
    case .shared: "it uses objects that cells share, and an earlier cell that uses them changed"
    case .variable where !isNew:
      "the value of '\(part.name)' changed, which it reads"
        + (setters[part.name].map { " and cell '\($0)' sets" } ?? "")
    case .options, .definition, .variable, .macro:
      isNew ? "it now uses \(Self.thing(part))" : "\(Self.thing(part)) changed, which it uses"
    }
  }

  private static func thing(_ part: CellKey.Part) -> String {
    switch part.kind {
    case .options: "option '\(part.name)'"
    case .variable: "variable '\(part.name)'"
    case .definition: "'\(part.name)'"
    case .macro: "macro '\(part.name)'"
    case .randomStream: "a random stream"
    case .build, .code, .shared: part.name
    }
  }

  /// Nothing of the key changed: a file or a limit did, the outcome was removed from the store, or
  /// there never was one.
  private func otherReasons(_ key: CellKey, of cell: Cell) -> [String] {
    let last = records.any(for: key.hash)
    let files = last?.files.filter { !folder.isUnchanged($0) } ?? []
    let lower = last?.limits.names(above: limits.limits(of: cell)) ?? []
    let reasons =
      files.map { "file '\($0.path)' changed, which it reads" }
      + lower.map { "its limit '\($0)' is lower than when it ran" }
    if !reasons.isEmpty { return reasons }
    return failures.hasAny(for: key.hash)
      ? ["it failed, and its options or the places of its problems changed since then"]
      : ["its outcome is not in the store any more"]
  }
}

extension CellKey.Part {
  /// Tells the parts of one key apart.
  fileprivate var id: String { "\(kind.rawValue) \(name)" }
}
