package import Diagnostics

// CellLanguage: the Swift subset of cells.
//
// In:  the source of each cell (`SourceSlice`), in order.
// Out: problems of the whole program before anything runs; then, cell by cell, what it printed and
//      showed, or the problem that stopped it.
//
//   Syntax → trees → Checking → core → Lowering → instructions → Machine
//
// 1. `Session.check` parses all cells, then resolves names and types of each cell in order.
// 2. `Session.run` lowers a cell's top level and runs it; functions are lowered when first called.

/// The program that the cells of one notebook make up.
package final class Session {
  let context: Context
  let machine: Machine
  private(set) var checkedCells: [CheckedCell] = []
  private(set) package var problems: [Diagnostic] = []
  /// What each cell consists of, once all are checked.
  private(set) package var outlines: [CellOutline] = []

  /// - Parameters:
  ///   - library: declarations and functions beyond the prelude.
  ///   - machineCode: when code runs as machine code; what it does is the same.
  package init(
    library: CellLibrary = .empty, limits: Limits = Limits(), machineCode: MachineCode = .whenHot
  ) {
    context = Context(libraryTexts: Prelude.texts + library.texts)
    machine = Machine(context: context, machineCode: machineCode)
    machine.limits = limits
    for codec in library.codecs { context.codecs[codec.typeName] = codec }
    for function in library.functions { machine.register(function.name, function.body) }
  }

  /// Checks all cells. Returns the problems, errors and warnings, in reading order.
  package func check(_ sources: [SourceSlice]) -> [Diagnostic] {
    let clock = Machine.now()
    onLargeStack { checkAll(sources) }
    checkTime = Machine.now() - clock
    return problems
  }

  private func checkAll(_ sources: [SourceSlice]) {
    let parsed = sources.map {
      ParsedSource($0, isUserCode: true, reporter: context.reporter)
    }
    context.operatorTexts = sources.map(\.text).filter(OperatorTable.mayBeDeclared)
    for file in parsed.compactMap(\.file) { context.trees.operators.addDeclarations(of: file) }
    for (number, source) in parsed.enumerated() {
      let statements = context.trees.statements(source)
      let cell = context.checkCell(statements, number: number)
      checkedCells.append(cell)
      outlines.append(
        CellOutline(statements, base: source.base, showsLast: cell.shown != nil))
    }
    problems = context.reporter.take()
  }

  deinit {
    // Long chains of objects end by calling themselves, too.
    onLargeStack { checkedCells = [] }
  }

  /// Runs one cell; those before it that it depends on have to have run.
  package func run(_ number: Int) -> CellResult {
    var shown: [ShownValue] = []
    machine.show = { [unowned self] type, value throws(Trap) in
      shown.append(try self.shownValue(value, type))
    }
    var problem: Diagnostic?
    var isRepeatable = true
    machine.failures = []
    onLargeStack {
      let clock = Machine.now()
      let code = machine.lowering.code(of: checkedCells[number])
      machine.loweringTime += Machine.now() - clock
      let trap = execute(machine.number(of: code))
      isRepeatable = trap?.isRepeatable ?? true
      problem = trap.map { diagnostic($0, machine.trapStack) }
    }
    machine.show = nil
    let failures = machine.failures.map { diagnostic($0.trap, $0.frames).asFailedCheck }
    return CellResult(
      printed: machine.output.take(), shown: shown,
      problems: failures + (problem.map { [$0] } ?? []), isRepeatable: isRepeatable)
  }

  /// How long checking took, and making code of what ran so far.
  package var preparationTimes: (check: Duration, lowering: Duration) {
    (.nanoseconds(checkTime), .nanoseconds(machine.loweringTime))
  }

  private var checkTime: UInt64 = 0

  /// What a cell may use up; a change holds from the next run on.
  package var limits: Limits {
    get { machine.limits }
    set { machine.limits = newValue }
  }

  /// Stops the run at the next look at the limits.
  package func cancel() { machine.spent.isCancelled = true }

  private func execute(_ function: Int) -> Trap? {
    machine.trap = nil
    machine.spent = Spent(start: Machine.now())
    defer { machine.unwind() }
    do {
      _ = try machine.invoke(function) { _ in }
      return machine.trap
    } catch is ThrownInCell {
      machine.noteOutermostPlace()
      return uncaught()
    } catch {
      return machine.trap ?? (error as? Trap) ?? Trap("\(error)")
    }
  }

  /// An error of the program that nobody caught.
  private func uncaught() -> Trap {
    if let explanation = machine.explanation { return explanation }
    var word = machine.state.pointee.thrown
    let text = try? machine.describe(&word, context.known.any)
    return Trap(.uncaught(text ?? "an error"))
  }

  private func shownValue(_ value: Words, _ type: Type) throws(Trap) -> ShownValue {
    let native: NativeValue? =
      type.nominal?.isNative ?? false ? NativeCall.native(HeapObject(value[0])) : nil
    return ShownValue(
      text: try machine.describe(value, type), type: context.describe(type), native: native)
  }

  // MARK: Traps as diagnostics

  private func diagnostic(_ trap: Trap, _ frames: [TrapFrame]) -> Diagnostic {
    let own = frames.firstIndex { $0.isUserCode && context.sources.place($0.span) != nil }
    let place =
      own.flatMap { context.sources.place(frames[$0].span) }
      ?? context.sources.place(machine.lowering.sizePlace)
    // Library code is checked when it is first used; what is found there is a mistake of ours.
    let ours = context.reporter.take().map { Diagnostic.Note("in the library: \($0.summary)") }
    return Diagnostic(
      trap.summary, at: place, help: trap.help, notes: callStack(frames, after: own ?? 0) + ours)
  }

  /// The calls that led to the place, innermost first; long stacks are cut in the middle.
  private func callStack(_ frames: [TrapFrame], after first: Int) -> [Diagnostic.Note] {
    let callers = frames.dropFirst(first).filter(\.isUserCode)
    let notes = zip(callers, callers.dropFirst()).compactMap { callee, caller in
      context.sources.place(caller.span).map {
        Diagnostic.Note("'\(callee.function)' called here", at: $0)
      }
    }
    guard notes.count > 8 else { return notes }
    let left = Diagnostic.Note("… \(notes.count - 6) more calls …")
    return Array(notes.prefix(4)) + [left] + Array(notes.suffix(2))
  }
}

/// What running a cell gave.
package struct CellResult {
  package let printed: String
  package let shown: [ShownValue]
  /// The checks that failed, in the order in which they were made, and what stopped the cell.
  package let problems: [Diagnostic]
  /// Whether another run with the same limits ends the same way. One that is stopped by the clock,
  /// by the memory of the process or from outside may not.
  package let isRepeatable: Bool

  /// The first problem.
  package var problem: Diagnostic? { problems.first }
}

/// The value of a cell's last expression.
package struct ShownValue {
  package let text: String
  package let type: String
  /// The host's value, for types of the library.
  package let native: NativeValue?
}

/// Declarations and host functions that a program can use beyond the prelude.
package struct CellLibrary {
  package struct Function {
    package let name: String
    package let body: NativeFunction

    package init(_ name: String, _ body: @escaping NativeFunction) {
      self.name = name
      self.body = body
    }
  }

  package let texts: [LibraryText]
  package let functions: [Function]
  /// How values of its types are written to bytes, as far as that is possible.
  package let codecs: [NativeCodec]

  package init(texts: [LibraryText], functions: [Function], codecs: [NativeCodec] = []) {
    self.texts = texts
    self.functions = functions
    self.codecs = codecs
  }

  package static var empty: CellLibrary { CellLibrary(texts: [], functions: []) }
}
