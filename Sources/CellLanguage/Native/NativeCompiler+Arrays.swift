extension NativeCompiler {
  // An array's words: the count of its owners and its type, the count of elements, the capacity,
  // then the elements.
  private static let count = HeapObject.headerSize * 8
  private static let capacity = count + 8
  private static let elements = count + 16

  /// Elements of arrays. Whatever is not as it should be is for the dispatch loop.
  mutating func compileArray(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .arrayCount:
      let array = general(i.b)
      load(MemoryOperand(array, Self.count), to: i.a, i)
    case .checkIndex: checkIndex(general(i.c), general(i.b), i)
    case .loadElement:
      let (array, index) = (general(i.b), general(i.c))
      checkIndex(index, array, i)
      load(MemoryOperand(array, Self.elements, index: index), to: i.a, i)
    case .loadElements where i.d <= 24: loadElements(i)
    case .loadElements: assembler.jump(exit(i))
    case .storeElement:
      let (array, index) = (general(i.a), general(i.b))
      checkOwner(array, i)
      checkIndex(index, array, i)
      store(i.c, to: MemoryOperand(array, Self.elements, index: index))
    case .storeElements where i.d <= 24: storeElements(i)
    case .appendElement: append(i)
    case .nextElement: nextElement(i)
    case .checkNext:
      let (index, array) = (general(i.a), general(i.b))
      assembler.apply(.compare, MemoryOperand(array, Self.count), to: index)
      assembler.jump(if: .greaterOrEqual, label(at: i.extraTarget))
    default: return false
    }
    return true
  }

  private mutating func checkIndex(
    _ index: GeneralRegister, _ array: GeneralRegister, _ i: Instruction
  ) {
    assembler.apply(.compare, MemoryOperand(array, Self.count), to: index)
    assembler.jump(if: .aboveOrEqual, exit(i))
  }

  /// An array that is shared is copied before it changes.
  private mutating func checkOwner(_ array: GeneralRegister, _ i: Instruction) {
    assembler.apply(.compare, constant: 1, to: MemoryOperand(array))
    assembler.jump(if: .notEqual, exit(i))
  }

  /// The first word of the part of an element that an instruction is about; changes rax.
  private mutating func element(
    _ array: GeneralRegister, _ index: GeneralRegister, _ shape: UInt64
  ) -> MemoryOperand {
    let (stride, part) = (Int(shape & 0xFFFF_FFFF), Int(shape >> 32))
    assembler.multiply(index, by: stride, to: .rax)
    return MemoryOperand(array, Self.elements + part * 8, index: .rax)
  }

  private mutating func loadElements(_ i: Instruction) {
    let (array, index) = (general(i.b), general(i.c))
    checkIndex(index, array, i)
    var place = element(array, index, i.extra)
    for word in 0..<i.d {
      load(place, to: i.a + word, i)
      place.displacement += 8
    }
  }

  private mutating func storeElements(_ i: Instruction) {
    let (array, index) = (general(i.a), general(i.b))
    checkOwner(array, i)
    checkIndex(index, array, i)
    var place = element(array, index, i.extra)
    for word in 0..<i.d {
      store(i.c + word, to: place)
      place.displacement += 8
    }
  }

  private mutating func append(_ i: Instruction) {
    let array = general(i.a)
    let value = general(i.b)
    registers.forget(i.a)
    let slowly = performDetour(i)
    assembler.apply(.compare, constant: 1, to: MemoryOperand(array))
    assembler.jump(if: .notEqual, slowly)
    assembler.load(MemoryOperand(array, Self.count), to: .rax)
    assembler.apply(.compare, MemoryOperand(array, Self.capacity), to: .rax)
    assembler.jump(if: .greaterOrEqual, slowly)
    assembler.store(value, to: MemoryOperand(array, Self.elements, index: .rax))
    assembler.apply(.add, constant: 1, to: MemoryOperand(array, Self.count))
    placeReturn()
  }

  private mutating func nextElement(_ i: Instruction) {
    let array = general(i.b)
    let index = changeable(i.c)
    assembler.apply(.compare, MemoryOperand(array, Self.count), to: index)
    assembler.jump(if: .greaterOrEqual, label(at: i.extraTarget))
    load(MemoryOperand(array, Self.elements, index: index), to: i.a, i)
    assembler.apply(.add, constant: 1, to: index)
    define(i.c, index)
  }
}
