import SwiftSyntax

extension TreeBuilder {
  mutating func type(_ node: TypeSyntax) -> TypeExpr {
    let made = TypeExpr(typeKind(node), span(node))
    made.isImplicitlyUnwrapped = node.is(ImplicitlyUnwrappedOptionalTypeSyntax.self)
    return made
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
    return clause.arguments.compactMap { argument in
      if case .type(let node) = argument.argument { return type(node) }
      refuse("values as generic arguments are", at: argument)
      return nil
    }
  }

  private mutating func tupleType(_ tuple: TupleTypeSyntax) -> TypeExpr.Kind {
    let elements = tuple.elements.map { element in
      (
        label: element.firstName.map(text).flatMap { $0 == "_" ? nil : $0 },
        type: type(element.type)
      )
    }
    if elements.count == 1, elements[0].label == nil { return elements[0].type.kind }
    return .tuple(elements)
  }

  private mutating func functionType(
    _ function: FunctionTypeSyntax, isAutoclosure: Bool = false, isEscaping: Bool = false
  ) -> FunctionTypeExpr {
    let parameters = function.parameters.map { element -> FunctionTypeExpr.Parameter in
      var (node, isInout) = (element.type, false)
      if let attributed = node.as(AttributedTypeSyntax.self), hasInout(attributed) {
        (node, isInout) = (attributed.baseType, true)
      }
      return FunctionTypeExpr.Parameter(
        type: type(node), isInout: isInout, isVariadic: element.ellipsis != nil)
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
    let names = node.attributes.compactMap { $0.as(AttributeSyntax.self) }
      .map { $0.attributeName.trimmedDescription }
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
    return clause.parameters.map { parameter in
      if let specifier = parameter.specifier {
        let what = specifier.text == "each" ? "parameter packs are" : "value parameters are"
        refuse(what, at: parameter)
      }
      let bound = parameter.inheritedType.map { type($0) }
      let made = makeParameter(text(parameter.name), span(parameter.name), bound: bound)
      made.isNoncopyable = parameter.inheritedType.map(suppressesCopyable) ?? false
      return made
    }
  }

  mutating func requirements(
    _ clause: GenericWhereClauseSyntax?
  ) -> [RequirementExpr] {
    guard let clause else { return [] }
    return clause.requirements.compactMap { requirement in
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
}
