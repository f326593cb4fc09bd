extension FunctionLowering {
  // MARK: Declared functions

  mutating func call(
    _ callee: Callee, _ arguments: [Core], _ core: Core, _ wanted: Operand?
  ) -> Value {
    let resolved = resolve(callee)
    switch resolved {
    case .function(let decl, let substitution):
      if callee.function.isFailable, !decl.isFailable, decl.kind == .initializer {
        return succeeding(decl, substitution, callee, arguments, core, wanted)
      }
      return callFunction(decl, substitution, callee, arguments, core, wanted)
    case .property(let core): return value(core, wanted: wanted)
    case .enumCase(let decl):
      return enumValue(decl, arguments, core, wanted)
    case .structural(let operation): return structural(operation, arguments, core, wanted)
    case .runtime(let requirement):
      return callByType(requirement, callee, arguments, core)
    case .missing(let name):
      emitTrap("'\(name)' has no implementation for this type", core.span)
      return result(layout(of: core), wanted)
    }
  }

  /// `init?(…)` is required, and the type's own initialiser cannot fail.
  private mutating func succeeding(
    _ decl: FunctionDecl, _ substitution: Substitution, _ callee: Callee, _ arguments: [Core],
    _ core: Core, _ wanted: Operand?
  ) -> Value {
    let own = Callee(
      function: decl, substitution: substitution, dispatch: .direct, selfType: callee.selfType,
      metatype: callee.metatype)
    let type = known.wrapped(concrete(core.type)) ?? concrete(core.type)
    let made = Core(.call(own, arguments), type, core.span)
    return value(
      Core(.convert(.toOptional, made), known.optional(type), core.span), wanted: wanted)
  }

  /// What a callee is once all types are known.
  enum Target {
    case function(FunctionDecl, Substitution)
    case property(Core)
    case enumCase(EnumCaseDecl)
    /// `==`, `hash(into:)` and `<` that the language writes itself.
    case structural(String)
    /// Something that depends on the type of a value, which is known at run time only.
    case runtime(RuntimeRequirement)
    case missing(String)
  }

  mutating func resolve(_ callee: Callee) -> Target {
    var own = callee.substitution.mapping { concrete($0) }
    // A local function sees the generic parameters around it.
    if case .local = callee.function.context { own = substitution.merging(own) }
    if let opened = openedArgument(callee, own) { return .runtime(opened) }
    if let opened = openedSelf(callee, own) { return .runtime(opened) }
    if let dynamic = dynamicType(callee, own) { return .runtime(dynamic) }
    guard callee.dispatch == .witness, let selfType = callee.selfType.map(concrete),
      let proto = context.nominal(of: callee.function.context)
    else { return .function(callee.function, own) }
    if selfType.isExistential {
      return .runtime(
        RuntimeRequirement(
          function: callee.function, proto: proto, selfType: selfType,
          substitution: lowering.selfSubstitution(proto, selfType).merging(own), kind: .instance))
    }
    return lowering.witness(callee.function, proto, selfType, own)
  }

  mutating func callFunction(
    _ decl: FunctionDecl, _ substitution: Substitution, _ callee: Callee, _ arguments: [Core],
    _ core: Core, _ wanted: Operand?
  ) -> Value {
    if let plain = controlFlow(decl, arguments, core) { return value(plain, wanted: wanted) }
    if let name = decl.modifiers.intrinsic, let emit = Intrinsics.emitter(name),
      let value = emit(&self, IntrinsicCall(decl, substitution, arguments, core, wanted))
    {
      return value
    }
    if decl.synthesis == .memberwise, !(callee.selfType.map(concrete)?.isClass ?? false) {
      return concrete(core.type).isObject
        ? constructGuarded(decl, arguments, core) : construct(decl, arguments, core, wanted)
    }
    if decl.kind == .initializer, concrete(core.type).isClass || isFailedClass(decl, core) {
      return allocateInstance(decl, substitution, arguments, core)
    }
    let shape = CallShape(decl, substitution, lowering)
    if let name = decl.modifiers.native {
      return callNative(name, decl, shape, substitution, arguments, core)
    }
    let isDynamic =
      (callee.dispatch == .dynamic || isOpenWitness(decl, callee)) && decl.genericParameters.isEmpty
    let arguments =
      context.takesMetatype(decl)
      ? [metatypeArgument(callee, core.span)] + arguments : arguments
    if !isDynamic, let value = inlined(decl, substitution, shape, arguments, core, wanted) {
      return value
    }
    return callShaped(
      shape, arguments, isThrowing: context.thrownType(of: decl) != nil, core.span
    ) { lowering, window, isThrowing in
      if isDynamic {
        lowering.emitMethodCall(decl, callee, window, shape, isThrowing, core.span)
      } else {
        lowering.emitCall(
          lowering.lowering.instance(decl, substitution), window, isThrowing, core.span)
      }
    }
  }

  /// Whether a requirement is met by a method of a class, which a subclass may have overridden.
  func isOpenWitness(_ decl: FunctionDecl, _ callee: Callee) -> Bool {
    guard callee.dispatch == .witness, decl.kind != .initializer, !decl.isStatic,
      let nominal = context.nominal(of: decl.context), nominal.isClass
    else { return false }
    if let property = decl.accessedProperty, !property.isOverridden { return false }
    return !nominal.modifiers.isFinal
  }

  /// `!`, `&&`, `||` and `??` that are called as functions, their right side being a closure.
  func controlFlow(_ decl: FunctionDecl, _ arguments: [Core], _ core: Core) -> Core? {
    func right() -> Core {
      let type = arguments[1].type.function?.result ?? arguments[1].type
      return Core(.callValue(arguments[1], []), type, core.span)
    }
    switch decl.modifiers.intrinsic {
    case "not": return Core(.not(arguments[0]), core.type, core.span)
    case "and": return Core(.and(arguments[0], right()), core.type, core.span)
    case "or": return Core(.or(arguments[0], right()), core.type, core.span)
    case "coalesce": return Core(.coalesce(arguments[0], right()), core.type, core.span)
    default: return nil
    }
  }

  /// The class that a static method is called on.
  func metatypeArgument(_ callee: Callee, _ span: Span) -> Core {
    if let metatype = callee.metatype { return metatype }
    let type =
      callee.selfType ?? context.selfType(of: callee.function.context) ?? context.types.error
    return Core(.metatype(type), context.types.metatype(type), span)
  }

  func isFailedClass(_ decl: FunctionDecl, _ core: Core) -> Bool {
    decl.isFailable && known.wrapped(concrete(core.type))?.isClass ?? false
  }

  mutating func emitCall(
    _ code: FunctionCode, _ window: Operand, _ isThrowing: Bool, _ span: Span
  ) {
    let number = Operand.constant(machine.number(of: code))
    if isThrowing {
      emit(.callThrowing, window, number, extra: 0, to: handlerLabel, span)
    } else {
      emit(.call, window, number, span)
    }
  }

  /// Where an error of the place goes. Errors that leave the function go to a common end.
  var handlerLabel: Assembler.Label {
    mutating get {
      if let handler = handlers.last { return handler.label }
      if let label = rethrowLabel { return label }
      let label = assembler.makeLabel()
      rethrowLabel = label
      return label
    }
  }

  mutating func emitMethodCall(
    _ decl: FunctionDecl, _ callee: Callee, _ window: Operand, _ shape: CallShape,
    _ isThrowing: Bool, _ span: Span
  ) {
    let type = callee.selfType.map(concrete) ?? context.types.error
    let slot = machine.methodNumber(lowering.root(of: decl, declaring(decl, type)))
    let object = window + shape.result.size
    emit(
      isThrowing ? .callMethodThrowing : .callMethod, window, object, .constant(slot),
      extra: isThrowing ? 0 : nil, to: isThrowing ? handlerLabel : nil, span)
  }

  /// The class in the hierarchy of a type that declares a method.
  func declaring(_ decl: FunctionDecl, _ type: Type) -> Type {
    var current: Type? = type
    while let candidate = current {
      if candidate.nominal === context.nominal(of: decl.context) { return candidate }
      current = context.superclass(of: candidate)
    }
    return type
  }

  // MARK: Windows

  /// Evaluates arguments into a call window, calls, and writes `inout` arguments back.
  mutating func callShaped(
    _ shape: CallShape, _ arguments: [Core], isThrowing: Bool, _ span: Span,
    _ emitCall: (inout FunctionLowering, Operand, Bool) -> Void
  ) -> Value {
    let window = allocateTemporary(shape.result.size + shape.parameterSize)
    // What is passed beside an `inout` argument must not be the same storage.
    let hasInout = shape.parameters.contains(where: \.isInout)
    var inouts: [(place: LoweredPlace, parameter: CallShape.Parameter)] = []
    var given: [(value: Value, parameter: CallShape.Parameter)] = []
    for (index, parameter) in shape.parameters.enumerated() {
      let target = window + parameter.offset
      guard index < arguments.count else {
        passCapture(parameter, to: target, span)
        continue
      }
      if Self.isDefault(arguments[index]) { continue }
      if parameter.isInout, case .address(let place) = arguments[index].kind {
        inouts.append((heldPlace(place), parameter))
      } else if parameter.isGiven {
        given.append((ownedValue(arguments[index]), parameter))
      } else {
        pass(
          arguments[index], to: target, parameter.layout, later: arguments[(index + 1)...],
          isOwned: hasInout)
      }
    }
    // What the call leaves out is computed after everything that it says.
    for (argument, parameter) in zip(arguments, shape.parameters) where Self.isDefault(argument) {
      pass(argument, to: window + parameter.offset, parameter.layout, later: [])
    }
    for (place, parameter) in inouts { takeOut(place, to: window + parameter.offset, span) }
    for (value, parameter) in given { settle(value, in: window + parameter.offset, span) }
    let taken = inouts.map { (place: $0.place, source: window + $0.parameter.offset) }
    callWithWriteBack(taken, isThrowing, span) { emitCall(&$0, window, isThrowing) }
    for (place, parameter) in inouts.reversed() {
      putBack(place, from: window + parameter.offset, span)
    }
    return received(shape.result, window, span)
  }

  static func isDefault(_ argument: Core) -> Bool {
    if case .defaultArgument = argument.kind { true } else { false }
  }

  /// When a callee throws, changed arguments are written back before the error goes on.
  mutating func callWithWriteBack(
    _ inouts: [(place: LoweredPlace, source: Operand)], _ isThrowing: Bool, _ span: Span,
    _ emitCall: (inout FunctionLowering) -> Void
  ) {
    guard isThrowing, !inouts.isEmpty else { return emitCall(&self) }
    let outer = handlerLabel
    let thrown = assembler.makeLabel()
    let done = assembler.makeLabel()
    handlers.append(Handler(label: thrown, scopeDepth: scopes.count))
    emitCall(&self)
    handlers.removeLast()
    jump(done, span)
    assembler.place(thrown)
    keepingHolds(of: inouts.map(\.place)) { lowering in
      for (place, source) in inouts.reversed() { lowering.putBack(place, from: source, span) }
    }
    jump(outer, span)
    assembler.place(done)
  }

  /// A result at the start of a window becomes a value.
  mutating func received(_ layout: Layout, _ window: Operand, _ span: Span) -> Value {
    release(to: window.index + (layout.isTrivial ? layout.size : 0))
    guard !layout.isTrivial else { return Value(operand: window, layout: layout, isOwned: true) }
    let owned = allocateOwned(layout)
    move(window, to: owned, layout.size, span)
    return temporary(owned, layout)
  }

  /// Puts an argument into the window; what it owns stays with the caller.
  mutating func pass(
    _ core: Core, to target: Operand, _ layout: Layout, later: ArraySlice<Core>,
    isOwned: Bool = false
  ) {
    if layout.isTrivial { return store(core, in: target) }
    let mark = self.mark
    var value = value(core)
    if !value.isOwned, isOwned || later.contains(where: { Self.mayChange($0) }) {
      let copy = temporary(allocateOwned(layout), layout)
      self.copy(value.operand, to: copy.operand, layout, core.span)
      value = copy
    }
    move(value.operand, to: target, layout.size, core.span)
    release(to: mark)
  }

  mutating func passCapture(
    _ parameter: CallShape.Parameter, to target: Operand, _ span: Span
  ) {
    switch place(of: parameter.variable, span) {
    case .register(let operand, let layout): move(operand, to: target, layout.size, span)
    case .box(let box, _): move(box, to: target, 1, span)
    case .global, .alias: break
    }
  }

  /// Whether evaluating an expression may change a variable of the function.
  static func mayChange(_ core: Core) -> Bool {
    switch core.kind {
    case .address, .assign: true
    case .statements, .optionalChain: true
    case .integer, .double, .boolean, .string, .variable, .closure, .none: false
    default: core.parts.contains { mayChange($0) }
    }
  }

  // MARK: Function values

  mutating func callValue(
    _ callee: Core, _ arguments: [Core], _ core: Core, _ wanted: Operand?
  ) -> Value {
    guard let function = concrete(callee.type).function else {
      emitTrap("this value cannot be called", core.span)
      return result(layout(of: core), wanted)
    }
    let closure = value(callee)
    let held = holdTrivially(closure, core.span)
    let shape = FunctionShape(function, lowering)
    let window = allocateTemporary(shape.windowSize)
    var inouts: [(place: LoweredPlace, offset: Int)] = []
    for (index, argument) in arguments.enumerated() {
      let target = window + shape.offsets[index]
      if function.parameters[index].isInout, case .address(let place) = argument.kind {
        inouts.append((heldPlace(place), shape.offsets[index]))
      } else {
        pass(argument, to: target, shape.layouts[index], later: arguments[(index + 1)...])
      }
    }
    for (place, offset) in inouts { takeOut(place, to: window + offset, core.span) }
    let isThrowing = function.thrown != nil
    let taken = inouts.map { (place: $0.place, source: window + $0.offset) }
    callWithWriteBack(taken, isThrowing, core.span) { lowering in
      lowering.emitClosureCall(held, window, shape, isThrowing: isThrowing, core.span)
    }
    for (place, offset) in inouts.reversed() { putBack(place, from: window + offset, core.span) }
    return received(shape.result, window, core.span)
  }

  /// The closure's word, in a register that arguments cannot change.
  mutating func holdTrivially(_ closure: Value, _ span: Span) -> Operand {
    closure.operand
  }

  mutating func emitClosureCall(
    _ closure: Operand, _ window: Operand, _ shape: FunctionShape, isThrowing: Bool, _ span: Span
  ) {
    move(closure, to: window + shape.contextOffset, 1, span)
    emit(
      isThrowing ? .callClosureThrowing : .callClosure, window, closure,
      extra: isThrowing ? 0 : nil, to: isThrowing ? handlerLabel : nil, span)
  }

  // MARK: Host functions

  mutating func callNative(
    _ name: String, _ decl: FunctionDecl, _ shape: CallShape, _ substitution: Substitution,
    _ arguments: [Core], _ core: Core
  ) -> Value {
    let signature = context.signature(of: decl)
    let arguments = arguments
    let typeList = signature.parameters.map {
      lowering.concrete(substitution[$0] ?? context.types.error)
    }
    guard let number = machine.nativeNumber(name) else {
      emitTrap("'\(lowering.displayName(decl))' is not available", core.span)
      return result(shape.result, nil)
    }
    let selfType = context.selfType(of: decl.context).map { lowering.concrete($0, substitution) }
    let list = machine.number(
      of: TypeList(selfType: selfType ?? context.types.void, types: typeList))
    let isThrowing = context.thrownType(of: decl) != nil
    return callShaped(shape, arguments, isThrowing: isThrowing, core.span) {
      lowering, window, isThrowing in
      lowering.emit(
        isThrowing ? .callNativeThrowing : .callNative, window, .constant(number),
        .constant(list), extra: isThrowing ? 0 : nil,
        to: isThrowing ? lowering.handlerLabel : nil, core.span)
    }
  }

  /// Calls a function of the host with values; used by the lowering itself.
  mutating func callNative(
    _ name: String, _ values: [Value], _ types: [[Type]], _ resultLayout: Layout, _ span: Span
  ) -> Value {
    let size = values.reduce(resultLayout.size) { $0 + $1.layout.size }
    let window = allocateTemporary(size)
    var offset = resultLayout.size
    for value in values {
      move(value.operand, to: window + offset, value.layout.size, span)
      offset += value.layout.size
    }
    let number = machine.nativeNumber(name) ?? 0
    let list = machine.number(
      of: TypeList(selfType: context.types.void, types: types.flatMap { $0 }))
    emit(.callNative, window, .constant(number), .constant(list), span)
    return received(resultLayout, window, span)
  }
}
