/// Makes the instructions of one function.
struct FunctionLowering {
  let lowering: Lowering
  let code: FunctionCode
  /// What generic parameters stand for in the code being lowered.
  var substitution: Substitution
  var assembler = Assembler()
  /// Where each variable is.
  var places: [ObjectIdentifier: Place] = [:]
  /// Values to give back at the end of the current statement, innermost statement last.
  var temporaries: [[Value]] = [[]]
  /// Variables to give back at the end of each block, innermost last.
  var scopes: [BlockScope] = []
  /// Where errors go, innermost last; empty means to the caller.
  var handlers: [Handler] = []
  var exits: [ObjectIdentifier: Exit] = [:]
  /// How `return` leaves the body.
  var returning: Return
  /// Where the value of an `if` or `switch` goes.
  var yields: [Yield] = []
  /// The optional chains around the place: where a nil goes.
  var chains: [Assembler.Label] = []
  /// Whether indices of places are copied, because other code runs before they are used.
  var holdsIndices = false
  /// Variables of a cell's top level that are kept in registers until the cell ends.
  var promoted: [ObjectIdentifier: Operand] = [:]
  /// How many loops are around the place.
  var loopDepth = 0
  /// Registers that the function fills with constants at its start.
  var loopConstants: [Int: Operand] = [:]
  /// The functions being expanded around the place, innermost last.
  var inlining: [FunctionDecl] = []
  var expanded: [Expansion] = []
  /// The declared function being lowered.
  var currentFunction: FunctionDecl?
  /// The end of the function where errors leave it.
  var rethrowLabel: Assembler.Label?
  /// In an initialiser of a value type: the value being set up.
  var initializing: (operand: Operand, layout: Layout, isFailable: Bool)?
  /// The box of the value being set up, when closures share it.
  var initializingBox: Operand?
  /// `inout` parameters that live in boxes, and where they go when the function is left.
  var boxedParameters: [(box: Operand, operand: Operand, layout: Layout)] = []
  /// The registers of `inout` parameters, which the function owns while it runs.
  var inoutRegisters: [Range<Int>] = []
  /// In a failable initialiser of a class: `return nil` gives false.
  var failsWithFalse = false

  private(set) var frameWords: Int
  private var ownedWords = 0
  private var localWords = 0
  private var temporaryTop = 0
  private var temporaryMost = 0
  private var cleanup: [(register: Int, layout: Layout)] = []
  private var freeOwned: [ObjectIdentifier: [Operand]] = [:]
  /// All owned registers in the order in which they were given out.
  private var ownedLog: [(operand: Operand, layout: Layout)] = []

  /// Where a variable's value is.
  enum Place {
    case register(Operand, Layout)
    /// In the box that the register points to.
    case box(Operand, Layout)
    case global(Int, Layout)
    /// A part of something else, already found.
    case alias(LoweredPlace)
  }

  /// A value in registers.
  struct Value {
    let operand: Operand
    let layout: Layout
    /// Whether the registers own it, so that it can be moved on.
    let isOwned: Bool
  }

  struct BlockScope {
    var variables: [(operand: Operand, layout: Layout)] = []
    var deferred: [[CoreStmt]] = []
  }

  struct Handler {
    let label: Assembler.Label
    let scopeDepth: Int
  }

  /// Where `break` and `continue` go.
  struct Exit {
    let breakLabel: Assembler.Label
    let continueLabel: Assembler.Label?
    let scopeDepth: Int
  }

  enum Return {
    /// From the function itself.
    case function
    /// From code that was expanded in place.
    case inline(Assembler.Label, Operand?, Layout, scopeDepth: Int)
  }

  struct Yield {
    let target: Operand?
    let layout: Layout
    let label: Assembler.Label
    let scopeDepth: Int
  }

  init(_ lowering: Lowering, _ code: FunctionCode, _ substitution: Substitution) {
    self.lowering = lowering
    self.code = code
    self.substitution = substitution
    returning = .function
    frameWords = code.resultSize + code.parameterSize
  }

  var context: Context { lowering.context }
  var known: KnownTypes { lowering.context.known }
  var machine: Machine { lowering.machine }

  func concrete(_ type: Type) -> Type { lowering.concrete(type, substitution) }
  func layout(of type: Type) -> Layout { lowering.layout(of: concrete(type)) }
  func layout(of core: Core) -> Layout { layout(of: core.type) }

  // MARK: Registers

  /// Registers for a value that lives until the end of its expression or is moved on.
  mutating func allocate(_ layout: Layout) -> Operand {
    layout.isTrivial ? allocateTemporary(layout.size) : allocateOwned(layout)
  }

  mutating func allocateTemporary(_ size: Int) -> Operand {
    let operand = Operand.register(.temporary, temporaryTop)
    temporaryTop += size
    temporaryMost = max(temporaryMost, temporaryTop)
    return operand
  }

  /// Registers that are zero unless they own a value of the layout.
  mutating func allocateOwned(_ layout: Layout) -> Operand {
    if let operand = freeOwned[ObjectIdentifier(layout)]?.popLast() {
      ownedLog.append((operand, layout))
      return operand
    }
    let operand = Operand.register(.owned, ownedWords)
    cleanup.append((ownedWords, layout))
    ownedLog.append((operand, layout))
    ownedWords += layout.size
    return operand
  }

  /// Where the log of owned registers stands, for `dropOwned`.
  var ownedCount: Int { ownedLog.count }

  /// Ends whatever registers given out since then may own: where control arrives from the middle
  /// of an expression.
  mutating func dropOwned(since start: Int, except kept: Operand? = nil) {
    var done: Set<Int> = []
    for (operand, layout) in ownedLog[start...] where operand != kept {
      if done.insert(operand.raw).inserted { drop(operand, layout) }
    }
  }

  mutating func recycle(_ operand: Operand, _ layout: Layout) {
    freeOwned[ObjectIdentifier(layout), default: []].append(operand)
  }

  /// Registers of a variable.
  mutating func allocateVariable(_ layout: Layout) -> Operand {
    guard layout.isTrivial else { return allocateOwned(layout) }
    let operand = Operand.register(.local, localWords)
    localWords += layout.size
    return operand
  }

  mutating func reserveLocal(_ size: Int) -> Int {
    defer { localWords += size }
    return localWords
  }

  /// The top of the temporaries, to come back to.
  var mark: Int { temporaryTop }
  mutating func release(to mark: Int) { temporaryTop = mark }

  func frame(_ index: Int) -> Operand { .register(.frame, index) }

  // MARK: Emitting

  mutating func emit(
    _ opcode: Opcode, d: Int = 0, extra: UInt64? = nil,
    to target: Assembler.Label? = nil, _ span: Span
  ) {
    if opcode == .returnClean || opcode == .throwError { writeBackParameters(span) }
    assembler.emit(opcode, 0, 0, 0, d: d, extra: extra, to: target, at: span)
  }

  mutating func emit(
    _ opcode: Opcode, _ a: Operand, d: Int = 0, extra: UInt64? = nil,
    to target: Assembler.Label? = nil, _ span: Span
  ) {
    assembler.emit(opcode, a, 0, 0, d: d, extra: extra, to: target, at: span)
  }

  mutating func emit(
    _ opcode: Opcode, _ a: Operand, _ b: Operand, d: Int = 0, extra: UInt64? = nil,
    to target: Assembler.Label? = nil, _ span: Span
  ) {
    assembler.emit(opcode, a, b, 0, d: d, extra: extra, to: target, at: span)
  }

  mutating func emit(
    _ opcode: Opcode, _ a: Operand, _ b: Operand, _ c: Operand, d: Int = 0, extra: UInt64? = nil,
    to target: Assembler.Label? = nil, _ span: Span
  ) {
    assembler.emit(opcode, a, b, c, d: d, extra: extra, to: target, at: span)
  }

  mutating func jump(_ label: Assembler.Label, _ span: Span = .none) {
    emit(.jump, to: label, span)
  }

  mutating func move(_ source: Operand, to target: Operand, _ size: Int, _ span: Span = .none) {
    guard source != target, size > 0 else { return }
    switch size {
    case 1: emit(.move, target, source, span)
    case 2: emit(.move2, target, source, span)
    case 3: emit(.move3, target, source, span)
    default: emitLong(.moveMany, target, source, size, span)
    }
  }

  /// Operations on up to 255 words at a time.
  private mutating func emitLong(
    _ opcode: Opcode, _ target: Operand, _ source: Operand, _ size: Int, _ span: Span
  ) {
    var done = 0
    while done < size {
      let count = min(255, size - done)
      emit(opcode, target + done, source + done, d: count, span)
      done += count
    }
  }

  mutating func clear(_ target: Operand, _ size: Int, _ span: Span = .none) {
    emitLong(.clear, target, target, size, span)
  }

  /// Copies a value to registers that hold none.
  mutating func copy(_ source: Operand, to target: Operand, _ layout: Layout, _ span: Span) {
    if layout.isTrivial { return move(source, to: target, layout.size, span) }
    if layout.isObject { return emit(.copyObject, target, source, span) }
    if layout.isString { return emit(.copyString, target, source, span) }
    emit(.copyValue, target, source, .constant(machine.number(of: layout)), span)
  }

  /// Moves a value out of registers that own it.
  mutating func take(_ source: Operand, to target: Operand, _ layout: Layout, _ span: Span) {
    guard source != target else { return }
    if layout.isTrivial || source.bank != .owned {
      return move(source, to: target, layout.size, span)
    }
    if layout.size == 1 { return emit(.take, target, source, span) }
    emitLong(.takeMany, target, source, layout.size, span)
  }

  /// Ends a value; its registers are zero afterwards.
  mutating func drop(_ operand: Operand, _ layout: Layout, _ span: Span = .none) {
    if layout.isTrivial { return }
    if layout.isObject { return emit(.dropObject, operand, span) }
    if layout.isString { return emit(.dropString, operand, span) }
    emit(.dropValue, operand, .constant(machine.number(of: layout)), span)
  }

  mutating func constant(_ value: Int, to target: Operand, _ span: Span) {
    if (-32768...32767).contains(value) {
      emit(.constant, target, .constant(value), span)
    } else {
      emit(.wideConstant, target, extra: UInt64(bitPattern: Int64(value)), span)
    }
  }

  // MARK: Values

  /// Makes sure that a value is in the given registers, which then own it.
  mutating func settle(_ value: Value, in target: Operand, _ span: Span) {
    if value.operand == target { return }
    if value.isOwned {
      take(value.operand, to: target, value.layout, span)
      forget(value)
    } else {
      copy(value.operand, to: target, value.layout, span)
    }
  }

  /// A value that ends with the current statement unless it is moved on.
  mutating func temporary(_ operand: Operand, _ layout: Layout) -> Value {
    let value = Value(operand: operand, layout: layout, isOwned: true)
    if !layout.isTrivial { temporaries[temporaries.count - 1].append(value) }
    return value
  }

  /// The value was moved on: nothing is left to end.
  private mutating func forget(_ value: Value) {
    guard !value.layout.isTrivial else { return }
    let last = temporaries.count - 1
    if let index = temporaries[last].lastIndex(where: { $0.operand == value.operand }) {
      temporaries[last].remove(at: index)
      recycle(value.operand, value.layout)
    }
  }

  /// Runs code whose temporary values end when it is done.
  mutating func withTemporaries<R>(_ body: (inout FunctionLowering) -> R) -> R {
    temporaries.append([])
    let result = body(&self)
    endTemporaries()
    return result
  }

  /// Ends the temporaries of the innermost statement.
  mutating func endTemporaries() {
    for value in temporaries.removeLast().reversed() {
      drop(value.operand, value.layout)
      recycle(value.operand, value.layout)
    }
  }

  // MARK: Finishing

  /// Puts the constants of loops in front of everything else.
  private mutating func loadLoopConstants() {
    guard !loopConstants.isEmpty else { return }
    let body = assembler
    assembler = Assembler()
    for (word, register) in loopConstants.sorted(by: { $0.key < $1.key }) {
      constant(word, to: register, .none)
    }
    let count = assembler.count
    assembler.append(body)
    expanded = expanded.map { $0.moved(by: count) }
  }

  /// Encodes the code with the final numbers of all registers.
  mutating func finish() throws(Trap) {
    try lowering.checkSizes()
    if let label = rethrowLabel {
      assembler.place(label)
      emit(.throwError, .none)
    }
    loadLoopConstants()
    guard
      let encoded = assembler.encode(frame: frameWords, owned: ownedWords, locals: localWords)
    else {
      throw Trap("'\(code.name)' is too large for one function", help: "split it into several")
    }
    let ownedBase = frameWords
    code.frameSize = frameWords + ownedWords + localWords + temporaryMost
    code.cleared = ownedBase..<ownedBase + ownedWords
    code.cleanup = cleanup.map { (ownedBase + $0.register, $0.layout) }
    code.places = encoded.places
    code.starts = encoded.offsets.dropLast()
    code.targets = encoded.targets
    code.expansions = expansions(encoded)
    code.setCode(encoded.code)
  }
}
