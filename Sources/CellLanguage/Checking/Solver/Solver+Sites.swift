extension Solver {
  /// Narrows a site's candidates; commits when only one is left.
  func reduceSite(_ site: Site) -> Bool {
    guard state.choices[site.index] == nil else { return true }
    guard let candidates = viableCandidates(site) else {
      return state.settledSites.contains(site.index)
    }
    if candidates.isEmpty {
      reportNoCandidate(site)
      return true
    }
    guard candidates.count == 1 else {
      noteConstruction(site, candidates)
      return false
    }
    commit(candidates[0], at: site)
    return true
  }

  /// Whichever initialiser is meant, a value of the type comes out.
  private func noteConstruction(_ site: Site, _ candidates: [Candidate]) {
    guard site.kind == .call, site.name.base == "init", isVariable(resolve(site.result)),
      case .member(let base, _) = site.lookup, let made = resolve(base).instanceType,
      let decl = resolve(made).nominal, !decl.isClass
    else { return }
    let isCertain = candidates.allSatisfy { candidate in
      guard let function = candidate.function else { return false }
      return function.kind == .initializer && !function.isFailable && !candidate.isThroughOptional
    }
    if isCertain { _ = unify(site.result, made) }
  }

  private func reportNoCandidate(_ site: Site) {
    fail(.noCandidate(site: site.index))
    _ = unify(site.result, types.error)
  }

  /// The candidates that the types known so far allow; nil when they cannot be found yet.
  func viableCandidates(_ site: Site) -> [Candidate]? {
    if let own = ownOperator(at: site) { return [own] }
    guard let all = knownCandidates(site) ?? findCandidates(site) else { return nil }
    // What is wrong with a result is best said of the result.
    let wanted = isSalvaging ? nil : wantedResult(site)
    if all.count > 1, !isSalvaging {
      let inputs = inputs(of: site, wanted)
      if state.judgedInputs[site.index] == inputs { return all }
      state.judgedInputs[site.index] = inputs
    }
    budget.spend(all.count)
    var remaining = isSalvaging ? salvaged(all, site) : possible(all, at: site, wanted)
    if remaining.count > 1, let exact = exactMatch(remaining, site) { remaining = [exact] }
    state.viable[site.index] = remaining
    return remaining
  }

  /// The candidates that were found before. Operands may since have turned out to be of a type that
  /// was not read then, which has operators of its own.
  private func knownCandidates(_ site: Site) -> [Candidate]? {
    let found = state.viable[site.index]
    guard found?.count != 1, case .operation = site.lookup else { return found }
    let seen = state.operatorsSeen[site.index]
    let types = context.library.typeCount
    if let seen, seen.types == types { return found }
    let count = context.operatorFunctions(site.name.base).count
    state.operatorsSeen[site.index] = (types, count)
    guard seen?.count != count else { return found }
    state.judgedInputs[site.index] = nil
    return nil
  }

  /// What is known of a site's arguments and result: as long as it stays the same, the same
  /// candidates stay possible.
  private func inputs(of site: Site, _ wanted: Type?) -> [Type] {
    var inputs = site.arguments.map { zonk($0.type) }
    if let wanted { inputs.append(zonk(wanted)) }
    return inputs
  }

  /// When salvaging, the one candidate that is meant stays although it is impossible, so that the
  /// message can say what is wrong with it.
  private func salvaged(_ all: [Candidate], _ site: Site) -> [Candidate] {
    let possible = possible(all, at: site, nil)
    if !possible.isEmpty { return possible }
    if site.kind == .operation { return all.count == 1 ? all : [] }
    let fitting = all.filter { labelsFit($0, site) }
    if fitting.count == 1 { return fitting }
    return all.count == 1 ? all : []
  }

  private func findCandidates(_ site: Site) -> [Candidate]? {
    switch site.lookup {
    case .candidates: return []
    case .operation(let fixity): return operators(site.name.base, fixity, for: site.arguments)
    case .member(let base, let name): return findMembers(of: resolve(base), name, site)
    case .implicitMember(let name, let chain):
      return findImplicitMembers(name, chain, site)
    }
  }

  private func findMembers(of base: Type, _ name: Name, _ site: Site) -> [Candidate]? {
    guard !isVariable(base) else { return nil }
    if base.isError {
      _ = unify(site.result, base)
      return settleWithout(site)
    }
    if site.kind == .reference, let field = tupleField(base, name.base) {
      _ = unify(site.result, field.type)
      return settleWithout(site)
    }
    if site.kind == .call, let field = tupleField(base, name.base) {
      state.demand(.callee(field.type, site.index))
      return settleWithout(site)
    }
    var found = context.expanded(memberCandidates(of: base, name), for: site.arguments)
    if base.isExistential {
      let usable = found.filter { context.isUsable($0, on: base) }
      if !usable.isEmpty { found = usable }
    }
    if found.isEmpty {
      switch lookUpMember(site, of: base) {
      case .found: return settleWithout(site)
      case .unknown: return nil
      case .none: break
      }
      fail(.noMember(base, name, Locator(site.expr)))
      _ = unify(site.result, types.error)
      return settleWithout(site)
    }
    guard writtenSites.contains(site.index) else { return found }
    let settable = found.filter { candidate in
      if case .subscripted(let decl) = candidate.member { decl.setter != nil } else { true }
    }
    return settable.isEmpty ? found : settable
  }

  /// The site needs no candidate.
  private func settleWithout(_ site: Site) -> [Candidate]? {
    state.settledSites.insert(site.index)
    state.isDirty = true
    return nil
  }

  func memberCandidates(of base: Type, _ name: Name) -> [Candidate] {
    if name.base == Self.keyPathSubscript { return keyPathCandidates(base) }
    let signature = checker.scope.signature
    let found =
      base.instanceType.map {
        context.typeMembers(of: resolve($0), named: name.base, in: signature)
      } ?? context.instanceMembers(of: base, named: name.base, in: signature)
    if context.sources.isLibrary(name.span) { return found }
    return found.filter { !context.isHidden($0) }
  }

  /// `.name`: a static member of the type that the context wants.
  private func findImplicitMembers(
    _ name: Name, _ chain: Type?, _ site: Site
  ) -> [Candidate]? {
    guard let wanted = wantedType(chain ?? site.result) else {
      return staticMembersOfProtocols(name, chain ?? site.result)
    }
    if wanted.isError { return settleWithout(site) }
    let signature = checker.scope.signature
    var found = context.typeMembers(of: wanted, named: name.base, in: signature)
    if let wrapped = known.wrapped(wanted) {
      let inside = resolve(wrapped)
      guard !isVariable(inside) else { return found.isEmpty ? nil : found }
      found += context.typeMembers(of: inside, named: name.base, in: signature).map { candidate in
        var candidate = candidate
        // A chain goes on from the value itself; what comes out at its end is wrapped.
        candidate.isThroughOptional = chain == nil && !givesOptional(candidate)
        return candidate
      }
    }
    if case .existential(let protocols, _) = wanted.kind {
      found += protocols.flatMap { context.staticMembers(name.base, of: $0) }
    }
    if found.isEmpty {
      fail(.noMember(types.metatype(wanted), name, Locator(site.expr)))
      _ = unify(site.result, types.error)
      return settleWithout(site)
    }
    return found
  }

  /// Whether a member gives an optional by itself: a failable initialiser, `static let last: Self?`.
  private func givesOptional(_ candidate: Candidate) -> Bool {
    switch candidate.member {
    case .function(let function):
      function.isFailable || known.isOptional(context.resultType(of: function))
    case .variable(let variable): known.isOptional(context.type(of: variable))
    default: false
    }
  }

  /// `.thin` where some type with a protocol is wanted: static members of the protocol's extensions
  /// that say which type `Self` is.
  private func staticMembersOfProtocols(_ name: Name, _ type: Type) -> [Candidate]? {
    var reached: Set<Type> = [resolve(type)]
    var pending = Array(reached)
    var found: [Candidate] = []
    while let current = pending.popLast() {
      for proto in demandedProtocols(of: current) {
        found += context.staticMembers(name.base, of: proto)
      }
      for target in conversionTargets(of: current).map({ resolve($0) })
      where reached.insert(target).inserted { pending.append(target) }
    }
    return found.isEmpty ? nil : found
  }

  /// The type that a variable has to convert to.
  func wantedType(_ type: Type) -> Type? {
    let type = resolve(type)
    guard isVariable(type) else { return type }
    var reached: Set<Type> = [type]
    var pending = [type]
    while let current = pending.popLast() {
      for to in conversionTargets(of: current) {
        let target = resolve(to)
        // What goes on to be anything at all is not wanted to be anything in particular.
        if !isVariable(target), !target.isExistential || current == type { return target }
        if isVariable(target), reached.insert(target).inserted { pending.append(target) }
      }
    }
    return wantedFromSiblings(type)
  }

  /// In `a == .b` the other operand says what is wanted.
  private func wantedFromSiblings(_ type: Type) -> Type? {
    for to in conversionTargets(of: type) {
      guard let shared = resolve(to).variableIndex, unknownSiblings[shared] != bindingCount else {
        continue
      }
      for other in conversionSources(of: resolve(to)) {
        let found = resolve(other)
        if !isVariable(found) { return found }
      }
      unknownSiblings[shared] = bindingCount
    }
    return nil
  }
}
