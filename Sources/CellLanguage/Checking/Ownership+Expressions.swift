extension Ownership {
  // MARK: Expressions

  /// An expression whose value is only looked at.
  func walk(_ core: Core) {
    if core.isConsumed { return consume(core) }
    if let path = path(of: core) { return use(path, core.span) }
    switch core.kind {
    case .call(let callee, let arguments): walk(callee.function, arguments)
    case .initSelf(let callee, let arguments, _): walk(callee.function, arguments)
    case .assign(let place, let value):
      consume(value)
      write(place)
    case .enumCase(_, let payload): payload.forEach(consume)
    case .discard(let value):
      consume(value)
    case .conditional(let condition, let first, let second):
      walk(condition)
      branchExpressions([{ self.walk(first) }, { self.walk(second) }])
    case .and(let left, let right), .or(let left, let right), .coalesce(let left, let right):
      walk(left)
      branchExpressions([{ self.walk(right) }, {}])
    case .closure(let body):
      for capture in body.explicitCaptures { consume(capture.value) }
      let before = (consumed, variables)
      closures.append(body)
      body.parameters.forEach(note)
      body.statements = walkBlock(body.statements)
      closures.removeLast()
      (consumed, variables) = before
    case .statements(let statements): _ = walkBlock(statements)
    default: for part in core.parts { walk(part) }
    }
  }

  private func walk(_ function: FunctionDecl, _ arguments: [Core]) {
    let parameters = function.parameters
    let offset = arguments.count - parameters.count
    for (index, argument) in arguments.enumerated() {
      let takes =
        index < offset
        ? function.modifiers.ownership == .consuming
        : function.synthesis == .memberwise
          || parameters[index - offset].variable.ownership == .consuming
      if takes { consume(argument) } else { walk(argument) }
    }
  }

  /// An expression whose value goes somewhere else.
  func consume(_ core: Core) {
    switch core.kind {
    case .conditional(let condition, let first, let second):
      walk(condition)
      branchExpressions([{ self.consume(first) }, { self.consume(second) }])
    case .convert(_, let inner) where !core.isConsumed: consume(inner)
    case .force(let inner) where context.isNoncopyable(core.type): consume(inner)
    case .tuple(let parts): parts.forEach(consume)
    case .property(let base?, _, _)
    where context.isNoncopyable(core.type) && path(of: core) == nil && base.type.isClass:
      walk(base)
      report(
        core, "cannot consume noncopyable stored property of a class", core.span,
        help: "take it out of an optional with 'take()'")
    default:
      guard let path = path(of: core), let variable = variable(at: core) else {
        walkParts(core)
        return
      }
      // A parameter that says who owns it is not copied by itself, whatever its type.
      let isParameter = variable.ownership != nil && path.fields.isEmpty
      guard core.isConsumed || context.isNoncopyable(core.type) || isParameter else {
        return use(path, core.span)
      }
      take(path, variable, core)
    }
  }

  /// A value that is made here is looked at, whatever becomes of it.
  private func walkParts(_ core: Core) {
    guard core.isConsumed else { return walk(core) }
    for part in core.parts { walk(part) }
  }

  private func take(_ path: Path, _ variable: VariableDecl, _ core: Core) {
    if let before = consumed?.first(where: { $0.key.overlaps(path) })?.value {
      return report(
        variable, "'\(variable.name)' consumed more than once", core.span,
        notes: [("consumed here", before)])
    }
    guard mayTake(variable, core) else { return }
    if !path.fields.isEmpty, let guarded = guardedOwner(of: core) {
      return report(
        variable,
        "cannot partially consume '\(variable.name)': '\(guarded.name)' has a deinitializer",
        core.span)
    }
    core.isMoved = true
    moves.append(path.root)
    consumed?[path] = core.span
  }

  private func mayTake(_ variable: VariableDecl, _ core: Core) -> Bool {
    let name = variable.name
    if variable.storage == .global {
      guard isMoveOnly(variable) else { return false }
      report(
        variable, "cannot consume noncopyable variable '\(name)' that is global", core.span,
        help: "put the code into a function or a 'do' block")
      return false
    }
    if variable.function !== (closures.last ?? decl), variable.function != nil,
      !closures.isEmpty || decl != nil
    {
      report(variable, "noncopyable '\(name)' cannot be consumed in a closure", core.span)
      return false
    }
    guard variable.storage == .parameter, closures.isEmpty, !variable.isInoutParameter else {
      return true
    }
    let isSelf = variable === decl?.selfVariable
    if isSelf, decl?.isMutating ?? false || decl?.kind == .initializer { return true }
    guard variable.ownership == .consuming || !isMoveOnly(variable) && variable.ownership == nil
    else {
      report(
        variable, "'\(name)' is borrowed and cannot be consumed", core.span,
        help: isSelf
          ? "mark the method 'consuming'" : "declare the parameter 'consuming'")
      return false
    }
    return true
  }

  func consumeSubject(_ core: Core) {
    guard context.isNoncopyable(core.type) else { return }
    core.isMoved = true
    if let path = path(of: core) { consumed?[path] = core.span }
  }

  func use(_ path: Path, _ span: Span) {
    guard let found = consumed?.first(where: { $0.key.overlaps(path) }),
      let variable = variables[path.root]
    else { return }
    report(
      variable, "'\(variable.name)' used after consume", span,
      notes: [("consumed here", found.value)])
  }

  /// What is assigned has a value again.
  private func write(_ place: Core) {
    guard let path = path(of: place) else {
      if case .tuple(let parts) = place.kind { return parts.forEach(write) }
      for part in place.parts { walk(part) }
      return
    }
    if let outer = consumed?.keys.first(where: { $0.covers(path) && $0 != path }) {
      return use(outer, place.span)
    }
    consumed = consumed?.filter { !path.covers($0.key) }
  }

  /// Whoever passed something `inout` gets it back.
  func leave() {
    for (path, span) in consumed ?? [:] {
      guard let variable = variables[path.root] else { continue }
      let isOwn = variable === decl?.selfVariable && (decl?.isMutating ?? false)
      guard variable.isInoutParameter || isOwn else { continue }
      report(
        variable, "'\(variable.name)' was consumed and has no value when the function ends", span,
        help: "assign a new value to it")
    }
  }

  func reportLoop(_ path: Path, _ span: Span) {
    guard let variable = variables[path.root] else { return }
    report(variable, "'\(variable.name)' consumed in a loop", span)
  }

  private func report(
    _ subject: AnyObject, _ summary: String, _ span: Span, help: String? = nil,
    notes: [(String, Span)] = []
  ) {
    guard reported.insert(ObjectIdentifier(subject)).inserted else { return }
    context.reporter.error(summary, at: span, help: help, notes: notes)
  }

  // MARK: Paths

  /// A variable, or a part of it that lies in stored properties of structs.
  func path(of core: Core) -> Path? {
    switch core.kind {
    case .variable(let variable): return Path(root: ObjectIdentifier(variable))
    case .property(let base?, _, let decl)
    where decl.storage == .stored && !base.type.isClass && !decl.isObserved
      && context.isNoncopyable(base.type):
      guard var path = path(of: base) else { return nil }
      path.fields.append(ObjectIdentifier(decl))
      return path
    case .address(let inner): return path(of: inner)
    default: return nil
    }
  }

  private func variable(at core: Core) -> VariableDecl? {
    switch core.kind {
    case .variable(let variable): variable
    case .property(let base?, _, _): self.variable(at: base)
    case .address(let inner): self.variable(at: inner)
    default: nil
    }
  }

  /// The type on a path whose values have to stay whole.
  private func guardedOwner(of core: Core) -> NominalDecl? {
    guard case .property(let base?, _, _) = core.kind else { return nil }
    if let nominal = base.type.nominal, nominal.isGuarded { return nominal }
    return guardedOwner(of: base)
  }

  func isMoveOnly(_ variable: VariableDecl) -> Bool {
    context.isNoncopyable(context.type(of: variable))
  }
}

extension Core {
  /// Whether the value is made here, so that nobody else has it.
  var isFresh: Bool {
    switch kind {
    case .call, .callValue, .enumCase: true
    case .convert(_, let inner), .force(let inner): inner.isFresh
    default: false
    }
  }
}
