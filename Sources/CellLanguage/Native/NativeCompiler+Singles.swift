extension NativeCompiler {
  /// Floating point numbers of 32 bits. They stay in the frame.
  mutating func compileSingle(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .addFloat: arithmetic(.add, i)
    case .subtractFloat: arithmetic(.subtract, i)
    case .multiplyFloat: arithmetic(.multiply, i)
    case .divideFloat: arithmetic(.divide, i)
    case .negateFloat:
      let target = changeable(i.b)
      assembler.move(constant: 0x8000_0000, to: .rax)
      assembler.apply(.xor, .rax, to: target)
      define(i.a, target)
    case .lessFloat: compare(i.c, i.b, .above, i)
    case .lessEqualFloat: compare(i.c, i.b, .aboveOrEqual, i)
    case .equalFloat: equal(i, .equal)
    case .notEqualFloat: equal(i, .notEqual)
    case .intToFloat:
      let source = general(i.b)
      assembler.apply(.xor, VectorRegister(0), to: VectorRegister(0))
      assembler.convertToSingle(source, to: VectorRegister(0))
      define(i.a)
    case .doubleToFloat:
      assembler.convertToSingle(vector(i.b), to: VectorRegister(0))
      define(i.a)
    case .floatToDouble:
      assembler.loadSingle(memory(i.b), to: VectorRegister(0))
      let target = registers.freeVector()
      assembler.convertFromSingle(VectorRegister(0), to: target)
      define(i.a, target)
    default: return false
    }
    return true
  }

  private mutating func arithmetic(_ operation: VectorOperation, _ i: Instruction) {
    let result = VectorRegister(0)
    assembler.loadSingle(memory(i.b), to: result)
    assembler.apply(operation, memory(i.c), to: result, isSingle: true)
    define(i.a)
  }

  /// The slot becomes the number in xmm0.
  private mutating func define(_ slot: Int) {
    let target = registers.freeGeneral()
    assembler.moveSingle(VectorRegister(0), to: target)
    define(slot, target)
  }

  /// Conditions that are false when a number is none.
  private mutating func compare(_ left: Int, _ right: Int, _ flags: Flags, _ i: Instruction) {
    compare(left, right)
    let target = registers.freeGeneral()
    assembler.set(flags, target)
    define(i.a, target)
  }

  private mutating func compare(_ left: Int, _ right: Int) {
    assembler.loadSingle(memory(left), to: VectorRegister(0))
    assembler.loadSingle(memory(right), to: VectorRegister(1))
    assembler.compare(VectorRegister(0), VectorRegister(1), isSingle: true)
  }

  private mutating func equal(_ i: Instruction, _ flags: Flags) {
    compare(i.b, i.c)
    let target = registers.freeGeneral()
    assembler.set(flags == .equal ? .ordered : .unordered, .rax)
    assembler.set(flags, target)
    assembler.apply(flags == .equal ? .and : .or, .rax, to: target)
    define(i.a, target)
  }
}
