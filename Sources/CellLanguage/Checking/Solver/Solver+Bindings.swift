/// What is known about a type variable from the conversions that it takes part in.
struct Bounds {
  /// Types that convert to it.
  var lower: [Type] = []
  /// Types that it converts to.
  var upper: [Type] = []
  /// Other variables that convert to it.
  var lowerVariables: [Int] = []
  var upperVariables: [Int] = []
  /// Whether something that is still open will say what it is.
  var isResult = false
  var conformances: [NominalDecl] = []
}

extension Solver {
  /// The bounds of all variables that constraints mention.
  func allBounds() -> NumberTable<Bounds> {
    var bounds = NumberTable<Bounds>()
    for constraint in state.constraints {
      switch constraint {
      case .convert(let from, let to, _): add(resolve(from), resolve(to), to: &bounds)
      case .conforms(let type, let proto, _):
        if let index = resolve(type).variableIndex {
          bounds[index, default: Bounds()].conformances.append(proto)
        }
      case .site(let index): markResult(sites[index].result, &bounds)
      case .callee(_, let index): markResult(sites[index].result, &bounds)
      case .unwrap(_, let object, _): markResult(object, &bounds)
      case .flatten(_, let result): markResult(result, &bounds)
      case .implicitUnwrap(let use, _): markResult(use, &bounds)
      case .dependent(_, _, let result, _): markResult(result, &bounds)
      case .keyPath(_, _, let value, _, _): markResult(value, &bounds)
      case .superclass, .closure, .arrayLiteral, .dictionaryLiteral: continue
      }
    }
    return bounds
  }

  private func markResult(_ type: Type, _ bounds: inout NumberTable<Bounds>) {
    if let index = resolve(type).variableIndex {
      bounds[index, default: Bounds()].isResult = true
    }
  }

  private func add(_ from: Type, _ to: Type, to bounds: inout NumberTable<Bounds>) {
    switch (from.variableIndex, to.variableIndex) {
    case (let left?, let right?):
      bounds[left, default: Bounds()].upperVariables.append(right)
      bounds[right, default: Bounds()].lowerVariables.append(left)
    case (let left?, nil): bounds[left, default: Bounds()].upper.append(to)
    case (nil, let right?): bounds[right, default: Bounds()].lower.append(from)
    case (nil, nil): break
    }
  }

  /// The types to try for a variable whose bounds say something definite.
  func candidates(for index: Int, _ bounds: Bounds) -> [Type] {
    let variable = types.variable(index)
    if closureIndex(of: variable) != nil { return [] }
    guard !bounds.isResult, !isMixed(index, bounds) else { return [] }
    if !bounds.lower.isEmpty {
      if !bounds.lowerVariables.isEmpty, bounds.lower.count == 1,
        let loose = looseType(of: index, beside: bounds.lower[0])
      {
        return [loose]
      }
      return fromLower(bounds, joinsBranches: joinsBranches(index))
    }
    if bounds.lowerVariables.count > 1, let loose = looseType(of: index, beside: nil) {
      return [loose]
    }
    let literals = state.variables[index].literals
    var found: [Type] = []
    for upper in bounds.upper {
      if literals.isEmpty {
        if !upper.isExistential, !upper.hasVariable || known.isOptional(upper) {
          found.append(inside(upper, asFarAs: bounds.conformances))
        }
      } else if let type = literalTarget(upper, literals) {
        found.append(type)
      }
    }
    if found.isEmpty, literals.isEmpty, bounds.conformances.isEmpty,
      let open = bounds.upper.first(where: \.isExistential),
      haveNothingInCommon(bounds.lowerVariables)
    {
      return [open]
    }
    return Array(found.prefix(1))
  }

  /// What is in an optional that has not the protocols which are asked for.
  private func inside(_ type: Type, asFarAs protocols: [NominalDecl]) -> Type {
    guard !protocols.isEmpty, let wrapped = known.wrapped(type), !type.hasVariable else {
      return type
    }
    let fits = protocols.allSatisfy { context.conformance(of: type, to: $0) != nil }
    return fits ? type : resolve(wrapped)
  }

  /// Whether variables are all of literals, but not of one kind.
  private func haveNothingInCommon(_ variables: [Int]) -> Bool {
    let kinds = variables.map { kind(of: state.variables[$0].literals) }
    return !kinds.contains([]) && Set(kinds.map(\.rawValue)).count > 1
  }

  /// The type that a literal gets from what it converts to.
  private func literalTarget(_ upper: Type, _ literals: TypeVariable.Literals) -> Type? {
    if literals.contains(.nilValue) { return known.isOptional(upper) ? upper : nil }
    var target = upper
    while let wrapped = known.wrapped(target) { target = resolve(wrapped) }
    if isVariable(target) || target.isExistential || known.isAnyHashable(target) { return nil }
    return target
  }

  private func fromLower(_ bounds: Bounds, joinsBranches: Bool) -> [Type] {
    var lower = unique(bounds.lower)
    let hasNil = bounds.lowerVariables.contains {
      state.variables[$0].literals.contains(.nilValue)
    }
    if lower.count > 1, lower.allSatisfy({ $0.hasVariable }),
      let decl = lower[0].nominal, lower.allSatisfy({ $0.nominal === decl })
    {
      // `Pair<_>` twice: what is open about them gets the same answer.
      return [lower[0]]
    }
    if lower.count > 1 {
      if let upper = bounds.upper.first, !isVariable(upper) { return [upper] }
      lower = [join(lower)]
    }
    guard let first = lower.first, !known.isOptional(first) else { return lower }
    if hasNil { return [known.optional(first)] }
    // What is still open beside it may turn out to be optional.
    let isOpen = !bounds.lowerVariables.isEmpty || bounds.upper.contains { known.isOptional($0) }
    return joinsBranches && isOpen && lower.count == 1 ? [first, known.optional(first)] : lower
  }

  /// Whether a variable is what the branches of a conditional have in common.
  private func joinsBranches(_ index: Int) -> Bool {
    guard !isSalvaging else { return false }
    return state.constraints.contains { constraint in
      guard case .convert(_, let to, let locator) = constraint, case .branch = locator.purpose
      else { return false }
      return resolve(to).variableIndex == index
    }
  }

  private func unique(_ list: [Type]) -> [Type] {
    guard list.count > 1 else { return list }
    var seen: Set<Int> = []
    return list.filter { seen.insert(zonk($0).id).inserted }
  }

  /// The nearest type that all the given ones convert to; the first one when there is none.
  private func join(_ list: [Type]) -> Type {
    let optionals = list.filter { known.isOptional($0) }
    if let optional = optionals.first { return optional }
    guard list.allSatisfy(\.isClass) else { return list[0] }
    var current: Type? = list[0]
    while let type = current {
      let isCommon = list.allSatisfy {
        context.isSubclass($0, of: type, in: checker.scope.signature)
      }
      if isCommon { return type }
      current = context.superclass(of: type)
    }
    return list[0]
  }

  /// Further types to try for literals whose default leads nowhere.
  func alternatives(for literals: TypeVariable.Literals) -> [Type] {
    if literals.contains(.integer), !literals.contains(.float) {
      return [known.double, known.float]
    }
    if literals.contains(.float) { return [known.float] }
    if literals.contains(.character) { return [known.character] }
    if literals.contains(.string) { return [known.type("Substring")] }
    return []
  }
}
