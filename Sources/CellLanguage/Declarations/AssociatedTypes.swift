extension Context {
  /// `base.name` as a type, for associated types, aliases and nested types.
  func memberType(of base: Type, named name: String, in signature: GenericSignature) -> Type {
    if base.isError { return base }
    if base.isArchetype { return canonical(types.dependent(base, name), in: signature) }
    if case .existential(_, let bindings) = base.kind,
      let binding = bindings.first(where: { $0.name == name })
    {
      return binding.type
    }
    if case .existential(let protocols, _) = base.kind {
      return upperBound(of: name, in: protocols)
    }
    if let (member, owner) = typeMember(of: base, named: name) {
      switch member {
      case .alias(let alias): return substitute(type(of: alias), substitution(of: owner))
      case .type(let decl): return types.nominal(decl, owner.arguments)
      default: break
      }
    }
    return inferredTypeWitness(of: base, named: name) ?? types.error
  }

  /// What is known of an associated type of `any P`: the protocols that it conforms to.
  private func upperBound(of name: String, in protocols: [NominalDecl]) -> Type {
    let inherited = protocols.flatMap { inheritedProtocols(of: $0) }
    for proto in inherited {
      if let fixed = fixedType(name, by: proto) { return fixed }
    }
    for proto in inherited {
      guard let associated = proto.associatedTypes.first(where: { $0.name == name }) else {
        continue
      }
      let scope = TypeScope(context: .nominal(proto))
      let bounds = associated.bounds.flatMap { bound -> [NominalDecl] in
        if case .existential(let decls, _) = TypeResolver(self, scope).resolve(bound).kind {
          return decls
        }
        return []
      }
      return types.existential(bounds)
    }
    return types.error
  }

  /// What a protocol says that an associated type is, as in `protocol P: Q where Item == Int`.
  func fixedType(_ name: String, by proto: NominalDecl) -> Type? {
    guard let parameter = proto.selfParameter else { return nil }
    let wanted = types.dependent(types.parameter(parameter), name)
    for case .sameType(let left, let right) in requirementSignature(of: proto) {
      if left == wanted, !right.hasParameter { return right }
      if right == wanted, !left.hasParameter { return left }
    }
    return nil
  }

  /// A type declared inside another, with the type that declares it.
  func typeMember(of base: Type, named name: String) -> (member: Member, owner: Type)? {
    var current: Type? = base
    while let type = current, let decl = type.nominal {
      if let parameter = decl.parameters.last(where: { $0.name == name }),
        let argument = substitution(of: type)[parameter]
      {
        return (.alias(fixedAlias(name, argument)), types.void)
      }
      if let member = typeMember(named: name, in: decl.members) { return (member, type) }
      for extended in decl.extensions(with: name) {
        if let member = typeMember(named: name, in: extended.members) { return (member, type) }
      }
      current = superclass(of: type)
    }
    return nil
  }

  private func typeMember(named name: String, in members: MemberTable) -> Member? {
    guard members.has(name) else { return nil }
    return members.named(name).first { member in
      switch member {
      case .type, .alias: true
      default: false
      }
    }
  }

  private func fixedAlias(_ name: String, _ type: Type) -> AliasDecl {
    let expr = TypeExpr(.placeholder, .none)
    let alias = AliasDecl(name: name, span: .none, target: expr, genericParameters: [])
    alias.type = type
    return alias
  }

  /// A type alias that one of some protocols, or an extension of it, declares.
  func alias(named name: String, in protocols: [NominalDecl]) -> (AliasDecl, NominalDecl)? {
    for proto in protocols {
      if let alias = alias(named: name, in: proto.members) { return (alias, proto) }
      for extended in proto.extensions(with: name) {
        if let alias = alias(named: name, in: extended.members) { return (alias, proto) }
      }
    }
    return nil
  }

  private func alias(named name: String, in members: MemberTable) -> AliasDecl? {
    guard members.has(name) else { return nil }
    for case .alias(let alias) in members.named(name) { return alias }
    return nil
  }

  /// Whether an archetype's protocols declare an associated type (or alias) of a name.
  func associatedTypeExists(
    _ name: String, of base: Type, in signature: GenericSignature
  ) -> Bool {
    var protocols = protocols(of: canonical(base, in: signature), in: signature)
    if case .parameter(let parameter) = base.kind, let own = parameter.selfOf {
      protocols += inheritedProtocols(of: own)
    }
    return protocols.contains { $0.members.hasAssociatedType(name) }
  }

  /// An associated type of a conforming type, from its declarations or inferred from them.
  func inferredTypeWitness(of base: Type, named name: String) -> Type? {
    // Declarations that are half there can say that a type is made of itself.
    guard witnessDepth < Self.witnessLimit else { return nil }
    witnessDepth += 1
    defer { witnessDepth -= 1 }
    var current: Type? = base
    while let type = current, let decl = type.nominal {
      for conformance in conformances(of: decl)
      where conformance.proto.members.hasAssociatedType(name) {
        if let witness = typeWitness(conformance, named: name) {
          return substitute(witness, substitution(of: type))
        }
      }
      current = superclass(of: type)
    }
    return nil
  }

  private func typeWitness(_ conformance: Conformance, named name: String) -> Type? {
    if let known = conformance.typeWitnesses[name] { return known }
    guard conformance.witnessesInProgress.insert(name).inserted else { return nil }
    defer { conformance.witnessesInProgress.remove(name) }
    let found =
      rawTypeWitness(conformance, name) ?? inferWitness(conformance, name)
      ?? equalWitness(conformance, name) ?? defaultWitness(conformance, name)
    if let found { conformance.typeWitnesses[name] = found }
    return found
  }

  private func rawTypeWitness(_ conformance: Conformance, _ name: String) -> Type? {
    switch (conformance.proto.name, name) {
    case ("RawRepresentable", "RawValue"): rawType(of: conformance.nominal)
    case ("CaseIterable", "AllCases"): known.array(declaredType(of: conformance.nominal))
    default: nil
    }
  }

  /// What the protocol itself says that an associated type equals, in terms of another.
  private func equalWitness(_ conformance: Conformance, _ name: String) -> Type? {
    guard let parameter = conformance.proto.selfParameter else { return nil }
    let selfType = declaredType(of: conformance.nominal)
    let wanted = types.dependent(types.parameter(parameter), name)
    for case .sameType(let left, let right) in requirementSignature(of: conformance.proto) {
      guard left == wanted || right == wanted else { continue }
      let found = substitute(
        left == wanted ? right : left, Substitution([parameter], [selfType]),
        in: signature(of: conformance.nominal))
      if !found.hasError { return found }
    }
    return nil
  }

  private func defaultWitness(_ conformance: Conformance, _ name: String) -> Type? {
    let candidates =
      inheritedProtocols(of: conformance.proto) + conformances(of: conformance.nominal).map(\.proto)
    for proto in candidates {
      guard let associated = proto.associatedTypes.first(where: { $0.name == name }),
        let expr = associated.defaultType, let parameter = proto.selfParameter
      else { continue }
      let scope = TypeScope(context: .nominal(proto))
      let type = TypeResolver(self, scope).resolve(expr)
      let selfType = declaredType(of: conformance.nominal)
      return substitute(
        type, Substitution([parameter], [selfType]), in: signature(of: conformance.nominal))
    }
    return nil
  }

  /// Matches the requirements that mention the associated type with the members that meet them.
  private func inferWitness(_ conformance: Conformance, _ name: String) -> Type? {
    let selfType = declaredType(of: conformance.nominal)
    for proto in [conformance.proto] + conformances(of: conformance.nominal).map(\.proto) {
      for requirement in proto.members.all {
        var matcher = WitnessMatcher(context: self, proto: proto, selfType: selfType)
        guard let pattern = requirementType(requirement),
          matcher.mentions(pattern, associated: name)
        else { continue }
        for candidate in candidates(for: requirement, in: conformance) {
          guard let type = requirementType(candidate), haveSameLabels(requirement, candidate)
          else { continue }
          matcher.found = [:]
          if matcher.match(pattern, type), let found = matcher.found[name] { return found }
        }
      }
    }
    return nil
  }

  private func haveSameLabels(_ requirement: Member, _ candidate: Member) -> Bool {
    switch (requirement, candidate) {
    case (.function(let wanted), .function(let found)):
      wanted.isOperator || wanted.parameters.map(\.label) == found.parameters.map(\.label)
    case (.subscripted(let wanted), .subscripted(let found)):
      wanted.parameters.map(\.label) == found.parameters.map(\.label)
    default: true
    }
  }

  /// The type by which a requirement and its witness are compared.
  func requirementType(_ member: Member) -> Type? {
    switch member {
    case .function(let decl): type(of: decl)
    case .variable(let decl): type(of: decl)
    case .subscripted(let decl): type(of: decl.getter)
    case .enumCase, .type, .alias, .associatedType: nil
    }
  }

  private func candidates(for requirement: Member, in conformance: Conformance) -> [Member] {
    let nominal = conformance.nominal
    let own = ([nominal.members] + nominal.extensions.map(\.members))
      .flatMap { $0.named(requirement.name) }
    return own
      + conformances(of: nominal).flatMap { other in
        other.proto.extensions.flatMap { extended in
          extensionApplies(extended, to: conformance)
            ? extended.members.named(requirement.name) : []
        }
      }
  }

  private func extensionApplies(_ extended: ExtensionDecl, to conformance: Conformance) -> Bool {
    guard let proto = extended.nominal, let parameter = proto.selfParameter else { return false }
    let substitution = Substitution([parameter], [declaredType(of: conformance.nominal)])
    let signature = self.signature(of: extended)
    for case .conforms(let subject, let bound) in signature.requirements
    where subject == types.parameter(parameter) {
      let type = substitute(subject, substitution)
      guard self.conformance(of: type, to: bound) != nil else { return false }
    }
    return true
  }

}

/// Matches a requirement's type with a candidate's, collecting what `Self`'s associated types are.
private struct WitnessMatcher {
  let context: Context
  let proto: NominalDecl
  let selfType: Type
  var found: [String: Type] = [:]

  init(context: Context, proto: NominalDecl, selfType: Type) {
    self.context = context
    self.proto = proto
    self.selfType = selfType
  }

  func mentions(_ type: Type, associated name: String) -> Bool {
    var result = false
    _ = context.types.map(type) { part in
      if case .dependent(let base, name) = part.kind, isSelf(base) { result = true }
      return nil
    }
    return result
  }

  private func isSelf(_ type: Type) -> Bool {
    if case .parameter(let decl) = type.kind { decl === proto.selfParameter } else { false }
  }

  mutating func match(_ pattern: Type, _ type: Type) -> Bool {
    if case .dependent(let base, let name) = pattern.kind, isSelf(base) {
      // A default implementation in a protocol extension speaks of its own `Self`.
      if case .dependent(let own, name) = type.kind, isAnySelf(own) { return true }
      let type = resolvedSelf(type)
      if let known = found[name] { return known == type }
      found[name] = type
      return true
    }
    if isSelf(pattern) { return resolvedSelf(type) == selfType }
    switch (pattern.kind, type.kind) {
    case (.nominal(let left, let a), .nominal(let right, let b)):
      return left === right && zip(a, b).allSatisfy { match($0, $1) }
    case (.tuple(let a), .tuple(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { match($0.type, $1.type) }
    case (.function(let a), .function(let b)): return match(a, b)
    // `Range<Index>` is no generic parameter of the type, such as `Base.Index`.
    case (.nominal, .dependent), (.nominal, .parameter): return false
    default: return true
    }
  }

  private mutating func match(_ a: FunctionType, _ b: FunctionType) -> Bool {
    guard a.parameters.count == b.parameters.count else { return false }
    for (left, right) in zip(a.parameters, b.parameters) where !match(left.type, right.type) {
      return false
    }
    return match(a.result, b.result)
  }

  private func isAnySelf(_ type: Type) -> Bool {
    if case .parameter(let decl) = type.kind { decl.selfOf != nil } else { false }
  }

  private func resolvedSelf(_ type: Type) -> Type {
    context.types.map(type) { part in
      if case .parameter(let decl) = part.kind, decl.selfOf != nil { selfType } else { nil }
    }
  }
}
