import Diagnostics

extension Context {
  /// Checks that the arguments of generic types in a written type are what the types ask for.
  func checkArguments(of type: Type, at span: Span, in signature: GenericSignature) {
    guard !type.hasError, !type.hasVariable, let unmet = unmetRequirement(in: type, signature)
    else { return }
    reporter.error(
      "type '\(describe(unmet.type))' does not conform to protocol '\(unmet.proto.name)'", at: span,
      help: unmet.type.nominal.map { "declare '\($0.name)' as '\(unmet.proto.name)'" })
  }

  /// The arguments of generic types in what a function takes and gives.
  func checkArguments(in function: FunctionDecl) {
    let signature = signature(of: function)
    for parameter in function.parameters {
      guard let expr = parameter.typeExpr, let type = parameterType(parameter) else { continue }
      checkArguments(of: type, at: expr.span, in: signature)
    }
    if let expr = function.resultExpr {
      checkArguments(of: resultType(of: function), at: expr.span, in: signature)
    }
  }

  /// The first thing that a generic type in a type asks for in vain.
  private func unmetRequirement(
    in type: Type, _ signature: GenericSignature
  ) -> (type: Type, proto: NominalDecl)? {
    let parts: [Type]
    switch type.kind {
    case .nominal(let decl, let arguments):
      guard !arguments.isEmpty else { return nil }
      if let unmet = unmetRequirement(of: decl, type, in: signature) { return unmet }
      parts = arguments
    case .tuple(let fields): parts = fields.map(\.type)
    case .function(let function): parts = function.parameters.map(\.type) + [function.result]
    default: return nil
    }
    return parts.lazy.compactMap { self.unmetRequirement(in: $0, signature) }.first
  }

  private func unmetRequirement(
    of decl: NominalDecl, _ type: Type, in signature: GenericSignature
  ) -> (type: Type, proto: NominalDecl)? {
    let substitution = substitution(of: type)
    for requirement in self.signature(of: decl).requirements {
      guard case .conforms(let subject, let proto) = substitute(requirement, substitution),
        !isMarker(proto), !subject.hasError, !conforms(subject, to: proto, in: signature)
      else { continue }
      return (subject, proto)
    }
    return nil
  }
}
