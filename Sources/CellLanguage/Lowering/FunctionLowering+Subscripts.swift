extension FunctionLowering {
  // MARK: Subscripts

  mutating func subscriptPlace(
    _ base: Core, _ callee: Callee, _ arguments: [Core], _ core: Core
  ) -> LoweredPlace {
    let type = concrete(core.type)
    let resolved = resolve(callee)
    guard case .function(let getter, let substitution) = resolved else {
      if case .runtime = resolved {
        let receiver = receiver(base, callee.function, callee.function.subscriptDecl?.setter)
        return subscriptAccess(
          callee.function, callee.substitution, callee, receiver, arguments, core)
      }
      emitTrap("subscript has no implementation for this type", core.span)
      return .discard(layout(of: core))
    }
    if getter.modifiers.intrinsic == "array.subscript" {
      var array = lowerPlace(base)
      if case .computed(let computed) = array, computed.set != nil {
        array = .computedPart(ComputedPart(computed), offset: 0, computed.layout)
      }
      let index = stableOperand(arguments[0])
      return .element(
        array: array, index: index, part: 0, lowering.layout(of: type), element: type)
    }
    let receiver = getter.isStatic ? nil : receiver(base, getter, getter.subscriptDecl?.setter)
    let isClass = context.nominal(of: getter.context)?.isClass ?? false
    let dispatch: Callee.Dispatch =
      callee.dispatch == .witness ? (isClass ? .dynamic : .direct) : callee.dispatch
    let found = Callee(
      function: getter, substitution: substitution, dispatch: dispatch, selfType: callee.selfType)
    return subscriptAccess(getter, substitution, found, receiver, arguments, core)
  }

  /// An index in a register: a variable's own, unless code that comes before its use may change it.
  mutating func stableOperand(_ core: Core) -> Operand {
    let value = value(core)
    guard holdsIndices else { return value.operand }
    let copy = allocateVariable(.word)
    move(value.operand, to: copy, 1, core.span)
    return copy
  }

  mutating func subscriptAccess(
    _ getter: FunctionDecl, _ substitution: Substitution, _ callee: Callee, _ receiver: Core?,
    _ arguments: [Core], _ core: Core
  ) -> LoweredPlace {
    let type = concrete(core.type)
    let selfType = callee.selfType.map(concrete) ?? receiver?.type ?? context.types.void
    let held = arguments.map { hold($0) }
    let void = context.types.void
    let get = Self.accessorCall(
      getter, substitution, selfType, callee.dispatch, receiver, held, type, core.span)
    let set = getter.subscriptDecl?.setter.map { setter in
      { (value: Core) in
        Self.accessorCall(
          setter, substitution, selfType, callee.dispatch, receiver, [value] + held, void,
          core.span)
      }
    }
    return .computed(
      ComputedPlace(get: get, set: set, layout: lowering.layout(of: type), type: type))
  }

  /// Evaluates an argument once, for several uses.
  mutating func hold(_ core: Core) -> Core {
    switch core.kind {
    case .integer, .double, .boolean, .string, .defaultArgument, .closure: return core
    case .variable(let variable) where !variable.isMutable: return core
    default: break
    }
    let type = concrete(core.type)
    let layout = lowering.layout(of: type)
    let operand = allocateVariable(layout)
    if !layout.isTrivial { _ = temporary(operand, layout) }
    store(core, in: operand)
    return holder(type, .register(operand, layout), core.span)
  }
}
