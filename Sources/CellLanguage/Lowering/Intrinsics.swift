/// A call that becomes instructions instead of a call.
struct IntrinsicCall {
  let decl: FunctionDecl
  let substitution: Substitution
  let arguments: [Core]
  let core: Core
  let wanted: Operand?

  init(
    _ decl: FunctionDecl, _ substitution: Substitution, _ arguments: [Core], _ core: Core,
    _ wanted: Operand?
  ) {
    self.decl = decl
    self.substitution = substitution
    self.arguments = arguments
    self.core = core
    self.wanted = wanted
  }

  var span: Span { core.span }
}

/// The instructions behind `@intrinsic("…")` declarations of the prelude.
enum Intrinsics {
  /// Makes the instructions; nil when the types at hand need an ordinary call.
  typealias Emitter = (inout FunctionLowering, IntrinsicCall) -> FunctionLowering.Value?

  static func emitter(_ name: String) -> Emitter? {
    if let known = table[name] { return known }
    guard name.hasPrefix("math.") else { return nil }
    let function = String(name.dropFirst(5))
    return { $0.math(function, $1) }
  }

  nonisolated(unsafe) private static let table: [String: Emitter] = [
    "add": { $0.arithmetic(.add, $1) }, "subtract": { $0.arithmetic(.subtract, $1) },
    "multiply": { $0.arithmetic(.multiply, $1) }, "divide": { $0.arithmetic(.divide, $1) },
    "remainder": { $0.arithmetic(.remainder, $1) },
    "addAssign": { $0.arithmeticAssign(.add, $1) },
    "subtractAssign": { $0.arithmeticAssign(.subtract, $1) },
    "multiplyAssign": { $0.arithmeticAssign(.multiply, $1) },
    "divideAssign": { $0.arithmeticAssign(.divide, $1) },
    "remainderAssign": { $0.arithmeticAssign(.remainder, $1) },
    "negate": { $0.negate($1) },
    "wrappingAdd": { $0.wrapping(.addWrapping, $1) },
    "wrappingSubtract": { $0.wrapping(.subtractWrapping, $1) },
    "wrappingMultiply": { $0.wrapping(.multiplyWrapping, $1) },
    "bitAnd": { $0.binary(.bitAnd, $1) }, "bitOr": { $0.binary(.bitOr, $1) },
    "bitXor": { $0.binary(.bitXor, $1) }, "bitNot": { $0.bitNot($1) },
    "shiftLeft": { $0.shift(.shiftLeft, .shiftLeftSized, $1) },
    "shiftRight": { $0.shift(.shiftRight, .shiftRightSized, $1) },
    "equal": { $0.compare(.equal, $1) }, "notEqual": { $0.compare(.notEqual, $1) },
    "less": { $0.compare(.less, $1) }, "lessEqual": { $0.compare(.lessEqual, $1) },
    "greater": { $0.compare(.greater, $1) }, "greaterEqual": { $0.compare(.greaterEqual, $1) },
    "convert": { $0.convertNumber($1) }, "truncate": { $0.truncateNumber($1) },
    "bits": { $0.reinterpret($1) },
    "squareRoot": { $0.squareRoot($1) }, "magnitude": { $0.magnitude($1) },
    "halfOpenRange": { $0.range($1) }, "closedRange": { $0.range($1) },
    "array.count": { $0.arrayCount($1) }, "array.append": { $0.arrayAppend($1) },
    "precondition": { $0.precondition($1) },
    "unreachable": { $0.unreachable($1) },
  ]
}

enum Arithmetic {
  case add, subtract, multiply, divide, remainder
}

enum Relation {
  case equal, notEqual, less, lessEqual, greater, greaterEqual
}

extension FunctionLowering {
  typealias Emitted = Value?

  func word(_ operand: Operand) -> Value {
    Value(operand: operand, layout: .word, isOwned: true)
  }

  /// Both operands in registers; the first is not changed by the evaluation of the second.
  private mutating func operands(_ call: IntrinsicCall) -> (Operand, Operand) {
    let a = steadyWord(call.arguments[0], before: call.arguments[1])
    return (a, value(call.arguments[1]).operand)
  }

  /// Evaluates operands, gives their temporaries back and emits with the result's register.
  mutating func withOperands(
    _ call: IntrinsicCall, _ body: (inout FunctionLowering, Operand, Operand, Operand) -> Void
  ) -> Value {
    let mark = self.mark
    let (a, b) = operands(call)
    release(to: mark)
    let target = call.wanted ?? allocateTemporary(1)
    body(&self, target, a, b)
    return word(target)
  }

  mutating func withOperand(
    _ call: IntrinsicCall, _ body: (inout FunctionLowering, Operand, Operand) -> Void
  ) -> Value {
    let mark = self.mark
    let a = value(call.arguments[0]).operand
    release(to: mark)
    let target = call.wanted ?? allocateTemporary(1)
    body(&self, target, a)
    return word(target)
  }

  mutating func binary(_ opcode: Opcode, _ call: IntrinsicCall) -> Value? {
    withOperands(call) { $0.emit(opcode, $1, $2, $3, call.span) }
  }

  // MARK: Arithmetic

  private func smallConstant(_ core: Core) -> Int? {
    guard case .integer(let value) = core.kind, (-32767...32767).contains(value) else { return nil }
    return value
  }

  private func isLiteralZero(_ core: Core) -> Bool {
    if case .double(let value) = core.kind { value == 0 } else { false }
  }

  mutating func arithmetic(_ operation: Arithmetic, _ call: IntrinsicCall) -> Value? {
    let type = concrete(call.core.type)
    if type == known.int, let value = constantArithmetic(operation, call) { return value }
    if operation == .divide, isLiteralZero(call.arguments[0]), isLiteralZero(call.arguments[1]) {
      // The compiler calculates `0.0 / 0` itself, which has no sign; the processor's has one.
      return value(Core(.double(.nan), call.core.type, call.span), wanted: call.wanted)
    }
    return withOperands(call) { lowering, target, a, b in
      lowering.emitArithmetic(operation, type, target, a, b, call.span)
    }
  }

  /// `x + 1`, `x - 1`, `x * 2` with small constants.
  private mutating func constantArithmetic(
    _ operation: Arithmetic, _ call: IntrinsicCall
  ) -> Value? {
    guard let constant = smallConstant(call.arguments[1]) else { return nil }
    let opcode: Opcode
    var operand = constant
    switch operation {
    case .add: opcode = .addIntConstant
    case .subtract:
      opcode = .addIntConstant
      operand = -constant
    case .multiply: opcode = .multiplyIntConstant
    case .divide, .remainder: return nil
    }
    let mark = self.mark
    let a = value(call.arguments[0]).operand
    release(to: mark)
    let target = call.wanted ?? allocateTemporary(1)
    emit(opcode, target, a, .constant(operand), call.span)
    return word(target)
  }

  private mutating func emitArithmetic(
    _ operation: Arithmetic, _ type: Type, _ target: Operand, _ a: Operand, _ b: Operand,
    _ span: Span
  ) {
    if type == known.double { return emit(Self.doubleOpcode(operation), target, a, b, span) }
    if type == known.float { return emit(Self.floatOpcode(operation), target, a, b, span) }
    guard let format = IntegerFormat(type) else { return emitTrap("not a number", span) }
    if format.bits == 64, format.isSigned {
      return emit(Self.intOpcode(operation), target, a, b, span)
    }
    emit(Self.sizedOpcode(operation), target, a, b, d: Machine.number(of: format), span)
  }

  private static func doubleOpcode(_ operation: Arithmetic) -> Opcode {
    switch operation {
    case .add: .addDouble
    case .subtract: .subtractDouble
    case .multiply: .multiplyDouble
    case .divide, .remainder: .divideDouble
    }
  }

  private static func floatOpcode(_ operation: Arithmetic) -> Opcode {
    switch operation {
    case .add: .addFloat
    case .subtract: .subtractFloat
    case .multiply: .multiplyFloat
    case .divide, .remainder: .divideFloat
    }
  }

  private static func intOpcode(_ operation: Arithmetic) -> Opcode {
    switch operation {
    case .add: .addInt
    case .subtract: .subtractInt
    case .multiply: .multiplyInt
    case .divide: .divideInt
    case .remainder: .remainderInt
    }
  }

  private static func sizedOpcode(_ operation: Arithmetic) -> Opcode {
    switch operation {
    case .add: .addSized
    case .subtract: .subtractSized
    case .multiply: .multiplySized
    case .divide: .divideSized
    case .remainder: .remainderSized
    }
  }

  /// `x += y`: in place when `x` is a register.
  mutating func arithmeticAssign(_ operation: Arithmetic, _ call: IntrinsicCall) -> Value? {
    guard case .address(let target) = call.arguments[0].kind else { return nil }
    let type = concrete(target.type)
    let place = arithmeticPlace(target, call.arguments[1])
    let mark = self.mark
    if case .register(let operand, _) = place {
      if type == known.int, let constant = smallConstant(call.arguments[1]),
        operation == .add || operation == .subtract
      {
        let amount = operation == .add ? constant : -constant
        emit(.addIntConstant, operand, operand, .constant(amount), call.span)
      } else {
        let b = value(call.arguments[1]).operand
        emitArithmetic(operation, type, operand, operand, b, call.span)
      }
      release(to: mark)
      return none
    }
    let b = value(call.arguments[1]).operand
    let result = allocateTemporary(1)
    takeOut(place, to: result, call.span)
    emitArithmetic(operation, type, result, result, b, call.span)
    putBack(place, from: result, call.span)
    release(to: mark)
    return none
  }

  /// The place of `x += y`: found before `y` is computed, which may be a call.
  private mutating func arithmeticPlace(_ target: Core, _ operand: Core) -> LoweredPlace {
    switch operand.kind {
    case .integer, .double, .variable: lowerPlace(target)
    default: Self.mayChange(operand) ? heldPlace(target) : lowerPlace(target)
    }
  }

  mutating func negate(_ call: IntrinsicCall) -> Value? {
    let type = concrete(call.core.type)
    return withOperand(call) { lowering, target, a in
      if type == lowering.known.double { return lowering.emit(.negateDouble, target, a, call.span) }
      if type == lowering.known.float { return lowering.emit(.negateFloat, target, a, call.span) }
      guard let format = IntegerFormat(type) else { return }
      if format.bits == 64, format.isSigned {
        return lowering.emit(.negateInt, target, a, call.span)
      }
      lowering.emit(.negateSized, target, a, d: Machine.number(of: format), call.span)
    }
  }

  mutating func wrapping(_ opcode: Opcode, _ call: IntrinsicCall) -> Value? {
    let format = IntegerFormat(concrete(call.core.type))
    return withOperands(call) { lowering, target, a, b in
      lowering.emit(opcode, target, a, b, call.span)
      guard let format, format.bits < 64 else { return }
      lowering.emit(.wrapSized, target, target, d: Machine.number(of: format), call.span)
    }
  }

  mutating func bitNot(_ call: IntrinsicCall) -> Value? {
    let format = IntegerFormat(concrete(call.core.type))
    return withOperand(call) { lowering, target, a in
      guard let format, format.bits < 64 else {
        return lowering.emit(.bitNot, target, a, call.span)
      }
      lowering.emit(.bitNotSized, target, a, d: Machine.number(of: format), call.span)
    }
  }

  mutating func shift(_ plain: Opcode, _ sized: Opcode, _ call: IntrinsicCall) -> Value? {
    guard let format = IntegerFormat(concrete(call.core.type)) else { return nil }
    return withOperands(call) { lowering, target, a, b in
      if format.bits == 64, format.isSigned {
        return lowering.emit(plain, target, a, b, call.span)
      }
      lowering.emit(sized, target, a, b, d: Machine.number(of: format), call.span)
    }
  }

  // MARK: What the language writes itself

  mutating func structural(
    _ operation: String, _ arguments: [Core], _ core: Core, _ wanted: Operand?
  ) -> Value {
    let type = concrete(arguments[0].type)
    switch operation {
    case "equal":
      let a = value(arguments[0])
      let b = value(arguments[1])
      let target = wanted ?? allocateTemporary(1)
      emit(
        .equalValue, target, a.operand, b.operand, extra: UInt64(lowering.number(of: type)),
        core.span)
      return word(target)
    case "less":
      let a = value(arguments[0])
      let b = value(arguments[1])
      if lowering.enumLayout(type).layout.size > 1 {
        let both = [a, b]
        return callNative("less", both, [[type]], .word, core.span)
      }
      let target = wanted ?? allocateTemporary(1)
      emit(.lessInt, target, a.operand, b.operand, core.span)
      return word(target)
    case "hashValue":
      return callNative("hashValue", [value(arguments[0])], [[type]], .word, core.span)
    default:
      guard arguments.count == 2, case .address(let hasher) = arguments[1].kind else { return none }
      let subject = value(arguments[0])
      let place = lowerPlace(hasher)
      let state = load(place, nil, core.span)
      let mixed = callNative("hash.combine", [state, subject], [[type]], .word, core.span)
      write(mixed, to: place, type: concrete(hasher.type), core.span)
      return none
    }
  }
}
