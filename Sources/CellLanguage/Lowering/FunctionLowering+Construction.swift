extension FunctionLowering {
  // MARK: Construction

  /// The memberwise initialiser of a struct, in place.
  mutating func construct(
    _ decl: FunctionDecl, _ arguments: [Core], _ core: Core, _ wanted: Operand?
  ) -> Value {
    let type = concrete(core.type)
    let layout = lowering.layout(of: type)
    if layout.size == 0 {
      for argument in arguments { _ = value(argument) }
      return none
    }
    // Built apart, because arguments may still read the wanted place.
    let value = result(layout, nil)
    // What the call leaves out is computed after everything that it says.
    let pairs = Array(zip(decl.memberwiseProperties, arguments))
    let given = pairs.filter { !Self.isDefault($0.1) }
    for (property, argument) in given + pairs.filter({ Self.isDefault($0.1) }) {
      store(argument, of: property, in: value.operand + lowering.offset(of: property, in: type))
    }
    fillDefaults(decl, type, value.operand)
    return value
  }

  mutating func fillDefaults(_ decl: FunctionDecl, _ type: Type, _ target: Operand) {
    let outer = substitution
    substitution = substitution.merging(context.substitution(of: type))
    defer { substitution = outer }
    for property in type.nominal?.storedProperties ?? []
    where !decl.memberwiseProperties.contains(where: { $0 === property }) {
      context.checkInitializer(of: property)
      guard let core = property.checkedInitializer, lowering.oversized == nil else { continue }
      guard lowering.openDefaults.insert(ObjectIdentifier(property)).inserted else {
        emitTrap("the initial value of '\(property.name)' uses itself", property.span)
        continue
      }
      store(core, of: property, in: target + lowering.offset(of: property, in: type))
      lowering.openDefaults.remove(ObjectIdentifier(property))
    }
  }

  /// Makes an object of a class and sets it up.
  mutating func allocateInstance(
    _ decl: FunctionDecl, _ substitution: Substitution, _ arguments: [Core], _ core: Core
  ) -> Value {
    let type = known.wrapped(concrete(core.type)) ?? concrete(core.type)
    let info = lowering.classInfo(type)
    let object = temporary(allocateOwned(.object), .object)
    emit(
      .newObject, object.operand, .constant(lowering.instanceType(info)),
      .constant(info.layout.size), core.span)
    // What a convenience initialiser delegates to sets up all of them.
    if !decl.modifiers.isConvenience { initializeSubclasses(of: type, below: decl, object.operand) }
    let shape = CallShape(decl, substitution, lowering)
    let succeeded = callInitializer(decl, substitution, shape, object.operand, arguments, core.span)
    guard decl.isFailable else {
      if context.guardsObjects { arm(object.operand, true, core.span) }
      return object
    }
    let end = assembler.makeLabel()
    let optional = temporary(allocateOwned(.optionalObject), .optionalObject)
    emit(.jumpIfFalse, succeeded.operand, to: end, core.span)
    if context.guardsObjects { arm(object.operand, true, core.span) }
    take(object.operand, to: optional.operand, .object, core.span)
    assembler.place(end)
    return optional
  }

  mutating func callInitializer(
    _ decl: FunctionDecl, _ substitution: Substitution, _ shape: CallShape, _ object: Operand,
    _ arguments: [Core], _ span: Span, isDynamic: Bool = false, _ callee: Callee? = nil
  ) -> Value {
    let holder = VariableDecl(name: "self", span: span, isMutable: false)
    let type = shape.parameters.first?.type ?? context.types.error
    holder.type = type
    places[ObjectIdentifier(holder)] = .register(object, .object)
    let receiver = Core(.variable(holder), type, span)
    return callShaped(
      shape, [receiver] + arguments, isThrowing: context.thrownType(of: decl) != nil, span
    ) { lowering, window, isThrowing in
      if isDynamic, let callee, decl.genericParameters.isEmpty {
        return lowering.emitMethodCall(decl, callee, window, shape, isThrowing, span)
      }
      lowering.emitCall(
        lowering.lowering.instance(decl, substitution), window, isThrowing, span)
    }
  }

  /// `self.init(…)` and `super.init(…)`.
  mutating func lowerInitSelf(
    _ callee: Callee, _ arguments: [Core], isSuper: Bool, _ span: Span
  ) {
    let substitution = callee.substitution.mapping { concrete($0) }
    let shape = CallShape(callee.function, substitution, lowering)
    if let (operand, layout, isFailable) = initializing {
      let type = callee.selfType ?? context.types.error
      let resultType = callee.function.isFailable ? known.optional(type) : type
      let call = Core(.call(callee, arguments), resultType, span)
      let made = value(call)
      delegate(made, resultType, operand, layout, callee.function.isFailable, isFailable, span)
      return shareDelegated(operand, layout, span)
    }
    if isSuper, let own = currentFunction?.selfVariable?.type.map(concrete),
      let base = context.superclass(of: own).map(concrete)
    {
      // What the superclass inherits itself does not know the superclass's own properties.
      initializeSubclasses(of: base, below: callee.function, frame(code.resultSize))
    }
    let result = callInitializer(
      callee.function, substitution, shape, frame(code.resultSize), arguments, span,
      isDynamic: !isSuper && !callee.function.modifiers.isConvenience, callee)
    guard callee.function.isFailable, failsWithFalse else { return }
    let succeeded = assembler.makeLabel()
    emit(.jumpIfTrue, result.operand, to: succeeded, span)
    constant(0, to: frame(0), span)
    emit(.returnClean, span)
    assembler.place(succeeded)
  }

  /// A `self` that closures share is in its box, also after `self.init(…)`.
  private mutating func shareDelegated(_ operand: Operand, _ layout: Layout, _ span: Span) {
    guard let box = initializingBox else { return }
    let mark = self.mark
    let former = allocateTemporary(layout.size)
    loadFieldWords(box, 0, layout.size, former, span)
    drop(former, layout, span)
    release(to: mark)
    storeFieldWords(box, 0, layout.size, operand, span)
    clear(operand, layout.size)
  }

  mutating func delegate(
    _ made: Value, _ type: Type, _ operand: Operand, _ layout: Layout, _ mayFail: Bool,
    _ isFailable: Bool, _ span: Span
  ) {
    drop(operand, layout, span)
    guard mayFail else { return settle(made, in: operand, span) }
    let succeeded = assembler.makeLabel()
    emit(.jumpIfTrue, made.operand, to: succeeded, span)
    if isFailable {
      clear(frame(0), code.resultSize, span)
      emit(.returnClean, span)
    } else {
      emitTrap("initializer returned nil", span)
    }
    assembler.place(succeeded)
    copy(payload(of: made, concrete(type)).operand, to: operand, layout, span)
  }
}
