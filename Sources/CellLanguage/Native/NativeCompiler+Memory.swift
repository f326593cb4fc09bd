extension NativeCompiler {
  private static let payload = HeapObject.headerSize * 8
  /// More words than this are left to the dispatch loop.
  private static let most = 24

  /// Globals, fields of objects, checks.
  mutating func compileMemory(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .loadGlobal: loadGlobals(i, 1)
    case .loadGlobalWords where i.d <= Self.most: loadGlobals(i, i.d)
    case .storeGlobal: storeGlobals(i, 1)
    case .storeGlobalWords where i.d <= Self.most: storeGlobals(i, i.d)
    case .loadField: loadFields(i, 1, from: i.c)
    case .loadFields where i.d <= Self.most: loadFields(i, i.d, from: i.c)
    case .loadPayload where i.d <= Self.most: loadFields(i, i.d, from: 0)
    case .storeField: storeFields(i, 1, to: i.c)
    case .storeFields where i.d <= Self.most: storeFields(i, i.d, to: i.c)
    case .storePayload where i.d <= Self.most: storeFields(i, i.d, to: 0)
    case .checkObject, .unwrapObject, .unwrapTag: check(i.a, i)
    case .checkPresent: return checkPresent(i)
    case .initializeOnce: initializeOnce(i)
    case .loadGlobalWords, .storeGlobalWords, .loadFields, .storeFields, .loadPayload,
      .storePayload:
      assembler.jump(exit(i))
    default: return false
    }
    return true
  }

  private mutating func loadGlobals(_ i: Instruction, _ count: Int) {
    assembler.load(MemoryOperand(.r12, StateOffset.globals), to: .rax)
    for word in 0..<count {
      load(MemoryOperand(.rax, (Int(i.extra) + word) * 8), to: i.a + word, i)
    }
  }

  private mutating func storeGlobals(_ i: Instruction, _ count: Int) {
    assembler.load(MemoryOperand(.r12, StateOffset.globals), to: .rax)
    for word in 0..<count {
      store(i.a + word, to: MemoryOperand(.rax, (Int(i.extra) + word) * 8))
    }
  }

  private mutating func loadFields(_ i: Instruction, _ count: Int, from first: Int) {
    let object = general(i.b)
    for word in 0..<count {
      load(MemoryOperand(object, Self.payload + (first + word) * 8), to: i.a + word, i)
    }
  }

  private mutating func storeFields(_ i: Instruction, _ count: Int, to first: Int) {
    let object = general(i.a)
    for word in 0..<count {
      store(i.b + word, to: MemoryOperand(object, Self.payload + (first + word) * 8))
    }
  }

  /// A word of memory becomes the value of a slot. The base of the memory has to be held.
  mutating func load(_ memory: MemoryOperand, to slot: Int, _ i: Instruction) {
    if isNumber(slot, after: i) {
      let target = registers.freeVector()
      assembler.load(memory, to: target)
      define(slot, target)
    } else {
      let target = registers.freeGeneral()
      assembler.load(memory, to: target)
      define(slot, target)
    }
    registers.releaseLast()
  }

  /// Whether the next instruction uses the slot as a floating point number.
  private func isNumber(_ slot: Int, after i: Instruction) -> Bool {
    var current = following(i)
    for _ in 0..<4 {
      guard let next = current else { return false }
      switch next.opcode {
      case .addDouble, .subtractDouble, .multiplyDouble, .divideDouble, .lessDouble,
        .lessEqualDouble:
        if next.b == slot || next.c == slot { return true }
      case .squareRootDouble: if next.b == slot { return true }
      case .jumpIfLessDouble, .jumpIfLessEqualDouble, .jumpIfNotLessDouble,
        .jumpIfNotLessEqualDouble:
        return next.a == slot || next.b == slot
      case .move: if next.b == slot { return false }
      case .checkObject: if next.a == slot { return false }
      case .loadField, .loadElement, .loadElements: if next.b == slot { return false }
      default: return false
      }
      current = following(next)
    }
    return false
  }

  /// A slot's value goes to memory, whose base has to be held.
  mutating func store(_ slot: Int, to memory: MemoryOperand) {
    if let vector = registers.vector(slot) {
      assembler.store(vector, to: memory)
    } else if let general = registers.general(slot) {
      assembler.store(general, to: memory)
    } else {
      assembler.load(self.memory(slot), to: .rdx)
      assembler.store(.rdx, to: memory)
    }
  }

  /// What has to be there is; else the dispatch loop says so.
  private mutating func check(_ slot: Int, _ i: Instruction) {
    compareWithZero(slot)
    assembler.jump(if: .equal, exit(i))
  }

  private mutating func compareWithZero(_ slot: Int) {
    if let known = registers.general(slot) {
      assembler.test(known)
    } else {
      assembler.apply(.compare, constant: 0, to: memory(slot))
    }
  }

  private mutating func checkPresent(_ i: Instruction) -> Bool {
    check(machine.layouts[i.b].slots, at: i.a, i)
    return true
  }

  private mutating func check(_ slots: [Layout.PlacedSlot], at place: Int, _ i: Instruction) {
    for placed in slots {
      let slot = place + placed.offset
      switch placed.slot {
      case .object: check(slot, i)
      case .string: check(slot + 1, i)
      case .optionalObject: continue
      case .enumeration(let cases):
        guard let first = cases.first, !first.isEmpty else { continue }
        let isOther = assembler.makeLabel()
        compareWithZero(slot)
        assembler.jump(if: .notEqual, isOther)
        check(first, at: slot, i)
        assembler.place(isOther)
      }
    }
  }

  private mutating func initializeOnce(_ i: Instruction) {
    assembler.load(MemoryOperand(.r12, StateOffset.globals), to: .rax)
    let first = performDetour(i)
    assembler.apply(.compare, constant: 0, to: MemoryOperand(.rax, Int(i.extra) * 8))
    assembler.jump(if: .equal, first)
    placeReturn()
  }
}
