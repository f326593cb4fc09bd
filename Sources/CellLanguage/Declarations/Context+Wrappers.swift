// Wrapped properties without an initial value: their wrapper makes itself, or waits for the first
// value that an initialiser gives.

extension Context {
  /// Fills in what the declarations of the wrappers say about a type's wrapped properties: generic
  /// arguments that the property's type tells, and values of wrappers that need none.
  func completeWrappers(of decl: NominalDecl) {
    guard !decl.areWrappersComplete else { return }
    decl.areWrappersComplete = true
    for stored in decl.storedProperties where stored.initializer == nil {
      guard let property = decl.property(wrappedIn: stored), var wrapping = property.wrapping,
        let wrapper = wrapperDecl(wrapping.wrapper, in: decl)
      else { continue }
      wrapping.wrapper = completed(wrapping.wrapper, of: wrapper, for: property)
      property.wrapping = wrapping
      stored.typeExpr = wrapping.wrapper
      if hasInitializer(wrapper, where: { $0.parameters.allSatisfy(\.canBeLeftOut) }) {
        stored.initializer = Expr(
          .call(Expr(.type(wrapping.wrapper), stored.span), Arguments([], span: stored.span)),
          stored.span)
      }
    }
  }

  private func wrapperDecl(_ expr: TypeExpr, in decl: NominalDecl) -> NominalDecl? {
    var resolver = TypeResolver(
      self, TypeScope(local: decl.localScope, context: .nominal(decl)))
    resolver.placeholder = { [types] in types.error }
    var found: NominalDecl?
    reporter.silently { found = resolver.resolve(expr).nominal }
    return found
  }

  private func hasInitializer(
    _ wrapper: NominalDecl, where isMeant: (FunctionDecl) -> Bool
  ) -> Bool {
    let type = declaredType(of: wrapper)
    return typeMembers(of: type, named: "init", in: signature(of: wrapper)).contains { candidate in
      candidate.function.map(isMeant) ?? false
    }
  }

  /// Whether a wrapped property without a value gets it from an initialiser.
  func waitsForValue(_ stored: VariableDecl, of decl: NominalDecl) -> VariableDecl? {
    guard stored.initializer == nil, let property = decl.property(wrappedIn: stored),
      let wrapping = property.wrapping, let wrapper = wrapperDecl(wrapping.wrapper, in: decl),
      hasInitializer(wrapper, where: { $0.takesWrappedValue })
    else { return nil }
    return property
  }

  // MARK: Generic arguments

  /// `Box<Int>` for `@Box var n: Int`
  private func completed(
    _ expr: TypeExpr, of wrapper: NominalDecl, for property: VariableDecl
  ) -> TypeExpr {
    guard case .name(let outer, let name) = expr.kind, name.genericArguments.isEmpty,
      !wrapper.genericParameters.isEmpty, let type = property.typeExpr,
      case .variable(let value)? = wrapper.members.named("wrappedValue").first,
      let pattern = value.typeExpr
    else { return expr }
    var found: [String: TypeExpr] = [:]
    let names = Set(wrapper.genericParameters.map(\.name))
    match(pattern, type, names, &found)
    let arguments = wrapper.genericParameters.compactMap { found[$0.name] }
    guard arguments.count == wrapper.genericParameters.count else { return expr }
    let full = Name(base: name.base, span: name.span, genericArguments: arguments)
    return TypeExpr(.name(outer, full), expr.span)
  }

  private func match(
    _ pattern: TypeExpr, _ type: TypeExpr, _ names: Set<String>, _ found: inout [String: TypeExpr]
  ) {
    switch (pattern.kind, type.kind) {
    case (.name(nil, let name), _) where names.contains(name.base): found[name.base] = type
    case (.array(let a), .array(let b)), (.optional(let a), .optional(let b)):
      match(a, b, names, &found)
    case (.dictionary(let key, let value), .dictionary(let otherKey, let otherValue)):
      match(key, otherKey, names, &found)
      match(value, otherValue, names, &found)
    case (.name(nil, let name), .name(nil, let other)) where name.base == other.base:
      for (a, b) in zip(name.genericArguments, other.genericArguments) {
        match(a, b, names, &found)
      }
    default: break
    }
  }
}

extension ParameterDecl {
  var canBeLeftOut: Bool { defaultValue != nil || isVariadic }
}

extension FunctionDecl {
  /// `init(wrappedValue:)`, which other parameters may follow that have defaults.
  var takesWrappedValue: Bool {
    parameters.first?.label == "wrappedValue" && parameters.dropFirst().allSatisfy(\.canBeLeftOut)
  }
}
