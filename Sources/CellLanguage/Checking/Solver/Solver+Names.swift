/// What a name without a base means at a place.
enum NameMeaning {
  case variable(VariableDecl)
  case candidates([Candidate])
  case type
  case nothing
}

extension Context {
  /// Looks a name up from the innermost block outwards: local names, members of the types around,
  /// the top level, the library.
  func meaning(of name: Name, in scope: CodeScope, reporting: Bool = true) -> NameMeaning {
    if name.isOperator {
      let functions = operatorFunctions(name.base)
      return functions.isEmpty ? .nothing : .candidates(functions.map(operatorCandidate))
    }
    let local = scope.local.lookup(name.base)
    if !local.isEmpty { return localMeaning(local, name, scope) }
    if name.base == "self" {
      if let variable = scope.selfVariable ?? scope.metatypeVariable { return .variable(variable) }
      if nominal(of: scope.declContext) != nil { return .type }
    }
    if name.base == "Self" || scope.signature.parameters.contains(where: { $0.name == name.base }) {
      return typeMeaning(name, scope)
    }
    if let found = memberMeaning(name, scope) { return found }
    if let found = globalMeaning(name, scope) { return found }
    return typeMeaning(name, scope)
  }

  /// Operators of protocols are candidates for the type that their operands have.
  func operatorCandidate(_ function: FunctionDecl) -> Candidate {
    let proto = nominal(of: function.context).flatMap { $0.isProtocol ? $0 : nil }
    return Candidate(
      member: .function(function), base: function.isMember ? .type : .none, owner: nil,
      proto: proto)
  }

  private func localMeaning(
    _ entries: [LocalScope.Entry], _ name: Name, _ scope: CodeScope
  ) -> NameMeaning {
    var candidates: [Candidate] = []
    for entry in entries.reversed() {
      switch entry {
      case .variable(let variable): return .variable(variable)
      case .function(let function):
        candidates.append(Candidate(member: .function(function), base: .none, owner: nil))
      case .nominal, .alias: return typeMeaning(name, scope)
      }
    }
    return .candidates(candidates)
  }

  /// Members of the type around, used without `self.` or the type's name.
  private func memberMeaning(_ name: Name, _ scope: CodeScope) -> NameMeaning? {
    var current = nominal(of: scope.declContext)
    var isStatic = scope.isStatic || scope.selfVariable == nil
    var type = selfType(of: scope.declContext)
    while let nominal = current, let selfType = type {
      var found: [Candidate] = []
      if !isStatic {
        found = instanceMembers(of: selfType, named: name.base, in: scope.signature)
          .map { candidate in
            Candidate(
              member: candidate.member, base: .implicitSelf, owner: candidate.owner,
              proto: candidate.proto)
          }
      }
      if found.isEmpty || isStatic {
        found += typeMembers(of: selfType, named: name.base, in: scope.signature)
          .filter { $0.base == .type && (isStatic || name.base != "init") }
          .map { candidate in
            Candidate(
              member: candidate.member, base: .implicitType, owner: candidate.owner,
              proto: candidate.proto)
          }
      }
      if !found.isEmpty { return .candidates(found) }
      current = nominal.outer
      type = nominal.outer.map { self.selfType(of: $0) }
      isStatic = true
    }
    return nil
  }

  /// Whether a member is the library's own business.
  func isHidden(_ candidate: Candidate) -> Bool {
    switch candidate.member {
    case .function(let decl): decl.modifiers.isPrivate && sources.isLibrary(decl.nameSpan)
    case .variable(let decl): decl.modifiers.isPrivate && sources.isLibrary(decl.span)
    default: false
    }
  }

  /// What a name of the standard library can mean, whatever stands in front of it.
  func libraryCandidates(_ name: Name) -> [Candidate] {
    library.values(name.base).map { Candidate(member: $0, base: .none, owner: nil) }
  }

  /// The functions at the top level that a member of the same name hides.
  func outerCandidates(_ name: Name) -> [Candidate] {
    let own = sources.isLibrary(name.span) ? [] : module.values[name.base] ?? []
    return (own + library.values(name.base)).compactMap { member in
      guard case .function = member else { return nil }
      return Candidate(member: member, base: .none, owner: nil, isOuter: true)
    }
  }

  private func globalMeaning(_ name: Name, _ scope: CodeScope) -> NameMeaning? {
    let own = sources.isLibrary(name.span) ? [] : module.values[name.base] ?? []
    for case .variable(let variable) in own { return .variable(variable) }
    if own.isEmpty, module.nominals[name.base] != nil { return nil }
    let members = own + library.values(name.base)
    if members.isEmpty { return nil }
    for case .variable(let variable) in members { return .variable(variable) }
    return .candidates(members.map { Candidate(member: $0, base: .none, owner: nil) })
  }

  private func typeMeaning(_ name: Name, _ scope: CodeScope) -> NameMeaning {
    guard typeExists(name.base, in: scope) else { return .nothing }
    return .type
  }

  /// Whether a name is that of a type, without reporting anything.
  func typeExists(_ name: String, in scope: CodeScope) -> Bool {
    if name == "Self" || name == "Any" || name == "Void" { return true }
    if scope.signature.parameters.contains(where: { $0.name == name }) { return true }
    if scope.local.nominal(name) != nil || scope.local.alias(name) != nil { return true }
    var current = nominal(of: scope.declContext)
    while let nominal = current {
      if nominal.name == name || nominal.parameters.contains(where: { $0.name == name }) {
        return true
      }
      if typeMember(of: selfType(of: nominal), named: name) != nil { return true }
      if associatedTypeIsVisible(name, in: nominal) { return true }
      if let local = nominal.localScope, local.nominal(name) != nil { return true }
      current = nominal.outer
    }
    return module.nominals[name] != nil || module.aliases[name] != nil
      || library.nominal(name) != nil || library.alias(name) != nil
  }

  private func associatedTypeIsVisible(_ name: String, in nominal: NominalDecl) -> Bool {
    if nominal.isProtocol {
      let protocols = inheritedProtocols(of: nominal)
      return protocols.contains { $0.members.hasAssociatedType(name) }
        || alias(named: name, in: protocols) != nil
    }
    let protocols = conformances(of: nominal).map(\.proto)
    return protocols.contains { $0.members.hasAssociatedType(name) }
      || alias(named: name, in: protocols) != nil
  }
}
