extension NativeCompiler {
  /// Jumps and loops.
  mutating func compileJump(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .jump: assembler.jump(label(at: i.target))
    case .jumpBack: jumpBack(i, undo: nil)
    case .step:
      assembler.apply(.subtract, constant: 1, to: .r13)
      assembler.jump(if: .negative, refund(i))
      resume(at: i.next)
    case .jumpIfTrue: jumpConstant(i, 0, .notEqual)
    case .jumpIfFalse: jumpConstant(i, 0, .equal)
    case .jumpIfEqualInt: jumpInteger(i, .equal)
    case .jumpIfNotEqualInt: jumpInteger(i, .notEqual)
    case .jumpIfLessInt: jumpInteger(i, .less)
    case .jumpIfLessEqualInt: jumpInteger(i, .lessOrEqual)
    case .jumpIfEqualConstant: jumpConstant(i, i.constantB, .equal)
    case .jumpIfNotEqualConstant: jumpConstant(i, i.constantB, .notEqual)
    case .jumpIfLessConstant: jumpConstant(i, i.constantB, .less)
    case .jumpIfLessEqualConstant: jumpConstant(i, i.constantB, .lessOrEqual)
    case .jumpIfGreaterConstant: jumpConstant(i, i.constantB, .greater)
    case .jumpIfGreaterEqualConstant: jumpConstant(i, i.constantB, .greaterOrEqual)
    case .jumpIfLessDouble: jumpDouble(i, .above)
    case .jumpIfLessEqualDouble: jumpDouble(i, .aboveOrEqual)
    case .jumpIfNotLessDouble: jumpDouble(i, .belowOrEqual)
    case .jumpIfNotLessEqualDouble: jumpDouble(i, .below)
    case .jumpIfEqualDouble: jumpEqualDouble(i, isEqual: true)
    case .jumpIfNotEqualDouble: jumpEqualDouble(i, isEqual: false)
    case .loopLess: loopLess(i)
    case .loopClosed: loopClosed(i)
    case .backIfLessInt: backIf(i, .greaterOrEqual)
    case .backIfLessEqualInt: backIf(i, .greater)
    case .backIfEqualInt: backIf(i, .notEqual)
    case .backIfNotEqualInt: backIf(i, .equal)
    case .jumpTable: jumpTable(i)
    default: return false
    }
    return true
  }

  /// Gives a step back and lets the dispatch loop take it, which looks at the limits.
  mutating func refund(
    _ i: Instruction, undo: ((inout NativeCompiler) -> Void)? = nil
  ) -> X86Assembler.Label {
    detour { compiler in
      undo?(&compiler)
      compiler.assembler.apply(.add, constant: 1, to: .r13)
      let exit = compiler.exit(i)
      compiler.assembler.jump(exit)
    }
  }

  /// Counts a step and jumps to the start of a loop.
  private mutating func jumpBack(_ i: Instruction, undo: ((inout NativeCompiler) -> Void)?) {
    assembler.apply(.subtract, constant: 1, to: .r13)
    let used = refund(i, undo: undo)
    assembler.jump(if: .negative, used)
    assembler.jump(label(at: i.target))
  }

  private mutating func jumpInteger(_ i: Instruction, _ condition: Flags) {
    let left = general(i.a)
    apply(.compare, i.b, to: left)
    assembler.jump(if: condition, label(at: i.target))
  }

  private mutating func jumpConstant(_ i: Instruction, _ constant: Int, _ condition: Flags) {
    if let known = registers.general(i.a) {
      assembler.apply(.compare, constant: constant, to: known)
    } else {
      assembler.apply(.compare, constant: constant, to: memory(i.a))
    }
    assembler.jump(if: condition, label(at: i.target))
  }

  /// The comparison is made from the right, so that it fails when a number is none.
  private mutating func jumpDouble(_ i: Instruction, _ condition: Flags) {
    assembler.compare(vector(i.b), vector(i.a))
    assembler.jump(if: condition, label(at: i.target))
  }

  private mutating func jumpEqualDouble(_ i: Instruction, isEqual: Bool) {
    assembler.compare(vector(i.a), vector(i.b))
    let target = label(at: i.target)
    guard isEqual else {
      assembler.jump(if: .unordered, target)
      return assembler.jump(if: .notEqual, target)
    }
    let skip = assembler.makeLabel()
    assembler.jump(if: .unordered, skip)
    assembler.jump(if: .equal, target)
    assembler.place(skip)
  }

  private mutating func loopLess(_ i: Instruction) {
    let counter = changeable(i.a)
    assembler.apply(.add, constant: 1, to: counter)
    define(i.a, counter)
    apply(.compare, i.b, to: counter)
    let skip = assembler.makeLabel()
    assembler.jump(if: .greaterOrEqual, skip)
    jumpBack(i) { $0.assembler.apply(.subtract, constant: 1, to: $0.memory(i.a)) }
    assembler.place(skip)
  }

  private mutating func loopClosed(_ i: Instruction) {
    let counter = general(i.a)
    apply(.compare, i.b, to: counter)
    let skip = assembler.makeLabel()
    assembler.jump(if: .greaterOrEqual, skip)
    assembler.apply(.add, constant: 1, to: memory(i.a))
    jumpBack(i) { $0.assembler.apply(.subtract, constant: 1, to: $0.memory(i.a)) }
    assembler.place(skip)
  }

  private mutating func backIf(_ i: Instruction, _ opposite: Flags) {
    let left = general(i.a)
    apply(.compare, i.b, to: left)
    let skip = assembler.makeLabel()
    assembler.jump(if: opposite, skip)
    jumpBack(i, undo: nil)
    assembler.place(skip)
  }

  private mutating func jumpTable(_ i: Instruction) {
    let index = general(i.a)
    assembler.move(constant: i.b, to: .rcx)
    assembler.apply(.compare, .rcx, to: index)
    assembler.jump(if: .aboveOrEqual, exit(i))
    let targets = (0..<i.b).map { number in
      label(at: i.next + Int(bitPattern: UInt(words[i.offset + 1 + number])))
    }
    let table = detour { $0.assembler.table(targets) }
    assembler.loadAddress(of: table, to: .rcx)
    assembler.jump(through: MemoryOperand(.rcx, index: index))
  }
}
