/// A closure expression whose type is being found.
final class ClosureSite {
  let index: Int
  let expr: Expr
  let closure: ClosureExpr
  /// The variable that stands for the closure's type.
  let type: Type
  let scope: CodeScope
  /// The result builder of the parameter that takes it.
  var builder: TypeExpr?

  init(index: Int, expr: Expr, closure: ClosureExpr, type: Type, scope: CodeScope) {
    self.index = index
    self.expr = expr
    self.closure = closure
    self.type = type
    self.scope = scope
  }

  /// Whether the body is one expression, whose type then gives the result.
  /// Whether the body is one `if` or `switch`, whose branches are looked at like statements.
  var isBranching: Bool {
    switch closure.singleExpression?.kind {
    case .ifElse, .switched: true
    default: false
    }
  }

  func isFromLibrary(_ context: Context) -> Bool { context.sources.isLibrary(expr.span) }

  var isSingleExpression: Bool { closure.singleExpression != nil && builder == nil }
}

/// A closure whose parameters and body have become part of the system.
struct OpenedClosure {
  let body: ClosureBody
  let scope: CodeScope
  let parameters: [VariableDecl]
  var function: FunctionType
  /// For `{ a, b in … }` where one tuple is passed: the parameter that is taken apart.
  var destructured: VariableDecl?
  /// The type of the single expression, when its value is the result.
  var expressionType: Type?
  /// Whether the value of the single expression is dropped.
  var discardsValue = false
}

extension Solver {
  func closureType(_ expr: Expr, _ closure: ClosureExpr, _ scope: CodeScope) -> Type {
    let type = fresh(expr.span)
    let site = ClosureSite(
      index: closures.count, expr: expr, closure: closure, type: type, scope: scope)
    closures.append(site)
    if let index = type.variableIndex { state.closureOfVariable[index] = site.index }
    state.demand(.closure(site.index))
    return type
  }

  /// The closure that a type variable stands for.
  func closureIndex(of type: Type) -> Int? {
    guard let index = resolve(type).variableIndex else { return nil }
    return state.closureOfVariable[index]
  }

  /// Opens a closure as soon as the context says what it takes.
  func reduceClosure(_ site: ClosureSite) -> Bool {
    if state.openedClosures[site.index] != nil { return true }
    guard let expected = expectedFunction(for: site.type), isReady(site) else { return false }
    open(site, expected: expected)
    return true
  }

  /// Whether a body can be looked at: one with statements needs to know its parameters' types.
  func isReady(_ site: ClosureSite) -> Bool {
    guard let expected = expectedFunction(for: site.type) else {
      return site.isSingleExpression || hasWrittenParameters(site.closure)
    }
    let count = site.closure.parameters?.count ?? site.closure.shorthandCount
    if count > 1, expected.parameters.count == 1, isVariable(resolve(expected.parameters[0].type)) {
      return false
    }
    if hasWrittenParameters(site.closure) { return true }
    if site.isSingleExpression, !site.isBranching { return true }
    return expected.parameters.allSatisfy { !zonk($0.type).hasVariable }
  }

  /// Whether a closure says the types of all its parameters itself.
  func hasWrittenParameters(_ closure: ClosureExpr) -> Bool {
    guard let parameters = closure.parameters else { return closure.shorthandCount == 0 }
    return parameters.allSatisfy { $0.type != nil }
  }

  func open(_ site: ClosureSite, expected: FunctionType?) {
    let closure = site.closure
    let names = parameterNames(site, expected)
    let locator = Locator(site.expr)
    let body = ClosureBody(parent: site.scope.body, result: types.void, span: site.expr.span)
    var scope = site.scope.nested(in: body)
    scope.isTopLevel = false
    var parameters: [FunctionType.Parameter] = []
    var variables: [VariableDecl] = []
    let isSplat = splats(names.count, expected)
    let given = givenTypes(expected, isSplat: isSplat)
    if let expected, !isSplat, expected.parameters.count != names.count {
      fail(.closureArity(expected: expected.parameters.count, found: names.count, locator))
    }
    for (index, name) in names.enumerated() {
      let annotation = closure.parameters?[index].type.map { resolveType($0, site.scope) }
      let type =
        annotation ?? (given.indices.contains(index) ? zonk(given[index]) : fresh(name.span))
      if let annotation, given.indices.contains(index), !unify(given[index], annotation) {
        fail(.mismatch(from: given[index], to: annotation, locator))
      }
      let isInout =
        (closure.parameters?[index].isInout ?? false)
        || (!isSplat && expected?.parameters.indices.contains(index) ?? false
          && expected?.parameters[index].isInout ?? false)
      let variable = makeParameter(name, type, isInout, body)
      if let written = closure.parameters?[index].type, !site.isFromLibrary(context) {
        variable.isNonescaping = annotation?.function != nil && !written.isEscapingFunction
      }
      scope.local.add(.variable(variable), as: name.base)
      variables.append(variable)
      parameters.append(FunctionType.Parameter(type: type, isInout: isInout))
    }
    var opened = OpenedClosure(
      body: body, scope: scope, parameters: variables,
      function: FunctionType(
        parameters: isSplat ? expected?.parameters ?? [] : parameters, result: types.void))
    if isSplat, let tuple = expected?.parameters[0].type {
      let name = Name(base: "$tuple", span: site.expr.span)
      opened.destructured = makeParameter(name, tuple, false, body)
    }
    addCaptures(site, scope, body)
    finish(site, &opened, expected)
  }

  /// The types that the context passes, those inside a tuple when it is taken apart.
  private func givenTypes(_ expected: FunctionType?, isSplat: Bool) -> [Type] {
    guard let expected else { return [] }
    if isSplat { return resolve(expected.parameters[0].type).tupleFields?.map(\.type) ?? [] }
    return expected.parameters.map(\.type)
  }

  /// `{ a, b in … }` can take one tuple of two.
  private func splats(_ count: Int, _ expected: FunctionType?) -> Bool {
    guard count > 1, let expected, expected.parameters.count == 1 else { return false }
    return resolve(expected.parameters[0].type).tupleFields?.count == count
  }

  private func makeParameter(
    _ name: Name, _ type: Type, _ isInout: Bool, _ body: ClosureBody
  ) -> VariableDecl {
    let variable = VariableDecl(name: name.base, span: name.span, isMutable: isInout)
    variable.storage = .parameter
    variable.type = type
    variable.function = body
    return variable
  }

  private func parameterNames(_ site: ClosureSite, _ expected: FunctionType?) -> [Name] {
    if let parameters = site.closure.parameters {
      return parameters.map { Name(base: $0.name, span: $0.span) }
    }
    let used = site.closure.shorthandCount
    var count = expected?.parameters.count ?? used
    if let expected, expected.parameters.count == 1, used > 1,
      resolve(expected.parameters[0].type).tupleFields != nil
    {
      count = used
    }
    if used == 0, site.closure.body.isEmpty || site.builder != nil {
      count = expected?.parameters.count ?? 0
    }
    return (0..<max(count, used)).map { Name(base: "$\($0)", span: site.expr.span) }
  }

  private func addCaptures(_ site: ClosureSite, _ scope: CodeScope, _ body: ClosureBody) {
    for capture in site.closure.captures {
      let checked = checker.checkValue(capture.value, site.scope)
      let variable = VariableDecl(name: capture.name, span: capture.span, isMutable: false)
      variable.modifiers.isWeak = capture.isWeak
      variable.modifiers.isUnowned = capture.isUnowned
      let isOptional = !capture.isWeak || known.isOptional(checked.type)
      variable.type = isOptional ? checked.type : known.optional(checked.type)
      variable.function = body
      scope.local.add(LocalScope.Entry.variable(variable), as: capture.name)
      body.explicitCaptures.append((variable, checked))
    }
  }

  /// The result: from the context, from an annotation, or from the body.
  private func finish(
    _ site: ClosureSite, _ opened: inout OpenedClosure, _ expected: FunctionType?
  ) {
    let locator = Locator(site.expr, .closureResult)
    let annotated = site.closure.result.map { resolveType($0, site.scope) }
    let result = annotated ?? fresh(site.expr.span)
    if let expected, annotated == nil {
      if site.isSingleExpression {
        opened.discardsValue = resolve(expected.result).isVoid
      }
    }
    opened.function.result = opened.discardsValue ? types.void : result
    opened.function.thrown = thrownType(site, expected)
    state.openedClosures[site.index] = opened
    let type = types.function(opened.function)
    if let index = resolve(site.type).variableIndex { state.closureOfVariable[index] = nil }
    if !unify(site.type, type) { fail(.mismatch(from: type, to: site.type, locator)) }
    if let expression = site.closure.singleExpression, site.isSingleExpression {
      openExpression(site, expression, opened, result)
    } else if annotated == nil {
      openStatements(site, opened, result, expected)
    }
  }

  private func openExpression(
    _ site: ClosureSite, _ expression: Expr, _ opened: OpenedClosure, _ result: Type
  ) {
    let type = generate(expression, opened.scope)
    state.openedClosures[site.index]?.expressionType = type
    guard !opened.discardsValue else { return }
    state.demand(.convert(type, result, Locator(expression, .closureResult)))
  }

  /// The result of a body with statements is what it returns.
  private func openStatements(
    _ site: ClosureSite, _ opened: OpenedClosure, _ result: Type, _ expected: FunctionType?
  ) {
    if let expected, !zonk(expected.result).hasVariable {
      _ = unify(result, expected.result)
      return
    }
    if let expected, let wanted = wantedType(expected.result), wanted.function != nil,
      !zonk(wanted).hasVariable
    {
      _ = unify(result, wanted)
      return
    }
    if let builder = site.builder {
      guard let expected else { return }
      if isBuilderNeeded(expected.result, site), built(site, opened, builder, result) { return }
      _ = unify(result, expected.result)
      return
    }
    if reportOpenParameter(opened) {
      _ = unify(result, types.error)
      return
    }
    let found = checker.inferResult(of: site.closure, opened.scope, budget)
    if !unify(result, found ?? types.void) {
      fail(.mismatch(from: found ?? types.void, to: result, Locator(site.expr, .closureResult)))
    }
  }

  /// Whether only what a builder makes says the type of its result.
  private func isBuilderNeeded(_ result: Type, _ site: ClosureSite) -> Bool {
    zonk(result).hasVariable
      && !site.closure.body.contains { if case .returned = $0.kind { true } else { false } }
  }

  /// Finds out what a builder makes of a closure's statements.
  private func built(
    _ site: ClosureSite, _ opened: OpenedClosure, _ builder: TypeExpr, _ result: Type
  ) -> Bool {
    for parameter in opened.parameters { parameter.type = parameter.type.map { zonk($0) } }
    if let found = checker.inferBuilt(site.closure, builder, opened.scope, budget) {
      return unify(result, found)
    }
    guard isSalvaging else { return false }
    // What is wrong is inside.
    if explainedClosures.insert(site.index).inserted {
      _ = checker.inferBuilt(site.closure, builder, opened.scope, budget, isSilent: false)
    }
    fail(.reported)
    return unify(result, types.error)
  }

  /// Statements cannot be looked at before the types of the parameters are known.
  private func reportOpenParameter(_ opened: OpenedClosure) -> Bool {
    for parameter in opened.parameters {
      let type = parameter.type.map { zonk($0) }
      parameter.type = type
      guard type?.hasVariable ?? false else { continue }
      fail(.openParameter(parameter))
      return true
    }
    return false
  }

  /// What a closure throws: what its annotation or its body says.
  private func thrownType(_ site: ClosureSite, _ expected: FunctionType?) -> Type? {
    if case .typed(let expr) = site.closure.throwing {
      let written = resolveType(expr, site.scope)
      return isNever(written) ? nil : written
    }
    guard site.closure.throwing.mayThrow || ThrowFinder.mayThrow(site.closure.body) else {
      return nil
    }
    if let thrown = expected?.thrown, !zonk(thrown).hasVariable { return thrown }
    return known.anyError
  }
}
