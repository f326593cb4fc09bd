import SwiftSyntax

extension TreeBuilder {
  mutating func closure(_ node: ClosureExprSyntax) -> ClosureExpr {
    let signature = node.signature
    let captures = signature?.capture.map { self.captures($0) } ?? []
    let parameters = signature?.parameterClause.map { self.parameters($0) }
    if let specifier = signature?.effectSpecifiers?.asyncSpecifier {
      refuse("asynchronous closures are", at: specifier, help: "remove 'async'")
    }
    shorthandCounts.append(0)
    let loops = unrolled
    unrolled = UnrolledLoop()
    let body = statements(node.statements)
    unrolled = loops
    let count = shorthandCounts.removeLast()
    return ClosureExpr(
      parameters: parameters, captures: captures,
      result: signature?.returnClause.map { type($0.type) },
      throwing: throwing(signature?.effectSpecifiers?.throwsClause), body: body,
      shorthandCount: parameters == nil ? count : 0, span: span(node))
  }

  private mutating func captures(_ clause: ClosureCaptureClauseSyntax) -> [ClosureExpr.Capture] {
    clause.items.map { item in
      let name = text(item.name)
      let nameSpan = span(item.name)
      let value =
        item.initializer.map { expression($0.value) }
        ?? Expr(.name(Name(base: name, span: nameSpan)), nameSpan)
      return ClosureExpr.Capture(
        name: name, span: nameSpan, value: value, isWeak: item.specifier?.specifier.text == "weak",
        isUnowned: item.specifier?.specifier.text == "unowned")
    }
  }

  private mutating func parameters(
    _ clause: ClosureSignatureSyntax.ParameterClause
  ) -> [ClosureExpr.Parameter] {
    switch clause {
    case .simpleInput(let names):
      return names.map { parameter in
        ClosureExpr.Parameter(
          name: text(parameter.name), span: span(parameter.name), type: nil, isInout: false)
      }
    case .parameterClause(let clause):
      return clause.parameters.map { parameter in
        let token = parameter.secondName ?? parameter.firstName
        var (node, isInout) = (parameter.type, false)
        if let attributed = node?.as(AttributedTypeSyntax.self), hasInout(attributed) {
          (node, isInout) = (attributed.baseType, true)
        }
        return ClosureExpr.Parameter(
          name: text(token), span: span(token), type: node.map { type($0) }, isInout: isInout)
      }
    }
  }
}
