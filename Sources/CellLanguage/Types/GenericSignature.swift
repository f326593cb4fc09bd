/// Generic parameters with what is required of them.
final class GenericSignature {
  enum Requirement {
    case conforms(Type, NominalDecl)
    case superclass(Type, Type)
    case sameType(Type, Type)
  }

  /// All parameters, those of the declarations around it first.
  let parameters: [GenericParameterDecl]
  let requirements: [Requirement]
  fileprivate var canonicalTypes = KeyTable<Int, Type>()
  fileprivate var knownProtocols = KeyTable<Int, [NominalDecl]>()
  fileprivate var inProgress: Set<Int> = []

  init(parameters: [GenericParameterDecl], requirements: [Requirement]) {
    self.parameters = parameters
    self.requirements = requirements
  }

  var isEmpty: Bool { parameters.isEmpty }
}

extension Context {
  /// The one form of a type under a signature: associated types replaced by what they equal.
  func canonical(_ type: Type, in signature: GenericSignature) -> Type {
    guard type.hasParameter else { return type }
    if let known = signature.canonicalTypes[type.id] { return known }
    let result = types.map(type) { part in
      switch part.kind {
      case .dependent(let base, let name): self.canonicalDependent(base, name, signature)
      case .parameter: self.canonicalParameter(part, signature)
      default: nil
      }
    }
    signature.canonicalTypes[type.id] = result
    return result
  }

  private func canonicalParameter(_ type: Type, _ signature: GenericSignature) -> Type? {
    guard signature.inProgress.insert(type.id).inserted else { return nil }
    defer { signature.inProgress.remove(type.id) }
    return replacement(of: type, in: signature)
  }

  private func canonicalDependent(
    _ base: Type, _ name: String, _ signature: GenericSignature
  ) -> Type {
    let base = canonical(base, in: signature)
    guard base.isArchetype else { return memberType(of: base, named: name, in: signature) }
    if case .opaque(let result, let arguments) = base.kind,
      let binding = result.bindings.first(where: { $0.name == name })
    {
      // The types that are given where the result is used, in place of the declaration's own.
      let type = substitute(binding.type, Substitution(result.parameters, arguments))
      return type == binding.type ? type : canonical(type, in: signature)
    }
    let type = types.dependent(base, name)
    guard signature.inProgress.insert(type.id).inserted else { return type }
    defer { signature.inProgress.remove(type.id) }
    return replacement(of: type, in: signature) ?? impliedEqual(of: type, in: signature) ?? type
  }

  /// What a `where` clause says that an archetype equals.
  private func replacement(of type: Type, in signature: GenericSignature) -> Type? {
    for case .sameType(let left, let right) in signature.requirements {
      if left == type, isPreferred(right, to: left) { return canonical(right, in: signature) }
      if right == type, isPreferred(left, to: right) { return canonical(left, in: signature) }
    }
    return nil
  }

  /// Concrete types are preferred, then shorter paths, then parameters declared earlier.
  private func isPreferred(_ a: Type, to b: Type) -> Bool {
    guard a.isArchetype else { return true }
    return (depth(of: a), a.id) < (depth(of: b), b.id)
  }

  private func depth(of type: Type) -> Int {
    if case .dependent(let base, _) = type.kind { depth(of: base) + 1 } else { 0 }
  }

  /// What the protocols of the types that `type` starts from say that it equals, such as
  /// `Iterator.Element == Element`.
  private func impliedEqual(of type: Type, in signature: GenericSignature) -> Type? {
    var prefix = type
    while case .dependent(let base, _) = prefix.kind {
      for proto in protocols(of: base, in: signature) {
        for case .sameType(let left, let right) in requirementSignature(of: proto) {
          let left = substitute(left, selfOf: proto, with: base)
          guard left == type else { continue }
          return canonical(substitute(right, selfOf: proto, with: base), in: signature)
        }
      }
      prefix = base
    }
    return nil
  }

  private func substitute(_ type: Type, selfOf proto: NominalDecl, with base: Type) -> Type {
    types.map(type) { part in
      if case .parameter(let decl) = part.kind, decl === proto.selfParameter { base } else { nil }
    }
  }

  /// The protocols that an archetype is known to conform to, inherited ones included.
  func protocols(of archetype: Type, in signature: GenericSignature) -> [NominalDecl] {
    if case .opaque(let result, _) = archetype.kind {
      return unique(result.protocols.flatMap { inheritedProtocols(of: $0) })
    }
    if let known = signature.knownProtocols[archetype.id] { return known }
    var found = declaredProtocols(of: archetype, in: signature)
    signature.knownProtocols[archetype.id] = unique(found)
    if case .dependent(let base, _) = archetype.kind {
      for proto in protocols(of: base, in: signature) {
        for case .conforms(let subject, let bound) in requirementSignature(of: proto) {
          let subject = substitute(subject, selfOf: proto, with: base)
          guard canonical(subject, in: signature) == archetype else { continue }
          found += inheritedProtocols(of: bound)
        }
      }
    }
    let result = unique(found)
    signature.knownProtocols[archetype.id] = result
    return result
  }

  private func declaredProtocols(
    of archetype: Type, in signature: GenericSignature
  ) -> [NominalDecl] {
    var found: [NominalDecl] = []
    for case .conforms(let subject, let proto) in signature.requirements
    where subject == archetype || canonical(subject, in: signature) == archetype {
      found += inheritedProtocols(of: proto)
    }
    return found
  }

  /// The class that an archetype is required to inherit from.
  func superclassBound(of archetype: Type, in signature: GenericSignature) -> Type? {
    for case .superclass(let subject, let bound) in signature.requirements
    where canonical(subject, in: signature) == archetype {
      return bound
    }
    for proto in protocols(of: archetype, in: signature) {
      for case .superclass(_, let bound) in requirementSignature(of: proto) { return bound }
    }
    return nil
  }

  private func unique(_ protocols: [NominalDecl]) -> [NominalDecl] {
    guard protocols.count > 1 else { return protocols }
    var result: [NominalDecl] = []
    for proto in protocols where !result.contains(where: { $0 === proto }) { result.append(proto) }
    return result
  }

  /// A protocol and all protocols that it inherits from, itself first.
  func inheritedProtocols(of proto: NominalDecl) -> [NominalDecl] {
    if let known = proto.cachedInheritedProtocols { return known }
    proto.cachedInheritedProtocols = [proto]
    unfinishedLists += 1
    defer { unfinishedLists -= 1 }
    var result = [proto]
    for type in inherited(of: proto) {
      guard case .existential(let bounds, _) = type.kind else { continue }
      for bound in bounds { result += inheritedProtocols(of: bound) }
    }
    result = unique(result)
    proto.cachedInheritedProtocols = result
    return result
  }
}
