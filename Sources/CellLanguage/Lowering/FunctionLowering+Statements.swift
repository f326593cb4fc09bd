extension FunctionLowering {
  mutating func lower(_ statements: [CoreStmt]) {
    for statement in statements {
      let mark = self.mark
      withTemporaries { inner in inner.lower(statement) }
      release(to: mark)
    }
  }

  mutating func lower(_ statement: CoreStmt) {
    switch statement {
    case .expression(let core): _ = value(core)
    case .declare(let variable, let core): declare(variable, core)
    case .destructure(let pattern, let core): destructure(pattern, core)
    case .localFunction: break
    case .returned(let core, let span): lowerReturn(core, span)
    case .ifElse(let conditions, let then, let otherwise): lowerIf(conditions, then, otherwise)
    case .guardElse(let conditions, let body): lowerGuard(conditions, body)
    case .whileLoop(let target, let conditions, let body):
      inLoop { $0.lowerWhile(target, conditions, body) }
    case .repeatLoop(let target, let body, let condition):
      inLoop { $0.lowerRepeat(target, body, condition) }
    case .forLoop(let loop): inLoop { $0.lowerFor(loop) }
    case .switched(let inner): lowerSwitch(inner)
    case .breakOut(let target): lowerBreak(target)
    case .continueLoop(let target): lowerContinue(target)
    case .thrown(let core, let span): lowerThrow(core, span)
    case .deferred(let body): addDeferred(body)
    case .doCatch(let inner): lowerDo(inner)
    case .block(let target, let body): lowerBlock(target, body)
    case .yield(let core): lowerYield(core)
    case .append(let core): lowerAppend(core)
    }
  }

  private mutating func inLoop(_ body: (inout FunctionLowering) -> Void) {
    loopDepth += 1
    body(&self)
    loopDepth -= 1
  }

  /// A block with variables of its own.
  mutating func lowerScoped(_ statements: [CoreStmt]) {
    scopes.append(BlockScope())
    lower(statements)
    leaveScope()
  }

  // MARK: Variables

  /// Gives a variable registers or a box, and its first value.
  mutating func declare(_ variable: VariableDecl, _ core: Core?) {
    let type = concrete(variable.type ?? context.types.error)
    let layout = lowering.layout(of: type)
    if variable.storage == .global { return declareGlobal(variable, core, layout) }
    if lowering.isBoxed(variable) { return declareBoxed(variable, core, type, layout) }
    let operand = allocateVariable(layout)
    if let core {
      store(core, of: variable, in: operand)
    } else if layout.isTrivial {
      clear(operand, layout.size)
    }
    bind(variable, to: operand, layout)
  }

  /// The registers are the variable's until its block ends.
  mutating func bind(_ variable: VariableDecl, to operand: Operand, _ layout: Layout) {
    places[ObjectIdentifier(variable)] = .register(operand, layout)
    scopes[scopes.count - 1].variables.append((operand, layout))
  }

  mutating func declareBoxed(
    _ variable: VariableDecl, _ core: Core?, _ type: Type, _ layout: Layout
  ) {
    let mark = self.mark
    let value = core.map { kept($0, variable) }
    let box = allocateOwned(.object)
    emit(
      .newObject, box, .constant(lowering.boxType(type)), .constant(layout.size), variable.span)
    if let value { storeField(value, box, 0, variable.span) }
    release(to: mark)
    places[ObjectIdentifier(variable)] = .box(box, layout)
    scopes[scopes.count - 1].variables.append((box, .object))
  }

  mutating func declareGlobal(
    _ variable: VariableDecl, _ core: Core?, _ layout: Layout
  ) {
    if let operand = promoted[ObjectIdentifier(variable)] {
      if let core {
        store(core, of: variable, in: operand)
      } else if layout.isTrivial {
        clear(operand, layout.size)
      }
      places[ObjectIdentifier(variable)] = .register(operand, layout)
      return
    }
    let index = lowering.globalIndex(of: variable)
    places[ObjectIdentifier(variable)] = .global(index, layout)
    guard let core else { return }
    let mark = self.mark
    let value = kept(core, variable)
    write(value, to: .global(index, layout), type: concrete(core.type), core.span)
    release(to: mark)
  }

  mutating func destructure(_ pattern: CorePattern, _ core: Core) {
    let mark = self.mark
    let value = value(core)
    bindAll(pattern, value, core.span)
    release(to: mark)
  }

  mutating func lowerAppend(_ core: Core) {
    guard case .compound(let parts) = core.kind, parts.count == 2 else { return }
    let element = concrete(parts[1].type)
    let place = lowerPlace(parts[0])
    let mark = self.mark
    let value = value(parts[1])
    withArray(place, element, core.span) { inner, array in
      inner.append(value, to: array, element, core.span)
    }
    release(to: mark)
  }

  // MARK: Leaving blocks

  /// Ends the innermost block: what was deferred runs, variables are given back.
  mutating func leaveScope() {
    leave(scopes.count - 1)
    let scope = scopes.removeLast()
    landThrown(scope.deferred)
    for (operand, layout) in scope.variables where !layout.isTrivial && operand.bank == .owned {
      recycle(operand, layout)
    }
  }

  /// What is deferred also runs when an error leaves the block.
  mutating func addDeferred(_ body: [CoreStmt]) {
    scopes[scopes.count - 1].deferred.append(body)
    handlers.append(Handler(label: assembler.makeLabel(), scopeDepth: scopes.count))
  }

  /// Where errors of a block arrive: what was deferred runs, then they go on.
  mutating func landThrown(_ deferred: [[CoreStmt]]) {
    guard !deferred.isEmpty else { return }
    let end = assembler.makeLabel()
    jump(end)
    for body in deferred.reversed() {
      let handler = handlers.removeLast()
      assembler.place(handler.label)
      lowerDeferred(body)
    }
    jump(handlerLabel)
    assembler.place(end)
  }

  /// Code that leaves one block, which may also be left elsewhere.
  mutating func leave(_ index: Int) {
    let scope = scopes[index]
    for body in scope.deferred.reversed() { lowerDeferred(body) }
    for (operand, layout) in scope.variables.reversed() { drop(operand, layout) }
  }

  mutating func lowerDeferred(_ body: [CoreStmt]) {
    scopes.append(BlockScope())
    lower(body)
    leaveScope()
  }

  /// Code that leaves all blocks inside of the given depth.
  mutating func leaveScopes(to depth: Int) {
    for index in (depth..<scopes.count).reversed() { leave(index) }
  }

  mutating func lowerBreak(_ target: LoopTarget) {
    guard let exit = exits[ObjectIdentifier(target)] else { return }
    leaveScopes(to: exit.scopeDepth)
    jump(exit.breakLabel)
  }

  mutating func lowerContinue(_ target: LoopTarget) {
    guard let exit = exits[ObjectIdentifier(target)], let label = exit.continueLabel else { return }
    leaveScopes(to: exit.scopeDepth)
    jump(label)
  }

  mutating func lowerReturn(_ core: Core?, _ span: Span) {
    switch returning {
    case .function: returnFromFunction(core, span)
    case .inline(let label, let target, let layout, let depth):
      if let core, let target {
        store(core, in: target)
      } else if let core {
        _ = value(core)
      }
      _ = layout
      leaveScopes(to: depth)
      jump(label, span)
    }
  }

  mutating func returnFromFunction(_ core: Core?, _ span: Span) {
    if let (_, _, isFailable) = initializing {
      leaveDeferred()
      if isFailable, core != nil {
        clear(frame(0), code.resultSize, span)
        return emit(.returnClean, span)
      }
      return returnInitialized(span)
    }
    if failsWithFalse {
      leaveDeferred()
      constant(core == nil ? 1 : 0, to: frame(0), span)
      return emit(.returnClean, span)
    }
    if let core {
      // The value is safe in the frame before anything deferred runs.
      let layout = layout(of: core)
      if layout.size > 0 { store(core, in: frame(0)) } else { _ = value(core) }
    }
    leaveDeferred()
    emit(.returnClean, span)
  }

  /// Only what was deferred needs code: variables end with the frame.
  mutating func leaveDeferred() {
    for scope in scopes.reversed() {
      for body in scope.deferred.reversed() {
        let saved = scopes
        lowerDeferred(body)
        scopes = saved
      }
    }
  }

  mutating func lowerThrow(_ core: Core, _ span: Span) {
    let error = value(core)
    let owned = allocateOwned(.object)
    settle(error, in: owned, span)
    emit(.setError, owned, span)
    recycle(owned, .object)
    let label = handlerLabel
    let depth = handlers.last?.scopeDepth ?? 0
    leaveThrown(to: depth)
    jump(label, span)
  }

  /// What was deferred between the place and the handler runs.
  mutating func leaveThrown(to depth: Int) {
    for index in (depth..<scopes.count).reversed() {
      for body in scopes[index].deferred.reversed() { lowerDeferred(body) }
    }
  }

  mutating func lowerYield(_ core: Core) {
    guard let yield = yields.last else { return }
    if let target = yield.target, yield.layout.size > 0 {
      store(core, in: target)
    } else {
      _ = value(core)
    }
    leaveScopes(to: yield.scopeDepth)
    jump(yield.label, core.span)
  }
}
