extension Context {
  /// Whether values of a type are moved, never copied.
  func isNoncopyable(_ type: Type) -> Bool {
    switch type.kind {
    case .nominal(let decl, let arguments):
      if known.isOptional(type) { return isNoncopyable(arguments[0]) }
      guard decl.isNoncopyable else { return false }
      // `extension Box: Copyable where T: Copyable`
      return !isCopyableAtTimes(decl) || arguments.contains { isNoncopyable($0) }
    case .parameter(let decl): return decl.isNoncopyable
    case .tuple(let fields): return fields.contains { isNoncopyable($0.type) }
    default: return false
    }
  }

  private func isCopyableAtTimes(_ decl: NominalDecl) -> Bool {
    decl.extensions.contains { extended in
      extended.inheritedExprs.contains { expr in
        if case .name(nil, let name) = expr.kind { name.base == "Copyable" } else { false }
      }
    }
  }
}
