extension Lowering {
  /// Whether a variable lives in a box of its own because closures share it.
  func isBoxed(_ variable: VariableDecl) -> Bool {
    variable.isCaptured && variable.storage != .global
      && (variable.isMutable || variable.isDeferredConstant || variable.isInoutParameter)
  }

  /// The variables of enclosing bodies that a local function or closure needs, with those of the
  /// local functions that it calls.
  func captures(of body: CodeBody) -> [VariableDecl] {
    var visited: Set<ObjectIdentifier> = []
    var result: [VariableDecl] = []
    collect(body, &visited, &result)
    return result.filter { variable in
      guard let owner = variable.function else { return false }
      return owner !== body && !isInside(owner, body)
    }
  }

  private func collect(
    _ body: CodeBody, _ visited: inout Set<ObjectIdentifier>, _ result: inout [VariableDecl]
  ) {
    guard visited.insert(ObjectIdentifier(body)).inserted else { return }
    for variable in body.captures where !result.contains(where: { $0 === variable }) {
      result.append(variable)
    }
    for function in body.usedFunctions { collect(function, &visited, &result) }
  }

  private func isInside(_ inner: CodeBody, _ outer: CodeBody) -> Bool {
    var current = inner.parent
    while let body = current {
      if body === outer { return true }
      current = body.parent
    }
    return false
  }
}
