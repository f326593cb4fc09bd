/// What generic parameters stand for.
struct Substitution {
  private(set) var types: [Int: Type]

  init(_ types: [Int: Type] = [:]) {
    self.types = types
  }

  init(_ parameters: [GenericParameterDecl], _ arguments: [Type]) {
    types = [:]
    for (parameter, argument) in zip(parameters, arguments) { types[parameter.id] = argument }
  }

  subscript(parameter: GenericParameterDecl) -> Type? {
    get { types[parameter.id] }
    set { types[parameter.id] = newValue }
  }

  var isEmpty: Bool { types.isEmpty }

  func merging(_ other: Substitution) -> Substitution {
    Substitution(types.merging(other.types) { $1 })
  }

  func mapping(_ transform: (Type) -> Type) -> Substitution {
    Substitution(types.mapValues(transform))
  }
}

extension Context {
  /// A type with generic parameters replaced. Associated types of concrete types are looked up.
  func substitute(
    _ type: Type, _ substitution: Substitution, in signature: GenericSignature? = nil
  ) -> Type {
    guard type.hasParameter, !substitution.isEmpty else { return type }
    return types.map(type) { part in
      switch part.kind {
      case .parameter(let decl): substitution[decl]
      case .dependent(let base, let name):
        self.memberType(
          of: self.substitute(base, substitution, in: signature), named: name,
          in: signature ?? self.emptySignature)
      default: nil
      }
    }
  }

  /// The arguments of a nominal type as a substitution for its declaration's parameters.
  func substitution(of type: Type) -> Substitution {
    guard case .nominal(let decl, let arguments) = type.kind else { return Substitution() }
    return Substitution(decl.parameters, arguments)
  }
}
