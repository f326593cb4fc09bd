extension CoreBuilder {
  // MARK: Properties and subscripts

  mutating func buildVariable(
    _ decl: VariableDecl, _ choice: Choice, _ site: Site
  ) -> Core {
    let span =
      site.kind == .call
      ? (site.base?.span ?? site.name.span).union(site.name.span) : site.expr.span
    let declared = context.type(of: decl)
    let type = solver.zonk(
      context.substitute(declared, substitution(choice), in: code.signature))
    let owner = selfType(choice)
    noteThrow(decl.getter.flatMap { context.thrownType(of: $0) }, span)
    switch choice.candidate.base {
    case .none: return checker.reference(decl, span, code)
    case .implicitSelf:
      guard let variable = code.selfVariable else { return invalid(span) }
      let base = checker.implicitSelf(variable, site.name.span, code)
      return Core(.property(base: base, owner: owner, decl), type, span)
    case .implicitType:
      let base = metatype(true, choice, site)
      return Core(.property(base: base, owner: owner, decl), type, span)
    case .type:
      let base = metatype(true, choice, site)
      let value = Core(.property(base: base, owner: owner, decl), type, span)
      guard choice.candidate.isThroughOptional else { return value }
      return Core(.convert(.toOptional, value), known.optional(type), span)
    case .instance, .unapplied:
      guard let base = site.base else { return invalid(span) }
      let core = asClass(build(base), owner)
      return Core(.property(base: core, owner: owner, decl), type, span)
    }
  }

  /// What is behind `any Base & P`, for the members that it has as a `Base`.
  private func asClass(_ core: Core, _ owner: Type?) -> Core {
    guard let owner, owner.isClass, core.type.isExistential else { return core }
    return coerce(core, to: owner)
  }

  mutating func buildSubscript(
    _ decl: SubscriptDecl, _ choice: Choice, _ site: Site, _ type: Type
  ) -> Core {
    guard let base = site.base else { return invalid(site.expr.span) }
    let callee = callee(decl.getter, choice, site)
    let isNamed = decl.modifiers.isStatic && solver.namedType(base, site.scope) != nil
    let instance = selfType(choice) ?? types.error
    let core =
      isNamed
      ? Core(.metatype(instance), types.metatype(instance), base.span)
      : asClass(build(base), selfType(choice))
    let arguments = self.arguments(decl.parameters, choice, callee, site)
    noteThrow(context.thrownType(of: decl.getter), site.expr.span)
    return Core(.subscripted(base: core, callee, arguments), type, site.expr.span)
  }

  mutating func buildCase(
    _ decl: EnumCaseDecl, _ choice: Choice, _ site: Site, _ type: Type
  ) -> Core {
    let span = site.expr.span
    let enumType = selfType(choice) ?? types.error
    let value: Core
    if site.kind == .call {
      var payload: [Core] = []
      for (index, indices) in choice.matches.enumerated() {
        let target = solver.zonk(choice.parameterTypes[index])
        if let argument = indices.first {
          payload.append(build(site.arguments[argument].expr, as: target))
        } else if let expr = decl.payload[index].defaultValue {
          payload.append(checker.checkValue(expr, code, as: target))
        }
      }
      value = Core(.enumCase(decl, payload), enumType, span)
    } else if decl.payload.isEmpty {
      value = Core(.enumCase(decl, []), enumType, span)
    } else {
      return caseFunction(decl, choice, enumType, type, span)
    }
    return choice.candidate.isThroughOptional
      ? Core(.convert(.toOptional, value), known.optional(enumType), span) : value
  }

  /// An enum case with a payload as a function.
  func caseFunction(
    _ decl: EnumCaseDecl, _ choice: Choice, _ enumType: Type, _ type: Type, _ span: Span
  ) -> Core {
    let body = ClosureBody(parent: code.body, result: enumType, span: span)
    var values: [Core] = []
    for (index, parameter) in choice.parameterTypes.enumerated() {
      let variable = VariableDecl(name: "$\(index)", span: span, isMutable: false)
      variable.type = solver.zonk(parameter)
      variable.storage = .parameter
      variable.function = body
      body.parameters.append(variable)
      body.inoutParameters.append(false)
      values.append(Core(.variable(variable), solver.zonk(parameter), span))
    }
    body.statements = [.returned(Core(.enumCase(decl, values), enumType, span), span)]
    return Core(.closure(body), type, span)
  }

  // MARK: Key paths

  /// A key path: a function, or an object made of functions.
  mutating func keyPath(_ expr: Expr, _ type: Type) -> Core {
    guard case .keyPath(_, let components) = expr.kind else { return invalid(expr.span) }
    let getter = solver.keyPathGetter(expr, components)
    if type.function != nil {
      let built = build(getter)
      return Core(built.kind, type, expr.span)
    }
    guard let decl = type.nominal, case .closure(let body) = build(getter).kind else {
      return invalid(expr.span)
    }
    let span = expr.span
    let isWritable = body.statements.contains { Self.isWritable($0) }
    let setter = isWritable ? solver.keyPathSetter(expr, components) : Expr(.nilLiteral, span)
    let text = Expr(.string([.text(Self.name(of: components, in: reporter.sources))]), span)
    let arguments = [("_get", getter), ("_set", setter), ("_name", text)].map {
      Argument(label: $0.0, labelSpan: span, value: $0.1)
    }
    let callee = Expr(.name(Name(base: decl.name, span: span)), span)
    let call = Expr(.call(callee, Arguments(arguments, span: span)), span)
    return checker.checkValue(call, code, as: type)
  }

  /// What tells a key path from others with its root.
  private static func name(of components: [KeyPathComponent], in sources: SourceMap) -> String {
    components.map { component in
      switch component {
      case .property(let name): name.base
      case .subscripted(let arguments): sources.text(arguments.span)
      case .force: "!"
      case .optionalChain: "?"
      }
    }.joined(separator: ".")
  }

  static func isWritable(_ statement: CoreStmt) -> Bool {
    if case .returned(let core?, _) = statement { isWritable(core) } else { false }
  }

  static func isWritable(_ core: Core) -> Bool {
    switch core.kind {
    case .variable: true
    case .element(let base, _), .force(let base): isWritable(base)
    case .property(let base?, _, let decl):
      decl.isMutable && (decl.storage != .computed || decl.setter != nil)
        && (base.type.isClass || isWritable(base))
    case .subscripted(let base, let callee, _):
      callee.function.subscriptDecl?.setter != nil && (base.type.isClass || isWritable(base))
    default: false
    }
  }

  // MARK: Closures

  mutating func buildClosure(_ expr: Expr) -> Core {
    guard let index = solver.closures.lastIndex(where: { $0.expr === expr && isOpen($0.index) }),
      let opened = solver.state.openedClosures[index]
    else { return invalid(expr.span) }
    let site = solver.closures[index]
    for parameter in opened.parameters { parameter.type = parameter.type.map { solver.zonk($0) } }
    opened.destructured?.type = opened.destructured?.type.map { solver.zonk($0) }
    let type = solver.zonk(solver.type(of: expr))
    guard let function = type.function else { return invalid(expr.span) }
    let body = opened.body
    body.parent = code.body
    body.result = function.result
    body.parameters = opened.destructured.map { [$0] } ?? opened.parameters
    body.inoutParameters = function.parameters.map(\.isInout)
    checker.throwing.append(function.thrown == nil ? .closure : .function(function.thrown))
    if let expression = site.closure.singleExpression, site.isSingleExpression {
      body.statements = [singleStatement(expression, opened, function)]
    } else {
      body.statements = checker.checkClosureBody(
        site.closure, opened.scope, body, builder: site.builder)
    }
    body.isThrowing = checker.throwing.removeLast().didThrow || function.thrown != nil
    if let tuple = opened.destructured { destructure(tuple, opened.parameters, body) }
    return Core(.closure(body), type, expr.span)
  }

  func isOpen(_ index: Int) -> Bool { solver.state.openedClosures[index] != nil }

  mutating func singleStatement(
    _ expression: Expr, _ opened: OpenedClosure, _ function: FunctionType
  ) -> CoreStmt {
    var inner = self
    inner.code = opened.scope
    inner.isTried = false
    if opened.discardsValue { return .expression(inner.build(expression)) }
    return .returned(inner.build(expression, as: function.result), expression.span)
  }

  func destructure(
    _ tuple: VariableDecl, _ parts: [VariableDecl], _ body: ClosureBody
  ) {
    guard let type = tuple.type else { return }
    for part in parts { part.storage = .local }
    let patterns = parts.map { CorePattern(.bind($0), $0.type ?? types.error) }
    let pattern = CorePattern(.tuple(patterns), type)
    let value = Core(.variable(tuple), type, tuple.span)
    body.statements.insert(.destructure(pattern, value), at: 0)
  }
}
