import Diagnostics

extension FunctionLowering {
  /// Lowers a declared function.
  mutating func lower(_ decl: FunctionDecl, _ shape: CallShape) throws(Trap) {
    if decl.hasBody, decl.checked == nil { context.checkBody(of: decl) }
    try checkLibrary()
    currentFunction = decl
    enter(shape)
    if decl.kind == .initializer, decl.modifiers.native == nil, decl.modifiers.intrinsic == nil {
      lowerInitializer(decl, shape)
    } else if decl.kind == .deinitializer, let own = shape.parameters.first, !own.type.isClass {
      lowerGuardedDeinit(decl, frame(own.offset))
    } else if let statements = decl.checked?.statements {
      lowerBody(statements)
    } else if decl.modifiers.native != nil || decl.modifiers.intrinsic != nil {
      lowerForwarding(decl, shape)
    } else {
      lowerSynthesized(decl, shape)
    }
    try finish()
  }

  /// User code is checked before anything is lowered, so an error can only be in the library.
  func checkLibrary() throws(Trap) {
    guard context.reporter.hasErrors else { return }
    let first = context.reporter.take().first?.summary ?? ""
    throw Trap("internal error in the library's '\(code.name)': \(first)")
  }

  /// A host function or instruction as a function that can be called by number.
  private mutating func lowerForwarding(_ decl: FunctionDecl, _ shape: CallShape) {
    let arguments = shape.parameters.map { parameter in
      let value = Core(.variable(parameter.variable), parameter.type, decl.nameSpan)
      return parameter.isInout ? Core(.address(value), parameter.type, decl.nameSpan) : value
    }
    let callee = Callee(
      function: decl, substitution: substitution, dispatch: .direct,
      selfType: context.selfType(of: decl.context))
    let call = Core(.call(callee, arguments), shape.resultType, decl.nameSpan)
    lowerBody([.returned(call, decl.nameSpan)])
  }

  /// Gives the parameters their places.
  mutating func enter(_ shape: CallShape) {
    scopes.append(BlockScope())
    for parameter in shape.parameters where parameter.isInout {
      inoutRegisters.append(parameter.offset..<parameter.offset + parameter.layout.size)
    }
    for parameter in shape.parameters {
      let operand = frame(parameter.offset)
      let isCapturedBox =
        shape.captures.contains { $0 === parameter.variable }
        && lowering.isBoxed(parameter.variable)
      if isCapturedBox {
        let layout = layout(of: parameter.type)
        places[ObjectIdentifier(parameter.variable)] = .box(operand, layout)
      } else if parameter.isOwn, !parameter.layout.isTrivial {
        takeParameter(parameter, operand)
      } else if lowering.isBoxed(parameter.variable) {
        boxParameter(
          parameter.variable, operand, parameter.type, parameter.layout,
          isInout: parameter.isInout)
      } else {
        places[ObjectIdentifier(parameter.variable)] = .register(operand, parameter.layout)
      }
    }
  }

  /// A `consuming` parameter is a variable of the function.
  private mutating func takeParameter(_ parameter: CallShape.Parameter, _ operand: Operand) {
    let (variable, layout) = (parameter.variable, parameter.layout)
    let own = allocateOwned(layout)
    if parameter.isGiven {
      move(operand, to: own, layout.size, variable.span)
    } else {
      copy(operand, to: own, layout, variable.span)
    }
    guard lowering.isBoxed(variable) else { return bind(variable, to: own, layout) }
    let box = makeBox(variable, own, parameter.type, layout)
    clear(own, layout.size)
    scopes[scopes.count - 1].variables.append((box, .object))
  }

  /// An `inout` parameter that closures share lives in a box while the function runs.
  mutating func boxParameter(
    _ variable: VariableDecl, _ operand: Operand, _ type: Type, _ layout: Layout,
    isInout: Bool = true
  ) {
    if !isInout, !layout.isTrivial {
      let own = allocateOwned(layout)
      copy(operand, to: own, layout, variable.span)
      _ = makeBox(variable, own, type, layout)
      clear(own, layout.size)
      return
    }
    let box = makeBox(variable, operand, type, layout)
    guard isInout else { return }
    boxedParameters.append((box, operand, layout))
  }

  /// Moves words into a new box, which is the variable's place from now on.
  private mutating func makeBox(
    _ variable: VariableDecl, _ operand: Operand, _ type: Type, _ layout: Layout
  ) -> Operand {
    let box = allocateOwned(.object)
    emit(.newObject, box, .constant(lowering.boxType(type)), .constant(layout.size), variable.span)
    storeFieldWords(box, 0, layout.size, operand, variable.span)
    places[ObjectIdentifier(variable)] = .box(box, layout)
    return box
  }

  /// Gives the caller back what closures may have changed.
  mutating func writeBackParameters(_ span: Span) {
    for (box, operand, layout) in boxedParameters {
      let mark = self.mark
      let value = loadField(box, 0, layout, nil, span)
      settle(value, in: operand, span)
      release(to: mark)
    }
  }

  /// Lowers statements and a return at the end.
  mutating func lowerBody(_ statements: [CoreStmt]) {
    scopes.append(BlockScope())
    lower(statements)
    leaveScope()
    emit(.returnClean, .none)
  }

  // MARK: Initialisers

  private mutating func lowerInitializer(_ decl: FunctionDecl, _ shape: CallShape) {
    guard let selfVariable = context.selfVariable(of: decl) else { return }
    let type = concrete(selfVariable.type ?? context.types.error)
    if type.isClass { return lowerClassInitializer(decl, selfVariable, type) }
    let layout = lowering.layout(of: type)
    let operand = allocateVariable(layout)
    places[ObjectIdentifier(selfVariable)] = .register(operand, layout)
    if layout.isTrivial, layout.size > 0 { clear(operand, layout.size) }
    initializing = (operand, layout, decl.isFailable)
    if decl.synthesis == .initFromRawValue { return lowerFromRawValue(decl, type) }
    if type.isObject {
      startGuarded(type, operand, decl.nameSpan)
    } else {
      if !Self.callsInit(decl.checked?.statements ?? []) {
        initializeDefaults(
          of: type, operand, except: decl.memberwiseProperties + decl.setProperties)
      }
      for (property, parameter) in zip(decl.memberwiseProperties, shape.parameters) {
        let target = operand + lowering.offset(of: property, in: type)
        copy(frame(parameter.offset), to: target, parameter.layout, .none)
      }
    }
    if lowering.isBoxed(selfVariable) {
      initializingBox = makeBox(selfVariable, operand, type, layout)
      clear(operand, layout.size)
    }
    scopes.append(BlockScope())
    lower(decl.checked?.statements ?? [])
    leaveScope()
    returnInitialized(.none)
  }

  /// `return` in an initialiser of a value type gives what was set up.
  mutating func returnInitialized(_ span: Span) {
    guard let (operand, layout, isFailable) = initializing else { return }
    if let box = initializingBox {
      let value = loadField(box, 0, layout, nil, span)
      settle(value, in: operand, span)
    }
    if let own = currentFunction?.selfVariable?.type.map(concrete), own.isObject {
      arm(operand, true, span)
    }
    if isFailable {
      wrapOptional(operand, layout, to: frame(0), span)
    } else {
      take(operand, to: frame(0), layout, span)
    }
    emit(.returnClean, span)
  }

  /// `init?(rawValue:)` of an enum: compares with the raw value of every case.
  private mutating func lowerFromRawValue(_ decl: FunctionDecl, _ type: Type) {
    guard let nominal = type.nominal, let parameter = decl.parameters.first else { return }
    let rawType = concrete(parameter.variable.type ?? context.types.error)
    let subject = Core(.variable(parameter.variable), rawType, .none)
    let cases = nominal.cases
    for (index, constant) in context.rawConstants(of: nominal).enumerated() {
      let next = assembler.makeLabel()
      jump(to: next, unlessEqual: subject, rawCore(constant, rawType))
      let optional = known.optional(type)
      let value = Core(.enumCase(cases[index], []), type, .none)
      store(Core(.convert(.toOptional, value), optional, .none), in: frame(0))
      emit(.returnClean, .none)
      assembler.place(next)
    }
    store(Core(.none, known.optional(type), .none), in: frame(0))
    emit(.returnClean, .none)
  }

  /// Properties that have a value in their declaration get it first.
  private mutating func initializeDefaults(
    of type: Type, _ operand: Operand, except set: [VariableDecl]
  ) {
    guard let decl = type.nominal else { return }
    let outer = substitution
    substitution = substitution.merging(context.substitution(of: type))
    defer { substitution = outer }
    for property in decl.storedProperties where !set.contains(where: { $0 === property }) {
      let target = operand + lowering.offset(of: property, in: type)
      initializeDefault(property, target)
    }
  }

  /// Puts the value of a property's declaration into registers, if it has one.
  private mutating func initializeDefault(_ property: VariableDecl, _ target: Operand) {
    context.checkInitializer(of: property)
    let type = context.type(of: property)
    if let core = property.checkedInitializer {
      withTemporaries { inner in inner.store(core, of: property, in: target) }
    } else if property.isMutable, known.isOptional(concrete(type)) {
      clear(target, layout(of: type).size)
    }
  }

  private mutating func lowerClassInitializer(
    _ decl: FunctionDecl, _ selfVariable: VariableDecl, _ type: Type
  ) {
    if !decl.modifiers.isConvenience {
      initializeFields(of: type, frame(code.resultSize))
      if hasAllValues(type) { completeInstance(decl.nameSpan) }
    }
    initializing = nil
    failsWithFalse = decl.isFailable
    if decl.synthesis == nil {
      scopes.append(BlockScope())
      lower(decl.checked?.statements ?? [])
      callImplicitSuper(decl, type)
      leaveScope()
    } else {
      callImplicitSuper(decl, type)
    }
    if decl.isFailable { constant(1, to: frame(0), .none) }
    emit(.returnClean, .none)
  }

  /// An initialiser as a class below inherits it.
  mutating func lowerInherited(
    _ decl: FunctionDecl, _ shape: CallShape, of type: Type, _ next: FunctionCode
  ) throws(Trap) {
    enter(shape)
    initializeFields(of: type, frame(code.resultSize))
    let arguments = shape.parameters.map { parameter in
      let value = Core(.variable(parameter.variable), parameter.type, decl.nameSpan)
      return parameter.isInout ? Core(.address(value), parameter.type, decl.nameSpan) : value
    }
    let isThrowing = context.thrownType(of: decl) != nil
    let result = callShaped(shape, arguments, isThrowing: isThrowing, decl.nameSpan) {
      lowering, window, isThrowing in
      lowering.emitCall(next, window, isThrowing, decl.nameSpan)
    }
    if decl.isFailable { move(result.operand, to: frame(0), 1, decl.nameSpan) }
    emit(.returnClean, .none)
    try finish()
  }

  /// Whether an object of a class without superclass is complete before its initialiser runs.
  private func hasAllValues(_ type: Type) -> Bool {
    guard context.superclass(of: type) == nil else { return false }
    return (type.nominal?.storedProperties ?? []).allSatisfy { property in
      property.initializer != nil
        || property.isMutable && known.isOptional(context.type(of: property))
    }
  }

  /// From here on the `deinit` of the object that is being set up has to run when it ends.
  mutating func completeInstance(_ span: Span) {
    guard context.guardsObjects, let own = currentFunction?.selfVariable?.type.map(concrete),
      own.isClass
    else { return }
    arm(frame(code.resultSize), true, span)
  }

  /// When an initialiser is inherited, the classes below the one that declares it set up their own
  /// properties first.
  mutating func initializeSubclasses(
    of type: Type, below decl: FunctionDecl, _ object: Operand
  ) {
    var current: Type? = type
    while let type = current, type.nominal !== context.nominal(of: decl.context) {
      initializeFields(of: type, object)
      current = context.superclass(of: type).map(concrete)
    }
  }

  /// The properties that the class itself declares get the values of their declarations.
  mutating func initializeFields(of type: Type, _ object: Operand) {
    let info = lowering.classInfo(type)
    let outer = substitution
    substitution = substitution.merging(context.substitution(of: type))
    defer { substitution = outer }
    for property in type.nominal?.storedProperties ?? [] {
      context.checkInitializer(of: property)
      guard let core = property.checkedInitializer,
        let offset = info.offsets[ObjectIdentifier(property)]
      else { continue }
      withTemporaries { inner in
        let mark = inner.mark
        let value = inner.kept(core, property)
        inner.storeField(value, object, offset, core.span)
        inner.release(to: mark)
      }
    }
  }

  /// A superclass with a plain initialiser is set up even if nobody says so.
  private mutating func callImplicitSuper(_ decl: FunctionDecl, _ type: Type) {
    guard !decl.modifiers.isConvenience, let base = context.superclass(of: type),
      !Self.callsInit(decl.checked?.statements ?? [])
    else { return }
    let candidates = context.typeMembers(
      of: base, named: "init", in: context.emptySignature)
    guard
      let initializer = candidates.lazy.compactMap(\.function).first(where: { function in
        function.parameters.allSatisfy { $0.defaultValue != nil }
      })
    else { return }
    let callee = Callee(
      function: initializer, substitution: context.substitution(of: concrete(base)),
      dispatch: .direct, selfType: base)
    lowerInitSelf(callee, [], isSuper: true, decl.nameSpan)
  }

  private static func callsInit(_ statements: [CoreStmt]) -> Bool {
    statements.contains { statement in
      switch statement {
      case .expression(let core): callsInit(core)
      case .ifElse(_, let then, let otherwise): callsInit(then) || callsInit(otherwise)
      case .block(_, let body), .guardElse(_, let body): callsInit(body)
      case .doCatch(let inner): callsInit(inner.body)
      case .switched(let inner): inner.cases.contains { callsInit($0.body) }
      default: false
      }
    }
  }

  private static func callsInit(_ core: Core) -> Bool {
    if case .initSelf = core.kind { return true }
    return core.parts.contains { callsInit($0) }
  }

  // MARK: Synthesised members

  private mutating func lowerSynthesized(_ decl: FunctionDecl, _ shape: CallShape) {
    switch decl.synthesis {
    case .allCases: lowerAllCases(decl)
    case .rawValue: lowerRawValue(decl, shape)
    case .memberwise, .initFromRawValue, nil: emitTrap("'\(code.name)' has no body", decl.nameSpan)
    }
    emit(.returnClean, .none)
  }

  private mutating func lowerAllCases(_ decl: FunctionDecl) {
    guard let type = context.selfType(of: decl.context).map(concrete), let nominal = type.nominal
    else { return }
    let cases = nominal.cases.map { Core(.enumCase($0, []), type, .none) }
    store(Core(.array(cases), known.array(type), .none), in: frame(0))
  }

  private mutating func lowerRawValue(_ decl: FunctionDecl, _ shape: CallShape) {
    guard let type = context.selfType(of: decl.context).map(concrete), let nominal = type.nominal
    else { return }
    let labels = nominal.cases.map { _ in assembler.makeLabel() }
    let end = assembler.makeLabel()
    assembler.emitTable(frame(shape.parameters[0].offset), labels, at: .none)
    for (label, constant) in zip(labels, context.rawConstants(of: nominal)) {
      assembler.place(label)
      store(rawCore(constant, shape.resultType), in: frame(0))
      jump(end)
    }
    assembler.place(end)
  }

  func rawCore(_ constant: RawConstant, _ type: Type) -> Core {
    switch constant {
    case .integer(let value):
      if type == known.double || type == known.float {
        return Core(.double(Double(value)), type, .none)
      }
      return Core(.integer(value), type, .none)
    case .double(let value): return Core(.double(value), type, .none)
    case .string(let value): return Core(.string(value), type, .none)
    }
  }

  mutating func emitTrap(_ message: String, _ span: Span) {
    emit(.trap, 0, .constant(machine.number(of: message)), span)
  }
}
