import SwiftSyntax

extension TreeBuilder {
  mutating func type(_ node: TypeSyntax) -> TypeExpr {
    let made = TypeExpr(typeKind(node), span(node))
    made.isImplicitlyUnwrapped = node.is(ImplicitlyUnwrappedOptionalTypeSyntax.self)
    if let attributed = node.as(AttributedTypeSyntax.self) {
      made.isEscaping = attributeNames(attributed).contains("escaping")
    }
    return made
  }

  private func attributeNames(_ node: AttributedTypeSyntax) -> [String] {
    node.attributes.compactMap { $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription }
  }

  private mutating func typeKind(_ node: TypeSyntax) -> TypeExpr.Kind {
    switch node.as(TypeSyntaxEnum.self) {
    case .identifierType(let name):
      if name.name.tokenKind == .wildcard { return .placeholder }
      return .name(nil, typeName(name.name, name.genericArgumentClause))
    case .memberType(let member):
      if member.name.text == "Type" || member.name.text == "Protocol" {
        return .metatype(type(member.baseType))
      }
      return .name(type(member.baseType), typeName(member.name, member.genericArgumentClause))
    case .arrayType(let array): return .array(type(array.element))
    case .dictionaryType(let dictionary):
      return .dictionary(type(dictionary.key), type(dictionary.value))
    case .optionalType(let optional): return .optional(type(optional.wrappedType))
    case .implicitlyUnwrappedOptionalType(let optional):
      return .optional(type(optional.wrappedType))
    case .tupleType(let tuple): return tupleType(tuple)
    case .functionType(let function): return .function(functionType(function))
    case .attributedType(let attributed): return attributedType(attributed)
    case .someOrAnyType(let constraint):
      let inner = type(constraint.constraint)
      return constraint.someOrAnySpecifier.text == "some" ? .some(inner) : .any(inner)
    case .compositionType(let composition):
      return .composition(composition.elements.map { type($0.type) })
    case .metatypeType(let metatype): return .metatype(type(metatype.baseType))
    // `~Copyable` takes a requirement away; what it means is noted where it stands.
    case .suppressedType:
      usesOwnership = true
      return .composition([])
    case .packElementType(let element): return packElement(element)
    // A parameter's type, one element at a time.
    case .packExpansionType(let expansion) where packs.element != nil:
      return type(expansion.repetitionPattern).kind
    case .classRestrictionType: return .name(nil, Name(base: "AnyObject", span: span(node)))
    default:
      refuse("this kind of type is", at: node)
      return .invalid
    }
  }

  private mutating func typeName(
    _ token: TokenSyntax, _ generics: GenericArgumentClauseSyntax?
  ) -> Name {
    Name(base: text(token), span: span(token), genericArguments: genericArguments(generics))
  }

  mutating func genericArguments(_ clause: GenericArgumentClauseSyntax?) -> [TypeExpr] {
    guard let clause else { return [] }
    return clause.arguments.flatMap { argument -> [TypeExpr] in
      if case .type(let node) = argument.argument { return types(node) }
      refuse("values as generic arguments are", at: argument)
      return []
    }
  }

  private mutating func tupleType(_ tuple: TupleTypeSyntax) -> TypeExpr.Kind {
    let elements = tuple.elements.flatMap { element in
      let label = element.firstName.map(text).flatMap { $0 == "_" ? nil : $0 }
      return types(element.type).map { (label: label, type: $0) }
    }
    if elements.count == 1, elements[0].label == nil { return elements[0].type.kind }
    return .tuple(elements)
  }

  private mutating func functionType(
    _ function: FunctionTypeSyntax, isAutoclosure: Bool = false, isEscaping: Bool = false
  ) -> FunctionTypeExpr {
    let parameters = function.parameters.flatMap { element -> [FunctionTypeExpr.Parameter] in
      var (node, isInout) = (element.type, false)
      if let attributed = node.as(AttributedTypeSyntax.self), hasInout(attributed) {
        (node, isInout) = (attributed.baseType, true)
      }
      return types(node).map { type in
        FunctionTypeExpr.Parameter(
          type: type, isInout: isInout, isVariadic: element.ellipsis != nil)
      }
    }
    if let specifier = function.effectSpecifiers?.asyncSpecifier {
      refuse("asynchronous functions are", at: specifier, help: "remove 'async'")
    }
    return FunctionTypeExpr(
      parameters: parameters, result: type(function.returnClause.type),
      throwing: throwing(function.effectSpecifiers?.throwsClause), isAutoclosure: isAutoclosure,
      isEscaping: isEscaping)
  }

  func hasInout(_ attributed: AttributedTypeSyntax) -> Bool {
    attributed.specifiers.contains { specifier in
      if case .simpleTypeSpecifier(let simple) = specifier {
        return simple.specifier.text == "inout"
      }
      return false
    }
  }

  private mutating func attributedType(_ node: AttributedTypeSyntax) -> TypeExpr.Kind {
    let names = attributeNames(node)
    for name in names
    where !["escaping", "autoclosure", "Sendable", "MainActor", "convention"].contains(name) {
      reporter.error("unknown attribute '@\(name)'", at: span(node.attributes), help: "remove it")
    }
    if let function = node.baseType.as(FunctionTypeSyntax.self) {
      return .function(
        functionType(
          function, isAutoclosure: names.contains("autoclosure"),
          isEscaping: names.contains("escaping")))
    }
    return typeKind(node.baseType)
  }

  mutating func throwing(_ clause: ThrowsClauseSyntax?) -> Throwing {
    guard let clause else { return .never }
    if clause.throwsSpecifier.text == "rethrows" { return .ifArgumentThrows }
    guard let thrown = clause.type else { return .anything }
    return .typed(type(thrown))
  }

  /// `<T: P, U>` as declarations.
  mutating func genericParameters(
    _ clause: GenericParameterClauseSyntax?
  ) -> [GenericParameterDecl] {
    guard let clause else { return [] }
    return clause.parameters.flatMap { parameter -> [GenericParameterDecl] in
      if parameter.specifier?.text == "each" { return packParameters(parameter) }
      if parameter.specifier != nil { refuse("value parameters are", at: parameter) }
      let bound = parameter.inheritedType.map { type($0) }
      let made = makeParameter(text(parameter.name), span(parameter.name), bound: bound)
      made.isNoncopyable = parameter.inheritedType.map(suppressesCopyable) ?? false
      return [made]
    }
  }

  /// `each T: P` as one parameter for each type in the pack.
  private mutating func packParameters(
    _ parameter: GenericParameterSyntax
  ) -> [GenericParameterDecl] {
    let name = text(parameter.name)
    guard let length = packs.lengths[name] else {
      refuse("parameter packs of types are", at: parameter, help: "make it a generic function")
      return []
    }
    return (0..<length).map { index in
      makeParameter(
        Self.element(name, index), span(parameter.name),
        bound: parameter.inheritedType.map { type($0) })
    }
  }

  mutating func requirements(
    _ clause: GenericWhereClauseSyntax?
  ) -> [RequirementExpr] {
    guard let clause else { return [] }
    return clause.requirements.flatMap { requirement -> [RequirementExpr] in
      guard packs.element == nil, isExpansion(requirement.requirement) else {
        return self.requirement(requirement).map { [$0] } ?? []
      }
      return expanding(requirement) { builder, _ in builder.requirement(requirement) }
        .compactMap { $0 }
    }
  }

  private func isExpansion(_ requirement: GenericRequirementSyntax.Requirement) -> Bool {
    switch requirement {
    case .conformanceRequirement(let node): node.leftType.is(PackExpansionTypeSyntax.self)
    case .sameTypeRequirement(let node): node.leftType.is(PackExpansionTypeSyntax.self)
    case .layoutRequirement: false
    }
  }

  private mutating func requirement(_ requirement: GenericRequirementSyntax) -> RequirementExpr? {
    switch requirement.requirement {
    case .conformanceRequirement(let node):
      return .conforms(type(node.leftType), type(node.rightType))
    case .sameTypeRequirement(let node):
      guard case .type(let left) = node.leftType, case .type(let right) = node.rightType else {
        return nil
      }
      return .sameType(type(left), type(right))
    case .layoutRequirement: return nil
    }
  }
}
