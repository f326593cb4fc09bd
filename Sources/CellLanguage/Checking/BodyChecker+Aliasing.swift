extension BodyChecker {
  /// Two `inout` arguments of one call must not be the same storage.
  func checkAliasing(_ arguments: [Core]) {
    let places = arguments.compactMap { argument -> Core? in
      if case .address(let place) = argument.kind { place } else { nil }
    }
    guard places.count > 1 else { return }
    for (index, place) in places.enumerated() {
      for other in places[..<index] where mayOverlap(place, other) {
        guard let variable = root(of: place) else { continue }
        reporter.error(
          "overlapping accesses to '\(variable.name)', but modification requires exclusive access",
          at: place.span, help: "copy one of them into a local variable first",
          notes: [("conflicting access is here", other.span)])
      }
    }
  }

  /// Whether both places are, or lie in, the same part of one variable.
  private func mayOverlap(_ a: Core, _ b: Core) -> Bool {
    guard let first = root(of: a), first === root(of: b) else { return false }
    // The properties on the way: where they part, the storage does.
    for (left, right) in zip(path(of: a), path(of: b)) {
      guard let left, let right else { return true }
      if left != right { return false }
    }
    return true
  }

  /// The variable that holds a value; objects are storage of their own.
  private func root(of place: Core) -> VariableDecl? {
    switch place.kind {
    case .variable(let variable): return variable
    case .property(let base?, _, _), .element(let base, _), .subscripted(let base, _, _),
      .force(let base):
      return base.type.isClass ? nil : root(of: base)
    default: return nil
    }
  }

  /// The stored properties and tuple elements from the variable on; nil stands for anything else.
  private func path(of place: Core) -> [String?] {
    switch place.kind {
    case .property(let base?, _, let decl):
      path(of: base) + [decl.storage == .stored ? decl.name : nil]
    case .element(let base, let index): path(of: base) + ["\(index)"]
    case .subscripted(let base, _, _): path(of: base) + [nil]
    case .force(let base): path(of: base)
    default: []
    }
  }
}
