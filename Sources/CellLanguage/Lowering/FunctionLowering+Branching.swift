extension FunctionLowering {
  // MARK: Branching

  mutating func lowerIf(
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

  mutating func test(_ condition: CoreCondition, orJumpTo label: Assembler.Label) {
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

  mutating func lowerGuard(_ conditions: [CoreCondition], _ body: [CoreStmt]) {
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

  mutating func lowerBlock(_ target: LoopTarget?, _ body: [CoreStmt]) {
    let end = assembler.makeLabel()
    if let target {
      exits[ObjectIdentifier(target)] = Exit(
        breakLabel: end, continueLabel: nil, scopeDepth: scopes.count)
    }
    lowerScoped(body)
    assembler.place(end)
  }

  // MARK: Loops

  mutating func lowerWhile(
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
    let place = conditions.first?.span ?? .none
    emit(.step, place)
    scopes.append(BlockScope())
    let failed = assembler.makeLabel()
    lower(conditions, orJumpTo: failed)
    lower(body)
    leaveScope()
    emit(.jumpBack, to: test, place)
    assembler.place(failed)
    assembler.place(end)
  }

  mutating func lowerRepeat(
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

  mutating func lowerDo(_ statement: CoreDo) {
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
  mutating func caughtValue(_ error: Operand, _ type: Type) -> Value {
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

  mutating func lowerCatch(
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
