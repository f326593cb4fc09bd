extension Solver {
  enum Outcome {
    case solved, failed
    /// Cannot be decided before a variable is bound.
    case pending
  }

  /// Whether a value of one type can be used as another.
  func convert(_ from: Type, _ to: Type, _ locator: Locator) -> Outcome {
    let (from, to) = (resolve(from), resolve(to))
    if from == to || from.isError || to.isError { return .solved }
    if from.nominal?.name == "Never", locator.purpose.givesResult { return .solved }
    if from.variableIndex != nil { return convertVariable(from, to, locator) }
    if to.variableIndex != nil { return convertToVariable(from, to, locator) }
    if case .inoutAddress(let object) = from.kind {
      guard case .inoutAddress(let target) = to.kind else { return .failed }
      return unify(object, target) ? .solved : .failed
    }
    if known.isOptional(to) { return convertToOptional(from, to, locator) }
    if case .existential(let protocols, let bindings) = to.kind {
      return convertToExistential(from, protocols, bindings, locator)
    }
    if known.isAnyHashable(to), let hashable = known.decl("Hashable") {
      state.score.viaOptional += 1
      return add(.conforms(from, hashable, locator))
    }
    return convertStructure(from, to, locator)
  }

  /// From a type that is not known yet.
  private func convertVariable(_ from: Type, _ to: Type, _ locator: Locator) -> Outcome {
    if to.variableIndex != nil { return .pending }
    if isOptional(to, of: from) {
      state.score.valueToOptional += 1
      return .solved
    }
    if known.isOptional(to) || to.isExistential || known.isAnyHashable(to) { return .pending }
    switch to.kind {
    case .nominal(let decl, let arguments):
      if decl.isClass { return .pending }
      // The elements of a literal convert one by one.
      let isLiteral = !literals(of: from).isDisjoint(with: [.array, .dictionary])
      guard known.isArray(to), !arguments.isEmpty, !isLiteral else {
        return unify(from, to) ? .solved : .failed
      }
      // An array may come from an array of something convertible.
      let element = fresh(locator.span)
      guard unify(from, known.array(element)) else { return .failed }
      return add(.convert(element, arguments[0], locator))
    case .function, .tuple: return .pending
    case .inoutAddress: return .failed
    default: return unify(from, to) ? .solved : .failed
    }
  }

  /// Whether a type is `T?` or `T??` of another: every value converts to an optional of its type.
  private func isOptional(_ type: Type, of other: Type) -> Bool {
    var current = type
    while let wrapped = known.wrapped(current) {
      current = resolve(wrapped)
      if current == other { return true }
    }
    return false
  }

  private func convertToVariable(_ from: Type, _ to: Type, _ locator: Locator) -> Outcome {
    if case .inoutAddress = from.kind { return .failed }
    return .pending
  }

  /// Adds a constraint that replaces the one being simplified.
  func add(_ constraint: Constraint) -> Outcome {
    state.demand(constraint)
    state.isDirty = true
    return .solved
  }

  private func optionalDepth(_ type: Type) -> Int {
    known.wrapped(type).map { optionalDepth(resolve($0)) + 1 } ?? 0
  }

  private func convertToOptional(_ from: Type, _ to: Type, _ locator: Locator) -> Outcome {
    guard let target = known.wrapped(to) else { return .failed }
    if let wrapped = known.wrapped(from), optionalDepth(from) >= optionalDepth(to) {
      return add(.convert(wrapped, target, locator))
    }
    state.score.valueToOptional += 1
    return convert(from, target, locator).orPend { add(.convert(from, target, locator)) }
  }

  private func convertToExistential(
    _ from: Type, _ protocols: [NominalDecl], _ bindings: [Type.AssociatedBinding],
    _ locator: Locator
  ) -> Outcome {
    if protocols.isEmpty { state.score.toAny += 1 }
    if case .existential(let own, let ownBindings) = from.kind {
      guard protocols.allSatisfy({ includes(own, $0) }) else { return .failed }
      return bindings.allSatisfy(ownBindings.contains) ? .solved : .failed
    }
    if context.trees.usesOwnership, context.isNoncopyable(from) { return .failed }
    for proto in protocols {
      state.demand(.conforms(from, proto, locator))
    }
    for binding in bindings {
      let member = dependent(from, binding.name, locator)
      guard unify(member, binding.type) else { return .failed }
    }
    state.isDirty = true
    return .solved
  }

  /// Whether everything behind `any P & Q` has a protocol, or is of the class it stands for.
  func includes(_ protocols: [NominalDecl], _ proto: NominalDecl) -> Bool {
    context.includes(protocols, proto)
  }

  /// `base.name`, at once if the base is known, otherwise as a new variable.
  func dependent(_ base: Type, _ name: String, _ locator: Locator) -> Type {
    let base = resolve(base)
    guard isVariable(base) || base.hasVariable else {
      return context.memberType(of: base, named: name, in: checker.scope.signature)
    }
    let result = fresh(locator.span)
    state.demand(.dependent(base: base, name: name, result: result, locator))
    return result
  }

  private func convertStructure(_ from: Type, _ to: Type, _ locator: Locator) -> Outcome {
    switch (from.kind, to.kind) {
    case (.nominal(let left, let mine), .nominal(let right, let others)):
      if left === right { return convertArguments(left, mine, others, from, to, locator) }
      return left.isClass && right.isClass ? convertClass(from, to, locator) : .failed
    case (.function(let mine), .function(let others)):
      return convertFunction(mine, others, locator)
    case (.tuple(let mine), .tuple(let others)): return convertTuple(mine, others, locator)
    case (.metatype(let mine), .metatype(let others)):
      if resolve(mine).isClass, resolve(others).isClass {
        return convertClass(resolve(mine), resolve(others), locator)
      }
      if case .existential(let protocols, _) = resolve(others).kind {
        return convertMetatype(resolve(mine), protocols, locator)
      }
      return unify(mine, others) ? .solved : .failed
    case (.parameter, .nominal), (.dependent, .nominal), (.opaque, .nominal):
      let canonical = canonical(from)
      if canonical != from { return convert(canonical, to, locator) }
      guard let bound = context.superclassBound(of: from, in: checker.scope.signature) else {
        return .failed
      }
      return bound == to ? .solved : convertClass(bound, to, locator)
    case (.existential(let protocols, _), .nominal(let decl, _)) where decl.isClass:
      guard let bound = context.superclassBound(of: protocols) else { return .failed }
      return convertClass(bound, to, locator)
    default: return unify(from, to) ? .solved : .failed
    }
  }

  /// `Circle.self` as `any Shape.Type`.
  private func convertMetatype(
    _ instance: Type, _ protocols: [NominalDecl], _ locator: Locator
  ) -> Outcome {
    if isVariable(instance) { return .pending }
    if case .existential(let own, _) = instance.kind {
      return protocols.allSatisfy { includes(own, $0) } ? .solved : .failed
    }
    for proto in protocols { state.demand(.conforms(instance, proto, locator)) }
    state.isDirty = true
    return .solved
  }

  /// Arrays and dictionaries convert when their elements do; other types have to be the same.
  private func convertArguments(
    _ decl: NominalDecl, _ mine: [Type], _ others: [Type], _ from: Type, _ to: Type,
    _ locator: Locator
  ) -> Outcome {
    let isDictionary = decl === known.decl("Dictionary")
    guard known.isArray(from) || isDictionary else {
      return unify(from, to) ? .solved : .failed
    }
    if isDictionary, !unify(mine[0], others[0]) { return .failed }
    guard let element = mine.last, let target = others.last else { return .failed }
    let outcome = convert(element, target, locator)
    if case .solved = outcome, resolve(element) != resolve(target) {
      state.score.collectionUpcasts += 1
    }
    return outcome.orPend { add(.convert(element, target, locator)) }
  }

  private func convertClass(_ from: Type, _ to: Type, _ locator: Locator) -> Outcome {
    var current: Type? = from
    while let type = current {
      if type.nominal === to.nominal { return unify(type, to) ? .solved : .failed }
      current = context.superclass(of: type)
    }
    return .failed
  }

  private func convertFunction(
    _ from: FunctionType, _ to: FunctionType, _ locator: Locator
  ) -> Outcome {
    var to = to
    if let spread = spread(to, over: from) {
      guard !spread.isEmpty else { return .pending }
      to.parameters = spread
    }
    guard from.parameters.count == to.parameters.count,
      from.parameters.map(\.isInout) == to.parameters.map(\.isInout)
    else { return .failed }
    guard convertThrown(from.thrown, to.thrown, locator) else { return .failed }
    for (mine, other) in zip(from.parameters, to.parameters) {
      if mine.isInout {
        guard unify(mine.type, other.type) else { return .failed }
      } else {
        state.demand(.convert(other.type, mine.type, locator))
      }
    }
    return add(.convert(from.result, to.result, locator))
  }

  /// What a function throws has to be allowed; `throws(E)` finds out about `E` here.
  private func convertThrown(_ thrown: Type?, _ allowed: Type?, _ locator: Locator) -> Bool {
    guard let allowed = allowed.map({ resolve($0) }) else {
      guard let thrown = thrown.map({ resolve($0) }) else { return true }
      return isNever(thrown) || (isVariable(thrown) && unify(thrown, known.type("Never")))
    }
    if isVariable(allowed) { return unify(allowed, thrown ?? known.type("Never")) }
    guard let thrown, !isNever(resolve(thrown)) else { return true }
    if case .failed = convert(thrown, allowed, locator) { return false }
    return true
  }

  func isNever(_ type: Type) -> Bool { type.nominal === known.decl("Never") }

  /// A function of several parameters can stand where one tuple is passed: the parameters that it
  /// then has. Empty when the tuple is not known yet; nil when this is not the case.
  private func spread(
    _ to: FunctionType, over from: FunctionType
  ) -> [FunctionType.Parameter]? {
    guard from.parameters.count > 1, to.parameters.count == 1 else { return nil }
    let single = resolve(to.parameters[0].type)
    if isVariable(single) { return [] }
    return single.tupleFields?.map { FunctionType.Parameter(type: $0.type) }
  }

  private func convertTuple(
    _ from: [Type.TupleField], _ to: [Type.TupleField], _ locator: Locator
  ) -> Outcome {
    guard from.count == to.count else { return .failed }
    for (mine, other) in zip(from, to) {
      if let label = mine.label, let otherLabel = other.label, label != otherLabel {
        return .failed
      }
      state.demand(.convert(mine.type, other.type, locator))
    }
    state.isDirty = true
    return .solved
  }

  /// Whether a type conforms to a protocol, adding the conditions of the conformance.
  func conform(_ type: Type, to proto: NominalDecl, _ locator: Locator) -> Outcome {
    let type = resolve(type)
    if context.trees.usesOwnership, proto.name == "Copyable", !type.isError {
      if isVariable(type) { return .pending }
      return context.isNoncopyable(type) ? .failed : .solved
    }
    if type.isError || context.isMarker(proto) { return .solved }
    if isVariable(type) { return .pending }
    if case .openedArgument = locator.purpose, case .existential(let protocols, _) = type.kind,
      includes(protocols, proto)
    {
      return .solved
    }
    if let bound = proto.classBound { return inherit(type, bound, locator) }
    guard type.nominal != nil, type.hasVariable else {
      return context.conforms(zonk(type), to: proto, in: checker.scope.signature)
        ? .solved : .failed
    }
    guard let (conformance, owner) = context.conformance(of: type, to: proto) else {
      return .failed
    }
    for condition in context.conditions(conformance, for: owner) { add(condition, locator) }
    state.isDirty = true
    return .solved
  }

  /// Adds a generic requirement whose parameters were already replaced.
  func add(_ requirement: GenericSignature.Requirement, _ locator: Locator) {
    switch requirement {
    case .conforms(let type, let proto):
      state.demand(.conforms(type, proto, locator))
    case .superclass(let type, let bound):
      state.demand(.superclass(type, bound, locator))
    case .sameType(let left, let right):
      if !unify(left, right) { fail(.mismatch(from: left, to: right, locator)) }
    }
  }
}

extension Solver.Outcome {
  /// Runs the fallback when nothing could be decided.
  func orPend(_ fallback: () -> Solver.Outcome) -> Solver.Outcome {
    if case .pending = self { fallback() } else { self }
  }
}
