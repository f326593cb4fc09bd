/// What members belong to, as their functions see it.
enum Owner {
  /// A free function.
  case module
  /// A concrete type: `Tensor`, `Double`.
  case type(String)
  /// An extension of a protocol, or of a generic type by conformers of one; `self` has any type.
  case conformers(type: String, of: String)

  /// The name that members are listed under.
  var name: String? {
    switch self {
    case .module: nil
    case .type(let name), .conformers(let name, _): name
    }
  }
}

/// A member with its owner, its types resolved, and a name of its own.
struct BoundMember {
  let member: Member
  let owner: Owner
  /// The name that connects the declaration and its function.
  let native: String
  /// The functions that check its preconditions.
  var check: String?
  var setterCheck: String?
}

extension Member {
  /// The member with every type name as it is known everywhere.
  func resolved(in owner: String?, _ catalog: Catalog) -> Member {
    var result = self
    result.result = catalog.resolve(self.result, in: owner)
    for index in result.parameters.indices {
      result.parameters[index].type = catalog.resolve(parameters[index].type, in: owner)
    }
    return result
  }

  /// The name with labels and types, which no other member of the owner has.
  func signature(_ owner: String?) -> String {
    let prefix = owner.map { $0 + "." } ?? ""
    let list = parameters.map { parameter in
      (parameter.label ?? "_") + ": " + (parameter.isInout ? "inout " : "") + parameter.type.text
        + (parameter.isVariadic ? "..." : "")
    }.joined(separator: ", ")
    let fix = fixity.map { $0 + " " } ?? ""
    return kind == .property ? prefix + name : "\(prefix)\(fix)\(name)(\(list))"
  }
}
