import SwiftSyntax

extension TreeBuilder {
  mutating func expression(_ node: ExprSyntax) -> Expr {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else {
      refuseDepth(node)
      return Expr(.invalid, span(node))
    }
    let (expr, isChain) = postfix(node)
    return isChain ? Expr(.optionalChain(expr), expr.span) : expr
  }

  /// An expression, and whether it is part of an optional chain that is still open.
  private mutating func postfix(_ node: ExprSyntax) -> (expr: Expr, isChain: Bool) {
    switch node.as(ExprSyntaxEnum.self) {
    case .optionalChainingExpr(let chain):
      let base = postfix(chain.expression).expr
      return (Expr(.bind(base), span(from: base, to: node)), true)
    case .memberAccessExpr(let member): return memberAccess(member)
    case .functionCallExpr(let call): return functionCall(call)
    case .subscriptCallExpr(let call):
      let (base, isChain) = postfix(call.calledExpression)
      var arguments = arguments(
        call.arguments, call.trailingClosure, call.additionalTrailingClosures,
        span: self.span(call.leftSquare).union(self.span(call.rightSquare)))
      arguments.list = arguments.list.map(unbounded)
      return (subscripted(base, arguments, span(from: base, to: node)), isChain)
    case .forceUnwrapExpr(let force):
      let (base, isChain) = postfix(force.expression)
      return (Expr(.force(base), span(from: base, to: node)), isChain)
    case .postfixOperatorExpr(let postfixNode):
      let (base, isChain) = postfix(postfixNode.expression)
      let use = operatorUse(postfixNode.operator)
      return (Expr(.postfix(use, base), span(from: base, to: node)), isChain)
    case .genericSpecializationExpr(let generic): return specialization(generic)
    default: return (Expr(primary(node), span(node)), false)
    }
  }

  /// The range of a node that starts with an expression. To ask a node of a long chain for its
  /// start would go down the whole chain again.
  private func span(from first: Expr, to node: some SyntaxProtocol) -> Span {
    Span(Int(first.span.start), base + node.endPositionBeforeTrailingTrivia.utf8Offset)
  }

  func operatorUse(_ token: TokenSyntax) -> OperatorUse {
    OperatorUse(name: token.text, span: span(token))
  }

  private mutating func memberAccess(
    _ member: MemberAccessExprSyntax
  ) -> (expr: Expr, isChain: Bool) {
    let name = name(member.declName)
    guard let base = member.base else { return (Expr(.member(nil, name), span(member)), false) }
    let (inner, isChain) = postfix(base)
    if isChain, let type = optionalType(inner) {
      let typed = Expr(.type(type), inner.span)
      return (Expr(.member(typed, name), span(from: inner, to: member)), false)
    }
    return (Expr(.member(inner, name), span(from: inner, to: member)), isChain)
  }

  /// `Int?` in front of a member or call.
  func optionalType(_ expr: Expr) -> TypeExpr? {
    guard case .bind(let inner) = expr.kind else { return nil }
    return typeName(of: inner).map { TypeExpr(.optional($0), expr.span) }
  }

  func name(_ reference: DeclReferenceExprSyntax) -> Name {
    var name = Name(base: text(reference.baseName), span: span(reference.baseName))
    name.labels = reference.argumentNames?.arguments.map { text($0.name) }
    return name
  }

  /// `Array<Int>` or `value.member<Int>` in an expression.
  private mutating func specialization(
    _ node: GenericSpecializationExprSyntax
  ) -> (expr: Expr, isChain: Bool) {
    let arguments = genericArguments(node.genericArgumentClause)
    let (inner, isChain) = postfix(node.expression)
    switch inner.kind {
    case .name(var name):
      name.genericArguments = arguments
      return (Expr(.name(name), span(from: inner, to: node)), isChain)
    case .member(let base, var name):
      name.genericArguments = arguments
      return (Expr(.member(base, name), span(from: inner, to: node)), isChain)
    default: return (inner, isChain)
    }
  }

  private mutating func functionCall(
    _ call: FunctionCallExprSyntax
  ) -> (expr: Expr, isChain: Bool) {
    var (callee, isChain) = postfix(call.calledExpression)
    if isChain, let type = optionalType(callee) {
      (callee, isChain) = (Expr(.type(type), callee.span), false)
    }
    let listSpan = call.leftParen.map { open in
      span(open).union(call.rightParen.map { span($0) } ?? span(open))
    }
    let arguments = arguments(
      call.arguments, call.trailingClosure, call.additionalTrailingClosures,
      span: listSpan ?? callee.span.atEnd)
    return (Expr(.call(typeCallee(callee), arguments), span(from: callee, to: call)), isChain)
  }

  /// `[Int]()` and `[String: Int]()` call a type, not a literal.
  func typeCallee(_ callee: Expr) -> Expr {
    typeExpr(of: callee).map { Expr(.type($0), callee.span) } ?? callee
  }

  /// A literal that can be read as a type: `[T]`, `[K: V]`, `T?`.
  func typeExpr(of expr: Expr) -> TypeExpr? {
    switch expr.kind {
    case .array(let elements) where elements.count == 1:
      return typeName(of: elements[0]).map { TypeExpr(.array($0), expr.span) }
    case .dictionary(let elements) where elements.count == 1:
      guard let key = typeName(of: elements[0].key), let value = typeName(of: elements[0].value)
      else { return nil }
      return TypeExpr(.dictionary(key, value), expr.span)
    case .type(let type): return type
    default: return nil
    }
  }

  private func typeName(of expr: Expr) -> TypeExpr? {
    switch expr.kind {
    case .name(let name) where name.labels == nil && name.base.first?.isUppercase ?? false:
      return TypeExpr(.name(nil, name), expr.span)
    case .member(let base?, let name) where name.base.first?.isUppercase ?? false:
      return typeName(of: base).map { TypeExpr(.name($0, name), expr.span) }
    case .optionalChain(let inner): return typeName(of: inner)
    case .bind(let inner): return typeName(of: inner).map { TypeExpr(.optional($0), expr.span) }
    case .tuple(let elements):
      let types = elements.map { (label: $0.label, type: typeName(of: $0.value)) }
      guard types.allSatisfy({ $0.type != nil }) else { return nil }
      return TypeExpr(
        .tuple(types.compactMap { field in field.type.map { (field.label, $0) } }), expr.span)
    default: return typeExpr(of: expr)
    }
  }

  /// `...` alone in a subscript means everything.
  func unbounded(_ argument: Argument) -> Argument {
    guard case .name(let name) = argument.value.kind, name.base == "..." else { return argument }
    let span = argument.value.span
    let callee = Expr(.name(Name(base: "UnboundedRange", span: span)), span)
    let value = Expr(.call(callee, Arguments([], span: span)), span)
    return Argument(label: argument.label, labelSpan: argument.labelSpan, value: value)
  }

  private func subscripted(_ base: Expr, _ arguments: Arguments, _ span: Span) -> Expr {
    Expr(.subscripted(base, arguments), span)
  }

  mutating func arguments(
    _ list: LabeledExprListSyntax, _ trailing: ClosureExprSyntax?,
    _ more: MultipleTrailingClosureElementListSyntax?, span: Span
  ) -> Arguments {
    var result = list.flatMap { self.arguments($0) }
    let trailingStart = result.count
    if let trailing {
      let value = Expr(.closure(closure(trailing)), self.span(trailing))
      result.append(Argument(label: nil, labelSpan: value.span, value: value))
    }
    for element in more ?? [] {
      let value = Expr(.closure(closure(element.closure)), self.span(element.closure))
      let label = text(element.label)
      result.append(
        Argument(
          label: label == "_" ? nil : label, labelSpan: self.span(element.label), value: value))
    }
    return Arguments(result, trailingStart: trailingStart, span: span)
  }

  private mutating func arguments(_ node: LabeledExprSyntax) -> [Argument] {
    expressions(node.expression).enumerated().map { index, value in
      let label = index == 0 ? node.label : nil
      return Argument(
        label: label.map(text), labelSpan: label.map { span($0) } ?? value.span, value: value)
    }
  }

  private mutating func primary(_ node: ExprSyntax) -> ExprKind {
    switch node.as(ExprSyntaxEnum.self) {
    case .integerLiteralExpr(let literal): return .integer(Literals.integer(literal.literal.text))
    case .floatLiteralExpr(let literal):
      return .float(Literals.double(literal.literal.text) ?? .infinity)
    case .booleanLiteralExpr(let literal): return .boolean(literal.literal.text == "true")
    case .stringLiteralExpr(let literal): return .string(segments(literal))
    case .nilLiteralExpr: return .nilLiteral
    case .declReferenceExpr(let reference): return nameExpression(reference)
    case .superExpr: return .name(Name(base: "super", span: span(node)))
    case .tupleExpr(let tuple): return tupleExpression(tuple)
    case .arrayExpr(let array): return .array(array.elements.flatMap { expressions($0.expression) })
    case .dictionaryExpr(let dictionary): return dictionaryExpression(dictionary)
    case .sequenceExpr(let sequence): return fold(sequence).kind
    case .prefixOperatorExpr(let prefix): return prefixExpression(prefix)
    case .inOutExpr(let address): return .inoutAddress(expression(address.expression))
    case .tryExpr(let attempt):
      return .tried(tryKind(attempt), expression(attempt.expression))
    case .closureExpr(let node): return .closure(closure(node))
    case .ifExpr(let node): return .ifElse(ifStatement(node, label: nil))
    case .switchExpr(let node): return .switched(switchStatement(node, label: nil))
    case .consumeExpr(let node):
      usesOwnership = true
      return .ownership(.consumed, expression(node.expression))
    case .packElementExpr(let node): return packElement(node)
    case .copyExpr(let node): return .ownership(.copied, expression(node.expression))
    case .typeExpr(let node): return .type(type(node.type))
    case .discardAssignmentExpr: return .discard
    case .keyPathExpr(let path): return keyPath(path)
    case .patternExpr, .missingExpr: return .invalid
    default: return refusedExpression(node)
    }
  }

  private mutating func refusedExpression(_ node: ExprSyntax) -> ExprKind {
    switch node.as(ExprSyntaxEnum.self) {
    case .awaitExpr(let inner):
      refuse("asynchronous calls are", at: inner.awaitKeyword, help: "call a synchronous function")
    case .macroExpansionExpr(let macro): return macroExpression(macro)
    case .regexLiteralExpr:
      refuse("regular expressions are", at: node, help: "use 'split', 'hasPrefix' or 'contains'")
    case .asExpr, .isExpr, .ternaryExpr, .infixOperatorExpr: break
    default: refuse("this kind of expression is", at: node)
    }
    return .invalid
  }

  private mutating func macroExpression(_ macro: MacroExpansionExprSyntax) -> ExprKind {
    let name = macro.macroName.text
    switch name {
    case "function": return .functionName
    case "file", "fileID", "filePath": return .string([.text("main.swift")])
    case "line": return .line
    case "column": return .integer(1)
    default:
      refuse("macros such as '#\(name)' are", at: macro)
      return .invalid
    }
  }

  /// No function has as many parameters; a greater number is an unknown name.
  private static let shorthandLimit = 1000

  private mutating func nameExpression(_ reference: DeclReferenceExprSyntax) -> ExprKind {
    nameExpression(name(reference))
  }

  mutating func nameExpression(_ name: Name) -> ExprKind {
    if name.base.hasPrefix("$"), let index = Int(name.base.dropFirst()),
      index < Self.shorthandLimit, let last = shorthandCounts.indices.last
    {
      shorthandCounts[last] = max(shorthandCounts[last], index + 1)
    }
    return .name(name)
  }

  private mutating func tupleExpression(_ tuple: TupleExprSyntax) -> ExprKind {
    let elements = tuple.elements.flatMap { element in
      let label = element.label.map(text)
      return expressions(element.expression).map { TupleElement(label: label, value: $0) }
    }
    if elements.count == 1, elements[0].label == nil { return .paren(elements[0].value) }
    return .tuple(elements)
  }

  private mutating func dictionaryExpression(_ dictionary: DictionaryExprSyntax) -> ExprKind {
    guard case .elements(let elements) = dictionary.content else { return .dictionary([]) }
    return .dictionary(
      elements.map { element in
        let key = expression(element.key)
        return (key: key, value: expression(element.value))
      })
  }

  private mutating func prefixExpression(_ prefix: PrefixOperatorExprSyntax) -> ExprKind {
    let operand = expression(prefix.expression)
    let use = operatorUse(prefix.operator)
    guard operators.prefix.contains(use.name) else {
      reportUnknown(use, .prefix)
      return .invalid
    }
    return .prefix(use, operand)
  }

  private func tryKind(_ node: TryExprSyntax) -> TryKind {
    switch node.questionOrExclamationMark?.text {
    case "?": .optional
    case "!": .forced
    default: .plain
    }
  }

  private mutating func keyPath(_ path: KeyPathExprSyntax) -> ExprKind {
    let root = path.root.map { type($0) }
    let components = path.components.compactMap { component -> KeyPathComponent? in
      switch component.component {
      case .property(let property): return .property(name(property.declName))
      case .subscript(let call):
        return .subscripted(
          arguments(call.arguments, nil, nil, span: span(call)))
      case .optional(let mark):
        return mark.questionOrExclamationMark.text == "?" ? .optionalChain : .force
      default:
        refuse("methods in key paths are", at: component, help: "use a closure")
        return nil
      }
    }
    return .keyPath(root, components)
  }
}
