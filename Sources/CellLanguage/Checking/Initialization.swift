/// Checks that variables have a value before they are used, and that initialisers set every
/// stored property.
final class Initialization {
  private let context: Context
  private let decl: FunctionDecl?
  /// Variables and properties that start without a value.
  private var tracked: Set<ObjectIdentifier> = []
  /// Those that have one at the current place; nil when the place is not reached.
  private var assigned: Set<ObjectIdentifier>? = []
  /// What is assigned where a loop or block is left.
  private var exits: [ObjectIdentifier: [Set<ObjectIdentifier>]] = [:]
  private var properties: [VariableDecl] = []
  private var reported: Set<ObjectIdentifier> = []
  /// The first property that was set before another initialiser was called.
  private var firstWrite: Span?
  /// How many closures the place is inside of; a `return` there leaves the closure.
  private var closureDepth = 0

  init(_ context: Context, _ decl: FunctionDecl?) {
    self.context = context
    self.decl = decl
    guard let decl, decl.kind == .initializer, case .nominal(let nominal) = decl.context else {
      return
    }
    properties = nominal.storedProperties.filter { property in
      property.initializer == nil && !isImplicitlyNil(property)
    }
    tracked = Set(properties.map { ObjectIdentifier($0) })
  }

  /// What an initialiser of a class has to call: that of its superclass, or another of its own.
  private lazy var delegation: String? = {
    guard let decl, decl.kind == .initializer, decl.synthesis == nil,
      let nominal = context.nominal(of: decl.context), nominal.isClass
    else { return nil }
    if decl.modifiers.isConvenience { return "self.init" }
    guard let base = context.superclass(of: nominal)?.nominal else { return nil }
    return canBeLeftOut(base) ? nil : "super.init"
  }()

  /// `super.init()` is called by itself where the superclass has such an initialiser.
  private func canBeLeftOut(_ base: NominalDecl) -> Bool {
    let own = base.members.named("init").filter { !context.isConvenience($0) }
    guard !own.isEmpty else {
      return context.superclass(of: base)?.nominal.map(canBeLeftOut) ?? true
    }
    return own.contains { member in
      guard case .function(let function) = member, !function.modifiers.isConvenience else {
        return false
      }
      return function.parameters.allSatisfy { $0.defaultValue != nil || $0.isVariadic }
    }
  }

  private func isImplicitlyNil(_ property: VariableDecl) -> Bool {
    property.isMutable && context.known.isOptional(context.type(of: property))
  }

  func check(_ statements: [CoreStmt]) {
    walk(statements)
    finish(at: decl.map { Span(Int($0.span.end) - 1, Int($0.span.end)) } ?? .none)
  }

  /// At the end of an initialiser every property is set.
  private func finish(at span: Span) {
    guard let assigned else { return }
    if let delegation, let decl, !assigned.contains(ObjectIdentifier(decl)) {
      context.reporter.error(
        "'\(delegation)' isn't called on all paths before returning from initializer", at: span)
    }
    let missing = properties.filter { !assigned.contains(ObjectIdentifier($0)) }
    guard !missing.isEmpty else { return }
    context.reporter.error(
      "return from initializer without initializing all stored properties", at: span,
      notes: missing.map { ("'self.\($0.name)' not initialized", $0.span) })
  }

  private func walk(_ statements: [CoreStmt]) {
    for statement in statements { walk(statement) }
  }

  private func walk(_ statement: CoreStmt) {
    switch statement {
    case .expression(let core), .append(let core):
      walk(core)
      if core.type.nominal === context.known.decl("Never"), core.type.nominal != nil {
        assigned = nil
      }
    case .declare(let variable, let value):
      if let value { walk(value) } else { tracked.insert(ObjectIdentifier(variable)) }
    case .destructure(_, let value): walk(value)
    case .localFunction: break
    case .returned(let value, let span):
      if let value { walk(value) }
      if case .none? = value?.kind {} else if closureDepth == 0 { finish(at: span) }
      assigned = nil
    case .thrown(let value, _):
      walk(value)
      assigned = nil
    case .yield(let value): walk(value)
    case .ifElse(let conditions, let then, let otherwise):
      walk(conditions)
      branch([{ self.walk(then) }, { self.walk(otherwise) }])
    case .guardElse(let conditions, let body):
      walk(conditions)
      let before = assigned
      walk(body)
      assigned = before
    case .whileLoop(let target, let conditions, let body):
      walk(conditions)
      loop(target, body, isEndless: isEndless(conditions))
    case .repeatLoop(let target, let body, let condition):
      walk(body)
      walk(condition)
      join(target)
    case .forLoop(let inner):
      walk(inner.sequence)
      let before = assigned
      if let filter = inner.filter { walk(filter) }
      walk(inner.body)
      assigned = before
    case .switched(let inner): walk(inner)
    case .breakOut(let target):
      if let assigned { exits[ObjectIdentifier(target), default: []].append(assigned) }
      assigned = nil
    case .continueLoop: assigned = nil
    case .deferred(let body):
      let before = assigned
      walk(body)
      assigned = before
    case .doCatch(let inner): walk(inner)
    case .block(let target, let body):
      walk(body)
      if let target { join(target) }
    }
  }

  private func isEndless(_ conditions: [CoreCondition]) -> Bool {
    conditions.allSatisfy { condition in
      guard case .boolean(let core) = condition, case .boolean(true) = core.kind else {
        return false
      }
      return true
    }
  }

  private func loop(_ target: LoopTarget, _ body: [CoreStmt], isEndless: Bool) {
    let before = assigned
    walk(body)
    assigned = isEndless ? nil : before
    join(target)
  }

  /// Control arrives here also from the places that leave the target.
  private func join(_ target: LoopTarget) {
    for exit in exits.removeValue(forKey: ObjectIdentifier(target)) ?? [] { merge(exit) }
  }

  private func merge(_ other: Set<ObjectIdentifier>?) {
    guard let other else { return }
    assigned = assigned.map { $0.intersection(other) } ?? other
  }

  private func branch(_ branches: [() -> Void]) {
    let before = assigned
    var result: Set<ObjectIdentifier>?
    for branch in branches {
      assigned = before
      branch()
      guard let after = assigned else { continue }
      result = result.map { $0.intersection(after) } ?? after
    }
    assigned = result
  }

  private func walk(_ statement: CoreSwitch) {
    walk(statement.subject)
    var carried: Set<ObjectIdentifier>?
    branch(
      statement.cases.map { clause in
        {
          self.merge(carried)
          for item in clause.items {
            self.walk(item.pattern)
            if let filter = item.filter { self.walk(filter) }
          }
          self.walk(clause.body)
          carried = clause.fallsThrough ? self.assigned : nil
          if clause.fallsThrough { self.assigned = nil }
        }
      })
    join(statement.target)
  }

  private func walk(_ statement: CoreDo) {
    let before = assigned
    let body = { self.walk(statement.body) }
    let catches = statement.catches.map { clause in
      {
        // The body may have thrown before it assigned anything.
        self.assigned = before
        for item in clause.items { if let filter = item.filter { self.walk(filter) } }
        self.walk(clause.body)
      }
    }
    branch([body] + catches)
    join(statement.target)
  }

  private func walk(_ conditions: [CoreCondition]) {
    for condition in conditions {
      switch condition {
      case .boolean(let core): walk(core)
      case .matching(let pattern, let core):
        walk(core)
        walk(pattern)
      }
    }
  }

  private func walk(_ pattern: CorePattern) {
    switch pattern.kind {
    case .expression(_, let core): walk(core)
    case .tuple(let parts), .enumCase(_, let parts): for part in parts { walk(part) }
    case .asType(let inner, _): walk(inner)
    case .wildcard, .bind, .isType, .boolean: break
    }
  }

  // MARK: Expressions

  private func walk(_ core: Core) {
    switch core.kind {
    case .variable(let variable): read(variable, core.span)
    case .property(let base?, _, let decl): readProperty(base, decl, core.span)
    case .assign(let place, _) where makesWrapper(place):
      core.isWrapping = core.wrapping != nil
      if let wrapping = core.wrapping { walk(wrapping) } else { walk(place) }
      core.completesSelf = core.wrapping?.completesSelf ?? false
    case .assign(let place, let value):
      walk(value)
      let wasComplete = isComplete
      write(place)
      if !wasComplete, isComplete, closureDepth == 0 { core.completesSelf = true }
    case .initSelf(_, let arguments, let isSuper):
      for argument in arguments { walk(argument) }
      if !isSuper, let span = firstWrite {
        context.reporter.error(
          "'self' used before 'self.init' call or assignment to 'self'", at: span,
          help: "call 'self.init' first")
        firstWrite = nil
      }
      if let decl { assigned?.insert(ObjectIdentifier(decl)) }
      if isSuper { finish(at: core.span) }
      assigned?.formUnion(properties.map { ObjectIdentifier($0) })
    case .conditional(let condition, let first, let second):
      walk(condition)
      branch([{ self.walk(first) }, { self.walk(second) }])
    case .and(let left, let right), .or(let left, let right), .coalesce(let left, let right):
      walk(left)
      branch([{ self.walk(right) }, {}])
    case .closure(let body):
      for capture in body.explicitCaptures { walk(capture.value) }
      let before = assigned
      closureDepth += 1
      walk(body.statements)
      closureDepth -= 1
      assigned = before
    case .statements(let statements): walk(statements)
    case .optionalChain(let inner):
      let before = assigned
      walk(inner)
      if assigned != nil { assigned = before }
    // `Self` needs no value.
    case .typeOf(let base) where isSelf(base): break
    default: for part in core.parts { walk(part) }
    }
  }

  /// Whether every property has a value, seen from this initialiser of a class without superclass.
  private var isComplete: Bool {
    guard delegation == nil, let assigned else { return false }
    return properties.allSatisfy { assigned.contains(ObjectIdentifier($0)) }
  }

  private func read(_ variable: VariableDecl, _ span: Span) {
    if variable === decl?.selfVariable { return readSelf(span) }
    let key = ObjectIdentifier(variable)
    guard tracked.contains(key), let assigned, !assigned.contains(key),
      reported.insert(key).inserted
    else { return }
    let kind = variable.isMutable ? "variable" : "constant"
    context.reporter.error(
      "\(kind) '\(variable.name)' used before being initialized", at: span,
      notes: [("'\(variable.name)' declared here", variable.span)])
  }

  private func readSelf(_ span: Span) {
    guard let assigned,
      let missing = properties.first(where: {
        !assigned.contains(ObjectIdentifier($0))
      }), reported.insert(ObjectIdentifier(missing)).inserted
    else { return }
    context.reporter.error(
      "'self' used before all stored properties are initialized", at: span,
      notes: [("'self.\(missing.name)' not initialized", missing.span)])
  }

  private func readProperty(_ base: Core, _ property: VariableDecl, _ span: Span) {
    guard isSelf(base), property.storage == .stored else { return walk(base) }
    let key = ObjectIdentifier(property)
    guard tracked.contains(key), let assigned, !assigned.contains(key),
      reported.insert(key).inserted
    else { return }
    context.reporter.error(
      "'self.\(property.name)' used before being initialized", at: span,
      notes: [("'\(property.name)' declared here", property.span)])
  }

  /// Whether a place is a wrapped property whose wrapper has no value yet.
  private func makesWrapper(_ place: Core) -> Bool {
    guard case .property(let base?, _, let property) = place.kind, isSelf(base),
      let stored = property.wrapper?.storage
    else { return false }
    let key = ObjectIdentifier(stored)
    return tracked.contains(key) && !(assigned?.contains(key) ?? true)
  }

  private func isSelf(_ core: Core) -> Bool {
    guard let own = decl?.selfVariable, case .variable(let variable) = core.kind else {
      return false
    }
    return variable === own
  }

  private func write(_ place: Core) {
    switch place.kind {
    case .variable(let variable):
      if variable === decl?.selfVariable {
        assigned?.formUnion(properties.map { ObjectIdentifier($0) })
        return
      }
      writeOnce(variable, place.span)
    case .property(let base?, _, let property) where isSelf(base) && property.storage == .stored:
      if let decl, assigned?.contains(ObjectIdentifier(decl)) == false, firstWrite == nil {
        firstWrite = place.span
      }
      writeOnce(property, place.span)
    case .tuple(let parts): for part in parts { write(part) }
    case .invalid: break
    default: for part in place.parts { walk(part) }
    }
  }

  private func writeOnce(_ variable: VariableDecl, _ span: Span) {
    let key = ObjectIdentifier(variable)
    if tracked.contains(key), !variable.isMutable, assigned?.contains(key) ?? false {
      context.reporter.error(
        "immutable value '\(variable.name)' may only be initialized once", at: span,
        help: "change 'let' to 'var'", notes: [("'\(variable.name)' declared here", variable.span)])
    }
    assigned?.insert(key)
  }
}

extension Core {
  /// The expressions directly inside, in the order in which they are evaluated.
  var parts: [Core] {
    switch kind {
    case .interpolation(let parts), .tuple(let parts), .array(let parts), .enumCase(_, let parts),
      .call(_, let parts), .compound(let parts), .initSelf(_, let parts, _):
      parts
    case .element(let base, _), .convert(_, let base), .cast(let base, _, _), .force(let base),
      .optionalChain(let base), .bind(let base), .not(let base), .isNil(let base),
      .tried(_, let base), .typeOf(let base), .address(let base), .discard(let base):
      [base]
    case .dictionary(let pairs): pairs.flatMap { [$0.key, $0.value] }
    case .property(let base, _, _): base.map { [$0] } ?? []
    case .subscripted(let base, _, let arguments), .callValue(let base, let arguments):
      [base] + arguments
    case .functionValue(_, let base): base.map { [$0] } ?? []
    case .assign(let place, let value): [value, place]
    case .conditional(let a, let b, let c): [a, b, c]
    case .and(let a, let b), .or(let a, let b), .coalesce(let a, let b): [a, b]
    case .integer, .double, .boolean, .string, .variable, .closure, .defaultArgument, .statements,
      .metatype, .none, .drop, .invalid:
      []
    }
  }
}
