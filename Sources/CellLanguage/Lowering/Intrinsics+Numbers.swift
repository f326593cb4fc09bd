extension FunctionLowering {
  mutating func compare(_ relation: Relation, _ call: IntrinsicCall) -> Value? {
    let type = concrete(call.arguments[0].type)
    if type == known.string || type == known.character { return compareText(relation, call) }
    let isDouble = type == known.double
    let isFloat = type == known.float
    let format = IntegerFormat(type)
    let isUnsigned = format.map { !$0.isSigned && $0.bits == 64 } ?? false
    return withOperands(call) { lowering, target, a, b in
      let (left, right) = relation == .greater || relation == .greaterEqual ? (b, a) : (a, b)
      let opcode: Opcode =
        switch relation {
        case .equal: isDouble ? .equalDouble : isFloat ? .equalFloat : .equalInt
        case .notEqual: isDouble ? .notEqualDouble : isFloat ? .notEqualFloat : .notEqualInt
        case .less, .greater:
          isDouble ? .lessDouble : isFloat ? .lessFloat : isUnsigned ? .lessUnsigned : .lessInt
        case .lessEqual, .greaterEqual:
          isDouble
            ? .lessEqualDouble
            : isFloat ? .lessEqualFloat : isUnsigned ? .lessEqualUnsigned : .lessEqualInt
        }
      lowering.emit(opcode, target, left, right, call.span)
    }
  }

  private mutating func compareText(_ relation: Relation, _ call: IntrinsicCall) -> Value? {
    let a = value(call.arguments[0])
    let b = value(call.arguments[1])
    let target = call.wanted ?? allocateTemporary(1)
    switch relation {
    case .equal: emit(.equalString, target, a.operand, b.operand, call.span)
    case .notEqual:
      emit(.equalString, target, a.operand, b.operand, call.span)
      emit(.not, target, target, call.span)
    case .less: emit(.lessString, target, a.operand, b.operand, call.span)
    case .greater: emit(.lessString, target, b.operand, a.operand, call.span)
    case .lessEqual:
      emit(.lessString, target, b.operand, a.operand, call.span)
      emit(.not, target, target, call.span)
    case .greaterEqual:
      emit(.lessString, target, a.operand, b.operand, call.span)
      emit(.not, target, target, call.span)
    }
    return word(target)
  }

  // MARK: Conversion

  mutating func convertNumber(_ call: IntrinsicCall) -> Value? {
    let from = concrete(call.arguments[0].type)
    let target = concrete(call.core.type)
    if from == target { return value(call.arguments[0], wanted: call.wanted) }
    return withOperand(call) { lowering, register, a in
      lowering.emitConversion(from, target, register, a, call.span)
    }
  }

  private mutating func emitConversion(
    _ from: Type, _ target: Type, _ register: Operand, _ a: Operand, _ span: Span
  ) {
    let source = IntegerFormat(from)
    let result = IntegerFormat(target)
    switch (source, result) {
    case (let source?, let result?):
      let code = Machine.number(of: source) << 3 | Machine.number(of: result)
      emit(.convertInt, register, a, a, d: code, span)
    case (let source?, nil):
      let isUnsigned = source.bits == 64 && !source.isSigned
      if target == known.double {
        return emit(isUnsigned ? .unsignedToDouble : .intToDouble, register, a, span)
      }
      guard isUnsigned else { return emit(.intToFloat, register, a, span) }
      emit(.unsignedToDouble, register, a, span)
      emit(.doubleToFloat, register, register, span)
    case (nil, let result?):
      var operand = a
      if from == known.float {
        emit(.floatToDouble, register, a, span)
        operand = register
      }
      emit(.doubleToInt, register, operand, d: Machine.number(of: result), span)
    case (nil, nil):
      emit(target == known.double ? .floatToDouble : .doubleToFloat, register, a, span)
    }
  }

  mutating func truncateNumber(_ call: IntrinsicCall) -> Value? {
    guard let format = IntegerFormat(concrete(call.core.type)) else { return nil }
    return withOperand(call) { lowering, target, a in
      if format.bits == 64 { return lowering.move(a, to: target, 1, call.span) }
      lowering.emit(.wrapSized, target, a, d: Machine.number(of: format), call.span)
    }
  }

  /// The same bits as another type.
  mutating func reinterpret(_ call: IntrinsicCall) -> Value? {
    let format = IntegerFormat(concrete(call.core.type))
    return withOperand(call) { lowering, target, a in
      guard let format, format.bits < 64 else {
        return lowering.move(a, to: target, 1, call.span)
      }
      lowering.emit(.wrapSized, target, a, d: Machine.number(of: format), call.span)
    }
  }

  // MARK: Mathematics

  mutating func squareRoot(_ call: IntrinsicCall) -> Value? {
    let isFloat = concrete(call.core.type) == known.float
    return withOperand(call) { lowering, target, a in
      if isFloat { return lowering.emit(.mathFloat1, target, a, d: 30, call.span) }
      lowering.emit(.squareRootDouble, target, a, call.span)
    }
  }

  mutating func magnitude(_ call: IntrinsicCall) -> Value? {
    guard concrete(call.core.type) == known.double else { return nil }
    return withOperand(call) { $0.emit(.absoluteDouble, $1, $2, call.span) }
  }

  mutating func math(_ name: String, _ call: IntrinsicCall) -> Value? {
    let isFloat = concrete(call.core.type) == known.float
    if let number = MathFunctions.names1.firstIndex(of: name) {
      return withOperand(call) { lowering, target, a in
        lowering.emit(isFloat ? .mathFloat1 : .math1, target, a, d: number, call.span)
      }
    }
    guard let number = MathFunctions.names2.firstIndex(of: name) else { return nil }
    return withOperands(call) { lowering, target, a, b in
      lowering.emit(.math2, target, a, b, d: number, call.span)
    }
  }
}
