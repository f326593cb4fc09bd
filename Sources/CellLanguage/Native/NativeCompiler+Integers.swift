extension NativeCompiler {
  /// Arithmetic and comparison of whole numbers.
  mutating func compileInteger(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .addInt: arithmetic(.add, i, isChecked: true)
    case .subtractInt: arithmetic(.subtract, i, isChecked: true)
    case .addWrapping: arithmetic(.add, i, isChecked: false)
    case .subtractWrapping: arithmetic(.subtract, i, isChecked: false)
    case .bitAnd: arithmetic(.and, i, isChecked: false)
    case .bitOr: arithmetic(.or, i, isChecked: false)
    case .bitXor: arithmetic(.xor, i, isChecked: false)
    case .multiplyInt: multiply(i, isChecked: true)
    case .multiplyWrapping: multiply(i, isChecked: false)
    case .addIntConstant:
      let target = changeable(i.b)
      assembler.apply(.add, constant: i.constantC, to: target)
      finish(i, target, isChecked: true)
    case .multiplyIntConstant:
      let target = registers.freeGeneral()
      assembler.multiply(general(i.b), by: i.constantC, to: target)
      finish(i, target, isChecked: true)
    case .negateInt:
      let target = changeable(i.b)
      assembler.negate(target)
      finish(i, target, isChecked: true)
    case .bitNot:
      let target = changeable(i.b)
      assembler.complement(target)
      define(i.a, target)
    case .not:
      let target = changeable(i.b)
      assembler.apply(.xor, constant: 1, to: target)
      define(i.a, target)
    case .divideInt, .remainderInt: divide(i)
    case .shiftLeft, .shiftRight, .maskingShiftLeft, .maskingShiftRight: shift(i)
    case .equalInt: compare(i, .equal)
    case .notEqualInt: compare(i, .notEqual)
    case .lessInt: compare(i, .less)
    case .lessEqualInt: compare(i, .lessOrEqual)
    case .lessUnsigned: compare(i, .below)
    case .lessEqualUnsigned: compare(i, .belowOrEqual)
    case .addSized, .subtractSized, .multiplySized: return sizedArithmetic(i)
    case .wrapSized: wrap(i)
    case .convertInt: return convert(i)
    case .checkRange:
      assembler.apply(.compare, general(i.a), to: general(i.b))
      assembler.jump(if: .less, exit(i))
    default: return false
    }
    return true
  }

  private mutating func finish(_ i: Instruction, _ target: GeneralRegister, isChecked: Bool) {
    if isChecked { assembler.jump(if: .overflow, exit(i)) }
    define(i.a, target)
  }

  private mutating func arithmetic(
    _ operation: GeneralOperation, _ i: Instruction, isChecked: Bool
  ) {
    let target = changeable(i.b)
    apply(operation, i.c, to: target)
    finish(i, target, isChecked: isChecked)
  }

  /// With a frame register as the source, wherever its value is.
  mutating func apply(_ operation: GeneralOperation, _ slot: Int, to target: GeneralRegister) {
    if let known = registers.general(slot) {
      assembler.apply(operation, known, to: target)
    } else if registers.vector(slot) != nil {
      assembler.apply(operation, general(slot), to: target)
    } else {
      assembler.apply(operation, memory(slot), to: target)
    }
  }

  private mutating func multiply(_ i: Instruction, isChecked: Bool) {
    let target = changeable(i.b)
    assembler.multiply(general(i.c), to: target)
    finish(i, target, isChecked: isChecked)
  }

  /// Zero and -1 as divisors are for the dispatch loop.
  private mutating func divide(_ i: Instruction) {
    let divisor = general(i.c)
    assembler.loadAddress(MemoryOperand(divisor, 1), to: .rcx)
    assembler.apply(.compare, constant: 1, to: .rcx)
    assembler.jump(if: .belowOrEqual, exit(i))
    let dividend = general(i.b)
    assembler.move(dividend, to: .rax)
    assembler.divide(by: divisor)
    let target = registers.freeGeneral()
    assembler.move(i.opcode == .divideInt ? .rax : .rdx, to: target)
    define(i.a, target)
  }

  /// Amounts below zero or beyond the width are for the dispatch loop, unless they are masked.
  private mutating func shift(_ i: Instruction) {
    let target = changeable(i.b)
    assembler.move(general(i.c), to: .rcx)
    if i.opcode == .shiftLeft || i.opcode == .shiftRight {
      assembler.apply(.compare, constant: 63, to: .rcx)
      assembler.jump(if: .above, exit(i))
    }
    let isLeft = i.opcode == .shiftLeft || i.opcode == .maskingShiftLeft
    assembler.shift(isLeft ? .left : .right, target)
    define(i.a, target)
  }

  private mutating func compare(_ i: Instruction, _ condition: Flags) {
    let left = general(i.b)
    apply(.compare, i.c, to: left)
    let target = registers.freeGeneral()
    assembler.set(condition, target)
    define(i.a, target)
  }

  // MARK: Other integer types

  private func format(_ number: Int) -> IntegerFormat { Machine.formats[number & 7] }

  private mutating func sizedArithmetic(_ i: Instruction) -> Bool {
    let format = format(i.d)
    let target = changeable(i.b)
    switch i.opcode {
    case .addSized: apply(.add, i.c, to: target)
    case .subtractSized: apply(.subtract, i.c, to: target)
    default:
      if format.bits == 64 { return false }
      assembler.multiply(general(i.c), to: target)
    }
    if format.bits == 64 {
      // The carry tells whether numbers without sign fit.
      assembler.jump(if: .below, exit(i))
    } else {
      fit(target, format, i)
    }
    define(i.a, target)
    return true
  }

  /// Numbers below 64 bits are computed in 64 and have to be what they are when cut.
  private mutating func fit(
    _ register: GeneralRegister, _ format: IntegerFormat, _ i: Instruction
  ) {
    assembler.move(register, to: .rax)
    assembler.extend(.rax, bits: format.bits, isSigned: format.isSigned)
    assembler.apply(.compare, register, to: .rax)
    assembler.jump(if: .notEqual, exit(i))
  }

  private mutating func wrap(_ i: Instruction) {
    let format = format(i.d)
    let target = changeable(i.b)
    if format.bits < 64 {
      assembler.extend(target, bits: format.bits, isSigned: format.isSigned)
    }
    define(i.a, target)
  }

  private mutating func convert(_ i: Instruction) -> Bool {
    let target = format(i.d)
    let source = format(i.d >> 3)
    let register = changeable(i.b)
    switch (source.bits == 64 && !source.isSigned, target.bits == 64) {
    case (true, true) where target.isSigned, (false, true) where !target.isSigned:
      assembler.test(register)
      assembler.jump(if: .negative, exit(i))
    case (_, true): break
    case (true, false):
      assembler.test(register)
      assembler.jump(if: .negative, exit(i))
      fit(register, target, i)
    case (false, false): fit(register, target, i)
    }
    define(i.a, register)
    return true
  }
}
