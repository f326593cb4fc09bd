extension BodyChecker {
  /// A variable with observers, or a lazy one: storage that only its accessors see.
  func expand(
    _ binding: BindingsDecl.Binding, _ decl: BindingsDecl, _ scope: CodeScope,
    into result: inout [CoreStmt]
  ) {
    let variable = binding.variables[0]
    guard let value = binding.initializer else {
      return reporter.error(
        "'\(variable.name)' needs a value where it is declared", at: variable.span,
        help: "write '= …'")
    }
    let isGlobal = scope.isTopLevel && scope.local.parent == nil
    let declared = binding.type.map { TypeResolver(context, scope.typeScope).resolve($0) }
    let core = checkValue(value, scope, as: declared, .initializer(variable.name))
    let type = declared ?? core.type
    let isLazy = decl.modifiers.isLazy
    let stored = storage(of: variable, isLazy ? known.optional(type) : type, scope, isGlobal)
    let first = isLazy ? Core(.none, known.optional(type), variable.span) : core
    result.append(.declare(stored, first))
    variable.type = type
    variable.storage = .computed
    variable.context = isGlobal ? .module : .local
    if isLazy { addLazyAccessors(variable, stored, value) } else { addAccessors(variable, stored) }
    if !isGlobal { scope.local.add(.variable(variable), as: variable.name) }
    let inner = LocalScope(parent: scope.local)
    inner.add(.variable(stored), as: isLazy ? stored.name : variable.name)
    check([variable.getter, variable.setter].compactMap { $0 }, inner, scope, isGlobal)
  }

  private func storage(
    of variable: VariableDecl, _ type: Type, _ scope: CodeScope, _ isGlobal: Bool
  ) -> VariableDecl {
    let stored = VariableDecl(name: "$" + variable.name, span: variable.span, isMutable: true)
    stored.isCaptured = true
    introduce(stored, type, scope, isGlobal)
    return stored
  }

  private func addAccessors(_ variable: VariableDecl, _ stored: VariableDecl) {
    let make = TreeMaker(span: variable.span)
    let place = make.name(variable.name)
    for observer in [variable.willSetObserver, variable.didSetObserver].compactMap({ $0 }) {
      for parameter in observer.parameters { parameter.type = variable.type }
    }
    variable.getter = make.accessor(
      .getter, of: variable, [make.returned(place)], isMutating: false)
    variable.setter = make.accessor(
      .setter, of: variable, make.observedSetter(variable, place), isMutating: false)
  }

  private func addLazyAccessors(
    _ variable: VariableDecl, _ stored: VariableDecl, _ value: Expr
  ) {
    let make = TreeMaker(span: variable.span)
    let place = make.name(stored.name)
    variable.getter = make.accessor(
      .getter, of: variable,
      [
        make.returnIfPresent("$value", place), make.constant("$value", variable.typeExpr, value),
        make.assign(place, make.name("$value")), make.returned(make.name("$value")),
      ], isMutating: false)
    variable.setter = make.accessor(
      .setter, of: variable, [make.assign(place, make.name("newValue"))], isMutating: false)
  }

  /// `@Wrapper var x` in a body: the wrapper in `_x`, its value as `x`, its projection as `$x`.
  func expandWrapper(
    _ wrapper: TypeExpr, _ binding: BindingsDecl.Binding, _ decl: BindingsDecl, _ scope: CodeScope,
    into result: inout [CoreStmt]
  ) {
    let variable = binding.variables[0]
    variable.typeExpr = binding.type
    guard !decl.modifiers.hasSeveralWrappers else {
      return reporter.error(
        "several wrappers of one variable are not available in cells", at: variable.span,
        help: "let one wrapper use the other in its 'wrappedValue'")
    }
    guard
      let made = variable.wrapped(
        wrapper, decl.modifiers.wrapperArguments, value: binding.initializer)
    else {
      return reporter.error(
        "'\(variable.name)' needs a value where it is declared", at: variable.span,
        help: "write '= …'")
    }
    let core = checkValue(made, scope, .initializer(variable.name))
    let stored = VariableDecl(name: "_" + variable.name, span: variable.span, isMutable: true)
    stored.isCaptured = true
    introduce(stored, core.type, scope, false)
    result.append(.declare(stored, core))
    expose("wrappedValue", of: stored, as: variable, scope)
    let projected = VariableDecl(name: "$" + variable.name, span: variable.span, isMutable: true)
    expose("projectedValue", of: stored, as: projected, scope)
  }

  /// A member of a wrapper under a name of its own.
  private func expose(
    _ name: String, of stored: VariableDecl, as variable: VariableDecl, _ scope: CodeScope
  ) {
    let found = context.instanceMembers(
      of: stored.type ?? types.error, named: name, in: scope.signature)
    guard case .variable(let member)? = found.first?.member else { return }
    let make = TreeMaker(span: variable.span)
    let place = make.member(stored.name, name)
    let owner = found.first?.owner ?? stored.type ?? types.error
    variable.type = context.substitute(context.type(of: member), context.substitution(of: owner))
    variable.storage = .computed
    variable.context = .local
    variable.getter = make.accessor(
      .getter, of: variable, [make.returned(place)], isMutating: false)
    if member.canBeSet, !member.modifiers.isPrivateSet {
      variable.setter = make.accessor(
        .setter, of: variable, [make.assign(place, make.name("newValue"))], isMutating: false)
    }
    scope.local.add(.variable(variable), as: variable.name)
    check(
      [variable.getter, variable.setter].compactMap { $0 }, LocalScope(parent: scope.local), scope,
      false)
  }

  private func check(
    _ accessors: [FunctionDecl], _ local: LocalScope, _ scope: CodeScope, _ isGlobal: Bool
  ) {
    for accessor in accessors {
      accessor.context = isGlobal ? .module : .local
      accessor.parent = isGlobal ? nil : scope.body
      accessor.localScope = local
      accessor.outerSignature = scope.signature
      accessor.cell = scope.cell
      context.locals.append(.function(accessor))
    }
    for accessor in accessors { context.checkBody(of: accessor, around: self, scope) }
  }
}
