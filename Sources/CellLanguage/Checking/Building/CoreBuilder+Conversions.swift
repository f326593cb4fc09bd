extension CoreBuilder {
  /// Writes out the conversion of a value to a type.
  func coerce(_ core: Core, to target: Type) -> Core {
    let from = core.type
    if from == target || from.isError || target.isError { return core }
    if from.nominal?.name == "Never" { return Core(core.kind, target, core.span) }
    if case .tuple(let parts) = core.kind, let fields = target.tupleFields,
      parts.count == fields.count
    {
      let parts = zip(parts, fields).map { coerce($0, to: $1.type) }
      return Core(.tuple(parts), target, core.span)
    }
    guard let conversion = conversion(from, target) else { return core }
    switch conversion {
    case .thunk: return thunk(core, from, target)
    case .nested: return nested(core, from, target)
    case .plain(let conversion):
      if case .toOptional = conversion, let wrapped = known.wrapped(target) {
        return Core(.convert(.toOptional, coerce(core, to: wrapped)), target, core.span)
      }
      if case .hashable(let callee) = conversion {
        return Core(.call(callee, [core]), target, core.span)
      }
      return Core(.convert(conversion, core), target, core.span)
    }
  }

  /// `AnyHashable(value)`
  private func anyHashable(_ type: Type, _ target: Type) -> Callee? {
    for case .function(let function) in target.nominal?.members.named("init") ?? [] {
      guard let parameter = function.genericParameters.first else { continue }
      return Callee(
        function: function, substitution: Substitution([parameter], [type]), dispatch: .direct,
        selfType: target)
    }
    return nil
  }

  private indirect enum Step {
    case plain(Conversion)
    /// A function whose arguments or result need conversion themselves.
    case thunk
    /// A value with such a function inside.
    case nested
  }

  private func depth(_ type: Type) -> Int {
    known.wrapped(type).map { depth($0) + 1 } ?? 0
  }

  private func conversion(_ from: Type, _ target: Type) -> Step? {
    if from == target { return nil }
    if known.isAnyHashable(target), let callee = anyHashable(from, target) {
      return .plain(.hashable(callee))
    }
    if let wrapped = known.wrapped(target) {
      guard let inner = known.wrapped(from), depth(from) >= depth(target) else {
        return .plain(.toOptional)
      }
      return outside(inner, wrapped) { .insideOptional($0, inner, wrapped) }
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

  /// The conversion of a value that holds another, made from that of the other.
  private func outside(
    _ from: Type, _ target: Type, _ make: (Conversion) -> Conversion
  ) -> Step? {
    switch conversion(from, target) {
    case .plain(let conversion): .plain(make(conversion))
    case .thunk, .nested: .nested
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
    var parts: [Conversion?] = []
    for (mine, other) in zip(from, target) {
      switch conversion(mine.type, other.type) {
      case .plain(let conversion): parts.append(conversion)
      case .thunk, .nested: return .nested
      case nil: parts.append(nil)
      }
    }
    if parts.allSatisfy({ $0 == nil }) { return .plain(.sameLayout) }
    return .plain(.tuple(parts, from.map(\.type), target.map(\.type)))
  }

  private func collectionConversion(
    _ decl: NominalDecl, _ from: [Type], _ target: [Type]
  ) -> Step? {
    guard let mine = from.last, let other = target.last else { return nil }
    return outside(mine, other) { inner in
      if case .upcast = inner { return .sameLayout }
      if decl === known.decl("Dictionary") { return .dictionaryValues(inner, mine, other) }
      return .arrayElements(inner, mine, other)
    }
  }

  /// The conversion of a value with functions inside that need one.
  private func nested(_ core: Core, _ from: Type, _ target: Type) -> Core {
    if let wrapped = known.wrapped(target), let inner = known.wrapped(from) {
      let object = coerce(Core(.bind(core), inner, core.span), to: wrapped)
      return Core(.optionalChain(coerce(object, to: target)), target, core.span)
    }
    if let mine = from.tupleFields, let other = target.tupleFields {
      return converted(core, mine, other, target)
    }
    checker.reporter.error(
      "cannot convert '\(checker.context.describe(from))' to "
        + "'\(checker.context.describe(target))' as a whole: its functions give other types",
      at: core.span, help: "convert each element, such as with 'map'")
    return Core(.invalid, target, core.span)
  }

  /// `{ [tuple] in (tuple.0 as …, tuple.1 as …) }()`
  private func converted(
    _ core: Core, _ from: [Type.TupleField], _ target: [Type.TupleField], _ type: Type
  ) -> Core {
    let body = ClosureBody(parent: code.body, result: type, span: core.span)
    let tuple = VariableDecl(name: "$tuple", span: core.span, isMutable: false)
    tuple.type = core.type
    tuple.function = body
    body.explicitCaptures = [(tuple, core)]
    let parts = zip(from, target).enumerated().map { index, fields in
      let whole = Core(.variable(tuple), core.type, core.span)
      return coerce(Core(.element(whole, index), fields.0.type, core.span), to: fields.1.type)
    }
    body.statements = [.returned(Core(.tuple(parts), type, core.span), core.span)]
    let closure = Core(.closure(body), types.function([], type), core.span)
    return Core(.callValue(closure, []), type, core.span)
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
