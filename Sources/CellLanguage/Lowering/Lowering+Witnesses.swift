extension Lowering {
  /// The function that meets a requirement for a concrete type.
  func witness(
    _ requirement: FunctionDecl, _ proto: NominalDecl, _ type: Type, _ substitution: Substitution
  ) -> FunctionLowering.Target {
    if case .extended = requirement.context { return .function(requirement, substitution) }
    let member = requirementMember(requirement)
    if let witness = context.witness(for: member, of: type, in: context.emptySignature) {
      return target(witness, requirement, proto, type, substitution)
    }
    switch requirement.name {
    case "==": return .structural("equal")
    case "<": return .structural("less")
    case "hash": return .structural("hash")
    default: break
    }
    if requirement.property?.name == "hashValue" { return .structural("hashValue") }
    return .missing(requirement.fullName)
  }

  /// The member of a protocol that a function or accessor stands for.
  private func requirementMember(_ requirement: FunctionDecl) -> Member {
    if let property = requirement.property { return .variable(property) }
    if let decl = requirement.subscriptDecl { return .subscripted(decl) }
    return .function(requirement)
  }

  private func target(
    _ witness: Witness, _ requirement: FunctionDecl, _ proto: NominalDecl, _ type: Type,
    _ substitution: Substitution
  ) -> FunctionLowering.Target {
    var own = witness.proto == nil ? context.substitution(of: witness.owner) : Substitution()
    if let found = witness.proto {
      for inherited in context.inheritedProtocols(of: found) + inheritedByConformance(type, found) {
        if let parameter = inherited.selfParameter { own[parameter] = type }
      }
    }
    for (parameter, wanted) in witness.parameters {
      own[parameter] = concrete(wanted, substitution)
    }
    switch witness.member {
    case .function(let function): return .function(function, own)
    case .subscripted(let decl):
      let accessor = requirement.kind == .setter ? decl.setter : decl.getter
      return accessor.map { .function($0, own) } ?? .missing("subscript")
    case .variable(let variable): return accessor(of: variable, requirement, own, type)
    case .enumCase(let decl): return .enumCase(decl)
    case .type, .alias, .associatedType: return .missing(requirement.fullName)
    }
  }

  private func inheritedByConformance(_ type: Type, _ proto: NominalDecl) -> [NominalDecl] {
    [proto]
  }

  /// A property as the witness of an accessor: its own accessor, or one made for storage.
  private func accessor(
    of variable: VariableDecl, _ requirement: FunctionDecl, _ substitution: Substitution,
    _ type: Type
  ) -> FunctionLowering.Target {
    if let accessor = requirement.kind == .setter ? variable.setter : variable.getter {
      return .function(accessor, substitution)
    }
    return .function(storageAccessor(variable, requirement.kind), substitution)
  }

  /// A getter or setter for a stored property, for callers that know only the requirement.
  func storageAccessor(_ variable: VariableDecl, _ kind: FunctionDecl.Kind) -> FunctionDecl {
    let key = ObjectIdentifier(variable)
    if let known = storageAccessors[key]?[kind == .setter ? 1 : 0] { return known }
    let pair = [makeAccessor(variable, .getter), makeAccessor(variable, .setter)]
    storageAccessors[key] = pair
    return pair[kind == .setter ? 1 : 0]
  }

  private func makeAccessor(_ property: VariableDecl, _ kind: FunctionDecl.Kind) -> FunctionDecl {
    let type = context.type(of: property)
    var modifiers = Modifiers()
    modifiers.isStatic = property.isStatic
    modifiers.isMutating = kind == .setter
    var parameters: [ParameterDecl] = []
    let value = VariableDecl(name: "newValue", span: property.span, isMutable: false)
    value.storage = .parameter
    if kind == .setter {
      let parameter = ParameterDecl(
        label: nil, variable: value, typeExpr: nil, defaultValue: nil, isInout: false,
        isVariadic: false, builder: nil, span: property.span)
      parameter.type = type
      parameters = [parameter]
    }
    let function = FunctionDecl(
      name: "", kind: kind, parameters: parameters, resultExpr: nil, throwing: .never,
      modifiers: modifiers, genericParameters: [], requirementExprs: [], span: property.span,
      nameSpan: property.span, body: nil)
    function.context = property.context
    function.accessedProperty = property
    function.resultType = kind == .setter ? types.void : type
    value.type = type
    value.function = function
    function.type = types.function([], function.resultType ?? types.void)
    function.checked = CheckedBody(statements: accessorBody(property, function, value, kind, type))
    return function
  }

  private func accessorBody(
    _ property: VariableDecl, _ function: FunctionDecl, _ value: VariableDecl,
    _ kind: FunctionDecl.Kind, _ type: Type
  ) -> [CoreStmt] {
    let span = property.span
    let base = context.selfVariable(of: function).map { variable in
      let type = variable.type ?? types.error
      let value = Core(.variable(variable), type, span)
      // The storage itself, not what a subclass makes of it.
      return type.isClass ? Core(.convert(.asSuper, value), type, span) : value
    }
    let owner = context.selfType(of: property.context)
    let place = Core(
      .property(base: property.isStatic ? nil : base, owner: owner, property), type, span)
    guard kind == .setter else { return [.returned(place, span)] }
    let source = Core(.variable(value), type, span)
    return [.expression(Core(.assign(place, source), types.void, span))]
  }
}
