extension NativeCompiler {
  /// Floating point numbers of 64 bits.
  mutating func compileDouble(_ i: Instruction) -> Bool {
    switch i.opcode {
    case .addDouble: arithmetic(.add, i)
    case .subtractDouble: arithmetic(.subtract, i)
    case .multiplyDouble: arithmetic(.multiply, i)
    case .divideDouble: arithmetic(.divide, i)
    case .squareRootDouble:
      let target = registers.freeVector()
      assembler.apply(.squareRoot, vector(i.b), to: target)
      define(i.a, target)
    case .negateDouble:
      let target = changeable(i.b)
      assembler.move(constant: .min, to: .rax)
      assembler.apply(.xor, .rax, to: target)
      define(i.a, target)
    case .absoluteDouble:
      let target = changeable(i.b)
      assembler.move(constant: .max, to: .rax)
      assembler.apply(.and, .rax, to: target)
      define(i.a, target)
    case .lessDouble: compare(i.c, i.b, .above, i)
    case .lessEqualDouble: compare(i.c, i.b, .aboveOrEqual, i)
    case .equalDouble: equal(i, .equal)
    case .notEqualDouble: equal(i, .notEqual)
    case .intToDouble:
      let target = registers.freeVector()
      let source = general(i.b)
      // The conversion leaves the rest of the register alone and would wait for it.
      assembler.apply(.xor, target, to: target)
      assembler.convert(source, to: target)
      define(i.a, target)
    case .doubleToInt: return truncate(i)
    case .math1: function1(i)
    case .math2: function2(i)
    default: return false
    }
    return true
  }

  private mutating func arithmetic(_ operation: VectorOperation, _ i: Instruction) {
    let target = changeableVector(i.b)
    if let known = registers.vector(i.c) {
      assembler.apply(operation, known, to: target)
    } else if registers.general(i.c) != nil {
      assembler.apply(operation, vector(i.c), to: target)
    } else {
      assembler.apply(operation, memory(i.c), to: target)
    }
    define(i.a, target)
  }

  /// Conditions that are false when a number is none.
  private mutating func compare(_ left: Int, _ right: Int, _ condition: Flags, _ i: Instruction) {
    assembler.compare(vector(left), vector(right))
    let target = registers.freeGeneral()
    assembler.set(condition, target)
    define(i.a, target)
  }

  private mutating func equal(_ i: Instruction, _ condition: Flags) {
    assembler.compare(vector(i.b), vector(i.c))
    let target = registers.freeGeneral()
    assembler.set(condition == .equal ? .ordered : .unordered, .rax)
    assembler.set(condition, target)
    assembler.apply(condition == .equal ? .and : .or, .rax, to: target)
    define(i.a, target)
  }

  /// To `Int`; what does not fit is for the dispatch loop.
  private mutating func truncate(_ i: Instruction) -> Bool {
    guard i.d & 7 == 3 else { return false }
    let source = vector(i.b)
    let target = registers.freeGeneral()
    assembler.convert(source, to: target)
    assembler.move(constant: .min, to: .rax)
    assembler.apply(.compare, .rax, to: target)
    assembler.jump(if: .equal, exit(i))
    define(i.a, target)
    return true
  }

  private mutating func function1(_ i: Instruction) {
    assembler.move(vector(i.b), to: VectorRegister(0))
    assembler.move(constant: i.d, to: .rdi)
    callFunction(unsafeBitCast(NativeHelper.function1, to: Int.self), i.a)
  }

  private mutating func function2(_ i: Instruction) {
    let (x, y) = (vector(i.b), vector(i.c))
    assembler.move(x, to: VectorRegister(0))
    assembler.move(y, to: VectorRegister(1))
    assembler.move(constant: i.d, to: .rdi)
    callFunction(unsafeBitCast(NativeHelper.function2, to: Int.self), i.a)
  }

  private mutating func callFunction(_ address: Int, _ target: Int) {
    assembler.move(constant: address, to: .rax)
    assembler.call(.rax)
    registers.forgetAll()
    registers.releaseHeld()
    let result = registers.freeVector()
    assembler.move(VectorRegister(0), to: result)
    define(target, result)
  }
}

extension NativeHelper {
  /// A function of the maths library, by its number.
  static let function1: @convention(c) (Int, Double) -> Double = { MathFunctions.apply($0, $1) }

  static let function2: @convention(c) (Int, Double, Double) -> Double = {
    MathFunctions.apply($0, $1, $2)
  }
}
