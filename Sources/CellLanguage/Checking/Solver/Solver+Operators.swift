extension Solver {
  // MARK: Operators

  func binaryType(
    _ expr: Expr, _ use: OperatorUse, _ left: Expr, _ right: Expr, _ scope: CodeScope
  ) -> Type {
    if use.name == "==" || use.name == "!=", let operand = comparedWithNil(left, right) {
      generate(operand, scope)
      return known.bool
    }
    return operation(expr, use, .infix, [left, right], scope)
  }

  func comparedWithNil(_ left: Expr, _ right: Expr) -> Expr? {
    if case .nilLiteral = right.kind { return left }
    if case .nilLiteral = left.kind { return right }
    return nil
  }

  func prefixType(
    _ expr: Expr, _ use: OperatorUse, _ operand: Expr, _ scope: CodeScope
  ) -> Type {
    // The minus of a literal belongs to the literal.
    if use.name == "-" {
      if case .integer = operand.kind { return fresh(expr.span, .integer) }
      if case .float = operand.kind { return fresh(expr.span, .float) }
    }
    return operation(expr, use, .prefix, [operand], scope)
  }

  func operation(
    _ expr: Expr, _ use: OperatorUse, _ fixity: Fixity, _ operands: [Expr], _ scope: CodeScope
  ) -> Type {
    let arguments = operands.map { operand in
      Site.Argument(
        label: nil, labelSpan: operand.span, type: generate(operand, scope), expr: operand,
        isTrailing: false)
    }
    let name = Name(base: use.name, span: use.span)
    return addSite(.operation, expr, name, .operation(fixity), [], arguments, scope)
  }

  func operatorCandidates(_ name: String, _ fixity: Fixity) -> [Candidate] {
    let functions = context.operatorFunctions(name)
    let key = fixity.mark + name
    // Operators are only ever added.
    if let known = context.operatorCandidates[key], known.count == functions.count {
      return known.candidates
    }
    let candidates = functions.filter { fits($0, fixity) }.map { context.operatorCandidate($0) }
    context.operatorCandidates[key] = (functions.count, candidates)
    return candidates
  }

  /// Makes the whole library known until the expression is solved, and with it further operators
  /// for the sites there are; returns whether it was not known as a whole.
  func seeWholeLibrary() -> Bool {
    guard !context.library.isWhole else { return false }
    context.library.isWhole = true
    for site in sites where site.name.isOperator {
      switch site.lookup {
      case .operation, .candidates: break
      case .member, .implicitMember: continue
      }
      guard state.viable[site.index] != nil else { continue }
      state.viable[site.index] = allCandidates(site)
      state.judgedInputs[site.index] = nil
    }
    return true
  }

  func allCandidates(_ site: Site) -> [Candidate] {
    if case .operation(let fixity) = site.lookup {
      return operators(site.name.base, fixity, for: site.arguments)
    }
    return context.operatorFunctions(site.name.base).map(context.operatorCandidate)
  }

  /// The operators of a name that take as many operands.
  func operators(
    _ name: String, _ fixity: Fixity, for arguments: [Site.Argument]
  ) -> [Candidate] {
    context.expanded(operatorCandidates(name, fixity), for: arguments)
      .filter { $0.parameters?.count == arguments.count }
  }

  func fits(_ function: FunctionDecl, _ fixity: Fixity) -> Bool {
    switch fixity {
    case .infix: function.parameters.count == 2
    case .prefix: function.modifiers.fixity == .prefix && function.parameters.count == 1
    case .postfix: function.modifiers.fixity == .postfix && function.parameters.count == 1
    }
  }

  // MARK: Other forms

  func assignmentType(
    _ expr: Expr, _ left: Expr, _ right: Expr, _ scope: CodeScope
  ) -> Type {
    if case .optionalChain(let inner) = left.kind {
      let target = generate(inner, scope)
      noteWritten(inner)
      convert(right, scope, to: target, .assignment)
      state.expressionTypes[ObjectIdentifier(left)] = type(of: inner)
      return known.optional(types.void)
    }
    let target = generate(left, scope)
    noteWritten(left)
    convert(right, scope, to: target, .assignment)
    return types.void
  }

  /// What is written to needs a setter, which decides between subscripts.
  private func noteWritten(_ place: Expr) {
    guard place.isMemberOrElement,
      let site = state.siteOfExpression[ObjectIdentifier(place)]
    else { return }
    writtenSites.insert(site)
  }

  func ternaryType(
    _ expr: Expr, _ condition: Expr, _ first: Expr, _ second: Expr, _ scope: CodeScope
  ) -> Type {
    convert(condition, scope, to: known.bool, .condition)
    let result = fresh(expr.span)
    noteOrigin(of: result, expr)
    convert(first, scope, to: result, .branch)
    convert(second, scope, to: result, .branch)
    return result
  }

  func castType(
    _ expr: Expr, _ value: Expr, _ kind: CastKind, _ target: TypeExpr, _ scope: CodeScope
  ) -> Type {
    let type = resolveType(target, scope)
    state.castTargets[ObjectIdentifier(expr)] = type
    switch kind {
    case .coerce:
      convert(value, scope, to: type, .cast)
      return type
    case .forced:
      generate(value, scope)
      return type
    case .conditional:
      generate(value, scope)
      return known.optional(type)
    case .check:
      generate(value, scope)
      return known.bool
    }
  }

  func unwrapped(_ expr: Expr, _ inner: Expr, _ scope: CodeScope) -> Type {
    let optional = generate(inner, scope)
    let object = fresh(expr.span)
    state.demand(.unwrap(optional, object, Locator(inner, .optionalValue)))
    return object
  }

  func flattened(_ type: Type, _ span: Span) -> Type {
    let result = fresh(span)
    state.demand(.flatten(type, result))
    return result
  }

  func keyPathType(
    _ expr: Expr, _ root: TypeExpr?, _ components: [KeyPathComponent], _ scope: CodeScope
  ) -> Type {
    let type = fresh(expr.span)
    let rootType = root.map { resolveType($0, scope) } ?? fresh(expr.span)
    let value = fresh(expr.span)
    let getter = keyPathGetter(expr, components)
    let getterType = generate(getter, scope)
    _ = unify(getterType, types.function([rootType], value))
    state.demand(
      .keyPath(type, root: rootType, value, components, Locator(expr)))
    return type
  }

  /// `if` and `switch` as values: every branch converts to the result.
  func branchesType(_ expr: Expr, _ scope: CodeScope) -> Type {
    let result = fresh(expr.span)
    let checked = branches[ObjectIdentifier(expr)] ?? checker.checkBranches(expr, scope)
    branches[ObjectIdentifier(expr)] = checked
    for branch in checked.values {
      convert(branch.expr, branch.scope, to: result, .branch)
    }
    return result
  }

  // MARK: Sites

  func addSite(
    _ kind: Site.Kind, _ expr: Expr, _ name: Name, _ lookup: Site.Lookup,
    _ candidates: [Candidate], _ arguments: [Site.Argument], _ scope: CodeScope,
    base: Expr? = nil, argumentSpan: Span? = nil
  ) -> Type {
    let site = makeSite(
      kind, expr, name, lookup, arguments, scope, base: base, argumentSpan: argumentSpan)
    if case .candidates = lookup {
      state.viable[site.index] = context.expanded(candidates, for: arguments)
    }
    state.demand(.site(site.index))
    return site.result
  }

  func makeSite(
    _ kind: Site.Kind, _ expr: Expr, _ name: Name, _ lookup: Site.Lookup,
    _ arguments: [Site.Argument], _ scope: CodeScope, base: Expr? = nil,
    argumentSpan: Span? = nil
  ) -> Site {
    let site = Site(
      index: sites.count, kind: kind, expr: expr, name: name, lookup: lookup,
      arguments: arguments, result: fresh(expr.span), base: base,
      argumentSpan: argumentSpan ?? expr.span, scope: scope)
    sites.append(site)
    state.siteOfExpression[ObjectIdentifier(expr)] = site.index
    return site
  }
}
