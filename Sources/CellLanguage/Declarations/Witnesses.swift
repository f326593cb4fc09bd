/// The member that meets a protocol requirement for a type.
struct Witness {
  let member: Member
  /// The type that declares it, for the arguments of its parameters; `Self` for default
  /// implementations.
  let owner: Type
  /// The protocol whose extension has it.
  let proto: NominalDecl?
  /// What the witness's own generic parameters stand for, in terms of the requirement's.
  let parameters: [(GenericParameterDecl, Type)]
}

extension Context {
  /// Finds the witness of a requirement for a type that conforms to the protocol.
  func witness(
    for requirement: Member, of type: Type, in signature: GenericSignature
  ) -> Witness? {
    var candidates = witnessCandidates(requirement, type, signature)
      .sorted { $0.specificity > $1.specificity }
    if hasFixedDefault(requirement, type, signature) { candidates.removeAll { $0.proto == nil } }
    var other: Witness?
    for candidate in candidates {
      guard let witness = match(requirement, candidate, type, signature) else { continue }
      if asksNoMore(witness, than: requirement) { return witness }
      other = other ?? witness
    }
    return other
  }

  /// Whether the generic parameters of a requirement are all that a witness asks for: the
  /// `init<T: BinaryInteger>(_: T)` of `Int` does not meet `init<T: BinaryFloatingPoint>(_: T)`.
  private func asksNoMore(_ witness: Witness, than requirement: Member) -> Bool {
    guard !witness.parameters.isEmpty, case .function(let wanted) = requirement,
      case .function(let found) = witness.member
    else { return true }
    let (given, asked) = (self.signature(of: wanted), self.signature(of: found))
    return witness.parameters.allSatisfy { parameter, type in
      protocols(of: types.parameter(parameter), in: asked).allSatisfy {
        conforms(type, to: $0, in: given)
      }
    }
  }

  /// Whether the superclass that declares the conformance met the requirement with the default of
  /// a protocol's extension: what a subclass declares then changes nothing.
  private func hasFixedDefault(
    _ requirement: Member, _ type: Type, _ signature: GenericSignature
  ) -> Bool {
    guard type.isClass, let base = superclass(of: type), let proto = nominal(of: requirement),
      conforms(base, to: proto, in: signature)
    else { return false }
    return witness(for: requirement, of: base, in: signature)?.proto != nil
  }

  private func nominal(of requirement: Member) -> NominalDecl? {
    switch requirement {
    case .function(let decl): nominal(of: decl.context)
    case .variable(let decl): nominal(of: decl.context)
    case .subscripted(let decl): nominal(of: decl.context)
    default: nil
    }
  }

  private func witnessCandidates(
    _ requirement: Member, _ type: Type, _ signature: GenericSignature
  ) -> [Candidate] {
    let isStatic: Bool
    switch requirement {
    case .function(let decl): isStatic = decl.isStatic || decl.kind == .initializer
    case .variable(let decl): isStatic = decl.isStatic
    case .subscripted(let decl): isStatic = decl.modifiers.isStatic
    default: return []
    }
    let name = requirement.name
    let found =
      isStatic
      ? typeMembers(of: type, named: name, in: signature).filter { $0.base == .type }
      : instanceMembers(of: type, named: name, in: signature)
    guard case .function(let decl) = requirement, decl.isOperator else { return found }
    return found + freeOperators(name)
  }

  /// Operators at the top level can meet a requirement, too.
  private func freeOperators(_ name: String) -> [Candidate] {
    operatorFunctions(name).filter { !$0.isMember }.map {
      Candidate(member: .function($0), base: .none, owner: nil)
    }
  }

  private func match(
    _ requirement: Member, _ candidate: Candidate, _ type: Type, _ signature: GenericSignature
  ) -> Witness? {
    if candidate.isRequirement { return nil }
    switch (requirement, candidate.member) {
    case (.function(let wanted), .function(let found)):
      return matchFunctions(wanted, found, candidate, type, signature)
    case (.variable(let wanted), .variable(let found)):
      let target = substitutedSelf(self.type(of: wanted), wanted.context, type, signature)
      let own = ownType(self.type(of: found), candidate, type, signature)
      guard target == own || target.hasError else { return nil }
      if wanted.setter != nil, found.storage == .computed, found.setter == nil { return nil }
      if wanted.setter != nil, found.storage == .stored, !found.isMutable { return nil }
    case (.variable(let wanted), .enumCase(let found)):
      guard wanted.isStatic, found.payload.isEmpty else { return nil }
    case (.subscripted(let wanted), .subscripted(let found)):
      if wanted.setter != nil, found.setter == nil { return nil }
      return matchFunctions(wanted.getter, found.getter, candidate, type, signature)
    default: return nil
    }
    return Witness(
      member: candidate.member, owner: candidate.owner ?? type, proto: candidate.proto,
      parameters: [])
  }

  private func matchFunctions(
    _ wanted: FunctionDecl, _ found: FunctionDecl, _ candidate: Candidate, _ type: Type,
    _ signature: GenericSignature
  ) -> Witness? {
    guard wanted.parameters.map(\.label) == found.parameters.map(\.label) || found.isOperator,
      wanted.parameters.count == found.parameters.count,
      found.throwing.mayThrow ? wanted.throwing.mayThrow : true,
      !found.isFailable || wanted.isFailable
    else { return nil }
    let wantedGenerics = wanted.subscriptDecl?.genericParameters ?? wanted.genericParameters
    let foundGenerics = found.subscriptDecl?.genericParameters ?? found.genericParameters
    guard wantedGenerics.count == foundGenerics.count || !found.isMember else { return nil }
    let pairs = zip(foundGenerics, wantedGenerics.map { types.parameter($0) }).map { ($0, $1) }
    let renaming = Substitution(foundGenerics, wantedGenerics.map(types.parameter))
    for (index, parameter) in wanted.parameters.enumerated() {
      guard parameter.isInout == found.parameters[index].isInout else { return nil }
      let target = substitutedSelf(
        parameterType(parameter) ?? types.error, wanted.context, type, signature)
      let raw = parameterType(found.parameters[index]) ?? types.error
      let own = ownType(substitute(raw, renaming, in: signature), candidate, type, signature)
      guard target == own else { return nil }
    }
    let target = substitutedSelf(resultType(of: wanted), wanted.context, type, signature)
    let own = ownType(
      substitute(resultType(of: found), renaming, in: signature), candidate, type, signature)
    guard
      target == own || wanted.kind == .initializer || isOpaqueMatch(own, target)
        || isSubclass(own, of: target, in: signature)
    else { return nil }
    return Witness(
      member: candidate.member, owner: candidate.owner ?? type, proto: candidate.proto,
      parameters: pairs)
  }

  private func isOpaqueMatch(_ own: Type, _ target: Type) -> Bool {
    if case .opaque = own.kind { true } else if case .opaque = target.kind { true } else { false }
  }

  /// A requirement's type with `Self` replaced by the conforming type.
  private func substitutedSelf(
    _ type: Type, _ declContext: DeclContext, _ selfType: Type, _ signature: GenericSignature
  ) -> Type {
    guard let proto = nominal(of: declContext), let parameter = proto.selfParameter else {
      return type
    }
    let substituted = substitute(type, Substitution([parameter], [selfType]), in: signature)
    return canonical(substituted, in: signature)
  }

  /// A candidate's type as seen from the conforming type.
  private func ownType(
    _ type: Type, _ candidate: Candidate, _ selfType: Type, _ signature: GenericSignature
  ) -> Type {
    if let proto = candidate.proto, let parameter = proto.selfParameter {
      return canonical(
        substitute(type, Substitution([parameter], [selfType]), in: signature), in: signature)
    }
    guard let owner = candidate.owner else { return type }
    return canonical(substitute(type, substitution(of: owner), in: signature), in: signature)
  }
}
