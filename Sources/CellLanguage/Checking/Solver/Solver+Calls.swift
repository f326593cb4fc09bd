extension Solver {
  func callType(
    _ expr: Expr, _ callee: Expr, _ list: Arguments, _ scope: CodeScope
  ) -> Type {
    if let special = specialCall(expr, callee, list, scope) { return special }
    if let type = namedType(callee, scope) {
      if let literal = literalConstruction(expr, type, list, scope) {
        return generate(literal, scope)
      }
      let metatype = types.metatype(resolveType(type, scope))
      state.expressionTypes[ObjectIdentifier(callee)] = metatype
      let name = Name(base: "init", span: callee.span)
      return addSite(
        .call, expr, name, .member(base: metatype, name: name), [], arguments(list, scope), scope,
        base: callee, argumentSpan: list.span)
    }
    switch callee.kind {
    case .name(let name) where name.base != "super":
      return nameCall(expr, callee, name, list, scope)
    case .member(nil, let name):
      let chain = state.chains[ObjectIdentifier(expr)]
      return addSite(
        .call, expr, name, .implicitMember(name: name, chain: chain), [], arguments(list, scope),
        scope, argumentSpan: list.span)
    case .member(let base?, let name) where isModule(base, scope):
      return addSite(
        .call, expr, name, .candidates, context.libraryCandidates(name), arguments(list, scope),
        scope, argumentSpan: list.span)
    case .member(let base?, let name)
    where name.base == "init" && isSelf(base) && scope.selfVariable != nil:
      return initializerCall(expr, base, name, list, scope)
    case .member(let base?, let name):
      let baseType = generate(base, scope)
      return addSite(
        .call, expr, name, .member(base: baseType, name: name), [], arguments(list, scope), scope,
        base: base, argumentSpan: list.span)
    case .paren(let inner):
      return callType(expr, inner, list, scope)
    default: return valueCall(expr, callee, list, scope)
    }
  }

  /// `UInt64(0xFFFF_FFFF_FFFF_FFFF)` is the literal as a value of that type.
  private func literalConstruction(
    _ expr: Expr, _ type: TypeExpr, _ list: Arguments, _ scope: CodeScope
  ) -> Expr? {
    if let known = substitutes[ObjectIdentifier(expr)] { return known }
    guard list.list.count == 1, list.list[0].label == nil,
      let literal = literalProtocol(of: list.list[0].value)
    else { return nil }
    let target = resolveType(type, scope)
    guard !target.hasVariable, !target.isError, conforms(target, literal) else { return nil }
    let made = Expr(.cast(list.list[0].value, .coerce, type), expr.span)
    substitutes[ObjectIdentifier(expr)] = made
    return made
  }

  private func literalProtocol(of expr: Expr) -> String? {
    switch expr.kind {
    case .integer: return LiteralKind.integer.proto
    case .float: return LiteralKind.float.proto
    case .prefix(let use, let operand) where use.name == "-":
      guard literalProtocol(of: operand) != nil else { return nil }
      return literalProtocol(of: operand)
    case .string(let segments):
      guard segments.count == 1, case .text(let text) = segments[0] else { return nil }
      return text.unicodeScalars.count == 1
        ? LiteralKind.character.proto : LiteralKind.string.proto
    default: return nil
    }
  }

  func isSelf(_ expr: Expr) -> Bool {
    if case .name(let name) = expr.kind {
      name.base == "self" || name.base == "super"
    } else {
      false
    }
  }

  /// `self.init(…)` and `super.init(…)` set up what is there already.
  func initializerCall(
    _ expr: Expr, _ base: Expr, _ name: Name, _ list: Arguments, _ scope: CodeScope
  ) -> Type {
    let metatype = types.metatype(generate(base, scope))
    let made = addSite(
      .call, expr, name, .member(base: metatype, name: name), [], arguments(list, scope), scope,
      base: base, argumentSpan: list.span)
    _ = made
    return types.void
  }

  func nameCall(
    _ expr: Expr, _ callee: Expr, _ name: Name, _ list: Arguments, _ scope: CodeScope
  ) -> Type {
    switch context.meaning(of: name, in: scope) {
    case .candidates(let candidates):
      let arguments = arguments(list, scope)
      return addSite(
        .call, expr, name, .candidates, outwards(candidates, name, arguments, scope), arguments,
        scope, argumentSpan: list.span)
    default: return valueCall(expr, callee, list, scope)
    }
  }

  /// Where no member of the type around takes the arguments, as in `max(0, n)` inside of an
  /// extension of `Array`, a function at the top level is meant.
  private func outwards(
    _ candidates: [Candidate], _ name: Name, _ arguments: [Site.Argument], _ scope: CodeScope
  ) -> [Candidate] {
    let areMembers = candidates.allSatisfy { candidate in
      candidate.isImplicitMember
        && candidate.parameters.map { matching(arguments, $0).mismatch != nil } ?? false
    }
    guard areMembers else { return candidates }
    let outer = context.outerCandidates(name)
    return outer.isEmpty ? candidates : outer
  }

  /// A call of a closure or of a value with `callAsFunction`.
  func valueCall(
    _ expr: Expr, _ callee: Expr, _ list: Arguments, _ scope: CodeScope
  ) -> Type {
    if case .closure(let closure) = callee.kind {
      return closureCall(expr, callee, closure, list, scope)
    }
    let type = generate(callee, scope)
    let name = Name(base: Self.callName, span: callee.span)
    let site = makeSite(
      .call, expr, name, .member(base: type, name: name), arguments(list, scope), scope,
      base: callee, argumentSpan: list.span)
    state.demand(.callee(type, site.index))
    return site.result
  }

  /// `{ … }(arguments)`: the arguments say what the closure takes.
  func closureCall(
    _ expr: Expr, _ callee: Expr, _ closure: ClosureExpr, _ list: Arguments, _ scope: CodeScope
  ) -> Type {
    let arguments = arguments(list, scope)
    let type = generate(callee, scope)
    let name = Name(base: Self.callName, span: callee.span)
    let site = makeSite(
      .call, expr, name, .member(base: type, name: name), arguments, scope, base: callee,
      argumentSpan: list.span)
    let throwing = closure.throwing.mayThrow || ThrowFinder.mayThrow(closure.body)
    let parameters = arguments.map { argument -> Type in
      let parameter = fresh(argument.expr.span)
      state.demand(.convert(argument.type, parameter, Locator(argument.expr)))
      return parameter
    }
    let function = types.function(
      parameters, site.result, throwing: throwing ? known.anyError : nil)
    state.demand(.convert(type, function, Locator(callee)))
    state.valueCalls.insert(site.index)
    return site.result
  }

  func arguments(_ list: Arguments, _ scope: CodeScope) -> [Site.Argument] {
    list.list.enumerated().map { index, argument in
      Site.Argument(
        label: argument.label, labelSpan: argument.labelSpan, type: generate(argument.value, scope),
        expr: argument.value, isTrailing: index >= list.trailingStart)
    }
  }

  /// `type(of:)`
  func specialCall(
    _ expr: Expr, _ callee: Expr, _ list: Arguments, _ scope: CodeScope
  ) -> Type? {
    guard Self.isTypeOf(callee, list), list.list.count == 1 else { return nil }
    return types.metatype(generate(list.list[0].value, scope))
  }

  /// Whether a call is `type(of: x)` or `Swift.type(of: x)`.
  static func isTypeOf(_ callee: Expr, _ list: Arguments) -> Bool {
    guard list.list.first?.label == "of" else { return false }
    switch callee.kind {
    case .name(let name): return name.base == "type"
    case .member(let base?, let name):
      guard name.base == "type", case .name(let module) = base.kind else { return false }
      return module.base == "Swift"
    default: return false
    }
  }

  func subscriptType(
    _ expr: Expr, _ base: Expr, _ list: Arguments, _ scope: CodeScope
  ) -> Type {
    let isKeyPath = list.list.count == 1 && list.list[0].label == "keyPath"
    let name = Name(base: isKeyPath ? Self.keyPathSubscript : "subscript", span: list.span)
    let baseType: Type
    if let type = namedType(base, scope) {
      baseType = types.metatype(resolveType(type, scope))
      state.expressionTypes[ObjectIdentifier(base)] = baseType
    } else {
      baseType = generate(base, scope)
    }
    return addSite(
      .subscripted, expr, name, .member(base: baseType, name: name), [], arguments(list, scope),
      scope, base: base, argumentSpan: list.span)
  }
}
