// Parts of a system of constraints that have no type variable in common are solved one after the
// other: the arguments of one `print`, say. Trying out choices then costs the sum of the parts
// instead of their product.

extension Solver {
  /// Splits the constraints into parts without common variables; nil when there is only one.
  func components() -> [[Constraint]]? {
    let constraints = state.constraints
    guard constraints.count > 1 else { return nil }
    budget.spend(constraints.count)
    let mentioned = numbered(constraints.map { variables(in: $0) })
    var groups = VariableGroups(count: mentioned.count)
    for list in mentioned.lists { groups.join(list) }
    var parts = KeyTable<Int, [Constraint]>()
    var order: [Int] = []
    for (position, constraint) in constraints.enumerated() {
      // A constraint without variables has to do with no other one.
      let group = mentioned.lists[position].first.map { groups.root(of: $0) } ?? -1 - position
      if parts[group] == nil { order.append(group) }
      parts[group, default: []].append(constraint)
    }
    return order.count > 1 ? order.compactMap { parts[$0] } : nil
  }

  /// Gives variables numbers from zero on: a part has few of all that there are.
  private func numbered(_ lists: [[Int]]) -> (lists: [[Int]], count: Int) {
    guard isInPart else { return (lists, state.variables.count) }
    var numbers = KeyTable<Int, Int>()
    let renamed = lists.map { list in
      list.map { index in
        if let known = numbers[index] { return known }
        let number = numbers.count
        numbers[index] = number
        return number
      }
    }
    return (renamed, numbers.count)
  }

  /// The variables that the constraints of the current part mention.
  func mentionedVariables() -> Set<Int> {
    Set(state.constraints.flatMap { variables(in: $0) })
  }

  private func variables(in constraint: Constraint) -> [Int] {
    switch constraint {
    case .convert(let a, let b, _), .superclass(let a, let b, _), .unwrap(let a, let b, _),
      .flatten(let a, let b), .implicitUnwrap(let a, let b), .arrayLiteral(let a, let b, _),
      .dependent(let a, _, let b, _):
      variables(in: [a, b])
    case .conforms(let type, _, _): variables(in: [type])
    case .dictionaryLiteral(let a, let b, let c, _), .keyPath(let a, let b, let c, _, _):
      variables(in: [a, b, c])
    case .site(let index): variables(in: types(of: sites[index]))
    case .callee(let type, let index): variables(in: [type] + types(of: sites[index]))
    case .closure(let index): variables(in: types(of: closures[index]))
    }
  }

  private func types(of site: Site) -> [Type] {
    var found = site.arguments.map(\.type) + [site.result]
    switch site.lookup {
    case .candidates, .operation: break
    case .member(let base, _): found.append(base)
    case .implicitMember(_, let chain): if let chain { found.append(chain) }
    }
    return found
  }

  /// A closure may use the parameters of those around it.
  private func types(of closure: ClosureSite) -> [Type] {
    var found = [closure.type]
    var body: CodeBody? = closure.scope.body
    while let current = body {
      for opened in state.openedClosures.values where opened.body === current {
        found += opened.parameters.compactMap(\.type)
      }
      body = current.parent
    }
    return found
  }

  private func variables(in list: [Type]) -> [Int] {
    var found: [Int] = []
    for type in list where type.hasVariable {
      let resolved = resolve(type)
      if let index = resolved.variableIndex {
        found.append(index)
        continue
      }
      guard resolved.hasVariable else { continue }
      _ = types.map(zonk(resolved)) { part in
        if let index = part.variableIndex { found.append(index) }
        return nil
      }
    }
    return found
  }
}

/// Groups of variables that constraints connect.
private struct VariableGroups {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  mutating func join(_ list: [Int]) {
    guard let first = list.first else { return }
    let root = root(of: first)
    for other in list.dropFirst() { parents[self.root(of: other)] = root }
  }
}
