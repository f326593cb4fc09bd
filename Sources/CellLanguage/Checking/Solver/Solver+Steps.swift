// Which choice the search makes next: what is known best comes first.

extension Solver {
  /// One way to go on when constraints alone decide nothing.
  enum Step {
    case bind(Int, [Type])
    case pick(Site, [Candidate])
    case open(ClosureSite)
    case merge(Type, Type)
    case wrap(constraint: Int)
    case giveUp
  }

  /// nil when everything is settled.
  func nextStep() -> Step? {
    budget.spend(state.constraints.count)
    if let step = implicitUnwrapStep() { return step }
    let bounds = allBounds()
    let order = bounds.numbers
    let elements = elementsOfOpenLiterals()
    if let step = boundVariable(order, bounds, where: { !elements.contains($0) }) { return step }
    let open = openSites()
    if let step = pickSite(open, where: { self.operandsAreKnown($0) }) { return step }
    if let step = pickSite(open, where: { self.resultSaysOperands($0) }) { return step }
    if !elements.isEmpty {
      if let step = pickSite(open, where: { self.argumentsSayEnough($0) }) { return step }
      if let step = boundVariable(order, bounds, where: elements.contains) { return step }
    }
    if let step = closureStep(where: { self.isExpected($0) }) { return step }
    if let step = pickSite(open, where: { self.somethingIsKnown($0) }) { return step }
    if let step = namedElementStep() { return step }
    if let step = mixedStep(order, bounds) { return step }
    if let step = nilStep(order, bounds) { return step }
    if let step = mergeStep({ bounds[$0]?.isResult ?? false }) { return step }
    if let step = literalStep(bounds) { return step }
    if let step = closureStep(where: { _ in true }) { return step }
    if let step = pickSite(open, where: { _ in true }) { return step }
    if let step = mergeStep({ _ in false }) { return step }
    if let step = looseStep(order, bounds) { return step }
    if let step = wrapStep() { return step }
    if let step = emptyLiteralStep() { return step }
    return state.constraints.isEmpty ? nil : surrender()
  }

  /// A `T!` stays optional where that works, and is unwrapped otherwise.
  private func implicitUnwrapStep() -> Step? {
    for case .implicitUnwrap(let use, let optional) in state.constraints {
      guard let index = resolve(use).variableIndex, let wrapped = known.wrapped(resolve(optional))
      else { continue }
      return .bind(index, [optional, wrapped])
    }
    return nil
  }

  /// The element types of array literals that may yet be any type that literals can make: which
  /// one it is says what its elements are.
  private func elementsOfOpenLiterals() -> Set<Int> {
    var elements: Set<Int> = []
    for case .arrayLiteral(let array, let element, _) in state.constraints
    where isVariable(resolve(array)) {
      if let index = resolve(element).variableIndex { elements.insert(index) }
    }
    return elements
  }

  /// `Set<AnyHashable>([1, "a"])`: what takes a literal says what its elements are.
  private func namedElementStep() -> Step? {
    for case .arrayLiteral(let array, let element, _) in state.constraints {
      guard let index = resolve(array).variableIndex, isVariable(resolve(element)) else { continue }
      let takers = [resolve(array)] + conversionTargets(of: resolve(array)).map { resolve($0) }
      for case .dependent(let base, "Element", let result, _) in state.constraints
      where takers.contains(resolve(base)) {
        let named = zonk(result)
        if !named.hasVariable, !named.isError { return .bind(index, [known.array(named)]) }
      }
    }
    return nil
  }

  private func boundVariable(
    _ order: [Int], _ bounds: NumberTable<Bounds>, where isMeant: (Int) -> Bool
  ) -> Step? {
    for index in order where isMeant(index) {
      guard let own = bounds[index] else { continue }
      let candidates = candidates(for: index, own)
      if !candidates.isEmpty { return .bind(index, candidates) }
    }
    return nil
  }

  private func openSites() -> [(Site, [Candidate])] {
    state.constraints.compactMap { constraint in
      guard case .site(let index) = constraint, let candidates = viableCandidates(sites[index]),
        !candidates.isEmpty
      else { return nil }
      return (sites[index], candidates)
    }
  }

  private func pickSite(
    _ open: [(Site, [Candidate])], where isReady: (Site) -> Bool
  ) -> Step? {
    let ready = open.filter { isReady($0.0) }
    guard let (site, candidates) = ready.min(by: { $0.1.count < $1.1.count }) else { return nil }
    return .pick(site, candidates)
  }

  private func operandsAreKnown(_ site: Site) -> Bool {
    site.arguments.allSatisfy { argument in
      let type = resolve(argument.type)
      return !isVariable(type) || !literals(of: type).isEmpty || closureIndex(of: type) != nil
        || isKeyPath(argument.expr) && site.kind == .call
    }
  }

  /// A key path says as little about what takes it as a closure.
  private func isKeyPath(_ expr: Expr) -> Bool {
    if case .keyPath = expr.kind { true } else { false }
  }

  /// `2 * .unit` where the context says what comes out.
  private func resultSaysOperands(_ site: Site) -> Bool {
    guard site.kind == .operation, wantedResult(site) != nil else { return false }
    return site.arguments.allSatisfy { argument in
      !literals(of: resolve(argument.type)).isEmpty || waitsForContext(argument.expr)
    }
  }

  /// Whether an expression has implicit members and, but for literals, nothing else.
  private func waitsForContext(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .paren(let inner), .prefix(_, let inner): waitsForContext(inner)
    case .binary(_, let left, let right):
      waitsForContext(left) && (waitsForContext(right) || isNumber(right))
        || isNumber(left) && waitsForContext(right)
    default: implicitRoot(of: expr) != nil
    }
  }

  private func isNumber(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .integer, .float: true
    case .paren(let inner), .prefix(_, let inner): isNumber(inner)
    case .binary(_, let left, let right): isNumber(left) && isNumber(right)
    default: false
    }
  }

  /// `f([x], color: .red)`: the rest of the arguments waits for what the parameters say.
  private func argumentsSayEnough(_ site: Site) -> Bool {
    site.kind == .call
      && site.arguments.allSatisfy { argument in
        let type = resolve(argument.type)
        return !isVariable(type) || !literals(of: type).isEmpty || closureIndex(of: type) != nil
          || implicitRoot(of: argument.expr) != nil
      }
  }

  private func somethingIsKnown(_ site: Site) -> Bool {
    site.arguments.contains { !isVariable(resolve($0.type)) }
  }

  /// Whether the context or the closure itself says what it takes.
  private func isExpected(_ closure: ClosureSite) -> Bool {
    expectedFunction(for: closure.type) != nil || hasWrittenParameters(closure.closure)
  }

  private func closureStep(where isMeant: (ClosureSite) -> Bool) -> Step? {
    for case .closure(let index) in state.constraints {
      let closure = closures[index]
      guard state.openedClosures[index] == nil, isMeant(closure), isReady(closure) else {
        continue
      }
      return .open(closure)
    }
    return nil
  }

  /// Something takes `nil` beside values that are not known yet: it is optional.
  private func nilStep(_ order: [Int], _ bounds: NumberTable<Bounds>) -> Step? {
    for index in order {
      guard let own = bounds[index], !own.isResult, own.upper.isEmpty,
        own.lowerVariables.count > 1,
        own.lowerVariables.contains(where: { state.variables[$0].literals.contains(.nilValue) })
      else { continue }
      return .bind(index, [known.optional(fresh(state.variables[index].span))])
    }
    return nil
  }

  /// Two variables, one of which converts to the other, and nothing else says what they are.
  private func mergeStep(_ isOpen: (Int) -> Bool) -> Step? {
    for case .convert(let from, let to, _) in state.constraints {
      let (from, to) = (resolve(from), resolve(to))
      guard let source = from.variableIndex, let target = to.variableIndex,
        closureIndex(of: from) == nil, !isOpen(source), !isOpen(target)
      else { continue }
      if literals(of: from).contains(.nilValue) || literals(of: to).contains(.nilValue) { continue }
      return .merge(from, to)
    }
    return nil
  }

  private func literalStep(_ bounds: NumberTable<Bounds>) -> Step? {
    if let step = collectionStep() { return step }
    let indices = isInPart ? mentionedVariables().sorted() : Array(state.variables.indices)
    for index in indices where state.variables[index].binding == nil {
      let literals = state.variables[index].literals
      if let type = defaultType(for: literals) {
        return .bind(index, isAlone(index) ? [type] : [type] + alternatives(for: literals))
      }
    }
    return nil
  }

  /// Whether nothing is asked of a variable but that it be something.
  private func isAlone(_ index: Int) -> Bool {
    guard isInPart, state.constraints.count == 1,
      case .convert(let from, let to, _) = state.constraints[0]
    else { return false }
    return resolve(from).variableIndex == index && resolve(to) == known.any
  }

  /// Literals of collections are arrays and dictionaries when nothing else is said.
  private func collectionStep() -> Step? {
    var first: (index: Int, type: Type)?
    for constraint in state.constraints {
      let (index, type): (Int?, Type)
      switch constraint {
      case .arrayLiteral(let array, let element, _):
        (index, type) = (resolve(array).variableIndex, known.array(element))
      case .dictionaryLiteral(let dictionary, let key, let value, _):
        (index, type) = (resolve(dictionary).variableIndex, known.dictionary(key, value))
      default: continue
      }
      if let index, first.map({ index < $0.index }) ?? true { first = (index, type) }
    }
    return first.map { .bind($0.index, [$0.type]) }
  }

  /// What is only bounded loosely, by a protocol or a class.
  private func looseStep(_ order: [Int], _ bounds: NumberTable<Bounds>) -> Step? {
    for index in order {
      guard let own = bounds[index], closureIndex(of: types.variable(index)) == nil,
        !own.isResult, let upper = own.upper.first
      else { continue }
      if state.variables[index].literals.contains(.nilValue) { continue }
      return .bind(index, [upper])
    }
    return nil
  }

  /// A variable that converts to an optional, and nothing else is known: it is what is inside.
  private func wrapStep() -> Step? {
    for (position, constraint) in state.constraints.enumerated() {
      if case .convert(let from, let to, _) = constraint, isVariable(resolve(from)),
        known.isOptional(resolve(to))
      {
        return .wrap(constraint: position)
      }
    }
    return nil
  }

  func wrap(_ position: Int) {
    guard case .convert(let from, let to, let locator) = state.constraints[position],
      let wrapped = known.wrapped(resolve(to))
    else { return }
    state.constraints.remove(at: position)
    state.conversions = nil
    if literals(of: resolve(from)).contains(.nilValue) {
      _ = unify(from, to)
    } else {
      state.score.valueToOptional += 1
      state.demand(.convert(from, wrapped, locator))
    }
  }

  /// Nothing can be decided any more: what is left was not said clearly enough.
  private func surrender() -> Step {
    let constraint = state.constraints.removeFirst()
    fail(unsettled(constraint))
    return .giveUp
  }

  private func unsettled(_ constraint: Constraint) -> Problem {
    switch constraint {
    case .site(let index): siteProblem(sites[index])
    case .callee(_, let index): siteProblem(sites[index])
    case .convert(let from, let to, let locator):
      notInferred(isVariable(resolve(from)) ? from : to, locator)
    case .conforms(let type, _, let locator): notInferred(type, locator)
    case .superclass(let type, _, let locator): notInferred(type, locator)
    case .dependent(let base, _, _, let locator): notInferred(base, locator)
    case .unwrap(let type, _, let locator): notInferred(type, locator)
    case .arrayLiteral(_, _, let locator), .dictionaryLiteral(_, _, _, let locator):
      .noContext(.emptyCollection, locator)
    case .flatten, .closure, .implicitUnwrap: .reported
    case .keyPath(_, _, _, _, let locator):
      .noContext(.keyPath, locator)
    }
  }

  private func notInferred(_ type: Type, _ locator: Locator) -> Problem {
    let type = resolve(type)
    guard let index = type.variableIndex else { return .reported }
    if state.variables[index].literals.contains(.nilValue) {
      return .noContext(.nilValue, locator)
    }
    return .notInferred(state.variables[index], locator)
  }

  private func siteProblem(_ site: Site) -> Problem {
    _ = unify(site.result, types.error)
    switch site.lookup {
    case .implicitMember(let name, _):
      return .noContext(.implicitMember(name.base), Locator(site.expr))
    case .member(let base, _):
      if let index = resolve(base).variableIndex {
        return .notInferred(state.variables[index], Locator(site.base ?? site.expr))
      }
      return .noCandidate(site: site.index)
    case .candidates, .operation: return .noCandidate(site: site.index)
    }
  }
}
