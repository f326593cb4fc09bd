import SwiftSyntax

extension SwiftType {
  /// - Parameter owner: the type that `Self` stands for.
  init(_ node: TypeSyntax, owner: String?) {
    if let node = node.as(AttributedTypeSyntax.self) {
      self = Self.attributed(node, owner)
    } else if let node = node.as(IdentifierTypeSyntax.self) {
      self = Self.identifier(node, owner)
    } else if let node = node.as(MemberTypeSyntax.self) {
      self = .named(node.trimmedDescription)
    } else if let node = node.as(OptionalTypeSyntax.self) {
      self = .optional(SwiftType(node.wrappedType, owner: owner))
    } else if let node = node.as(ArrayTypeSyntax.self) {
      self = .array(SwiftType(node.element, owner: owner))
    } else if let node = node.as(TupleTypeSyntax.self) {
      self = Self.tuple(node, owner)
    } else if let node = node.as(FunctionTypeSyntax.self) {
      self = Self.function(node, owner, isEscaping: false)
    } else if let node = node.as(SomeOrAnyTypeSyntax.self),
      node.someOrAnySpecifier.text == "any"
    {
      self = .existential(node.constraint.trimmedDescription)
    } else {
      self = .other(node.trimmedDescription)
    }
  }

  private static func attributed(_ node: AttributedTypeSyntax, _ owner: String?) -> SwiftType {
    let isEscaping = node.attributes.contains {
      $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription == "escaping"
    }
    if let inner = node.baseType.as(FunctionTypeSyntax.self) {
      return function(inner, owner, isEscaping: isEscaping)
    }
    return SwiftType(node.baseType, owner: owner)
  }

  private static func identifier(_ node: IdentifierTypeSyntax, _ owner: String?) -> SwiftType {
    let name = node.name.text
    guard let arguments = node.genericArgumentClause?.arguments else {
      if name == "Self", let owner { return .named(owner) }
      return name == "Void" ? .void : .named(name)
    }
    if ["ClosedRange", "Range"].contains(name), let first = arguments.first {
      guard case .type(let bound) = first.argument else { return .other(node.trimmedDescription) }
      return .range(name, SwiftType(bound, owner: owner))
    }
    return .other(node.trimmedDescription)
  }

  private static func tuple(_ node: TupleTypeSyntax, _ owner: String?) -> SwiftType {
    let parts = node.elements.map {
      Element(label: $0.firstName?.text, type: SwiftType($0.type, owner: owner))
    }
    if parts.isEmpty { return .void }
    return parts.count == 1 && parts[0].label == nil ? parts[0].type : .tuple(parts)
  }

  private static func function(
    _ node: FunctionTypeSyntax, _ owner: String?, isEscaping: Bool
  ) -> SwiftType {
    if node.parameters.contains(where: { $0.type.trimmedDescription.hasPrefix("inout ") }) {
      return .other(node.trimmedDescription)
    }
    return .function(
      Function(
        parameters: node.parameters.map { SwiftType($0.type, owner: owner) },
        result: SwiftType(node.returnClause.type, owner: owner),
        isThrowing: node.effectSpecifiers?.throwsClause != nil, isEscaping: isEscaping))
  }
}
