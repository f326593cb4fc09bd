extension BodyChecker {
  func check(_ statement: SwitchStmt, _ scope: CodeScope) -> CoreSwitch {
    let subject = checkValue(statement.subject, scope)
    let target = LoopTarget(label: statement.label, isLoop: false, isBreakable: true)
    var cases: [CoreSwitch.Case] = []
    within(target) {
      for (index, clause) in statement.cases.enumerated() {
        let inner = scope.nested()
        let items = check(clause, subject.type, inner)
        let (body, fallsThrough) = check(clause.body, inner.nested(), of: target)
        if fallsThrough, index + 1 == statement.cases.count {
          reporter.error("'fallthrough' in the last case has nothing to go to", at: clause.span)
        }
        if clause.body.isEmpty {
          reporter.error(
            "'case' must contain at least one statement", at: clause.span, help: "write 'break'")
        }
        cases.append(
          CoreSwitch.Case(
            items: items, body: body, fallsThrough: fallsThrough))
      }
    }
    checkExhaustive(statement, cases.map(\.items), subject.type)
    return CoreSwitch(target: target, subject: subject, cases: cases, span: statement.span)
  }

  /// The body of a case, and whether it goes on with the next one.
  private func check(
    _ body: [Stmt], _ scope: CodeScope, of target: LoopTarget
  ) -> ([CoreStmt], Bool) {
    let next = LoopTarget(label: LoopTarget.nextCase, isLoop: false)
    var body = body
    var endsWithNext = false
    if case .fallThrough? = body.last?.kind {
      body.removeLast()
      endsWithNext = true
    }
    var checked = within(next) { check(body, scope) }
    guard next.isLeft else { return (checked, endsWithNext) }
    // Whoever falls through leaves a block, behind which the next case stands.
    if !endsWithNext, !Flow.leaves(checked, context) { checked.append(.breakOut(target)) }
    return ([.block(next, checked)], true)
  }

  /// `fallthrough` inside of other statements of a case.
  func checkFallthrough(_ span: Span, into result: inout [CoreStmt]) {
    guard let next = targets.last(where: { $0.label == LoopTarget.nextCase }) else {
      return reporter.error("'fallthrough' is only possible inside a 'switch' case", at: span)
    }
    next.isLeft = true
    result.append(.breakOut(next))
  }

  /// The patterns of one `case`, whose names become visible in `scope`.
  func check(
    _ clause: SwitchStmt.Case, _ type: Type, _ scope: CodeScope
  ) -> [(pattern: CorePattern, filter: Core?)] {
    if clause.isDefault { return [(CorePattern(.wildcard, type), nil)] }
    guard clause.items.count > 1 else { return clause.items.map { check($0, type, scope) } }
    return checkAlternatives(clause.items, type, scope)
  }

  private func check(
    _ item: CaseItem, _ type: Type, _ scope: CodeScope
  ) -> (pattern: CorePattern, filter: Core?) {
    let pattern = check(item.pattern, type, scope)
    return (pattern, item.filter.map { checkValue($0, scope, as: known.bool, .condition) })
  }

  /// Alternatives that bind names bind the same ones; the body sees those of the first.
  private func checkAlternatives(
    _ items: [CaseItem], _ type: Type, _ scope: CodeScope
  ) -> [(pattern: CorePattern, filter: Core?)] {
    var shared: [String: VariableDecl] = [:]
    return items.enumerated().map { index, item in
      let inner = index == 0 ? scope : scope.nested()
      let pattern = check(item.pattern, type, inner)
      let filter = item.filter.map { checkValue($0, inner, as: known.bool, .condition) }
      if index == 0 {
        for variable in pattern.variables { shared[variable.name] = variable }
        return (pattern, filter)
      }
      checkSameNames(pattern, shared, item)
      return (pattern.replacingVariables(shared), filter)
    }
  }

  private func checkSameNames(
    _ pattern: CorePattern, _ shared: [String: VariableDecl], _ item: CaseItem
  ) {
    let names = Set(pattern.variables.map(\.name))
    for name in shared.keys.sorted() where !names.contains(name) {
      reporter.error("'\(name)' must be bound in every pattern", at: item.pattern.span)
    }
    for variable in pattern.variables {
      guard let first = shared[variable.name], let type = first.type, let own = variable.type,
        type != own, !own.isError
      else { continue }
      reporter.error(
        "pattern variable '\(variable.name)' bound to type '\(context.describe(own))', expected "
          + "type '\(context.describe(type))'", at: variable.span)
    }
  }

  func checkExhaustive(
    _ statement: SwitchStmt, _ cases: [[(pattern: CorePattern, filter: Core?)]], _ type: Type
  ) {
    checkDefaultIsLast(statement)
    if type.isError { return }
    let patterns = cases.joined().filter { $0.filter == nil }.map(\.pattern)
    var search = Exhaustiveness(context)
    let missing = search.missing(Array(patterns), type)
    if search.isTooComplex {
      return reporter.error(
        "switch has too many combinations of values to be checked",
        at: Span(Int(statement.span.start), Int(statement.span.start) + 6), help: "add 'default'")
    }
    guard let missing else { return }
    let isOpen = missing == "_"
    reporter.error(
      "switch must be exhaustive" + (isOpen ? "" : ", '\(missing)' is not handled"),
      at: Span(Int(statement.span.start), Int(statement.span.start) + 6),
      help: isOpen ? "add 'default'" : "add 'case \(missing):' or 'default'")
  }
}

extension BodyChecker {
  private func checkDefaultIsLast(_ statement: SwitchStmt) {
    guard let index = statement.cases.firstIndex(where: \.isDefault),
      index + 1 < statement.cases.count
    else { return }
    reporter.error(
      "additional 'case' blocks cannot appear after the 'default' block of a 'switch'",
      at: statement.cases[index + 1].span, help: "move 'default' to the end")
  }
}

extension CorePattern {
  /// The variables that the pattern binds.
  var variables: [VariableDecl] {
    switch kind {
    case .bind(let variable): [variable]
    case .tuple(let parts), .enumCase(_, let parts): parts.flatMap(\.variables)
    case .asType(let inner, _): inner.variables
    case .wildcard, .expression, .isType, .boolean: []
    }
  }

  /// The pattern with other variables of the same names.
  func replacingVariables(_ shared: [String: VariableDecl]) -> CorePattern {
    switch kind {
    case .bind(let variable):
      CorePattern(.bind(shared[variable.name] ?? variable), type)
    case .tuple(let parts):
      CorePattern(.tuple(parts.map { $0.replacingVariables(shared) }), type)
    case .enumCase(let decl, let parts):
      CorePattern(.enumCase(decl, parts.map { $0.replacingVariables(shared) }), type)
    case .asType(let inner, let target):
      CorePattern(.asType(inner.replacingVariables(shared), target), type)
    case .wildcard, .expression, .isType, .boolean: self
    }
  }
}
