// Result builders: the statements of a closure become calls of `buildExpression`, `buildBlock`,
// `buildOptional`, `buildEither` and `buildArray` of the builder type.

extension BodyChecker {
  /// The type that a result builder makes of a closure's statements, when nothing else says it.
  func inferBuilt(
    _ closure: ClosureExpr, _ builder: TypeExpr, _ scope: CodeScope, _ budget: WorkBudget,
    isSilent: Bool = true
  ) -> Type? {
    trying(budget, isSilent: isSilent) {
      let body = ClosureBody(parent: scope.body, result: types.void, span: closure.span)
      var transform = ResultTransform(checker: self, builder: builder)
      let inner = scope.nested(in: body).nested()
      var statements: [CoreStmt] = []
      let value = transform.block(closure.body, inner, into: &statements, span: builder.span)
      let type = transform.finalResult(value, inner, as: nil).type
      return type.isError ? nil : type
    }
  }

  /// Checks statements under a result builder; the last statement returns what was built.
  func buildResult(
    _ statements: [Stmt], _ builder: TypeExpr, _ scope: CodeScope, _ result: Type
  ) -> [CoreStmt] {
    if statements.contains(where: { if case .returned = $0.kind { true } else { false } }) {
      results.append(ResultContext(type: result))
      defer { results.removeLast() }
      return check(statements, scope.nested())
    }
    let outerTargets = targets
    targets = []
    defer { targets = outerTargets }
    var transform = ResultTransform(checker: self, builder: builder)
    let inner = scope.nested()
    var body: [CoreStmt] = []
    let value = transform.block(statements, inner, into: &body, span: builder.span)
    let final = transform.finalResult(value, inner, as: result)
    return body + [.returned(final, value.span)]
  }
}

private struct ResultTransform {
  let checker: BodyChecker
  let builder: TypeExpr
  private var count = 0
  /// The variables that hold what was built so far.
  private var parts: [VariableDecl] = []

  init(checker: BodyChecker, builder: TypeExpr) {
    self.checker = checker
    self.builder = builder
  }

  private var context: Context { checker.context }

  /// Transforms the statements of a block; the result is an expression for their joint value.
  mutating func block(
    _ statements: [Stmt], _ scope: CodeScope, into body: inout [CoreStmt], span: Span
  ) -> Expr {
    checker.declareAhead(statements, scope)
    var parts: [Expr] = []
    for statement in statements {
      if let part = transform(statement, scope, into: &body) { parts.append(part) }
    }
    if has("buildPartialBlock"), let first = parts.first {
      return parts.dropFirst().reduce(call("buildPartialBlock", [("first", first)], first.span)) {
        call("buildPartialBlock", [("accumulated", $0), ("next", $1)], $1.span)
      }
    }
    return call("buildBlock", parts.map { (nil, $0) }, span)
  }

  func finalResult(_ value: Expr, _ scope: CodeScope, as result: Type?) -> Core {
    let expr =
      has("buildFinalResult") ? call("buildFinalResult", [(nil, value)], value.span) : value
    return checker.checkValue(expr, scope, as: result, .closureResult)
  }

  private func has(_ name: String) -> Bool {
    let type = TypeResolver(context, TypeScope()).resolve(builder)
    return !context.typeMembers(of: type, named: name, in: context.emptySignature).isEmpty
  }

  private func call(_ name: String, _ arguments: [(String?, Expr)], _ span: Span) -> Expr {
    let base = Expr(.type(builder), span)
    let callee = Expr(.member(base, Name(base: name, span: span)), span)
    let list = arguments.map { Argument(label: $0.0, labelSpan: $0.1.span, value: $0.1) }
    return Expr(.call(callee, Arguments(list, span: span)), span)
  }

  private mutating func transform(
    _ statement: Stmt, _ scope: CodeScope, into body: inout [CoreStmt]
  ) -> Expr? {
    switch statement.kind {
    case .expression(let expr):
      let value = has("buildExpression") ? call("buildExpression", [(nil, expr)], expr.span) : expr
      return store(checker.checkValue(value, scope), scope, into: &body)
    case .declaration(let decl):
      checker.check(decl, scope, into: &body)
      return nil
    case .ifElse(let inner): return transform(inner, scope, into: &body)
    case .forLoop(let loop): return transform(loop, scope, statement.span, into: &body)
    case .switched(let inner): return transform(inner, scope, into: &body)
    case .thrown, .guarded, .deferred:
      body += checker.check([statement], scope)
      return nil
    default:
      checker.reporter.error(
        "this statement is not possible in a result builder", at: statement.span,
        help: "use expressions, 'let', 'if' and 'for'")
      return nil
    }
  }

  /// Keeps a value in a variable of its own.
  private mutating func store(
    _ core: Core, _ scope: CodeScope, into body: inout [CoreStmt]
  ) -> Expr {
    let variable = declare(core.type, scope, core.span)
    body.append(.declare(variable, core))
    return reference(variable)
  }

  private mutating func declare(
    _ type: Type, _ scope: CodeScope, _ span: Span, isMutable: Bool = false
  ) -> VariableDecl {
    count += 1
    let variable = VariableDecl(name: "$part\(count)", span: span, isMutable: isMutable)
    variable.type = type
    variable.function = scope.body
    scope.local.add(.variable(variable), as: variable.name)
    parts.append(variable)
    return variable
  }

  /// What `buildEither` makes of several ways, when only all of them together say it.
  private func eitherType(_ ways: [Expr], _ scope: CodeScope, _ span: Span) -> Type? {
    let type = TypeResolver(context, TypeScope()).resolve(builder)
    let members = context.typeMembers(
      of: type, named: "buildEither", in: context.emptySignature)
    guard ways.count > 1, let last = ways.last,
      members.contains(where: { !($0.function?.genericParameters.isEmpty ?? true) })
    else { return nil }
    let inner = scope.nested()
    for part in parts { inner.local.add(.variable(part), as: part.name) }
    let joint = ways.dropLast().reversed().reduce(last) { rest, way in
      Expr(.ternary(Expr(.boolean(true), span), way, rest), span)
    }
    var found = context.types.error
    checker.reporter.silently { found = checker.checkValue(joint, inner).type }
    return found.isError ? nil : found
  }

  /// The expressions that put values into nested `buildEither`s.
  private func eithers(_ values: [Expr], _ span: Span) -> [Expr] {
    values.enumerated().map { index, value in
      eitherPath(index, 0, values.count).reversed().reduce(value) { value, side in
        call("buildEither", [(side, value)], span)
      }
    }
  }

  private func reference(_ variable: VariableDecl) -> Expr {
    Expr(.name(Name(base: variable.name, span: variable.span)), variable.span)
  }

  /// One way through a chain of `if` and `else if`.
  private struct Way {
    var conditions: [CoreCondition]
    var body: [CoreStmt]
    let value: Expr
    let scope: CodeScope
  }

  /// The ways through a chain of conditions become nested `buildEither`s, like the cases of a
  /// `switch`; without an `else` all of them are optional.
  private mutating func transform(
    _ statement: IfStmt, _ scope: CodeScope, into body: inout [CoreStmt]
  ) -> Expr {
    let (ways, isOptional) = ways(through: statement, scope)
    let built = eithers(ways.map(\.value), statement.span)
    var type = eitherType(built, scope, statement.span)
    var variable: VariableDecl?
    var arms: [(conditions: [CoreCondition], body: [CoreStmt])] = []
    for (way, expr) in zip(ways, built) {
      var core = checker.checkValue(expr, way.scope, as: type)
      type = type ?? core.type
      if isOptional {
        core = Core(.convert(.toOptional, core), context.known.optional(core.type), core.span)
      }
      let result = variable ?? declare(core.type, scope, statement.span, isMutable: true)
      variable = result
      arms.append((way.conditions, way.body + [assign(result, core)]))
    }
    guard let variable, let last = arms.last else {
      return call("buildBlock", [], statement.span)
    }
    let resultType = variable.type ?? context.types.error
    body.append(.declare(variable, isOptional ? Core(.none, resultType, statement.span) : nil))
    let rest = isOptional ? [] : last.body
    body += arms.dropLast(isOptional ? 0 : 1).reversed().reduce(rest) { rest, arm in
      [.ifElse(arm.conditions, arm.body, rest)]
    }
    guard isOptional else { return reference(variable) }
    let whole = call("buildOptional", [(nil, reference(variable))], statement.span)
    return store(checker.checkValue(whole, scope), scope, into: &body)
  }

  /// The ways through a chain, and whether none of them may be taken.
  private mutating func ways(
    through statement: IfStmt, _ scope: CodeScope
  ) -> ([Way], isOptional: Bool) {
    let inner = scope.nested()
    let conditions = checker.check(statement.conditions, inner)
    var then: [CoreStmt] = []
    let thenScope = inner.nested()
    let value = block(statement.body, thenScope, into: &then, span: statement.span)
    let way = Way(conditions: conditions, body: then, value: value, scope: thenScope)
    switch statement.otherwise {
    case nil: return ([way], true)
    case .ifElse(let nested):
      let (others, isOptional) = ways(through: nested, scope)
      return ([way] + others, isOptional)
    case .block(let statements, let span):
      var other: [CoreStmt] = []
      let otherScope = scope.nested()
      let otherValue = block(statements, otherScope, into: &other, span: span)
      let last = Way(conditions: [], body: other, value: otherValue, scope: otherScope)
      return ([way, last], false)
    }
  }

  /// The cases of a `switch` become nested `buildEither`s, the first half of them first.
  private mutating func transform(
    _ statement: SwitchStmt, _ scope: CodeScope, into body: inout [CoreStmt]
  ) -> Expr {
    let subject = checker.checkValue(statement.subject, scope)
    let target = LoopTarget(label: statement.label, isLoop: false, isBreakable: true)
    var clauses: [(items: [(pattern: CorePattern, filter: Core?)], body: [CoreStmt])] = []
    var values: [(Expr, CodeScope)] = []
    for clause in statement.cases {
      let inner = scope.nested()
      let items = checker.check(clause, subject.type, inner)
      var statements: [CoreStmt] = []
      let place = inner.nested()
      values.append((block(clause.body, place, into: &statements, span: clause.span), place))
      clauses.append((items, statements))
    }
    checker.checkExhaustive(statement, clauses.map(\.items), subject.type)
    let built = eithers(values.map(\.0), statement.span)
    var type = eitherType(built, scope, statement.span)
    var cases: [CoreSwitch.Case] = []
    var variable: VariableDecl?
    for (index, part) in clauses.enumerated() {
      let core = checker.checkValue(built[index], values[index].1, as: type)
      if variable == nil {
        type = core.type
        variable = declare(core.type, scope, statement.span, isMutable: true)
      }
      guard let variable else { continue }
      cases.append(
        CoreSwitch.Case(
          items: part.items, body: part.body + [assign(variable, core)], fallsThrough: false))
    }
    guard let variable else { return call("buildBlock", [], statement.span) }
    body.append(.declare(variable, nil))
    body.append(
      .switched(CoreSwitch(target: target, subject: subject, cases: cases, span: statement.span)))
    return reference(variable)
  }

  /// The sides that lead to one of several cases.
  private func eitherPath(_ index: Int, _ start: Int, _ end: Int) -> [String] {
    guard end - start > 1 else { return [] }
    let middle = start + (end - start + 1) / 2
    return index < middle
      ? ["first"] + eitherPath(index, start, middle) : ["second"] + eitherPath(index, middle, end)
  }

  private func assign(_ variable: VariableDecl, _ value: Core) -> CoreStmt {
    let place = Core(.variable(variable), value.type, value.span)
    return .expression(Core(.assign(place, value), context.types.void, value.span))
  }

  private mutating func transform(
    _ loop: ForStmt, _ scope: CodeScope, _ span: Span, into body: inout [CoreStmt]
  ) -> Expr {
    let element = VariableDecl(name: "$element", span: span, isMutable: false)
    var inner: [CoreStmt] = []
    var result: Type = context.types.error
    var transform = self
    let core = checker.checkLoop(loop, scope, span) { loopScope in
      let value = transform.block(loop.body, loopScope, into: &inner, span: span)
      let core = checker.checkValue(value, loopScope)
      result = core.type
      element.type = core.type
      return inner + [.yield(core)]
    }
    self = transform
    let array = declare(context.known.array(result), scope, span, isMutable: true)
    body.append(.declare(array, Core(.array([]), context.known.array(result), span)))
    body.append(.forLoop(appending(core, to: array, result)))
    let built = call("buildArray", [(nil, reference(array))], span)
    return store(checker.checkValue(built, scope), scope, into: &body)
  }

  /// Replaces the value at the end of each round by its being appended.
  private func appending(_ loop: CoreFor, to array: VariableDecl, _ element: Type) -> CoreFor {
    var body = loop.body
    if case .yield(let value)? = body.last {
      body.removeLast()
      let place = Core(.variable(array), context.known.array(element), value.span)
      let grown = Core(
        .compound([place, value]), context.types.void, value.span)
      body.append(.append(grown))
    }
    return CoreFor(
      target: loop.target, pattern: loop.pattern, sequence: loop.sequence, element: loop.element,
      filter: loop.filter, body: body, span: loop.span, isRefutable: loop.isRefutable)
  }
}
