extension Solver {
  func labelsFit(_ candidate: Candidate, _ site: Site) -> Bool {
    guard site.kind == .call || site.kind == .subscripted,
      let parameters = parameters(of: candidate)
    else { return true }
    return matching(site, parameters).mismatch == nil
  }

  func matching(_ site: Site, _ parameters: [ParameterDecl]) -> ArgumentMatching {
    matching(site.arguments, parameters)
  }

  func matching(
    _ arguments: [Site.Argument], _ parameters: [ParameterDecl]
  ) -> ArgumentMatching {
    ArgumentMatching(arguments, to: parameters) { index in
      guard let type = self.context.parameterType(parameters[index]) else { return false }
      return type.function != nil || self.known.wrapped(type)?.function != nil
        || type.isArchetype
    }
  }

  private func parameters(of candidate: Candidate) -> [ParameterDecl]? { candidate.parameters }

  func possible(
    _ candidates: [Candidate], at site: Site, _ wanted: Type?
  ) -> [Candidate] {
    // Operators have many candidates, most of which are for other types.
    let operands = site.kind == .operation ? site.arguments.map { resolve($0.type) } : []
    let isPossible = { (candidate: Candidate) in
      !self.isForOthers(candidate, than: operands)
        && self.isPossible(candidate, at: site, wanted: wanted)
    }
    guard let first = candidates.firstIndex(where: { !isPossible($0) }) else { return candidates }
    return candidates[..<first] + candidates[(first + 1)...].filter(isPossible)
  }

  /// Whether one of an operator's parameters is of a type that its operand certainly is not.
  private func isForOthers(_ candidate: Candidate, than operands: [Type]) -> Bool {
    guard let parameters = candidate.parameters else { return false }
    return zip(operands, parameters).contains { operand, parameter in
      guard let decl = operand.nominal, let target = context.parameterType(parameter),
        let wanted = target.nominal, wanted !== decl, !(wanted.isClass && decl.isClass)
      else { return false }
      return !known.isOptional(target) && !known.isAnyHashable(target)
    }
  }

  /// Whether a candidate can still be meant, judged by labels and by the types known so far.
  private func isPossible(
    _ candidate: Candidate, at site: Site, wanted: Type?
  ) -> Bool {
    if case .reference = site.kind {
      return nameFits(candidate, site.name) && referenceFits(candidate, site)
    }
    guard nameFits(candidate, site.name) else { return false }
    if case .enumCase(let decl) = candidate.member {
      return decl.payload.isEmpty || site.arguments.count <= decl.payload.count
    }
    guard let parameters = candidate.parameters else { return true }
    if site.kind == .operation { return operandsFit(candidate, parameters, site, wanted) }
    if ArgumentMatching.isRuledOut(site.arguments, parameters) { return false }
    let matching = matching(site, parameters)
    guard matching.mismatch == nil else { return false }
    for (index, indices) in matching.matches.enumerated() {
      guard let target = context.parameterType(parameters[index]) else { continue }
      for argument in indices
      where !mayConvert(site.arguments[argument], target, parameters[index], candidate) {
        return false
      }
    }
    return resultFits(candidate, wanted)
  }

  /// Whether a function used as a value takes what the context passes.
  private func referenceFits(_ candidate: Candidate, _ site: Site) -> Bool {
    guard let parameters = candidate.parameters, candidate.base != .unapplied,
      let expected = expectedFunction(for: site.result)
    else { return true }
    var passed = expected.parameters.map(\.type)
    if passed.count == 1, parameters.count > 1 {
      let single = resolve(passed[0])
      if isVariable(single) { return true }
      passed = single.tupleFields?.map(\.type) ?? passed
    }
    guard parameters.count == passed.count else { return false }
    for (parameter, wanted) in zip(parameters, passed) {
      guard let type = context.parameterType(parameter) else { continue }
      if !mayConvert(wanted, type, candidate) { return false }
    }
    guard let function = candidate.function, function.kind == .function else { return true }
    let result = resolve(expected.result)
    return isVariable(result) || resultMayConvert(context.resultType(of: function), result)
  }

  private func nameFits(_ candidate: Candidate, _ name: Name) -> Bool {
    guard let labels = name.labels else { return true }
    guard let parameters = candidate.parameters else { return false }
    return parameters.map { $0.label ?? "_" } == labels
  }

  private func operandsFit(
    _ candidate: Candidate, _ parameters: [ParameterDecl], _ site: Site, _ wanted: Type?
  ) -> Bool {
    for (argument, parameter) in zip(site.arguments, parameters) {
      guard let target = context.parameterType(parameter) else { return false }
      // Operands do not become hashable by themselves, or anything could be compared.
      if known.isAnyHashable(target), resolve(argument.type) != target { return false }
      if let other = typeOfOther(target, parameters, site), isLiteral(argument.type),
        literalsFit(resolve(argument.type), other)
      {
        continue
      }
      if !mayConvert(argument, target, parameter, candidate) { return false }
    }
    return operandsAgree(parameters, site) && resultFits(candidate, wanted)
  }

  private func isLiteral(_ type: Type) -> Bool {
    let type = resolve(type)
    return isVariable(type) && !literals(of: type).isEmpty
  }

  /// The type of the operand that a generic operand shares its type with, as far as it is known.
  private func typeOfOther(
    _ target: Type, _ parameters: [ParameterDecl], _ site: Site
  ) -> Type? {
    guard case .parameter = target.kind else { return nil }
    for (argument, parameter) in zip(site.arguments, parameters) {
      let type = resolve(argument.type)
      if type.nominal != nil, !type.hasVariable, context.parameterType(parameter) == target {
        return type
      }
    }
    return nil
  }

  /// Two operands of one generic type have to be of one type.
  private func operandsAgree(_ parameters: [ParameterDecl], _ site: Site) -> Bool {
    var found: [Int: Type] = [:]
    for (argument, parameter) in zip(site.arguments, parameters) {
      guard let target = context.parameterType(parameter), case .parameter = target.kind else {
        continue
      }
      var type = resolve(argument.type)
      if case .inoutAddress(let object) = type.kind { type = resolve(object) }
      guard let decl = type.nominal, !decl.isClass, !type.hasVariable else { continue }
      if let other = found[target.id], other != type { return false }
      found[target.id] = type
    }
    return true
  }

  private func resultFits(_ candidate: Candidate, _ wanted: Type?) -> Bool {
    guard let function = candidate.function, function.kind == .function, let wanted else {
      return true
    }
    return resultMayConvert(context.resultType(of: function), wanted)
  }

  /// A quick judgement about a candidate's result, whose generic parameters may be anything.
  private func resultMayConvert(_ result: Type, _ wanted: Type) -> Bool {
    guard !result.isArchetype, !wanted.isArchetype else { return true }
    if let target = known.wrapped(wanted) {
      let target = resolve(target)
      if isVariable(target) { return true }
      return resultMayConvert(known.wrapped(result) ?? result, target)
    }
    guard let left = result.nominal, let right = wanted.nominal else {
      return !(result.nominal != nil && wanted.function != nil)
    }
    return left === right || (left.isClass && right.isClass) || left.name == "Never"
  }

  /// The type that the context wants, if only plain conversion stands between.
  func wantedResult(_ site: Site) -> Type? {
    let result = resolve(site.result)
    guard isVariable(result) else { return result }
    for to in conversionTargets(of: result) {
      let target = resolve(to)
      if !isVariable(target) { return target }
    }
    return nil
  }

  private func mayConvert(
    _ argument: Site.Argument, _ target: Type, _ parameter: ParameterDecl, _ candidate: Candidate
  ) -> Bool {
    var type = resolve(argument.type)
    if case .inoutAddress(let object) = type.kind {
      guard parameter.isInout else { return false }
      type = resolve(object)
    }
    var target = target
    if parameter.isAutoclosure, let function = target.function { target = function.result }
    if closureIndex(of: type) != nil { return closureMayConvert(argument.expr, to: target) }
    return mayConvert(type, target, candidate)
  }

  /// A closure fits function types that pass as many arguments as it takes.
  private func closureMayConvert(_ expr: Expr, to target: Type) -> Bool {
    var target = target
    while let wrapped = known.wrapped(target) { target = wrapped }
    if target.isArchetype { return true }
    guard let function = target.function, case .closure(let closure) = expr.kind else {
      return target.isExistential && target == known.any
    }
    guard let count = closure.parameters?.count else {
      return closure.shorthandCount <= function.parameters.count
        || function.parameters.count == 1
    }
    return count == function.parameters.count
      || (function.parameters.count == 1 && function.parameters[0].type.tupleFields?.count == count)
      || (function.parameters.count == 1 && function.parameters[0].type.isArchetype)
  }

  /// A quick judgement that errs on the side of yes; the target may mention generic parameters.
  private func mayConvert(_ from: Type, _ to: Type, _ candidate: Candidate) -> Bool {
    let from = resolve(from)
    if from.isError || to.isError { return true }
    if to.isArchetype { return archetypeMayBe(to, from, candidate) }
    if let wrapped = known.wrapped(to) {
      if let inner = known.wrapped(from) { return mayConvert(inner, wrapped, candidate) }
      return literals(of: from).contains(.nilValue) || mayConvert(from, wrapped, candidate)
    }
    if known.isAnyHashable(to), let hashable = known.decl("Hashable") {
      return isVariable(from) || from.hasVariable || conformsRoughly(from, hashable)
    }
    if isVariable(from) { return literalsFit(from, to) }
    if case .existential(let protocols, _) = to.kind {
      return from.hasVariable || from.isArchetype
        || protocols.allSatisfy { fulfils(from, $0) }
    }
    switch (from.kind, to.kind) {
    case (.nominal(let left, let mine), .nominal(let right, let others)):
      if left === right {
        return zip(mine, others).allSatisfy { mayConvertArgument($0, $1, candidate) }
      }
      return left.isClass && right.isClass
    case (.function(let mine), .function(let others)):
      return mine.parameters.count == others.parameters.count || others.parameters.count == 1
    case (.tuple(let mine), .tuple(let others)):
      return mine.count == others.count
        && zip(mine, others).allSatisfy { mayConvert($0.type, $1.type, candidate) }
    case (.parameter, _), (.dependent, _), (.opaque, _):
      return from == to || canonical(from) != from
        || to.isClass && context.superclassBound(of: from, in: checker.scope.signature) != nil
    case (.metatype, .metatype): return true
    case (.existential, .nominal): return to.isClass
    case (.existential, .function), (.existential, .tuple), (.nominal, .function),
      (.nominal, .tuple),
      (.function, .nominal), (.tuple, .nominal), (.nominal, .metatype), (.metatype, .nominal):
      return false
    default: return true
    }
  }

  private func mayConvertArgument(_ from: Type, _ to: Type, _ candidate: Candidate) -> Bool {
    let from = resolve(from)
    if to.isArchetype || to.isExistential || to.isClass { return true }
    return mayConvert(from, to, candidate)
  }

  /// Whether a generic parameter of the candidate may stand for a type.
  private func archetypeMayBe(_ parameter: Type, _ type: Type, _ candidate: Candidate) -> Bool {
    if let owner = candidate.owner, case .parameter(let decl) = parameter.kind {
      if let selfProto = decl.selfOf, selfProto === candidate.proto {
        return mayBe(type, fixed: resolve(owner), candidate)
      }
      if let fixed = context.substitution(of: owner)[decl], !isVariable(resolve(fixed)) {
        return mayBe(type, fixed: resolve(fixed), candidate)
      }
    }
    guard !isVariable(type) || !literals(of: type).isEmpty, let function = candidate.function else {
      return true
    }
    if type.hasVariable, !isVariable(type) { return true }
    let signature = context.signature(of: function)
    return context.protocols(of: parameter, in: signature).allSatisfy { proto in
      isVariable(type) ? literalConforms(type, proto) : fulfils(type, proto)
    }
  }

  /// Whether a type conforms, or is an `any` of the protocol.
  private func fulfils(_ type: Type, _ proto: NominalDecl) -> Bool {
    if case .existential(let own, _) = type.kind, includes(own, proto) { return true }
    return conformsRoughly(type, proto)
  }

  /// A parameter that stands for a known type.
  private func mayBe(_ type: Type, fixed: Type, _ candidate: Candidate) -> Bool {
    // Generic parameters of the code around are types of their own here.
    fixed.isArchetype ? true : mayConvert(type, fixed, candidate)
  }

  private func literalConforms(_ variable: Type, _ proto: NominalDecl) -> Bool {
    guard let type = defaultType(for: literals(of: variable)) else { return true }
    if context.conformance(of: type, to: proto) != nil { return true }
    return literals(of: variable).contains(.integer)
      && context.conformance(of: known.double, to: proto) != nil || context.isMarker(proto)
      || proto.name.hasPrefix("ExpressibleBy")
  }

  private func conformsRoughly(_ type: Type, _ proto: NominalDecl) -> Bool {
    if context.isMarker(proto) { return true }
    if type.nominal != nil, proto.name != "AnyObject", proto.classBound == nil {
      return context.conformance(of: type, to: proto) != nil
    }
    return context.conforms(type, to: proto, in: checker.scope.signature)
  }

  func literalsFit(_ variable: Type, _ to: Type) -> Bool {
    let literals = literals(of: variable)
    if literals.isEmpty || to.isExistential { return true }
    return LiteralKind.allCases.allSatisfy { kind in
      !literals.contains(kind.flag) || conforms(to, kind)
    }
  }
}
