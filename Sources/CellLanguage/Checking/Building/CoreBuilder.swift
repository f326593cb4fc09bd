import Diagnostics

/// Makes the checked expression from a solution.
struct CoreBuilder {
  let solver: Solver
  let checker: BodyChecker
  /// Whether a `try` covers the place.
  var isTried = false
  /// Whether the value of the expression is not used, so that a mutable place may be left alone.
  var code: CodeScope
  /// Values that stand for the base of a call, already made.
  var prebuilt: [ObjectIdentifier: Core] = [:]

  init(_ solver: Solver, _ scope: CodeScope) {
    self.solver = solver
    checker = solver.checker
    code = scope
    prebuilt = solver.prebuilt
  }

  var context: Context { solver.context }
  var types: TypeTable { context.types }
  var known: KnownTypes { context.known }
  var reporter: Reporter { context.reporter }

  func type(of expr: Expr) -> Type { solver.zonk(solver.type(of: expr)) }

  /// What stands for an expression that has no meaning; somebody has said why, or we do.
  func invalid(_ span: Span) -> Core {
    if !reporter.hasErrors { reporter.error("this expression has no meaning here", at: span) }
    return Core(.invalid, types.error, span)
  }

  /// An expression that is used as a value of a type.
  mutating func build(_ expr: Expr, as target: Type) -> Core {
    coerce(build(expr), to: solver.zonk(target))
  }

  mutating func build(_ expr: Expr) -> Core {
    let span = expr.span
    let type = type(of: expr)
    if let instance = type.instanceType, solver.isTypeLiteral(expr) {
      return Core(.metatype(instance), type, span)
    }
    switch expr.kind {
    case .integer(let value): return integer(value, isNegative: false, type, span)
    case .float(let value): return float(value, type, span)
    case .line: return integer(line(at: span), isNegative: false, type, span)
    case .functionName: return plainString(functionName, type, span)
    case .boolean(let value): return boolean(value, type, span)
    case .string(let segments): return string(segments, type, span)
    case .nilLiteral: return Core(.none, type, span)
    case .name(let name): return buildName(expr, name, type)
    case .member(let base?, let name) where name.base == "self" && isName(base, "Self"):
      if let dynamic = dynamicSelfType(span) { return dynamic }
      return buildMember(expr, type)
    case .member: return buildMember(expr, type)
    case .call: return buildCall(expr)
    case .subscripted: return buildSite(expr)
    case .paren(let inner): return build(inner)
    case .ownership(let kind, let inner): return ownership(kind, build(inner), span)
    case .tuple(let elements): return Core(.tuple(elements.map { build($0.value) }), type, span)
    case .array(let elements): return array(elements, type, span)
    case .dictionary(let elements): return dictionary(elements, type, span)
    case .binary(let use, let left, let right): return binary(expr, use, left, right)
    case .prefix(let use, let operand): return prefix(expr, use, operand, type)
    case .postfix: return buildSite(expr)
    case .assign(let left, let right): return assign(left, right, span)
    case .ternary(let condition, let first, let second):
      let test = build(condition, as: known.bool)
      return Core(
        .conditional(test, build(first, as: type), build(second, as: type)), type, span)
    case .cast(let value, let kind, _): return cast(expr, value, kind, type)
    case .closure: return buildClosure(expr)
    case .optionalChain(let inner): return Core(.optionalChain(build(inner)), type, span)
    case .bind(let inner): return Core(.bind(build(inner)), type, span)
    case .force(let inner): return Core(.force(build(inner)), type, span)
    case .tried(let kind, let inner): return tried(kind, inner, type, span)
    case .inoutAddress(let inner):
      reporter.error("'&' is only possible in an argument", at: span, help: "remove '&'")
      return build(inner)
    case .keyPath: return keyPath(expr, type)
    case .ifElse, .switched: return branches(expr, type)
    case .type: return Core(.metatype(type.instanceType ?? types.error), type, span)
    case .invalid: return prebuilt[ObjectIdentifier(expr)] ?? invalid(span)
    case .discard: return invalid(span)
    }
  }

  // MARK: Simple forms

  private func ownership(_ kind: OwnershipKind, _ value: Core, _ span: Span) -> Core {
    switch kind {
    case .copied: return value
    case .consumed:
      let moved = Core(value.kind, value.type, span)
      moved.isConsumed = true
      return moved
    case .discarded: return Core(.discard(value), types.void, span)
    }
  }

  private mutating func tried(_ kind: TryKind, _ inner: Expr, _ type: Type, _ span: Span) -> Core {
    let wasTried = isTried
    isTried = true
    defer { isTried = wasTried }
    if kind == .plain { return build(inner) }
    checker.throwing.append(.absorbed)
    defer { checker.throwing.removeLast() }
    let value = build(inner)
    return Core(.tried(kind, value), type, span)
  }

  private mutating func binary(
    _ expr: Expr, _ use: OperatorUse, _ left: Expr, _ right: Expr
  ) -> Core {
    guard use.name == "==" || use.name == "!=",
      let operand = solver.comparedWithNil(left, right)
    else { return buildSite(expr) }
    let value = build(operand)
    if let test = compared(value, use, expr.span) { return test }
    if !known.isOptional(value.type), !value.type.isError {
      reporter.warning(
        "comparing non-optional value of type '\(context.describe(value.type))' to 'nil' "
          + "is always \(use.name == "!=")", at: expr.span)
      return Core(.boolean(use.name == "!="), known.bool, expr.span)
    }
    let test = Core(.isNil(value), known.bool, expr.span)
    return use.name == "==" ? test : Core(.not(test), known.bool, expr.span)
  }

  /// What `nil` makes of a type that is no optional is compared with the type's own `==`.
  private func compared(_ value: Core, _ use: OperatorUse, _ span: Span) -> Core? {
    guard value.type.nominal != nil, !known.isOptional(value.type), !value.type.isError,
      let literal = known.decl("ExpressibleByNilLiteral"), let equatable = known.decl("Equatable"),
      [literal, equatable].allSatisfy({
        context.conforms(value.type, to: $0, in: checker.scope.signature)
      })
    else { return nil }
    let made = checker.checkValue(Expr(.nilLiteral, span), code, as: value.type)
    let inner = Solver(checker: checker)
    let operands = [value, made].map { core in
      let operand = Expr(.invalid, core.span)
      inner.prebuilt[ObjectIdentifier(operand)] = core
      return operand
    }
    let test = Expr(.binary(use, operands[0], operands[1]), span)
    return inner.solve(test, code, as: known.bool, .value, isTried: isTried)
  }

  private mutating func prefix(
    _ expr: Expr, _ use: OperatorUse, _ operand: Expr, _ type: Type
  ) -> Core {
    if use.name == "-", solver.state.siteOfExpression[ObjectIdentifier(expr)] == nil {
      if case .integer(let value) = operand.kind {
        return integer(value, isNegative: true, type, expr.span)
      }
      if case .float(let value) = operand.kind { return float(-value, type, expr.span) }
    }
    return buildSite(expr)
  }

  private mutating func cast(
    _ expr: Expr, _ value: Expr, _ kind: CastKind, _ type: Type
  ) -> Core {
    let target = solver.zonk(solver.state.castTargets[ObjectIdentifier(expr)] ?? types.error)
    if kind == .coerce { return build(value, as: target) }
    let core = build(value)
    checker.checkCast(core.type, to: target, kind, at: expr.span)
    return Core(.cast(core, kind, target), type, expr.span)
  }

  private mutating func branches(_ expr: Expr, _ type: Type) -> Core {
    guard let checked = solver.branches[ObjectIdentifier(expr)] else { return invalid(expr.span) }
    var values: [Core] = []
    for branch in checked.values {
      var builder = self
      builder.code = branch.scope
      values.append(builder.build(branch.expr, as: type))
    }
    return Core(.statements(checked.assemble(values)), type, expr.span)
  }

  // MARK: Assignment

  private mutating func assign(_ left: Expr, _ right: Expr, _ span: Span) -> Core {
    if case .discard = left.kind { return Core(.compound([build(right)]), types.void, span) }
    if case .optionalChain(let inner) = left.kind {
      let place = place(inner)
      let value = build(right, as: place.type)
      let assignment = Core(.assign(place, value), types.void, span)
      return Core(.optionalChain(assignment), known.optional(types.void), span)
    }
    var place = place(left)
    // What is written to a `T!` replaces the optional, even if it is nil.
    if case .force(let whole) = place.kind, !isForced(left) { place = whole }
    let value = build(right, as: place.type)
    let assignment = Core(.assign(place, value), types.void, span)
    assignment.wrapping = wrapping(place, right, span)
    return assignment
  }

  /// `self._x = Wrapper(wrappedValue: value)` for `self.x = value` in an initialiser.
  private mutating func wrapping(_ place: Core, _ value: Expr, _ span: Span) -> Core? {
    guard let function = code.function, function.kind == .initializer,
      case .property(let base?, let owner, let property) = place.kind,
      case .variable(let variable) = base.kind, variable === function.selfVariable,
      let stored = property.wrapper?.storage, let decl = context.nominal(of: function.context),
      context.waitsForValue(stored, of: decl) === property, let wrapping = property.wrapping,
      let made = property.wrapped(wrapping.wrapper, wrapping.arguments, value: value)
    else { return nil }
    let type = context.substitute(context.type(of: stored), context.substitution(of: base.type))
    let target = Core(.property(base: base, owner: owner, stored), type, place.span)
    let wrapper = checker.checkValue(made, code, as: type)
    return Core(.assign(target, wrapper), types.void, span)
  }

  private func isForced(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .force: true
    case .paren(let inner): isForced(inner)
    default: false
    }
  }

  /// The left side of an assignment or an `inout` argument.
  mutating func place(_ expr: Expr) -> Core {
    if case .tuple(let elements) = expr.kind {
      let places = elements.map { element -> Core in
        if case .discard = element.value.kind {
          return Core(.invalid, type(of: element.value), element.value.span)
        }
        return place(element.value)
      }
      return Core(.tuple(places), type(of: expr), expr.span)
    }
    if case .paren(let inner) = expr.kind { return place(inner) }
    let core = build(expr)
    checker.checkMutable(core, expr, code, verb: "assign to")
    return core
  }
}

extension CoreBuilder {
  /// The line of a place in its file, for `#line`.
  func line(at span: Span) -> UInt64 {
    UInt64(reporter.sources.place(span)?.start.line ?? 0)
  }

  /// The name of the function around a place, for `#function`.
  var functionName: String { code.function?.fullName ?? "main" }

  /// A default value that speaks of the place of the call: `#line`, `#function`.
  func callSiteDefault(_ parameter: ParameterDecl, _ type: Type, _ span: Span) -> Core? {
    switch parameter.defaultValue?.kind {
    case .line: integer(line(at: span), isNegative: false, type, span)
    case .functionName: plainString(functionName, type, span)
    default: nil
    }
  }
}
