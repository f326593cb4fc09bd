import Diagnostics

extension BodyChecker {
  /// Checks a pattern against values of a type; its names become visible in `scope`.
  func check(_ pattern: Pattern, _ type: Type, _ scope: CodeScope) -> CorePattern {
    switch pattern.kind {
    case .wildcard: return CorePattern(.wildcard, type)
    case .binding(let name, let isMutable):
      return CorePattern(.bind(bind(name, isMutable, type, scope)), type)
    case .tuple(let elements): return checkTuple(elements, pattern, type, scope)
    case .enumCase(let base, let name, let payload):
      return checkCase(base, name, payload, pattern, type, scope)
    case .some(let inner):
      guard let wrapped = known.wrapped(type) else {
        if !type.isError {
          reporter.error(
            "'?' pattern cannot match values of type '\(context.describe(type))'",
            at: pattern.span, help: "remove '?'")
        }
        return CorePattern(.wildcard, types.error)
      }
      return somePattern(check(inner, wrapped, scope), type)
    case .expression(let expr): return checkExpression(expr, pattern, type, scope)
    case .isType(let target):
      let resolved = TypeResolver(context, scope.typeScope).resolve(target)
      return CorePattern(.isType(resolved), type)
    case .asType(let inner, let target):
      let resolved = TypeResolver(context, scope.typeScope).resolve(target)
      return CorePattern(.asType(check(inner, resolved, scope), resolved), type)
    case .typed(let inner, let target):
      let resolved = TypeResolver(context, scope.typeScope).resolve(target)
      return check(inner, resolved, scope)
    }
  }

  func bind(_ name: Name, _ isMutable: Bool, _ type: Type, _ scope: CodeScope) -> VariableDecl {
    let variable = VariableDecl(name: name.base, span: name.span, isMutable: isMutable)
    variable.type = type
    variable.function = scope.body
    scope.local.add(.variable(variable), as: name.base)
    return variable
  }

  private func checkTuple(
    _ elements: [(label: String?, pattern: Pattern)], _ pattern: Pattern, _ type: Type,
    _ scope: CodeScope
  ) -> CorePattern {
    guard let fields = type.tupleFields, fields.count == elements.count else {
      if !type.isError {
        reporter.error(
          "tuple pattern with \(elements.count) elements cannot match values of type "
            + "'\(context.describe(type))'", at: pattern.span)
      }
      for element in elements { _ = check(element.pattern, types.error, scope) }
      return CorePattern(.wildcard, types.error)
    }
    let parts = zip(elements, fields).map { check($0.pattern, $1.type, scope) }
    return CorePattern(.tuple(parts), type)
  }

  // MARK: Enum cases

  private func checkCase(
    _ base: TypeExpr?, _ name: Name, _ payload: [(label: String?, pattern: Pattern)]?,
    _ pattern: Pattern, _ type: Type, _ scope: CodeScope
  ) -> CorePattern {
    if type.isError { return failed(payload, scope) }
    let subject = base.map { TypeResolver(context, scope.typeScope).resolve($0) } ?? type
    if let found = enumCase(name.base, of: subject) {
      let inner = caseType(found, subject, type)
      let core = checkPayload(found, payload, inner, pattern, scope)
      if let error = castNeeded(subject, type, base) {
        return CorePattern(.asType(core, error), type)
      }
      return core
    }
    if base == nil, let wrapped = known.wrapped(type), enumCase(name.base, of: wrapped) != nil {
      return somePattern(
        checkCase(nil, name, payload, pattern, wrapped, scope), type)
    }
    if payload == nil { return checkStaticMember(base, name, pattern, type, scope) }
    reporter.error(
      "type '\(context.describe(subject))' has no case '\(name.base)'", at: name.span,
      help: Suggestion.help(for: name.base, among: subject.nominal?.cases.map(\.name) ?? []))
    return failed(payload, scope)
  }

  private func enumCase(_ name: String, of type: Type) -> EnumCaseDecl? {
    guard let decl = type.nominal, decl.isEnum else { return nil }
    return decl.cases.first { $0.name == name }
  }

  /// The type whose arguments the payload's types use: the matched type when it is the same enum.
  private func caseType(_ decl: EnumCaseDecl, _ subject: Type, _ type: Type) -> Type {
    if type.nominal === decl.owner { return type }
    if let wrapped = known.wrapped(type), wrapped.nominal === decl.owner { return wrapped }
    return subject
  }

  /// A case of another type, such as an error's, is matched after a cast.
  private func castNeeded(_ subject: Type, _ type: Type, _ base: TypeExpr?) -> Type? {
    guard base != nil, type.nominal !== subject.nominal, type.isExistential else { return nil }
    return subject
  }

  private func checkPayload(
    _ decl: EnumCaseDecl, _ payload: [(label: String?, pattern: Pattern)]?, _ type: Type,
    _ pattern: Pattern, _ scope: CodeScope
  ) -> CorePattern {
    let substitution = context.substitution(of: type)
    let fields = context.payloadTypes(of: decl).map {
      context.substitute($0, substitution, in: scope.signature)
    }
    guard let payload else {
      return CorePattern(.enumCase(decl, fields.map { CorePattern(.wildcard, $0) }), type)
    }
    if payload.count == 1, fields.count > 1 {
      return checkWhole(decl, payload[0], fields, type, scope)
    }
    guard payload.count == fields.count else {
      reporter.error(
        "case '\(decl.name)' has \(fields.count) associated values, found \(payload.count)",
        at: pattern.span)
      return failed(payload, scope)
    }
    for (index, element) in payload.enumerated() {
      guard let label = element.label, label != decl.payload[index].label else { continue }
      reporter.error(
        "case '\(decl.name)' has no associated value labelled '\(label)'",
        at: element.pattern.span,
        help: decl.payload[index].label.map { "write '\($0):'" } ?? "remove the label")
    }
    let parts = zip(payload, fields).map { check($0.pattern, $1, scope) }
    return CorePattern(.enumCase(decl, parts), type)
  }

  /// `case .point(let p)` binds several values as one tuple.
  private func checkWhole(
    _ decl: EnumCaseDecl, _ element: (label: String?, pattern: Pattern), _ fields: [Type],
    _ type: Type, _ scope: CodeScope
  ) -> CorePattern {
    let labelled = zip(decl.payload, fields).map {
      Type.TupleField(label: $0.label, type: $1)
    }
    let tuple = types.tuple(labelled)
    let inner = check(element.pattern, tuple, scope)
    if case .tuple(let parts) = inner.kind { return CorePattern(.enumCase(decl, parts), type) }
    if case .wildcard = inner.kind {
      return CorePattern(.enumCase(decl, fields.map { CorePattern(.wildcard, $0) }), type)
    }
    return CorePattern(.enumCase(decl, [inner]), type)
  }

  private func failed(
    _ payload: [(label: String?, pattern: Pattern)]?, _ scope: CodeScope
  ) -> CorePattern {
    for element in payload ?? [] { _ = check(element.pattern, types.error, scope) }
    return CorePattern(.wildcard, types.error)
  }

  // MARK: Values

  /// `.zero` that is no case: a static member to compare with.
  private func checkStaticMember(
    _ base: TypeExpr?, _ name: Name, _ pattern: Pattern, _ type: Type, _ scope: CodeScope
  ) -> CorePattern {
    let receiver = base.map { Expr(.type($0), $0.span) }
    return checkExpression(Expr(.member(receiver, name), pattern.span), pattern, type, scope)
  }

  /// A value is matched with `~=`.
  private func checkExpression(
    _ expr: Expr, _ pattern: Pattern, _ type: Type, _ scope: CodeScope
  ) -> CorePattern {
    if type.isError {
      return CorePattern(.wildcard, type)
    }
    if case .boolean(let value) = expr.kind, type == known.bool {
      return CorePattern(.boolean(value), type)
    }
    if case .nilLiteral = expr.kind, known.isOptional(type),
      let none = known.decl("Optional")?.cases.first(where: { $0.name == "none" })
    {
      return CorePattern(.enumCase(none, []), type)
    }
    let subject = VariableDecl(name: "$match", span: pattern.span, isMutable: false)
    subject.type = type
    subject.function = scope.body
    let inner = scope.nested()
    inner.local.add(.variable(subject), as: "$match")
    let reference = Expr(
      .name(Name(base: "$match", span: pattern.span)), pattern.span)
    let use = OperatorUse(name: "~=", span: pattern.span)
    let test = Expr(.binary(use, expr, reference), pattern.span)
    let solver = Solver(checker: self)
    solver.patternSubject = (expr, type)
    let core = solver.solve(test, inner, as: known.bool, .condition, isTried: false)
    return CorePattern(.expression(subject: subject, core), type)
  }
}
