/// Follows values that are moved and not copied: marks where a variable gives its value away,
/// reports uses after that, and ends values where only some ways to a place have given them away.
///
/// What was consumed is known by its path: a variable, and the stored properties that lead to the
/// part. Lowering empties what is moved, so that ending it later does nothing.
final class Ownership {
  struct Path: Hashable {
    let root: ObjectIdentifier
    var fields: [ObjectIdentifier] = []

    /// Whether one is a part of the other.
    func overlaps(_ other: Path) -> Bool {
      root == other.root && zip(fields, other.fields).allSatisfy(==)
    }

    func covers(_ other: Path) -> Bool { overlaps(other) && fields.count <= other.fields.count }
  }

  /// What has been consumed, and where; nil where control does not arrive.
  typealias State = [Path: Span]

  let context: Context
  let decl: FunctionDecl?
  var consumed: State? = [:]
  /// The variables of the blocks around the place.
  var variables: [ObjectIdentifier: VariableDecl] = [:]
  /// The closures around the place, innermost last.
  var closures: [ClosureBody] = []
  var reported: Set<ObjectIdentifier> = []
  private var exits: [ObjectIdentifier: [State]] = [:]
  private var repeats: [ObjectIdentifier: [State]] = [:]

  init(_ context: Context, _ decl: FunctionDecl?) {
    self.context = context
    self.decl = decl
  }

  func check(_ statements: [CoreStmt]) -> [CoreStmt] {
    guard context.trees.usesOwnership else { return statements }
    for parameter in decl?.parameters ?? [] {
      note(parameter.variable)
      checkOwnership(of: parameter)
    }
    if let own = decl?.selfVariable { note(own) }
    let result = walkBlock(statements)
    leave()
    return result
  }

  /// What happens to a value that cannot be copied has to be said.
  private func checkOwnership(of parameter: ParameterDecl) {
    let variable = parameter.variable
    guard variable.ownership == nil, !parameter.isInout, decl?.kind != .setter,
      isMoveOnly(variable)
    else { return }
    context.reporter.error(
      "parameter of noncopyable type '\(context.describe(context.type(of: variable)))' "
        + "must say who owns it", at: parameter.span,
      help: "write 'borrowing', 'inout' or 'consuming' in front of the type")
  }

  func note(_ variable: VariableDecl) {
    variables[ObjectIdentifier(variable)] = variable
    let key = ObjectIdentifier(variable)
    consumed = consumed?.filter { $0.key.root != key }
  }

  /// Statements with variables of their own.
  func walkBlock(_ statements: [CoreStmt]) -> [CoreStmt] {
    let outer = variables
    let result = statements.flatMap { walk($0) }
    variables = outer
    consumed = consumed?.filter { outer[$0.key.root] != nil }
    return result
  }

  // MARK: Joining ways

  /// What is consumed on some way; and the variables that others have still to end.
  private func join(_ states: [State]) -> (state: State?, open: [VariableDecl]) {
    guard let first = states.first else { return (nil, []) }
    let all = states.dropFirst().reduce(first) { $0.merging($1) { old, _ in old } }
    let open = all.keys.filter { path in
      path.fields.isEmpty && states.contains { $0[path] == nil }
    }
    let owners = open.compactMap { variables[$0.root] }.filter { isMoveOnly($0) }
    return (all, owners.sorted { $0.span.start > $1.span.start })
  }

  /// Goes on with the joint state of several ways; returns what ends values behind them.
  private func merge(_ states: [State]) -> [CoreStmt] {
    let (state, open) = join(states)
    consumed = state
    return open.map { variable in
      .expression(Core(.drop(variable), context.types.void, variable.span))
    }
  }

  private func branch<T>(_ branches: [() -> T]) -> (results: [T], states: [State]) {
    let before = consumed
    var (results, states): ([T], [State]) = ([], [])
    for branch in branches {
      consumed = before
      results.append(branch())
      if let consumed { states.append(visible(consumed)) }
    }
    consumed = before
    return (results, states)
  }

  private func visible(_ state: State) -> State {
    state.filter { variables[$0.key.root] != nil }
  }

  func branchExpressions(_ branches: [() -> Void]) {
    let (_, states) = branch(branches)
    consumed = join(states).state
  }

  // MARK: Statements

  private func walk(_ statement: CoreStmt) -> [CoreStmt] {
    switch statement {
    case .expression(let core), .append(let core):
      walk(core)
      if core.type.nominal?.name == "Never" { consumed = nil }
    case .declare(let variable, let value):
      if let value { consume(value) }
      note(variable)
    case .destructure(let pattern, let value):
      if pattern.variables.isEmpty { walk(value) } else { consume(value) }
      for variable in pattern.variables { note(variable) }
    case .localFunction: break
    case .returned(let value, _):
      if let value { consume(value) }
      if closures.isEmpty { leave() }
      consumed = nil
    case .thrown(let value, _):
      walk(value)
      if closures.isEmpty { leave() }
      consumed = nil
    case .yield(let value): consume(value)
    case .ifElse(let conditions, let then, let otherwise):
      return walkIf(conditions, then, otherwise)
    case .guardElse(let conditions, let body):
      walk(conditions)
      let before = consumed
      let walked = walkBlock(body)
      consumed = before
      for condition in conditions {
        if case .matching(let pattern, _) = condition { pattern.variables.forEach(note) }
      }
      return [.guardElse(conditions, walked)]
    case .whileLoop(let target, let conditions, let body):
      let isEndless = conditions.allSatisfy(\.isAlwaysTrue)
      var walked: [CoreStmt] = []
      let after = loop(target, isEndless: isEndless) {
        self.walk(conditions)
        let ended = self.consumed
        walked = self.walkBlock(body)
        return ended
      }
      return [.whileLoop(target, conditions, walked)] + after
    case .repeatLoop(let target, let body, let condition):
      var walked: [CoreStmt] = []
      let after = loop(target, isEndless: false) {
        walked = self.walkBlock(body)
        self.walk(condition)
        return self.consumed
      }
      return [.repeatLoop(target, walked, condition)] + after
    case .forLoop(let inner):
      walk(inner.sequence)
      var walked: [CoreStmt] = []
      let after = loop(inner.target, isEndless: false) {
        let ended = self.consumed
        if let filter = inner.filter { self.walk(filter) }
        walked = self.walkBlock(inner.body)
        return ended
      }
      return [.forLoop(inner.with(walked))] + after
    case .switched(let inner): return walkSwitch(inner)
    case .breakOut(let target):
      if let consumed { exits[ObjectIdentifier(target), default: []].append(consumed) }
      consumed = nil
    case .continueLoop(let target):
      if let consumed { repeats[ObjectIdentifier(target), default: []].append(consumed) }
      consumed = nil
    case .deferred(let body):
      let before = consumed
      let walked = walkBlock(body)
      consumed = before
      return [.deferred(walked)]
    case .doCatch(let inner): return walkDo(inner)
    case .block(let target, let body):
      let walked = walkBlock(body)
      guard let target else { return [.block(nil, walked)] }
      return [.block(target, walked)] + merge([consumed].compactMap { $0 } + takeExits(target))
    }
    return [statement]
  }

  private func takeExits(_ target: LoopTarget) -> [State] {
    (exits.removeValue(forKey: ObjectIdentifier(target)) ?? []).map { visible($0) }
  }

  private func walkIf(
    _ conditions: [CoreCondition], _ then: [CoreStmt], _ otherwise: [CoreStmt]
  ) -> [CoreStmt] {
    let outer = variables
    walk(conditions)
    let (bodies, states) = branch([{ self.walkBlock(then) }, { self.walkBlock(otherwise) }])
    variables = outer
    return [.ifElse(conditions, bodies[0], bodies[1])] + merge(states.map { visible($0) })
  }

  /// Walks a loop's body once, which gives the state where it ends; what was outside and is
  /// consumed in it would be consumed again.
  private func loop(
    _ target: LoopTarget, isEndless: Bool, _ body: () -> State?
  ) -> [CoreStmt] {
    let outer = variables
    let before = consumed
    let ended = body()
    variables = outer
    let again =
      [consumed].compactMap { $0 }
      + (repeats.removeValue(forKey: ObjectIdentifier(target)) ?? [])
    for state in again {
      for (path, span) in state where outer[path.root] != nil && before?[path] == nil {
        reportLoop(path, span)
      }
    }
    let normal = isEndless ? [] : [ended].compactMap { $0 }.map { visible($0) }
    return merge(normal + takeExits(target))
  }

  private func walkSwitch(_ statement: CoreSwitch) -> [CoreStmt] {
    let subject = statement.subject
    walk(subject)
    var carried: State?
    var takes = false
    let (bodies, states) = branch(
      statement.cases.map { clause in
        {
          if let carried { self.consumed = self.consumed?.merging(carried) { old, _ in old } }
          let outer = self.variables
          let bound = clause.items.flatMap(\.pattern.variables)
          for item in clause.items { if let filter = item.filter { self.walk(filter) } }
          bound.forEach(self.note)
          let walked = self.walkKeeping(clause.body, bound, &takes)
          self.variables = outer
          carried = clause.fallsThrough ? self.consumed : nil
          if clause.fallsThrough { self.consumed = nil }
          return walked
        }
      })
    if takes || subject.isConsumed || subject.isFresh { consumeSubject(subject) }
    let cases = zip(statement.cases, bodies).map { clause, body in
      CoreSwitch.Case(items: clause.items, body: body, fallsThrough: clause.fallsThrough)
    }
    let made = CoreSwitch(
      target: statement.target, subject: subject, cases: cases, span: statement.span)
    let path = takes && !subject.isConsumed ? self.path(of: subject) : nil
    let all = (states + takeExits(statement.target)).map { state -> State in
      guard let path else { return visible(state) }
      return visible(state).merging([path: subject.span]) { old, _ in old }
    }
    return [.switched(made)] + merge(all)
  }

  /// Walks a case; notes whether it gives away what its pattern bound.
  private func walkKeeping(
    _ body: [CoreStmt], _ bound: [VariableDecl], _ takes: inout Bool
  ) -> [CoreStmt] {
    let before = moves
    let result = walkBlock(body)
    let keys = Set(bound.filter { isMoveOnly($0) }.map { ObjectIdentifier($0) })
    if moves.dropFirst(before.count).contains(where: { keys.contains($0) }) { takes = true }
    return result
  }

  /// The variables that were moved so far, in order.
  var moves: [ObjectIdentifier] = []

  private func walkDo(_ statement: CoreDo) -> [CoreStmt] {
    let before = consumed
    let body = walkBlock(statement.body)
    let after = consumed
    // The body may have thrown after it consumed something.
    let thrown = join([before, after].compactMap { $0 }).state
    var states = [after].compactMap { $0 }
    let catches = statement.catches.map { clause -> CoreDo.Catch in
      consumed = thrown
      let outer = variables
      for item in clause.items {
        item.pattern.variables.forEach(note)
        if let filter = item.filter { walk(filter) }
      }
      let walked = walkBlock(clause.body)
      variables = outer
      if let consumed { states.append(consumed) }
      return CoreDo.Catch(items: clause.items, body: walked)
    }
    let made = CoreDo(
      target: statement.target, body: body, catches: catches, errorType: statement.errorType,
      isExhaustive: statement.isExhaustive)
    return [.doCatch(made)]
      + merge((states + takeExits(statement.target)).map { visible($0) })
  }

  func walk(_ conditions: [CoreCondition]) {
    for condition in conditions {
      switch condition {
      case .boolean(let core): walk(core)
      case .matching(let pattern, let core):
        let takes = pattern.variables.contains { isMoveOnly($0) }
        if takes { consume(core) } else { walk(core) }
        pattern.variables.forEach(note)
      }
    }
  }
}

extension CoreCondition {
  var isAlwaysTrue: Bool {
    guard case .boolean(let core) = self, case .boolean(true) = core.kind else { return false }
    return true
  }
}

extension CoreFor {
  func with(_ body: [CoreStmt]) -> CoreFor {
    CoreFor(
      target: target, pattern: pattern, sequence: sequence, element: element, filter: filter,
      body: body, span: span, isRefutable: isRefutable)
  }
}
