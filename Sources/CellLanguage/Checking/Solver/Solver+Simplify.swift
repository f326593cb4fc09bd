extension Solver {
  /// Records a problem: the end of this attempt, or a price when salvaging.
  func fail(_ problem: Problem) {
    budget.spend(1 + state.problems.count)
    state.problems.append(problem)
    state.score.ignored += problem.price
  }

  var hasFailed: Bool { !isSalvaging && !state.problems.isEmpty }

  /// Reduces constraints until nothing moves; false when the attempt has failed.
  func simplify() -> Bool {
    repeat {
      budget.spend(state.constraints.count + 1)
      if budget.isExhausted { return false }
      state.isDirty = false
      let pending = state.constraints
      state.constraints = []
      for (index, constraint) in pending.enumerated() {
        state.waiting = pending[(index + 1)...]
        if !reduce(constraint) { state.demand(constraint) }
        if hasFailed || budget.isExhausted {
          state.constraints += state.waiting
          state.waiting = []
          return false
        }
      }
    } while state.isDirty
    return true
  }

  /// Tries to settle one constraint; false when it has to wait.
  private func reduce(_ constraint: Constraint) -> Bool {
    switch constraint {
    case .convert(let from, let to, let locator):
      return settle(convert(from, to, locator), .mismatch(from: from, to: to, locator))
    case .conforms(let type, let proto, let locator):
      return settle(conform(type, to: proto, locator), .noConformance(type, proto, locator))
    case .superclass(let type, let bound, let locator):
      return settle(inherit(type, bound, locator), .mismatch(from: type, to: bound, locator))
    case .dependent(let base, let name, let result, let locator):
      return reduceDependent(base, name, result, locator)
    case .site(let index): return reduceSite(sites[index])
    case .closure(let index): return reduceClosure(closures[index])
    case .arrayLiteral(let array, let element, let locator):
      return reduceArray(array, element, locator)
    case .dictionaryLiteral(let dictionary, let key, let value, let locator):
      return reduceDictionary(dictionary, key, value, locator)
    case .unwrap(let optional, let object, let locator):
      return reduceUnwrap(optional, object, locator)
    case .flatten(let type, let result): return reduceFlatten(type, result)
    case .implicitUnwrap(let use, let optional): return reduceImplicitUnwrap(use, optional)
    case .callee(let type, let site): return reduceCallee(type, sites[site])
    case .keyPath(let type, let root, let value, let components, let locator):
      return reduceKeyPath(type, root, value, components, locator)
    }
  }

  private func settle(_ outcome: Outcome, _ problem: @autoclosure () -> Problem) -> Bool {
    switch outcome {
    case .solved: return true
    case .pending: return false
    case .failed:
      fail(problem())
      return true
    }
  }

  func inherit(_ type: Type, _ bound: Type, _ locator: Locator) -> Outcome {
    let type = resolve(type)
    if isVariable(type) { return .pending }
    let converted = convert(type, bound, locator)
    return converted
  }

  private func reduceDependent(
    _ base: Type, _ name: String, _ result: Type, _ locator: Locator
  ) -> Bool {
    let base = zonk(base)
    guard !isVariable(base) else { return false }
    let member: Type
    if base.hasVariable {
      guard let found = openMemberType(of: base, name, locator) else { return false }
      member = found
    } else {
      member = context.memberType(of: base, named: name, in: checker.scope.signature)
    }
    if !unify(result, member) { fail(.mismatch(from: member, to: result, locator)) }
    return true
  }

  /// An associated type of a generic type whose arguments are not all known.
  private func openMemberType(of base: Type, _ name: String, _ locator: Locator) -> Type? {
    guard let decl = base.nominal else { return nil }
    let generic = context.declaredType(of: decl)
    let member = context.memberType(of: generic, named: name, in: context.signature(of: decl))
    return open(member, context.substitution(of: base), locator)
  }

  private func reduceArray(_ array: Type, _ element: Type, _ locator: Locator) -> Bool {
    let type = resolve(array)
    guard !isVariable(type) else { return false }
    guard
      let own = literalElement(
        of: type, "ExpressibleByArrayLiteral", "ArrayLiteralElement", locator)
    else {
      fail(.mismatch(from: known.array(element), to: type, locator))
      return true
    }
    if !unify(element, own) { fail(.mismatch(from: element, to: own, locator)) }
    return true
  }

  /// The type of the elements in a literal of a type.
  private func literalElement(
    of type: Type, _ proto: String, _ name: String, _ locator: Locator
  ) -> Type? {
    if known.isArray(type) { return type.arguments[0] }
    if let wrapped = known.wrapped(type) {
      return literalElement(of: resolve(wrapped), proto, name, locator)
    }
    guard conforms(type, proto) else { return nil }
    return dependent(type, name, locator)
  }

  private func reduceDictionary(
    _ dictionary: Type, _ key: Type, _ value: Type, _ locator: Locator
  ) -> Bool {
    let type = resolve(dictionary)
    guard !isVariable(type) else { return false }
    let object = known.wrapped(type).map { resolve($0) } ?? type
    guard conforms(object, "ExpressibleByDictionaryLiteral") else {
      fail(.mismatch(from: known.dictionary(key, value), to: type, locator))
      return true
    }
    if !unify(key, dependent(object, "Key", locator))
      || !unify(value, dependent(object, "Value", locator))
    {
      fail(.mismatch(from: known.dictionary(key, value), to: type, locator))
    }
    return true
  }

  private func reduceUnwrap(_ optional: Type, _ object: Type, _ locator: Locator) -> Bool {
    let type = resolve(optional)
    guard !isVariable(type) else { return false }
    if type.isError { return unify(object, types.error) }
    guard let wrapped = known.wrapped(type) else {
      fail(.notOptional(type, locator))
      return unify(object, type)
    }
    return unify(object, wrapped)
  }

  private func reduceFlatten(_ type: Type, _ result: Type) -> Bool {
    let type = resolve(type)
    guard !isVariable(type) else { return false }
    return unify(result, known.isOptional(type) ? type : known.optional(type))
  }

  private func reduceImplicitUnwrap(_ use: Type, _ optional: Type) -> Bool {
    let type = resolve(use)
    guard !isVariable(type), let wrapped = known.wrapped(resolve(optional)) else { return false }
    let target = known.isOptional(type) && !known.isOptional(resolve(wrapped)) ? optional : wrapped
    return unify(type, target) || unify(type, optional)
  }

  private func reduceCallee(_ callee: Type, _ site: Site) -> Bool {
    let type = resolve(callee)
    if type.isError { return unify(site.result, type) }
    guard !isVariable(type) else { return false }
    switch type.kind {
    case .function(let function): callFunction(function, site)
    case .metatype: state.demand(.site(site.index))
    case _ where site.name.base != Self.callName && isCallable(type, site):
      callProperty(type, site)
    default:
      let found = site.name.base == Self.callName ? memberCandidates(of: type, site.name) : []
      guard !found.isEmpty else {
        fail(.notCallable(type, Locator(site.base ?? site.expr)))
        _ = unify(site.result, types.error)
        return true
      }
      state.viable[site.index] = found
      state.demand(.site(site.index))
    }
    state.isDirty = true
    return true
  }

  /// The method that a call of a value means.
  static let callName = "callAsFunction"

  private func isCallable(_ type: Type, _ site: Site) -> Bool {
    let name = Name(base: Self.callName, span: site.name.span)
    return !memberCandidates(of: type, name).isEmpty
  }

  /// `shape.area(2)` where `area` is a property, or an element of a tuple, whose value has
  /// `callAsFunction`.
  private func callProperty(_ type: Type, _ site: Site) {
    let value = Expr(.invalid, site.expr.span)
    state.expressionTypes[ObjectIdentifier(value)] = type
    let name = Name(base: Self.callName, span: site.name.span)
    let inner = makeSite(
      .call, Expr(.invalid, site.expr.span), name, .member(base: type, name: name), site.arguments,
      site.scope, base: value, argumentSpan: site.argumentSpan)
    state.calledProperties[site.index] = inner.index
    state.demand(.site(inner.index))
    if !unify(inner.result, site.result) { fail(.noCandidate(site: site.index)) }
  }

  /// Arguments of a function value go by position.
  private func callFunction(_ function: FunctionType, _ site: Site) {
    guard function.parameters.count == site.arguments.count else {
      fail(
        .closureArity(
          expected: function.parameters.count, found: site.arguments.count, Locator(site.expr)))
      _ = unify(site.result, function.result)
      return
    }
    for (index, parameter) in function.parameters.enumerated() {
      let argument = site.arguments[index]
      let target = parameter.isInout ? types.inoutAddress(parameter.type) : parameter.type
      state.demand(
        .convert(
          argument.type, target, Locator(argument.expr, .argument(site: site.index, index: index))))
    }
    state.valueCalls.insert(site.index)
    if !unify(site.result, function.result) {
      fail(.mismatch(from: function.result, to: site.result, Locator(site.expr)))
    }
  }

  /// The function type that the context expects of a variable.
  func expectedFunction(for type: Type) -> FunctionType? {
    let type = resolve(type)
    if let function = type.function { return function }
    for to in conversionTargets(of: type) {
      var target = resolve(to)
      while let wrapped = known.wrapped(target) { target = resolve(wrapped) }
      if let function = target.function { return function }
    }
    return nil
  }

  func tupleField(_ type: Type, _ name: String) -> (index: Int, type: Type)? {
    guard let fields = type.tupleFields else { return nil }
    let index = Int(name) ?? fields.firstIndex { $0.label == name } ?? -1
    return fields.indices.contains(index) ? (index, fields[index].type) : nil
  }
}
