import SwiftSyntax

// Operator folding: a flat sequence `a + b * c` becomes a tree by precedence.
//
// This is done here rather than by SwiftOperators because that rewrites the whole syntax tree,
// which costs more than everything else a cell's checking does.

extension TreeBuilder {
  /// An operator between two operands.
  enum Link {
    case infix(OperatorUse)
    /// An operator that nobody has declared, and that was reported.
    case unknown
    case assign
    case ternary(Expr)
    case cast(CastKind, Span)
    case arrow
  }

  typealias LinkedOperator = (link: Link, group: String, span: Span)

  /// The number of operators one after the other that are still checked within a second.
  private static let operatorLimit = 5000

  mutating func fold(_ sequence: SequenceExprSyntax) -> Expr {
    var operands: [Expr] = []
    var links: [LinkedOperator] = []
    for (index, element) in sequence.elements.enumerated() {
      if index.isMultiple(of: 2) {
        operands.append(expression(element))
      } else {
        links.append(link(element))
      }
    }
    guard operands.count == links.count + 1 else { return Expr(.invalid, span(sequence)) }
    return fold(operands, links)
  }

  /// Joins operands by the operators between them.
  func fold(_ operands: [Expr], _ links: [LinkedOperator]) -> Expr {
    guard links.count <= Self.operatorLimit else {
      let span = operands[0].span.union(operands[operands.count - 1].span)
      reporter.error(
        "expression is too complex to be checked", at: span,
        help: "split it into several statements")
      return Expr(.invalid, span)
    }
    var index = 0
    return climb(operands[0], operands, links, &index, outer: nil)
  }

  private mutating func link(_ node: ExprSyntax) -> (link: Link, group: String, span: Span) {
    let span = span(node)
    switch node.as(ExprSyntaxEnum.self) {
    case .assignmentExpr: return (.assign, "AssignmentPrecedence", span)
    case .unresolvedTernaryExpr(let ternary):
      return (.ternary(expression(ternary.thenExpression)), "TernaryPrecedence", span)
    case .unresolvedAsExpr(let cast):
      let kind: CastKind =
        switch cast.questionOrExclamationMark?.text {
        case "?": .conditional
        case "!": .forced
        default: .coerce
        }
      return (.cast(kind, span), "CastingPrecedence", span)
    case .unresolvedIsExpr: return (.cast(.check, span), "CastingPrecedence", span)
    case .arrowExpr: return (.arrow, "FunctionArrowPrecedence", span)
    case .binaryOperatorExpr(let binary):
      let use = operatorUse(binary.operator)
      guard let group = operators.infix[use.name] else {
        reportUnknown(use, .infix)
        return (.unknown, "DefaultPrecedence", span)
      }
      return (.infix(use), group, span)
    default:
      refuse("this operator is", at: node)
      return (.assign, "AssignmentPrecedence", span)
    }
  }

  func reportUnknown(_ use: OperatorUse, _ fixity: Fixity) {
    reporter.error(
      "unknown operator '\(use.name)'", at: use.span,
      help: Suggestions.operatorHelp(use.name, fixity))
  }

  /// Precedence climbing: joins operands as long as their operators belong to the right of
  /// `outer`.
  private func climb(
    _ first: Expr, _ operands: [Expr], _ links: [LinkedOperator], _ index: inout Int,
    outer: String?
  ) -> Expr {
    var left = first
    var previous: String?
    while index < links.count {
      let (link, group, span) = links[index]
      if let outer, !continuesRight(group, after: outer) { break }
      if let previous, !isCast(link) { checkOrder(group, after: previous, at: span) }
      index += 1
      var right = operands[index]
      if index < links.count, continuesRight(links[index].group, after: group) {
        right = climb(right, operands, links, &index, outer: group)
      }
      left = join(left, link, right)
      previous = group
    }
    return left
  }

  /// Whether an operator takes the operand on its left from the operator before it.
  private func continuesRight(_ next: String, after group: String) -> Bool {
    switch operators.compare(next, group) {
    case .tighter: true
    case .same: operators.groups[group]?.associativity == .right
    case .looser, .unrelated: false
    }
  }

  /// Reports neighbours that could be read in two ways.
  private func checkOrder(_ group: String, after previous: String, at span: Span) {
    let isAmbiguous =
      switch operators.compare(group, previous) {
      case .unrelated: true
      case .same: operators.groups[group]?.associativity == OperatorTable.Associativity.none
      case .tighter, .looser: false
      }
    guard isAmbiguous else { return }
    reporter.error(
      "adjacent operators have no order between them", at: span, help: "add parentheses")
  }

  private func join(_ left: Expr, _ link: Link, _ right: Expr) -> Expr {
    let span = left.span.union(right.span)
    // `try a + b` covers everything to its right.
    if case .tried(let kind, let inner) = left.kind, !isAssignment(link) {
      return Expr(.tried(kind, join(inner, link, right)), span)
    }
    // `a?.b += c` as a whole is nil when `a` is.
    if case .optionalChain(let inner) = left.kind, isAssignment(link), !isPlainAssignment(link) {
      return Expr(.optionalChain(join(inner, link, right)), span)
    }
    switch link {
    case .assign: return Expr(.assign(left, right), span)
    case .infix(let use): return Expr(.binary(use, left, right), span)
    case .unknown: return Expr(.invalid, span)
    case .ternary(let middle): return Expr(.ternary(left, middle, right), span)
    case .cast(let kind, let castSpan):
      let type = typeOperand(right) ?? TypeExpr(.invalid, castSpan)
      return Expr(.cast(left, kind, type), span)
    case .arrow:
      reporter.error("a function type is not a value", at: span, help: "remove it")
      return Expr(.invalid, span)
    }
  }

  private func isAssignment(_ link: Link) -> Bool {
    switch link {
    case .assign: true
    case .infix(let use): operators.group(of: use.name)?.isAssignment ?? false
    default: false
    }
  }

  private func isCast(_ link: Link) -> Bool {
    if case .cast = link { true } else { false }
  }

  private func isPlainAssignment(_ link: Link) -> Bool {
    if case .assign = link { true } else { false }
  }

  private func typeOperand(_ expr: Expr) -> TypeExpr? {
    if case .type(let type) = expr.kind { type } else { nil }
  }
}

enum Suggestions {
  static func operatorHelp(_ name: String, _ fixity: Fixity) -> String {
    switch name {
    case "**": "use 'pow(x, y)', or declare 'infix operator **'"
    case "++": "use '+= 1'"
    case "--": "use '-= 1'"
    case "//": "use '/', which rounds towards zero for 'Int'"
    case "<>": "use '!='"
    default: "declare it with '\(fixity) operator \(name)'"
    }
  }
}
