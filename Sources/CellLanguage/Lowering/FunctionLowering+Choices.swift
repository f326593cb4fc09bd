extension FunctionLowering {
  mutating func conditional(
    _ condition: Core, _ first: Core, _ second: Core, _ core: Core, _ wanted: Operand?
  ) -> Value {
    let layout = layout(of: core)
    let value = branchResult(layout, wanted)
    let otherwise = assembler.makeLabel()
    let end = assembler.makeLabel()
    jump(to: otherwise, if: condition, is: false)
    branch(first, into: value.operand)
    jump(end)
    assembler.place(otherwise)
    branch(second, into: value.operand)
    assembler.place(end)
    return value
  }

  /// Registers that each of several branches fills.
  mutating func branchResult(_ layout: Layout, _ wanted: Operand?) -> Value {
    if let wanted { return Value(operand: wanted, layout: layout, isOwned: true) }
    // Plain locals, so that a branch's own temporaries cannot lie in the way.
    if layout.isTrivial {
      return Value(operand: allocateTemporary(layout.size), layout: layout, isOwned: true)
    }
    return temporary(allocateOwned(layout), layout)
  }

  mutating func branch(_ core: Core, into target: Operand) {
    withTemporaries { inner in inner.store(core, in: target) }
  }

  mutating func booleanValue(_ core: Core, _ wanted: Operand?) -> Value {
    let target = wanted ?? allocateTemporary(1)
    let end = assembler.makeLabel()
    if case .not(let inner) = core.kind {
      let value = value(inner)
      emit(.not, target, value.operand, core.span)
      return Value(operand: target, layout: .word, isOwned: true)
    }
    // The target may be read by the condition, so it is written only at the end.
    let isFalse = assembler.makeLabel()
    jump(to: isFalse, if: core, is: false)
    constant(1, to: target, core.span)
    jump(end)
    assembler.place(isFalse)
    constant(0, to: target, core.span)
    assembler.place(end)
    return Value(operand: target, layout: .word, isOwned: true)
  }

  mutating func statementsValue(
    _ statements: [CoreStmt], _ core: Core, _ wanted: Operand?
  ) -> Value {
    let layout = layout(of: core)
    let value = branchResult(layout, wanted)
    let end = assembler.makeLabel()
    yields.append(
      Yield(target: value.operand, layout: layout, label: end, scopeDepth: scopes.count))
    scopes.append(BlockScope())
    withTemporaries { inner in inner.lower(statements) }
    leaveScope()
    yields.removeLast()
    assembler.place(end)
    return value
  }

  // MARK: Arguments left out

  mutating func defaultArgument(
    _ parameter: ParameterDecl, _ callee: Callee, _ wanted: Operand?
  ) -> Value {
    guard let core = context.checkedDefault(parameter) else {
      emitTrap("'\(parameter.name)' has no default value", parameter.span)
      return none
    }
    guard lowering.openDefaults.insert(ObjectIdentifier(parameter)).inserted else {
      emitTrap("the default value of '\(parameter.name)' uses itself", parameter.span)
      return value(Core(.invalid, core.type, core.span), wanted: wanted)
    }
    let outer = substitution
    substitution = callee.substitution.mapping { lowering.concrete($0, outer) }
    defer {
      substitution = outer
      lowering.openDefaults.remove(ObjectIdentifier(parameter))
    }
    return value(core, wanted: wanted)
  }
}
