extension CoreBuilder {
  /// Writes out the conversion of a value to a type.
  func coerce(_ core: Core, to target: Type) -> Core {
    let from = core.type
    if from == target || from.isError || target.isError { return core }
    if from.nominal?.name == "Never" { return Core(core.kind, target, core.span) }
    if known.isAnyHashable(target), let made = anyHashable(core, target) { return made }
    guard let conversion = conversion(from, target) else { return core }
    switch conversion {
    case .thunk: return thunk(core, from, target)
    case .plain(let conversion):
      if case .toOptional = conversion, let wrapped = known.wrapped(target) {
        return Core(.convert(.toOptional, coerce(core, to: wrapped)), target, core.span)
      }
      return Core(.convert(conversion, core), target, core.span)
    }
  }

  /// `AnyHashable(value)`
  private func anyHashable(_ core: Core, _ target: Type) -> Core? {
    for case .function(let function) in target.nominal?.members.named("init") ?? [] {
      guard let parameter = function.genericParameters.first else { continue }
      let callee = Callee(
        function: function, substitution: Substitution([parameter], [core.type]),
        dispatch: .direct, selfType: target)
      return Core(.call(callee, [core]), target, core.span)
    }
    return nil
  }

  private indirect enum Step {
    case plain(Conversion)
    /// A function whose arguments or result need conversion themselves.
    case thunk
  }

  private func depth(_ type: Type) -> Int {
    known.wrapped(type).map { depth($0) + 1 } ?? 0
  }

  private func conversion(_ from: Type, _ target: Type) -> Step? {
    if from == target { return nil }
    if let wrapped = known.wrapped(target) {
      guard let inner = known.wrapped(from), depth(from) >= depth(target) else {
        return .plain(.toOptional)
      }
      return inside(inner, wrapped).map { .plain(.insideOptional($0, inner, wrapped)) }
    }
    switch (from.kind, target.kind) {
    case (.existential, .existential): return .plain(.eraseAgain)
    case (.existential, .nominal(let decl, _)) where decl.isClass: return .plain(.upcast)
    case (_, .existential): return .plain(.erase)
    case (.function(let mine), .function(let other)): return functionConversion(mine, other)
    case (.tuple(let mine), .tuple(let other)): return tupleConversion(mine, other)
    case (.nominal(let left, let mine), .nominal(let right, let other)):
      if left === right { return collectionConversion(left, mine, other) }
      return left.isClass ? .plain(.upcast) : nil
    case (.parameter, .nominal), (.dependent, .nominal): return .plain(.upcast)
    case (.metatype, .metatype): return .plain(.sameLayout)
    default: return nil
    }
  }

  /// A conversion that can be applied to a value inside another.
  private func inside(_ from: Type, _ target: Type) -> Conversion? {
    switch conversion(from, target) {
    case .plain(let conversion): conversion
    case .thunk: .function
    case nil: nil
    }
  }

  private func functionConversion(_ from: FunctionType, _ target: FunctionType) -> Step {
    guard from.parameters.count == target.parameters.count else { return .thunk }
    let isSame = zip(from.parameters, target.parameters).allSatisfy { mine, other in
      needsNoWork(other.type, mine.type)
    }
    return isSame && needsNoWork(from.result, target.result) ? .plain(.function) : .thunk
  }

  /// Whether values of both types are held alike.
  private func needsNoWork(_ from: Type, _ target: Type) -> Bool {
    switch conversion(from, target) {
    case nil: from == target
    case .plain(.function), .plain(.upcast), .plain(.sameLayout), .plain(.eraseAgain): true
    default: false
    }
  }

  private func tupleConversion(_ from: [Type.TupleField], _ target: [Type.TupleField]) -> Step {
    let parts = zip(from, target).map { inside($0.type, $1.type) }
    if parts.allSatisfy({ $0 == nil }) { return .plain(.sameLayout) }
    return .plain(.tuple(parts, from.map(\.type), target.map(\.type)))
  }

  private func collectionConversion(
    _ decl: NominalDecl, _ from: [Type], _ target: [Type]
  ) -> Step? {
    guard let mine = from.last, let other = target.last, let inner = inside(mine, other) else {
      return nil
    }
    if case .upcast = inner { return .plain(.sameLayout) }
    if decl === known.decl("Dictionary") { return .plain(.dictionaryValues(inner, mine, other)) }
    return .plain(.arrayElements(inner, mine, other))
  }

  /// The parts of a tuple as arguments of their own.
  private func spread(_ tuple: Core, over parameters: [FunctionType.Parameter]) -> [Core] {
    zip(tuple.type.tupleFields ?? [], parameters).enumerated().map { index, pair in
      coerce(Core(.element(tuple, index), pair.0.type, tuple.span), to: pair.1.type)
    }
  }

  /// `{ (a: A, b: B) in f(a, b) }` with the conversions written out.
  private func thunk(_ core: Core, _ from: Type, _ target: Type) -> Core {
    guard let mine = from.function, let other = target.function else { return core }
    let body = ClosureBody(parent: code.body, result: other.result, span: core.span)
    let callee = VariableDecl(name: "$function", span: core.span, isMutable: false)
    callee.type = from
    callee.function = body
    body.explicitCaptures = [(callee, core)]
    var arguments: [Core] = []
    for (index, parameter) in other.parameters.enumerated() {
      let variable = VariableDecl(
        name: "$\(index)", span: core.span, isMutable: parameter.isInout)
      variable.type = parameter.type
      variable.storage = .parameter
      variable.function = body
      body.parameters.append(variable)
      body.inoutParameters.append(parameter.isInout)
      let value = Core(.variable(variable), parameter.type, core.span)
      if parameter.isInout {
        variable.isInoutParameter = true
        arguments.append(Core(.address(value), parameter.type, core.span))
      } else if other.parameters.count < mine.parameters.count {
        arguments += spread(value, over: mine.parameters)
      } else {
        arguments.append(coerce(value, to: mine.parameters[index].type))
      }
    }
    body.isThrowing = mine.thrown != nil
    let call = Core(
      .callValue(Core(.variable(callee), from, core.span), arguments), mine.result, core.span)
    body.statements = [.returned(coerce(call, to: other.result), core.span)]
    return Core(.closure(body), target, core.span)
  }
}
