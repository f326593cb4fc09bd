extension Context {
  /// Members that the language adds to a type: the memberwise initialiser, raw values, `allCases`.
  func synthesizedMembers(of decl: NominalDecl) -> [String: [Member]] {
    guard !decl.hasSynthesized else { return decl.synthesized }
    decl.hasSynthesized = true
    if decl.isNative || decl.isProtocol { return [:] }
    addInitializers(to: decl)
    addEnumMembers(to: decl)
    return decl.synthesized
  }

  private func add(_ member: Member, to decl: NominalDecl) {
    decl.synthesized[member.name, default: []].append(member)
  }

  private func addInitializers(to decl: NominalDecl) {
    guard decl.kind == .structure || decl.isClass, !declaresInitializer(decl) else { return }
    completeWrappers(of: decl)
    let stored = decl.storedProperties
    if decl.isClass {
      if superclass(of: decl) == nil, stored.allSatisfy(hasDefault) {
        add(.function(makeInitializer(decl, [])), to: decl)
      }
      return
    }
    let settable = stored.filter {
      guard let wrapped = decl.property(wrappedIn: $0) else {
        return $0.isMutable || $0.initializer == nil
      }
      return $0.initializer == nil || wrapped.wrapping?.value != nil
    }
    add(.function(makeInitializer(decl, settable)), to: decl)
    // What can be left out altogether makes `init()`, which a protocol may require.
    if !settable.isEmpty, settable.allSatisfy(hasDefault) {
      add(.function(makeInitializer(decl, [])), to: decl)
    }
  }

  /// Whether the author declares an initialiser; a convenience one needs another to delegate to.
  private func declaresInitializer(_ decl: NominalDecl) -> Bool {
    decl.members.named("init").contains { !isConvenience($0) }
  }

  func isConvenience(_ member: Member) -> Bool {
    if case .function(let function) = member { function.modifiers.isConvenience } else { false }
  }

  private func hasDefault(_ property: VariableDecl) -> Bool {
    property.initializer != nil || property.lazyProperty != nil
      || (property.isMutable && property.typeExpr.map(isOptionalExpr) ?? false)
  }

  private func isOptionalExpr(_ expr: TypeExpr) -> Bool {
    if case .optional = expr.kind { true } else { false }
  }

  private func makeInitializer(_ decl: NominalDecl, _ properties: [VariableDecl]) -> FunctionDecl {
    let wrapped = properties.map { property in
      property.initializer == nil
        ? waitsForValue(property, of: decl) : decl.property(wrappedIn: property)
    }
    guard !wrapped.contains(where: { $0 != nil }) else {
      return makeWrappingInitializer(decl, properties, wrapped)
    }
    let function = synthesize(
      "init", .initializer, properties.map { parameter(of: $0) }, .memberwise, in: decl)
    function.memberwiseProperties = properties
    return function
  }

  /// A memberwise initialiser that takes the values of wrapped properties, and wraps them.
  private func makeWrappingInitializer(
    _ decl: NominalDecl, _ properties: [VariableDecl], _ wrapped: [VariableDecl?]
  ) -> FunctionDecl {
    let make = TreeMaker(span: decl.nameSpan)
    let parameters = zip(properties, wrapped).map { property, wrapped in
      wrapped.map { parameter($0, value: $0.wrapping?.value) } ?? parameter(of: property)
    }
    let body = zip(zip(properties, wrapped), parameters).map { pair, parameter -> Stmt in
      let (property, wrapped) = pair
      let value = make.name(parameter.variable.name)
      let made = wrapped?.wrapping.flatMap { wrapping in
        wrapped?.wrapped(wrapping.wrapper, wrapping.arguments, value: value)
      }
      return make.assign(make.member("self", property.name), made ?? value)
    }
    let function = synthesize("init", .initializer, parameters, nil, in: decl, body: body)
    function.setProperties = properties
    return function
  }

  private func parameter(_ property: VariableDecl, value: Expr?) -> ParameterDecl {
    let variable = VariableDecl(name: property.name, span: property.span, isMutable: false)
    variable.storage = .parameter
    let parameter = ParameterDecl(
      label: property.name, variable: variable, typeExpr: property.typeExpr, defaultValue: value,
      isInout: false, isVariadic: false, builder: nil, span: property.span)
    if property.typeExpr == nil { parameter.type = type(of: property) }
    return parameter
  }

  private func parameter(of property: VariableDecl) -> ParameterDecl {
    let variable = VariableDecl(name: property.name, span: property.span, isMutable: false)
    variable.storage = .parameter
    let isOmittable = property.initializer == nil && hasDefault(property)
    let nilValue = isOmittable ? Expr(.nilLiteral, property.span) : nil
    let parameter = ParameterDecl(
      label: property.lazyProperty?.name ?? property.name, variable: variable,
      typeExpr: property.typeExpr,
      defaultValue: property.initializer ?? nilValue, isInout: false, isVariadic: false,
      builder: property.modifiers.builder, span: property.span)
    if property.typeExpr == nil { parameter.type = type(of: property) }
    return parameter
  }

  private func synthesize(
    _ name: String, _ kind: FunctionDecl.Kind, _ parameters: [ParameterDecl],
    _ synthesis: Synthesis?, in decl: NominalDecl, isStatic: Bool = false, result: TypeExpr? = nil,
    body: [Stmt]? = nil
  ) -> FunctionDecl {
    var modifiers = Modifiers()
    modifiers.isStatic = isStatic
    let function = FunctionDecl(
      name: name, kind: kind, parameters: parameters, resultExpr: result, throwing: .never,
      modifiers: modifiers, genericParameters: [], requirementExprs: [], span: decl.nameSpan,
      nameSpan: decl.nameSpan, body: body)
    function.context = .nominal(decl)
    function.synthesis = synthesis
    return function
  }

  // MARK: Enums

  private func addEnumMembers(to decl: NominalDecl) {
    guard decl.isEnum else { return }
    if let raw = rawType(of: decl) { addRawValue(raw, to: decl) }
    if let proto = known.decl("CaseIterable"), conformance(of: decl, to: proto) != nil,
      decl.members.named("allCases").isEmpty
    {
      addProperty(
        "allCases", known.array(declaredType(of: decl)), .allCases, to: decl, isStatic: true)
    }
  }

  private func addRawValue(_ raw: Type, to decl: NominalDecl) {
    addProperty("rawValue", raw, .rawValue, to: decl, isStatic: false)
    let variable = VariableDecl(name: "rawValue", span: decl.nameSpan, isMutable: false)
    variable.storage = .parameter
    let parameter = ParameterDecl(
      label: "rawValue", variable: variable, typeExpr: nil, defaultValue: nil, isInout: false,
      isVariadic: false, builder: nil, span: decl.nameSpan)
    parameter.type = raw
    let initializer = synthesize("init", .initializer, [parameter], .initFromRawValue, in: decl)
    initializer.isFailable = true
    add(.function(initializer), to: decl)
  }

  private func addProperty(
    _ name: String, _ type: Type, _ synthesis: Synthesis, to decl: NominalDecl, isStatic: Bool
  ) {
    let variable = VariableDecl(name: name, span: decl.nameSpan, isMutable: false)
    variable.storage = .computed
    variable.modifiers.isStatic = isStatic
    variable.context = .nominal(decl)
    variable.type = type
    let getter = synthesize("", .getter, [], synthesis, in: decl, isStatic: isStatic)
    getter.property = variable
    variable.getter = getter
    add(.variable(variable), to: decl)
  }

  /// The raw value of each case, given or counted up from the one before.
  func rawConstants(of decl: NominalDecl) -> [RawConstant] {
    guard let raw = rawType(of: decl) else { return [] }
    var next: Int? = 0
    return decl.cases.map { enumCase in
      let constant = literal(enumCase.rawValue) ?? implicitRaw(enumCase, raw, next ?? 0)
      next = constant.successor
      return constant
    }
  }

  private func implicitRaw(_ enumCase: EnumCaseDecl, _ raw: Type, _ next: Int) -> RawConstant {
    if raw == known.string || raw == known.character { return .string(enumCase.name) }
    return raw == known.double || raw == known.float ? .double(Double(next)) : .integer(next)
  }

  private func literal(_ expr: Expr?) -> RawConstant? {
    switch expr?.kind {
    case .integer(let value): value.map { .integer(Int(truncatingIfNeeded: $0)) }
    case .float(let value): .double(value)
    case .string(let segments):
      if segments.count == 1, case .text(let text) = segments[0] { .string(text) } else { nil }
    case .prefix(let use, let operand) where use.name == "-":
      switch literal(operand) {
      case .integer(let value): .integer(0 &- value)
      case .double(let value): .double(-value)
      default: nil
      }
    default: nil
    }
  }
}
