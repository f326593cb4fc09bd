/// Whether code can let an error out, judged by its `try` and `throw` alone.
enum ThrowFinder {
  static func mayThrow(_ statements: [Stmt]) -> Bool {
    statements.contains { mayThrow($0) }
  }

  private static func mayThrow(_ statement: Stmt) -> Bool {
    switch statement.kind {
    case .expression(let expr): mayThrow(expr)
    case .declaration(let decl): mayThrow(decl)
    case .returned(let value): value.map(mayThrow) ?? false
    case .ifElse(let inner): mayThrow(inner)
    case .guarded(let conditions, let body), .whileLoop(let conditions, let body, _):
      mayThrow(conditions) || mayThrow(body)
    case .repeatLoop(let body, let condition, _): mayThrow(body) || mayThrow(condition)
    case .forLoop(let loop):
      loop.isTrying || mayThrow(loop.sequence) || loop.filter.map(mayThrow) ?? false
        || mayThrow(loop.body)
    case .switched(let inner): mayThrow(inner)
    case .thrown: true
    case .deferred(let body): mayThrow(body)
    case .doCatch(let inner):
      inner.catches.contains { mayThrow($0.body) }
        || (mayThrow(inner.body) && !catchesAll(inner))
    case .breakOut, .continueLoop, .fallThrough: false
    }
  }

  private static func catchesAll(_ statement: DoStmt) -> Bool {
    statement.catches.contains { clause in
      clause.items.isEmpty
        || clause.items.contains { item in
          guard item.filter == nil else { return false }
          switch item.pattern.kind {
          case .wildcard, .binding: return true
          default: return false
          }
        }
    }
  }

  private static func mayThrow(_ decl: Decl) -> Bool {
    guard case .variables(let bindings) = decl else { return false }
    return bindings.bindings.contains { $0.initializer.map(mayThrow) ?? false }
  }

  private static func mayThrow(_ statement: IfStmt) -> Bool {
    if mayThrow(statement.conditions) || mayThrow(statement.body) { return true }
    switch statement.otherwise {
    case .block(let body, _): return mayThrow(body)
    case .ifElse(let inner): return mayThrow(inner)
    case nil: return false
    }
  }

  private static func mayThrow(_ statement: SwitchStmt) -> Bool {
    mayThrow(statement.subject) || statement.cases.contains { mayThrow($0.body) }
  }

  private static func mayThrow(_ conditions: [Condition]) -> Bool {
    conditions.contains { condition in
      switch condition {
      case .expression(let expr), .binding(_, _, let expr), .matching(_, let expr): mayThrow(expr)
      }
    }
  }

  private static func mayThrow(_ arguments: Arguments) -> Bool {
    arguments.list.contains { mayThrow($0.value) }
  }

  static func mayThrow(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .tried(let kind, _): kind == .plain
    case .string(let segments):
      segments.contains { segment in
        if case .interpolation(let arguments, _) = segment { mayThrow(arguments) } else { false }
      }
    case .member(let base, _): base.map(mayThrow) ?? false
    case .call(let callee, let arguments), .subscripted(let callee, let arguments):
      mayThrow(callee) || mayThrow(arguments)
    case .paren(let inner), .prefix(_, let inner), .postfix(_, let inner),
      .optionalChain(let inner), .bind(let inner), .force(let inner), .inoutAddress(let inner),
      .cast(let inner, _, _), .ownership(_, let inner):
      mayThrow(inner)
    case .tuple(let elements): elements.contains { mayThrow($0.value) }
    case .array(let elements): elements.contains(where: mayThrow)
    case .dictionary(let elements): elements.contains { mayThrow($0.key) || mayThrow($0.value) }
    case .binary(_, let left, let right), .assign(let left, let right):
      mayThrow(left) || mayThrow(right)
    case .ternary(let condition, let first, let second):
      mayThrow(condition) || mayThrow(first) || mayThrow(second)
    case .ifElse(let statement): mayThrow(statement)
    case .switched(let statement): mayThrow(statement)
    case .integer, .float, .boolean, .line, .functionName, .nilLiteral, .name, .closure, .keyPath,
      .type, .discard,
      .invalid:
      false
    }
  }
}
