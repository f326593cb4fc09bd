extension Solver {
  /// A new type variable.
  func fresh(
    _ span: Span, _ literals: TypeVariable.Literals = [], for parameter: GenericParameterDecl? = nil
  ) -> Type {
    state.variables.append(
      TypeVariable(binding: nil, literals: literals, parameter: parameter, span: span))
    return types.variable(state.variables.count - 1)
  }

  /// The type itself, or what the variable at its top is bound to.
  func resolve(_ type: Type) -> Type {
    var type = type
    // A variable of another system, after an error.
    if let index = type.variableIndex, index >= state.variables.count { return types.error }
    while let index = type.variableIndex, let binding = state.variables[index].binding {
      type = binding
    }
    // A `where` clause may say what a generic parameter of the code around is.
    return type.isArchetype ? canonical(type) : type
  }

  /// The type with all bound variables replaced.
  func zonk(_ type: Type) -> Type {
    guard type.hasVariable else { return type.hasParameter ? canonical(type) : type }
    return types.map(type) { part in
      guard part.variableIndex != nil else { return nil }
      let resolved = self.resolve(part)
      if resolved.variableIndex != nil { return resolved }
      return resolved.hasVariable || resolved.hasParameter ? self.zonk(resolved) : resolved
    }
  }

  func isVariable(_ type: Type) -> Bool { type.variableIndex != nil }

  func literals(of type: Type) -> TypeVariable.Literals {
    type.variableIndex.map { state.variables[$0].literals } ?? []
  }

  /// Makes two types equal; false when they cannot be.
  func unify(_ a: Type, _ b: Type) -> Bool {
    let (a, b) = (resolve(a), resolve(b))
    if a == b || a.isError || b.isError { return true }
    if let index = a.variableIndex { return bind(index, to: b) }
    if let index = b.variableIndex { return bind(index, to: a) }
    switch (a.kind, b.kind) {
    case (.nominal(let left, let mine), .nominal(let right, let others)):
      return left === right && unify(mine, others)
    case (.tuple(let mine), .tuple(let others)):
      guard mine.map(\.label) == others.map(\.label) else { return false }
      return unify(mine.map(\.type), others.map(\.type))
    case (.function(let mine), .function(let others)): return unify(mine, others)
    case (.metatype(let mine), .metatype(let others)): return unify(mine, others)
    case (.inoutAddress(let mine), .inoutAddress(let others)): return unify(mine, others)
    case (.existential(let mine, let bound), .existential(let others, let otherBound)):
      guard mine.elementsEqual(others, by: ===), bound.map(\.name) == otherBound.map(\.name)
      else { return false }
      return unify(bound.map(\.type), otherBound.map(\.type))
    case (.opaque(let mine, let left), .opaque(let others, let right)):
      return mine === others && unify(left, right)
    case (.dependent, _), (_, .dependent), (.parameter, _), (_, .parameter):
      return canonical(a) == canonical(b)
    default: return false
    }
  }

  func canonical(_ type: Type) -> Type {
    context.canonical(type, in: checker.scope.signature)
  }

  private func unify(_ a: [Type], _ b: [Type]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { unify($0, $1) }
  }

  private func unify(_ a: FunctionType, _ b: FunctionType) -> Bool {
    guard a.parameters.map(\.isInout) == b.parameters.map(\.isInout),
      unify(a.parameters.map(\.type), b.parameters.map(\.type)), unify(a.result, b.result)
    else { return false }
    switch (a.thrown, b.thrown) {
    case (nil, nil): return true
    case (let mine?, let other?): return unify(mine, other)
    default: return false
    }
  }

  /// Binds a variable, unless its literals do not fit or the type contains it.
  func bind(_ index: Int, to type: Type) -> Bool {
    let type = resolve(type)
    if type.variableIndex == index { return true }
    if occurs(index, in: type) { return false }
    let literals = state.variables[index].literals
    if let other = type.variableIndex {
      state.conversions?.merge(index, into: other)
      state.variables[other].literals.formUnion(literals)
      if state.variables[other].parameter == nil {
        state.variables[other].parameter = state.variables[index].parameter
      }
    } else if !literals.isEmpty {
      guard accept(type, literals) else { return false }
    }
    state.variables[index].binding = type
    bindingCount += 1
    state.isDirty = true
    return true
  }

  private func occurs(_ index: Int, in type: Type) -> Bool {
    guard type.hasVariable else { return false }
    var found = false
    _ = types.map(type) { part in
      guard part.variableIndex != nil else { return nil }
      let resolved = self.resolve(part)
      if resolved.variableIndex == index { found = true }
      if resolved.variableIndex == nil, self.occurs(index, in: resolved) { found = true }
      return part
    }
    return found
  }

  /// Whether values of a type can be written with these literals; counts unusual choices.
  private func accept(_ type: Type, _ literals: TypeVariable.Literals) -> Bool {
    for literal in LiteralKind.allCases where literals.contains(literal.flag) {
      guard accepts(type, literal) else { return false }
      if !isDefault(type, literal, literals) { state.score.nonDefaultLiterals += 1 }
    }
    return true
  }

  private func accepts(_ type: Type, _ literal: LiteralKind) -> Bool {
    if literal == .nilValue { return known.isOptional(type) || conforms(type, literal) }
    return conforms(type, literal)
  }

  func conforms(_ type: Type, _ name: String) -> Bool {
    known.decl(name).map { conforms(type, to: $0) } ?? false
  }

  func conforms(_ type: Type, _ literal: LiteralKind) -> Bool {
    known.literalProtocols[literal.rawValue].map { conforms(type, to: $0) } ?? false
  }

  private func conforms(_ type: Type, to proto: NominalDecl) -> Bool {
    if type.nominal != nil { return context.conformance(of: type, to: proto) != nil }
    return context.conforms(type, to: proto, in: checker.scope.signature)
  }

  private func isDefault(
    _ type: Type, _ literal: LiteralKind, _ all: TypeVariable.Literals
  ) -> Bool {
    switch literal {
    case .integer: type == known.int || (all.contains(.float) && type == known.double)
    case .float: type == known.double
    case .string, .interpolation: type == known.string
    case .character: type == known.string
    case .boolean: type == known.bool
    case .array: known.isArray(type)
    case .dictionary: type.nominal === known.decl("Dictionary")
    case .nilValue: true
    }
  }

  /// The type that literals have when nothing else is said.
  func defaultType(for literals: TypeVariable.Literals) -> Type? {
    if literals.contains(.float) { return known.double }
    if literals.contains(.integer) { return known.int }
    if literals.contains(.string) || literals.contains(.interpolation)
      || literals.contains(.character)
    {
      return known.string
    }
    if literals.contains(.boolean) { return known.bool }
    return nil
  }
}

/// A kind of literal and the protocol of the types that it can make.
enum LiteralKind: Int, CaseIterable {
  case integer, float, string, boolean, nilValue, array, dictionary, character, interpolation

  var flag: TypeVariable.Literals {
    switch self {
    case .integer: .integer
    case .float: .float
    case .string: .string
    case .boolean: .boolean
    case .nilValue: .nilValue
    case .array: .array
    case .dictionary: .dictionary
    case .character: .character
    case .interpolation: .interpolation
    }
  }

  var proto: String {
    switch self {
    case .integer: "ExpressibleByIntegerLiteral"
    case .float: "ExpressibleByFloatLiteral"
    case .string: "ExpressibleByStringLiteral"
    case .boolean: "ExpressibleByBooleanLiteral"
    case .nilValue: "ExpressibleByNilLiteral"
    case .array: "ExpressibleByArrayLiteral"
    case .dictionary: "ExpressibleByDictionaryLiteral"
    case .character: "ExpressibleByUnicodeScalarLiteral"
    case .interpolation: "ExpressibleByStringInterpolation"
    }
  }
}
