/// Every type of the library, by name.
struct Catalog {
  private(set) var types: [String: TypeDeclaration] = [:]
  private(set) var modules: [String: String] = [:]
  /// The members that extensions of protocols give whoever conforms, by protocol.
  private var givenMembers: [String: [Member]] = [:]
  private var addedConformances: [String: [String]] = [:]

  /// Protocols of the standard library that cells know.
  static let standardProtocols: Set<String> = [
    "Sendable", "Equatable", "Hashable", "Comparable", "CustomStringConvertible", "CaseIterable",
    "RandomNumberGenerator", "ExpressibleByFloatLiteral", "ExpressibleByArrayLiteral",
    "ExpressibleByIntegerLiteral", "ExpressibleByStringLiteral", "Identifiable", "Error",
    "Sequence", "IteratorProtocol",
  ]

  init(_ units: [ModuleUnit]) {
    for unit in units {
      for type in unit.types {
        types[type.name] = type
        modules[type.name] = unit.module
      }
      for extended in unit.extensions where extended.requirements == nil {
        givenMembers[extended.name, default: []] += extended.members
        addedConformances[extended.name, default: []] += extended.inherited
      }
    }
  }

  /// A type with the names in it as they are known everywhere: `Literal` is `Tensor.Literal`.
  func resolve(_ type: SwiftType, in owner: String?) -> SwiftType {
    switch type {
    case .named(let name):
      var outer = owner
      while let scope = outer {
        if types["\(scope).\(name)"] != nil { return .named("\(scope).\(name)") }
        outer = scope.lastIndex(of: ".").map { String(scope[..<$0]) }
      }
      return type
    case .optional(let wrapped): return .optional(resolve(wrapped, in: owner))
    case .array(let element): return .array(resolve(element, in: owner))
    case .tuple(let parts):
      return .tuple(
        parts.map { SwiftType.Element(label: $0.label, type: resolve($0.type, in: owner)) })
    case .function(let function):
      return .function(
        SwiftType.Function(
          parameters: function.parameters.map { resolve($0, in: owner) },
          result: resolve(function.result, in: owner), isThrowing: function.isThrowing,
          isEscaping: function.isEscaping))
    case .existential, .range, .void, .other: return type
    }
  }

  /// What a type conforms to as it is written, in all its extensions.
  func conformances(of type: TypeDeclaration) -> [String] {
    var result: [String] = []
    for name in type.inherited + (addedConformances[type.name] ?? [])
    where !result.contains(name) {
      result.append(name)
    }
    return result
  }

  /// What cells are told that a type conforms to, with the raw type of an enum.
  func visibleConformances(of type: TypeDeclaration) -> [String] {
    conformances(of: type).filter { name in
      if name == "Hashable", type.kind == .structure { return false }
      return isVisible(name) || type.kind == .enumeration && Self.rawTypes.contains(name)
    }
  }

  /// What cells are not told that a type conforms to, besides protocols of the library that are not
  /// public.
  func lostConformances(of type: TypeDeclaration) -> [String] {
    let visible = visibleConformances(of: type)
    return conformances(of: type).filter { !visible.contains($0) && types[$0] == nil }
  }

  private static let rawTypes: Set<String> = ["String", "Int"]

  func isVisible(_ proto: String) -> Bool {
    Self.standardProtocols.contains(proto) || types[proto]?.isPublic ?? false
  }

  /// Public members that a type has from extensions of protocols that are not public.
  func membersFromHiddenProtocols(_ type: TypeDeclaration) -> [Member] {
    conformances(of: type).filter { types[$0].map { !$0.isPublic } ?? false }.flatMap {
      givenMembers[$0] ?? []
    }
  }

  /// Whether a struct has `==` without that it is written.
  func hasSynthesizedEquality(_ type: TypeDeclaration) -> Bool {
    type.kind == .structure && conforms(type, to: ["Equatable", "Hashable"])
      && !allMembers(of: type).contains { $0.name == "==" }
  }

  private func conforms(_ type: TypeDeclaration, to protocols: Set<String>) -> Bool {
    conformances(of: type).contains { protocols.contains($0) }
  }

  private func allMembers(of type: TypeDeclaration) -> [Member] {
    type.members + (givenMembers[type.name] ?? [])
  }
}
