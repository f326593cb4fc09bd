extension Context {
  /// The type around a place, or nil at the top level.
  func nominal(of declContext: DeclContext) -> NominalDecl? {
    switch declContext {
    case .nominal(let decl): decl
    case .extended(let decl): extendedNominal(decl)
    case .module, .local: nil
    }
  }

  /// `Self` at a place.
  func selfType(of declContext: DeclContext) -> Type? {
    nominal(of: declContext).map(selfType)
  }

  func selfType(of decl: NominalDecl) -> Type {
    if let parameter = decl.selfParameter { return types.parameter(parameter) }
    return declaredType(of: decl)
  }

  /// A nominal type applied to its own parameters.
  func declaredType(of decl: NominalDecl) -> Type {
    types.nominal(decl, decl.parameters.map(types.parameter))
  }

  func extendedNominal(_ decl: ExtensionDecl) -> NominalDecl? {
    if let known = decl.nominal { return known }
    guard case .name(_, let name) = decl.extendedExpr.kind else {
      return extendedShorthand(decl)
    }
    let found = nominalOnly(named: decl.extendedExpr, name)
    if found == nil {
      reporter.error(
        "cannot find type '\(name.base)' in scope", at: name.span,
        help: suggestion(forType: name.base, in: TypeScope()))
    }
    decl.nominal = found
    return found
  }

  /// `extension [Int]` and the like.
  private func extendedShorthand(_ decl: ExtensionDecl) -> NominalDecl? {
    switch decl.extendedExpr.kind {
    case .array: decl.nominal = known.decl("Array")
    case .dictionary: decl.nominal = known.decl("Dictionary")
    case .optional: decl.nominal = known.decl("Optional")
    default: reporter.error("this type cannot be extended", at: decl.extendedExpr.span)
    }
    return decl.nominal
  }

  private func nominalOnly(named expr: TypeExpr, _ name: Name) -> NominalDecl? {
    if case .name(let base?, _) = expr.kind, case .name(_, let outerName) = base.kind {
      guard let outer = nominalOnly(named: base, outerName) else { return nil }
      for member in outer.members.named(name.base) {
        if case .type(let decl) = member { return decl }
        if case .alias(let alias) = member { return type(of: alias).nominal }
      }
      return nil
    }
    if let decl = module.nominals[name.base] ?? library.nominal(name.base) { return decl }
    guard let alias = module.aliases[name.base] ?? library.alias(name.base) else { return nil }
    return type(of: alias).nominal
  }

  /// The generic type that an alias gives another name, without saying its arguments.
  func renamed(by alias: AliasDecl) -> NominalDecl? {
    guard alias.genericParameters.isEmpty, case .name(nil, let name) = alias.target.kind,
      name.genericArguments.isEmpty
    else { return nil }
    switch alias.outerContext ?? alias.context {
    case .module, .local: break
    case .nominal, .extended: return nil
    }
    let own =
      sources.isLibrary(alias.span)
      ? nil : alias.localScope?.nominal(name.base) ?? module.nominals[name.base]
    guard let decl = own ?? library.nominal(name.base), !decl.isProtocol,
      !decl.genericParameters.isEmpty
    else { return nil }
    return decl
  }

  /// Resolves an alias; reports one that stands for itself, by way of others.
  func check(_ alias: AliasDecl) {
    // What it stands for may have been looked up in a trial, whose problems do not count.
    if alias.type?.hasError ?? false { alias.type = nil }
    _ = type(of: alias)
    guard alias.isCyclic else { return }
    reporter.error(
      "type alias '\(alias.name)' refers to itself", at: alias.span,
      help: "write the type that it stands for")
  }

  func type(of alias: AliasDecl) -> Type {
    if let type = alias.type { return type }
    if let renamed = renamed(by: alias) { return declaredType(of: renamed) }
    guard !alias.isBeingResolved else {
      alias.isCyclic = true
      return types.error
    }
    alias.isBeingResolved = true
    defer { alias.isBeingResolved = false }
    let scope = TypeScope(
      local: alias.localScope, parameters: alias.genericParameters,
      context: alias.outerContext ?? alias.context)
    let type = TypeResolver(self, scope).resolve(alias.target)
    alias.type = type
    return type
  }

  // MARK: Signatures

  func signature(of declContext: DeclContext) -> GenericSignature {
    switch declContext {
    case .module, .local: emptySignature
    case .nominal(let decl): signature(of: decl)
    case .extended(let decl): signature(of: decl)
    }
  }

  func signature(of decl: NominalDecl) -> GenericSignature {
    if let known = decl.signature { return known }
    guard !decl.isResolvingSignature else { return emptySignature }
    decl.isResolvingSignature = true
    defer { decl.isResolvingSignature = false }
    let signature: GenericSignature
    if let parameter = decl.selfParameter {
      signature = GenericSignature(
        parameters: [parameter], requirements: [.conforms(types.parameter(parameter), decl)])
    } else {
      let outer = self.signature(of: decl.context)
      let scope = TypeScope(local: decl.localScope, context: .nominal(decl))
      signature = makeSignature(
        outer: outer, decl.genericParameters, decl.requirementExprs, scope)
    }
    decl.signature = signature
    return signature
  }

  func signature(of decl: ExtensionDecl) -> GenericSignature {
    if let known = decl.signature { return known }
    guard let nominal = extendedNominal(decl), !decl.isResolvingSignature else {
      return emptySignature
    }
    decl.isResolvingSignature = true
    defer { decl.isResolvingSignature = false }
    let outer = signature(of: nominal)
    let scope = TypeScope(context: .extended(decl))
    var requirements = self.requirements(decl.requirementExprs, scope)
    requirements += shorthandRequirements(decl, nominal)
    let signature = GenericSignature(
      parameters: outer.parameters, requirements: outer.requirements + requirements)
    decl.signature = signature
    return signature
  }

  /// `extension [Int]` fixes the arguments of the extended type.
  private func shorthandRequirements(
    _ decl: ExtensionDecl, _ nominal: NominalDecl
  ) -> [GenericSignature.Requirement] {
    if case .name(_, let name) = decl.extendedExpr.kind, name.genericArguments.isEmpty { return [] }
    let type = TypeResolver(self, TypeScope()).resolve(decl.extendedExpr)
    return zip(nominal.parameters, type.arguments).map {
      .sameType(types.parameter($0), $1)
    }
  }

  func signature(of decl: FunctionDecl) -> GenericSignature {
    if let known = decl.signature { return known }
    let outer = decl.outerSignature ?? signature(of: decl.context)
    var parameters = decl.genericParameters
    var requirements = decl.requirementExprs
    if let owner = decl.subscriptDecl {
      parameters = owner.genericParameters
      requirements = owner.requirementExprs
    }
    let scope = TypeScope(
      local: decl.localScope, parameters: outer.parameters + parameters,
      context: decl.outerContext ?? decl.context)
    let own = makeSignature(outer: outer, parameters, requirements, scope)
    decl.signature = own
    guard !parameters.isEmpty else { return own }
    let implied = impliedRequirements(of: decl, scope)
    guard !implied.isEmpty else { return own }
    let signature = GenericSignature(
      parameters: own.parameters, requirements: own.requirements + implied)
    decl.signature = signature
    return signature
  }

  /// What the types of parameters demand: `[Key: Int]` that `Key` is hashable.
  private func impliedRequirements(
    of decl: FunctionDecl, _ scope: TypeScope
  ) -> [GenericSignature.Requirement] {
    var scope = scope
    scope.signature = decl.signature
    let resolver = TypeResolver(self, scope)
    var found: [GenericSignature.Requirement] = []
    let exprs = decl.parameters.compactMap(\.typeExpr) + [decl.resultExpr].compactMap { $0 }
    reporter.silently {
      for expr in exprs { addImplied(by: resolver.resolve(expr), to: &found) }
    }
    return found
  }

  private func addImplied(by type: Type, to found: inout [GenericSignature.Requirement]) {
    guard type.hasParameter else { return }
    switch type.kind {
    case .nominal(let decl, let arguments):
      let substitution = Substitution(decl.parameters, arguments)
      for requirement in signature(of: decl).requirements {
        switch requirement {
        case .conforms(let subject, let proto):
          let subject = substitute(subject, substitution)
          if subject.isArchetype { found.append(.conforms(subject, proto)) }
        case .sameType(let left, let right):
          let (left, right) = (substitute(left, substitution), substitute(right, substitution))
          if left.isArchetype || right.isArchetype { found.append(longerFirst(left, right)) }
        case .superclass(let subject, let bound):
          let subject = substitute(subject, substitution)
          if subject.isArchetype { found.append(.superclass(subject, bound)) }
        }
      }
      for argument in arguments { addImplied(by: argument, to: &found) }
    case .tuple(let fields): for field in fields { addImplied(by: field.type, to: &found) }
    case .function(let function):
      for parameter in function.parameters { addImplied(by: parameter.type, to: &found) }
      addImplied(by: function.result, to: &found)
    default: break
    }
  }

  private func makeSignature(
    outer: GenericSignature, _ parameters: [GenericParameterDecl],
    _ whereClause: [RequirementExpr], _ scope: TypeScope
  ) -> GenericSignature {
    guard !parameters.isEmpty || !whereClause.isEmpty else { return outer }
    var found = outer.requirements
    for parameter in parameters {
      guard let bound = parameter.bound else { continue }
      found += self.requirements(on: types.parameter(parameter), bound, scope)
    }
    found += requirements(whereClause, scope)
    return GenericSignature(parameters: outer.parameters + parameters, requirements: found)
  }

  func requirements(
    _ exprs: [RequirementExpr], _ scope: TypeScope
  ) -> [GenericSignature.Requirement] {
    exprs.flatMap { expr -> [GenericSignature.Requirement] in
      let resolver = TypeResolver(self, scope)
      switch expr {
      case .conforms(let subject, let bound):
        return requirements(on: resolver.resolve(subject), bound, scope)
      case .sameType(let leftExpr, let rightExpr):
        let (left, right) = (resolver.resolve(leftExpr), resolver.resolve(rightExpr))
        if isInside(left, right) || isInside(right, left) {
          reporter.error(
            "same-type constraint '\(describe(left))' == '\(describe(right))' is recursive",
            at: leftExpr.span,
            help: "no type contains itself; write the element type, as in '== Int'")
          return []
        }
        return [longerFirst(left, right)]
      }
    }
  }

  /// Whether an archetype is a true part of another type that is none.
  private func isInside(_ part: Type, _ whole: Type) -> Bool {
    guard part.isArchetype, !whole.isArchetype, whole.hasParameter else { return false }
    var isFound = false
    _ = types.map(whole) { type in
      if type == part { isFound = true }
      return nil
    }
    return isFound
  }

  /// Rules replace longer paths by shorter ones.
  private func longerFirst(_ left: Type, _ right: Type) -> GenericSignature.Requirement {
    pathLength(left) < pathLength(right) && right.isArchetype
      ? .sameType(right, left) : .sameType(left, right)
  }

  private func pathLength(_ type: Type) -> Int {
    if case .dependent(let base, _) = type.kind { pathLength(base) + 1 } else { 0 }
  }

  /// `T: P & Q<X>` as requirements.
  func requirements(
    on subject: Type, _ bound: TypeExpr, _ scope: TypeScope
  ) -> [GenericSignature.Requirement] {
    if subject.isError { return [] }
    if case .composition(let parts) = bound.kind {
      return parts.flatMap { requirements(on: subject, $0, scope) }
    }
    let type = TypeResolver(self, scope).resolve(bound)
    switch type.kind {
    case .existential(let protocols, let bindings):
      let conformances = protocols.map { GenericSignature.Requirement.conforms(subject, $0) }
      return conformances
        + bindings.map { .sameType(types.dependent(subject, $0.name), $0.type) }
    case .nominal(let decl, _) where decl.isClass: return [.superclass(subject, type)]
    case .error: return []
    default:
      reporter.error(
        "'\(describe(type))' is not a protocol or class and cannot be a constraint",
        at: bound.span, help: "use '==' for a fixed type")
      return []
    }
  }

  /// What a protocol requires of `Self` and its associated types.
  func requirementSignature(of proto: NominalDecl) -> [GenericSignature.Requirement] {
    if let known = proto.requirementCache { return known }
    proto.requirementCache = []
    guard let parameter = proto.selfParameter else { return [] }
    let selfType = types.parameter(parameter)
    let scope = TypeScope(local: proto.localScope, context: .nominal(proto))
    var result: [GenericSignature.Requirement] = []
    for bound in proto.inheritedExprs { result += requirements(on: selfType, bound, scope) }
    for associated in proto.associatedTypes {
      let type = types.dependent(selfType, associated.name)
      for bound in associated.bounds { result += requirements(on: type, bound, scope) }
      result += requirements(associated.requirementExprs, scope)
    }
    result += requirements(proto.requirementExprs, scope)
    proto.requirementCache = result
    return result
  }

  /// The types after the colon of a declaration.
  func inherited(of decl: NominalDecl) -> [Type] {
    if let known = decl.resolvedInherited { return known }
    guard !decl.isResolvingInherited else { return [] }
    decl.isResolvingInherited = true
    unfinishedLists += 1
    defer {
      decl.isResolvingInherited = false
      unfinishedLists -= 1
    }
    // The names stand outside of the type: what it inherits decides what its members are.
    let scope = TypeScope(
      local: decl.localScope, parameters: decl.parameters, context: decl.context)
    let result = decl.inheritedExprs.map { TypeResolver(self, scope).resolve($0) }
    decl.resolvedInherited = result
    return result
  }

  func inherited(of decl: ExtensionDecl) -> [Type] {
    if let known = decl.resolvedInherited { return known }
    decl.resolvedInherited = []
    unfinishedLists += 1
    defer { unfinishedLists -= 1 }
    let resolver = TypeResolver(self, TypeScope(context: .extended(decl)))
    let result = decl.inheritedExprs.map { resolver.resolve($0) }
    decl.resolvedInherited = result
    return result
  }

  /// The class that a class inherits from.
  func superclass(of decl: NominalDecl) -> Type? {
    guard decl.isClass, !inheritsFromItself(decl) else { return nil }
    return inherited(of: decl).first { $0.isClass }
  }

  /// Whether a class is its own superclass, by way of others; such a class has none.
  func inheritsFromItself(_ decl: NominalDecl) -> Bool {
    if let known = decl.inheritsFromItself { return known }
    var visited: Set<ObjectIdentifier> = []
    var current: NominalDecl? = decl
    while let nominal = current, visited.insert(ObjectIdentifier(nominal)).inserted {
      if nominal !== decl, nominal.inheritsFromItself == false { current = nil; break }
      current = inherited(of: nominal).first { $0.isClass }?.nominal
    }
    let result = current != nil
    if decl.resolvedInherited != nil { decl.inheritsFromItself = result }
    return result
  }

  func superclass(of type: Type) -> Type? {
    guard let decl = type.nominal, let base = superclass(of: decl) else { return nil }
    return base.hasParameter ? substitute(base, substitution(of: type)) : base
  }

  /// The type of an enum's raw values, when it has them.
  func rawType(of decl: NominalDecl) -> Type? {
    guard decl.isEnum, let first = inherited(of: decl).first, !first.isExistential, !first.isError
    else { return nil }
    return first
  }
}
