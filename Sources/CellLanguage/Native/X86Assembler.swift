/// The general registers of x86-64, by their numbers in instructions.
enum GeneralRegister: UInt8 {
  case rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15
}

/// A register for floating point numbers.
struct VectorRegister: Equatable {
  let number: UInt8

  init(_ number: UInt8) {
    self.number = number
  }
}

/// A place in memory: base + index · 8 + displacement.
struct MemoryOperand {
  let base: GeneralRegister
  var index: GeneralRegister?
  var displacement = 0

  init(_ base: GeneralRegister, _ displacement: Int = 0, index: GeneralRegister? = nil) {
    self.base = base
    self.index = index
    self.displacement = displacement
  }
}

/// What a comparison has to give for a conditional jump, by its number in instructions.
enum Flags: UInt8 {
  case overflow = 0x0
  case below = 0x2
  case aboveOrEqual = 0x3
  case equal = 0x4
  case notEqual = 0x5
  case belowOrEqual = 0x6
  case above = 0x7
  case negative = 0x8
  case unordered = 0xA
  case ordered = 0xB
  case less = 0xC
  case greaterOrEqual = 0xD
  case lessOrEqual = 0xE
  case greater = 0xF
}

/// Arithmetic with two operands, by the number of its form with a constant.
enum GeneralOperation: UInt8 {
  case add = 0
  case or = 1
  case and = 4
  case subtract = 5
  case xor = 6
  case compare = 7
}

/// Arithmetic on the double (or float) in the low half of a vector register.
enum VectorOperation: UInt8 {
  case squareRoot = 0x51
  case and = 0x54
  case xor = 0x57
  case add = 0x58
  case multiply = 0x59
  case subtract = 0x5C
  case divide = 0x5E
}

/// Encodes x86-64 instructions (Intel 64 manual, volume 2), only the forms that are needed here.
struct X86Assembler {
  struct Label: Hashable {
    fileprivate let number: Int
  }

  private(set) var bytes: [UInt8] = []
  private var labels: [Int] = []
  private var fixups: [(position: Int, label: Int)] = []
  private var addresses: [(position: Int, label: Int)] = []

  // MARK: Labels

  mutating func makeLabel() -> Label {
    labels.append(-1)
    return Label(number: labels.count - 1)
  }

  mutating func place(_ label: Label) { labels[label.number] = bytes.count }

  func offset(of label: Label) -> Int { labels[label.number] }

  private mutating func reference(_ label: Label) {
    fixups.append((bytes.count, label.number))
    append32(0)
  }

  /// The finished bytes, to run at an address; nil when a label was never placed.
  func finished(at address: Int) -> [UInt8]? {
    guard !labels.contains(-1) else { return nil }
    var result = bytes
    for (position, label) in fixups {
      let distance = UInt32(bitPattern: Int32(labels[label] - position - 4))
      for byte in 0..<4 {
        result[position + byte] = UInt8(truncatingIfNeeded: distance >> (8 * byte))
      }
    }
    for (position, label) in addresses {
      let target = UInt64(address + labels[label])
      for byte in 0..<8 {
        result[position + byte] = UInt8(truncatingIfNeeded: target >> (8 * byte))
      }
    }
    return result
  }

  // MARK: Encoding

  private mutating func append32(_ value: Int) {
    for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
  }

  private mutating func append64(_ value: UInt64) {
    for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
  }

  /// Prefixes and operation of an instruction between a register and memory, then the memory.
  mutating func encode(
    _ prefix: UInt8?, wide: Bool, _ operation: [UInt8], _ register: UInt8, _ memory: MemoryOperand
  ) {
    if let prefix { bytes.append(prefix) }
    let index = memory.index?.rawValue ?? 0
    let rex =
      (wide ? 8 : 0) | (register >> 3) << 2 | (index >> 3) << 1 | memory.base.rawValue >> 3
    if rex != 0 { bytes.append(0x40 | rex) }
    bytes += operation
    let (base, low) = (memory.base.rawValue & 7, (register & 7) << 3)
    let isShort = (-128...127).contains(memory.displacement)
    let mode: UInt8 = isShort ? 0x40 : 0x80
    if memory.index != nil {
      bytes.append(mode | low | 4)
      bytes.append(0xC0 | (index & 7) << 3 | base)
    } else if base == 4 {
      bytes.append(mode | low | 4)
      bytes.append(0x24)
    } else {
      bytes.append(mode | low | base)
    }
    if isShort {
      bytes.append(UInt8(truncatingIfNeeded: memory.displacement))
    } else {
      append32(memory.displacement)
    }
  }

  /// The same between two registers.
  mutating func encode(
    _ prefix: UInt8?, wide: Bool, _ operation: [UInt8], _ register: UInt8, _ other: UInt8,
    isByte: Bool = false
  ) {
    if let prefix { bytes.append(prefix) }
    let rex = (wide ? 8 : 0) | (register >> 3) << 2 | other >> 3
    if rex != 0 || isByte { bytes.append(0x40 | rex) }
    bytes += operation
    bytes.append(0xC0 | (register & 7) << 3 | other & 7)
  }

  // MARK: Moving

  mutating func move(_ source: GeneralRegister, to target: GeneralRegister) {
    guard source != target else { return }
    encode(nil, wide: true, [0x8B], target.rawValue, source.rawValue)
  }

  mutating func load(_ memory: MemoryOperand, to target: GeneralRegister) {
    encode(nil, wide: true, [0x8B], target.rawValue, memory)
  }

  mutating func store(_ source: GeneralRegister, to memory: MemoryOperand) {
    encode(nil, wide: true, [0x89], source.rawValue, memory)
  }

  mutating func store(constant: Int32, to memory: MemoryOperand) {
    encode(nil, wide: true, [0xC7], 0, memory)
    append32(Int(constant))
  }

  mutating func move(constant: Int, to target: GeneralRegister) {
    if constant == 0 {
      encode(nil, wide: false, [0x33], target.rawValue, target.rawValue)
    } else if let short = UInt32(exactly: constant) {
      if target.rawValue > 7 { bytes.append(0x41) }
      bytes.append(0xB8 | target.rawValue & 7)
      append32(Int(short))
    } else if let short = Int32(exactly: constant) {
      encode(nil, wide: true, [0xC7], 0, target.rawValue)
      append32(Int(short))
    } else {
      bytes.append(0x48 | target.rawValue >> 3)
      bytes.append(0xB8 | target.rawValue & 7)
      append64(UInt64(bitPattern: Int64(constant)))
    }
  }

  mutating func loadAddress(_ memory: MemoryOperand, to target: GeneralRegister) {
    encode(nil, wide: true, [0x8D], target.rawValue, memory)
  }

  /// The address of a label.
  mutating func loadAddress(of label: Label, to target: GeneralRegister) {
    bytes += [0x48 | (target.rawValue >> 3) << 2, 0x8D, 0x05 | (target.rawValue & 7) << 3]
    reference(label)
  }

  mutating func push(_ register: GeneralRegister) {
    if register.rawValue > 7 { bytes.append(0x41) }
    bytes.append(0x50 | register.rawValue & 7)
  }

  mutating func pop(_ register: GeneralRegister) {
    if register.rawValue > 7 { bytes.append(0x41) }
    bytes.append(0x58 | register.rawValue & 7)
  }

  // MARK: Whole numbers

  mutating func apply(
    _ operation: GeneralOperation, _ source: GeneralRegister, to target: GeneralRegister
  ) {
    encode(nil, wide: true, [operation.rawValue << 3 | 3], target.rawValue, source.rawValue)
  }

  mutating func apply(
    _ operation: GeneralOperation, _ memory: MemoryOperand, to target: GeneralRegister
  ) {
    encode(nil, wide: true, [operation.rawValue << 3 | 3], target.rawValue, memory)
  }

  mutating func apply(_ operation: GeneralOperation, constant: Int, to target: GeneralRegister) {
    if (-128...127).contains(constant) {
      encode(nil, wide: true, [0x83], operation.rawValue, target.rawValue)
      bytes.append(UInt8(truncatingIfNeeded: constant))
    } else {
      encode(nil, wide: true, [0x81], operation.rawValue, target.rawValue)
      append32(constant)
    }
  }

  mutating func apply(_ operation: GeneralOperation, constant: Int, to memory: MemoryOperand) {
    if (-128...127).contains(constant) {
      encode(nil, wide: true, [0x83], operation.rawValue, memory)
      bytes.append(UInt8(truncatingIfNeeded: constant))
    } else {
      encode(nil, wide: true, [0x81], operation.rawValue, memory)
      append32(constant)
    }
  }

  mutating func multiply(_ source: GeneralRegister, to target: GeneralRegister) {
    encode(nil, wide: true, [0x0F, 0xAF], target.rawValue, source.rawValue)
  }

  mutating func multiply(
    _ source: GeneralRegister, by constant: Int, to target: GeneralRegister
  ) {
    encode(nil, wide: true, [0x69], target.rawValue, source.rawValue)
    append32(constant)
  }

  mutating func negate(_ register: GeneralRegister) {
    encode(nil, wide: true, [0xF7], 3, register.rawValue)
  }

  mutating func complement(_ register: GeneralRegister) {
    encode(nil, wide: true, [0xF7], 2, register.rawValue)
  }

  /// rax, rdx = quotient and remainder of rax by a register
  mutating func divide(by register: GeneralRegister) {
    bytes += [0x48, 0x99]
    encode(nil, wide: true, [0xF7], 7, register.rawValue)
  }

  enum Shift: UInt8 {
    case left = 4
    case logicalRight = 5
    case right = 7
  }

  /// By the amount in rcx.
  mutating func shift(_ direction: Shift, _ register: GeneralRegister) {
    encode(nil, wide: true, [0xD3], direction.rawValue, register.rawValue)
  }

  mutating func shift(_ direction: Shift, _ register: GeneralRegister, by amount: UInt8) {
    encode(nil, wide: true, [0xC1], direction.rawValue, register.rawValue)
    bytes.append(amount)
  }

  mutating func test(_ register: GeneralRegister) {
    encode(nil, wide: true, [0x85], register.rawValue, register.rawValue)
  }

  /// The low byte alone.
  mutating func testByte(_ register: GeneralRegister) {
    encode(nil, wide: false, [0x84], register.rawValue, register.rawValue, isByte: true)
  }

  /// 1 or 0, by whether a condition holds.
  mutating func set(_ condition: Flags, _ target: GeneralRegister) {
    encode(nil, wide: false, [0x0F, 0x90 | condition.rawValue], 0, target.rawValue, isByte: true)
    encode(nil, wide: false, [0x0F, 0xB6], target.rawValue, target.rawValue, isByte: true)
  }

  /// Sign or zero extension of the low bits.
  mutating func extend(_ register: GeneralRegister, bits: Int, isSigned: Bool) {
    let number = register.rawValue
    switch (bits, isSigned) {
    case (8, true): encode(nil, wide: true, [0x0F, 0xBE], number, number)
    case (16, true): encode(nil, wide: true, [0x0F, 0xBF], number, number)
    case (32, true): encode(nil, wide: true, [0x63], number, number)
    case (8, false): encode(nil, wide: false, [0x0F, 0xB6], number, number, isByte: true)
    case (16, false): encode(nil, wide: false, [0x0F, 0xB7], number, number)
    default: encode(nil, wide: false, [0x8B], number, number)
    }
  }

  // MARK: Jumping

  mutating func jump(_ label: Label) {
    bytes.append(0xE9)
    reference(label)
  }

  mutating func jump(if condition: Flags, _ label: Label) {
    bytes += [0x0F, 0x80 | condition.rawValue]
    reference(label)
  }

  mutating func jump(to register: GeneralRegister) {
    encode(nil, wide: false, [0xFF], 4, register.rawValue)
  }

  mutating func jump(through memory: MemoryOperand) {
    encode(nil, wide: false, [0xFF], 4, memory)
  }

  mutating func call(_ register: GeneralRegister) {
    encode(nil, wide: false, [0xFF], 2, register.rawValue)
  }

  mutating func call(through memory: MemoryOperand) {
    encode(nil, wide: false, [0xFF], 2, memory)
  }

  mutating func returnToCaller() { bytes.append(0xC3) }

  /// The addresses of labels, one behind the other.
  mutating func table(_ targets: [Label]) {
    for target in targets {
      addresses.append((bytes.count, target.number))
      append64(0)
    }
  }
}
