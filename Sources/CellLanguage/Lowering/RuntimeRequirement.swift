// What is called by the type of a value that is known only at run time: requirements on `any P`,
// generic functions that open an `any P`, static members and initialisers of a metatype. For each
// type that occurs a thunk is made, in which everything is known.

/// Something whose code depends on the type of a value at run time.
struct RuntimeRequirement {
  enum Kind {
    /// A member of the value behind `any P`, which is the first argument.
    case instance
    /// A function with a generic parameter that stands for the type inside an argument.
    case opened(GenericParameterDecl, index: Int)
    /// A static member or initialiser; the metatype is the first argument.
    case ofType
  }

  let function: FunctionDecl
  /// The protocol that a member belongs to.
  let proto: NominalDecl?
  /// The type that is known before the program runs: an existential or a class.
  let selfType: Type
  /// The types with which the function is called.
  let substitution: Substitution
  let kind: Kind
}

extension FunctionLowering {
  /// A generic function that is given an `any P` where it takes some type with `P`.
  func openedArgument(_ callee: Callee, _ own: Substitution) -> RuntimeRequirement? {
    let function = callee.function
    for parameter in function.genericParameters {
      guard let type = own[parameter], type.isExistential else { continue }
      let archetype = context.types.parameter(parameter)
      let signature = context.signature(of: function)
      let isNeeded = context.protocols(of: archetype, in: signature).contains { proto in
        !context.conforms(type, to: proto, in: context.emptySignature)
      }
      guard isNeeded,
        let index = function.parameters.firstIndex(where: { $0.type == archetype })
      else { continue }
      return RuntimeRequirement(
        function: function, proto: nil, selfType: type, substitution: own,
        kind: .opened(parameter, index: index))
    }
    return nil
  }

  /// A member of a protocol's extension that is called on `any P`: inside of it `Self` is the type
  /// of the value.
  func openedSelf(_ callee: Callee, _ own: Substitution) -> RuntimeRequirement? {
    let function = callee.function
    guard case .extended(let extended) = function.context, let proto = extended.nominal,
      proto.isProtocol, !function.isStatic, function.kind != .initializer,
      let selfType = callee.selfType.map(concrete), selfType.isExistential
    else { return nil }
    return RuntimeRequirement(
      function: function, proto: proto, selfType: selfType,
      substitution: lowering.selfSubstitution(proto, selfType).merging(own), kind: .instance)
  }

  /// A static member or initialiser of a type that a value names.
  func dynamicType(_ callee: Callee, _ own: Substitution) -> RuntimeRequirement? {
    guard let metatype = callee.metatype, let selfType = callee.selfType.map(concrete) else {
      return nil
    }
    if case .metatype = metatype.kind { return nil }
    // `super.make()`: the superclass's own, told the class that it works for.
    if case .convert(.asSuper, _) = metatype.kind { return nil }
    let proto = context.nominal(of: callee.function.context).flatMap { $0.isProtocol ? $0 : nil }
    guard selfType.isExistential || selfType.isClass else { return nil }
    var substitution = own
    if let proto { substitution = lowering.selfSubstitution(proto, selfType).merging(own) }
    return RuntimeRequirement(
      function: callee.function, proto: proto, selfType: selfType, substitution: substitution,
      kind: .ofType)
  }

  /// Calls by the type of the value that decides.
  mutating func callByType(
    _ requirement: RuntimeRequirement, _ callee: Callee, _ arguments: [Core], _ core: Core
  ) -> Value {
    let shape = RuntimeShape(requirement, lowering)
    let number = Operand.constant(lowering.number(of: requirement))
    var arguments = arguments
    if case .ofType = requirement.kind, let metatype = callee.metatype {
      arguments.insert(metatype, at: 0)
    }
    let isThrowing = context.thrownType(of: requirement.function) != nil
    return callShaped(shape.call, arguments, isThrowing: isThrowing, core.span) {
      lowering, window, isThrowing in
      let deciding = window + shape.call.parameters[shape.deciding].offset
      let (plain, throwing): (Opcode, Opcode) =
        shape.isOfType ? (.callStatic, .callStaticThrowing) : (.callWitness, .callWitnessThrowing)
      lowering.emit(
        isThrowing ? throwing : plain, window, deciding, number, extra: isThrowing ? 0 : nil,
        to: isThrowing ? lowering.handlerLabel : nil, core.span)
    }
  }

  /// The body of a thunk: the function itself, called with the type that was found.
  fileprivate mutating func lowerThunk(
    _ requirement: RuntimeRequirement, _ shape: RuntimeShape, _ type: Type
  ) throws(Trap) {
    enter(shape.call)
    let span = requirement.function.nameSpan
    let parameters = shape.call.parameters
    let deciding = parameters[shape.deciding]
    let existential = frame(deciding.offset)
    let layout = lowering.layout(of: type)
    let receiver = shape.isOfType ? existential : open(existential, type, layout, deciding, span)
    let held = holder(type, .register(receiver, layout), span)
    let callee = lowering.callee(of: requirement, for: type)
    var arguments: [Core] = []
    for (index, parameter) in parameters.enumerated() {
      let isDeciding = index == shape.deciding
      if isDeciding, shape.isOfType { continue }
      var value = isDeciding ? held : Core(.variable(parameter.variable), parameter.type, span)
      if !isDeciding, !parameter.isInout, parameter.type.function != nil {
        let inner = parameter.variable.type ?? context.types.error
        value = lowering.adapted(value, to: lowering.concrete(inner, callee.substitution))
      }
      let isInout = parameter.isInout && !(isDeciding && type.isClass)
      arguments.append(isInout ? Core(.address(value), value.type, span) : value)
    }
    returnCall(of: callee, arguments, shape, type, span)
    if deciding.isInout, !type.isClass, layout.size > 0 {
      emit(.storePayload, existential, receiver, d: layout.size, span)
    }
    emit(.returnClean, span)
    try finish()
  }

  /// Registers with what is inside an existential; the existential keeps it.
  private mutating func open(
    _ existential: Operand, _ type: Type, _ layout: Layout, _ parameter: CallShape.Parameter,
    _ span: Span
  ) -> Operand {
    if type.isClass { return existential }
    let receiver = Operand.register(.local, reserveLocal(layout.size))
    if parameter.isInout { emit(.uniqueExistential, existential, span) }
    if layout.size > 0 { emit(.loadPayload, receiver, existential, d: layout.size, span) }
    return receiver
  }

  private mutating func returnCall(
    of callee: Callee, _ arguments: [Core], _ shape: RuntimeShape, _ type: Type, _ span: Span
  ) {
    var resultType = lowering.concrete(
      context.resultType(of: callee.function), callee.substitution)
    if callee.function.kind == .initializer {
      resultType = callee.function.isFailable ? known.optional(type) : type
    }
    var call = Core(.call(callee, arguments), resultType, span)
    if let conversion = lowering.erasure(from: resultType, to: shape.call.resultType) {
      call = Core(.convert(conversion, call), shape.call.resultType, span)
    }
    if shape.call.result.size > 0 {
      withTemporaries { $0.store(call, in: $0.frame(0)) }
    } else {
      withTemporaries { _ = $0.value(call) }
    }
  }
}

/// How a requirement is called: as the function itself, or with a metatype in front.
private struct RuntimeShape {
  let call: CallShape
  /// The parameter whose type decides.
  let deciding: Int
  let isOfType: Bool

  init(_ requirement: RuntimeRequirement, _ lowering: Lowering) {
    let plain = CallShape(requirement.function, requirement.substitution, lowering)
    switch requirement.kind {
    case .instance:
      (call, deciding, isOfType) = (plain, 0, false)
    case .opened(_, let index):
      (call, deciding, isOfType) = (plain, index + (plain.hasSelf ? 1 : 0), false)
    case .ofType:
      (call, deciding, isOfType) = (
        CallShape(ofType: requirement, plain, lowering), 0, true
      )
    }
  }
}

extension Lowering {
  /// The code that calls a requirement for a type.
  func witnessThunk(_ number: Int, _ type: Type) -> FunctionCode {
    let requirement = requirements[number]
    let shape = RuntimeShape(requirement, self)
    let code = FunctionCode(
      name: displayName(requirement.function), resultSize: shape.call.result.size,
      parameterSize: shape.call.parameterSize, isUserCode: false, span: .none)
    code.lower = { [unowned self, unowned code] () throws(Trap) in
      var lowering = FunctionLowering(self, code, requirement.substitution)
      try lowering.lowerThunk(requirement, shape, type)
    }
    return code
  }

  func selfSubstitution(_ proto: NominalDecl, _ type: Type) -> Substitution {
    var substitution = Substitution()
    for inherited in context.inheritedProtocols(of: proto) {
      if let parameter = inherited.selfParameter { substitution[parameter] = type }
    }
    return substitution
  }

  /// What a requirement calls once the type is known.
  fileprivate func callee(of requirement: RuntimeRequirement, for type: Type) -> Callee {
    var substitution = requirement.substitution
    switch requirement.kind {
    case .opened(let parameter, _):
      substitution[parameter] = type
      return Callee(
        function: requirement.function, substitution: substitution, dispatch: .direct,
        selfType: context.selfType(of: requirement.function.context).map {
          concrete($0, substitution)
        })
    case .instance, .ofType: break
    }
    if let proto = requirement.proto {
      substitution = substitution.merging(selfSubstitution(proto, type))
      return Callee(
        function: requirement.function, substitution: substitution, dispatch: .witness,
        selfType: type)
    }
    let (function, owner) = implementation(of: requirement.function, in: type)
    return Callee(
      function: function, substitution: context.substitution(of: owner), dispatch: .direct,
      selfType: type, metatype: Core(.metatype(type), types.metatype(type), .none))
  }

  /// The method that a class has for one that it inherits, and the class that declares it.
  private func implementation(
    of decl: FunctionDecl, in type: Type
  ) -> (FunctionDecl, Type) {
    let wanted = context.nominal(of: decl.context)
    var current: Type? = type
    while let owner = current, let nominal = owner.nominal, nominal !== wanted {
      for candidate in functions(of: nominal) where root(of: candidate, owner) === decl {
        return (candidate, owner)
      }
      current = context.superclass(of: owner).map { concrete($0) }
    }
    return (decl, current ?? type)
  }

  private func functions(of nominal: NominalDecl) -> [FunctionDecl] {
    nominal.members.all.flatMap { member -> [FunctionDecl] in
      switch member {
      case .function(let function): [function]
      case .variable(let variable): [variable.getter, variable.setter].compactMap { $0 }
      default: []
      }
    }
  }
}
