/// Checks what closures that may outlive a call take along: parameters that only live as long as
/// the call, and objects that nobody has mentioned.
///
/// A body is looked at when it has such a reference at all (`Context.mayEscape`), with the closures
/// and local functions in it.
final class Escapes {
  /// What becomes of a value at its place.
  enum Use: Equatable {
    /// It is looked at, or passed to somebody who does not keep it.
    case borrowed
    case called
    /// It gets a name.
    case named
    case assigned
    /// It is passed to somebody who may keep it.
    case passed
    /// It is passed as a value of a generic parameter.
    case generic(String)
    case erased
    /// It is returned or put into something.
    case stored

    /// Whether a closure at the place may outlive the call around it.
    var keepsClosures: Bool { self != .borrowed && self != .called }
  }

  /// That a closure takes something along, if it is kept.
  struct Problem {
    let summary: String
    let help: String
    let span: Span
    let variable: VariableDecl
  }

  struct Frame {
    let body: ClosureBody
    let isEscaping: Bool
  }

  let context: Context
  /// The closures around the place, innermost last.
  var frames: [Frame] = []
  /// What the closures around the place were reported to capture.
  var reported: Set<ObjectIdentifier> = []
  /// What becomes of the values of an `if` or `switch` expression.
  var yields: Use = .borrowed
  /// What is wrong with closures that constants stand for, unless they are only passed on.
  var pending: [ObjectIdentifier: [Problem]] = [:]
  /// How the member behind an implicit `self` is used.
  var mention = ""

  init(_ context: Context) {
    self.context = context
  }

  func check(_ statements: [CoreStmt]) {
    for statement in statements { check(statement) }
  }

  private func check(_ statement: CoreStmt) {
    switch statement {
    case .expression(let core), .append(let core), .thrown(let core, _): walk(core, .borrowed)
    case .declare(let variable, let value?): name(variable, value)
    case .destructure(_, let value): walk(value, .named)
    case .localFunction(let function): check(function.checked?.statements ?? [])
    case .returned(let value?, _): walk(value, .stored)
    case .yield(let value): walk(value, yields)
    case .ifElse(let conditions, let then, let otherwise):
      check(conditions)
      check(then)
      check(otherwise)
    case .guardElse(let conditions, let body), .whileLoop(_, let conditions, let body):
      check(conditions)
      check(body)
    case .repeatLoop(_, let body, let condition):
      check(body)
      walk(condition, .borrowed)
    case .forLoop(let loop):
      walk(loop.sequence, .borrowed)
      if let filter = loop.filter { walk(filter, .borrowed) }
      check(loop.body)
    case .switched(let inner):
      walk(inner.subject, .named)
      for clause in inner.cases { check(clause.items, clause.body) }
    case .deferred(let body), .block(_, let body): check(body)
    case .doCatch(let inner):
      check(inner.body)
      for clause in inner.catches { check(clause.items, clause.body) }
    case .declare(_, nil), .returned(nil, _), .breakOut, .continueLoop: break
    }
  }

  private func check(_ conditions: [CoreCondition]) {
    for condition in conditions {
      switch condition {
      case .boolean(let core): walk(core, .borrowed)
      case .matching(_, let core): walk(core, .named)
      }
    }
  }

  private func check(_ items: [(pattern: CorePattern, filter: Core?)], _ body: [CoreStmt]) {
    for item in items { if let filter = item.filter { walk(filter, .borrowed) } }
    check(body)
  }

  /// A constant without a type of its own is another name for what must not escape.
  private func name(_ variable: VariableDecl, _ value: Core) {
    let own = unconverted(value)
    switch own.kind {
    case .closure(let body) where !variable.isMutable:
      pending[ObjectIdentifier(variable)] = captures(of: body, "closure", body.span)
      walkBody(body, .stored)
    case .functionValue(let callee, nil) where !variable.isMutable && callee.function.isLocal:
      pending[ObjectIdentifier(variable)] =
        captures(of: callee.function, "local function", own.span)
    case .variable(let other) where !variable.isMutable && pending[ObjectIdentifier(other)] != nil:
      pending[ObjectIdentifier(variable)] = pending[ObjectIdentifier(other)]
    default: walk(value, variable.typeExpr == nil ? .named : .stored)
    }
    if variable.typeExpr == nil, isNonescaping(value) { variable.isNonescaping = true }
  }

  private func unconverted(_ core: Core) -> Core {
    if case .convert(.function, let inner) = core.kind { unconverted(inner) } else { core }
  }

  private func isNonescaping(_ core: Core) -> Bool {
    switch core.kind {
    case .variable(let variable): variable.isNonescaping
    case .conditional(_, let first, let second): isNonescaping(first) || isNonescaping(second)
    default: false
    }
  }

  // MARK: Expressions

  func walk(_ core: Core, _ use: Use) {
    switch core.kind {
    case .variable(let variable):
      if core.isImplicitSelf { checkImplicitSelf(variable, core.span) }
      if variable.isNonescaping { check(variable, use, core.span) }
      if use != .borrowed, use != .named { reportPending(variable) }
    case .closure(let body): enter(body, use)
    case .functionValue(let callee, let bound):
      if let bound { walk(bound, .borrowed, "reference to method") }
      if use.keepsClosures { checkCaptures(of: callee.function, core.span) }
    case .convert(let conversion, let inner): walk(inner, self.use(of: conversion, use))
    case .cast(let inner, _, _): walk(inner, .erased)
    case .conditional(let condition, let first, let second):
      walk(condition, .borrowed)
      walk(first, use)
      walk(second, use)
    case .callValue(let function, let arguments):
      walk(function, .called)
      for argument in arguments { walk(argument, .borrowed) }
    case .call(let callee, let arguments), .initSelf(let callee, let arguments, _):
      walk(arguments, of: callee.function)
    case .subscripted(let base, let callee, let arguments):
      walk(base, .borrowed)
      walk(arguments, of: callee.function)
    case .assign(let place, let value):
      walk(place, .borrowed)
      walk(value, isNonescaping(place) ? .named : .assigned)
    case .property(let base?, _, _): walk(base, .borrowed, "reference to property")
    case .interpolation(let parts): for part in parts { walk(part, .erased) }
    case .enumCase(_, let parts), .array(let parts): for part in parts { walk(part, .stored) }
    case .dictionary, .coalesce: for part in core.parts { walk(part, .stored) }
    case .tuple(let parts): for part in parts { walk(part, use) }
    case .tried(_, let inner), .force(let inner), .optionalChain(let inner), .bind(let inner):
      walk(inner, use)
    case .statements(let statements):
      let outer = yields
      yields = use
      check(statements)
      yields = outer
    default: for part in core.parts { walk(part, .borrowed) }
    }
  }

  private func walk(_ core: Core, _ use: Use, _ mention: String) {
    self.mention = mention
    walk(core, use)
  }

  private func walk(_ arguments: [Core], of function: FunctionDecl) {
    let parameters = function.parameters
    let offset = arguments.count - parameters.count
    for (index, argument) in arguments.enumerated() {
      guard index >= offset, offset >= 0 else {
        walk(argument, .borrowed, "call to method")
        continue
      }
      let use = use(of: parameters[index - offset], in: function)
      walk(argument, isLazy(function) && isNonescaping(unconverted(argument)) ? .borrowed : use)
    }
  }

  /// Whether Swift would take the method of all sequences, which keeps nothing, in its place.
  private func isLazy(_ function: FunctionDecl) -> Bool {
    context.sources.isLibrary(function.nameSpan)
      && context.nominal(of: function.context)?.name.hasPrefix("Lazy") ?? false
  }

  private func use(of parameter: ParameterDecl, in function: FunctionDecl) -> Use {
    if function.synthesis != nil { return .passed }
    if parameter.isVariadic { return .stored }
    if context.isNonescaping(parameter) { return .borrowed }
    let type = context.parameterType(parameter)
    guard let type, type.isArchetype else { return .passed }
    return .generic(context.describe(type))
  }

  private func use(of conversion: Conversion, _ use: Use) -> Use {
    switch conversion {
    case .erase, .eraseAgain: .erased
    case .toOptional: use == .borrowed || use == .named ? .stored : use
    default: use
    }
  }
}

extension VariableDecl {
  /// Whether it is the `self` that a method of a value type changes.
  var isOwnMutableSelf: Bool {
    storage == .parameter && name == "self" && isMutable && ownership != .consuming
  }
}

extension Context {
  /// Whether what is passed for a parameter is not kept after the call: functions are not, unless
  /// the parameter says `@escaping`.
  func isNonescaping(_ parameter: ParameterDecl) -> Bool {
    guard let expr = parameter.typeExpr, !expr.isEscapingFunction, !parameter.isVariadic,
      !parameter.isInout, let owner = parameter.owner, owner.kind != .setter,
      owner.kind != .observer, owner.synthesis == nil
    else { return false }
    switch expr.kind {
    case .array, .dictionary, .optional, .tuple, .some, .any: return false
    default: return parameterType(parameter)?.function != nil
    }
  }
}
