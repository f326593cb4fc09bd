extension BodyChecker {
  func check(_ statement: DoStmt, _ scope: CodeScope) -> CoreStmt {
    let target = LoopTarget(label: statement.label, isLoop: false)
    guard !statement.catches.isEmpty else {
      let body = within(target) { check(statement.body, scope.nested()) }
      return .block(target, body)
    }
    throwing.append(.catching)
    let body = within(target) { check(statement.body, scope.nested()) }
    let thrown = throwing.removeLast()
    let errorType = caughtType(thrown, statement, scope)
    var catches: [CoreDo.Catch] = []
    var isExhaustive = false
    within(target) {
      for clause in statement.catches {
        let checked = check(clause, errorType, scope)
        catches.append(checked)
        isExhaustive = isExhaustive || catchesAll(checked)
      }
    }
    if !isExhaustive, let place = thrown.firstPlace {
      noteThrown(errorType, at: place, isPartlyCaught: true)
    }
    return .doCatch(
      CoreDo(
        target: target, body: body, catches: catches, errorType: errorType,
        isExhaustive: isExhaustive))
  }

  /// What the catches see: the one type that is thrown, when all errors are of one typed kind.
  private func caughtType(
    _ thrown: ThrowContext, _ statement: DoStmt, _ scope: CodeScope
  ) -> Type {
    if let expr = statement.thrown { return TypeResolver(context, scope.typeScope).resolve(expr) }
    let distinct = Set(thrown.thrownTypes)
    guard distinct.count == 1, let only = distinct.first, !only.isError else {
      return known.anyError
    }
    return only
  }

  private func check(_ clause: DoStmt.Catch, _ type: Type, _ scope: CodeScope) -> CoreDo.Catch {
    let inner = scope.nested()
    var items: [(pattern: CorePattern, filter: Core?)] = []
    if clause.items.isEmpty {
      items.append((bindError(type, inner, clause.span), nil))
    }
    for item in clause.items {
      // A keyword in place of a pattern: `catch where …`.
      let isKeyword = item.pattern.span == clause.span
      let pattern =
        isKeyword ? bindError(type, inner, clause.span) : check(item.pattern, type, inner)
      items.append((pattern, item.filter.map { checkValue($0, inner, as: known.bool, .condition) }))
    }
    return CoreDo.Catch(items: items, body: check(clause.body, inner.nested()))
  }

  /// `catch` without a pattern names the error `error`.
  private func bindError(_ type: Type, _ scope: CodeScope, _ span: Span) -> CorePattern {
    let variable = VariableDecl(name: "error", span: span, isMutable: false)
    variable.type = type
    variable.function = scope.body
    scope.local.add(.variable(variable), as: "error")
    return CorePattern(.bind(variable), type)
  }

  private func catchesAll(_ clause: CoreDo.Catch) -> Bool {
    clause.items.contains { $0.filter == nil && catchesAll($0.pattern) }
  }

  private func catchesAll(_ pattern: CorePattern) -> Bool {
    switch pattern.kind {
    case .isType(let type): type == known.anyError || type == pattern.type
    case .asType(let inner, let type):
      (type == known.anyError || type == pattern.type) && inner.isIrrefutable
    default: pattern.isIrrefutable
    }
  }
}
