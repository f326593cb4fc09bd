#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Machine {
  /// How many steps are taken between two looks at the limits.
  static let slice = 1 << 16

  // MARK: Frames

  /// Makes a frame for a call; returns where its code starts, or nil when the call traps.
  @inline(__always)
  func enter(
    _ function: Int, _ returnAddress: UnsafeMutablePointer<UInt64>, _ base: Words,
    _ state: UnsafeMutablePointer<State>
  ) -> UnsafeMutablePointer<UInt64>? {
    let entry = state.pointee.entries[function]
    let top = state.pointee.top
    top.pointee.pc = returnAddress
    top.pointee.native = state.pointee.interpreted
    guard let code = entry.code, top < state.pointee.lastFrame,
      base + entry.frameSize <= state.pointee.stackEnd
    else { return enterSlowly(function, base) }
    var index = entry.clearStart
    while index < entry.clearEnd {
      base[index] = 0
      index &+= 1
    }
    (top + 1).initialize(to: Frame(function: function, pc: code, base: base, native: 0))
    state.pointee.top = top + 1
    return code
  }

  /// The first call of a function, or one that goes too deep.
  @inline(never)
  private func enterSlowly(_ function: Int, _ base: Words) -> UnsafeMutablePointer<UInt64>? {
    do throws(Trap) {
      let top = state.pointee.top
      guard top < state.pointee.lastFrame else {
        throw Trap(.recursion(limit: limits.recursion))
      }
      let code = try prepare(function)
      let entry = state.pointee.entries[function]
      guard base + entry.frameSize <= state.pointee.stackEnd else {
        throw Trap(.stack(depth: state.pointee.frameCount))
      }
      for index in entry.clearStart..<max(entry.clearStart, entry.clearEnd) { base[index] = 0 }
      (top + 1).initialize(to: Frame(function: function, pc: code, base: base, native: 0))
      state.pointee.top = top + 1
      return code
    } catch {
      stop(error)
      return nil
    }
  }

  private func prepare(_ function: Int) throws(Trap) -> UnsafeMutablePointer<UInt64> {
    let clock = Self.now()
    defer { loweringTime += Self.now() - clock }
    let code = functions[function]
    let start = try code.prepared()
    state.pointee.entries[function] = Entry(
      code: start, frameSize: code.frameSize, clearStart: code.cleared.lowerBound,
      clearEnd: code.cleared.upperBound, native: code.native, nativeOffsets: code.nativeOffsets)
    return start
  }

  /// Ends what the frame on top owns.
  @inline(__always)
  func cleanFrame(_ r: Words, _ state: UnsafeMutablePointer<State>) {
    let entry = state.pointee.entries[state.pointee.top.pointee.function]
    if entry.clearStart != entry.clearEnd { cleanOwned(r) }
  }

  @inline(never)
  func cleanOwned(_ r: Words) {
    let function = functions[state.pointee.top.pointee.function]
    for (register, layout) in function.cleanup {
      if layout.size == 1 {
        if r[register] == 0 { continue }
      }
      heap.destroy(r + register, layout)
    }
  }

  /// Keeps the place in the frame, for code that may call back or look at the stack.
  @inline(__always)
  func saveState(_ pc: UnsafeMutablePointer<UInt64>, _ r: Words) {
    state.pointee.top.pointee.pc = pc
  }

  // MARK: Limits

  /// Called when a slice of steps is used up; nil means go on.
  @inline(never)
  func refill(
    _ budget: inout Int, _ pc: UnsafeMutablePointer<UInt64>, _ r: Words
  ) -> RunOutcome? {
    spent.steps += Self.slice
    budget = Self.slice
    if trap != nil { return .trapped }
    if spent.steps > limits.steps { return stopped(pc, r, Trap(.steps(limit: limits.steps))) }
    return exceeded.map { stopped(pc, r, $0) }
  }

  /// The limit of time or memory that is reached, if any.
  private var exceeded: Trap? {
    if spent.isCancelled { return Trap(.cancelled) }
    let now = Self.now()
    let elapsed = Double(now - spent.start) * 1e-9
    if elapsed > limits.seconds { return Trap(.time(limit: limits.seconds)) }
    return isMemoryExceeded(at: now) ? Trap(.memory(limit: limits.memory)) : nil
  }

  /// Counts work of host functions, which is no step of the program; looks at the clock at times.
  func countHostWork(_ amount: Int) throws(Trap) {
    spent.hostWork += amount
    guard spent.hostWork > Self.slice else { return }
    spent.hostWork = 0
    if let exceeded { throw exceeded }
  }

  /// Nanoseconds of a clock that only goes forward.
  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  // MARK: Stopping

  @inline(never)
  func stopped(_ pc: UnsafeMutablePointer<UInt64>, _ r: Words, _ trap: Trap) -> RunOutcome {
    saveState(pc, r)
    stop(trap)
    return .trapped
  }

  /// Notes why and where the program stops. The first cause counts.
  func stop(_ trap: Trap) {
    guard self.trap == nil else { return }
    self.trap = trap
    trapStack = callStack
  }

  /// The calls that are going on, innermost first.
  var callStack: [TrapFrame] {
    (0..<state.pointee.frameCount).reversed().flatMap { index in
      let frame = state.pointee.frames[index]
      let code = functions[frame.function]
      let start = code.code ?? frame.pc
      return Self.stack(of: code, at: max(0, frame.pc - start - 1))
    }
  }

  /// Notes the place of the outermost call, which an error has just left.
  func noteOutermostPlace() {
    let frame = state.pointee.frames[0]
    let code = functions[frame.function]
    guard let start = code.code else { return }
    trapStack = Self.stack(of: code, at: max(0, frame.pc - start - 1))
  }

  /// A function at one place, and before it the functions that were expanded there.
  private static func stack(of code: FunctionCode, at offset: Int) -> [TrapFrame] {
    var span = code.span(at: offset)
    var frames: [TrapFrame] = []
    for expansion in code.expansions where expansion.range.contains(offset) {
      frames.append(
        TrapFrame(function: expansion.name, span: span, isUserCode: expansion.isUserCode))
      span = expansion.call
    }
    return frames + [TrapFrame(function: code.name, span: span, isUserCode: code.isUserCode)]
  }

  @inline(never)
  func overflowed(
    _ pc: UnsafeMutablePointer<UInt64>, _ r: Words, _ operation: String, _ a: Int, _ b: Int
  ) -> RunOutcome {
    let text = operation == "-" && a == 0 ? "-(\(b))" : "\(a) \(operation) \(b)"
    return stopped(
      pc, r,
      Trap(
        "arithmetic overflow: '\(text)' does not fit into 'Int'",
        help: "use '&\(operation)' to wrap around, or 'Double'"))
  }

  // MARK: Calling from the host

  /// How often the host and the program may call each other in turn, as `sort` and its closure do.
  static let nestingLimit = 20_000

  /// Calls a function with arguments that the closure puts into its window.
  ///
  /// - Returns: the window, which starts with the result; the caller takes it over.
  func invoke(
    _ function: Int, _ fill: (Words) -> Void
  ) throws -> Words {
    guard nesting < Self.nestingLimit else { throw Trap(.stack(depth: Self.nestingLimit)) }
    let count = state.pointee.frameCount
    let base: Words
    if count > 0 {
      let frame = state.pointee.top
      base = frame.pointee.base + state.pointee.entries[frame.pointee.function].frameSize + reserved
    } else {
      base = stackStart
    }
    guard base + 64 < state.pointee.stackEnd else { throw Trap(.stack(depth: count)) }
    fill(base)
    let saved = state.pointee.top.pointee.pc
    let entered = count > 0 ? enterKeeping(function, base) : enterFirst(function, base)
    guard entered else { throw trap ?? Trap("call failed") }
    nesting += 1
    let outcome = run(from: count)
    nesting -= 1
    state.pointee.frames[count - 1].pc = saved
    switch outcome {
    case .finished: return base
    case .thrown: throw ThrownInCell()
    case .trapped: throw trap ?? Trap("call failed")
    }
  }

  private func enterKeeping(_ function: Int, _ base: Words) -> Bool {
    enter(function, state.pointee.top.pointee.pc, base, state) != nil
  }

  private func enterFirst(_ function: Int, _ base: Words) -> Bool {
    state.pointee.lastFrame = frames + min(limits.recursion, Self.frameCapacity) - 1
    return enterSlowly(function, base) != nil
  }

  /// Gives back what all frames own after a trap.
  func unwind() {
    while state.pointee.frameCount > 0 {
      let frame = state.pointee.top.pointee
      for (register, layout) in functions[frame.function].cleanup {
        heap.destroy(frame.base + register, layout)
      }
      state.pointee.top -= 1
    }
    heap.release(state.pointee.thrown)
    state.pointee.thrown = 0
  }

  // MARK: Host functions

  @inline(never)
  func callNative(
    _ number: Int, _ list: Int, _ window: Words, _ pc: UnsafeMutablePointer<UInt64>, _ r: Words
  ) -> RunOutcome {
    saveState(pc, r)
    if let fast = fastNatives[number], fast(window, typeLists[list].sizes(lowering)) {
      return .finished
    }
    var call = NativeCall(machine: self, window: window, typeLists[list])
    do {
      try natives[number](&call)
      return .finished
    } catch let error as Trap {
      stop(error)
      return .trapped
    } catch is ThrownInCell {
      return .thrown
    } catch {
      stop(Trap("\(error)"))
      return .trapped
    }
  }

  // MARK: Dynamic dispatch

  /// The number of the function that implements a method for an object's class; -1 if none does.
  @inline(never)
  func method(_ number: Int, of word: Word) -> Int {
    guard word != 0, case .instance(let info) = HeapObject(word).type.kind,
      let code = info.methods[ObjectIdentifier(methodRoots[number])]
    else { return -1 }
    return self.number(of: code)
  }

  /// The number of the thunk that calls a requirement on a value behind `any P`; -1 if there is
  /// none.
  @inline(never)
  func witness(_ number: Int, of word: Word) -> Int {
    guard word != 0 else { return -1 }
    let type: Type
    switch HeapObject(word).type.kind {
    case .existential(let inner, _): type = inner
    case .instance(let info): type = info.type
    default: return -1
    }
    return witness(number, of: type)
  }

  /// The number of the code of a requirement for a type.
  @inline(never)
  func witness(_ number: Int, of type: Type) -> Int {
    let key = number << 32 | type.id
    if let known = witnessCache[key] { return known }
    let code = self.number(of: lowering.witnessThunk(number, type))
    witnessCache[key] = code
    return code
  }

  /// Runs a static initialiser; false when it traps.
  func initialize(_ function: Int) -> Bool {
    guard initializing.insert(function).inserted else {
      stop(Trap("'\(functions[function].name)' is used while its initial value is made"))
      return false
    }
    defer { initializing.remove(function) }
    do {
      _ = try invoke(function) { _ in }
      return true
    } catch {
      if trap == nil { stop((error as? Trap) ?? Trap("initializer failed")) }
      return false
    }
  }

  /// Runs the deinitialisers of an object. What stops one stops the program as soon as the code
  /// that let go of the object looks at the limits; until then no further deinitialiser runs.
  func runDeinit(_ object: HeapObject, _ info: ClassInfo) {
    for code in info.deinitializers where trap == nil {
      do {
        _ = try invoke(number(of: code)) { window in window[0] = object.word }
      } catch {
        stop((error as? Trap) ?? Trap("a deinitializer threw an error"))
      }
    }
  }
}
