// A class in `Base & P`: it stands among the protocols as one that all its subclasses, and only
// they, conform to.

extension Context {
  /// What stands for a class in a composition with protocols.
  func bound(for type: Type) -> NominalDecl {
    if let known = classBounds[type.id] { return known }
    let span = type.nominal?.nameSpan ?? .none
    let decl = NominalDecl(
      name: describe(type), kind: .protocolType, span: span, nameSpan: span,
      modifiers: Modifiers(), genericParameters: [], requirementExprs: [], inheritedExprs: [],
      primaryAssociatedTypes: [], members: MemberTable())
    let parameter = trees.makeParameter("Self")
    parameter.selfOf = decl
    decl.selfParameter = parameter
    decl.classBound = type
    decl.requirementCache = [.superclass(types.parameter(parameter), type)]
    classBounds[type.id] = decl
    return decl
  }

  /// The class that everything behind `any P & Q` is known to inherit from.
  func superclassBound(of protocols: [NominalDecl]) -> Type? {
    for proto in protocols.flatMap({ inheritedProtocols(of: $0) }) {
      if let bound = superclassBound(of: proto) { return bound }
    }
    return nil
  }

  /// The class that a protocol itself asks for.
  private func superclassBound(of proto: NominalDecl) -> Type? {
    guard let parameter = proto.selfParameter else { return nil }
    for case .superclass(let subject, let bound) in requirementSignature(of: proto)
    where subject == types.parameter(parameter) {
      return bound
    }
    return nil
  }

  func superclassBound(ofExistential type: Type) -> Type? {
    guard case .existential(let protocols, _) = type.kind else { return nil }
    return superclassBound(of: protocols)
  }

  /// Whether everything behind `any P & Q` has a protocol.
  func includes(_ protocols: [NominalDecl], _ proto: NominalDecl) -> Bool {
    let own = protocols.flatMap { inheritedProtocols(of: $0) }
    if own.contains(where: { $0 === proto }) { return true }
    guard let base = superclassBound(of: protocols) else { return false }
    if proto.name == "AnyObject" { return true }
    return conforms(base, to: proto, in: emptySignature)
  }
}
