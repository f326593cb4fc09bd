/// An `if` or `switch` that gives a value: its conditions are checked, its values are not yet.
final class CheckedBranches {
  /// The expressions whose values the branches give, in order.
  let values: [(expr: Expr, scope: CodeScope)]
  /// Puts the checked values into place.
  let assemble: ([Core]) -> [CoreStmt]

  init(
    values: [(expr: Expr, scope: CodeScope)], assemble: @escaping ([Core]) -> [CoreStmt]
  ) {
    self.values = values
    self.assemble = assemble
  }
}

/// Whether an `if` or `switch` can give a value: every branch is one expression or leaves.
enum BranchShape {
  static func isValue(_ statement: IfStmt) -> Bool {
    guard let otherwise = statement.otherwise, isValue(statement.body) else { return false }
    switch otherwise {
    case .block(let body, _): return isValue(body)
    case .ifElse(let inner): return isValue(inner)
    }
  }

  static func isValue(_ statement: SwitchStmt) -> Bool {
    statement.cases.allSatisfy { isValue($0.body) }
  }

  private static func isValue(_ body: [Stmt]) -> Bool {
    guard body.count == 1 else { return false }
    switch body[0].kind {
    case .expression(let expr):
      if case .assign = expr.kind { return false }
      return true
    case .ifElse(let inner): return isValue(inner)
    case .switched(let inner): return isValue(inner)
    case .thrown: return true
    default: return false
    }
  }
}

extension BodyChecker {
  /// Checks the conditions of an `if` or `switch` value and finds its branches.
  func checkBranches(_ expr: Expr, _ scope: CodeScope) -> CheckedBranches {
    var collector = BranchCollector(checker: self)
    switch expr.kind {
    case .ifElse(let statement): return collector.branches(statement, scope)
    case .switched(let statement): return collector.branches(statement, scope)
    default: return CheckedBranches(values: []) { _ in [] }
    }
  }
}

/// Collects the values of branches while their conditions are checked.
private struct BranchCollector {
  let checker: BodyChecker
  private var values: [(expr: Expr, scope: CodeScope)] = []

  private enum Branch {
    case value(Int)
    case statements([CoreStmt])
  }

  init(checker: BodyChecker) {
    self.checker = checker
  }

  mutating func branches(_ statement: IfStmt, _ scope: CodeScope) -> CheckedBranches {
    let assemble = collect(statement, scope)
    return CheckedBranches(values: values, assemble: assemble)
  }

  mutating func branches(_ statement: SwitchStmt, _ scope: CodeScope) -> CheckedBranches {
    let subject = checker.checkValue(statement.subject, scope)
    let target = LoopTarget(label: statement.label, isLoop: false, isBreakable: true)
    var cases: [(items: [(pattern: CorePattern, filter: Core?)], branch: Branch)] = []
    for clause in statement.cases {
      let inner = scope.nested()
      let items = checker.check(clause, subject.type, inner)
      cases.append((items, branch(clause.body, inner.nested(), clause.span)))
    }
    checker.checkExhaustive(statement, cases.map(\.items), subject.type)
    return CheckedBranches(values: values) { cores in
      let checked = cases.map { items, branch in
        CoreSwitch.Case(
          items: items, body: Self.statements(branch, cores), fallsThrough: false)
      }
      return [
        .switched(
          CoreSwitch(target: target, subject: subject, cases: checked, span: statement.span))
      ]
    }
  }

  private mutating func collect(
    _ statement: IfStmt, _ scope: CodeScope
  ) -> ([Core]) -> [CoreStmt] {
    let inner = scope.nested()
    let conditions = checker.check(statement.conditions, inner)
    let then = branch(statement.body, inner.nested(), statement.span)
    let otherwise: ([Core]) -> [CoreStmt]
    switch statement.otherwise {
    case .block(let body, let span):
      let branch = branch(body, scope.nested(), span)
      otherwise = { Self.statements(branch, $0) }
    case .ifElse(let nested): otherwise = collect(nested, scope)
    case nil:
      checker.reporter.error(
        "'if' must have an 'else' to be used as a value", at: statement.span, help: "add 'else'")
      otherwise = { _ in [] }
    }
    return { cores in
      [.ifElse(conditions, Self.statements(then, cores), otherwise(cores))]
    }
  }

  private static func statements(_ branch: Branch, _ cores: [Core]) -> [CoreStmt] {
    switch branch {
    case .value(let index): cores.indices.contains(index) ? [.yield(cores[index])] : []
    case .statements(let statements): statements
    }
  }

  private mutating func branch(_ body: [Stmt], _ scope: CodeScope, _ span: Span) -> Branch {
    if body.count == 1, let expr = body[0].asExpression {
      values.append((expr, scope))
      return .value(values.count - 1)
    }
    let statements = checker.check(body, scope)
    if !Flow.leaves(statements, checker.context) {
      checker.reporter.error(
        "every branch of a value must be one expression", at: span,
        help: "compute the value in a function, or assign to a variable")
    }
    return .statements(statements)
  }
}
