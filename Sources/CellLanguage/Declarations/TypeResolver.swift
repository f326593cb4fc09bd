/// Where a type's name is looked up: local scope, generic parameters, types around it.
struct TypeScope {
  var local: LocalScope?
  /// Generic parameters of the functions around the place, innermost last.
  var parameters: [GenericParameterDecl] = []
  var context: DeclContext = .module
  /// What is known of the generic parameters; nil while that is being found out.
  var signature: GenericSignature?

  init(
    local: LocalScope? = nil, parameters: [GenericParameterDecl] = [],
    context: DeclContext = .module, signature: GenericSignature? = nil
  ) {
    self.local = local
    self.parameters = parameters
    self.context = context
    self.signature = signature
  }
}

/// Turns a type as written into a type.
struct TypeResolver {
  let context: Context
  let scope: TypeScope
  /// Makes a type for `_` and for missing generic arguments; without it they are errors.
  var placeholder: (() -> Type)?
  /// Whether `some P` may stand here, and what it means.
  var opaque: ((TypeExpr, [NominalDecl], [Type.AssociatedBinding]) -> Type)?

  init(_ context: Context, _ scope: TypeScope) {
    self.context = context
    self.scope = scope
  }

  private var types: TypeTable { context.types }
  private var known: KnownTypes { context.known }

  func resolve(_ expr: TypeExpr) -> Type {
    defer { context.reportTooLarge(at: expr.span) }
    return resolveKind(of: expr)
  }

  private func resolveKind(of expr: TypeExpr) -> Type {
    switch expr.kind {
    case .name(let base, let name): return resolveName(base, name, expr.span)
    case .array(let element): return known.array(resolve(element))
    case .dictionary(let key, let value):
      return known.dictionary(resolve(key), resolve(value))
    case .optional(let wrapped): return known.optional(resolve(wrapped))
    case .tuple(let fields):
      return types.tuple(
        fields.map { Type.TupleField(label: $0.label, type: resolve($0.type)) })
    case .function(let function): return resolve(function)
    case .some(let bound): return resolveOpaque(bound, expr.span)
    case .any(let bound): return resolveExistential(bound, isExplicit: true)
    case .composition: return resolveExistential(expr, isExplicit: false)
    case .metatype(let instance): return resolveMetatype(instance)
    case .placeholder: return placeholder?() ?? report("a type is missing here", expr.span)
    case .invalid: return types.error
    }
  }

  private func report(_ summary: String, _ span: Span, help: String? = nil) -> Type {
    context.reporter.error(summary, at: span, help: help)
    return types.error
  }

  private func resolve(_ function: FunctionTypeExpr) -> Type {
    let parameters = function.parameters.map { parameter in
      let type = resolve(parameter.type)
      return FunctionType.Parameter(
        type: parameter.isVariadic ? known.array(type) : type, isInout: parameter.isInout,
        isVariadic: false)
    }
    return types.function(
      FunctionType(
        parameters: parameters, result: resolve(function.result),
        thrown: resolve(function.throwing)))
  }

  func resolve(_ throwing: Throwing) -> Type? {
    switch throwing {
    case .never: return nil
    case .anything, .ifArgumentThrows: return known.anyError
    case .typed(let expr):
      let type = resolve(expr)
      return type.nominal?.name == "Never" ? nil : type
    }
  }

  private func resolveMetatype(_ instance: TypeExpr) -> Type {
    let type = resolve(instance)
    return type.isError ? type : types.metatype(type)
  }

  // MARK: Names

  private func resolveName(_ base: TypeExpr?, _ name: Name, _ span: Span) -> Type {
    if let base {
      if case .name(nil, let module) = base.kind, module.base == "Swift",
        let type = resolveGlobal(name, span)
      {
        return type
      }
      return resolveMember(of: resolve(base), name, span)
    }
    if name.base == "Self" || name.base == "self" { return selfType(at: span) }
    if name.base == "Any" { return known.any }
    if name.base == "Void" { return types.void }
    if let parameter = scope.parameters.last(where: { $0.name == name.base }) {
      return types.parameter(parameter)
    }
    if let type = resolveLocal(name, span) { return type }
    if let type = resolveInContext(scope.context, name, span) { return type }
    if let type = resolveGlobal(name, span) { return type }
    return report(
      "cannot find type '\(name.base)' in scope", name.span,
      help: context.suggestion(forType: name.base, in: scope))
  }

  private func resolveLocal(_ name: Name, _ span: Span) -> Type? {
    for entry in scope.local?.lookup(name.base) ?? [] {
      if case .nominal(let decl) = entry { return apply(decl, [], name, span) }
      if case .alias(let decl) = entry { return apply(decl, Substitution(), name, span) }
    }
    return nil
  }

  private func resolveGlobal(_ name: Name, _ span: Span) -> Type? {
    let module = context.module
    // The library does not see what a program declares.
    if context.sources.isLibrary(span) {
      if let decl = context.library.nominal(name.base) { return apply(decl, [], name, span) }
      if let alias = context.library.alias(name.base) {
        return apply(alias, Substitution(), name, span)
      }
    }
    if let decl = module.nominals[name.base] ?? context.library.nominal(name.base) {
      return apply(decl, [], name, span)
    }
    if let alias = module.aliases[name.base] ?? context.library.alias(name.base) {
      return apply(alias, Substitution(), name, span)
    }
    return nil
  }

  /// `Self`: the type around the place, or the protocol's parameter.
  private func selfType(at span: Span) -> Type {
    context.selfType(of: scope.context)
      ?? report("'Self' has no meaning outside a type", span, help: "write the type's name")
  }

  /// Looks a name up in the type around the place, then in the types around that.
  private func resolveInContext(
    _ declContext: DeclContext, _ name: Name, _ span: Span
  ) -> Type? {
    guard let nominal = context.nominal(of: declContext) else { return nil }
    if let parameter = nominal.parameters.last(where: { $0.name == name.base }) {
      return types.parameter(parameter)
    }
    if let type = ownMember(of: nominal, name, span) { return type }
    if nominal.name == name.base, name.genericArguments.isEmpty, !nominal.isProtocol,
      case .module = nominal.context
    {
      return context.declaredType(of: nominal)
    }
    guard let scope = nominal.localScope else {
      return resolveInContext(nominal.context, name, span)
    }
    for entry in scope.lookup(name.base) {
      if case .nominal(let decl) = entry { return apply(decl, [], name, span) }
      if case .alias(let decl) = entry { return apply(decl, Substitution(), name, span) }
    }
    return nominal.outerContext.flatMap { resolveInContext($0, name, span) }
  }

  /// A type that the type around the place, or one of its protocols, declares.
  private func ownMember(of nominal: NominalDecl, _ name: Name, _ span: Span) -> Type? {
    // What the library's code means does not depend on what a program adds.
    let isFixed = context.sources.isLibrary(span) && context.sources.isLibrary(nominal.nameSpan)
    if isFixed, nominal.foreignNames[name.base] != nil { return nil }
    let type = memberIfAny(of: context.selfType(of: nominal), name, span)
    if isFixed, type == nil, context.unfinishedLists == 0, context.witnessDepth == 0 {
      nominal.foreignNames[name.base] = ()
    }
    return type
  }

  private func resolveMember(of base: Type, _ name: Name, _ span: Span) -> Type {
    if base.isError { return base }
    if let type = memberIfAny(of: base, name, span) { return type }
    return report(
      "'\(context.describe(base))' has no type named '\(name.base)'", name.span,
      help: nil)
  }

  private func memberIfAny(of base: Type, _ name: Name, _ span: Span) -> Type? {
    if base.isArchetype {
      return protocolAlias(of: base, name, span) ?? archetypeMember(of: base, name)
    }
    guard let (member, owner) = context.typeMember(of: base, named: name.base) else {
      return context.inferredTypeWitness(of: base, named: name.base)
        ?? protocolAlias(of: base, name, span)
    }
    switch member {
    case .type(let decl): return apply(decl, owner.arguments, name, span)
    case .alias(let decl):
      return apply(decl, context.substitution(of: owner), name, span)
    default: return nil
    }
  }

  /// A type alias that a protocol of the type declares.
  private func protocolAlias(of base: Type, _ name: Name, _ span: Span) -> Type? {
    guard let (alias, proto) = context.alias(named: name.base, in: protocols(of: base)),
      let parameter = proto.selfParameter
    else { return nil }
    var substitution = Substitution()
    substitution[parameter] = base
    return apply(alias, substitution, name, span)
  }

  private func protocols(of base: Type) -> [NominalDecl] {
    if let decl = base.nominal { return context.conformances(of: decl).map(\.proto) }
    if case .parameter(let parameter) = base.kind, let own = parameter.selfOf {
      return context.inheritedProtocols(of: own)
    }
    return scope.signature.map { context.protocols(of: base, in: $0) } ?? []
  }

  /// An associated type of a generic parameter or of `Self`.
  private func archetypeMember(of base: Type, _ name: Name) -> Type? {
    if case .parameter(let parameter) = base.kind, parameter.selfOf != nil {
      let signature = context.signature(of: scope.context)
      guard context.associatedTypeExists(name.base, of: base, in: signature) else { return nil }
    } else if let signature = scope.signature,
      !context.associatedTypeExists(name.base, of: base, in: signature)
    {
      return nil
    }
    return types.dependent(base, name.base)
  }

  /// A declared type with its generic arguments, those of the types around it first.
  private func apply(
    _ decl: NominalDecl, _ outer: [Type], _ name: Name, _ span: Span
  ) -> Type {
    let written = name.genericArguments.map { resolve($0) }
    if decl.isProtocol { return protocolType(decl, written, name, span) }
    let outerCount = decl.parameters.count - decl.genericParameters.count
    var arguments = Array(outer.prefix(outerCount))
    if arguments.count < outerCount {
      arguments = decl.parameters.prefix(outerCount).map(types.parameter)
    }
    guard written.isEmpty || written.count == decl.genericParameters.count else {
      return report(
        "generic type '\(decl.name)' needs \(decl.genericParameters.count) arguments, "
          + "found \(written.count)", span)
    }
    if written.isEmpty, !decl.genericParameters.isEmpty {
      if isInside(decl) {
        return types.nominal(decl, arguments + decl.genericParameters.map(types.parameter))
      }
      guard let placeholder else {
        return report(
          "generic type '\(decl.name)' needs its arguments in <…>", span,
          help:
            "write '\(decl.name)<\(decl.genericParameters.map(\.name).joined(separator: ", "))>'")
      }
      return types.nominal(decl, arguments + decl.genericParameters.map { _ in placeholder() })
    }
    return types.nominal(decl, arguments + written)
  }

  private func protocolType(
    _ decl: NominalDecl, _ written: [Type], _ name: Name, _ span: Span
  ) -> Type {
    guard written.count <= decl.primaryAssociatedTypes.count else {
      return report(
        "protocol '\(decl.name)' takes \(decl.primaryAssociatedTypes.count) arguments, "
          + "found \(written.count)", span)
    }
    let bindings = zip(decl.primaryAssociatedTypes, written).map {
      Type.AssociatedBinding(name: $0.base, type: $1)
    }
    return types.existential([decl], bindings)
  }

  /// Whether the place lies inside a generic type, whose name then means itself.
  private func isInside(_ decl: NominalDecl) -> Bool {
    var current = context.nominal(of: scope.context)
    while let nominal = current {
      if nominal === decl { return true }
      current = nominal.outer
    }
    return false
  }

  private func apply(
    _ decl: AliasDecl, _ substitution: Substitution, _ name: Name, _ span: Span
  ) -> Type {
    if let renamed = context.renamed(by: decl) { return apply(renamed, [], name, span) }
    let target = context.type(of: decl)
    let written = name.genericArguments.map { resolve($0) }
    guard !decl.genericParameters.isEmpty else { return context.substitute(target, substitution) }
    guard written.count == decl.genericParameters.count else {
      return report(
        "generic type '\(decl.name)' needs \(decl.genericParameters.count) arguments, "
          + "found \(written.count)", span)
    }
    let own = Substitution(decl.genericParameters, written)
    return context.substitute(target, substitution.merging(own))
  }

  // MARK: Protocols

  private func resolveExistential(_ expr: TypeExpr, isExplicit: Bool) -> Type {
    guard case .composition(let parts) = expr.kind else { return resolve(expr) }
    var protocols: [NominalDecl] = []
    var bindings: [Type.AssociatedBinding] = []
    for part in parts {
      let type = resolve(part)
      if type.isError { return type }
      if type.isClass, !type.hasParameter {
        protocols.append(context.bound(for: type))
        continue
      }
      guard case .existential(let decls, let bound) = type.kind else {
        return report(
          "'\(context.describe(type))' is not a protocol and cannot be part of '&'", part.span)
      }
      protocols += decls
      bindings += bound
    }
    return types.existential(protocols, bindings)
  }

  private func resolveOpaque(_ bound: TypeExpr, _ span: Span) -> Type {
    let type = resolveExistential(bound, isExplicit: true)
    guard case .existential(let protocols, let bindings) = type.kind else { return type }
    guard let opaque else {
      return report(
        "'some' types are only possible as results, parameters and properties", span,
        help: "use 'any'")
    }
    return opaque(bound, protocols, bindings)
  }
}
