// Where anything is taken, as by `print`, a literal stays what literals are when nothing else is
// said: the other branch of `n > 0 ? total : 0` does not make it a `Double`, because both can be
// `Any`. Swift finds so for what only conversions determine, branches and the values of optional
// chains, and it shows: `0` is printed and not `0.0`. So may `total ?? "none"` be anything.

extension Solver {
  /// The type, such as `Any`, of a value in such a place; nil when a literal in it is to become one
  /// of the type that the rest of it has.
  ///
  /// - Parameter type: what the other parts have; nil when they are literals, too.
  func looseType(of index: Int, beside type: Type?) -> Type? {
    guard let sources = looseSources(of: index) else { return nil }
    let differ =
      if let type {
        sources.contains { isOther($0.expr, than: type, isLoose: $0.isLoose) }
      } else {
        Set(sources.compactMap { usualType(of: $0.expr) }).count > 1
      }
    guard differ, !sources.contains(where: { needsContext($0.expr) }) else { return nil }
    return looseTarget(of: index, areBranches: sources.contains(where: \.isBranch))
  }

  /// An expression whose value a variable takes.
  private struct Source {
    let expr: Expr
    var isBranch = true
    /// Whether what it stands beside is known by conversion only.
    var isLoose = true
  }

  /// The branches that a variable is the type of, or the right side of a `??`.
  private func looseSources(of index: Int) -> [Source]? {
    var found: [Source] = []
    for case .convert(_, let to, let locator) in state.constraints
    where resolve(to).variableIndex == index {
      switch locator.purpose {
      case .branch: found.append(Source(expr: locator.expr))
      case .argument(let number, _) where sites[number].name.base == "??":
        let operands = sites[number].arguments.map(\.expr)
        guard operands.count == 2 else { return nil }
        found.append(Source(expr: operands[1], isBranch: false, isLoose: isLoose(operands[0])))
      default: return nil
      }
    }
    return found
  }

  /// The existential that a variable converts to, for branches also through what is around them.
  private func looseTarget(of index: Int, areBranches: Bool) -> Type? {
    var reached: Set<Int> = [index]
    var pending = [index]
    var found: Type?
    while let current = pending.popLast() {
      for case .convert(let from, let to, let locator) in state.constraints
      where resolve(from).variableIndex == current {
        var target = resolve(to)
        if let next = target.variableIndex {
          guard areBranches, passesOn(locator) else { return nil }
          if reached.insert(next).inserted { pending.append(next) }
          continue
        }
        while let wrapped = known.wrapped(target) { target = resolve(wrapped) }
        guard target.isExistential, !isFormatted(locator) else { return nil }
        found = target
      }
    }
    return found
  }

  private func passesOn(_ locator: Locator) -> Bool {
    switch locator.purpose {
    case .branch, .closureResult: true
    default: false
    }
  }

  /// `String(format: "%.2f", n > 0 ? mean : 0)`: what the format says matters.
  private func isFormatted(_ locator: Locator) -> Bool {
    guard case .argument(let number, _) = locator.purpose else { return false }
    return sites[number].arguments.first?.label == "format"
  }

  // MARK: Expressions

  /// Whether a literal cannot be of a type, or is a number that usually has another one.
  private func isOther(_ expr: Expr, than type: Type, isLoose: Bool) -> Bool {
    if let usual = usualType(of: expr) {
      return usual != type && (isLoose || !conforms(type, usual == known.int ? .integer : .float))
    }
    switch expr.kind {
    case .string: return !conforms(type, .string)
    case .boolean: return !conforms(type, .boolean)
    case .paren(let inner): return isOther(inner, than: type, isLoose: isLoose)
    case .ternary(_, let first, let second):
      return isOther(first, than: type, isLoose: isLoose)
        || isOther(second, than: type, isLoose: isLoose)
    case .binary(let use, let left, let right) where use.name == "??":
      return self.isLoose(left) && isOther(right, than: type, isLoose: isLoose)
    default: return false
    }
  }

  /// The type of a number, or of what is calculated from numbers, when nothing else is said.
  private func usualType(of expr: Expr) -> Type? {
    switch expr.kind {
    case .integer: return known.int
    case .float: return known.double
    case .paren(let inner): return usualType(of: inner)
    case .prefix(let use, let inner) where use.name == "-": return usualType(of: inner)
    case .binary(let use, let left, let right) where ["+", "-", "*", "/"].contains(use.name):
      guard let first = usualType(of: left), let second = usualType(of: right) else { return nil }
      return first == second ? first : known.double
    default: return nil
    }
  }

  private func needsContext(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .paren(let inner), .prefix(_, let inner): return needsContext(inner)
    case .ternary(_, let first, let second): return needsContext(first) || needsContext(second)
    case .binary(_, let left, let right): return needsContext(left) || needsContext(right)
    case .nilLiteral: return true
    default: return implicitRoot(of: expr) != nil
    }
  }

  /// Whether what is in an optional is only known by conversion: the value of `a?.b`, of `try? f()`,
  /// and of closures without a written result.
  private func isLoose(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .paren(let inner): return isLoose(inner)
    case .optionalChain(let inner): return !known.isOptional(resolve(type(of: inner)))
    case .tried(.optional, let inner):
      return isLoose(inner) || !known.isOptional(resolve(type(of: inner)))
    case .member(let base?, let name) where name.base == "first" || name.base == "last":
      return isMapped(base)
    case .subscripted(let base, _): return isMapped(base)
    default: return isMapped(expr)
    }
  }

  private func isMapped(_ expr: Expr) -> Bool {
    guard case .call(let callee, let arguments) = expr.kind,
      case .member(_?, let name) = callee.kind,
      ["map", "flatMap", "compactMap", "mapValues"].contains(name.base),
      arguments.list.count == 1, case .closure(let closure) = arguments.list[0].value.kind
    else { return false }
    return closure.result == nil
  }
}
