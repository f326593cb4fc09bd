extension FunctionLowering {
  mutating func lower(_ statements: [CoreStmt]) {
    for statement in statements {
      let mark = self.mark
      withTemporaries { inner in inner.lower(statement) }
      release(to: mark)
    }
  }

  private mutating func lower(_ statement: CoreStmt) {
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

  private mutating func declareBoxed(
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

  private mutating func declareGlobal(
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

  private mutating func destructure(_ pattern: CorePattern, _ core: Core) {
    let mark = self.mark
    let value = value(core)
    bindAll(pattern, value, core.span)
    release(to: mark)
  }

  private mutating func lowerAppend(_ core: Core) {
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
  private mutating func addDeferred(_ body: [CoreStmt]) {
    scopes[scopes.count - 1].deferred.append(body)
    handlers.append(Handler(label: assembler.makeLabel(), scopeDepth: scopes.count))
  }

  /// Where errors of a block arrive: what was deferred runs, then they go on.
  private mutating func landThrown(_ deferred: [[CoreStmt]]) {
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
  private mutating func leave(_ index: Int) {
    let scope = scopes[index]
    for body in scope.deferred.reversed() { lowerDeferred(body) }
    for (operand, layout) in scope.variables.reversed() { drop(operand, layout) }
  }

  private mutating func lowerDeferred(_ body: [CoreStmt]) {
    scopes.append(BlockScope())
    lower(body)
    leaveScope()
  }

  /// Code that leaves all blocks inside of the given depth.
  mutating func leaveScopes(to depth: Int) {
    for index in (depth..<scopes.count).reversed() { leave(index) }
  }

  private mutating func lowerBreak(_ target: LoopTarget) {
    guard let exit = exits[ObjectIdentifier(target)] else { return }
    leaveScopes(to: exit.scopeDepth)
    jump(exit.breakLabel)
  }

  private mutating func lowerContinue(_ target: LoopTarget) {
    guard let exit = exits[ObjectIdentifier(target)], let label = exit.continueLabel else { return }
    leaveScopes(to: exit.scopeDepth)
    jump(label)
  }

  private mutating func lowerReturn(_ core: Core?, _ span: Span) {
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

  private mutating func returnFromFunction(_ core: Core?, _ span: Span) {
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
  private mutating func leaveDeferred() {
    for scope in scopes.reversed() {
      for body in scope.deferred.reversed() {
        let saved = scopes
        lowerDeferred(body)
        scopes = saved
      }
    }
  }

  private mutating func lowerThrow(_ core: Core, _ span: Span) {
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
  private mutating func leaveThrown(to depth: Int) {
    for index in (depth..<scopes.count).reversed() {
      for body in scopes[index].deferred.reversed() { lowerDeferred(body) }
    }
  }

  private mutating func lowerYield(_ core: Core) {
    guard let yield = yields.last else { return }
    if let target = yield.target, yield.layout.size > 0 {
      store(core, in: target)
    } else {
      _ = value(core)
    }
    leaveScopes(to: yield.scopeDepth)
    jump(yield.label, core.span)
  }

  // MARK: Branching

  private mutating func lowerIf(
    _ conditions: [CoreCondition], _ then: [CoreStmt], _ otherwise: [CoreStmt]
  ) {
    let otherwiseLabel = assembler.makeLabel()
    let end = assembler.makeLabel()
    scopes.append(BlockScope())
    lower(conditions, orJumpTo: otherwiseLabel)
    lower(then)
    leaveScope()
    if !otherwise.isEmpty {
      if !Flow.leaves(then, context) { jump(end) }
      assembler.place(otherwiseLabel)
      lowerScoped(otherwise)
    } else {
      assembler.place(otherwiseLabel)
    }
    assembler.place(end)
  }

  /// Tests conditions in order; what they bind belongs to the current block.
  mutating func lower(_ conditions: [CoreCondition], orJumpTo label: Assembler.Label) {
    let isPlain = conditions.allSatisfy { if case .boolean = $0 { true } else { false } }
    if isPlain {
      for condition in conditions { test(condition, orJumpTo: label) }
      return
    }
    // A later condition that fails must give back what an earlier one bound.
    let failed = assembler.makeLabel()
    let passed = assembler.makeLabel()
    let start = ownedCount
    for condition in conditions { test(condition, orJumpTo: failed) }
    jump(passed)
    assembler.place(failed)
    dropOwned(since: start)
    jump(label)
    assembler.place(passed)
  }

  private mutating func test(_ condition: CoreCondition, orJumpTo label: Assembler.Label) {
    switch condition {
    case .boolean(let core): jump(to: label, if: core, is: false)
    case .matching(let pattern, let core):
      withTemporaries { inner in
        let mark = inner.mark
        let value = inner.value(core)
        inner.match(pattern, value, orJumpTo: label, core.span)
        inner.release(to: mark)
      }
    }
  }

  private mutating func lowerGuard(_ conditions: [CoreCondition], _ body: [CoreStmt]) {
    let failed = assembler.makeLabel()
    let passed = assembler.makeLabel()
    let before = scopes[scopes.count - 1].variables.count
    lower(conditions, orJumpTo: failed)
    jump(passed)
    assembler.place(failed)
    // The body leaves; what the conditions bound does not exist there.
    let bound = scopes[scopes.count - 1].variables
    scopes[scopes.count - 1].variables = Array(bound.prefix(before))
    lowerScoped(body)
    scopes[scopes.count - 1].variables = bound
    assembler.place(passed)
  }

  private mutating func lowerBlock(_ target: LoopTarget?, _ body: [CoreStmt]) {
    let end = assembler.makeLabel()
    if let target {
      exits[ObjectIdentifier(target)] = Exit(
        breakLabel: end, continueLabel: nil, scopeDepth: scopes.count)
    }
    lowerScoped(body)
    assembler.place(end)
  }

  // MARK: Loops

  private mutating func lowerWhile(
    _ target: LoopTarget, _ conditions: [CoreCondition], _ body: [CoreStmt]
  ) {
    let start = assembler.makeLabel()
    let test = assembler.makeLabel()
    let end = assembler.makeLabel()
    let exit = Exit(breakLabel: end, continueLabel: test, scopeDepth: scopes.count)
    exits[ObjectIdentifier(target)] = exit
    if conditions.count == 1, case .boolean(let core) = conditions[0] {
      // The test stands at the end, so that a round has one jump.
      jump(test)
      assembler.place(start)
      lowerScoped(body)
      assembler.place(test)
      jumpBack(to: start, if: core)
      assembler.place(end)
      return
    }
    assembler.place(test)
    emit(.step, .none)
    scopes.append(BlockScope())
    let failed = assembler.makeLabel()
    lower(conditions, orJumpTo: failed)
    lower(body)
    leaveScope()
    emit(.jumpBack, to: test, .none)
    assembler.place(failed)
    assembler.place(end)
  }

  private mutating func lowerRepeat(
    _ target: LoopTarget, _ body: [CoreStmt], _ condition: Core
  ) {
    let start = assembler.makeLabel()
    let test = assembler.makeLabel()
    let end = assembler.makeLabel()
    exits[ObjectIdentifier(target)] = Exit(
      breakLabel: end, continueLabel: test, scopeDepth: scopes.count)
    assembler.place(start)
    lowerScoped(body)
    assembler.place(test)
    jumpBack(to: start, if: condition)
    assembler.place(end)
  }

  // MARK: Errors

  private mutating func lowerDo(_ statement: CoreDo) {
    let failed = assembler.makeLabel()
    let end = assembler.makeLabel()
    exits[ObjectIdentifier(statement.target)] = Exit(
      breakLabel: end, continueLabel: nil, scopeDepth: scopes.count)
    let start = ownedCount
    handlers.append(Handler(label: failed, scopeDepth: scopes.count))
    lowerScoped(statement.body)
    handlers.removeLast()
    jump(end)
    assembler.place(failed)
    dropOwned(since: start)
    scopes.append(BlockScope())
    let error = allocateOwned(.object)
    emit(.takeError, error, .none)
    scopes[scopes.count - 1].variables.append((error, .object))
    let caught = caughtValue(error, statement.errorType)
    for clause in statement.catches { lowerCatch(clause, caught, end) }
    // Nobody took it: it goes on.
    emit(.setError, error, .none)
    let label = handlerLabel
    leaveThrown(to: handlers.last?.scopeDepth ?? 0)
    jump(label)
    leaveScope()
    assembler.place(end)
  }

  /// The error as the patterns see it.
  private mutating func caughtValue(_ error: Operand, _ type: Type) -> Value {
    let type = concrete(type)
    if type.isExistential { return Value(operand: error, layout: .object, isOwned: false) }
    if type.isClass { return Value(operand: error, layout: .object, isOwned: false) }
    let layout = lowering.layout(of: type)
    let value = allocate(layout)
    if layout.isTrivial {
      _ = mark
    } else {
      scopes[scopes.count - 1].variables.append((value, layout))
    }
    let raw = allocateTemporary(layout.size)
    if layout.size > 0 { emit(.loadPayload, raw, error, d: layout.size, .none) }
    copy(raw, to: value, layout, .none)
    return Value(operand: value, layout: layout, isOwned: false)
  }

  private mutating func lowerCatch(
    _ clause: CoreDo.Catch, _ error: Value, _ end: Assembler.Label
  ) {
    let next = assembler.makeLabel()
    let body = assembler.makeLabel()
    scopes.append(BlockScope())
    for (index, item) in clause.items.enumerated() {
      let isLast = index == clause.items.count - 1
      let failed = isLast ? next : assembler.makeLabel()
      withTemporaries { $0.match(item.pattern, error, orJumpTo: failed, .none) }
      if let filter = item.filter { lowerFilter(filter, failed, item.pattern) }
      if !isLast {
        jump(body)
        assembler.place(failed)
      }
    }
    assembler.place(body)
    lower(clause.body)
    leaveScope()
    jump(end)
    assembler.place(next)
  }
}
