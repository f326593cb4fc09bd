/// An expression as the author wrote it, operators already folded by precedence.
///
/// A class, because the checker keeps what it learns about an expression by its identity.
final class Expr {
  let kind: ExprKind
  let span: Span

  init(_ kind: ExprKind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

indirect enum ExprKind {
  /// The digits' value; nil when it does not fit in 64 bits.
  case integer(UInt64?)
  case float(Double)
  case boolean(Bool)
  /// `#line`
  case line
  /// `#function`
  case functionName
  case string([StringSegment])
  case nilLiteral
  /// `x`, `self`, `$0`, `f(x:)`, `Array<Int>`.
  case name(Name)
  /// `base.member`; without a base, the implicit `.member`.
  case member(Expr?, Name)
  case call(Expr, Arguments)
  case subscripted(Expr, Arguments)
  case paren(Expr)
  case tuple([TupleElement])
  case array([Expr])
  case dictionary([(key: Expr, value: Expr)])
  case binary(OperatorUse, Expr, Expr)
  case prefix(OperatorUse, Expr)
  case postfix(OperatorUse, Expr)
  case assign(Expr, Expr)
  case ternary(Expr, Expr, Expr)
  case cast(Expr, CastKind, TypeExpr)
  case closure(ClosureExpr)
  /// The extent of an optional chain: what becomes nil as a whole.
  case optionalChain(Expr)
  /// `base?` inside an optional chain.
  case bind(Expr)
  case force(Expr)
  case tried(TryKind, Expr)
  case inoutAddress(Expr)
  case keyPath(TypeExpr?, [KeyPathComponent])
  case ifElse(IfStmt)
  case switched(SwitchStmt)
  /// A type in the position of an expression, such as `[Int]` in `[Int]()`.
  case type(TypeExpr)
  /// `consume x`, `copy x`, `discard self`
  case ownership(OwnershipKind, Expr)
  /// `_` on the left of an assignment.
  case discard
  /// A place that was already reported.
  case invalid
}

/// A name with what may follow it: argument labels and generic arguments.
struct Name {
  let base: String
  let span: Span
  /// The labels of a compound name such as `f(x:_:)`; `_` stands for none.
  var labels: [String]?
  var genericArguments: [TypeExpr] = []

  var isOperator: Bool {
    base.first.map { !$0.isLetter && $0 != "_" && $0 != "$" && !$0.isNumber } ?? false
  }
}

struct OperatorUse {
  let name: String
  let span: Span
}

enum StringSegment {
  case text(String)
  /// `\(…)`: one argument shows a value, more call a custom interpolation.
  case interpolation(Arguments, Span)
}

struct TupleElement {
  let label: String?
  let value: Expr
}

/// The arguments of a call or a subscript, trailing closures last.
struct Arguments {
  var list: [Argument]
  /// From which index on the arguments are trailing closures.
  var trailingStart: Int
  let span: Span

  init(_ list: [Argument], trailingStart: Int? = nil, span: Span) {
    self.list = list
    self.trailingStart = trailingStart ?? list.count
    self.span = span
  }
}

extension Expr {
  /// `a.b` or `a[i]`
  var isMemberOrElement: Bool {
    switch kind {
    case .member, .subscripted: true
    default: false
    }
  }

  /// The expression inside of parentheses.
  var withoutParentheses: Expr {
    if case .paren(let inner) = kind { inner.withoutParentheses } else { self }
  }
}

struct Argument {
  let label: String?
  let labelSpan: Span
  let value: Expr
}

enum CastKind {
  case coerce, conditional, forced, check
}

enum OwnershipKind {
  case consumed, copied, discarded
}

enum TryKind {
  case plain, optional, forced
}

enum KeyPathComponent {
  case property(Name)
  case subscripted(Arguments)
  case optionalChain
  case force
}

/// A closure expression: its signature, as far as it is written, and its body.
final class ClosureExpr {
  struct Parameter {
    let name: String
    let span: Span
    let type: TypeExpr?
    let isInout: Bool
  }

  struct Capture {
    let name: String
    let span: Span
    let value: Expr
    let isWeak: Bool
    let isUnowned: Bool
  }

  /// nil when the closure names no parameters and uses `$0`, `$1`, …
  let parameters: [Parameter]?
  let captures: [Capture]
  let result: TypeExpr?
  let throwing: Throwing
  let body: [Stmt]
  /// The number of shorthand parameters that the body mentions.
  let shorthandCount: Int
  let span: Span

  init(
    parameters: [Parameter]?, captures: [Capture], result: TypeExpr?, throwing: Throwing,
    body: [Stmt], shorthandCount: Int, span: Span
  ) {
    self.parameters = parameters
    self.captures = captures
    self.result = result
    self.throwing = throwing
    self.body = body
    self.shorthandCount = shorthandCount
    self.span = span
  }

  /// The expression of a body that is nothing else, which then gives the result.
  var singleExpression: Expr? {
    guard body.count == 1, let expr = body[0].asExpression else { return nil }
    switch expr.kind {
    case .ifElse(let statement): return BranchShape.isValue(statement) ? expr : nil
    case .switched(let statement): return BranchShape.isValue(statement) ? expr : nil
    default: return expr
    }
  }
}
