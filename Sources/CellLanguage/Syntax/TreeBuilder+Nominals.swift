import SwiftSyntax

extension TreeBuilder {
  mutating func nominal(
    _ node: some DeclGroupSyntax & NamedDeclSyntax & WithGenericParametersSyntax,
    _ kind: NominalDecl.Kind, _ block: MemberBlockSyntax
  ) -> NominalDecl {
    let generics = genericParameters(node.genericParameterClause)
    let decl = NominalDecl(
      name: text(node.name), kind: kind, span: span(node), nameSpan: span(node.name),
      modifiers: modifiers(node.modifiers, node.attributes), genericParameters: generics,
      requirementExprs: requirements(node.genericWhereClause),
      inheritedExprs: inherited(node.inheritanceClause), primaryAssociatedTypes: [],
      members: MemberTable())
    noteNoncopyable(generics, node.genericWhereClause)
    decl.isNoncopyable = suppressesCopyable(node.inheritanceClause)
    decl.documentation = documentation(node)
    fill(decl, members(block))
    return decl
  }

  mutating func protocolDecl(_ node: ProtocolDeclSyntax) -> NominalDecl {
    let primary =
      node.primaryAssociatedTypeClause?.primaryAssociatedTypes.map {
        Name(base: text($0.name), span: span($0.name))
      } ?? []
    let decl = NominalDecl(
      name: text(node.name), kind: .protocolType, span: span(node), nameSpan: span(node.name),
      modifiers: modifiers(node.modifiers, node.attributes), genericParameters: [],
      requirementExprs: requirements(node.genericWhereClause),
      inheritedExprs: inherited(node.inheritanceClause), primaryAssociatedTypes: primary,
      members: MemberTable())
    decl.documentation = documentation(node)
    giveSelf(to: decl)
    decl.selfParameter?.isNoncopyable = suppressesCopyable(node.inheritanceClause)
    fill(decl, members(node.memberBlock))
    return decl
  }

  mutating func giveSelf(to decl: NominalDecl) {
    let parameter = makeParameter("Self", decl.nameSpan, bound: nil)
    parameter.selfOf = decl
    decl.selfParameter = parameter
  }

  mutating func extended(_ node: ExtensionDeclSyntax) -> ExtensionDecl {
    let decl = ExtensionDecl(
      extendedExpr: type(node.extendedType), inheritedExprs: inherited(node.inheritanceClause),
      requirementExprs: requirements(node.genericWhereClause), span: span(node.extendedType),
      context: .local, members: MemberTable())
    for member in members(node.memberBlock) { adopt(member, into: decl.members, .extended(decl)) }
    return decl
  }

  func fill(_ decl: NominalDecl, _ members: [Decl]) {
    for member in members { adopt(member, into: decl.members, .nominal(decl)) }
    for (index, enumCase) in decl.cases.enumerated() {
      enumCase.index = index
      enumCase.owner = decl
    }
    for associated in decl.associatedTypes { associated.owner = decl }
  }

  private mutating func members(_ block: MemberBlockSyntax) -> [Decl] {
    members(block.members)
  }

  private mutating func members(_ list: MemberBlockItemListSyntax) -> [Decl] {
    list.flatMap { item -> [Decl] in
      if let choice = item.decl.as(IfConfigDeclSyntax.self) {
        guard case .decls(let chosen)? = chosenClause(choice)?.elements else { return [] }
        return members(chosen)
      }
      return declaration(item.decl).map { [$0] } ?? []
    }
  }

  /// Gives a declaration its context and enters its names.
  func adopt(_ decl: Decl, into table: MemberTable, _ context: DeclContext) {
    for member in Self.members(of: decl, in: context) { table.add(member) }
  }

  mutating func inherited(_ clause: InheritanceClauseSyntax?) -> [TypeExpr] {
    clause?.inheritedTypes.map { type($0.type) } ?? []
  }

  /// The members that one declaration adds to a type.
  static func members(of decl: Decl, in context: DeclContext) -> [Member] {
    switch decl {
    case .function(let function):
      function.context = context
      return [.function(function)]
    case .subscripted(let subscripted):
      subscripted.context = context
      subscripted.getter.context = context
      subscripted.setter?.context = context
      return [.subscripted(subscripted)]
    case .variables(let bindings):
      return bindings.bindings.flatMap(\.variables).flatMap { $0.expanded() }.map { variable in
        place(variable, in: context)
        return .variable(variable)
      }
    case .nominal(let nominal):
      nominal.context = context
      return [.type(nominal)]
    case .alias(let alias):
      alias.context = context
      return [.alias(alias)]
    case .associatedType(let associated): return [.associatedType(associated)]
    case .enumCases(let cases): return cases.map { .enumCase($0) }
    case .extended, .imported, .operatorDecl: return []
    }
  }

  private static func place(_ variable: VariableDecl, in context: DeclContext) {
    variable.context = context
    if variable.storage == .local { variable.storage = .stored }
    for accessor in [
      variable.getter, variable.setter, variable.willSetObserver, variable.didSetObserver,
    ] {
      accessor?.context = context
    }
  }

  mutating func alias(_ node: TypeAliasDeclSyntax) -> AliasDecl {
    AliasDecl(
      name: text(node.name), span: span(node.name), target: type(node.initializer.value),
      genericParameters: genericParameters(node.genericParameterClause))
  }

  mutating func associatedType(_ node: AssociatedTypeDeclSyntax) -> AssociatedTypeDecl {
    AssociatedTypeDecl(
      name: text(node.name), span: span(node.name), bounds: inherited(node.inheritanceClause),
      defaultType: node.initializer.map { type($0.value) },
      requirementExprs: requirements(node.genericWhereClause))
  }

  mutating func enumCases(_ node: EnumCaseDeclSyntax) -> [EnumCaseDecl] {
    let isIndirect = node.modifiers.contains { $0.name.text == "indirect" }
    let documentation = documentation(node)
    return node.elements.map { element in
      let payload =
        element.parameterClause?.parameters.map { parameter -> EnumCaseDecl.Payload in
          let label = parameter.firstName.map(text)
          return EnumCaseDecl.Payload(
            label: label == "_" ? nil : label, typeExpr: type(parameter.type),
            defaultValue: parameter.defaultValue.map { expression($0.value) })
        } ?? []
      let decl = EnumCaseDecl(
        name: text(element.name), span: span(element.name), payload: payload,
        rawValue: element.rawValue.map { expression($0.value) }, isIndirect: isIndirect)
      decl.documentation = documentation
      return decl
    }
  }
}

extension Pattern {
  /// The names that a pattern introduces, from left to right.
  var boundNames: [(name: Name, isMutable: Bool)] {
    switch kind {
    case .binding(let name, let isMutable): [(name, isMutable)]
    case .tuple(let elements): elements.flatMap(\.pattern.boundNames)
    case .enumCase(_, _, let payload): payload?.flatMap(\.pattern.boundNames) ?? []
    case .some(let inner), .asType(let inner, _), .typed(let inner, _): inner.boundNames
    case .wildcard, .expression, .isType: []
    }
  }
}
