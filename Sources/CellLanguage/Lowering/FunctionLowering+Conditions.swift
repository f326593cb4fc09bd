extension FunctionLowering {
  /// Jumps when a condition has the given value.
  mutating func jump(to label: Assembler.Label, if core: Core, is wanted: Bool) {
    switch core.kind {
    case .boolean(let value):
      if value == wanted { jump(label, core.span) }
    case .not(let inner): jump(to: label, if: inner, is: !wanted)
    case .and(let left, let right): jumpBoth(label, left, right, is: wanted, shortcut: false)
    case .or(let left, let right): jumpBoth(label, left, right, is: wanted, shortcut: true)
    case .isNil(let inner):
      let mark = self.mark
      let optional = scopedValue(inner)
      emit(wanted ? .jumpIfFalse : .jumpIfTrue, optional, to: label, core.span)
      release(to: mark)
    default:
      if let comparison = comparison(core) {
        return jump(to: label, comparison, is: wanted, isBack: false, core.span)
      }
      let mark = self.mark
      let value = scopedValue(core)
      emit(wanted ? .jumpIfTrue : .jumpIfFalse, value, to: label, core.span)
      release(to: mark)
    }
  }

  /// `a && b` (shortcut false) and `a || b` (shortcut true).
  private mutating func jumpBoth(
    _ label: Assembler.Label, _ left: Core, _ right: Core, is wanted: Bool, shortcut: Bool
  ) {
    if wanted == shortcut {
      jump(to: label, if: left, is: wanted)
      return jump(to: label, if: right, is: wanted)
    }
    let skip = assembler.makeLabel()
    jump(to: skip, if: left, is: shortcut)
    jump(to: label, if: right, is: wanted)
    assembler.place(skip)
  }

  /// The first word of a value; its temporaries have ended when it is used.
  private mutating func scopedValue(_ core: Core) -> Operand {
    let hadOwned = ownedCount
    temporaries.append([])
    let value = value(core)
    guard ownedCount != hadOwned else {
      endTemporaries()
      return value.operand
    }
    // The word is copied before what it belongs to is given back.
    let word = allocateTemporary(1)
    move(value.operand, to: word, 1, core.span)
    endTemporaries()
    return word
  }

  /// Jumps back to the start of a loop while a condition holds, counting the round.
  mutating func jumpBack(to label: Assembler.Label, if core: Core) {
    if case .boolean(true) = core.kind { return emit(.jumpBack, to: label, core.span) }
    if let comparison = comparison(core), comparison.isFused {
      return jump(to: label, comparison, is: true, isBack: true, core.span)
    }
    let done = assembler.makeLabel()
    jump(to: done, if: core, is: false)
    emit(.jumpBack, to: label, core.span)
    assembler.place(done)
  }

  // MARK: Comparisons

  /// A comparison of two plain words.
  struct Comparison {
    enum Kind {
      case integer, unsigned, double
    }

    enum Relation {
      case equal, notEqual, less, lessEqual
    }

    let kind: Kind
    let relation: Relation
    let left: Core
    let right: Core

    /// Whether the machine has it as one instruction that jumps back.
    var isFused: Bool { kind == .integer }
  }

  /// Reads a condition as a comparison of numbers, if it is one.
  private func comparison(_ core: Core) -> Comparison? {
    guard case .call(let callee, let arguments) = core.kind, arguments.count == 2,
      let name = intrinsicName(callee), let kind = comparisonKind(arguments[0].type)
    else { return nil }
    let (a, b) = (arguments[0], arguments[1])
    switch name {
    case "equal": return Comparison(kind: kind, relation: .equal, left: a, right: b)
    case "notEqual": return Comparison(kind: kind, relation: .notEqual, left: a, right: b)
    case "less": return Comparison(kind: kind, relation: .less, left: a, right: b)
    case "lessEqual": return Comparison(kind: kind, relation: .lessEqual, left: a, right: b)
    case "greater": return Comparison(kind: kind, relation: .less, left: b, right: a)
    case "greaterEqual": return Comparison(kind: kind, relation: .lessEqual, left: b, right: a)
    default: return nil
    }
  }

  /// The instruction behind a callee, when it is one.
  func intrinsicName(_ callee: Callee) -> String? {
    var copy = self
    guard case .function(let decl, _) = copy.resolve(callee) else { return nil }
    return decl.modifiers.intrinsic
  }

  private func comparisonKind(_ type: Type) -> Comparison.Kind? {
    let type = concrete(type)
    if type == known.double { return .double }
    if type == known.bool { return .integer }
    guard let format = IntegerFormat(type) else { return nil }
    return format.isSigned || format.bits < 64 ? .integer : .unsigned
  }

  private mutating func jump(
    to label: Assembler.Label, _ comparison: Comparison, is wanted: Bool, isBack: Bool,
    _ span: Span
  ) {
    let mark = self.mark
    temporaries.append([])
    switch comparison.kind {
    case .integer: jumpInteger(label, comparison, wanted, isBack, span)
    case .double: jumpDouble(label, comparison, wanted, span)
    case .unsigned: jumpUnsigned(label, comparison, wanted, span)
    }
    temporaries.removeLast()
    release(to: mark)
  }

  /// Operands of a comparison, with their temporaries ended before the jump.
  private mutating func operands(_ comparison: Comparison) -> (Operand, Operand) {
    // Both sides are evaluated in the order in which they are written.
    let isSwapped = comparison.left.span.start > comparison.right.span.start
    let first = isSwapped ? comparison.right : comparison.left
    let second = isSwapped ? comparison.left : comparison.right
    let a = steadyWord(first, before: second)
    let b = value(second).operand
    let pending = temporaries[temporaries.count - 1]
    for value in pending.reversed() {
      drop(value.operand, value.layout)
      recycle(value.operand, value.layout)
    }
    temporaries[temporaries.count - 1] = []
    return isSwapped ? (b, a) : (a, b)
  }

  /// A word in a register that the evaluation of another expression does not change.
  mutating func steadyWord(_ core: Core, before other: Core) -> Operand {
    let value = value(core)
    guard !value.isOwned, Self.mayChange(other) else { return value.operand }
    let copy = allocateTemporary(1)
    move(value.operand, to: copy, 1, core.span)
    return copy
  }

  private func smallConstant(_ core: Core) -> Int? {
    guard case .integer(let value) = core.kind, (-32768...32767).contains(value) else { return nil }
    return value
  }

  private mutating func jumpInteger(
    _ label: Assembler.Label, _ comparison: Comparison, _ wanted: Bool, _ isBack: Bool,
    _ span: Span
  ) {
    if !isBack, let constant = smallConstant(comparison.right) {
      let register = scopedValue(comparison.left)
      let opcode: Opcode =
        switch (comparison.relation, wanted) {
        case (.equal, true), (.notEqual, false): .jumpIfEqualConstant
        case (.equal, false), (.notEqual, true): .jumpIfNotEqualConstant
        case (.less, true): .jumpIfLessConstant
        case (.less, false): .jumpIfGreaterEqualConstant
        case (.lessEqual, true): .jumpIfLessEqualConstant
        case (.lessEqual, false): .jumpIfGreaterConstant
        }
      return emit(opcode, register, .constant(constant), to: label, span)
    }
    if !isBack, let constant = smallConstant(comparison.left) {
      let register = scopedValue(comparison.right)
      let opcode: Opcode =
        switch (comparison.relation, wanted) {
        case (.equal, true), (.notEqual, false): .jumpIfEqualConstant
        case (.equal, false), (.notEqual, true): .jumpIfNotEqualConstant
        case (.less, true): .jumpIfGreaterConstant
        case (.less, false): .jumpIfLessEqualConstant
        case (.lessEqual, true): .jumpIfGreaterEqualConstant
        case (.lessEqual, false): .jumpIfLessConstant
        }
      return emit(opcode, register, .constant(constant), to: label, span)
    }
    let (a, b) = operands(comparison)
    if isBack {
      let opcode: Opcode =
        switch comparison.relation {
        case .equal: .backIfEqualInt
        case .notEqual: .backIfNotEqualInt
        case .less: .backIfLessInt
        case .lessEqual: .backIfLessEqualInt
        }
      return emit(opcode, a, b, to: label, span)
    }
    switch (comparison.relation, wanted) {
    case (.equal, true), (.notEqual, false): emit(.jumpIfEqualInt, a, b, to: label, span)
    case (.equal, false), (.notEqual, true): emit(.jumpIfNotEqualInt, a, b, to: label, span)
    case (.less, true): emit(.jumpIfLessInt, a, b, to: label, span)
    case (.less, false): emit(.jumpIfLessEqualInt, b, a, to: label, span)
    case (.lessEqual, true): emit(.jumpIfLessEqualInt, a, b, to: label, span)
    case (.lessEqual, false): emit(.jumpIfLessInt, b, a, to: label, span)
    }
  }

  private mutating func jumpDouble(
    _ label: Assembler.Label, _ comparison: Comparison, _ wanted: Bool, _ span: Span
  ) {
    let (a, b) = operands(comparison)
    let opcode: Opcode =
      switch (comparison.relation, wanted) {
      case (.equal, true), (.notEqual, false): .jumpIfEqualDouble
      case (.equal, false), (.notEqual, true): .jumpIfNotEqualDouble
      case (.less, true): .jumpIfLessDouble
      case (.less, false): .jumpIfNotLessDouble
      case (.lessEqual, true): .jumpIfLessEqualDouble
      case (.lessEqual, false): .jumpIfNotLessEqualDouble
      }
    emit(opcode, a, b, to: label, span)
  }

  private mutating func jumpUnsigned(
    _ label: Assembler.Label, _ comparison: Comparison, _ wanted: Bool, _ span: Span
  ) {
    let (a, b) = operands(comparison)
    let result = allocateTemporary(1)
    switch comparison.relation {
    case .equal: emit(.equalInt, result, a, b, span)
    case .notEqual: emit(.notEqualInt, result, a, b, span)
    case .less: emit(.lessUnsigned, result, a, b, span)
    case .lessEqual: emit(.lessEqualUnsigned, result, a, b, span)
    }
    emit(wanted ? .jumpIfTrue : .jumpIfFalse, result, to: label, span)
  }

  /// Jumps when two values of a type with `==` differ.
  mutating func jump(
    to label: Assembler.Label, unlessEqual left: Core, _ right: Core
  ) {
    let result = allocateTemporary(1)
    let a = value(left)
    let b = value(right)
    emit(
      .equalValue, result, a.operand, b.operand,
      extra: UInt64(lowering.number(of: concrete(left.type))),
      left.span)
    emit(.jumpIfFalse, result, to: label, left.span)
  }
}
