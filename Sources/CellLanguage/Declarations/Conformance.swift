/// That a nominal type conforms to a protocol, and where it says so.
final class Conformance {
  let nominal: NominalDecl
  let proto: NominalDecl
  /// nil when the type's own declaration states it.
  let extended: ExtensionDecl?
  /// Where it is written, for diagnostics.
  let span: Span
  /// Associated types in terms of the nominal type's parameters, as far as they were asked for.
  var typeWitnesses = NameTable<Type>()
  var witnessesInProgress: Set<String> = []
  var isChecked = false

  init(nominal: NominalDecl, proto: NominalDecl, extended: ExtensionDecl?, span: Span) {
    self.nominal = nominal
    self.proto = proto
    self.extended = extended
    self.span = span
  }
}

extension Context {
  /// All conformances of a type, those implied by protocol inheritance included.
  func conformances(of decl: NominalDecl) -> [Conformance] {
    if let known = decl.cachedConformances { return known }
    guard !decl.isResolvingInherited else { return [] }
    decl.cachedConformances = []
    unfinishedLists += 1
    defer { unfinishedLists -= 1 }
    var result: [Conformance] = []
    add(inherited(of: decl), decl.inheritedExprs, of: decl, nil, to: &result)
    for extended in decl.extensions {
      add(inherited(of: extended), extended.inheritedExprs, of: decl, extended, to: &result)
    }
    addImplicit(of: decl, to: &result)
    decl.cachedConformances = result
    return result
  }

  private func add(
    _ inherited: [Type], _ exprs: [TypeExpr], of decl: NominalDecl, _ extended: ExtensionDecl?,
    to result: inout [Conformance]
  ) {
    for (type, expr) in zip(inherited, exprs) {
      guard case .existential(let protocols, _) = type.kind else { continue }
      for proto in protocols.flatMap({ inheritedProtocols(of: $0) })
      where !result.contains(where: { $0.proto === proto }) {
        result.append(
          Conformance(nominal: decl, proto: proto, extended: extended, span: expr.span))
      }
    }
  }

  /// Enums without payload are hashable, and raw values make them raw-representable.
  private func addImplicit(of decl: NominalDecl, to result: inout [Conformance]) {
    guard decl.isEnum else { return }
    var names: [String] = []
    if rawType(of: decl) != nil { names.append("RawRepresentable") }
    if decl.cases.allSatisfy(\.payload.isEmpty), !decl.cases.isEmpty {
      names += ["Equatable", "Hashable"]
    }
    for name in names {
      guard let proto = known.decl(name), !result.contains(where: { $0.proto === proto }) else {
        continue
      }
      result.append(Conformance(nominal: decl, proto: proto, extended: nil, span: decl.nameSpan))
    }
  }

  func conformance(of decl: NominalDecl, to proto: NominalDecl) -> Conformance? {
    conformances(of: decl).first { $0.proto === proto }
  }

  /// The conformance of a type or, for classes, of one of its superclasses, with that class.
  func conformance(
    of type: Type, to proto: NominalDecl
  ) -> (conformance: Conformance, type: Type)? {
    var current: Type? = type
    while let type = current, let decl = type.nominal {
      if let found = conformance(of: decl, to: proto) { return (found, type) }
      current = superclass(of: type)
    }
    return nil
  }

  /// What a conditional conformance requires of a type's arguments.
  func conditions(
    _ conformance: Conformance, for type: Type
  ) -> [GenericSignature.Requirement] {
    guard let extended = conformance.extended, !extended.requirementExprs.isEmpty else { return [] }
    let substitution = substitution(of: type)
    let own = signature(of: extended).requirements.dropFirst(
      signature(of: conformance.nominal).requirements.count)
    return own.map { substitute($0, substitution) }
  }

  func substitute(
    _ requirement: GenericSignature.Requirement, _ substitution: Substitution
  ) -> GenericSignature.Requirement {
    switch requirement {
    case .conforms(let subject, let proto): .conforms(substitute(subject, substitution), proto)
    case .superclass(let subject, let bound):
      .superclass(substitute(subject, substitution), substitute(bound, substitution))
    case .sameType(let left, let right):
      .sameType(substitute(left, substitution), substitute(right, substitution))
    }
  }

  /// Whether a type without solver variables conforms to a protocol.
  func conforms(_ type: Type, to proto: NominalDecl, in signature: GenericSignature) -> Bool {
    if type.isError || isMarker(proto) { return true }
    if proto.name == "AnyObject" { return isClassBound(type, in: signature) }
    if let bound = proto.classBound { return isSubclass(type, of: bound, in: signature) }
    switch type.kind {
    case .nominal:
      guard let (conformance, owner) = conformance(of: type, to: proto),
        conformanceDepth < Self.mostConditions
      else { return false }
      conformanceDepth += 1
      defer { conformanceDepth -= 1 }
      return conditions(conformance, for: owner).allSatisfy { holds($0, in: signature) }
    case .parameter, .dependent, .opaque:
      let canonical = canonical(type, in: signature)
      guard canonical.isArchetype else { return conforms(canonical, to: proto, in: signature) }
      if protocols(of: canonical, in: signature).contains(where: { $0 === proto }) { return true }
      guard let bound = superclassBound(of: canonical, in: signature) else { return false }
      return conforms(bound, to: proto, in: signature)
    case .existential(let protocols, _):
      return proto.name == "Error"
        && protocols.contains { inheritedProtocols(of: $0).contains { $0 === proto } }
    case .tuple, .function, .metatype, .variable, .inoutAddress, .error: return false
    }
  }

  /// Protocols that say nothing at run time.
  func isMarker(_ proto: NominalDecl) -> Bool {
    ["Sendable", "Copyable", "Escapable", "BitwiseCopyable", "_KeyPathRoot"].contains(proto.name)
  }

  func isClassBound(_ type: Type, in signature: GenericSignature) -> Bool {
    switch type.kind {
    case .nominal(let decl, _): decl.isClass
    case .parameter, .dependent, .opaque:
      superclassBound(of: type, in: signature) != nil
        || protocols(of: type, in: signature).contains { $0.name == "AnyObject" }
    case .existential(let protocols, _):
      protocols.contains { inheritedProtocols(of: $0).contains { $0.name == "AnyObject" } }
        || superclassBound(of: protocols) != nil
    default: false
    }
  }

  func holds(_ requirement: GenericSignature.Requirement, in signature: GenericSignature) -> Bool {
    switch requirement {
    case .conforms(let subject, let proto): conforms(subject, to: proto, in: signature)
    case .superclass(let subject, let bound): isSubclass(subject, of: bound, in: signature)
    case .sameType(let left, let right):
      canonical(left, in: signature) == canonical(right, in: signature)
    }
  }

  func isSubclass(_ type: Type, of bound: Type, in signature: GenericSignature) -> Bool {
    var current: Type? =
      type.isArchetype
      ? superclassBound(of: type, in: signature) : superclassBound(ofExistential: type) ?? type
    while let type = current {
      if type == bound { return true }
      current = superclass(of: type)
    }
    return false
  }
}
