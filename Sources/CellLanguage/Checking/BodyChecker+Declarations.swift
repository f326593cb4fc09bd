extension BodyChecker {
  /// Enters the local functions and types of a block, which may be used before their place.
  func declareAhead(_ statements: [Stmt], _ scope: CodeScope) {
    guard !scope.isTopLevel || scope.local.parent != nil else { return }
    for statement in statements {
      guard case .declaration(let decl) = statement.kind else { continue }
      switch decl {
      case .function(let function): declare(function, scope)
      case .nominal(let nominal):
        nominal.context = .local
        nominal.localScope = scope.local
        nominal.outerContext = scope.declContext
        nominal.cell = scope.cell
        scope.local.add(.nominal(nominal), as: nominal.name)
        context.locals.append(.type(nominal))
      case .alias(let alias):
        alias.localScope = scope.local
        alias.outerContext = scope.declContext
        scope.local.add(.alias(alias), as: alias.name)
        context.locals.append(.alias(alias))
      default: continue
      }
    }
  }

  private func declare(_ function: FunctionDecl, _ scope: CodeScope) {
    function.context = .local
    function.parent = scope.body
    function.outerSignature = scope.signature
    function.localScope = scope.local
    function.outerContext = scope.declContext
    function.cell = scope.cell
    trialFunctions.append(function)
    context.locals.append(.function(function))
    let same = scope.local.ownEntries(function.name).contains { entry in
      if case .variable = entry { true } else { false }
    }
    if same { reportRedeclaration(function.name, function.nameSpan) }
    scope.local.add(.function(function), as: function.name)
  }

  func reportRedeclaration(_ name: String, _ span: Span, previous: Span? = nil) {
    reporter.error(
      "invalid redeclaration of '\(name)'", at: span, help: "choose another name",
      notes: previous.map { [("'\(name)' previously declared here", $0)] } ?? [])
  }

  func check(_ decl: Decl, _ scope: CodeScope, into result: inout [CoreStmt]) {
    if !scope.isTopLevel || scope.local.parent != nil {
      context.checkModifiers(of: decl, isLocal: true)
    }
    switch decl {
    case .variables(let bindings):
      for binding in bindings.bindings { check(binding, bindings, scope, into: &result) }
    case .function(let function):
      guard !scope.isTopLevel || scope.local.parent != nil else { return }
      context.checkBody(of: function, around: self, scope)
      result.append(.localFunction(function))
    case .nominal(let nominal):
      guard !scope.isTopLevel || scope.local.parent != nil else { return }
      context.checkMembers(of: nominal)
    case .extended(let extended):
      guard !scope.isTopLevel || scope.local.parent != nil else { return }
      reporter.error(
        "an extension is only possible at the top level of a cell", at: extended.span)
    case .subscripted(let decl):
      reporter.error("'subscript' is only possible inside a type", at: decl.span)
    case .alias(let alias):
      if !scope.isTopLevel || scope.local.parent != nil { context.check(alias) }
    case .imported, .operatorDecl, .associatedType, .enumCases: break
    }
  }

  // MARK: Variables

  private func check(
    _ binding: BindingsDecl.Binding, _ decl: BindingsDecl, _ scope: CodeScope,
    into result: inout [CoreStmt]
  ) {
    let isGlobal = scope.isTopLevel && scope.local.parent == nil
    if let variable = binding.variables.first, variable.storage == .computed {
      return checkComputed(variable, scope, isGlobal: isGlobal)
    }
    if binding.variables.count == 1, decl.modifiers.isLazy || binding.variables[0].isObserved {
      return expand(binding, decl, scope, into: &result)
    }
    if binding.variables.count == 1, !isGlobal, let wrapper = decl.modifiers.builder {
      return expandWrapper(wrapper, binding, decl, scope, into: &result)
    }
    let open = binding.initializer.flatMap { value in
      context.coercion(of: value, to: binding.type, scope.typeScope)
    }
    let declared =
      open == nil
      ? binding.type.map { TypeResolver(context, scope.typeScope).resolve($0) } : nil
    if let declared, let expr = binding.type {
      context.checkArguments(of: declared, at: expr.span, in: scope.signature)
    }
    guard let initializer = open ?? binding.initializer else {
      return declareWithoutValue(binding, declared, scope, isGlobal, into: &result)
    }
    let name = binding.variables.first?.name ?? "_"
    let core = checkValue(initializer, scope, as: declared, .initializer(name))
    reportVoid(core, binding)
    if binding.variables.count == 1, case .binding = binding.pattern.kind {
      let variable = binding.variables[0]
      let isPlain = declared != nil || !decl.modifiers.isWeak || known.isOptional(core.type)
      let type = isPlain ? core.type : known.optional(core.type)
      introduce(variable, declared ?? type, scope, isGlobal)
      result.append(.declare(variable, core))
    } else {
      let pattern = checkDestructuring(binding, core.type, scope, isGlobal)
      result.append(.destructure(pattern, core))
    }
  }

  private func reportVoid(_ core: Core, _ binding: BindingsDecl.Binding) {
    guard core.type.isVoid, binding.type == nil, let variable = binding.variables.first else {
      return
    }
    reporter.warning(
      "constant '\(variable.name)' inferred to have type '()'", at: variable.span)
  }

  private func checkComputed(_ variable: VariableDecl, _ scope: CodeScope, isGlobal: Bool) {
    for accessor in [variable.getter, variable.setter].compactMap({ $0 }) {
      accessor.context = isGlobal ? .module : .local
      accessor.parent = isGlobal ? nil : scope.body
      accessor.localScope = scope.local
      accessor.outerSignature = scope.signature
      context.locals.append(.function(accessor))
    }
    variable.context = isGlobal ? .module : .local
    if variable.type == nil { _ = context.type(of: variable, scope.typeScope) }
    if !isGlobal { scope.local.add(.variable(variable), as: variable.name) }
    for accessor in [variable.getter, variable.setter].compactMap({ $0 }) {
      context.checkBody(of: accessor, around: self, scope)
    }
  }

  private func declareWithoutValue(
    _ binding: BindingsDecl.Binding, _ declared: Type?, _ scope: CodeScope, _ isGlobal: Bool,
    into result: inout [CoreStmt]
  ) {
    guard let declared else {
      let name = binding.variables.first?.name ?? "_"
      reporter.error(
        "type annotation missing for '\(name)'", at: binding.span,
        help: "write a type or a value")
      for variable in binding.variables { introduce(variable, types.error, scope, isGlobal) }
      return
    }
    for variable in binding.variables {
      introduce(variable, declared, scope, isGlobal)
      variable.isDeferredConstant = !variable.isMutable
      let isNil = variable.isMutable && known.isOptional(declared)
      result.append(
        .declare(variable, isNil ? Core(.none, declared, variable.span) : nil))
    }
  }

  func introduce(
    _ variable: VariableDecl, _ type: Type, _ scope: CodeScope, _ isGlobal: Bool
  ) {
    variable.type = type
    context.checkReference(variable, type, in: scope.signature)
    if isGlobal {
      variable.storage = .global
      variable.context = .module
      variable.cell = scope.cell
      return
    }
    variable.function = scope.body
    if let earlier = scope.local.ownEntries(variable.name).first, variable.name != "_" {
      var previous: Span?
      if case .variable(let decl) = earlier { previous = decl.span }
      reportRedeclaration(variable.name, variable.span, previous: previous)
    }
    scope.local.add(.variable(variable), as: variable.name)
  }

  private func checkDestructuring(
    _ binding: BindingsDecl.Binding, _ type: Type, _ scope: CodeScope, _ isGlobal: Bool
  ) -> CorePattern {
    let inner = scope.nested()
    let pattern = check(binding.pattern, type, inner)
    // The pattern makes variables of its own; the declared ones take their place.
    let replaced = replaceBindings(pattern, binding.variables, scope, isGlobal)
    if !replaced.isIrrefutable, !type.isError {
      reporter.error("this pattern may not match", at: binding.pattern.span, help: "use 'if case'")
    }
    return replaced
  }

  private func replaceBindings(
    _ pattern: CorePattern, _ variables: [VariableDecl], _ scope: CodeScope, _ isGlobal: Bool
  ) -> CorePattern {
    switch pattern.kind {
    case .bind(let temporary):
      guard let variable = variables.first(where: { $0.span == temporary.span }) else {
        return pattern
      }
      introduce(variable, temporary.type ?? types.error, scope, isGlobal)
      return CorePattern(.bind(variable), pattern.type)
    case .tuple(let parts):
      let replaced = parts.map { replaceBindings($0, variables, scope, isGlobal) }
      return CorePattern(.tuple(replaced), pattern.type)
    case .enumCase(let decl, let parts):
      let replaced = parts.map { replaceBindings($0, variables, scope, isGlobal) }
      return CorePattern(.enumCase(decl, replaced), pattern.type)
    default: return pattern
    }
  }
}
