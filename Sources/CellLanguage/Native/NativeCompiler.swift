/// Makes the machine code of one function.
struct NativeCompiler {
  let code: FunctionCode
  let words: UnsafeMutablePointer<UInt64>
  let machine: Machine
  /// Where machine code is left.
  let leave: Int
  var assembler = X86Assembler()
  var registers = RegisterCache()
  /// Where the machine code can be entered: the instruction's offset and its label.
  private(set) var entries: [(offset: Int, label: X86Assembler.Label)] = []
  private var labels: [Int: X86Assembler.Label] = [:]
  /// Code out of the straight line, emitted at the end.
  private var detours: [(label: X86Assembler.Label, emit: (inout NativeCompiler) -> Void)] = []
  /// Where calls come back to.
  private var resumptions: Set<Int> = []
  private var exits: [Int: X86Assembler.Label] = [:]
  private var pendingReturn: (X86Assembler.Label, [RegisterCache.Entry])?
  /// Where calls come in.
  let start: X86Assembler.Label
  private let commonExit: X86Assembler.Label
  private let trapExit: X86Assembler.Label

  /// An instruction, taken apart.
  struct Instruction {
    let opcode: Opcode
    /// Its place among the instructions.
    let number: Int
    /// Of its first word, and of the next instruction.
    let offset: Int
    let next: Int
    let a: Int
    let b: Int
    let c: Int
    let d: Int
    /// The word behind the first one.
    let extra: UInt64

    /// `b` and `c` as constants with sign.
    var constantB: Int { Int(Int16(truncatingIfNeeded: b)) }
    var constantC: Int { Int(Int16(truncatingIfNeeded: c)) }
    /// Where a jump by its own operands leads.
    var target: Int { next + (Int(Int16(truncatingIfNeeded: c)) << 8 | d) }
    /// Where a jump by the extra word leads.
    var extraTarget: Int { next + Int(bitPattern: UInt(extra)) }
  }

  init(
    _ code: FunctionCode, _ words: UnsafeMutablePointer<UInt64>, _ machine: Machine, leave: Int
  ) {
    self.code = code
    self.words = words
    self.machine = machine
    self.leave = leave
    start = assembler.makeLabel()
    commonExit = assembler.makeLabel()
    trapExit = assembler.makeLabel()
  }

  mutating func compile() {
    assembler.place(start)
    for slot in code.cleared { store(constant: 0, in: slot) }
    for (number, start) in code.starts.enumerated() {
      if start == 0 || code.targets.contains(start) || resumptions.contains(start) {
        registers.forgetAll()
        enterable(at: start)
      }
      registers.releaseHeld()
      compile(instruction(number))
    }
    finishDetours()
  }

  private func instruction(_ number: Int) -> Instruction {
    let offset = code.starts[number]
    let end = number + 1 < code.starts.count ? code.starts[number + 1] : code.count
    let word = words[offset]
    return Instruction(
      opcode: unsafeBitCast(UInt8(truncatingIfNeeded: word), to: Opcode.self), number: number,
      offset: offset, next: end, a: Int((word >> 16) & 0xFFFF), b: Int((word >> 32) & 0xFFFF),
      c: Int(word >> 48), d: Int((word >> 8) & 0xFF),
      extra: end > offset + 1 ? words[offset + 1] : 0)
  }

  /// The instruction that follows in the straight line, to choose registers by.
  func following(_ instruction: Instruction) -> Instruction? {
    let number = instruction.number + 1
    guard number < code.starts.count, !code.targets.contains(instruction.next) else { return nil }
    return self.instruction(number)
  }

  private mutating func compile(_ instruction: Instruction) {
    if compileMove(instruction) || compileInteger(instruction) || compileDouble(instruction)
      || compileSingle(instruction) || compileJump(instruction) || compileCall(instruction)
      || compileMemory(instruction) || compileArray(instruction) || compileCount(instruction)
    {
      return
    }
    switch instruction.opcode {
    case .trap, .halt, .throwError, .callStatic, .callStaticThrowing:
      assembler.jump(exit(instruction))
    default: perform(instruction)
    }
  }

  // MARK: Places

  /// Machine code can be entered here; no copies are in registers.
  mutating func enterable(at offset: Int) {
    let label = label(at: offset)
    assembler.place(label)
    entries.append((offset, label))
  }

  /// The next instruction is one that a call comes back to, or the dispatch loop.
  mutating func resume(at offset: Int) { resumptions.insert(offset) }

  mutating func label(at offset: Int) -> X86Assembler.Label {
    if let known = labels[offset] { return known }
    let label = assembler.makeLabel()
    labels[offset] = label
    return label
  }

  /// Code that is seldom needed, away from the straight line.
  mutating func detour(
    _ emit: @escaping (inout NativeCompiler) -> Void
  ) -> X86Assembler.Label {
    let label = assembler.makeLabel()
    detours.append((label, emit))
    return label
  }

  /// Where the dispatch loop takes over in front of an instruction.
  mutating func exit(_ instruction: Instruction) -> X86Assembler.Label {
    if let known = exits[instruction.offset] { return known }
    let label = detour { compiler in
      compiler.assembler.move(constant: instruction.offset * 8, to: .rdx)
      compiler.assembler.jump(compiler.commonExit)
    }
    exits[instruction.offset] = label
    return label
  }

  private mutating func finishDetours() {
    while !detours.isEmpty {
      let pending = detours
      detours = []
      for (label, emit) in pending {
        assembler.place(label)
        emit(&self)
      }
    }
    assembler.place(commonExit)
    assembler.move(constant: Int(bitPattern: words), to: .rcx)
    assembler.apply(.add, .rcx, to: .rdx)
    assembler.move(constant: NativeExit.interpreted.rawValue, to: .rax)
    assembler.move(constant: leave, to: .rcx)
    assembler.jump(to: .rcx)
    assembler.place(trapExit)
    assembler.move(constant: Int(bitPattern: words), to: .rdx)
    assembler.move(constant: NativeExit.trapped.rawValue, to: .rax)
    assembler.move(constant: leave, to: .rcx)
    assembler.jump(to: .rcx)
  }

  /// The address of a word of the function's code.
  func address(of offset: Int) -> Int { Int(bitPattern: words + offset) }

  // MARK: Registers of the frame

  func memory(_ slot: Int) -> MemoryOperand { MemoryOperand(.rbx, slot * 8) }

  mutating func general(_ slot: Int) -> GeneralRegister {
    if let known = registers.general(slot) {
      registers.hold(.general(known))
      return known
    }
    let register = registers.freeGeneral()
    if let vector = registers.vector(slot) {
      assembler.move(vector, to: register)
    } else {
      assembler.load(memory(slot), to: register)
    }
    registers.add(.general(register), of: slot)
    return register
  }

  mutating func vector(_ slot: Int) -> VectorRegister {
    if let known = registers.vector(slot) {
      registers.hold(.vector(known))
      return known
    }
    let register = registers.freeVector()
    if let general = registers.general(slot) {
      assembler.move(general, to: register)
    } else {
      assembler.load(memory(slot), to: register)
    }
    registers.add(.vector(register), of: slot)
    return register
  }

  /// The slot's value, in a register that may be changed.
  mutating func changeable(_ slot: Int) -> GeneralRegister {
    let target = registers.freeGeneral()
    if let known = registers.general(slot) {
      assembler.move(known, to: target)
    } else if let vector = registers.vector(slot) {
      assembler.move(vector, to: target)
    } else {
      assembler.load(memory(slot), to: target)
    }
    return target
  }

  mutating func changeableVector(_ slot: Int) -> VectorRegister {
    let target = registers.freeVector()
    if let known = registers.vector(slot) {
      assembler.move(known, to: target)
    } else if let general = registers.general(slot) {
      assembler.move(general, to: target)
    } else {
      assembler.load(memory(slot), to: target)
    }
    return target
  }

  /// The slot becomes what the register holds.
  mutating func define(_ slot: Int, _ register: GeneralRegister) {
    assembler.store(register, to: memory(slot))
    registers.forget(slot)
    registers.add(.general(register), of: slot)
  }

  mutating func define(_ slot: Int, _ register: VectorRegister) {
    assembler.store(register, to: memory(slot))
    registers.forget(slot)
    registers.add(.vector(register), of: slot)
  }

  /// The slot becomes a constant.
  mutating func store(constant: Int, in slot: Int) {
    registers.forget(slot)
    if let short = Int32(exactly: constant) {
      assembler.store(constant: short, to: memory(slot))
    } else {
      assembler.move(constant: constant, to: .rax)
      assembler.store(.rax, to: memory(slot))
    }
  }

  // MARK: Calling the machine

  /// Has the machine perform an instruction that goes on behind itself or stops.
  mutating func perform(_ instruction: Instruction) {
    callPerform(instruction)
    assembler.test(.rax)
    assembler.jump(if: .equal, trapExit)
  }

  /// Has the machine perform an instruction that may also jump by its extra word.
  mutating func performJump(_ instruction: Instruction, to target: Int) {
    perform(instruction)
    assembler.move(constant: address(of: instruction.next), to: .rcx)
    assembler.apply(.compare, .rcx, to: .rax)
    assembler.jump(if: .notEqual, label(at: target))
  }

  private mutating func callPerform(_ instruction: Instruction) {
    assembler.move(constant: address(of: instruction.offset + 1), to: .rsi)
    assembler.move(.rbx, to: .rdx)
    call(unsafeBitCast(NativeHelper.perform, to: Int.self))
  }

  /// Calls a helper; its first argument is the state. No copies outlive it.
  mutating func call(_ address: Int) {
    assembler.move(.r12, to: .rdi)
    assembler.move(constant: address, to: .rax)
    assembler.call(.rax)
    registers.forgetAll()
  }

  /// Has the machine perform an instruction, away from the straight line.
  mutating func performDetour(_ instruction: Instruction) -> X86Assembler.Label {
    aside { compiler in compiler.perform(instruction) }
  }

  /// A call away from the straight line, which `done` follows. Copies in registers are read anew.
  mutating func aside(
    _ emit: @escaping (inout NativeCompiler) -> Void
  ) -> X86Assembler.Label {
    let copies = registers.copies
    let done = assembler.makeLabel()
    pendingReturn = (done, copies)
    return detour { compiler in
      emit(&compiler)
      compiler.reload(copies)
      compiler.assembler.jump(done)
    }
  }

  /// Puts the place where the last call aside comes back to.
  ///
  /// Both ways lead here, so only copies that both of them have can be used from here on.
  mutating func placeReturn() {
    guard let (label, copies) = pendingReturn else { return }
    assembler.place(label)
    registers.keep(copies)
    pendingReturn = nil
  }

  private mutating func reload(_ copies: [RegisterCache.Entry]) {
    for entry in copies {
      switch entry.copy {
      case .general(let register): assembler.load(memory(entry.slot), to: register)
      case .vector(let register): assembler.load(memory(entry.slot), to: register)
      }
    }
  }
}
