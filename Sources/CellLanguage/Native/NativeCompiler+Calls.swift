extension NativeCompiler {
  /// Calls and returns. A call makes a frame as the dispatch loop does; the processor's own stack
  /// is not used.
  mutating func compileCall(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .call, .callThrowing: callFunction(i)
    case .callClosure, .callClosureThrowing:
      assembler.load(MemoryOperand(general(i.b), 16), to: .rax)
      callDynamic(i)
    case .callMethod, .callMethodThrowing: lookUp(i, kind: 0)
    case .callWitness, .callWitnessThrowing: lookUp(i, kind: 1)
    case .returnClean, .returnValue: returnToCaller()
    case .callNative: callNative(i)
    case .callNativeThrowing: performJump(i, to: i.extraTarget)
    default: return false
    }
    return true
  }

  /// A function that is known, and perhaps its machine code too.
  private mutating func callFunction(_ i: Instruction) {
    let callee = machine.functions[i.b]
    let isOwn = callee === code
    let refusal = refund(i)
    countCall(refusal)
    assembler.loadAddress(MemoryOperand(.rbx, i.a * 8), to: .rsi)
    if isOwn || callee.native != 0 {
      assembler.loadAddress(MemoryOperand(.rsi, callee.frameSize * 8), to: .rax)
      assembler.move(constant: Int(bitPattern: callee.code), to: .rcx)
    } else {
      assembler.load(MemoryOperand(.r12, StateOffset.entries), to: .rcx)
      let entry = i.b * EntryOffset.size
      assembler.load(MemoryOperand(.rcx, entry + EntryOffset.native), to: .rdx)
      assembler.test(.rdx)
      assembler.jump(if: .equal, refusal)
      assembler.load(MemoryOperand(.rcx, entry + EntryOffset.frameSize), to: .rax)
      assembler.loadAddress(MemoryOperand(.rsi, index: .rax), to: .rax)
      assembler.load(MemoryOperand(.rcx, entry + EntryOffset.code), to: .rcx)
    }
    assembler.apply(.compare, MemoryOperand(.r12, StateOffset.stackEnd), to: .rax)
    assembler.jump(if: .above, refusal)
    leaveFrame(i)
    assembler.store(constant: Int32(i.b), to: MemoryOperand(.r14, FrameOffset.function))
    enterFrame()
    if isOwn {
      assembler.jump(start)
    } else {
      if callee.native != 0 { assembler.move(constant: callee.native, to: .rdx) }
      assembler.jump(to: .rdx)
    }
  }

  /// The function whose number is in rax.
  private mutating func callDynamic(_ i: Instruction) {
    let refusal = refund(i)
    countCall(refusal)
    assembler.load(MemoryOperand(.r12, StateOffset.entries), to: .rcx)
    assembler.multiply(.rax, by: EntryOffset.size, to: .rdx)
    assembler.apply(.add, .rdx, to: .rcx)
    assembler.load(MemoryOperand(.rcx, EntryOffset.native), to: .rdx)
    assembler.test(.rdx)
    assembler.jump(if: .equal, refusal)
    assembler.loadAddress(MemoryOperand(.rbx, i.a * 8), to: .rsi)
    assembler.load(MemoryOperand(.rcx, EntryOffset.frameSize), to: .rdi)
    assembler.loadAddress(MemoryOperand(.rsi, index: .rdi), to: .rdi)
    assembler.apply(.compare, MemoryOperand(.r12, StateOffset.stackEnd), to: .rdi)
    assembler.jump(if: .above, refusal)
    assembler.load(MemoryOperand(.rcx, EntryOffset.code), to: .rcx)
    leaveFrame(i)
    assembler.store(.rax, to: MemoryOperand(.r14, FrameOffset.function))
    enterFrame()
    assembler.jump(to: .rdx)
  }

  private mutating func countCall(_ refusal: X86Assembler.Label) {
    assembler.apply(.subtract, constant: 1, to: .r13)
    assembler.jump(if: .negative, refusal)
    assembler.apply(.compare, MemoryOperand(.r12, StateOffset.lastFrame), to: .r14)
    assembler.jump(if: .aboveOrEqual, refusal)
  }

  /// Notes where the caller goes on; r14 is the new frame then. Changes rdi.
  private mutating func leaveFrame(_ i: Instruction) {
    assembler.move(constant: address(of: i.next), to: .rdi)
    assembler.store(.rdi, to: MemoryOperand(.r14, FrameOffset.code))
    assembler.loadAddress(of: label(at: i.next), to: .rdi)
    assembler.store(.rdi, to: MemoryOperand(.r14, FrameOffset.native))
    assembler.apply(.add, constant: FrameOffset.size, to: .r14)
    assembler.store(.r14, to: MemoryOperand(.r12, StateOffset.top))
    resume(at: i.next)
  }

  /// The new frame has its code in rcx and its base in rsi.
  private mutating func enterFrame() {
    assembler.store(.rcx, to: MemoryOperand(.r14, FrameOffset.code))
    assembler.store(.rsi, to: MemoryOperand(.r14, FrameOffset.base))
    assembler.move(.rsi, to: .rbx)
    registers.forgetAll()
  }

  /// A method of a class or a requirement of a protocol, found by the object in `b`.
  private mutating func lookUp(_ i: Instruction, kind: Int) {
    assembler.move(general(i.b), to: .rcx)
    assembler.move(constant: kind, to: .rsi)
    assembler.move(constant: i.c, to: .rdx)
    call(unsafeBitCast(NativeHelper.lookUp, to: Int.self))
    assembler.test(.rax)
    assembler.jump(if: .negative, exit(i))
    callDynamic(i)
  }

  /// A host function; its fast form, if it has one, is tried first.
  private mutating func callNative(_ i: Instruction) {
    guard let fast = machine.fastNatives[i.b] else { return perform(i) }
    let sizes = machine.typeLists[i.c].sizes(machine.lowering)
    assembler.loadAddress(memory(i.a), to: .rdi)
    assembler.move(constant: Int(bitPattern: sizes), to: .rsi)
    assembler.move(constant: unsafeBitCast(fast, to: Int.self), to: .rax)
    assembler.call(.rax)
    registers.forgetAll()
    let ordinarily = performDetour(i)
    assembler.testByte(.rax)
    assembler.jump(if: .equal, ordinarily)
    placeReturn()
  }

  // MARK: Returning

  private mutating func returnToCaller() {
    clean()
    assembler.apply(.subtract, constant: FrameOffset.size, to: .r14)
    assembler.store(.r14, to: MemoryOperand(.r12, StateOffset.top))
    assembler.load(MemoryOperand(.r14, FrameOffset.base), to: .rbx)
    assembler.jump(through: MemoryOperand(.r14, FrameOffset.native))
  }

  /// Ends what the frame owns; mostly nothing is left.
  private mutating func clean() {
    guard !code.cleanup.isEmpty else { return }
    let clean = aside { compiler in
      compiler.assembler.move(.rbx, to: .rsi)
      compiler.call(unsafeBitCast(NativeHelper.clean, to: Int.self))
    }
    if let words = code.cleanup.wordsToCheck {
      for word in words {
        assembler.apply(.compare, constant: 0, to: memory(word))
        assembler.jump(if: .notEqual, clean)
      }
    } else {
      assembler.jump(clean)
    }
    placeReturn()
    registers.forgetAll()
  }
}

extension [(register: Int, layout: Layout)] {
  /// Registers that are all zero when none of the values is there; nil if there are too many.
  fileprivate var wordsToCheck: [Int]? {
    var words: [Int] = []
    for (register, layout) in self {
      guard words.count <= 12 else { return nil }
      for placed in layout.slots {
        let word = register + placed.offset
        switch placed.slot {
        case .object, .optionalObject: words.append(word)
        case .string: words.append(word + 1)
        case .enumeration(let cases):
          guard cases.first?.isEmpty ?? true else { return nil }
          words.append(word)
        }
      }
    }
    return words.count <= 12 ? words : nil
  }
}
