/// What generic parameters stand for.
struct Substitution {
  /// A parameter and its type. There are few of them, so looking at each is quickest.
  private struct Entry {
    let parameter: Int
    var type: Type
  }

  private var entries: [Entry] = []

  init() {}

  init(_ parameters: [GenericParameterDecl], _ arguments: [Type]) {
    entries.reserveCapacity(arguments.count)
    for (parameter, argument) in zip(parameters, arguments) {
      entries.append(Entry(parameter: parameter.id, type: argument))
    }
  }

  subscript(parameter: GenericParameterDecl) -> Type? {
    get { entries.first { $0.parameter == parameter.id }?.type }
    set {
      if let newValue {
        set(parameter.id, newValue)
      } else {
        entries.removeAll { $0.parameter == parameter.id }
      }
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  var types: [Type] { entries.map(\.type) }

  /// The types, in the order in which their parameters were declared.
  var inOrder: [Type] { entries.sorted { $0.parameter < $1.parameter }.map(\.type) }

  /// What the other one says counts where both say something.
  func merging(_ other: Substitution) -> Substitution {
    if isEmpty { return other }
    var result = self
    for entry in other.entries { result.set(entry.parameter, entry.type) }
    return result
  }

  func mapping(_ transform: (Type) -> Type) -> Substitution {
    var result = self
    for index in entries.indices { result.entries[index].type = transform(entries[index].type) }
    return result
  }

  private mutating func set(_ parameter: Int, _ type: Type) {
    if let index = entries.firstIndex(where: { $0.parameter == parameter }) {
      entries[index].type = type
    } else {
      entries.append(Entry(parameter: parameter, type: type))
    }
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
