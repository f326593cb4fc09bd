import SwiftSyntax

/// Reads the members of one type or extension.
struct MemberReader {
  /// The type that the members belong to.
  let owner: String?
  /// Whether members are public without saying so: those of public protocols and extensions.
  let implicitlyPublic: Bool

  func members(_ block: MemberBlockSyntax) -> [Member] {
    block.members.flatMap { item -> [Member] in
      if let node = item.decl.as(FunctionDeclSyntax.self) { return [function(node)] }
      if let node = item.decl.as(InitializerDeclSyntax.self) { return [initializer(node)] }
      if let node = item.decl.as(SubscriptDeclSyntax.self) { return [subscripted(node)] }
      if let node = item.decl.as(VariableDeclSyntax.self) { return properties(node) }
      return []
    }.filter(\.isPublic)
  }

  private func member(
    _ kind: Member.Kind, _ name: String, _ modifiers: DeclModifierListSyntax,
    _ attributes: AttributeListSyntax, _ node: some SyntaxProtocol
  ) -> Member {
    var member = Member(kind: kind, name: name)
    member.documentation = documentation(node)
    for modifier in modifiers {
      switch modifier.name.text {
      case "static": member.isStatic = true
      case "mutating": member.isMutating = true
      case "prefix", "postfix": member.fixity = modifier.name.text
      default: break
      }
    }
    member.isDiscardable = attributes.contains {
      $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription == "discardableResult"
    }
    member.isPublic = implicitlyPublic || BindingsGenerator.isPublic(modifiers)
    return member
  }

  func function(_ node: FunctionDeclSyntax) -> Member {
    var result = member(.function, node.name.text, node.modifiers, node.attributes, node)
    result.generics = node.genericParameterClause?.trimmedDescription
    result.parameters = parameters(node.signature.parameterClause)
    result.throwing = throwing(node.signature.effectSpecifiers)
    result.result = node.signature.returnClause.map { type($0.type) } ?? .void
    result.checks = leadingChecks(node.body?.statements)
    return result
  }

  private func initializer(_ node: InitializerDeclSyntax) -> Member {
    var result = member(.initializer, "init", node.modifiers, node.attributes, node)
    result.generics = node.genericParameterClause?.trimmedDescription
    result.isStatic = true
    result.isFailable = node.optionalMark != nil
    result.parameters = parameters(node.signature.parameterClause)
    result.throwing = throwing(node.signature.effectSpecifiers)
    let own = SwiftType.named(owner ?? "")
    result.result = result.isFailable ? .optional(own) : own
    result.checks = leadingChecks(node.body?.statements)
    return result
  }

  private func subscripted(_ node: SubscriptDeclSyntax) -> Member {
    var result = member(.subscripted, "subscript", node.modifiers, node.attributes, node)
    result.generics = node.genericParameterClause?.trimmedDescription
    result.parameters = parameters(node.parameterClause)
    // A subscript's parameter has a label only where two names are written.
    for (index, parameter) in node.parameterClause.parameters.enumerated()
    where parameter.secondName == nil {
      result.parameters[index].label = nil
    }
    result.result = type(node.returnClause.type)
    read(node.accessorBlock, into: &result)
    return result
  }

  private func properties(_ node: VariableDeclSyntax) -> [Member] {
    let isConstant = node.bindingSpecifier.text == "let"
    let isSetPrivately = node.modifiers.contains { $0.detail?.detail.text == "set" }
    return node.bindings.compactMap { binding in
      guard let name = binding.pattern.as(IdentifierPatternSyntax.self) else { return nil }
      var result = member(.property, name.identifier.text, node.modifiers, node.attributes, node)
      result.result =
        binding.typeAnnotation.map { type($0.type) } ?? literalType(binding.initializer?.value)
      result.isSettable = !isConstant && !isSetPrivately && binding.accessorBlock == nil
      read(binding.accessorBlock, into: &result)
      return result
    }
  }

  /// The type of a property without one, from the literal that it starts with.
  private func literalType(_ value: ExprSyntax?) -> SwiftType {
    guard let value else { return .other("") }
    if value.is(IntegerLiteralExprSyntax.self) { return .named("Int") }
    if value.is(FloatLiteralExprSyntax.self) { return .named("Double") }
    if value.is(StringLiteralExprSyntax.self) { return .named("String") }
    if value.is(BooleanLiteralExprSyntax.self) { return .named("Bool") }
    return .other("a type that is not written")
  }

  private func read(_ block: AccessorBlockSyntax?, into member: inout Member) {
    switch block?.accessors {
    case .getter(let statements): member.checks = leadingChecks(statements)
    case .accessors(let list):
      for accessor in list {
        switch accessor.accessorSpecifier.text {
        case "get": member.checks = leadingChecks(accessor.body?.statements)
        case "set":
          member.isSettable = true
          member.setterChecks = leadingChecks(accessor.body?.statements)
        default: member.isSettable = true
        }
      }
    case nil: break
    }
  }

  private func throwing(_ effects: FunctionEffectSpecifiersSyntax?) -> String? {
    effects?.throwsClause?.throwsSpecifier.text
  }

  private func parameters(_ clause: FunctionParameterClauseSyntax) -> [Parameter] {
    clause.parameters.map { node in
      var result = Parameter(
        label: node.firstName.text == "_" ? nil : node.firstName.text,
        name: (node.secondName ?? node.firstName).text, type: type(node.type))
      result.isInout = node.type.trimmedDescription.hasPrefix("inout ")
      result.isVariadic = node.ellipsis != nil
      result.builder = builder(node.attributes)
      result.defaultValue = node.defaultValue?.value.trimmedDescription
      return result
    }
  }

  private func builder(_ attributes: AttributeListSyntax) -> String? {
    attributes.lazy.compactMap {
      $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription
    }.first { $0.first?.isUppercase ?? false }
  }

  private func type(_ node: TypeSyntax) -> SwiftType { SwiftType(node, owner: owner) }
}
