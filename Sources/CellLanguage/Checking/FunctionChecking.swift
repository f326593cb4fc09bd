extension Context {
  /// Checks a function's body, once. `around` is the checker of the body that a local function
  /// stands in.
  func checkBody(
    of decl: FunctionDecl, around: BodyChecker? = nil, _ outer: CodeScope? = nil
  ) {
    guard decl.checked == nil, !decl.isBeingChecked, let statements = decl.body else { return }
    if let wrapper = decl.property?.wrapper, wrapperMember(wrapper) == nil { return }
    decl.isBeingChecked = true
    let mayOthersEscape = mayEscape
    if !decl.isLocal { mayEscape = false }
    defer {
      decl.isBeingChecked = false
      if !decl.isLocal {
        if mayEscape { checkEscapes(of: decl) }
        mayEscape = mayOthersEscape
      }
    }
    resolveInterface(of: decl)
    // The accessors of a subscript share their parameters.
    for parameter in decl.parameters { parameter.variable.function = decl }
    let scope = bodyScope(of: decl, outer)
    let checker = BodyChecker(context: self, scope: scope)
    checker.trialBudget = around?.trialBudget
    checker.throwing = [.function(decl.thrownType)]
    let result = decl.resultType ?? types.error
    checker.results = [
      ResultContext(
        type: isOwnOpaque(result, decl) ? nil : result, isTrial: isOwnOpaque(result, decl),
        initializer: decl.kind == .initializer ? decl : nil)
    ]
    let checked = checker.checkFunctionBody(statements, decl, scope, result)
    noteOpaque(result, checker.results[0].found, decl)
    decl.checked = CheckedBody(statements: checked)
    decl.checked = CheckedBody(statements: Flow(self, decl).check(checked))
  }

  /// Looks at what closures of a body take along; those of local functions with the whole.
  private func checkEscapes(of decl: FunctionDecl) {
    guard let statements = decl.checked?.statements else { return }
    Escapes(self).check(statements)
  }

  private func isOwnOpaque(_ type: Type, _ decl: FunctionDecl) -> Bool {
    if case .opaque(let result, _) = type.kind { result.function === decl } else { false }
  }

  private func noteOpaque(_ type: Type, _ found: Type?, _ decl: FunctionDecl) {
    guard case .opaque(let result, _) = type.kind, result.function === decl else { return }
    if let found, uses(found, result) {
      result.underlying = types.error
      return reporter.error(
        "the result of '\(decl.fullName)' is hidden by 'some' and made of itself",
        at: decl.nameSpan,
        help: "write the type of the result")
    }
    result.underlying = found ?? types.error
    for proto in result.protocols {
      guard let found, !found.isError,
        !conforms(found, to: proto, in: signature(of: decl))
      else { continue }
      reporter.error(
        "return type of '\(decl.fullName)' requires that '\(describe(found))' conform to "
          + "'\(proto.name)'", at: decl.nameSpan)
    }
  }

  /// Whether a type is made of what an opaque result hides, also by way of other such results.
  private func uses(_ type: Type, _ result: OpaqueResult) -> Bool {
    var pending = [type]
    var visited: Set<ObjectIdentifier> = []
    while let next = pending.popLast() {
      _ = types.map(next) { part in
        guard case .opaque(let other, _) = part.kind,
          visited.insert(ObjectIdentifier(other)).inserted
        else { return nil }
        if let underlying = other.underlying { pending.append(underlying) }
        return nil
      }
      if visited.contains(ObjectIdentifier(result)) { return true }
    }
    return false
  }

  /// The scope at the start of a function: its parameters and `self`.
  func bodyScope(of decl: FunctionDecl, _ outer: CodeScope? = nil) -> CodeScope {
    let local = LocalScope(parent: decl.localScope ?? nominal(of: decl.context)?.localScope)
    var scope = CodeScope(
      local: local, body: decl, declContext: decl.context, signature: signature(of: decl),
      isStatic: decl.isStatic, function: decl, cell: decl.cell)
    if case .local = decl.context, let outer {
      scope.declContext = outer.declContext
      scope.selfVariable = outer.selfVariable
      scope.metatypeVariable = outer.metatypeVariable
      scope.isStatic = outer.isStatic
      scope.signature = signature(of: decl)
    }
    for parameter in decl.parameters {
      let variable = parameter.variable
      if parameter.isInout {
        variable.isAssigned = true
        variable.isInoutParameter = true
      }
      variable.isNonescaping = isNonescaping(parameter) && !sources.isLibrary(decl.nameSpan)
      local.add(.variable(variable), as: variable.name)
    }
    if decl.isMember, !decl.isStatic { scope.selfVariable = selfVariable(of: decl) }
    if takesMetatype(decl) { scope.metatypeVariable = selfVariable(of: decl) }
    return scope
  }

  /// Whether a function is a static member of a class, which is told the class it is called on.
  func takesMetatype(_ decl: FunctionDecl) -> Bool {
    decl.isMember && decl.isStatic && !decl.isOperator
      && (nominal(of: decl.context)?.isClass ?? false)
  }

  func selfVariable(of decl: FunctionDecl) -> VariableDecl? {
    if let known = decl.selfVariable { return known }
    guard let type = selfType(of: decl.context) else { return nil }
    if decl.isStatic, !takesMetatype(decl) { return nil }
    let isInitializer = decl.kind == .initializer && !type.isClass
    let variable = VariableDecl(
      name: "self", span: decl.nameSpan,
      isMutable: (decl.isMutating && !type.isClass) || isInitializer
        || decl.modifiers.ownership == .consuming)
    variable.storage = .parameter
    variable.ownership = decl.modifiers.ownership
    variable.type = decl.isStatic ? types.metatype(type) : type
    variable.function = decl
    decl.selfVariable = variable
    return variable
  }
}

extension BodyChecker {
  func checkFunctionBody(
    _ statements: [Stmt], _ decl: FunctionDecl, _ scope: CodeScope, _ result: Type
  ) -> [CoreStmt] {
    if let builder = decl.modifiers.builder ?? decl.property?.modifiers.builder,
      decl.kind != .setter
    {
      return buildResult(statements, builder, scope, result)
    }
    let inner = scope.nested()
    guard statements.count == 1, !result.isVoid, decl.kind != .initializer,
      let expr = statements[0].asExpression, isValue(expr)
    else { return check(statements, inner) }
    if results[0].isTrial {
      let core = checkValue(expr, inner, .returnValue)
      results[0].found = core.type
      return [.returned(core, expr.span)]
    }
    let core = checkValue(expr, inner, as: result, .returnValue)
    return [.returned(core, expr.span)]
  }

  private func checkValue(
    _ expr: Expr, _ scope: CodeScope, _ purpose: Locator.Purpose
  ) -> Core {
    checkValue(expr, scope, as: nil, purpose)
  }

  /// Whether the only statement of a body gives its result: a call that never returns does not.
  private func isValue(_ expr: Expr) -> Bool {
    if case .call(let callee, _) = expr.kind, case .name(let name) = callee.kind {
      return !["fatalError", "preconditionFailure", "assertionFailure"].contains(name.base)
    }
    if case .ifElse(let statement) = expr.kind { return BranchShape.isValue(statement) }
    if case .switched(let statement) = expr.kind { return BranchShape.isValue(statement) }
    if case .assign = expr.kind { return false }
    return true
  }

  // MARK: Closures

  /// Checks the statements of a closure whose parameters and result are known.
  func checkClosureBody(
    _ closure: ClosureExpr, _ scope: CodeScope, _ body: ClosureBody, builder: TypeExpr?
  ) -> [CoreStmt] {
    let outerTargets = targets
    targets = []
    defer { targets = outerTargets }
    if let builder { return buildResult(closure.body, builder, scope, body.result) }
    results.append(ResultContext(type: body.result))
    defer { results.removeLast() }
    let statements = check(closure.body, scope.nested())
    if !body.result.isVoid, !body.result.isError, !Flow.leaves(statements, context) {
      reporter.error(
        "missing return in closure expected to return '\(context.describe(body.result))'",
        at: Span(Int(closure.span.end) - 1, Int(closure.span.end)))
    }
    return statements
  }

  /// The type that a closure with statements returns: that of its first `return`.
  func inferResult(
    of closure: ClosureExpr, _ scope: CodeScope, _ budget: WorkBudget
  ) -> Type? {
    trying(budget) {
      results.append(ResultContext(type: nil, isTrial: true, isClosure: true))
      let body = ClosureBody(parent: scope.body, result: types.void, span: closure.span)
      _ = check(closure.body, scope.nested(in: body).nested())
      guard let last = results.last, let found = last.found else { return nil }
      return last.hasNil && !known.isOptional(found) ? known.optional(found) : found
    }
  }

  /// Checks something to find out a type; nothing of it stays.
  func trying(_ budget: WorkBudget, isSilent: Bool = true, _ find: () -> Type?) -> Type? {
    let saved = (throwing, targets, results, trialBudget)
    defer { (throwing, targets, results, trialBudget) = saved }
    trialBudget = budget
    throwing.append(.closure)
    targets = []
    let outerFunctions = trialFunctions
    trialFunctions = []
    var found: Type?
    if isSilent { reporter.silently { found = find() } } else { found = find() }
    // What was only tried has to be checked again in its final place.
    for function in trialFunctions { function.forgetCheck() }
    trialFunctions = outerFunctions + trialFunctions
    return found
  }
}

extension FunctionDecl {
  /// Takes back that the body was checked, after a trial run.
  func forgetCheck() {
    checked = nil
    captures = []
    usedFunctions = []
    for parameter in parameters { parameter.variable.isCaptured = false }
  }
}
