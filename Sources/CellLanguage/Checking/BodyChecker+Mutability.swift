extension BodyChecker {
  /// Reports an attempt to change something that cannot change.
  func checkMutable(_ core: Core, _ expr: Expr, _ code: CodeScope, verb: String) {
    guard let reason = immutability(core, code) else {
      noteAssigned(core)
      return
    }
    if core.type.isError { return }
    let start =
      switch verb {
      case "pass": "cannot pass immutable value as 'inout' argument"
      case "assign to": "cannot assign to value"
      default: "cannot use mutating member on immutable value"
      }
    reporter.error(
      "\(start): \(reason.fact)", at: expr.span, help: reason.help, notes: reason.notes)
  }

  struct Immutability {
    let fact: String
    var help: String?
    var notes: [(String, Span)] = []
  }

  private func noteAssigned(_ core: Core) {
    switch core.kind {
    case .variable(let variable): variable.isAssigned = true
    case .property(let base?, _, _), .element(let base, _), .subscripted(let base, _, _),
      .force(let base), .bind(let base), .convert(_, let base), .optionalChain(let base):
      noteAssigned(base)
    default: break
    }
  }

  /// Why a place cannot change; nil when it can.
  private func immutability(_ core: Core, _ code: CodeScope) -> Immutability? {
    switch core.kind {
    case .variable(let variable): return immutability(of: variable, code)
    case .property(let base, let owner, let decl):
      return propertyImmutability(base, owner, decl, core, code)
    case .element(let base, _), .force(let base), .bind(let base), .optionalChain(let base):
      return immutability(base, code)
    case .subscripted(let base, let callee, _):
      guard callee.function.subscriptDecl?.setter != nil else {
        return Immutability(fact: "subscript is get-only")
      }
      if base.type.isClass || base.type.instanceType != nil
        || isNonmutating(callee.function.subscriptDecl?.setter)
      {
        return nil
      }
      return immutability(base, code)
    case .convert(.upcast, let base), .convert(.asSuper, let base), .convert(.sameLayout, let base):
      return immutability(base, code)
    case .invalid: return nil
    case .call(let callee, _):
      return Immutability(fact: "'\(callee.function.name)' returns immutable value")
    case .callValue: return Immutability(fact: "call returns immutable value")
    case .tuple(let parts): return parts.lazy.compactMap { self.immutability($0, code) }.first
    default: return Immutability(fact: "expression is not a variable")
    }
  }

  private func isNonmutating(_ setter: FunctionDecl?) -> Bool {
    guard let setter else { return false }
    return setter.modifiers.isNonmutating || setter.mutatesThroughWrapper == false
  }

  private func immutability(of variable: VariableDecl, _ code: CodeScope) -> Immutability? {
    if variable.isMutable || variable.isAssigned && variable.storage == .parameter { return nil }
    if variable.isDeferredConstant, variable.storage != .parameter { return nil }
    if variable.name == "self", variable.storage == .parameter {
      if variable.type?.isClass ?? false { return Immutability(fact: "'self' is immutable") }
      return Immutability(
        fact: "'self' is immutable", help: "mark the method 'mutating'")
    }
    if variable.storage == .parameter {
      return Immutability(
        fact: "'\(variable.name)' is a 'let' constant",
        help: "copy it into a 'var', or declare the parameter 'inout'")
    }
    return Immutability(
      fact: "'\(variable.name)' is a 'let' constant", help: "change 'let' to 'var'",
      notes: [("'\(variable.name)' declared here", variable.span)])
  }

  private func propertyImmutability(
    _ base: Core?, _ owner: Type?, _ decl: VariableDecl, _ core: Core, _ code: CodeScope
  ) -> Immutability? {
    if decl.storage == .computed {
      guard decl.setter != nil else {
        return Immutability(fact: "'\(decl.name)' is a get-only property")
      }
    } else if !decl.isMutable, !isInitializing(decl, base, code) {
      return Immutability(
        fact: "'\(decl.name)' is a 'let' constant", help: "change 'let' to 'var'",
        notes: [("'\(decl.name)' declared here", decl.span)])
    }
    if decl.modifiers.isPrivateSet, !isInside(decl, code) {
      return Immutability(fact: "'\(decl.name)' setter is inaccessible")
    }
    guard let base, !context.isClassBound(base.type, in: code.signature),
      !isNonmutating(decl.setter),
      base.type.instanceType == nil
    else { return nil }
    if case .existential = base.type.kind, core.type.isClass { return nil }
    return immutability(base, code)
  }

  /// A constant property may be set on `self` inside an initialiser.
  private func isInitializing(_ decl: VariableDecl, _ base: Core?, _ code: CodeScope) -> Bool {
    guard let base, case .variable(let variable) = base.kind, variable.name == "self",
      code.function?.kind == .initializer, decl.initializer == nil
    else { return false }
    return true
  }

  private func isInside(_ decl: VariableDecl, _ code: CodeScope) -> Bool {
    guard let owner = context.nominal(of: decl.context) else { return true }
    var current = context.nominal(of: code.declContext)
    while let nominal = current {
      if nominal === owner { return true }
      current = nominal.outer
    }
    return false
  }
}

extension BodyChecker {
  /// Warns of casts whose outcome is known.
  func checkCast(_ type: Type, to target: Type, _ kind: CastKind, at span: Span) {
    guard !type.isError, !target.isError, type == target, kind != .coerce else { return }
    let what = kind == .check ? "'is' test is always true" : "cast always succeeds"
    reporter.warning(
      "\(what): the value has type '\(context.describe(target))' already", at: span)
  }
}
