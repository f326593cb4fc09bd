// Declarations point at each other in circles: a type has members, a member knows its type; a
// function that calls itself is part of its own checked body. When a program is let go, the circles
// are cut, or a preview that checks a notebook at each change would grow without end.

extension Context {
  /// Cuts what the declarations know of each other.
  func tearDown() {
    let known = library.readDeclarations
    for nominal in known.nominals + Array(module.nominals.values) + Array(classBounds.values) {
      tearDown(nominal)
    }
    for members in known.values + Array(module.values.values) { members.forEach(tearDown) }
    for alias in known.aliases + Array(module.aliases.values) { tearDown(alias) }
    for member in locals { tearDown(member) }
    locals = []
  }

  private func tearDown(_ member: Member) {
    switch member {
    case .function(let decl): tearDown(decl)
    case .variable(let decl): tearDown(decl)
    case .subscripted(let decl):
      decl.context = .local
      tearDown(decl.getter)
      decl.setter.map(tearDown)
    case .type(let decl): tearDown(decl)
    case .alias(let decl): tearDown(decl)
    case .enumCase(let decl): decl.payloadTypes = nil
    case .associatedType: break
    }
  }

  private func tearDown(_ decl: NominalDecl) {
    let extensions = decl.extensions
    let members =
      decl.members.readMembers + decl.synthesized.values.joined()
      + extensions.flatMap(\.members.readMembers)
    decl.members = MemberTable()
    decl.extensions = []
    decl.synthesized = [:]
    decl.context = .module
    decl.localScope = nil
    decl.outerContext = nil
    decl.signature = nil
    decl.resolvedInherited = nil
    decl.cachedConformances = nil
    decl.cachedInheritedProtocols = nil
    decl.requirementCache = nil
    decl.selfParameter = nil
    for extended in extensions {
      extended.members = MemberTable()
      extended.nominal = nil
      extended.context = .module
      extended.signature = nil
      extended.resolvedInherited = nil
    }
    members.forEach(tearDown)
  }

  private func tearDown(_ decl: FunctionDecl) {
    decl.context = .local
    decl.checked = nil
    decl.localScope = nil
    decl.outerContext = nil
    decl.signature = nil
    decl.outerSignature = nil
    decl.type = nil
    decl.resultType = nil
    decl.thrownType = nil
    decl.selfVariable = nil
    decl.captures = []
    decl.usedFunctions = []
    decl.memberwiseProperties = []
    decl.setProperties = []
    for parameter in decl.parameters {
      parameter.checkedDefault = nil
      parameter.type = nil
    }
  }

  private func tearDown(_ decl: VariableDecl) {
    decl.context = .local
    decl.checkedInitializer = nil
    decl.type = nil
    decl.wrapper = nil
    for accessor in [decl.getter, decl.setter, decl.willSetObserver, decl.didSetObserver] {
      accessor.map(tearDown)
    }
  }

  private func tearDown(_ decl: AliasDecl) {
    decl.context = .module
    decl.type = nil
    decl.localScope = nil
    decl.outerContext = nil
  }
}
