import SwiftSyntax

extension TreeBuilder {
  /// A pattern; names in it are new variables only under `let` or `var`.
  mutating func pattern(_ node: PatternSyntax, binds: Binding = .none) -> Pattern {
    let span = span(node)
    switch node.as(PatternSyntaxEnum.self) {
    case .wildcardPattern: return Pattern(.wildcard, span)
    case .identifierPattern(let identifier):
      let name = Name(base: text(identifier.identifier), span: self.span(identifier.identifier))
      switch binds {
      case .none: return Pattern(.expression(Expr(.name(name), span)), span)
      case .constant: return Pattern(.binding(name, isMutable: false), span)
      case .variable: return Pattern(.binding(name, isMutable: true), span)
      }
    case .tuplePattern(let tuple):
      let elements = tuple.elements.map { element in
        (label: element.label.map(text), pattern: pattern(element.pattern, binds: binds))
      }
      return elements.count == 1 ? elements[0].pattern : Pattern(.tuple(elements), span)
    case .valueBindingPattern(let binding):
      let isMutable = binding.bindingSpecifier.text == "var"
      return pattern(binding.pattern, binds: isMutable ? .variable : .constant)
    case .isTypePattern(let check): return Pattern(.isType(type(check.type)), span)
    case .expressionPattern(let expression):
      return expressionPattern(expression.expression, binds: binds)
    default: return Pattern(.wildcard, span)
    }
  }

  enum Binding {
    case none, constant, variable
  }

  /// Expressions in the position of a pattern: `.some(let x)`, `(a, _)`, `x?`, `x as T`, `1...5`.
  mutating func expressionPattern(_ node: ExprSyntax, binds: Binding) -> Pattern {
    let span = span(node)
    switch node.as(ExprSyntaxEnum.self) {
    case .patternExpr(let inner): return pattern(inner.pattern, binds: binds)
    case .discardAssignmentExpr: return Pattern(.wildcard, span)
    case .tupleExpr(let tuple):
      let elements = tuple.elements.map { element in
        (
          label: element.label.map(text),
          pattern: expressionPattern(element.expression, binds: binds)
        )
      }
      if elements.count == 1, elements[0].label == nil { return elements[0].pattern }
      return Pattern(.tuple(elements), span)
    case .optionalChainingExpr(let chain):
      return Pattern(.some(expressionPattern(chain.expression, binds: binds)), span)
    case .functionCallExpr(let call):
      if let pattern = casePattern(call, binds: binds) { return pattern }
    case .memberAccessExpr(let member):
      if let pattern = casePattern(member) { return pattern }
    case .declReferenceExpr(let reference) where binds != .none && reference.argumentNames == nil:
      let name = Name(base: text(reference.baseName), span: span)
      return Pattern(.binding(name, isMutable: binds == .variable), span)
    case .sequenceExpr(let sequence):
      if let pattern = castPattern(sequence, binds: binds) { return pattern }
    default: break
    }
    return Pattern(.expression(expression(node)), span)
  }

  /// `.circle(let r)` or `Shape.circle(let r)`.
  private mutating func casePattern(
    _ call: FunctionCallExprSyntax, binds: Binding
  ) -> Pattern? {
    guard let member = call.calledExpression.as(MemberAccessExprSyntax.self),
      call.trailingClosure == nil, call.leftParen != nil, let base = casePatternBase(member)
    else { return nil }
    let payload = call.arguments.map { argument in
      (
        label: argument.label.map(text),
        pattern: expressionPattern(argument.expression, binds: binds)
      )
    }
    return Pattern(.enumCase(base.type, base.name, payload), span(call))
  }

  /// `.none` or `Shape.unit`.
  private mutating func casePattern(_ member: MemberAccessExprSyntax) -> Pattern? {
    guard let base = casePatternBase(member) else { return nil }
    return Pattern(.enumCase(base.type, base.name, nil), span(member))
  }

  private mutating func casePatternBase(
    _ member: MemberAccessExprSyntax
  ) -> (type: TypeExpr?, name: Name)? {
    guard member.declName.argumentNames == nil else { return nil }
    let name = Name(
      base: text(member.declName.baseName), span: span(member.declName.baseName))
    guard let base = member.base else { return (nil, name) }
    guard let type = typePath(base) else { return nil }
    return (type, name)
  }

  /// `Outer.Inner` as a type, when every part looks like a type's name.
  private mutating func typePath(_ node: ExprSyntax) -> TypeExpr? {
    if let generic = node.as(GenericSpecializationExprSyntax.self),
      let plain = typePath(generic.expression), case .name(let outer, var name) = plain.kind
    {
      name.genericArguments = genericArguments(generic.genericArgumentClause)
      return TypeExpr(.name(outer, name), span(node))
    }
    if let reference = node.as(DeclReferenceExprSyntax.self) {
      let name = text(reference.baseName)
      guard name.first?.isUppercase ?? false else { return nil }
      return TypeExpr(.name(nil, Name(base: name, span: span(node))), span(node))
    }
    guard let member = node.as(MemberAccessExprSyntax.self), let base = member.base,
      let outer = typePath(base), member.declName.baseName.text.first?.isUppercase ?? false
    else { return nil }
    let name = Name(base: text(member.declName.baseName), span: span(member.declName))
    return TypeExpr(.name(outer, name), span(node))
  }

  /// `let x as T`
  private mutating func castPattern(
    _ sequence: SequenceExprSyntax, binds: Binding
  ) -> Pattern? {
    let elements = Array(sequence.elements)
    guard elements.count == 3, let cast = elements[1].as(UnresolvedAsExprSyntax.self),
      cast.questionOrExclamationMark == nil, let target = elements[2].as(TypeExprSyntax.self)
    else { return nil }
    let inner = expressionPattern(elements[0], binds: binds)
    return Pattern(.asType(inner, type(target.type)), span(sequence))
  }
}
