extension Solver {
  /// Finds the types of an expression and makes its checked form; reports what is wrong.
  func solve(
    _ expr: Expr, _ scope: CodeScope, as target: Type?, _ purpose: Locator.Purpose, isTried: Bool
  ) -> Core {
    start(expr, scope, target, purpose)
    guard isSolved(expr) else { return Core(.invalid, typeInSpiteOfProblems(expr), expr.span) }
    var builder = CoreBuilder(self, scope)
    builder.isTried = isTried
    return target.map { builder.build(expr, as: $0) } ?? builder.build(expr)
  }

  /// Wrong arguments leave no doubt about what a call gives, so that what follows is looked at, too.
  private func typeInSpiteOfProblems(_ expr: Expr) -> Type {
    let areCertain = state.problems.allSatisfy {
      if case .arguments = $0 { true } else { false }
    }
    guard areCertain, !state.problems.isEmpty else { return types.error }
    let type = zonk(type(of: expr))
    return type.hasVariable || type.hasError ? types.error : type
  }

  /// Finds the types of a default value, which may say what the generic parameters in the wanted
  /// type are.
  func solveDefault(_ expr: Expr, _ scope: CodeScope, as type: Type) -> Core {
    var opened: [Int: Type] = [:]
    let target = types.map(type) { part in
      guard case .parameter(let decl) = part.kind else { return nil }
      if let known = opened[part.id] { return known }
      let variable = self.fresh(expr.span, for: decl)
      opened[part.id] = variable
      return variable
    }
    start(expr, scope, target, .defaultValue)
    guard isSolved(expr) else { return Core(.invalid, types.error, expr.span) }
    var builder = CoreBuilder(self, scope)
    return builder.build(expr, as: zonk(target))
  }

  /// Finds the types of a sequence whose elements are used as another type.
  func solveSequence(_ expr: Expr, _ scope: CodeScope, of element: Type) -> Core {
    root = expr.withoutParentheses
    if case .array = expr.withoutParentheses.kind {
      return solve(expr, scope, as: known.array(element), .value, isTried: false)
    }
    let found = dependent(generate(expr, scope), "Element", Locator(expr))
    state.demand(.convert(found, element, Locator(expr)))
    guard isSolved(expr) else { return Core(.invalid, types.error, expr.span) }
    var builder = CoreBuilder(self, scope)
    return builder.build(expr)
  }

  /// Whether there is a solution; reports what is wrong.
  private func isSolved(_ expr: Expr) -> Bool {
    defer { context.reportTooLarge(at: expr.span) }
    if !findSolution(Locator(expr)) {
      report(state.problems)
      return false
    }
    return settle(expr)
  }

  /// Finds a solution or, with the problems in `state`, what comes nearest to one.
  private func findSolution(_ locator: Locator) -> Bool {
    let isWhole = context.library.isWhole
    defer { context.library.isWhole = isWhole }
    let start = state
    if state.problems.isEmpty, let solution = search() {
      state = solution
      return true
    }
    if budget.isExhausted { return giveUp(start, locator) }
    isInPart = false
    state = start
    for seeMore in [widenOperators, seeWholeLibrary] where seeMore() && state.problems.isEmpty {
      let start = state
      if let solution = search() {
        state = solution
        return true
      }
      if budget.isExhausted { return giveUp(start, locator) }
      state = start
      isInPart = false
    }
    isSalvaging = true
    if checker.trialBudget == nil { budget.extend() }
    guard let solution = search() else { return giveUp(start, locator) }
    state = solution
    return state.problems.isEmpty
  }

  private func giveUp(_ start: State, _ locator: Locator) -> Bool {
    state = start
    state.problems = [.tooComplex(locator)]
    return false
  }

  private func start(
    _ expr: Expr, _ scope: CodeScope, _ target: Type?, _ purpose: Locator.Purpose
  ) {
    root = expr.withoutParentheses
    if let target {
      convert(expr, scope, to: target, purpose)
    } else {
      generate(expr, scope)
    }
  }

  /// Reports variables that nothing determines; false if there are any.
  private func settle(_ expr: Expr) -> Bool {
    completeTwins()
    for index in state.variables.indices where state.variables[index].binding == nil {
      let variable = state.variables[index]
      guard isUsed(index) else { continue }
      if let opened = state.openedClosures.values.first(where: { closure in
        closure.parameters.contains { $0.type.map { resolve($0).variableIndex } == index }
      }),
        let parameter = opened.parameters.first(where: {
          $0.type.map { resolve($0).variableIndex } == index
        })
      {
        reportOpenParameter(parameter)
        return false
      }
      report([problem(for: variable, expr)])
      return false
    }
    return true
  }

  private func problem(for variable: TypeVariable, _ expr: Expr) -> Problem {
    if variable.literals.contains(.nilValue) {
      return .noContext(.nilValue, Locator(Expr(.invalid, variable.span)))
    }
    if case .array(let elements) = expr.kind, elements.isEmpty {
      return .noContext(.emptyCollection, Locator(expr))
    }
    if case .dictionary(let elements) = expr.kind, elements.isEmpty {
      return .noContext(.emptyCollection, Locator(expr))
    }
    return .notInferred(variable, Locator(Expr(.invalid, variable.span)))
  }

  /// Whether the type of some part of the expression depends on a variable.
  private func isUsed(_ index: Int) -> Bool {
    let variable = types.variable(index)
    let usesIt = { (type: Type) -> Bool in
      guard type.hasVariable else { return false }
      var found = false
      let zonked = self.zonk(type)
      _ = self.types.map(zonked) { part in
        if part == variable { found = true }
        return nil
      }
      return found
    }
    return state.expressionTypes.values.contains(where: usesIt)
      || state.choices.values.contains { choice in
        choice.substitution.types.contains(where: usesIt)
      }
  }
}
