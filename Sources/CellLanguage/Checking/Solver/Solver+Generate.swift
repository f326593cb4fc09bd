extension Solver {
  /// The type of an expression, adding what its parts demand of each other.
  @discardableResult
  func generate(_ expr: Expr, _ scope: CodeScope) -> Type {
    if budget.isExhausted { return types.error }
    budget.spend(1)
    let root = implicitRoot(of: expr)
    var chain: Type?
    if let root, root !== expr, state.chains[ObjectIdentifier(root)] == nil {
      chain = fresh(expr.span)
      state.chains[ObjectIdentifier(root)] = chain
    }
    let type = makeType(of: expr, scope)
    if let chain { _ = unify(chain, type) }
    state.expressionTypes[ObjectIdentifier(expr)] = type
    return type
  }

  /// The `.name` or `.name(…)` that a chain of members, calls and subscripts starts with.
  func implicitRoot(of expr: Expr) -> Expr? {
    budget.spend(1)
    switch expr.kind {
    case .member(nil, _): return expr
    case .call(let callee, _):
      if case .member(nil, _) = callee.kind { return expr }
      return implicitRoot(of: callee)
    case .member(let base?, _), .subscripted(let base, _), .force(let base), .bind(let base),
      .optionalChain(let base):
      return implicitRoot(of: base)
    default: return nil
    }
  }

  func type(of expr: Expr) -> Type {
    state.expressionTypes[ObjectIdentifier(expr)] ?? types.error
  }

  func convert(_ expr: Expr, _ scope: CodeScope, to type: Type, _ purpose: Locator.Purpose) {
    let found = generate(expr, scope)
    state.demand(.convert(found, type, Locator(expr, purpose)))
  }

  func makeType(of expr: Expr, _ scope: CodeScope) -> Type {
    if isTypeLiteral(expr), let type = namedType(expr, scope) {
      return types.metatype(resolveType(type, scope))
    }
    switch expr.kind {
    case .integer, .line: return fresh(expr.span, .integer)
    case .float: return fresh(expr.span, .float)
    case .boolean: return fresh(expr.span, .boolean)
    case .functionName: return fresh(expr.span, .string)
    case .string(let segments): return fresh(expr.span, literal(segments))
    case .nilLiteral: return fresh(expr.span, .nilValue)
    case .name(let name): return nameType(expr, name, scope)
    case .member(let base, let name): return memberType(expr, base, name, scope)
    case .call(let callee, let arguments): return callType(expr, callee, arguments, scope)
    case .subscripted(let base, let arguments):
      return subscriptType(expr, base, arguments, scope)
    case .paren(let inner): return generate(inner, scope)
    case .ownership(let kind, let inner):
      let type = generate(inner, scope)
      return kind == .discarded ? types.void : type
    case .tuple(let elements):
      return types.tuple(
        elements.map { Type.TupleField(label: $0.label, type: generate($0.value, scope)) })
    case .array(let elements): return arrayType(expr, elements, scope)
    case .dictionary(let elements): return dictionaryType(expr, elements, scope)
    case .binary(let use, let left, let right): return binaryType(expr, use, left, right, scope)
    case .prefix(let use, let operand): return prefixType(expr, use, operand, scope)
    case .postfix(let use, let operand):
      return operation(expr, use, .postfix, [operand], scope)
    case .assign(let left, let right): return assignmentType(expr, left, right, scope)
    case .ternary(let condition, let first, let second):
      return ternaryType(expr, condition, first, second, scope)
    case .cast(let value, let kind, let target): return castType(expr, value, kind, target, scope)
    case .closure(let closure): return closureType(expr, closure, scope)
    case .optionalChain(let inner): return flattened(generate(inner, scope), expr.span)
    case .bind(let inner), .force(let inner): return unwrapped(expr, inner, scope)
    case .tried(let kind, let inner):
      let type = generate(inner, scope)
      return kind == .optional ? flattened(type, expr.span) : type
    case .inoutAddress(let inner): return types.inoutAddress(generate(inner, scope))
    case .keyPath(let root, let components): return keyPathType(expr, root, components, scope)
    case .ifElse, .switched: return branchesType(expr, scope)
    case .type(let type): return types.metatype(resolveType(type, scope))
    case .discard: return fresh(expr.span)
    case .invalid: return prebuilt[ObjectIdentifier(expr)]?.type ?? types.error
    }
  }

  /// `[Int]`, `[String: Int]` and `Int?` can be types or values.
  func isTypeLiteral(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .array(let elements): elements.count == 1
    case .dictionary(let elements): elements.count == 1
    case .optionalChain(let inner): if case .bind = inner.kind { true } else { false }
    case .tuple(let elements): elements.count > 1
    default: false
    }
  }

  /// A type as written inside an expression; missing generic arguments are inferred.
  func resolveType(_ expr: TypeExpr, _ scope: CodeScope) -> Type {
    var resolver = TypeResolver(context, scope.typeScope)
    resolver.placeholder = { self.fresh(expr.span) }
    return resolver.resolve(expr)
  }

  func literal(_ segments: [StringSegment]) -> TypeVariable.Literals {
    guard segments.count == 1, case .text(let text) = segments[0] else { return .interpolation }
    return text.count == 1 ? .character : .string
  }

  // MARK: Literals of collections

  func arrayType(_ expr: Expr, _ elements: [Expr], _ scope: CodeScope) -> Type {
    let array = fresh(expr.span, .array)
    let element = fresh(expr.span)
    noteOrigin(of: element, expr)
    generateElements(elements, scope, to: element, .element)
    state.demand(.arrayLiteral(array, element: element, Locator(expr)))
    return array
  }

  func dictionaryType(
    _ expr: Expr, _ elements: [(key: Expr, value: Expr)], _ scope: CodeScope
  ) -> Type {
    let dictionary = fresh(expr.span, .dictionary)
    let (key, value) = (fresh(expr.span), fresh(expr.span))
    for part in [key, value] { noteOrigin(of: part, expr) }
    generateElements(elements.map(\.key), scope, to: key, .key)
    generateElements(elements.map(\.value), scope, to: value, .element)
    state.demand(
      .dictionaryLiteral(dictionary, key: key, value: value, Locator(expr)))
    return dictionary
  }

  // MARK: Names

  func nameType(_ expr: Expr, _ name: Name, _ scope: CodeScope) -> Type {
    if name.base == "super" { return superType(expr, scope) }
    switch context.meaning(of: name, in: scope) {
    case .variable(let variable): return variableType(expr, variable, name, scope)
    case .candidates(let candidates):
      let areMembers = candidates.allSatisfy { $0.isImplicitMember && $0.function != nil }
      let outer = areMembers ? context.outerCandidates(name) : []
      return addSite(.reference, expr, name, .candidates, candidates + outer, [], scope)
    case .type:
      let type = TypeExpr(.name(nil, name), expr.span)
      return types.metatype(resolveType(type, scope))
    case .nothing:
      checker.reportUnknownName(name, scope)
      state.problems.append(.reported)
      state.score.ignored += Problem.reported.price
      return types.error
    }
  }

  func variableType(
    _ expr: Expr, _ variable: VariableDecl, _ name: Name, _ scope: CodeScope
  ) -> Type {
    checker.noteUse(of: variable, at: name.span, scope)
    let type = context.type(of: variable)
    guard variable.isImplicitlyUnwrapped, known.isOptional(type) else { return type }
    let use = fresh(expr.span)
    state.demand(.implicitUnwrap(use, optional: type))
    return use
  }

  func superType(_ expr: Expr, _ scope: CodeScope) -> Type {
    guard let type = context.selfType(of: scope.declContext),
      let base = context.superclass(of: type)
    else {
      checker.reporter.error("'super' has no meaning here: there is no superclass", at: expr.span)
      return types.error
    }
    return scope.isStatic ? types.metatype(base) : base
  }

  /// The type that an expression names, if it names one.
  func namedType(_ expr: Expr, _ scope: CodeScope) -> TypeExpr? {
    switch expr.kind {
    case .array(let elements) where elements.count == 1:
      return namedType(elements[0], scope).map { TypeExpr(.array($0), expr.span) }
    case .dictionary(let elements) where elements.count == 1:
      guard let key = namedType(elements[0].key, scope),
        let value = namedType(elements[0].value, scope)
      else { return nil }
      return TypeExpr(.dictionary(key, value), expr.span)
    case .optionalChain(let inner):
      guard case .bind(let base) = inner.kind else { return nil }
      return namedType(base, scope).map { TypeExpr(.optional($0), expr.span) }
    case .tuple(let elements) where elements.count > 1:
      var fields: [(label: String?, type: TypeExpr)] = []
      for element in elements {
        guard let type = namedType(element.value, scope) else { return nil }
        fields.append((element.label, type))
      }
      return TypeExpr(.tuple(fields), expr.span)
    case .name(let name):
      guard name.base != "super", case .type = context.meaning(of: name, in: scope) else {
        return nil
      }
      return TypeExpr(.name(nil, name), expr.span)
    case .member(let base?, let name) where isModule(base, scope):
      guard context.library.nominal(name.base) != nil || context.library.alias(name.base) != nil
      else { return nil }
      return TypeExpr(.name(nil, name), expr.span)
    case .member(let base?, let name):
      guard name.base != "self", let outer = namedType(base, scope) else { return nil }
      let type = resolveType(outer, scope)
      if name.base == "Type" { return TypeExpr(.metatype(outer), expr.span) }
      guard
        context.typeMember(of: type, named: name.base) != nil
          || (type.isArchetype
            && context.associatedTypeExists(name.base, of: type, in: scope.signature))
      else { return nil }
      return TypeExpr(.name(outer, name), expr.span)
    case .type(let type): return type
    case .paren(let inner): return namedType(inner, scope)
    default: return nil
    }
  }

  /// Whether an expression is the name of the standard library, as in `Swift.max`.
  func isModule(_ expr: Expr, _ scope: CodeScope) -> Bool {
    guard case .name(let name) = expr.kind, name.base == "Swift" || name.base == "Foundation",
      case .nothing = context.meaning(of: name, in: scope)
    else { return false }
    return true
  }

  func memberType(
    _ expr: Expr, _ base: Expr?, _ name: Name, _ scope: CodeScope
  ) -> Type {
    guard let base else {
      let chain = state.chains[ObjectIdentifier(expr)]
      return addSite(
        .reference, expr, name, .implicitMember(name: name, chain: chain), [], [], scope)
    }
    if let type = namedType(expr, scope) {
      return types.metatype(resolveType(type, scope))
    }
    if isModule(base, scope) {
      return addSite(
        .reference, expr, name, .candidates, context.libraryCandidates(name), [], scope)
    }
    let baseType = generate(base, scope)
    if name.base == "self" { return baseType }
    return addSite(
      .reference, expr, name, .member(base: baseType, name: name), [], [], scope, base: base)
  }
}
