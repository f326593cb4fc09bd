extension CoreBuilder {
  // MARK: Names

  mutating func buildName(_ expr: Expr, _ name: Name, _ type: Type) -> Core {
    if let site = solver.state.siteOfExpression[ObjectIdentifier(expr)] { return build(site) }
    if name.base == "super" {
      if code.isStatic, let base = type.instanceType {
        return Core(.metatype(base), type, expr.span)
      }
      guard let variable = code.selfVariable else { return invalid(expr.span) }
      let value = checker.reference(variable, expr.span, code)
      return Core(.convert(.asSuper, value), type, expr.span)
    }
    switch context.meaning(of: name, in: code) {
    case .variable(let variable):
      return unwrapped(checker.reference(variable, name.span, code), variable, expr)
    case .type: return typeValue(type, expr.span)
    case .candidates, .nothing: return invalid(expr.span)
    }
  }

  /// A type where a value is expected: only allowed as `T.self` and before a call.
  func typeValue(_ type: Type, _ span: Span) -> Core {
    Core(.metatype(type.instanceType ?? types.error), type, span)
  }

  mutating func buildMember(_ expr: Expr, _ type: Type) -> Core {
    guard case .member(let base, let name) = expr.kind else { return invalid(expr.span) }
    if let site = solver.state.siteOfExpression[ObjectIdentifier(expr)] {
      if solver.state.choices[site] != nil { return build(site) }
      if let other = solver.substitutes[ObjectIdentifier(expr)] { return build(other) }
      return base.map { tupleElement($0, name, type, expr) } ?? build(site)
    }
    if name.base == "self", let base { return build(base) }
    return typeValue(type, expr.span)
  }

  /// A `T!` where the context wants what is in it; no expression: what is called.
  func unwrapped(_ core: Core, _ decl: VariableDecl, _ expr: Expr?) -> Core {
    guard decl.isImplicitlyUnwrapped, let wrapped = known.wrapped(core.type) else { return core }
    let wanted = expr.map { type(of: $0) } ?? wrapped
    return wanted == core.type || wanted.isError ? core : Core(.force(core), wrapped, core.span)
  }

  mutating func tupleElement(
    _ base: Expr, _ name: Name, _ type: Type, _ expr: Expr
  ) -> Core {
    let tuple = build(base)
    guard let field = solver.tupleField(tuple.type, name.base) else { return invalid(expr.span) }
    return Core(.element(tuple, field.index), field.type, expr.span)
  }

  // MARK: Calls

  mutating func buildCall(_ expr: Expr) -> Core {
    guard case .call(let callee, let list) = expr.kind else { return invalid(expr.span) }
    if let other = solver.substitutes[ObjectIdentifier(expr)] { return build(other) }
    if case .paren(let inner) = callee.kind,
      solver.state.siteOfExpression[ObjectIdentifier(expr)] == nil
    {
      return build(Expr(.call(inner, list), expr.span))
    }
    if Solver.isTypeOf(callee, list) {
      return Core(.typeOf(build(list.list[0].value)), type(of: expr), expr.span)
    }
    return buildSite(expr)
  }

  mutating func buildSite(_ expr: Expr) -> Core {
    guard let site = solver.state.siteOfExpression[ObjectIdentifier(expr)] else {
      return invalid(expr.span)
    }
    return build(site)
  }

  mutating func build(_ index: Int) -> Core {
    let site = solver.sites[index]
    guard let choice = solver.state.choices[index] else { return buildValueCall(site) }
    let span = site.expr.span
    let type = solver.zonk(choice.resultType)
    checker.checkAccess(choice.candidate.member, code, at: site.name.span)
    checker.checkConformance(of: choice.candidate, selfType(choice), code, at: site.name.span)
    checker.checkSelfRequirement(choice, at: site.name.span)
    switch choice.candidate.member {
    case .function(let decl): return buildFunction(decl, choice, site, type)
    case .variable(let decl):
      let value = buildVariable(decl, choice, site)
      guard site.kind == .call else { return unwrapped(value, decl, site.expr) }
      if let inner = solver.state.calledProperties[index],
        let base = solver.sites[inner].base
      {
        prebuilt[ObjectIdentifier(base)] = value
        return build(inner)
      }
      return callValue(unwrapped(value, decl, nil), site)
    case .subscripted(let decl): return buildSubscript(decl, choice, site, type)
    case .enumCase(let decl):
      guard let inner = solver.state.calledProperties[index], let base = solver.sites[inner].base
      else { return buildCase(decl, choice, site, type) }
      prebuilt[ObjectIdentifier(base)] = Core(.enumCase(decl, []), type, span)
      return build(inner)
    case .type, .alias, .associatedType: return invalid(span)
    }
  }

  mutating func buildValueCall(_ site: Site) -> Core {
    guard case .call(let callee, _) = site.expr.kind else { return invalid(site.expr.span) }
    guard case .member(let base?, let name) = callee.kind, site.name.base == name.base else {
      guard solver.state.valueCalls.contains(site.index) else { return invalid(site.expr.span) }
      return callValue(build(callee), site)
    }
    let element = tupleElement(base, name, types.error, callee)
    if let inner = solver.state.calledProperties[site.index], let base = solver.sites[inner].base {
      prebuilt[ObjectIdentifier(base)] = element
      return build(inner)
    }
    guard solver.state.valueCalls.contains(site.index) else { return invalid(site.expr.span) }
    return callValue(element, site)
  }

  mutating func callValue(_ callee: Core, _ site: Site) -> Core {
    guard let function = callee.type.function else { return invalid(site.expr.span) }
    var arguments: [Core] = []
    for (argument, parameter) in zip(site.arguments, function.parameters) {
      arguments.append(self.argument(argument.expr, parameter.type, isInout: parameter.isInout))
    }
    noteThrow(function.thrown, site.expr.span)
    return Core(.callValue(callee, arguments), function.result, site.expr.span)
  }

  /// Checks that a call that may throw is marked and that someone catches.
  func noteThrow(_ thrown: Type?, _ span: Span) {
    guard let thrown else { return }
    checker.noteThrow(thrown, isTried: isTried, at: span)
  }

  mutating func argument(_ expr: Expr, _ type: Type, isInout: Bool) -> Core {
    guard isInout else { return build(expr, as: type) }
    var inner = expr
    if case .inoutAddress(let address) = expr.kind { inner = address }
    let core = build(inner)
    checker.checkMutable(core, inner, code, verb: "pass")
    return Core(.address(core), core.type, expr.span)
  }

  func substitution(_ choice: Choice) -> Substitution {
    choice.substitution.mapping { solver.zonk($0) }
  }

  func selfType(_ choice: Choice) -> Type? { choice.selfType.map { solver.zonk($0) } }

  mutating func buildFunction(
    _ decl: FunctionDecl, _ choice: Choice, _ site: Site, _ type: Type
  ) -> Core {
    let span = site.expr.span
    var callee = callee(decl, choice, site)
    callee.metatype = metatype(decl.isStatic || decl.kind == .initializer, choice, site)
    let receiver = self.receiver(decl, choice, site)
    decl.isUsed = true
    checker.noteUse(of: decl, code)
    if site.kind == .reference || choice.candidate.base == .unapplied {
      var bound = receiver
      if choice.candidate.base == .unapplied, site.kind == .call {
        bound = build(site.arguments[0].expr, as: selfType(choice) ?? types.error)
      }
      return Core(.functionValue(callee, boundSelf: bound), type, span)
    }
    var arguments = receiver.map { [$0] } ?? []
    arguments += self.arguments(decl.parameters, choice, callee, site)
    noteThrow(thrown(by: decl, choice, arguments, site), span)
    if decl.kind == .initializer, case .name(let base)? = site.base?.kind,
      base.base == "self" || base.base == "super", code.selfVariable != nil
    {
      let kind = CoreKind.initSelf(callee, arguments, isSuper: base.base == "super")
      return Core(kind, types.void, span)
    }
    let result =
      decl.kind == .initializer && choice.candidate.isThroughOptional ? unwrap(type) : type
    let call =
      special(decl, arguments, result, span) ?? Core(.call(callee, arguments), result, span)
    return choice.candidate.isThroughOptional ? wrapped(call, type) : call
  }

  func unwrap(_ type: Type) -> Type { known.wrapped(type) ?? type }

  func wrapped(_ core: Core, _ type: Type) -> Core {
    guard let inner = known.wrapped(type) else { return core }
    let value = Core(core.kind, inner, core.span)
    return Core(.convert(.toOptional, value), type, core.span)
  }

  /// Operators that the machine knows as control flow.
  func special(
    _ decl: FunctionDecl, _ arguments: [Core], _ type: Type, _ span: Span
  ) -> Core? {
    guard let intrinsic = decl.modifiers.intrinsic else { return nil }
    switch intrinsic {
    case "and": return Core(.and(arguments[0], body(arguments[1])), type, span)
    case "or": return Core(.or(arguments[0], body(arguments[1])), type, span)
    case "not": return Core(.not(arguments[0]), type, span)
    case "coalesce": return Core(.coalesce(arguments[0], body(arguments[1])), type, span)
    default: return nil
    }
  }

  /// The expression in an autoclosure, to be evaluated in place.
  func body(_ core: Core) -> Core {
    if case .compound(let parts) = core.kind, parts.count == 1 { parts[0] } else { core }
  }

  /// What a call throws: for `rethrows`, what its closures throw.
  func thrown(
    by decl: FunctionDecl, _ choice: Choice, _ arguments: [Core], _ site: Site
  ) -> Type? {
    guard let thrown = context.thrownType(of: decl) else { return nil }
    if case .ifArgumentThrows = decl.throwing {
      let throwing = arguments.lazy.compactMap { argument -> Type? in
        self.functionType(argument)?.thrown
      }
      return throwing.first == nil ? nil : known.anyError
    }
    let concrete = context.substitute(thrown, substitution(choice), in: code.signature)
    return concrete.nominal?.name == "Never" ? nil : concrete
  }

  /// The function type of an argument before it was converted to the parameter's type.
  func functionType(_ core: Core) -> FunctionType? {
    if case .convert(_, let inner) = core.kind { return functionType(inner) }
    if case .closure(let body) = core.kind, !body.isThrowing { return nil }
    return (known.wrapped(core.type) ?? core.type).function
  }

  func callee(_ decl: FunctionDecl, _ choice: Choice, _ site: Site) -> Callee {
    var dispatch = Callee.Dispatch.direct
    if choice.candidate.isRequirement || isRequirement(decl) {
      dispatch = .witness
    } else if isOverridable(decl), !isSuper(site.base) {
      dispatch = .dynamic
    }
    return Callee(
      function: decl, substitution: substitution(choice), dispatch: dispatch,
      selfType: selfType(choice))
  }

  func isRequirement(_ decl: FunctionDecl) -> Bool {
    guard case .nominal(let nominal) = decl.context else { return false }
    return nominal.isProtocol
  }

  func isOverridable(_ decl: FunctionDecl) -> Bool {
    guard case .nominal(let nominal) = decl.context, nominal.isClass else { return false }
    return decl.kind != .initializer && !decl.isStatic && !nominal.modifiers.isFinal
  }

  func isSuper(_ base: Expr?) -> Bool {
    guard case .name(let name)? = base?.kind else { return false }
    return name.base == "super"
  }

  /// The value that a method is called on; nil for functions and static members.
  mutating func receiver(
    _ decl: FunctionDecl, _ choice: Choice, _ site: Site
  ) -> Core? {
    guard !decl.isStatic, decl.kind != .initializer else { return nil }
    let type = selfType(choice) ?? types.error
    switch choice.candidate.base {
    case .instance:
      guard let base = site.base else { return nil }
      let core = build(base)
      return receiver(core, base, isMutating: decl.isMutating, type, decl.name)
    case .implicitSelf:
      guard let variable = code.selfVariable else { return nil }
      let core = checker.implicitSelf(variable, site.name.span, code)
      let expr = Expr(.name(Name(base: "self", span: site.name.span)), site.name.span)
      return receiver(core, expr, isMutating: decl.isMutating, type, decl.name)
    case .none, .type, .unapplied, .implicitType: return nil
    }
  }

  /// The type that a static member is used on, when it is not simply named.
  mutating func metatype(
    _ isOfType: Bool, _ choice: Choice, _ site: Site
  ) -> Core? {
    guard isOfType else { return nil }
    switch choice.candidate.base {
    case .type:
      guard let base = site.base else { return nil }
      if isName(base, "super"), code.selfVariable == nil {
        return code.metatypeVariable.map { variable in
          let value = checker.reference(variable, base.span, code)
          return Core(.convert(.asSuper, value), value.type, base.span)
        }
      }
      if isName(base, "super") || (isName(base, "self") && code.selfVariable != nil) { return nil }
      if isName(base, "Self") { return dynamicSelfType(base.span) }
      if isName(base, "self") {
        return code.metatypeVariable.map { checker.reference($0, base.span, code) }
      }
      guard solver.namedType(base, site.scope) != nil else { return build(base) }
      return namedClass(base, choice)
    case .implicitType: return dynamicSelfType(site.name.span)
    case .none, .instance, .unapplied, .implicitSelf: return nil
    }
  }

  /// `Derived.make()` where `make` is declared by a superclass: `Self` is the class named.
  private func namedClass(_ base: Expr, _ choice: Choice) -> Core? {
    guard let named = type(of: base).instanceType, named.isClass, named != selfType(choice),
      choice.candidate.function?.kind != .initializer
    else { return nil }
    return Core(.metatype(named), types.metatype(named), base.span)
  }

  func isName(_ expr: Expr, _ wanted: String) -> Bool {
    if case .name(let name) = expr.kind { name.base == wanted } else { false }
  }

  /// `Self` inside a class that may have subclasses.
  func dynamicSelfType(_ span: Span) -> Core? {
    guard let nominal = context.nominal(of: code.declContext), nominal.isClass,
      !nominal.modifiers.isFinal
    else { return nil }
    if let variable = code.metatypeVariable { return checker.reference(variable, span, code) }
    guard let variable = code.selfVariable, let type = variable.type else { return nil }
    let instance = checker.reference(variable, span, code)
    return Core(.typeOf(instance), types.metatype(type), span)
  }

  func receiver(
    _ core: Core, _ expr: Expr, isMutating: Bool, _ type: Type, _ name: String
  ) -> Core {
    guard isMutating, !type.isClass else { return coerceReceiver(core, type) }
    checker.checkMutable(core, expr, code, verb: "use mutating member on")
    return Core(.address(core), core.type, core.span)
  }

  func coerceReceiver(_ core: Core, _ type: Type) -> Core {
    core.type == type || type.isExistential ? core : coerce(core, to: type)
  }

  // MARK: Arguments

  mutating func arguments(
    _ parameters: [ParameterDecl], _ choice: Choice, _ callee: Callee, _ site: Site
  ) -> [Core] {
    var result: [Core] = []
    for (index, parameter) in parameters.enumerated() {
      let type = solver.zonk(choice.parameterTypes[index])
      let indices = choice.matches.indices.contains(index) ? choice.matches[index] : []
      if parameter.isVariadic {
        let items = indices.map { build(site.arguments[$0].expr, as: type) }
        result.append(Core(.array(items), known.array(type), site.argumentSpan))
      } else if let argument = indices.first {
        result.append(
          self.argument(site.arguments[argument].expr, type, parameter, callee.function))
      } else {
        result.append(
          callSiteDefault(parameter, type, site.argumentSpan)
            ?? Core(.defaultArgument(parameter, callee), type, site.argumentSpan))
      }
    }
    checker.checkAliasing(result)
    return result
  }

  mutating func argument(
    _ expr: Expr, _ type: Type, _ parameter: ParameterDecl, _ function: FunctionDecl
  ) -> Core {
    if parameter.isInout { return argument(expr, type, isInout: true) }
    guard parameter.isAutoclosure, let result = type.function?.result else {
      return build(expr, as: type)
    }
    if function.modifiers.intrinsic != nil {
      return Core(.compound([build(expr, as: result)]), result, expr.span)
    }
    return autoclosure(expr, result, type)
  }

  mutating func autoclosure(_ expr: Expr, _ result: Type, _ type: Type) -> Core {
    let body = ClosureBody(parent: code.body, result: result, span: expr.span)
    var inner = self
    inner.code = code.nested(in: body)
    checker.throwing.append(.closure)
    let value = inner.build(expr, as: result)
    body.isThrowing = checker.throwing.removeLast().didThrow
    body.statements = [.returned(value, expr.span)]
    return Core(.closure(body), type, expr.span)
  }
}
