extension Solver {
  /// The best solution from the current state, or nil.
  func search() -> State? {
    guard simplify() else { return nil }
    if let parts = components() { return searchParts(parts) }
    guard let step = nextStep() else { return state }
    switch step {
    case .bind(let index, let candidates):
      return best(candidates) { candidate in
        if !self.bind(index, to: candidate) {
          self.fail(
            .mismatch(
              from: self.types.variable(index), to: candidate,
              Locator(self.origin(of: index))))
          _ = self.isSalvaging ? self.forceBind(index, candidate) : false
        }
      }
    case .pick(let site, let candidates):
      return best(ordered(candidates, site), isNeedless: needsNoGeneric(site)) { candidate in
        self.state.viable[site.index] = [candidate]
        self.commit(candidate, at: site)
        self.removeSite(site.index)
      }
    case .open(let closure):
      open(closure, expected: expectedFunction(for: closure.type))
      return search()
    case .merge(let a, let b):
      _ = unify(a, b)
      return search()
    case .wrap(let position):
      wrap(position)
      return search()
    case .giveUp:
      guard isSalvaging else { return nil }
      return search()
    }
  }

  /// Solves parts that have nothing to do with each other.
  private func searchParts(_ parts: [[Constraint]]) -> State? {
    let isInner = isInPart
    isInPart = true
    for part in parts {
      state.constraints = part
      state.conversions = nil
      guard let solution = search() else {
        isInPart = isInner
        return nil
      }
      state = solution
    }
    isInPart = isInner
    state.conversions = nil
    // What no constraint mentions any more gets its default last.
    return isInner ? state : search()
  }

  private func forceBind(_ index: Int, _ type: Type) -> Bool {
    state.variables[index].literals = []
    return bind(index, to: type)
  }

  private func removeSite(_ index: Int) {
    state.constraints.removeAll { constraint in
      if case .site(index) = constraint { true } else { false }
    }
  }

  private static let costOfChoice = 10

  /// Tries choices in order and keeps the best solution. A choice that costs nothing ends the
  /// search: those after it are less specific.
  ///
  /// - Parameter isNeedless: whether a choice need not be tried when an earlier one is possible.
  private func best<T>(
    _ choices: [T], isNeedless: (T, _ found: T) -> Bool = { _, _ in false }, _ apply: (T) -> Void
  ) -> State? {
    if choices.count == 1 {
      budget.spend(Self.costOfChoice)
      apply(choices[0])
      return hasFailed ? nil : search()
    }
    let start = state
    var best: State?
    var found: T?
    for (number, choice) in choices.enumerated() {
      if number > 0 {
        state = start
        bindingCount += 1
      }
      if let best, start.score >= best.score || (isSalvaging && budget.isShort) { break }
      if let found, isNeedless(choice, found) { continue }
      budget.spend(Self.costOfChoice + state.size / 64)
      apply(choice)
      if hasFailed { continue }
      if let best, state.score >= best.score { continue }
      guard let solution = search() else { continue }
      if best.map({ solution.score < $0.score }) ?? true { (best, found) = (solution, choice) }
      if solution.score == start.score { break }
    }
    if let best { state = best }
    return best
  }

  private func ordered(_ candidates: [Candidate], _ site: Site) -> [Candidate] {
    let beaten = timesBeaten(candidates)
    let ranked = candidates.enumerated().map { offset, candidate in
      (
        (unusualLiterals(candidate, site), beaten[offset], -candidate.specificity, offset),
        candidate
      )
    }
    let sorted = ranked.sorted { $0.0 < $1.0 }.map(\.1)
    guard site.kind == .operation, sorted.contains(where: isPlainOperator) else { return sorted }
    return sorted.filter { !isGeneric($0) } + sorted.filter(isGeneric)
  }

  /// The compiler does not look at an operator's generic forms once a plain one works, even if that
  /// makes a literal something unusual: `[1] + [2]` is what a program's `+` for `[Double]` says.
  private func needsNoGeneric(_ site: Site) -> (Candidate, _ found: Candidate) -> Bool {
    guard site.kind == .operation else { return { _, _ in false } }
    return { self.isGeneric($0) && self.isPlainOperator($1) }
  }

  private func isGeneric(_ candidate: Candidate) -> Bool {
    candidate.function.map { !context.signature(of: $0).isEmpty } ?? false
  }

  /// Whether an operator of the program itself has no generic parameters.
  private func isPlainOperator(_ candidate: Candidate) -> Bool {
    guard let function = candidate.function else { return false }
    return !context.sources.isLibrary(function.nameSpan) && !isGeneric(candidate)
  }

  /// How many literal operands would get another type than the usual one.
  private func unusualLiterals(_ candidate: Candidate, _ site: Site) -> Int {
    guard let parameters = candidate.parameters, parameters.count == site.arguments.count else {
      return 0
    }
    return zip(site.arguments, parameters).filter { argument, parameter in
      let type = resolve(argument.type)
      guard isVariable(type), let usual = defaultType(for: literals(of: type)),
        let target = context.parameterType(parameter)
      else { return false }
      return target != usual && !target.isArchetype
    }.count
  }
}
