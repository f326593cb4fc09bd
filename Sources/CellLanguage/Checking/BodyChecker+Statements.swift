extension BodyChecker {
  /// Checks the statements of a block; local functions and types are known before their place.
  func check(_ statements: [Stmt], _ scope: CodeScope) -> [CoreStmt] {
    declareAhead(statements, scope)
    var result: [CoreStmt] = []
    for statement in statements where !reporter.isFull {
      check(statement, scope, into: &result)
    }
    return result
  }

  private func check(_ statement: Stmt, _ scope: CodeScope, into result: inout [CoreStmt]) {
    switch statement.kind {
    case .expression(let expr): result.append(.expression(checkStatement(expr, scope)))
    case .declaration(let decl): check(decl, scope, into: &result)
    case .returned(let value): result.append(checkReturn(value, statement.span, scope))
    case .ifElse(let inner): result.append(check(inner, scope))
    case .guarded(let conditions, let body):
      result.append(checkGuard(conditions, body, scope, statement.span))
    case .whileLoop(let conditions, let body, let label):
      result.append(checkWhile(conditions, body, label, scope))
    case .repeatLoop(let body, let condition, let label):
      result.append(checkRepeat(body, condition, label, scope))
    case .forLoop(let loop): result.append(check(loop, scope, statement.span))
    case .switched(let inner): result.append(.switched(check(inner, scope)))
    case .breakOut(let label): checkBreak(label, statement.span, into: &result)
    case .continueLoop(let label): checkContinue(label, statement.span, into: &result)
    case .fallThrough: checkFallthrough(statement.span, into: &result)
    case .thrown(let value): result.append(checkThrow(value, scope, statement.span))
    case .deferred(let body): result.append(.deferred(checkDeferred(body, scope)))
    case .doCatch(let inner): result.append(check(inner, scope))
    }
  }

  // MARK: Leaving

  /// What is deferred runs when a scope is left, and cannot leave another one.
  private func checkDeferred(_ body: [Stmt], _ scope: CodeScope) -> [CoreStmt] {
    let outerTargets = targets
    targets = []
    deferrals.append(results.count)
    defer {
      targets = outerTargets
      deferrals.removeLast()
    }
    return check(body, scope.nested())
  }

  private func checkReturn(_ value: Expr?, _ span: Span, _ scope: CodeScope) -> CoreStmt {
    if let depth = deferrals.last, depth == results.count {
      reporter.error("'return' cannot transfer control out of a defer statement", at: span)
      return .returned(nil, span)
    }
    guard let index = results.indices.last else {
      reporter.error("'return' is only possible inside a function", at: span)
      return .returned(nil, span)
    }
    if let initializer = results[index].initializer {
      return checkInitializerReturn(value, initializer, span)
    }
    guard let value else {
      if let type = results[index].type, !type.isVoid, !type.isError {
        reporter.error(
          "'return' needs a value of type '\(context.describe(type))'", at: span)
      }
      if results[index].isTrial, results[index].found == nil { results[index].found = types.void }
      return .returned(nil, span)
    }
    if results[index].isClosure { return checkTrialReturn(value, index, span, scope) }
    if results[index].isTrial {
      let core = checkValue(value, scope, as: results[index].found, .returnValue)
      if results[index].found == nil { results[index].found = core.type }
      return .returned(core, span)
    }
    let core = checkValue(value, scope, as: results[index].type, .returnValue)
    return .returned(core, span)
  }

  /// One `return` of a closure whose result is being found out.
  private func checkTrialReturn(
    _ value: Expr, _ index: Int, _ span: Span, _ scope: CodeScope
  ) -> CoreStmt {
    if case .nilLiteral = value.kind {
      results[index].hasNil = true
      return .returned(nil, span)
    }
    let core = checkValue(value, scope, .returnValue)
    let found = results[index].found
    let isWider = known.wrapped(core.type).map { $0 == found } ?? false
    if !core.type.isError, found == nil || isWider { results[index].found = core.type }
    return .returned(core, span)
  }

  private func checkInitializerReturn(
    _ value: Expr?, _ decl: FunctionDecl, _ span: Span
  ) -> CoreStmt {
    guard let value else { return .returned(nil, span) }
    guard case .nilLiteral = value.kind, decl.isFailable else {
      reporter.error(
        "'init' returns no value" + (decl.isFailable ? " but 'nil'" : ""), at: value.span,
        help: "remove it")
      return .returned(nil, span)
    }
    return .returned(Core(.none, context.resultType(of: decl), value.span), span)
  }

  private func checkThrow(_ value: Expr, _ scope: CodeScope, _ span: Span) -> CoreStmt {
    let target = thrownContextType()
    let core = checkValue(value, scope, as: target, .thrownValue)
    let isUntyped = target == nil
    let concrete = core.type
    if isUntyped, !concrete.isError, let proto = known.decl("Error"),
      !context.conforms(concrete, to: proto, in: scope.signature)
    {
      reporter.error(
        "thrown expression type '\(context.describe(concrete))' does not conform to 'Error'",
        at: value.span, help: "declare it with ': Error'")
    }
    noteThrown(isUntyped ? concrete : target ?? concrete, at: span)
    return .thrown(erased(core), span)
  }

  /// The type that a typed `throws` wants; nil when any error will do.
  private func thrownContextType() -> Type? {
    guard case .function(let type?)? = throwing.last?.kind, type != known.anyError else {
      return nil
    }
    return type
  }

  /// An error in the form in which errors travel.
  private func erased(_ core: Core) -> Core {
    if core.type == known.anyError || core.type.isError { return core }
    let conversion: Conversion = core.type.isExistential ? .eraseAgain : .erase
    return Core(.convert(conversion, core), known.anyError, core.span)
  }

  private func checkBreak(_ label: Name?, _ span: Span, into result: inout [CoreStmt]) {
    guard let target = target(label, loopsOnly: false, "break", span) else { return }
    result.append(.breakOut(target))
  }

  private func checkContinue(_ label: Name?, _ span: Span, into result: inout [CoreStmt]) {
    guard let target = target(label, loopsOnly: true, "continue", span) else { return }
    result.append(.continueLoop(target))
  }

  private func target(
    _ label: Name?, loopsOnly: Bool, _ word: String, _ span: Span
  ) -> LoopTarget? {
    if let label {
      if let found = targets.last(where: { $0.label == label.base }) { return found }
      reporter.error(
        "cannot find label '\(label.base)' in scope", at: label.span)
      return nil
    }
    // Labelled `if` and `do` are left only by their label.
    let found = targets.last { $0.isLoop || (!loopsOnly && $0.isBreakable) }
    if found == nil {
      let places = loopsOnly ? "a loop" : "a loop or 'switch'"
      reporter.error("'\(word)' is only possible inside \(places)", at: span)
    }
    return found
  }

  func within<T>(_ target: LoopTarget, _ body: () -> T) -> T {
    targets.append(target)
    defer { targets.removeLast() }
    return body()
  }

  // MARK: Conditions

  /// Checks conditions; their names are visible in `scope` afterwards.
  func check(_ conditions: [Condition], _ scope: CodeScope) -> [CoreCondition] {
    conditions.map { condition in
      switch condition {
      case .expression(let expr):
        return .boolean(checkValue(expr, scope, as: known.bool, .condition))
      case .binding(let pattern, let annotation, let value):
        return checkBinding(pattern, annotation, value, scope)
      case .matching(let pattern, let value):
        let core = checkValue(value, scope)
        return .matching(check(pattern, core.type, scope), core)
      }
    }
  }

  private func checkBinding(
    _ pattern: Pattern, _ annotation: TypeExpr?, _ value: Expr, _ scope: CodeScope
  ) -> CoreCondition {
    let declared = annotation.map { TypeResolver(context, scope.typeScope).resolve($0) }
    let core = checkValue(value, scope, as: declared.map(known.optional), .initializer(""))
    guard let wrapped = known.wrapped(core.type) else {
      if !core.type.isError {
        reporter.error(
          "initializer for conditional binding must have an optional type, not "
            + "'\(context.describe(core.type))'", at: value.span,
          help: "remove 'if let', or use '=='")
      }
      _ = check(pattern, types.error, scope)
      return .matching(CorePattern(.wildcard, core.type), core)
    }
    let inner = check(pattern, wrapped, scope)
    return .matching(somePattern(inner, core.type), core)
  }

  func somePattern(_ inner: CorePattern, _ optional: Type) -> CorePattern {
    guard let decl = known.decl("Optional")?.cases.first(where: { $0.name == "some" }) else {
      return CorePattern(.wildcard, optional)
    }
    return CorePattern(.enumCase(decl, [inner]), optional)
  }

  // MARK: Branching

  private func check(_ statement: IfStmt, _ scope: CodeScope) -> CoreStmt {
    let target = LoopTarget(label: statement.label, isLoop: false)
    return within(target) {
      let inner = scope.nested()
      let conditions = check(statement.conditions, inner)
      let body = check(statement.body, inner.nested())
      let core = CoreStmt.ifElse(conditions, body, checkElse(statement.otherwise, scope))
      return statement.label == nil ? core : .block(target, [core])
    }
  }

  private func checkElse(_ branch: IfStmt.Else?, _ scope: CodeScope) -> [CoreStmt] {
    switch branch {
    case nil: []
    case .block(let statements, _): check(statements, scope.nested())
    case .ifElse(let inner): [check(inner, scope)]
    }
  }

  /// `guard`: its names stay visible behind it.
  private func checkGuard(
    _ conditions: [Condition], _ body: [Stmt], _ scope: CodeScope, _ span: Span
  ) -> CoreStmt {
    // The body must not see the names that the conditions introduce.
    let otherwise = check(body, scope.nested())
    let checked = check(conditions, scope)
    if !Flow.leaves(otherwise, context) {
      reporter.error(
        "'guard' body must not fall through", at: span,
        help: "end it with 'return', 'throw', 'break' or 'continue'")
    }
    return .guardElse(checked, otherwise)
  }

  // MARK: Loops

  private func checkWhile(
    _ conditions: [Condition], _ body: [Stmt], _ label: String?, _ scope: CodeScope
  ) -> CoreStmt {
    let target = LoopTarget(label: label, isLoop: true)
    return within(target) {
      let inner = scope.nested()
      let checked = check(conditions, inner)
      return .whileLoop(target, checked, check(body, inner.nested()))
    }
  }

  private func checkRepeat(
    _ body: [Stmt], _ condition: Expr, _ label: String?, _ scope: CodeScope
  ) -> CoreStmt {
    let target = LoopTarget(label: label, isLoop: true)
    let statements = within(target) { check(body, scope.nested()) }
    return .repeatLoop(target, statements, checkValue(condition, scope, as: known.bool, .condition))
  }

  private func check(_ loop: ForStmt, _ scope: CodeScope, _ span: Span) -> CoreStmt {
    .forLoop(checkLoop(loop, scope, span) { check(loop.body, $0) })
  }

  /// Checks a loop's head, and its body by the given function.
  func checkLoop(
    _ loop: ForStmt, _ scope: CodeScope, _ span: Span, _ checkBody: (CodeScope) -> [CoreStmt]
  ) -> CoreFor {
    let target = LoopTarget(label: loop.label, isLoop: true)
    let annotation = loop.type.map { TypeResolver(context, scope.typeScope).resolve($0) }
    let (sequence, element) = checkSequence(loop.sequence, annotation, scope)
    return within(target) {
      let inner = scope.nested()
      let pattern = check(loop.pattern, annotation ?? element, inner)
      let filter = loop.filter.map { checkValue($0, inner, as: known.bool, .condition) }
      let body = checkBody(inner.nested())
      if let annotation, annotation != element, !annotation.isError, !element.isError {
        return converting(
          element, to: annotation, pattern, filter, body, target, sequence, inner, loop)
      }
      return CoreFor(
        target: target, pattern: pattern, sequence: sequence, element: element, filter: filter,
        body: body, span: loop.sequence.span, isRefutable: loop.isMatching)
    }
  }

  /// A loop whose elements are converted before the pattern takes them.
  private func converting(
    _ element: Type, to type: Type, _ pattern: CorePattern, _ filter: Core?, _ body: [CoreStmt],
    _ target: LoopTarget, _ sequence: Core, _ scope: CodeScope, _ loop: ForStmt
  ) -> CoreFor {
    let span = loop.sequence.span
    let variable = bind(Name(base: "$element", span: span), false, element, scope)
    variable.isRead = true
    let value = CoreBuilder(Solver(checker: self), scope).coerce(
      Core(.variable(variable), element, span), to: type)
    let rest = filter.map { [CoreStmt.ifElse([.boolean($0)], body, [])] } ?? body
    let taken: [CoreStmt] =
      loop.isMatching
      ? [.ifElse([.matching(pattern, value)], rest, [])] : [.destructure(pattern, value)] + rest
    return CoreFor(
      target: target, pattern: CorePattern(.bind(variable), element), sequence: sequence,
      element: element, filter: nil, body: taken, span: span, isRefutable: false)
  }

  /// A loop goes over what is in a `T!`.
  private func unwrappedImplicitly(_ core: Core) -> Core {
    guard let wrapped = known.wrapped(core.type) else { return core }
    switch core.kind {
    case .variable(let variable) where variable.isImplicitlyUnwrapped,
      .property(_, _, let variable) where variable.isImplicitlyUnwrapped:
      return Core(.force(core), wrapped, core.span)
    default: return core
    }
  }

  /// A loop over `any Sequence<T>` goes over a sequence that holds what is in it.
  private func openedSequence(_ expr: Expr, _ core: Core, _ scope: CodeScope) -> (Core, Type)? {
    guard case .existential(let protocols, let bindings) = core.type.kind,
      let sequence = known.decl("Sequence"), context.includes(protocols, sequence)
    else { return nil }
    let element = bindings.first { $0.name == "Element" }?.type
    let make = TreeMaker(span: expr.span)
    let argument = Argument(label: nil, labelSpan: expr.span, value: expr)
    let function = make.name(element == nil ? "anyElements" : "AnySequence")
    let call = Expr(.call(function, Arguments([argument], span: expr.span)), expr.span)
    return (checkValue(call, scope), element ?? known.any)
  }

  private func checkSequence(
    _ expr: Expr, _ annotation: Type?, _ scope: CodeScope
  ) -> (Core, Type) {
    let core =
      annotation.map { Solver(checker: self).solveSequence(expr, scope, of: $0) }
      ?? unwrappedImplicitly(checkValue(expr, scope))
    if core.type.isError { return (core, annotation ?? types.error) }
    if let opened = openedSequence(expr, core, scope) { return opened }
    guard let proto = known.decl("Sequence"),
      context.conforms(core.type, to: proto, in: scope.signature)
    else {
      let help =
        core.type == known.int
        ? "write a range such as '0..<\(reporter.sources.text(expr.span))'" : nil
      reporter.error(
        "for-in loop requires '\(context.describe(core.type))' to conform to 'Sequence'",
        at: expr.span, help: help)
      return (core, types.error)
    }
    let element = context.memberType(of: core.type, named: "Element", in: scope.signature)
    return (core, element)
  }
}
