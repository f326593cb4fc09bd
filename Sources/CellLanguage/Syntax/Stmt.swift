/// A statement as the author wrote it.
final class Stmt {
  let kind: StmtKind
  let span: Span

  init(_ kind: StmtKind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// The value of a statement that may stand for its block's result; always the same object.
  private(set) lazy var asExpression: Expr? =
    switch kind {
    case .expression(let expr): expr
    case .ifElse(let statement): Expr(.ifElse(statement), span)
    case .switched(let statement): Expr(.switched(statement), span)
    default: nil
    }
}

indirect enum StmtKind {
  case expression(Expr)
  case declaration(Decl)
  case returned(Expr?)
  case ifElse(IfStmt)
  case guarded([Condition], body: [Stmt])
  case whileLoop([Condition], body: [Stmt], label: String?)
  case repeatLoop(body: [Stmt], condition: Expr, label: String?)
  case forLoop(ForStmt)
  case switched(SwitchStmt)
  case breakOut(label: Name?)
  case continueLoop(label: Name?)
  case fallThrough
  case thrown(Expr)
  case deferred([Stmt])
  case doCatch(DoStmt)
}

final class IfStmt {
  let conditions: [Condition]
  let body: [Stmt]
  let otherwise: Else?
  let label: String?
  let span: Span

  enum Else {
    case block([Stmt], Span)
    case ifElse(IfStmt)
  }

  init(
    conditions: [Condition], body: [Stmt], otherwise: Else?, label: String?, span: Span
  ) {
    self.conditions = conditions
    self.body = body
    self.otherwise = otherwise
    self.label = label
    self.span = span
  }
}

/// One clause of an `if`, `guard` or `while`.
enum Condition {
  case expression(Expr)
  case binding(Pattern, type: TypeExpr?, Expr)
  case matching(Pattern, Expr)
}

final class ForStmt {
  let pattern: Pattern
  /// `for case …`: elements that do not match are skipped.
  let isMatching: Bool
  let type: TypeExpr?
  let sequence: Expr
  let filter: Expr?
  let body: [Stmt]
  let label: String?
  let isTrying: Bool

  init(
    pattern: Pattern, isMatching: Bool, type: TypeExpr?, sequence: Expr, filter: Expr?,
    body: [Stmt], label: String?, isTrying: Bool
  ) {
    self.pattern = pattern
    self.isMatching = isMatching
    self.type = type
    self.sequence = sequence
    self.filter = filter
    self.body = body
    self.label = label
    self.isTrying = isTrying
  }
}

final class SwitchStmt {
  struct Case {
    /// Empty for `default`.
    let items: [CaseItem]
    let body: [Stmt]
    let span: Span
    let isDefault: Bool
  }

  let subject: Expr
  let cases: [Case]
  let label: String?
  let span: Span

  init(subject: Expr, cases: [Case], label: String?, span: Span) {
    self.subject = subject
    self.cases = cases
    self.label = label
    self.span = span
  }
}

/// A pattern with its `where` clause, in a `switch` or a `catch`.
struct CaseItem {
  let pattern: Pattern
  let filter: Expr?
}

final class DoStmt {
  struct Catch {
    /// Empty catches everything.
    let items: [CaseItem]
    let body: [Stmt]
    let span: Span
  }

  let body: [Stmt]
  let catches: [Catch]
  let label: String?
  let thrown: TypeExpr?
  let span: Span

  init(body: [Stmt], catches: [Catch], label: String?, thrown: TypeExpr?, span: Span) {
    self.body = body
    self.catches = catches
    self.label = label
    self.thrown = thrown
    self.span = span
  }
}

/// A pattern as the author wrote it.
final class Pattern {
  indirect enum Kind {
    case wildcard
    /// A new name; `isMutable` for `var`.
    case binding(Name, isMutable: Bool)
    case tuple([(label: String?, pattern: Pattern)])
    /// `.some(let x)`, `Shape.circle(r)`, `.none`: the case and, if given, what matches its payload.
    case enumCase(TypeExpr?, Name, [(label: String?, pattern: Pattern)]?)
    /// `pattern?`
    case some(Pattern)
    case expression(Expr)
    case isType(TypeExpr)
    case asType(Pattern, TypeExpr)
    case typed(Pattern, TypeExpr)
  }

  let kind: Kind
  let span: Span

  init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}
