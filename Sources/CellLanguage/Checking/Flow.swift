import Diagnostics

/// Follows control through checked statements: does the end of a body stay reachable?
struct Flow {
  let context: Context
  let decl: FunctionDecl

  init(_ context: Context, _ decl: FunctionDecl) {
    self.context = context
    self.decl = decl
  }

  /// Reports a result that is missing and values that are used before they exist or after they
  /// are gone; returns the statements with what ends values along the way.
  func check(_ statements: [CoreStmt]) -> [CoreStmt] {
    let result = decl.resultType ?? context.types.void
    let isChecked = decl.kind == .function || decl.kind == .getter
    if isChecked, !result.isVoid, !result.isError, !Self.leaves(statements, context) {
      context.reporter.error(
        "missing return in \(describeKind) expected to return '\(context.describe(result))'",
        at: Span(Int(decl.span.end) - 1, Int(decl.span.end)))
    }
    Initialization(context, decl).check(statements)
    return Ownership(context, decl).check(statements)
  }

  private var describeKind: String {
    if decl.kind == .getter { return "getter" }
    switch decl.context {
    case .module: return "global function"
    case .local: return "local function"
    case .nominal, .extended: return decl.isStatic ? "static method" : "instance method"
    }
  }

  /// Whether control never reaches the end of the statements.
  static func leaves(_ statements: [CoreStmt], _ context: Context) -> Bool {
    statements.contains { leaves($0, context) }
  }

  private static func leaves(_ statement: CoreStmt, _ context: Context) -> Bool {
    switch statement {
    case .returned, .thrown, .breakOut, .continueLoop, .yield: return true
    case .expression(let core): return neverReturns(core)
    case .declare(_, let core): return core.map(neverReturns) ?? false
    case .ifElse(_, let then, let otherwise):
      return leaves(then, context) && leaves(otherwise, context)
    case .whileLoop(let target, let conditions, let body):
      return isAlwaysTrue(conditions) && !breaks(body, target)
    case .repeatLoop(let target, let body, let condition):
      let isEndless = isAlwaysTrue([.boolean(condition)])
      return (isEndless || leaves(body, context)) && !breaks(body, target)
    case .switched(let inner):
      return !inner.cases.isEmpty
        && inner.cases.allSatisfy {
          ($0.fallsThrough || leaves($0.body, context)) && !breaks($0.body, inner.target)
        }
    case .doCatch(let inner):
      return leaves(inner.body, context)
        && inner.catches.allSatisfy { leaves($0.body, context) }
        && !breaks(inner.body, inner.target)
    case .block(let target, let body):
      return leaves(body, context) && !(target.map { breaks(body, $0) } ?? false)
    case .guardElse, .forLoop, .destructure, .localFunction, .deferred, .append: return false
    }
  }

  private static func neverReturns(_ core: Core) -> Bool {
    if core.type.nominal?.name == "Never" { return true }
    switch core.kind {
    case .convert(_, let inner), .tried(_, let inner): return neverReturns(inner)
    case .statements(let statements):
      return statements.contains { statement in
        if case .expression(let inner) = statement { neverReturns(inner) } else { false }
      }
    default: return false
    }
  }

  private static func isAlwaysTrue(_ conditions: [CoreCondition]) -> Bool {
    conditions.allSatisfy { condition in
      guard case .boolean(let core) = condition, case .boolean(true) = core.kind else {
        return false
      }
      return true
    }
  }

  /// Whether some statement leaves the target by `break`.
  private static func breaks(_ statements: [CoreStmt], _ target: LoopTarget) -> Bool {
    statements.contains { statement in
      switch statement {
      case .breakOut(let other): other === target
      case .ifElse(_, let then, let otherwise):
        breaks(then, target) || breaks(otherwise, target)
      case .guardElse(_, let body), .whileLoop(_, _, let body), .repeatLoop(_, let body, _),
        .block(_, let body), .deferred(let body):
        breaks(body, target)
      case .forLoop(let loop): breaks(loop.body, target)
      case .switched(let inner): inner.cases.contains { breaks($0.body, target) }
      case .doCatch(let inner):
        breaks(inner.body, target) || inner.catches.contains { breaks($0.body, target) }
      default: false
      }
    }
  }
}
