import Diagnostics

// What a class declares has to fit what it inherits: `override`, `final`, `required`.

extension Context {
  func checkOverrides(in decl: NominalDecl) {
    guard decl.isClass, let base = superclass(of: decl), let nominal = base.nominal else { return }
    if nominal.modifiers.isFinal, let expr = decl.inheritedExprs.first {
      reporter.error(
        "inheritance from a final class '\(nominal.name)'", at: expr.span,
        help: "remove 'final' there, or hold an instance as a property")
    }
    for member in decl.members.all {
      switch member {
      case .function(let function) where function.kind == .function:
        checkOverride(of: function, base)
      case .function(let function) where function.kind == .initializer:
        checkOverride(ofInitializer: function, base)
      case .variable(let variable): checkOverride(of: variable, base)
      default: continue
      }
    }
    checkRequiredInitializers(of: decl, base)
  }

  // MARK: Methods

  private func checkOverride(of function: FunctionDecl, _ base: Type) {
    let found = inherited(base) { nominal, type -> FunctionDecl? in
      for case .function(let other) in nominal.members.named(function.name)
      where other.isStatic == function.isStatic && !isPrivateToType(other.modifiers)
        && takesSame(function, other, type)
      {
        return other
      }
      return nil
    }
    let kind = function.isStatic ? "static method" : "instance method"
    if let found {
      reportOverride(
        isMarked: function.modifiers.isOverride, found.modifiers, kind,
        at: function.nameSpan, found.nameSpan)
      checkResult(of: function, found, base)
    } else if function.modifiers.isOverride {
      reporter.error(
        "method does not override any method from its superclass", at: function.nameSpan,
        help: suggestion(for: function.name, in: base) ?? "remove 'override'")
    }
  }

  /// Callers hold the result as the overridden method gives it.
  private func checkResult(of function: FunctionDecl, _ found: FunctionDecl, _ base: Type) {
    let own = resultType(of: function)
    let overridden = substitute(resultType(of: found), substitution(of: base))
    guard own != overridden, !own.hasParameter, !overridden.hasParameter, !own.hasError,
      !overridden.hasError, !isHeldAlike(own, overridden)
    else { return }
    reporter.error(
      "method '\(function.name)' gives '\(describe(own))', the method that it overrides "
        + "'\(describe(overridden))'", at: function.nameSpan,
      help: "write '-> \(describe(overridden))'",
      notes: [("overridden declaration is here", found.nameSpan)])
  }

  /// Whether both are objects, optional or not.
  private func isHeldAlike(_ own: Type, _ overridden: Type) -> Bool {
    let (own, overridden) = (known.wrapped(own) ?? own, known.wrapped(overridden) ?? overridden)
    return own.isClass && overridden.isClass
  }

  private func suggestion(for name: String, in base: Type) -> String? {
    var names: [String] = []
    _ = inherited(base) { nominal, _ -> Bool? in
      names += nominal.members.names
      return nil
    }
    return names.contains(name)
      ? "its parameters and result differ" : Suggestion.help(for: name, among: names)
  }

  /// Whether both have the same labels and take the same types.
  private func takesSame(_ own: FunctionDecl, _ other: FunctionDecl, _ base: Type) -> Bool {
    guard own.parameters.map(\.label) == other.parameters.map(\.label) else { return false }
    let substitution = substitution(of: base)
    return zip(own.parameters, other.parameters).allSatisfy { mine, its in
      guard let type = parameterType(mine), let target = parameterType(its) else { return false }
      return type == substitute(target, substitution) || type.hasParameter || type.hasError
    }
  }

  // MARK: Properties

  private func checkOverride(of variable: VariableDecl, _ base: Type) {
    let found = inherited(base) { nominal, _ -> VariableDecl? in
      for case .variable(let other) in nominal.members.named(variable.name)
      where other.isStatic == variable.isStatic && !isPrivateToType(other.modifiers) {
        return other
      }
      return nil
    }
    guard let found else {
      guard variable.modifiers.isOverride else { return }
      return reporter.error(
        "property does not override any property from its superclass", at: variable.span,
        help: suggestion(for: variable.name, in: base) ?? "remove 'override'")
    }
    reportOverride(
      isMarked: variable.modifiers.isOverride, found.modifiers,
      found.modifiers.isFixedStatic ? "static property" : "property", at: variable.span, found.span)
    guard variable.modifiers.isOverride, !found.modifiers.isFixedStatic else { return }
    if found.storage == .stored, !found.isMutable {
      reporter.error(
        "cannot override immutable 'let' property '\(variable.name)' with the getter of a 'var'",
        at: variable.span, help: "declare it as 'var' in the superclass",
        notes: [("'\(variable.name)' declared here", found.span)])
    } else if found.canBeSet, variable.storage == .computed, variable.setter == nil {
      reporter.error(
        "cannot override mutable property with read-only property '\(variable.name)'",
        at: variable.span, help: "add a 'set'",
        notes: [("'\(variable.name)' declared here", found.span)])
    }
  }

  private func reportOverride(
    isMarked: Bool, _ found: Modifiers, _ kind: String, at span: Span, _ previous: Span
  ) {
    if found.isFixedStatic {
      reporter.error(
        "cannot override \(kind)", at: span, help: "declare it as 'class' in the superclass",
        notes: [("overridden declaration is here", previous)])
    } else if !isMarked {
      reporter.error(
        "overriding declaration requires an 'override' keyword", at: span, help: "write 'override'",
        notes: [("overridden declaration is here", previous)])
    } else if found.isFinal {
      reporter.error(
        "\(kind) overrides a 'final' \(kind)", at: span,
        notes: [("overridden declaration is here", previous)])
    }
  }

  // MARK: Initialisers

  private func checkOverride(ofInitializer function: FunctionDecl, _ base: Type) {
    let found = inherited(base) { nominal, type -> FunctionDecl? in
      for case .function(let other) in nominal.members.named("init")
      where !other.modifiers.isConvenience && takesSame(function, other, type) { return other }
      return nil
    }
    let isImplicit = function.parameters.isEmpty && found == nil && hasImplicitInitializer(base)
    if function.modifiers.isOverride, found == nil, !isImplicit {
      reporter.error(
        "initializer does not override a designated initializer from its superclass",
        at: function.nameSpan, help: "remove 'override'")
    }
    guard let found, !function.modifiers.isOverride, !function.modifiers.isRequired,
      context(of: found) === base.nominal
    else { return }
    reporter.error(
      found.modifiers.isRequired
        ? "'required' modifier must be present on all overrides of a required initializer"
        : "overriding declaration requires an 'override' keyword",
      at: function.nameSpan,
      help: found.modifiers.isRequired ? "write 'required'" : "write 'override'",
      notes: [("overridden declaration is here", found.nameSpan)])
  }

  private func context(of function: FunctionDecl) -> NominalDecl? { nominal(of: function.context) }

  private func hasImplicitInitializer(_ base: Type) -> Bool {
    inherited(base) { nominal, _ -> Bool? in
      nominal.members.named("init").isEmpty ? true : nil
    } ?? false
  }

  private func checkRequiredInitializers(of decl: NominalDecl, _ base: Type) {
    let own = decl.members.named("init").compactMap { member -> FunctionDecl? in
      if case .function(let function) = member { function } else { nil }
    }
    guard own.contains(where: { !$0.modifiers.isConvenience }) else { return }
    _ = inherited(base) { nominal, type -> Bool? in
      for case .function(let required) in nominal.members.named("init")
      where required.modifiers.isRequired && !own.contains(where: { takesSame($0, required, type) })
      {
        reporter.error(
          "'required' initializer '\(required.fullName)' must be provided by subclass of "
            + "'\(nominal.name)'", at: decl.nameSpan,
          notes: [("'required' initializer is declared in superclass here", required.nameSpan)])
        return true
      }
      return nil
    }
  }

  // MARK: Common

  private func isPrivateToType(_ modifiers: Modifiers) -> Bool {
    modifiers.isPrivate && !modifiers.isFilePrivate
  }

  /// The first thing that a look at each superclass finds, nearest first.
  private func inherited<T>(_ base: Type, _ find: (NominalDecl, Type) -> T?) -> T? {
    var current: Type? = base
    var depth = 0
    while let type = current, let nominal = type.nominal, depth < 1000 {
      if let found = find(nominal, type) { return found }
      current = superclass(of: type)
      depth += 1
    }
    return nil
  }
}
