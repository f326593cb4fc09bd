extension NativeCompiler {
  /// Moves within the frame, and constants.
  mutating func compileMove(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .move: moveWord(i.b, to: i.a)
    case .move2: moveWords(i.b, to: i.a, 2)
    case .move3: moveWords(i.b, to: i.a, 3)
    case .moveMany where i.d <= 24: moveWords(i.b, to: i.a, i.d)
    case .take:
      moveWord(i.b, to: i.a)
      store(constant: 0, in: i.b)
    case .takeMany where i.d <= 24:
      moveWords(i.b, to: i.a, i.d)
      for slot in i.b..<i.b + i.d { store(constant: 0, in: slot) }
    case .constant: define(i.a, constant: i.constantB)
    case .wideConstant: define(i.a, constant: Int(bitPattern: UInt(i.extra)))
    case .loadCode: define(i.a, constant: i.b)
    case .clear where i.d <= 24:
      for slot in i.a..<i.a + i.d { store(constant: 0, in: slot) }
    default: return moveBlock(i)
    }
    return true
  }

  private mutating func define(_ slot: Int, constant: Int) {
    let register = registers.freeGeneral()
    assembler.move(constant: constant, to: register)
    define(slot, register)
  }

  private mutating func moveWord(_ source: Int, to target: Int) {
    guard source != target else { return }
    if let vector = registers.vector(source) {
      assembler.store(vector, to: memory(target))
    } else {
      assembler.store(general(source), to: memory(target))
    }
    registers.forget(target)
    registers.copy(source, to: target)
  }

  private mutating func moveWords(_ source: Int, to target: Int, _ count: Int) {
    let order = target <= source ? Array(0..<count) : (0..<count).reversed()
    for index in order {
      moveWord(source + index, to: target + index)
      registers.releaseHeld()
    }
  }

  /// Many words at once, with a string instruction's work done by the loop below.
  private mutating func moveBlock(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .moveMany, .takeMany, .clear:
      // Too long to be written out: the dispatch loop does it.
      assembler.jump(exit(i))
      return true
    default: return false
    }
  }
}
