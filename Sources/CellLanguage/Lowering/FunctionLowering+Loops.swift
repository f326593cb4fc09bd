extension FunctionLowering {
  mutating func lowerFor(_ loop: CoreFor) {
    let type = concrete(loop.sequence.type)
    scopes.append(BlockScope())
    if let bounds = integerRange(loop.sequence) {
      lowerRange(loop, bounds)
    } else if let isClosed = rangeForm(type) {
      lowerRange(loop, rangeValue(loop.sequence, isClosed: isClosed))
    } else if known.isArray(type) {
      lowerArray(loop, type)
    } else if type == known.string {
      lowerString(loop)
    } else {
      lowerIterator(loop, type)
    }
    leaveScope()
  }

  /// The start and the end of a loop over whole numbers, in registers of their own.
  private struct Bounds {
    let counter: Operand
    let end: Operand
    let isClosed: Bool
  }

  /// `a..<b` and `a...b` written in the loop's head.
  private mutating func integerRange(_ core: Core) -> Bounds? {
    guard case .call(let callee, let arguments) = core.kind, arguments.count == 2,
      let name = intrinsicName(callee), name == "halfOpenRange" || name == "closedRange",
      concrete(arguments[0].type) == known.int
    else { return nil }
    let isClosed = name == "closedRange"
    let bounds = Bounds(
      counter: allocateVariable(.word), end: allocateVariable(.word), isClosed: isClosed)
    withTemporaries { inner in
      inner.store(arguments[0], in: bounds.counter)
      inner.store(arguments[1], in: bounds.end)
    }
    emit(.checkRange, bounds.counter, bounds.end, core.span)
    return bounds
  }

  /// Whether a type is a range of `Int`, and then whether it is closed.
  private func rangeForm(_ type: Type) -> Bool? {
    guard let decl = type.nominal, type.arguments == [known.int] else { return nil }
    if decl === known.decl("Range") { return false }
    return decl === known.decl("ClosedRange") ? true : nil
  }

  private mutating func rangeValue(_ core: Core, isClosed: Bool) -> Bounds {
    let bounds = Bounds(
      counter: allocateVariable(.word), end: allocateVariable(.word), isClosed: isClosed)
    withTemporaries { inner in
      let mark = inner.mark
      let value = inner.value(core)
      inner.move(value.operand, to: bounds.counter, 1, core.span)
      inner.move(value.operand + 1, to: bounds.end, 1, core.span)
      inner.release(to: mark)
    }
    return bounds
  }

  private mutating func lowerRange(_ loop: CoreFor, _ bounds: Bounds) {
    let start = assembler.makeLabel()
    let (next, end) = enterLoop(loop)
    if bounds.isClosed {
      emit(.jumpIfLessInt, bounds.end, bounds.counter, to: end, loop.span)
    } else {
      emit(.jumpIfLessEqualInt, bounds.end, bounds.counter, to: end, loop.span)
    }
    assembler.place(start)
    scopes.append(BlockScope())
    bindCounter(loop, bounds.counter, next)
    lower(loop.body)
    leaveScope()
    assembler.place(next)
    emit(
      bounds.isClosed ? .loopClosed : .loopLess, bounds.counter, bounds.end, to: start, loop.span)
    assembler.place(end)
  }

  /// Names the counter; a plain constant needs no register of its own.
  private mutating func bindCounter(
    _ loop: CoreFor, _ counter: Operand, _ next: Assembler.Label
  ) {
    if case .bind(let variable) = loop.pattern.kind, !variable.isMutable,
      !lowering.isBoxed(variable)
    {
      places[ObjectIdentifier(variable)] = .register(counter, .word)
    } else {
      let value = Value(operand: counter, layout: .word, isOwned: false)
      bindElement(loop, value, next)
    }
    if let filter = loop.filter { jump(to: next, if: filter, is: false) }
  }

  /// Where `continue` and `break` go.
  private mutating func enterLoop(
    _ loop: CoreFor
  ) -> (next: Assembler.Label, end: Assembler.Label) {
    let next = assembler.makeLabel()
    let end = assembler.makeLabel()
    exits[ObjectIdentifier(loop.target)] = Exit(
      breakLabel: end, continueLabel: next, scopeDepth: scopes.count)
    return (next, end)
  }

  private mutating func bindElement(
    _ loop: CoreFor, _ value: Value, _ next: Assembler.Label
  ) {
    let mark = self.mark
    withTemporaries { inner in
      if loop.isRefutable { inner.test(loop.pattern, value, orJumpTo: next, loop.span) }
      inner.bindAll(loop.pattern, value, loop.span)
    }
    release(to: mark)
  }

  /// A filter over names that own something gives them back when it says no.
  private mutating func filterElement(_ loop: CoreFor, _ next: Assembler.Label) {
    guard let filter = loop.filter else { return }
    lowerFilter(filter, next, loop.pattern)
  }

  // MARK: Arrays

  private mutating func lowerArray(_ loop: CoreFor, _ type: Type) {
    let element = type.arguments[0]
    let layout = lowering.layout(of: element)
    let array = allocateOwned(.object)
    scopes[scopes.count - 1].variables.append((array, .object))
    withTemporaries { $0.store(loop.sequence, in: array) }
    let index = allocateVariable(.word)
    constant(0, to: index, loop.span)
    let start = assembler.makeLabel()
    let (next, end) = enterLoop(loop)
    assembler.place(start)
    scopes.append(BlockScope())
    if layout.isTrivial, layout.size == 1 {
      let word = allocateVariable(.word)
      emit(.nextElement, word, array, index, extra: 0, to: end, loop.span)
      bindCounter(loop, word, next)
    } else {
      nextElement(loop, array, index, element, layout, next: next, end: end)
    }
    lower(loop.body)
    leaveScope()
    assembler.place(next)
    emit(.jumpBack, to: start, loop.span)
    assembler.place(end)
  }

  private mutating func nextElement(
    _ loop: CoreFor, _ array: Operand, _ index: Operand, _ element: Type, _ layout: Layout,
    next: Assembler.Label, end: Assembler.Label
  ) {
    emit(.checkNext, index, array, extra: 0, to: end, loop.span)
    let mark = self.mark
    let raw = allocateTemporary(layout.size)
    if layout.size > 0 {
      emitElement(.loadElements, raw, array, index, layout.size, 0, element, loop.span)
    }
    emit(.addIntConstant, index, index, .constant(1), loop.span)
    let value = Value(operand: raw, layout: layout, isOwned: false)
    bindElement(loop, value, next)
    release(to: mark)
    filterElement(loop, next)
  }

  // MARK: Strings

  private mutating func lowerString(_ loop: CoreFor) {
    let text = allocateOwned(.string)
    scopes[scopes.count - 1].variables.append((text, .string))
    withTemporaries { $0.store(loop.sequence, in: text) }
    let offset = allocateVariable(.word)
    constant(0, to: offset, loop.span)
    let start = assembler.makeLabel()
    let (next, end) = enterLoop(loop)
    assembler.place(start)
    scopes.append(BlockScope())
    withTemporaries { inner in
      let character = inner.temporary(inner.allocateOwned(.string), .string).operand
      // A pattern that did not match leaves the last one behind.
      inner.drop(character, .string, loop.span)
      inner.emit(.nextCharacter, character, text, offset, extra: 0, to: end, loop.span)
      let value = Value(operand: character, layout: .string, isOwned: false)
      inner.bindElement(loop, value, next)
    }
    filterElement(loop, next)
    lower(loop.body)
    leaveScope()
    assembler.place(next)
    emit(.jumpBack, to: start, loop.span)
    assembler.place(end)
  }

  // MARK: Any sequence

  private mutating func lowerIterator(_ loop: CoreFor, _ type: Type) {
    guard let sequence = known.decl("Sequence"),
      let iteratorProtocol = known.decl("IteratorProtocol"),
      let make = requirement("makeIterator", sequence),
      let advance = requirement("next", iteratorProtocol)
    else { return emitTrap("this value cannot be iterated over", loop.span) }
    let iteratorType = concrete(
      context.memberType(of: type, named: "Iterator", in: context.emptySignature))
    let iterator = VariableDecl(name: "$iterator", span: loop.span, isMutable: true)
    iterator.type = iteratorType
    let made = witnessCall(make, sequence, type, [loop.sequence], iteratorType, loop.span)
    withTemporaries { $0.declare(iterator, made) }
    let start = assembler.makeLabel()
    let (next, end) = enterLoop(loop)
    assembler.place(next)
    assembler.place(start)
    emit(.step, loop.span)
    scopes.append(BlockScope())
    let place = Core(
      .address(Core(.variable(iterator), iteratorType, loop.span)), iteratorType, loop.span)
    let optionalType = concrete(known.optional(loop.element))
    let advanced = witnessCall(
      advance, iteratorProtocol, iteratorType, [place], optionalType, loop.span)
    let mark = self.mark
    withTemporaries { inner in
      let value = inner.value(advanced)
      inner.jumpIfNil(value, to: end, loop.span)
      inner.bindElement(loop, inner.payload(of: value, optionalType), next)
    }
    release(to: mark)
    filterElement(loop, next)
    lower(loop.body)
    leaveScope()
    emit(.jump, to: start, loop.span)
    assembler.place(end)
  }

  func requirement(_ name: String, _ proto: NominalDecl) -> FunctionDecl? {
    for case .function(let function) in proto.members.named(name) { return function }
    return nil
  }

  /// A call of a protocol requirement on a value whose type conforms.
  func witnessCall(
    _ requirement: FunctionDecl, _ proto: NominalDecl, _ selfType: Type, _ arguments: [Core],
    _ result: Type, _ span: Span
  ) -> Core {
    var substitution = Substitution()
    for inherited in context.inheritedProtocols(of: proto) {
      if let parameter = inherited.selfParameter { substitution[parameter] = selfType }
    }
    let callee = Callee(
      function: requirement, substitution: substitution, dispatch: .witness, selfType: selfType)
    return Core(.call(callee, arguments), result, span)
  }
}
