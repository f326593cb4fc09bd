extension FunctionLowering {
  /// Code that was expanded in place of a call, for call stacks.
  struct Expansion {
    let instructions: Range<Int>
    let name: String
    let call: Span
    let isUserCode: Bool

    func moved(by count: Int) -> Expansion {
      let (start, end) = (instructions.lowerBound + count, instructions.upperBound + count)
      return Expansion(
        instructions: start..<end, name: name, call: call, isUserCode: isUserCode)
    }
  }

  private static let deepestInline = 8

  /// Expands a short function in place of its call; nil when it has to be called.
  mutating func inlined(
    _ decl: FunctionDecl, _ substitution: Substitution, _ shape: CallShape, _ arguments: [Core],
    _ core: Core, _ wanted: Operand?
  ) -> Value? {
    guard inlining.count < Self.deepestInline, decl !== currentFunction,
      !inlining.contains(where: { $0 === decl }), shape.captures.isEmpty,
      arguments.count == shape.parameters.count, !shape.parameters.contains(where: \.isOwn),
      !shape.parameters.contains(where: { lowering.isBoxed($0.variable) }),
      let body = lowering.inlineBody(of: decl)
    else { return nil }
    let value = result(shape.result, wanted)
    let start = assembler.count
    let mark = self.mark
    let writeBacks = bindArguments(arguments, shape, body)
    callWithWriteBack(writeBacks, context.thrownType(of: decl) != nil, core.span) { lowering in
      lowering.expand(decl, body, substitution, into: value)
    }
    for (place, operand) in writeBacks.reversed() { putBack(place, from: operand, core.span) }
    release(to: mark)
    if assembler.count > start {
      expanded.append(
        Expansion(
          instructions: start..<assembler.count, name: lowering.displayName(decl),
          call: core.span, isUserCode: context.sources.place(decl.nameSpan) != nil))
    }
    return value
  }

  /// Gives the parameters their places; returns what has to be written back behind the body.
  private mutating func bindArguments(
    _ arguments: [Core], _ shape: CallShape, _ body: InlineBody
  ) -> [(place: LoweredPlace, source: Operand)] {
    var writeBacks: [(place: LoweredPlace, source: Operand)] = []
    var found: [(VariableDecl, Place)] = []
    for (index, parameter) in shape.parameters.enumerated()
    where !Self.isDefault(arguments[index]) {
      let later = arguments[(index + 1)...]
      if parameter.isInout, case .address(let core) = arguments[index].kind {
        let place = body.isQuiet ? stablePlace(core, before: later) : heldPlace(core)
        if case .computed = place {
          let operand = allocateVariable(parameter.layout)
          takeOut(place, to: operand, core.span)
          writeBacks.append((place, operand))
          found.append((parameter.variable, .register(operand, parameter.layout)))
        } else {
          found.append((parameter.variable, .alias(place)))
        }
      } else {
        let operand = argument(arguments[index], parameter.layout, later, body)
        found.append((parameter.variable, .register(operand, parameter.layout)))
      }
    }
    // What the call leaves out is computed after everything that it says.
    for (core, parameter) in zip(arguments, shape.parameters) where Self.isDefault(core) {
      let operand = argument(core, parameter.layout, [], body)
      found.append((parameter.variable, .register(operand, parameter.layout)))
    }
    // Arguments may mention the same function's parameters, so they get their new places last.
    for (variable, place) in found { places[ObjectIdentifier(variable)] = place }
    return writeBacks
  }

  /// The registers of an argument, which nothing changes while the body runs.
  private mutating func argument(
    _ core: Core, _ layout: Layout, _ later: ArraySlice<Core>, _ body: InlineBody
  ) -> Operand {
    let value = value(core)
    if value.isOwned || isConstant(core) { return value.operand }
    if body.isQuiet, !later.contains(where: { Self.mayChange($0) }) { return value.operand }
    if layout.isTrivial {
      let copy = allocateTemporary(layout.size)
      move(value.operand, to: copy, layout.size, core.span)
      return copy
    }
    let copy = temporary(allocateOwned(layout), layout)
    self.copy(value.operand, to: copy.operand, layout, core.span)
    return copy.operand
  }

  private func isConstant(_ core: Core) -> Bool {
    guard case .variable(let variable) = core.kind else { return false }
    return !variable.isMutable && variable.storage != .global
  }

  private mutating func expand(
    _ decl: FunctionDecl, _ body: InlineBody, _ substitution: Substitution, into result: Value
  ) {
    let target = result.layout.size > 0 ? result.operand : nil
    let end = assembler.makeLabel()
    let outer = (self.substitution, currentFunction, returning, initializing, failsWithFalse)
    self.substitution = substitution
    currentFunction = decl
    returning = .inline(end, target, result.layout, scopeDepth: scopes.count)
    (initializing, failsWithFalse) = (nil, false)
    inlining.append(decl)
    scopes.append(BlockScope())
    lowerExpanded(body.statements, target)
    leaveScope()
    inlining.removeLast()
    (self.substitution, currentFunction, returning, initializing, failsWithFalse) = outer
    assembler.place(end)
  }

  /// The statements; a `return` at the end needs no jump.
  private mutating func lowerExpanded(_ statements: [CoreStmt], _ target: Operand?) {
    guard case .returned(let core?, _)? = statements.last else { return lower(statements) }
    lower(Array(statements.dropLast()))
    let mark = self.mark
    withTemporaries { inner in
      if let target { inner.store(core, in: target) } else { _ = inner.value(core) }
    }
    release(to: mark)
  }

  /// Where expanded code lies, inner expansions first.
  func expansions(
    _ encoded: Assembler.Encoded
  ) -> [(range: Range<Int>, name: String, call: Span, isUserCode: Bool)] {
    expanded.map { expansion in
      let start = encoded.offsets[expansion.instructions.lowerBound]
      let end = encoded.offsets[expansion.instructions.upperBound]
      return (start..<end, expansion.name, expansion.call, expansion.isUserCode)
    }
  }
}
