extension Context {
  // MARK: Variables

  /// The type of a variable or property; inferred from its value if none is written.
  func type(of variable: VariableDecl) -> Type {
    if let type = variable.type { return type }
    guard !variable.isBeingResolved else {
      reporter.error("'\(variable.name)' refers to itself in its own type", at: variable.span)
      variable.type = types.error
      return types.error
    }
    variable.isBeingResolved = true
    defer { variable.isBeingResolved = false }
    let type = resolvedType(of: variable)
    if variable.type == nil { variable.type = type }
    return variable.type ?? type
  }

  /// The type of a computed variable, which may be `some P`.
  func type(of variable: VariableDecl, _ scope: TypeScope) -> Type {
    if let type = variable.type { return type }
    guard let expr = variable.typeExpr else { return types.error }
    var resolver = TypeResolver(self, scope)
    resolver.opaque = { _, protocols, bindings in
      self.opaqueResult(variable.name, protocols, bindings, variable.getter, variable.context)
    }
    let type = resolver.resolve(expr)
    variable.type = type
    return type
  }

  /// `value as Set` for `let x: Set = value`, whose missing arguments the value decides.
  func coercion(of value: Expr, to type: TypeExpr?, _ scope: TypeScope) -> Expr? {
    guard let type else { return nil }
    var isOpen = false
    var resolver = TypeResolver(self, scope)
    resolver.placeholder = { [types] in
      isOpen = true
      return types.error
    }
    reporter.silently { _ = resolver.resolve(type) }
    return isOpen ? Expr(.cast(value, .coerce, type), value.span) : nil
  }

  private func resolvedType(of variable: VariableDecl) -> Type {
    let scope = TypeScope(context: variable.context)
    if variable.name.hasPrefix("_"), let owner = nominal(of: variable.context) {
      completeWrappers(of: owner)
    }
    let wrapped = variable.wrapper.map { wrapperMember($0) ?? types.error }
    let isOpen = variable.initializer.map { coercion(of: $0, to: variable.typeExpr, scope) != nil }
    if let expr = variable.typeExpr, isOpen != true {
      var resolver = TypeResolver(self, TypeScope(context: variable.context))
      resolver.opaque = { _, protocols, bindings in
        self.opaqueResult(variable.name, protocols, bindings, variable.getter, variable.context)
      }
      return resolver.resolve(expr)
    }
    if let wrapped { return wrapped }
    if let property = variable.lazyProperty { return known.optional(type(of: property)) }
    if let value = variable.lazyInitializer { return lazyType(of: value, variable) }
    guard variable.initializer != nil || variable.bindings != nil else { return types.error }
    checkInitializer(of: variable)
    return variable.type ?? types.error
  }

  /// The type of a member of a property's wrapper, such as `wrappedValue`.
  func wrapperMember(_ wrapper: (storage: VariableDecl, member: String)) -> Type? {
    let type = type(of: wrapper.storage)
    for candidate in instanceMembers(of: type, named: wrapper.member, in: emptySignature) {
      guard case .variable(let variable) = candidate.member else { continue }
      noteMutation(of: wrapper, by: variable)
      return substitute(self.type(of: variable), substitution(of: candidate.owner ?? type))
    }
    return nil
  }

  /// A property changes its instance by being read or set when the wrapper's member does.
  private func noteMutation(
    of wrapper: (storage: VariableDecl, member: String), by member: VariableDecl
  ) {
    guard let owner = nominal(of: wrapper.storage.context) else { return }
    let name = String(wrapper.storage.name.dropFirst())
    let property = wrapper.member == "wrappedValue" ? name : "$" + name
    for case .variable(let variable) in owner.members.named(property)
    where variable.wrapper?.storage === wrapper.storage {
      variable.getter?.mutatesThroughWrapper = member.getter?.isMutating ?? false
      guard member.canBeSet, !member.modifiers.isPrivateSet || property == name else {
        variable.setter = nil
        continue
      }
      guard let setter = variable.setter else { continue }
      let isShared = type(of: wrapper.storage).isClass
      setter.mutatesThroughWrapper =
        member.storage == .stored ? !isShared : member.setter?.isMutating ?? true
    }
  }

  /// The type of a lazy property, whose value may use the instance.
  private func lazyType(of value: Expr, _ variable: VariableDecl) -> Type {
    let body = CodeBody()
    var scope = CodeScope(
      local: LocalScope(parent: nominal(of: variable.context)?.localScope), body: body,
      declContext: variable.context, signature: signature(of: variable.context))
    let instance = VariableDecl(name: "self", span: variable.span, isMutable: true)
    instance.storage = .parameter
    instance.type = selfType(of: variable.context)
    instance.function = body
    scope.selfVariable = instance
    return BodyChecker(context: self, scope: scope).checkValue(value, scope).type
  }

  /// Checks the initial value of a property, a static variable or a library global.
  func checkInitializer(of variable: VariableDecl) {
    guard variable.checkedInitializer == nil, let value = variable.initializer else { return }
    let open = coercion(of: value, to: variable.typeExpr, TypeScope(context: variable.context))
    let initializer = open ?? value
    let body = CodeBody()
    let scope = CodeScope(
      local: LocalScope(parent: nominal(of: variable.context)?.localScope), body: body,
      declContext: variable.context,
      signature: signature(of: variable.context), isStatic: true)
    let checker = BodyChecker(context: self, scope: scope)
    let isTyped = variable.typeExpr != nil && open == nil
    let declared = variable.type ?? (isTyped ? type(of: variable) : nil)
    let core = checker.checkValue(
      initializer, scope, as: declared, .initializer(variable.name))
    if variable.type == nil { variable.type = core.type }
    variable.checkedInitializer = core
  }

  private func opaqueResult(
    _ name: String, _ protocols: [NominalDecl], _ bindings: [Type.AssociatedBinding],
    _ function: FunctionDecl?, _ declContext: DeclContext
  ) -> Type {
    let parameters =
      function.map { signature(of: $0).parameters }
      ?? signature(of: declContext).parameters
    let result = OpaqueResult(
      name: name, protocols: protocols, bindings: bindings, parameters: parameters)
    result.function = function
    return types.opaque(result, parameters.map(types.parameter))
  }

  // MARK: Functions

  /// Resolves the types of a function's parameters, result and errors.
  func resolveInterface(of decl: FunctionDecl) {
    guard decl.type == nil, !decl.isBeingResolved else { return }
    decl.isBeingResolved = true
    defer { decl.isBeingResolved = false }
    let signature = signature(of: decl)
    let scope = TypeScope(
      local: decl.localScope, parameters: signature.parameters,
      context: decl.outerContext ?? decl.context, signature: signature)
    let resolver = TypeResolver(self, scope)
    for parameter in decl.parameters { resolve(parameter, of: decl, resolver) }
    decl.resultType = resolvedResult(of: decl, resolver)
    decl.thrownType = resolver.resolve(decl.throwing)
    let parameters = decl.parameters.map { parameter in
      let type = parameter.type ?? types.error
      return FunctionType.Parameter(
        type: parameter.isVariadic ? known.array(type) : type, isInout: parameter.isInout)
    }
    decl.type = types.function(
      FunctionType(
        parameters: parameters, result: decl.resultType ?? types.error, thrown: decl.thrownType))
  }

  private func resolve(
    _ parameter: ParameterDecl, of decl: FunctionDecl, _ resolver: TypeResolver
  ) {
    if parameter.type == nil {
      if let expr = parameter.typeExpr {
        parameter.type = resolver.resolve(expr)
        if case .function(let function) = expr.kind, function.isAutoclosure {
          parameter.isAutoclosure = true
        }
      } else if let property = decl.property {
        parameter.type = type(of: property)
      } else {
        parameter.type = types.error
      }
    }
    let type = parameter.type ?? types.error
    parameter.variable.type = parameter.isVariadic ? known.array(type) : type
    parameter.variable.function = decl
  }

  private func resolvedResult(of decl: FunctionDecl, _ resolver: TypeResolver) -> Type {
    switch decl.kind {
    case .initializer:
      let type = selfType(of: decl.context) ?? types.error
      return decl.isFailable ? known.optional(type) : type
    case .deinitializer, .observer, .setter: return types.void
    case .getter:
      if let property = decl.property { return type(of: property) }
    case .function: break
    }
    guard let expr = decl.resultExpr else { return types.void }
    var resolver = resolver
    resolver.opaque = { _, protocols, bindings in
      self.opaqueResult(decl.name, protocols, bindings, decl, decl.context)
    }
    return resolver.resolve(expr)
  }

  func type(of decl: FunctionDecl) -> Type {
    resolveInterface(of: decl)
    return decl.type ?? types.error
  }

  func resultType(of decl: FunctionDecl) -> Type {
    resolveInterface(of: decl)
    return decl.resultType ?? types.error
  }

  func thrownType(of decl: FunctionDecl) -> Type? {
    resolveInterface(of: decl)
    return decl.thrownType
  }

  /// The type that an argument has to have: of one element, for variadic parameters.
  func parameterType(_ parameter: ParameterDecl) -> Type? {
    if parameter.type == nil, let owner = parameter.owner { resolveInterface(of: owner) }
    return parameter.type
  }

  func payloadTypes(of decl: EnumCaseDecl) -> [Type] {
    if let known = decl.payloadTypes { return known }
    guard let owner = decl.owner else { return [] }
    let scope = TypeScope(local: owner.localScope, context: .nominal(owner))
    let resolver = TypeResolver(self, scope)
    let result = decl.payload.map { resolver.resolve($0.typeExpr) }
    decl.payloadTypes = result
    return result
  }
}
