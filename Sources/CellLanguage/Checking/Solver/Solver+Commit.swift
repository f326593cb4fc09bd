extension Solver {
  /// Settles a site on a candidate: its parameters and result become constraints.
  func commit(_ candidate: Candidate, at site: Site) {
    state.isDirty = true
    if candidate.function?.modifiers.isDisfavoured ?? false { state.score.disfavoured += 1 }
    let selfType = receiver(of: candidate, at: site)
    var substitution = ownerSubstitution(candidate, selfType: selfType)
    switch candidate.member {
    case .function(let decl): commitFunction(decl, candidate, site, &substitution, selfType)
    case .variable(let decl): commitVariable(decl, candidate, site, substitution, selfType)
    case .subscripted(let decl):
      openParameters(decl.genericParameters, into: &substitution, site)
      require(context.signature(of: decl.getter), candidate, substitution, site)
      let result = open(context.resultType(of: decl.getter), substitution, Locator(site.expr))
      finish(candidate, site, decl.parameters, substitution, selfType, result)
    case .enumCase(let decl): commitCase(decl, candidate, site, substitution, selfType)
    case .type, .alias, .associatedType: fail(.noCandidate(site: site.index))
    }
  }

  /// The type of `self` for a candidate.
  private func receiver(of candidate: Candidate, at site: Site) -> Type? {
    switch candidate.base {
    case .implicitSelf, .implicitType:
      return candidate.proto != nil ? candidate.owner : (candidate.owner ?? nil)
    case .none: return nil
    case .instance, .type, .unapplied:
      if let owner = candidate.owner { return owner }
      guard candidate.proto != nil else {
        return candidate.function.flatMap { context.selfType(of: $0.context) }.map { type in
          openOwner(type, site)
        }
      }
      // An operator of a protocol: `Self` is what its operands are.
      return fresh(site.expr.span)
    }
  }

  /// The type around an operator declared in a type, its parameters opened.
  private func openOwner(_ type: Type, _ site: Site) -> Type {
    guard let decl = type.nominal else { return type }
    return types.nominal(decl, decl.parameters.map { fresh(site.expr.span, for: $0) })
  }

  /// What the parameters of the type around a candidate stand for.
  func ownerSubstitution(_ candidate: Candidate, selfType: Type?) -> Substitution {
    if let proto = candidate.proto, let parameter = proto.selfParameter {
      var result = Substitution()
      result[parameter] = selfType
      for inherited in context.inheritedProtocols(of: proto) {
        if let parameter = inherited.selfParameter { result[parameter] = selfType }
      }
      return result
    }
    return selfType.map { context.substitution(of: $0) } ?? Substitution()
  }

  private func openParameters(
    _ parameters: [GenericParameterDecl], into substitution: inout Substitution, _ site: Site
  ) {
    for (index, parameter) in parameters.enumerated() {
      let variable = fresh(site.expr.span, for: parameter)
      substitution[parameter] = variable
      if site.name.genericArguments.indices.contains(index) {
        let written = resolveType(site.name.genericArguments[index], site.scope)
        _ = unify(variable, written)
      }
    }
  }

  private func commitFunction(
    _ decl: FunctionDecl, _ candidate: Candidate, _ site: Site,
    _ substitution: inout Substitution, _ selfType: Type?
  ) {
    openParameters(decl.genericParameters, into: &substitution, site)
    require(context.signature(of: decl), candidate, substitution, site)
    if context.trees.usesOwnership { requireCopyable(decl, substitution, site) }
    let locator = Locator(site.expr)
    var result = open(context.resultType(of: decl), substitution, locator)
    if decl.kind == .initializer, let selfType {
      let made = dynamicSelf(site, selfType)
      result = decl.isFailable ? known.optional(made) : made
    }
    if returnsDynamicSelf(decl), let selfType { result = dynamicSelf(site, selfType) }
    if candidate.isThroughOptional {
      state.score.valueToOptional += 1
      result = known.optional(result)
    }
    if site.kind == .reference {
      commitReference(decl, candidate, site, substitution, selfType, result)
    } else if candidate.base == .unapplied {
      commitUnapplied(decl, candidate, site, substitution, selfType)
    } else {
      finish(candidate, site, decl.parameters, substitution, selfType, result)
    }
  }

  /// Whether a method of a class returns `Self`, which is the class of the object it is called on.
  private func returnsDynamicSelf(_ decl: FunctionDecl) -> Bool {
    guard let expr = decl.resultExpr, context.nominal(of: decl.context)?.isClass ?? false else {
      return false
    }
    if case .name(nil, let name) = expr.kind { return name.base == "Self" }
    return false
  }

  /// The class that a member is used on, which may be a subclass of the one that declares it.
  private func dynamicSelf(_ site: Site, _ selfType: Type) -> Type {
    guard selfType.isClass, case .member(let base, _) = site.lookup else { return selfType }
    let receiver = resolve(base)
    let instance = resolve(receiver.instanceType ?? receiver)
    return instance.isClass || instance.isArchetype ? instance : selfType
  }

  /// A function used as a value.
  private func commitReference(
    _ decl: FunctionDecl, _ candidate: Candidate, _ site: Site, _ substitution: Substitution,
    _ selfType: Type?, _ result: Type
  ) {
    let locator = Locator(site.expr)
    var parameters = decl.parameters.map { parameter -> FunctionType.Parameter in
      let type = open(context.parameterType(parameter) ?? types.error, substitution, locator)
      return FunctionType.Parameter(
        type: parameter.isVariadic ? known.array(type) : type, isInout: parameter.isInout)
    }
    var type = types.function(
      FunctionType(
        parameters: parameters, result: result,
        thrown: context.thrownType(of: decl).map { open($0, substitution, locator) }))
    if candidate.base == .unapplied, let selfType {
      type = types.function([selfType], type)
    }
    parameters = []
    state.choices[site.index] = Choice(
      candidate: candidate, substitution: substitution, selfType: selfType, resultType: type)
    if !unify(site.result, type) { fail(.mismatch(from: type, to: site.result, locator)) }
  }

  /// `Type.method(instance)`: gives the method of the instance.
  private func commitUnapplied(
    _ decl: FunctionDecl, _ candidate: Candidate, _ site: Site, _ substitution: Substitution,
    _ selfType: Type?
  ) {
    let locator = Locator(site.expr)
    guard site.arguments.count == 1, let selfType else {
      return fail(.noCandidate(site: site.index))
    }
    state.demand(
      .convert(
        site.arguments[0].type, selfType,
        Locator(site.arguments[0].expr, .argument(site: site.index, index: 0))))
    let parameters = decl.parameters.map {
      open(context.parameterType($0) ?? types.error, substitution, locator)
    }
    let result = open(context.resultType(of: decl), substitution, locator)
    let type = types.function(
      parameters, result, throwing: context.thrownType(of: decl))
    state.choices[site.index] = Choice(
      candidate: candidate, substitution: substitution, selfType: selfType, resultType: type)
    if !unify(site.result, type) { fail(.mismatch(from: type, to: site.result, locator)) }
  }

  private func commitVariable(
    _ decl: VariableDecl, _ candidate: Candidate, _ site: Site, _ substitution: Substitution,
    _ selfType: Type?
  ) {
    let locator = Locator(site.expr)
    checker.noteUse(of: decl, at: site.name.span, site.scope)
    if case .extended(let extended) = decl.context, !extended.requirementExprs.isEmpty {
      require(context.signature(of: extended), candidate, substitution, site)
    }
    var type = open(context.type(of: decl), substitution, locator)
    if candidate.isThroughOptional {
      state.score.valueToOptional += 1
      type = known.optional(type)
    }
    state.choices[site.index] = Choice(
      candidate: candidate, substitution: substitution, selfType: selfType, resultType: type)
    if site.kind == .reference, decl.isImplicitlyUnwrapped, known.isOptional(type) {
      state.demand(.implicitUnwrap(site.result, optional: type))
    } else if site.kind == .reference {
      if !unify(site.result, type) { fail(.mismatch(from: type, to: site.result, locator)) }
    } else {
      let callee = decl.isImplicitlyUnwrapped ? known.wrapped(resolve(type)) ?? type : type
      state.demand(.callee(callee, site.index))
    }
  }

  private func commitCase(
    _ decl: EnumCaseDecl, _ candidate: Candidate, _ site: Site, _ substitution: Substitution,
    _ selfType: Type?
  ) {
    let locator = Locator(site.expr)
    let payload = context.payloadTypes(of: decl).map { open($0, substitution, locator) }
    guard let owner = selfType else { return fail(.noCandidate(site: site.index)) }
    let enumType = candidate.isThroughOptional ? known.optional(owner) : owner
    if candidate.isThroughOptional { state.score.valueToOptional += 1 }
    var choice = Choice(
      candidate: candidate, substitution: substitution, parameterTypes: payload,
      selfType: owner, resultType: enumType)
    if site.kind == .call, isCalledValue(decl, enumType) {
      state.choices[site.index] = choice
      return state.demand(.callee(enumType, site.index))
    }
    if site.kind == .call {
      guard let matches = matchPayload(decl, site) else {
        fail(.arguments(site: site.index, candidate, payloadMismatch(decl, site)))
        _ = unify(site.result, enumType)
        return
      }
      choice.matches = matches
      for (index, indices) in matches.enumerated() {
        for argument in indices { convertArgument(argument, site, to: payload[index]) }
      }
    } else if !payload.isEmpty {
      choice.resultType = types.function(payload, enumType)
    }
    state.choices[site.index] = choice
    if !unify(site.result, choice.resultType) {
      fail(.mismatch(from: choice.resultType, to: site.result, locator))
    }
  }

  /// Adds the requirements of a signature that the candidate's own type does not guarantee.
  private func require(
    _ signature: GenericSignature, _ candidate: Candidate, _ substitution: Substitution,
    _ site: Site
  ) {
    let locator = Locator(site.expr, .genericArgument)
    for requirement in signature.requirements {
      if isGuaranteed(requirement, candidate) { continue }
      switch requirement {
      case .conforms(let type, let proto):
        let purpose: Locator.Purpose =
          isOpenable(type, candidate) ? .openedArgument : .genericArgument
        state.demand(
          .conforms(open(type, substitution, locator), proto, Locator(site.expr, purpose)))
      case .superclass(let type, let bound):
        state.demand(
          .superclass(
            open(type, substitution, locator), open(bound, substitution, locator), locator))
      case .sameType(let left, let right):
        let (left, right) = (
          open(left, substitution, locator), open(right, substitution, locator)
        )
        if !unify(left, right) { fail(.mismatch(from: left, to: right, locator)) }
      }
    }
  }

  /// Generic parameters stand for types whose values can be copied, unless they say otherwise.
  private func requireCopyable(
    _ decl: FunctionDecl, _ substitution: Substitution, _ site: Site
  ) {
    guard let copyable = known.decl("Copyable"),
      !["swap", "exchange", "withExtendedLifetime"].contains(decl.name)
    else { return }
    for parameter in decl.genericParameters where !parameter.isNoncopyable {
      guard let type = substitution[parameter] else { continue }
      state.demand(
        .conforms(type, copyable, Locator(site.expr, .genericArgument)))
    }
  }

  /// Whether an argument of type `any P` for this parameter may be opened: the function then works
  /// with the type of the value inside.
  private func isOpenable(_ type: Type, _ candidate: Candidate) -> Bool {
    guard let function = candidate.function, case .parameter(let decl) = type.kind,
      function.genericParameters.contains(where: { $0 === decl })
    else { return false }
    let places = function.parameters.filter { context.parameterType($0) == type && !$0.isVariadic }
    return places.count == 1
  }

  /// `Self: P` of the protocol that the member was found through.
  private func isGuaranteed(
    _ requirement: GenericSignature.Requirement, _ candidate: Candidate
  ) -> Bool {
    guard let proto = candidate.proto, candidate.owner != nil,
      case .conforms(let type, let bound) = requirement, bound === proto
    else { return false }
    if case .parameter(let decl) = type.kind { return decl.selfOf === proto }
    return false
  }

  /// A type with parameters replaced; associated types of unknown bases become variables.
  func open(_ type: Type, _ substitution: Substitution, _ locator: Locator) -> Type {
    guard type.hasParameter, !substitution.isEmpty else { return type }
    return types.map(type) { part in
      switch part.kind {
      case .parameter(let decl): return substitution[decl]
      case .dependent(let base, let name):
        let opened = self.open(base, substitution, locator)
        return self.dependent(opened, name, locator)
      default: return nil
      }
    }
  }

  // MARK: Arguments

  private func finish(
    _ candidate: Candidate, _ site: Site, _ parameters: [ParameterDecl],
    _ substitution: Substitution, _ selfType: Type?, _ result: Type
  ) {
    let locator = Locator(site.expr)
    var choice = Choice(
      candidate: candidate, substitution: substitution, selfType: selfType, resultType: result)
    if site.kind == .operation {
      choice.matches = site.arguments.indices.map { [$0] }
    } else {
      let matching = matching(site, parameters)
      if let mismatch = matching.mismatch {
        fail(.arguments(site: site.index, candidate, mismatch))
      }
      choice.matches = matching.matches
    }
    choice.parameterTypes = parameters.map {
      open(context.parameterType($0) ?? types.error, substitution, locator)
    }
    state.choices[site.index] = choice
    for (index, indices) in choice.matches.enumerated() {
      let parameter = parameters[index]
      for argument in indices {
        convertArgument(
          argument, site, to: choice.parameterTypes[index], isInout: parameter.isInout,
          isAutoclosure: parameter.isAutoclosure, builder: parameter.builder)
      }
    }
    convertDefaults(parameters, choice, locator)
    if !unify(site.result, result) { fail(.mismatch(from: result, to: site.result, locator)) }
  }

  /// The default values of arguments that are left out may say what generic parameters are.
  private func convertDefaults(
    _ parameters: [ParameterDecl], _ choice: Choice, _ locator: Locator
  ) {
    for (index, parameter) in parameters.enumerated()
    where choice.matches.indices.contains(index) && choice.matches[index].isEmpty {
      guard parameter.defaultValue != nil, context.parameterType(parameter)?.hasParameter ?? false,
        let core = context.checkedDefault(parameter), !core.type.hasParameter, !core.type.isError,
        context.parameterType(parameter) != core.type
      else { continue }
      state.demand(.convert(core.type, choice.parameterTypes[index], locator))
    }
  }

  private func convertArgument(
    _ index: Int, _ site: Site, to type: Type, isInout: Bool = false, isAutoclosure: Bool = false,
    builder: TypeExpr? = nil
  ) {
    let argument = site.arguments[index]
    let locator = Locator(argument.expr, .argument(site: site.index, index: index))
    var target = type
    if isAutoclosure, let function = resolve(type).function { target = function.result }
    if isInout {
      if case .inoutAddress = resolve(argument.type).kind {
        target = types.inoutAddress(type)
      } else if site.kind == .operation {
        if !unify(argument.type, type) {
          fail(.mismatch(from: argument.type, to: type, locator))
        }
        return
      } else {
        fail(.noContext(.inoutArgument, locator))
        return
      }
    }
    if let builder, let closure = closureIndex(of: argument.type) {
      closures[closure].builder = builder
    }
    state.demand(.convert(argument.type, target, locator))
  }
}
