extension X86Assembler {
  mutating func load(_ memory: MemoryOperand, to target: VectorRegister) {
    encode(0xF2, wide: false, [0x0F, 0x10], target.number, memory)
  }

  mutating func store(_ source: VectorRegister, to memory: MemoryOperand) {
    encode(0xF2, wide: false, [0x0F, 0x11], source.number, memory)
  }

  mutating func move(_ source: VectorRegister, to target: VectorRegister) {
    guard source != target else { return }
    encode(nil, wide: false, [0x0F, 0x28], target.number, source.number)
  }

  mutating func move(_ source: GeneralRegister, to target: VectorRegister) {
    encode(0x66, wide: true, [0x0F, 0x6E], target.number, source.rawValue)
  }

  mutating func move(_ source: VectorRegister, to target: GeneralRegister) {
    encode(0x66, wide: true, [0x0F, 0x7E], source.number, target.rawValue)
  }

  /// The low 32 bits; the others become zero.
  mutating func moveSingle(_ source: VectorRegister, to target: GeneralRegister) {
    encode(0x66, wide: false, [0x0F, 0x7E], source.number, target.rawValue)
  }

  mutating func loadSingle(_ memory: MemoryOperand, to target: VectorRegister) {
    encode(0xF3, wide: false, [0x0F, 0x10], target.number, memory)
  }

  /// Doubles (prefix F2) or floats (prefix F3).
  mutating func apply(
    _ operation: VectorOperation, _ source: VectorRegister, to target: VectorRegister,
    isSingle: Bool = false
  ) {
    let isBitwise = operation == .and || operation == .xor
    let prefix: UInt8? = isBitwise ? nil : isSingle ? 0xF3 : 0xF2
    encode(prefix, wide: false, [0x0F, operation.rawValue], target.number, source.number)
  }

  mutating func apply(
    _ operation: VectorOperation, _ memory: MemoryOperand, to target: VectorRegister,
    isSingle: Bool = false
  ) {
    encode(isSingle ? 0xF3 : 0xF2, wide: false, [0x0F, operation.rawValue], target.number, memory)
  }

  mutating func compare(
    _ a: VectorRegister, _ b: VectorRegister, isSingle: Bool = false
  ) {
    encode(isSingle ? nil : 0x66, wide: false, [0x0F, 0x2E], a.number, b.number)
  }

  mutating func convert(_ source: GeneralRegister, to target: VectorRegister) {
    encode(0xF2, wide: true, [0x0F, 0x2A], target.number, source.rawValue)
  }

  /// Cut towards zero; the smallest number when it does not fit.
  mutating func convert(_ source: VectorRegister, to target: GeneralRegister) {
    encode(0xF2, wide: true, [0x0F, 0x2C], target.rawValue, source.number)
  }

  mutating func convertToSingle(_ source: GeneralRegister, to target: VectorRegister) {
    encode(0xF3, wide: true, [0x0F, 0x2A], target.number, source.rawValue)
  }

  mutating func convertToSingle(_ source: VectorRegister, to target: VectorRegister) {
    encode(0xF2, wide: false, [0x0F, 0x5A], target.number, source.number)
  }

  mutating func convertFromSingle(_ source: VectorRegister, to target: VectorRegister) {
    encode(0xF3, wide: false, [0x0F, 0x5A], target.number, source.number)
  }
}
