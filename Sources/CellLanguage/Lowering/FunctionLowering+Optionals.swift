extension FunctionLowering {
  /// How an optional type is held.
  func optionalForm(_ type: Type) -> EnumLayout { lowering.enumLayout(type) }

  mutating func noneValue(_ core: Core, _ wanted: Operand?) -> Value {
    let layout = layout(of: core)
    let value = result(layout, wanted)
    clear(value.operand, layout.size, core.span)
    return value
  }

  /// Puts a value that is owned into an optional.
  mutating func wrapOptional(
    _ source: Operand, _ layout: Layout, to target: Operand, _ span: Span
  ) {
    if layout.isObject, isNullable(layout) { return take(source, to: target, layout, span) }
    constant(1, to: target, span)
    take(source, to: target + 1, layout, span)
  }

  private func isNullable(_ layout: Layout) -> Bool {
    if case .object = layout.slots[0].slot { true } else { false }
  }

  /// The value inside an optional that is known to have one.
  func payload(of optional: Value, _ type: Type) -> Value {
    let form = optionalForm(type)
    let layout = lowering.layout(of: type.arguments[0])
    if form.form == .nullable {
      return Value(operand: optional.operand, layout: layout, isOwned: false)
    }
    return Value(operand: optional.operand + 1, layout: layout, isOwned: false)
  }

  /// Jumps when an optional is nil.
  mutating func jumpIfNil(_ optional: Value, to label: Assembler.Label, _ span: Span) {
    emit(.jumpIfFalse, optional.operand, to: label, span)
  }

  mutating func force(_ source: Core, _ core: Core, _ wanted: Operand?) -> Value {
    let type = concrete(source.type)
    let optional = value(source)
    let form = optionalForm(type)
    emit(form.form == .nullable ? .unwrapObject : .unwrapTag, optional.operand, core.span)
    return payload(of: optional, type)
  }

  // MARK: Chains

  mutating func optionalChain(_ inner: Core, _ core: Core, _ wanted: Operand?) -> Value {
    let type = concrete(core.type)
    let layout = lowering.layout(of: type)
    let value = branchResult(layout, wanted)
    let isNil = assembler.makeLabel()
    let end = assembler.makeLabel()
    let start = ownedCount
    chains.append(isNil)
    withTemporaries { lowering in
      let mark = lowering.mark
      lowering.storeChain(inner, type, value.operand)
      lowering.release(to: mark)
    }
    chains.removeLast()
    jump(end)
    assembler.place(isNil)
    dropOwned(since: start)
    clear(value.operand, layout.size, core.span)
    assembler.place(end)
    return value
  }

  /// The value at the end of a chain becomes the optional, or is it already.
  private mutating func storeChain(_ inner: Core, _ type: Type, _ target: Operand) {
    if concrete(inner.type) == type { return store(inner, in: target) }
    let optional = Core(.convert(.toOptional, inner), type, inner.span)
    store(optional, in: target)
  }

  mutating func bind(_ inner: Core, _ core: Core) -> Value {
    let type = concrete(inner.type)
    let optional = value(inner)
    guard let label = chains.last else { return payload(of: optional, type) }
    jumpIfNil(optional, to: label, core.span)
    return payload(of: optional, type)
  }

  mutating func coalesce(
    _ first: Core, _ second: Core, _ core: Core, _ wanted: Operand?
  ) -> Value {
    let type = concrete(first.type)
    let layout = layout(of: core)
    let value = branchResult(layout, wanted)
    let isNil = assembler.makeLabel()
    let end = assembler.makeLabel()
    let mark = self.mark
    let optional = self.value(first)
    jumpIfNil(optional, to: isNil, core.span)
    if concrete(core.type) == type {
      copy(optional.operand, to: value.operand, layout, core.span)
    } else {
      copy(payload(of: optional, type).operand, to: value.operand, layout, core.span)
    }
    release(to: mark)
    jump(end)
    assembler.place(isNil)
    branch(second, into: value.operand)
    assembler.place(end)
    return value
  }

  mutating func tried(
    _ kind: TryKind, _ inner: Core, _ core: Core, _ wanted: Operand?
  ) -> Value {
    let type = concrete(core.type)
    let layout = lowering.layout(of: type)
    let value = branchResult(layout, wanted)
    let failed = assembler.makeLabel()
    let end = assembler.makeLabel()
    let start = ownedCount
    handlers.append(Handler(label: failed, scopeDepth: scopes.count))
    withTemporaries { lowering in
      if kind == .optional {
        lowering.storeChain(inner, type, value.operand)
      } else {
        lowering.store(inner, in: value.operand)
      }
    }
    handlers.removeLast()
    jump(end)
    assembler.place(failed)
    dropOwned(since: start)
    let error = temporary(allocateOwned(.object), .object)
    emit(.takeError, error.operand, core.span)
    if kind == .optional {
      clear(value.operand, layout.size, core.span)
    } else {
      _ = callNative("tryFailed", [error], [[]], .empty, core.span)
    }
    assembler.place(end)
    return value
  }
}
