extension FunctionLowering {
  // MARK: Closures

  mutating func closureValue(_ body: ClosureBody, _ core: Core, _ wanted: Operand?) -> Value {
    let explicit = body.explicitCaptures.map(\.variable)
    let shared = lowering.captures(of: body)
    let layouts =
      explicit.map { layout(of: $0.type ?? context.types.error) }
      + shared.map { captureLayout($0) }
    let code = closureCode(body, explicit, shared, layouts)
    let values =
      body.explicitCaptures.map { kept($0.value, $0.variable) }
      + shared.map { captured($0, core.span) }
    return makeClosure(code, values, layouts, core.span)
  }

  private func captureLayout(_ variable: VariableDecl) -> Layout {
    lowering.isBoxed(variable) ? .object : layout(of: variable.type ?? context.types.error)
  }

  /// What a closure keeps of a variable: its box, or its value.
  private mutating func captured(_ variable: VariableDecl, _ span: Span) -> Value {
    switch place(of: variable, span) {
    case .register(let operand, let layout):
      return Value(operand: operand, layout: layout, isOwned: false)
    case .box(let box, _): return Value(operand: box, layout: .object, isOwned: false)
    case .global(let index, let layout): return loadGlobal(index, layout, nil, span)
    case .alias(let place): return load(place, nil, span)
    }
  }

  private mutating func makeClosure(
    _ code: FunctionCode, _ values: [Value], _ layouts: [Layout], _ span: Span
  ) -> Value {
    let layout = Layout.sequence(layouts)
    let type = lowering.closureType(layout)
    if layout.size == 0, let word = machine.plainClosure(code, type: type) {
      let shared = allocateTemporary(1)
      constant(word, to: shared, span)
      return Value(operand: shared, layout: .object, isOwned: false)
    }
    let target = allocateOwned(.object)
    emit(.newObject, target, .constant(type), .constant(1 + layout.size), span)
    let mark = self.mark
    let word = allocateTemporary(1)
    emit(.loadCode, word, .constant(machine.number(of: code)), span)
    storeFieldWords(target, 0, 1, word, span)
    release(to: mark)
    var offset = 1
    for value in values {
      storeField(value, target, offset, span)
      offset += value.layout.size
    }
    return temporary(target, .object)
  }

  /// The code of a closure, once for every combination of generic arguments around it.
  private func closureCode(
    _ body: ClosureBody, _ explicit: [VariableDecl], _ shared: [VariableDecl], _ layouts: [Layout]
  ) -> FunctionCode {
    let arguments = substitution.inOrder.map { lowering.concrete($0) }
    return lowering.code(for: body, arguments, variant: 1) {
      let parameters = body.parameters.map { self.layout(of: $0.type ?? self.context.types.error) }
      let result = self.layout(of: body.result)
      let size = parameters.reduce(1) { $0 + $1.size }
      let code = FunctionCode(
        name: "closure", resultSize: result.size, parameterSize: size,
        isUserCode: self.context.sources.place(body.span) != nil, span: body.span)
      let substitution = self.substitution
      let shared = self.lowering
      code.lower = { [unowned shared, unowned code] () throws(Trap) in
        var inner = FunctionLowering(shared, code, substitution)
        try inner.lowerClosure(body, explicit + shared.captures(of: body), layouts)
      }
      return code
    }
  }

  /// The body of a closure: parameters come in the frame, captures from the closure's object.
  private mutating func lowerClosure(
    _ body: ClosureBody, _ captures: [VariableDecl], _ layouts: [Layout]
  ) throws(Trap) {
    try checkLibrary()
    scopes.append(BlockScope())
    var offset = code.resultSize
    for (index, variable) in body.parameters.enumerated() {
      let layout = layout(of: variable.type ?? context.types.error)
      enterParameter(variable, frame(offset), layout, isInout: body.inoutParameters[index])
      offset += layout.size
    }
    let object = frame(offset)
    var field = 1
    for (variable, layout) in zip(captures, layouts) {
      let operand = Operand.register(.local, reserveLocal(layout.size))
      loadFieldWords(object, field, layout.size, operand, .none)
      let isBox =
        lowering.isBoxed(variable)
        && !body.explicitCaptures.contains { $0.variable === variable }
      places[ObjectIdentifier(variable)] =
        isBox
        ? .box(operand, self.layout(of: variable.type ?? context.types.error))
        : .register(operand, layout)
      field += layout.size
    }
    scopes.append(BlockScope())
    lower(body.statements)
    leaveScope()
    emit(.returnClean, .none)
    try finish()
  }

  /// A parameter that a closure inside captures lives in a box.
  private mutating func enterParameter(
    _ variable: VariableDecl, _ operand: Operand, _ layout: Layout, isInout: Bool
  ) {
    places[ObjectIdentifier(variable)] = .register(operand, layout)
    if isInout, lowering.isBoxed(variable) {
      boxParameter(variable, operand, concrete(variable.type ?? context.types.error), layout)
    }
  }

  // MARK: Functions as values

  mutating func functionValue(
    _ callee: Callee, _ bound: Core?, _ core: Core, _ wanted: Operand?
  ) -> Value {
    let function = concrete(core.type)
    guard let shape = function.function else {
      emitTrap("this function cannot be used as a value", core.span)
      return result(.object, wanted)
    }
    return value(wrapped(callee, bound, shape, core), wanted: nil)
  }

  /// `{ (a, b) in f(a, b) }`, with the instance captured for methods.
  private mutating func wrapped(
    _ callee: Callee, _ bound: Core?, _ function: FunctionType, _ core: Core
  ) -> Core {
    let span = core.span
    let body = ClosureBody(parent: nil, result: function.result, span: span)
    body.isThrowing = function.thrown != nil
    if case .local = callee.function.context { body.usedFunctions = [callee.function] }
    var arguments: [Core] = []
    var parameters = function.parameters
    let isUnapplied = bound == nil && takesInstance(callee)
    if let bound {
      let receiver = VariableDecl(name: "self", span: span, isMutable: false)
      receiver.type = concrete(bound.type)
      receiver.function = body
      body.explicitCaptures = [(receiver, bound)]
      arguments.append(Core(.variable(receiver), concrete(bound.type), span))
    }
    if isUnapplied, let result = function.result.function {
      return unapplied(callee, function.parameters[0].type, result, core)
    }
    parameters = function.parameters
    for (index, parameter) in parameters.enumerated() {
      let variable = VariableDecl(name: "$\(index)", span: span, isMutable: parameter.isInout)
      variable.type = parameter.type
      variable.storage = .parameter
      variable.function = body
      body.parameters.append(variable)
      body.inoutParameters.append(parameter.isInout)
      let value = Core(.variable(variable), parameter.type, span)
      arguments.append(
        parameter.isInout ? Core(.address(value), parameter.type, span) : value)
    }
    let fixed = Callee(
      function: callee.function, substitution: callee.substitution.mapping { concrete($0) },
      dispatch: callee.dispatch, selfType: callee.selfType.map(concrete))
    let call = Core(.call(fixed, arguments), function.result, span)
    body.statements = [.returned(call, span)]
    return Core(.closure(body), core.type, span)
  }

  private func takesInstance(_ callee: Callee) -> Bool {
    callee.function.isMember && !callee.function.isStatic && callee.function.kind != .initializer
  }

  /// `{ (instance) in instance.method }`
  private func unapplied(
    _ callee: Callee, _ selfType: Type, _ result: FunctionType, _ core: Core
  ) -> Core {
    let span = core.span
    let resultType = context.types.function(result)
    let body = ClosureBody(parent: nil, result: resultType, span: span)
    let receiver = VariableDecl(name: "$0", span: span, isMutable: false)
    receiver.type = selfType
    receiver.storage = .parameter
    receiver.function = body
    body.parameters = [receiver]
    body.inoutParameters = [false]
    let bound = Core(.variable(receiver), selfType, span)
    let fixed = Callee(
      function: callee.function, substitution: callee.substitution.mapping { concrete($0) },
      dispatch: callee.dispatch, selfType: callee.selfType.map(concrete))
    let method = Core(.functionValue(fixed, boundSelf: bound), resultType, span)
    body.statements = [.returned(method, span)]
    return Core(.closure(body), core.type, span)
  }
}
