extension TreeBuilder {
  /// `some P` in a parameter is a generic parameter without a name.
  mutating func opaqueParameters(
    _ type: TypeExpr, _ generics: inout [GenericParameterDecl]
  ) -> TypeExpr {
    guard type.hasOpaqueParts else { return type }
    let made = TypeExpr(opaqueParts(type, &generics), type.span)
    made.isImplicitlyUnwrapped = type.isImplicitlyUnwrapped
    made.isEscaping = type.isEscaping
    return made
  }

  private mutating func opaqueParts(
    _ type: TypeExpr, _ generics: inout [GenericParameterDecl]
  ) -> TypeExpr.Kind {
    switch type.kind {
    case .some(let bound): return .name(nil, opaqueParameter(bound, type.span, &generics))
    case .array(let element): return .array(opaqueParameters(element, &generics))
    case .dictionary(let key, let value):
      return .dictionary(opaqueParameters(key, &generics), opaqueParameters(value, &generics))
    case .optional(let wrapped): return .optional(opaqueParameters(wrapped, &generics))
    case .tuple(let fields):
      return .tuple(
        fields.map { (label: $0.label, type: opaqueParameters($0.type, &generics)) })
    case .name(let outer, let name) where !name.genericArguments.isEmpty:
      let arguments = name.genericArguments.map { opaqueParameters($0, &generics) }
      return .name(outer, Name(base: name.base, span: name.span, genericArguments: arguments))
    case .function(let function):
      return .function(
        FunctionTypeExpr(
          parameters: function.parameters,
          result: opaqueParameters(function.result, &generics), throwing: function.throwing,
          isAutoclosure: function.isAutoclosure, isEscaping: function.isEscaping))
    default: return type.kind
    }
  }

  /// The generic parameter that `some P` stands for. Each is a type of its own, whatever they are
  /// called.
  private mutating func opaqueParameter(
    _ bound: TypeExpr, _ span: Span, _ generics: inout [GenericParameterDecl]
  ) -> Name {
    let inner = opaqueParameters(bound, &generics)
    let name = "some \(boundText(bound))"
    let count = generics.count { $0.name.hasPrefix(name) }
    let parameter = makeParameter(
      count == 0 ? name : "\(name) (\(count + 1))", span, bound: inner)
    parameter.isOpaque = true
    parameter.isNoncopyable = boundText(bound).contains("~Copyable")
    generics.append(parameter)
    return Name(base: parameter.name, span: span)
  }

  private func boundText(_ type: TypeExpr) -> String {
    reporter.sources.text(type.span)
  }
}

extension TypeExpr {
  /// Whether it has a `some P` that is a generic parameter of the function.
  fileprivate var hasOpaqueParts: Bool {
    switch kind {
    case .some: true
    case .array(let part), .optional(let part): part.hasOpaqueParts
    case .dictionary(let key, let value): key.hasOpaqueParts || value.hasOpaqueParts
    case .tuple(let fields): fields.contains { $0.type.hasOpaqueParts }
    case .name(_, let name): name.genericArguments.contains(where: \.hasOpaqueParts)
    case .function(let function): function.result.hasOpaqueParts
    case .any, .composition, .metatype, .placeholder, .invalid: false
    }
  }
}
