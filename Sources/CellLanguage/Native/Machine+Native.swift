extension Machine {
  /// Goes on in machine code, if there is some for the place; nil when the dispatch loop goes on.
  @inline(never)
  func continueNatively(
    _ pc: inout UnsafeMutablePointer<UInt64>, _ r: inout Words, _ budget: inout Int,
    _ bottom: UnsafeMutablePointer<Frame>
  ) -> RunOutcome? {
    let function = state.pointee.top.pointee.function
    guard let native, state.pointee.entries[function].nativeOffsets != nil || isHot(function),
      let address = nativeAddress(function, pc)
    else { return nil }
    linkCaller(bottom)
    switch native.run(address, state, r, budget) {
    case .interpreted:
      pc = state.pointee.exit.pc
      r = state.pointee.exit.base
      budget = state.pointee.exit.budget
      return nil
    case .finished: return .finished
    case .trapped: return .trapped
    }
  }

  /// Whether a function has been used so often that machine code pays, which it then has.
  @inline(never)
  private func isHot(_ function: Int) -> Bool {
    let code = functions[function]
    guard code.heat <= coldUses else { return false }
    code.heat += 1
    guard code.heat > coldUses else { return false }
    let clock = Self.now()
    native?.compile(code, self)
    state.pointee.entries[function].native = code.native
    state.pointee.entries[function].nativeOffsets = code.nativeOffsets
    loweringTime += Self.now() - clock
    return code.native != 0
  }

  /// Where the machine code of a function can be entered for an instruction.
  private func nativeAddress(_ function: Int, _ pc: UnsafeMutablePointer<UInt64>) -> Int? {
    let entry = state.pointee.entries[function]
    guard let code = entry.code, let offsets = entry.nativeOffsets else { return nil }
    let offset = offsets[pc - code]
    return offset == 0 ? nil : entry.native + Int(offset) - 1
  }

  /// A caller that has machine code goes on there, even if it made the call in the dispatch loop.
  private func linkCaller(_ bottom: UnsafeMutablePointer<Frame>) {
    let caller = state.pointee.top - 1
    guard caller >= bottom else { return }
    if let address = nativeAddress(caller.pointee.function, caller.pointee.pc) {
      caller.pointee.native = address
    }
  }
}

/// What machine code calls.
enum NativeHelper {
  /// Performs the instruction in front of `pc`; where to go on, or nil when the program stops.
  static let perform:
    @convention(c) (
      UnsafeMutableRawPointer, UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<Int>
    ) -> UnsafeMutablePointer<UInt64>? = { state, pc, r in
      machine(state).perform(pc[-1], pc, r)
    }

  /// Ends an object whose count has come down to one.
  static let release:
    @convention(c) (UnsafeMutableRawPointer, UnsafeMutablePointer<UInt64>, Int) -> Void = {
      state, pc, word in
      let machine = machine(state)
      machine.state.pointee.top.pointee.pc = pc
      machine.heap.release(word)
    }

  /// Ends what the running frame owns.
  static let clean: @convention(c) (UnsafeMutableRawPointer, UnsafeMutablePointer<Int>) -> Void = {
    state, r in machine(state).cleanOwned(r)
  }

  /// The function that a method call (0) or the call of a witness (1) leads to; negative if none.
  static let lookUp: @convention(c) (UnsafeMutableRawPointer, Int, Int, Int) -> Int = {
    state, kind, number, word in
    let machine = machine(state)
    return kind == 0 ? machine.method(number, of: word) : machine.witness(number, of: word)
  }

  private static func machine(_ state: UnsafeMutableRawPointer) -> Machine {
    state.assumingMemoryBound(to: Machine.State.self).pointee.machine
  }
}
