import SwiftSyntax

extension TreeBuilder {
  mutating func subscripted(_ node: SubscriptDeclSyntax) -> SubscriptDecl {
    var generics = genericParameters(node.genericParameterClause)
    var parameters: [ParameterDecl] = []
    for parameter in node.parameterClause.parameters {
      parameters.append(self.parameter(parameter, &generics, labelled: false))
    }
    let result = type(node.returnClause.type)
    let modifiers = modifiers(node.modifiers, node.attributes)
    let accessors = node.accessorBlock.map {
      self.accessors($0, result: result, modifiers: modifiers, parameters: parameters)
    }
    return subscripted(
      parameters, result, generics: generics, requirements: requirements(node.genericWhereClause),
      modifiers: modifiers, accessors, whole: span(node), span: span(node.subscriptKeyword),
      documentation: documentation(node))
  }

  /// A subscript whose parts are read already.
  func subscripted(
    _ parameters: [ParameterDecl], _ result: TypeExpr, generics: [GenericParameterDecl],
    requirements: [RequirementExpr], modifiers: Modifiers, _ accessors: Accessors?, whole: Span,
    span: Span, documentation: String
  ) -> SubscriptDecl {
    let empty = accessor(.getter, parameters, result, .never, modifiers, whole, nil)
    let decl = SubscriptDecl(
      parameters: parameters, resultExpr: result, genericParameters: generics,
      requirementExprs: requirements, modifiers: modifiers, getter: accessors?.getter ?? empty,
      setter: accessors?.setter, span: span)
    decl.getter.subscriptDecl = decl
    decl.setter?.subscriptDecl = decl
    decl.documentation = documentation
    return decl
  }
}
