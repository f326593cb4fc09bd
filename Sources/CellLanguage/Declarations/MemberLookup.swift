/// Finds the members of a type that a name can mean, the nearest declarations first.
struct MemberLookup {
  let context: Context
  let signature: GenericSignature
  let name: String
  private(set) var candidates: [Candidate] = []
  /// A member that is left out, and the condition of its extension or conformance that fails.
  private(set) var unmet: (member: Member, requirement: GenericSignature.Requirement)?
  /// Few enough to be looked through.
  private var visitedProtocols: [NominalDecl] = []

  init(_ context: Context, signature: GenericSignature, name: String) {
    self.context = context
    self.signature = signature
    self.name = name
  }

  /// Members of a value of the type.
  mutating func addInstanceMembers(of type: Type) {
    add(of: type, as: .instance)
  }

  /// Static members, initialisers, enum cases, and instance methods as functions of the instance.
  mutating func addTypeMembers(of type: Type) {
    add(of: type, as: .type)
  }

  private mutating func add(of type: Type, as base: Candidate.Base) {
    switch type.kind {
    case .nominal: addNominal(type, base)
    case .parameter, .dependent, .opaque: addArchetype(type, base)
    case .existential(let protocols, _):
      for proto in protocols.flatMap({ context.inheritedProtocols(of: $0) }) {
        addProtocol(proto, selfType: type, base, requirements: true)
      }
      if let bound = context.superclassBound(of: protocols) { add(of: bound, as: base) }
    case .metatype, .tuple, .function, .variable, .inoutAddress, .error: break
    }
  }

  private mutating func addNominal(_ type: Type, _ base: Candidate.Base) {
    var current: Type? = type
    var depth = 0
    while let owner = current, let decl = owner.nominal {
      let isInherited = depth > 0
      addMembers(decl.members, owner: owner, base, isInherited: isInherited)
      // Making them asks for the types of properties, which may depend on what a name means here.
      if decl.isEnum || name == "init",
        let synthesized = context.synthesizedMembers(of: decl)[name]
      {
        for member in synthesized { add(member, owner: owner, proto: nil, base) }
      }
      for extended in decl.extensions(with: name) {
        let members = extended.members.named(name)
        guard isMet(unmetCondition(of: extended, for: owner), members) else { continue }
        addMembers(extended.members, owner: owner, base, isInherited: isInherited)
      }
      current = context.superclass(of: owner)
      if name == "init", !inheritsInitializers(decl), let base = current?.nominal {
        if overridesAll(of: base, decl) { addConvenience(of: current) }
        current = nil
      }
      depth += 1
    }
    current = type
    while let owner = current, let decl = owner.nominal {
      for conformance in context.conformances(of: decl) {
        addProtocol(
          conformance.proto, selfType: type, base, requirements: false, conformance, of: owner)
      }
      current = context.superclass(of: owner)
    }
  }

  /// Whether a class has its own form of every designated initialiser of its superclass.
  private func overridesAll(of base: NominalDecl, _ decl: NominalDecl) -> Bool {
    func designated(_ nominal: NominalDecl) -> [FunctionDecl] {
      nominal.members.named("init").compactMap { member in
        if case .function(let function) = member, !function.modifiers.isConvenience {
          function
        } else {
          nil
        }
      }
    }
    let own = designated(decl)
    let wanted = designated(base)
    return !wanted.isEmpty
      && wanted.allSatisfy { other in
        own.contains { $0.fullName == other.fullName && context.takesSame($0, other) }
      }
  }

  /// The convenience initialisers that a class inherits.
  private mutating func addConvenience(of type: Type?) {
    guard let type, let decl = type.nominal else { return }
    for case .function(let function) in decl.members.named(name)
    where function.modifiers.isConvenience {
      let member = Member.function(function)
      if !isOverridden(member) { add(member, owner: type, proto: nil, .type) }
    }
  }

  /// A class without initialisers of its own has those of its superclass.
  private func inheritsInitializers(_ decl: NominalDecl) -> Bool {
    decl.members.named("init").allSatisfy { member in
      if case .function(let function) = member { function.modifiers.isConvenience } else { true }
    }
  }

  private mutating func addArchetype(_ type: Type, _ base: Candidate.Base) {
    let type = context.canonical(type, in: signature)
    guard type.isArchetype else { return add(of: type, as: base) }
    for proto in context.protocols(of: type, in: signature) {
      addProtocol(proto, selfType: type, base, requirements: true)
    }
    if let bound = context.superclassBound(of: type, in: signature) { add(of: bound, as: base) }
  }

  private mutating func addProtocol(
    _ proto: NominalDecl, selfType: Type, _ base: Candidate.Base, requirements: Bool,
    _ conformance: Conformance? = nil, of owner: Type? = nil
  ) {
    if visitedProtocols.contains(where: { $0 === proto }) { return }
    visitedProtocols.append(proto)
    if requirements {
      for member in proto.members.named(name) { add(member, owner: selfType, proto: proto, base) }
    }
    for extended in proto.extensions(with: name) {
      let members = extended.members.named(name)
      guard !members.isEmpty,
        isMet(conformance.flatMap { unmetCondition(of: $0, for: owner ?? selfType) }, members),
        isMet(unmetCondition(of: extended, proto, for: selfType), members)
      else { continue }
      for member in members { add(member, owner: selfType, proto: proto, base) }
    }
  }

  /// Whether no condition fails; notes the one that does.
  private mutating func isMet(
    _ unmet: GenericSignature.Requirement?, _ members: [Member]
  ) -> Bool {
    guard let unmet else { return true }
    if self.unmet == nil, let member = members.first { self.unmet = (member, unmet) }
    return false
  }

  /// What the `where` clause of an extension asks for in vain, as far as one can tell.
  private func unmetCondition(
    of extended: ExtensionDecl, for owner: Type
  ) -> GenericSignature.Requirement? {
    guard !extended.requirementExprs.isEmpty, !owner.hasVariable else { return nil }
    let substitution = context.substitution(of: owner)
    return context.signature(of: extended).requirements.lazy
      .map { context.substitute($0, substitution) }
      .first { !context.holds($0, in: signature) }
  }

  /// What a conditional conformance asks for in vain.
  private func unmetCondition(
    of conformance: Conformance, for owner: Type
  ) -> GenericSignature.Requirement? {
    guard conformance.extended != nil, !owner.hasVariable else { return nil }
    return context.conditions(conformance, for: owner).first { !context.holds($0, in: signature) }
  }

  private func unmetCondition(
    of extended: ExtensionDecl, _ proto: NominalDecl, for owner: Type
  ) -> GenericSignature.Requirement? {
    guard !extended.requirementExprs.isEmpty, !owner.hasVariable,
      let parameter = proto.selfParameter
    else { return nil }
    let requirements = context.signature(of: extended).requirements.dropFirst()
    if case .existential(let protocols, let bindings) = owner.kind {
      return requirements.first { !holds($0, of: parameter, protocols, bindings) }
    }
    let substitution = Substitution([parameter], [owner])
    return requirements.lazy.map { substituted($0, substitution) }
      .first { !context.holds($0, in: signature) }
  }

  /// Whether every type behind `any P` meets a requirement.
  private func holds(
    _ requirement: GenericSignature.Requirement, of parameter: GenericParameterDecl,
    _ protocols: [NominalDecl], _ bindings: [Type.AssociatedBinding]
  ) -> Bool {
    let inherited = protocols.flatMap { context.inheritedProtocols(of: $0) }
    func bound(_ type: Type) -> Type {
      context.types.map(type) { part in
        guard case .dependent(let base, let name) = part.kind,
          base == context.types.parameter(parameter)
        else { return nil }
        return bindings.first { $0.name == name }?.type
      }
    }
    switch requirement {
    case .conforms(let type, let proto):
      if type == context.types.parameter(parameter) { return context.includes(inherited, proto) }
      let type = bound(type)
      return type.hasParameter || context.conforms(type, to: proto, in: signature)
    case .sameType(let left, let right): return bound(left) == bound(right)
    case .superclass(let type, let wanted):
      guard type == context.types.parameter(parameter),
        let bound = context.superclassBound(of: inherited)
      else { return false }
      return context.isSubclass(bound, of: wanted, in: signature)
    }
  }

  private func substituted(
    _ requirement: GenericSignature.Requirement, _ substitution: Substitution
  ) -> GenericSignature.Requirement {
    switch requirement {
    case .conforms(let type, let proto):
      .conforms(context.substitute(type, substitution, in: signature), proto)
    case .superclass(let type, let bound):
      .superclass(
        context.substitute(type, substitution, in: signature),
        context.substitute(bound, substitution, in: signature))
    case .sameType(let left, let right):
      .sameType(
        context.substitute(left, substitution, in: signature),
        context.substitute(right, substitution, in: signature))
    }
  }

  private mutating func addMembers(
    _ table: MemberTable, owner: Type, _ base: Candidate.Base, isInherited: Bool
  ) {
    for member in table.named(name) {
      if isInherited, isOverridden(member) { continue }
      add(member, owner: owner, proto: nil, base)
    }
  }

  /// Whether a subclass's member already stands for this one.
  private func isOverridden(_ member: Member) -> Bool {
    candidates.contains { candidate in
      switch (candidate.member, member) {
      case (.function(let mine), .function(let other)):
        mine.isNamed(like: other) && mine.isStatic == other.isStatic
          && (mine.modifiers.isOverride || mine.kind == .initializer)
          && context.takesSame(mine, other)
      case (.subscripted(let mine), .subscripted(let other)):
        mine.parameters.map(\.label) == other.parameters.map(\.label)
      case (.variable, .variable): true
      default: false
      }
    }
  }

  private mutating func add(
    _ member: Member, owner: Type, proto: NominalDecl?, _ base: Candidate.Base
  ) {
    guard let found = kind(of: member, base) else { return }
    candidates.append(Candidate(member: member, base: found, owner: owner, proto: proto))
  }

  /// How the member is reached from such a base; nil when it is not.
  private func kind(of member: Member, _ base: Candidate.Base) -> Candidate.Base? {
    switch member {
    case .function(let decl):
      let isStatic = decl.isStatic || decl.kind == .initializer
      if base == .type { return isStatic ? .type : .unapplied }
      return isStatic ? nil : .instance
    case .variable(let decl): return (base == .type) == decl.isStatic ? base : nil
    case .subscripted(let decl): return (base == .type) == decl.modifiers.isStatic ? base : nil
    case .enumCase: return base == .type ? .type : nil
    case .type, .alias, .associatedType: return nil
    }
  }
}

extension Context {
  /// Whether two methods of one name take the same, as far as types without parameters say.
  func takesSame(_ a: FunctionDecl, _ b: FunctionDecl) -> Bool {
    guard a.parameters.count == b.parameters.count else { return false }
    return zip(a.parameters, b.parameters).allSatisfy { mine, other in
      guard let left = parameterType(mine), let right = parameterType(other) else { return true }
      return left == right || left.hasParameter || right.hasParameter || left.hasError
    }
  }

  func instanceMembers(
    of type: Type, named name: String, in signature: GenericSignature
  ) -> [Candidate] {
    var lookup = MemberLookup(self, signature: signature, name: name)
    lookup.addInstanceMembers(of: type)
    return lookup.candidates
  }

  /// Why a type does not have a member that it might have: the member, and what it asks for.
  func unmetCondition(
    of type: Type, named name: String, in signature: GenericSignature
  ) -> (member: Member, requirement: GenericSignature.Requirement)? {
    var lookup = MemberLookup(self, signature: signature, name: name)
    if let instance = type.instanceType {
      lookup.addTypeMembers(of: instance)
    } else {
      lookup.addInstanceMembers(of: type)
    }
    return lookup.unmet
  }

  func typeMembers(
    of type: Type, named name: String, in signature: GenericSignature
  ) -> [Candidate] {
    var lookup = MemberLookup(self, signature: signature, name: name)
    lookup.addTypeMembers(of: type)
    return lookup.candidates
  }

  /// Operator functions of a name: free ones and those that types declare.
  func operatorFunctions(_ name: String) -> [FunctionDecl] {
    var found = (module.values[name] ?? []).compactMap { member in
      if case .function(let function) = member { function } else { nil }
    }
    for table in module.operatorOwners[name] ?? [] {
      for case .function(let function) in table.named(name) { found.append(function) }
    }
    return found + library.operatorFunctions(name)
  }
}

extension Context {
  /// Static members in extensions of a protocol that fix `Self`.
  func staticMembers(_ name: String, of proto: NominalDecl) -> [Candidate] {
    guard let parameter = proto.selfParameter else { return [] }
    var found: [Candidate] = []
    for extended in proto.extensions(with: name) where !extended.members.named(name).isEmpty {
      for case .sameType(let left, let right) in signature(of: extended).requirements
      where left == types.parameter(parameter) && !right.hasParameter {
        found += typeMembers(of: right, named: name, in: emptySignature).filter { $0.base == .type }
      }
    }
    return found
  }
}
