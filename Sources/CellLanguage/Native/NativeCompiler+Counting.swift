extension NativeCompiler {
  /// Copies and ends of what is counted.
  mutating func compileCount(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .copyObject: copyObject(i)
    case .dropObject: dropObject(i)
    case .copyString: copyString(i)
    case .dropString: dropString(i)
    case .equalString: equalString(i)
    case .nextCharacter: nextCharacter(i)
    case .loadString: return loadString(i)
    case .appendString:
      appendSmall(i, NativeHelper.appendString) {
        $0.loadAddress(MemoryOperand(.rbx, i.b * 8), to: .rsi)
      }
    case .describe where machine.types[i.c] === machine.context.known.int:
      appendSmall(i, NativeHelper.appendNumber) { $0.load(MemoryOperand(.rbx, i.b * 8), to: .rsi) }
    default: return false
    }
    return true
  }

  private mutating func copyObject(_ i: Instruction) {
    let object = general(i.b)
    let done = assembler.makeLabel()
    assembler.test(object)
    assembler.jump(if: .equal, done)
    assembler.apply(.add, constant: 1, to: MemoryOperand(object))
    assembler.place(done)
    define(i.a, object)
  }

  private mutating func dropObject(_ i: Instruction) {
    assembler.move(general(i.a), to: .rdx)
    store(constant: 0, in: i.a)
    let pc = address(of: i.offset + 1)
    let end = aside { compiler in
      compiler.assembler.apply(.add, constant: 1, to: MemoryOperand(.rdx))
      compiler.assembler.move(constant: pc, to: .rsi)
      compiler.call(unsafeBitCast(NativeHelper.release, to: Int.self))
    }
    let done = assembler.makeLabel()
    assembler.test(.rdx)
    assembler.jump(if: .equal, done)
    assembler.apply(.subtract, constant: 1, to: MemoryOperand(.rdx))
    assembler.jump(if: .equal, end)
    assembler.place(done)
    placeReturn()
  }

  // The second word of a Swift string has its top bit set when nothing is counted: the string is
  // small or a literal. Zero means that there is none.

  private mutating func copyString(_ i: Instruction) {
    let counted = performDetour(i)
    let object = general(i.b + 1)
    assembler.test(object)
    assembler.jump(if: .greater, counted)
    let text = general(i.b)
    assembler.store(text, to: memory(i.a))
    assembler.store(object, to: memory(i.a + 1))
    placeReturn()
    registers.forget(i.a..<i.a + 2)
  }

  private mutating func dropString(_ i: Instruction) {
    registers.forget(i.a..<i.a + 2)
    let counted = performDetour(i)
    assembler.apply(.compare, constant: 0, to: memory(i.a + 1))
    assembler.jump(if: .greater, counted)
    store(constant: 0, in: i.a)
    store(constant: 0, in: i.a + 1)
    placeReturn()
  }

  private mutating func nextCharacter(_ i: Instruction) {
    assembler.loadAddress(memory(i.b), to: .rdi)
    assembler.loadAddress(memory(i.c), to: .rsi)
    assembler.loadAddress(memory(i.a), to: .rdx)
    assembler.move(constant: unsafeBitCast(NativeHelper.nextCharacter, to: Int.self), to: .rax)
    assembler.call(.rax)
    registers.forgetAll()
    assembler.testByte(.rax)
    assembler.jump(if: .equal, label(at: i.extraTarget))
  }

  /// A short literal is two constants.
  private mutating func loadString(_ i: Instruction) -> Bool {
    let words = withUnsafePointer(to: machine.strings[i.b]) { pointer in
      let words = UnsafeRawPointer(pointer).assumingMemoryBound(to: Int.self)
      return (words[0], words[1])
    }
    guard words.1 < 0, UInt(bitPattern: words.1) >> 60 == 0xE else { return false }
    store(constant: words.0, in: i.a)
    store(constant: words.1, in: i.a + 1)
    return true
  }

  /// Appends to the string at `a` without the machine when all is short.
  private mutating func appendSmall<F>(
    _ i: Instruction, _ helper: F, _ argument: (inout X86Assembler) -> Void
  ) {
    assembler.loadAddress(memory(i.a), to: .rdi)
    argument(&assembler)
    assembler.move(constant: unsafeBitCast(helper, to: Int.self), to: .rax)
    assembler.call(.rax)
    registers.forgetAll()
    let slowly = performDetour(i)
    assembler.testByte(.rax)
    assembler.jump(if: .equal, slowly)
    placeReturn()
  }

  /// Most comparisons are decided by the words: see `areEqualStrings`.
  private mutating func equalString(_ i: Instruction) {
    let (left, right) = (general(i.b + 1), general(i.c + 1))
    let (leftText, rightText) = (general(i.b), general(i.c))
    registers.forget(i.a)
    let slowly = performDetour(i)
    let (differ, equal) = (assembler.makeLabel(), assembler.makeLabel())
    assembler.apply(.compare, rightText, to: leftText)
    assembler.jump(if: .notEqual, differ)
    assembler.apply(.compare, right, to: left)
    assembler.jump(if: .equal, equal)
    assembler.place(differ)
    // Both are short and ASCII, or the machine has to look.
    for object in [left, right] {
      assembler.move(object, to: .rax)
      assembler.shift(.logicalRight, .rax, by: 60)
      assembler.apply(.compare, constant: 0xE, to: .rax)
      assembler.jump(if: .notEqual, slowly)
    }
    assembler.store(constant: 0, to: memory(i.a))
    let done = assembler.makeLabel()
    assembler.jump(done)
    assembler.place(equal)
    assembler.store(constant: 1, to: memory(i.a))
    assembler.place(done)
    placeReturn()
  }
}

extension NativeHelper {
  static let nextCharacter: @convention(c) (Words, Words, Words) -> Bool = {
    CellLanguage.nextCharacter($0, $1, $2)
  }

  /// Appends a short string to another one; false when the machine has to do it.
  static let appendString: @convention(c) (Words, Words) -> Bool = {
    CellLanguage.appendSmall($1, to: $0)
  }

  static let appendNumber: @convention(c) (Words, Int) -> Bool = {
    CellLanguage.appendSmall(number: $1, to: $0)
  }
}
