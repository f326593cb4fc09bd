extension Context {
  /// Checks the bodies of a type's members, its properties and its conformances.
  func checkMembers(of decl: NominalDecl) {
    guard !decl.areMembersChecked else { return }
    decl.areMembersChecked = true
    completeWrappers(of: decl)
    _ = signature(of: decl)
    _ = inherited(of: decl)
    checkInheritance(of: decl)
    checkDuplicates(in: decl)
    markOverridden(by: decl)
    if !inheritsFromItself(decl) { checkOverrides(in: decl) }
    for member in decl.members.all where !reporter.isFull {
      checkModifiers(of: member, in: decl)
      check(member, of: decl)
    }
    for conformance in conformances(of: decl) where conformance.extended == nil {
      check(conformance)
    }
    checkStoredProperties(of: decl)
    checkRawValues(of: decl)
  }

  /// Notes which properties of superclasses are overridden.
  private func markOverridden(by decl: NominalDecl) {
    guard decl.isClass else { return }
    for case .variable(let variable) in decl.members.all where variable.modifiers.isOverride {
      var current = superclass(of: decl)
      while let base = current, let nominal = base.nominal {
        for case .variable(let other) in nominal.members.named(variable.name)
        where other.isStatic == variable.isStatic {
          other.isOverridden = true
        }
        current = superclass(of: base)
      }
    }
  }

  func checkMembers(of decl: ExtensionDecl) {
    guard let nominal = extendedNominal(decl) else { return }
    _ = signature(of: decl)
    _ = inherited(of: decl)
    checkDuplicates(in: decl, of: nominal)
    for member in decl.members.all {
      if case .variable(let variable) = member, variable.storage == .stored, !variable.isStatic {
        reporter.error(
          "extensions must not contain stored properties", at: variable.span,
          help: "make it a computed property, or move it into the type")
      }
      if case .enumCase(let enumCase) = member {
        reporter.error("an extension cannot add cases to an enum", at: enumCase.span)
      }
      checkModifiers(of: member, in: nominal)
      check(member, of: nominal)
    }
    for conformance in conformances(of: nominal) where conformance.extended === decl {
      check(conformance)
    }
  }

  func check(_ member: Member, of decl: NominalDecl) {
    switch member {
    case .enumCase(let enumCase)
    where decl.isNoncopyable && (enumCase.isIndirect || decl.modifiers.isIndirect):
      reporter.error(
        "noncopyable enum '\(decl.name)' cannot have indirect cases", at: enumCase.span,
        help: "put the payload into a class")
    case .function(let function):
      resolveInterface(of: function)
      checkDefaults(of: function)
      checkDefaults(ofRequirement: function, in: decl)
      checkParameterNames(of: function)
      checkArguments(in: function)
      if function.kind == .deinitializer, decl.isClass { guardsObjects = true }
      if function.kind == .deinitializer, !decl.isClass, !decl.isGuarded {
        reporter.error(
          decl.isNoncopyable
            ? "deinitializers of enums are not available in cells"
            : "deinitializers may only be declared within a class", at: function.nameSpan,
          help: decl.isNoncopyable
            ? "put a struct with a 'deinit' into the payload"
            : "remove it, or make '\(decl.name)' a class")
      }
      if !function.hasBody, !decl.isProtocol, function.modifiers.native == nil,
        function.synthesis == nil
      {
        reporter.error("expected '{' in body of function declaration", at: function.nameSpan)
      }
      checkBody(of: function)
    case .variable(let variable): checkProperty(variable)
    case .subscripted(let subscripted):
      checkBody(of: subscripted.getter)
      if let setter = subscripted.setter { checkBody(of: setter) }
    case .type(let inner): checkMembers(of: inner)
    case .alias(let alias): check(alias)
    case .enumCase(let enumCase): checkCase(enumCase, of: decl)
    case .associatedType: break
    }
  }

  /// What can be copied has no parts that cannot.
  private func checkCopying(
    _ name: String, _ type: Type, of decl: NominalDecl?, _ span: Span
  ) {
    guard trees.usesOwnership, let decl, !decl.isClass, !decl.isNoncopyable, isNoncopyable(type)
    else { return }
    reporter.error(
      "'\(name)' of copyable \(decl.kind.rawValue) '\(decl.name)' has noncopyable type "
        + "'\(describe(type))'", at: span, help: "write ': ~Copyable' after '\(decl.name)'")
  }

  private func checkProperty(_ variable: VariableDecl) {
    checkPlace(of: variable)
    if variable.storage == .stored, !variable.isStatic {
      checkCopying(
        variable.name, type(of: variable), of: nominal(of: variable.context), variable.span)
    }
    if let expr = variable.typeExpr {
      checkArguments(of: type(of: variable), at: expr.span, in: signature(of: variable.context))
    }
    checkReference(variable, type(of: variable), in: signature(of: variable.context))
    checkForm(of: variable)
    checkInitializer(of: variable)
    for accessor in [
      variable.getter, variable.setter, variable.willSetObserver, variable.didSetObserver,
    ] {
      if let accessor { checkBody(of: accessor) }
    }
  }

  /// Properties that contradict themselves.
  private func checkForm(of variable: VariableDecl) {
    if variable.modifiers.hasSeveralWrappers {
      reporter.error(
        "several wrappers of one property are not available in cells", at: variable.span,
        help: "let one wrapper use the other in its 'wrappedValue'")
    }
    if variable.storage == .computed, variable.typeExpr == nil, variable.wrapper == nil,
      variable.wrapping == nil, variable.lazyInitializer == nil,
      variable.getter?.hasBody ?? false, !variable.modifiers.isOverride
    {
      reporter.error(
        "computed property must have an explicit type", at: variable.span,
        help: "write 'var \(variable.name): …'")
    }
    if variable.modifiers.isLazy, !variable.isMutable {
      reporter.error(
        "'lazy' cannot be used on a let", at: variable.span, help: "change 'let' to 'var'")
    } else if variable.storage == .computed, !variable.isMutable, variable.getter?.hasBody ?? false,
      variable.lazyInitializer == nil, variable.wrapper == nil
    {
      reporter.error(
        "'let' declarations cannot be computed properties", at: variable.span,
        help: "change 'let' to 'var'")
    }
  }

  /// Only objects can be referred to without being kept.
  func checkReference(_ variable: VariableDecl, _ type: Type, in signature: GenericSignature) {
    let object = known.wrapped(type) ?? type
    guard variable.modifiers.isWeak || variable.modifiers.isUnowned, !type.isError,
      !isClassBound(object, in: signature)
    else { return }
    let word = variable.modifiers.isWeak ? "weak" : "unowned"
    reporter.error(
      "'\(word)' may only be applied to class and class-bound protocol types, "
        + "not '\(describe(object))'", at: variable.span, help: "remove '\(word)'")
  }

  private func checkCase(_ enumCase: EnumCaseDecl, of decl: NominalDecl) {
    let payload = payloadTypes(of: enumCase)
    for type in payload { checkCopying(enumCase.name, type, of: decl, enumCase.span) }
    if enumCase.rawValue != nil, rawType(of: decl) == nil {
      reporter.error(
        "enum case cannot have a raw value if the enum has no raw type", at: enumCase.span,
        help: "write 'enum \(decl.name): Int'")
    }
    let isIndirect = enumCase.isIndirect || decl.modifiers.isIndirect
    var visited: Set<ObjectIdentifier> = []
    if !isIndirect, payload.contains(where: { containsDirectly($0, decl, &visited) }) {
      reporter.error(
        "recursive enum '\(decl.name)' is not marked 'indirect'", at: decl.nameSpan,
        help: "write 'indirect enum \(decl.name)'")
    }
  }

  /// Whether a value of the type holds a value of the nominal type inside itself.
  private func containsDirectly(
    _ type: Type, _ decl: NominalDecl, _ visited: inout Set<ObjectIdentifier>
  ) -> Bool {
    if let fields = type.tupleFields {
      return fields.contains { containsDirectly($0.type, decl, &visited) }
    }
    guard let nominal = type.nominal, !nominal.isClass, !nominal.isNative,
      !visited.contains(ObjectIdentifier(nominal))
    else { return false }
    if nominal === decl { return true }
    if nominal === known.decl("Optional") {
      return type.arguments.contains { containsDirectly($0, decl, &visited) }
    }
    guard library.nominal(nominal.name) !== nominal else { return false }
    // What does not hold the type on one way does not on another.
    visited.insert(ObjectIdentifier(nominal))
    if nominal.isEnum {
      return nominal.cases.contains { enumCase in
        !(enumCase.isIndirect || nominal.modifiers.isIndirect)
          && payloadTypes(of: enumCase).contains { containsDirectly($0, decl, &visited) }
      }
    }
    return nominal.storedProperties.contains {
      containsDirectly(self.type(of: $0), decl, &visited)
    }
  }

  private func checkStoredProperties(of decl: NominalDecl) {
    guard !decl.isClass, !decl.isEnum, !decl.isProtocol else {
      return checkClassInitialization(of: decl)
    }
    var visited: Set<ObjectIdentifier> = []
    for property in decl.storedProperties
    where containsDirectly(type(of: property), decl, &visited) {
      reporter.error(
        "value type '\(decl.name)' cannot have a stored property that contains itself",
        at: property.span, help: "use a class, an array or an 'indirect enum'")
    }
  }

  private func checkClassInitialization(of decl: NominalDecl) {
    if decl.isEnum, let stored = decl.storedProperties.first {
      reporter.error("enums must not contain stored properties", at: stored.span)
    }
    guard decl.isClass, decl.members.named("init").isEmpty else { return }
    let missing = decl.storedProperties.first { property in
      property.initializer == nil
        && !(property.isMutable && known.isOptional(type(of: property)))
    }
    guard let missing else { return }
    reporter.error(
      "class '\(decl.name)' has no initializers", at: decl.nameSpan,
      help: "add an 'init', or give every property a value",
      notes: [("'\(missing.name)' has no value", missing.span)])
  }

  /// Whether a protocol is another one, or inherits from it by way of others.
  private func refines(_ proto: NominalDecl, _ wanted: NominalDecl) -> Bool {
    var pending = [proto]
    var visited: Set<ObjectIdentifier> = []
    while let next = pending.popLast() {
      if next === wanted { return true }
      guard visited.insert(ObjectIdentifier(next)).inserted else { continue }
      for case .existential(let bounds, _) in inherited(of: next).map(\.kind) { pending += bounds }
    }
    return false
  }

  private func checkInheritance(of decl: NominalDecl) {
    for (type, expr) in zip(inherited(of: decl), decl.inheritedExprs) {
      switch type.kind {
      case .existential(let protocols, _)
      where decl.isProtocol && protocols.contains(where: { refines($0, decl) }):
        reporter.error(
          "protocol '\(decl.name)' refines itself", at: expr.span,
          help: "remove '\(describe(type).replacing("any ", with: ""))'")
      case .existential, .error: continue
      case .nominal(let base, _) where base.isClass && decl.isClass:
        if inheritsFromItself(decl) {
          reporter.error("'\(decl.name)' inherits from itself", at: expr.span)
        }
      case .nominal(let base, _) where base.isClass && decl.isProtocol: continue
      case .nominal where decl.isEnum: continue
      default:
        reporter.error(
          "inheritance from non-protocol type '\(describe(type))'", at: expr.span,
          help: decl.isClass ? nil : "only classes inherit; make it a property")
      }
    }
  }

  private func checkDuplicates(in decl: NominalDecl) {
    var seen: [String: Span] = [:]
    for member in decl.members.all {
      let key: String
      switch member {
      case .variable(let variable): key = (variable.isStatic ? "static " : "") + member.name
      case .enumCase: key = "static " + member.name
      case .type, .alias: key = member.name
      case .function(let function): key = signatureKey(function)
      default: continue
      }
      if let previous = seen[key] {
        reporter.error(
          "invalid redeclaration of '\(member.name)'", at: member.span, help: "choose another name",
          notes: [("'\(member.name)' previously declared here", previous)])
      }
      seen[key] = member.span
    }
  }

  /// Functions of an extension that the type or another extension has already.
  private func checkDuplicates(in decl: ExtensionDecl, of nominal: NominalDecl) {
    guard decl.requirementExprs.isEmpty else { return }
    for case .function(let function) in decl.members.all {
      var tables: [MemberTable] = nominal.isProtocol ? [] : [nominal.members]
      for extended in nominal.extensions(with: function.name)
      where extended.requirementExprs.isEmpty {
        tables.append(extended.members)
        if extended === decl { break }
      }
      let key = signatureKey(function)
      for case .function(let other) in tables.flatMap({ $0.named(function.name) }) {
        if other === function { break }
        guard !sources.isLibrary(other.nameSpan), signatureKey(other) == key else { continue }
        reporter.error(
          "invalid redeclaration of '\(function.name)'", at: function.nameSpan,
          help: "choose another name",
          notes: [("'\(function.name)' previously declared here", other.nameSpan)])
        break
      }
    }
  }

  func checkParameterNames(of function: FunctionDecl) {
    var seen: [String: Span] = [:]
    for parameter in function.parameters where parameter.name != "_" {
      if let previous = seen[parameter.name] {
        reporter.error(
          "invalid redeclaration of '\(parameter.name)'", at: parameter.variable.span,
          help: "choose another name",
          notes: [("'\(parameter.name)' previously declared here", previous)])
      }
      seen[parameter.name] = parameter.variable.span
    }
  }

  /// Functions of one key cannot be told apart.
  func signatureKey(_ function: FunctionDecl) -> String {
    let own = function.isStatic ? "static " : ""
    let fixity = function.modifiers.fixity.map { "\($0) " } ?? ""
    let name = function.fullName + (function.isFailable ? "?" : "")
    let variadics = function.parameters.map { $0.isVariadic ? "." : "" }.joined(separator: ",")
    let constraints = function.genericParameters.isEmpty && function.requirementExprs.isEmpty
    // Generic ones differ in what they ask of their parameters.
    let unique = constraints ? "" : " \(function.span.start)"
    return own + fixity + name + variadics + " " + String(type(of: function).id) + unique
  }

  /// Checks the default values of a function's parameters.
  func checkDefaults(of function: FunctionDecl) {
    for parameter in function.parameters where parameter.defaultValue != nil {
      _ = checkedDefault(parameter)
    }
  }

  /// The default value of a parameter, checked in the scope of its function.
  func checkedDefault(_ parameter: ParameterDecl) -> Core? {
    if let known = parameter.checkedDefault { return known }
    guard let expr = parameter.defaultValue, let owner = parameter.owner,
      !parameter.isDefaultBeingChecked
    else { return nil }
    parameter.isDefaultBeingChecked = true
    defer { parameter.isDefaultBeingChecked = false }
    let scope = CodeScope(
      local: LocalScope(parent: owner.localScope), body: CodeBody(),
      declContext: owner.context, signature: signature(of: owner), isStatic: true)
    let checker = BodyChecker(context: self, scope: scope)
    let type = parameterType(parameter)
    var core: Core
    if parameter.isAutoclosure, let function = type?.function {
      let body = ClosureBody(parent: nil, result: function.result, span: expr.span)
      let value = checker.checkValue(expr, scope, as: function.result, .defaultValue)
      body.statements = [.returned(value, expr.span)]
      core = Core(.closure(body), type ?? types.error, expr.span)
    } else if let type, let open = openDefault(expr, as: type, of: owner, checker, scope) {
      core = open
    } else {
      core = checker.checkValue(expr, scope, as: type, .defaultValue)
    }
    parameter.checkedDefault = core
    return core
  }

  /// A default value such as `String.self` for a `T.Type`, which says what `T` is when the argument
  /// is left out; nil for one that fits whatever `T` is.
  private func openDefault(
    _ expr: Expr, as type: Type, of owner: FunctionDecl, _ checker: BodyChecker, _ scope: CodeScope
  ) -> Core? {
    guard type.hasParameter else { return nil }
    var fits = false
    reporter.silently {
      let core = checker.checkValue(expr, scope, as: type, .defaultValue)
      if case .invalid = core.kind { return }
      fits = !core.type.isError
    }
    return fits ? nil : Solver(checker: checker).solveDefault(expr, scope, as: type)
  }
}
