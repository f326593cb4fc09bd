/// A register of a function under construction, or a constant operand.
///
/// Registers live in banks whose sizes are known only at the end: the frame's result and
/// parameters, registers that own something, plain locals, and temporaries, which are used like a
/// stack so that calls can put their window on top.
struct Operand: Equatable {
  let raw: Int

  enum Bank: Int {
    case frame = 1
    case owned, local, temporary
  }

  static func register(_ bank: Bank, _ index: Int) -> Operand {
    Operand(raw: bank.rawValue << 40 | index)
  }

  static func constant(_ value: Int) -> Operand { Operand(raw: value) }

  private init(raw: Int) {
    self.raw = raw
  }

  var bank: Bank? { raw < 1 << 40 ? nil : Bank(rawValue: raw >> 40) }
  var index: Int { raw & ((1 << 40) - 1) }

  /// The register some words further on.
  static func + (register: Operand, words: Int) -> Operand { Operand(raw: register.raw + words) }
}

extension Operand: ExpressibleByIntegerLiteral {
  init(integerLiteral value: Int) { self.init(raw: value) }
}

/// Collects instructions with symbolic registers and labels, then encodes them.
struct Assembler {
  struct Label: Equatable {
    fileprivate let number: Int
  }

  private struct Instruction {
    let opcode: Opcode
    let d: Int
    let a: Operand
    let b: Operand
    let c: Operand
    /// The word behind the instruction.
    var extra: UInt64?
    /// Where the instruction jumps to, in its own operands or, if it has one, in its extra word.
    var target: Label?
    let span: Span
  }

  private var instructions: [Instruction] = []
  private var labels: [Int] = []
  private var tables: [(instruction: Int, labels: [Label])] = []

  var count: Int { instructions.count }

  mutating func emit(
    _ opcode: Opcode, _ a: Operand = 0, _ b: Operand = 0, _ c: Operand = 0, d: Int = 0,
    extra: UInt64? = nil, to target: Label? = nil, at span: Span
  ) {
    instructions.append(
      Instruction(
        opcode: opcode, d: d, a: a, b: b, c: c, extra: extra, target: target, span: span))
  }

  mutating func makeLabel() -> Label {
    labels.append(-1)
    return Label(number: labels.count - 1)
  }

  /// Puts a label in front of the next instruction.
  mutating func place(_ label: Label) { labels[label.number] = instructions.count }

  /// A jump table of labels behind the last instruction.
  mutating func emitTable(_ register: Operand, _ targets: [Label], at span: Span) {
    tables.append((instructions.count, targets))
    emit(.jumpTable, register, .constant(targets.count), at: span)
  }

  /// Adds the code of another one, whose labels stay its own; this one has none yet.
  mutating func append(_ other: Assembler) {
    let start = instructions.count
    instructions += other.instructions
    labels = other.labels.map { $0 < 0 ? $0 : $0 + start }
    tables = other.tables.map { ($0.instruction + start, $0.labels) }
  }

  /// Encodes everything; nil when the function is too large for the instruction format.
  func encode(frame: Int, owned: Int, locals: Int) -> Encoded? {
    var encoder = Encoder(self, frame: frame, owned: owned, locals: locals)
    return encoder.encode()
  }

  struct Encoded {
    var code: [UInt64] = []
    var places: [(offset: Int, span: Span)] = []
    /// For each instruction, where its first word is; then the end.
    var offsets: [Int] = []
    /// Where labels are.
    var targets: Set<Int> = []
  }

  private struct Encoder {
    let assembler: Assembler
    let bases: [Int]
    var result = Encoded()

    init(_ assembler: Assembler, frame: Int, owned: Int, locals: Int) {
      self.assembler = assembler
      bases = [0, 0, frame, frame + owned, frame + owned + locals]
    }

    mutating func encode() -> Encoded? {
      placeAll()
      let tables = Dictionary(
        uniqueKeysWithValues: assembler.tables.map { ($0.instruction, $0.labels) })
      for (index, instruction) in assembler.instructions.enumerated() {
        guard let word = encode(instruction, at: index) else { return nil }
        if instruction.span.start >= 0 {
          result.places.append((result.code.count, instruction.span))
        }
        result.code.append(word)
        if let extra = instruction.extra {
          let hasTarget = instruction.target != nil
          let value = hasTarget ? UInt64(bitPattern: Int64(distance(instruction, index))) : extra
          result.code.append(value)
        }
        for label in tables[index] ?? [] {
          let base = result.offsets[index] + 1 + (tables[index]?.count ?? 0)
          result.code.append(UInt64(bitPattern: Int64(offset(of: label) - base)))
        }
      }
      return result
    }

    private mutating func placeAll() {
      let sizes = Dictionary(
        uniqueKeysWithValues: assembler.tables.map { ($0.instruction, $0.labels.count) })
      var offset = 0
      for (index, instruction) in assembler.instructions.enumerated() {
        result.offsets.append(offset)
        offset += 1 + (instruction.extra == nil ? 0 : 1) + (sizes[index] ?? 0)
      }
      result.offsets.append(offset)
      for label in assembler.labels where label >= 0 {
        result.targets.insert(result.offsets[label])
      }
    }

    private func offset(of label: Label) -> Int {
      result.offsets[assembler.labels[label.number]]
    }

    /// From behind the instruction to its target.
    private func distance(_ instruction: Instruction, _ index: Int) -> Int {
      guard let target = instruction.target else { return 0 }
      let end = result.offsets[index] + 1 + (instruction.extra == nil ? 0 : 1)
      return offset(of: target) - end
    }

    private func value(_ operand: Operand) -> Int? {
      guard let bank = operand.bank else {
        return (-32768...65535).contains(operand.raw) ? operand.raw : nil
      }
      let register = bases[bank.rawValue] + operand.index
      return register < 65536 ? register : nil
    }

    private func encode(_ instruction: Instruction, at index: Int) -> UInt64? {
      guard let a = value(instruction.a), let b = value(instruction.b),
        var c = value(instruction.c)
      else { return nil }
      var d = instruction.d
      if instruction.target != nil, instruction.extra == nil {
        let distance = distance(instruction, index)
        guard (-(1 << 23)..<(1 << 23)).contains(distance) else { return nil }
        d = distance & 0xFF
        c = distance >> 8
      }
      return UInt64(instruction.opcode.rawValue) | UInt64(UInt8(truncatingIfNeeded: d)) << 8
        | UInt64(UInt16(truncatingIfNeeded: a)) << 16 | UInt64(UInt16(truncatingIfNeeded: b)) << 32
        | UInt64(UInt16(truncatingIfNeeded: c)) << 48
    }
  }
}
