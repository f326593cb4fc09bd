// Values that cross from code for one type to code that knows only `any P`.

extension Lowering {
  /// How the result for a type becomes the one that the caller knows.
  func erasure(from: Type, to target: Type) -> Conversion? {
    if from == target { return nil }
    if let wrapped = known.wrapped(target), let inner = known.wrapped(from) {
      return erasure(from: inner, to: wrapped).map { .insideOptional($0, inner, wrapped) }
    }
    if known.isArray(target), known.isArray(from) {
      let (element, wanted) = (from.arguments[0], target.arguments[0])
      return erasure(from: element, to: wanted).map { .arrayElements($0, element, wanted) }
    }
    if let mine = from.tupleFields?.map(\.type), let other = target.tupleFields?.map(\.type),
      mine.count == other.count
    {
      return .tuple(zip(mine, other).map { erasure(from: $0, to: $1) }, mine, other)
    }
    guard target.isExistential else { return from.isClass ? .upcast : nil }
    return from.isExistential ? .eraseAgain : .erase
  }

  /// A function of `any P` as one of the type inside: it erases what it is given.
  func adapted(_ function: Core, to type: Type) -> Core {
    guard function.type != type, let outer = function.type.function, let inner = type.function,
      outer.parameters.count == inner.parameters.count
    else { return function }
    let span = function.span
    let body = ClosureBody(parent: nil, result: inner.result, span: span)
    let callee = VariableDecl(name: "$function", span: span, isMutable: false)
    callee.type = function.type
    callee.function = body
    body.explicitCaptures = [(callee, function)]
    var arguments: [Core] = []
    for (index, (given, wanted)) in zip(inner.parameters, outer.parameters).enumerated() {
      let variable = VariableDecl(name: "$\(index)", span: span, isMutable: given.isInout)
      variable.type = given.type
      variable.storage = .parameter
      variable.function = body
      variable.isInoutParameter = given.isInout
      body.parameters.append(variable)
      body.inoutParameters.append(given.isInout)
      let value = Core(.variable(variable), given.type, span)
      arguments.append(
        given.isInout ? Core(.address(value), given.type, span) : erased(value, to: wanted.type))
    }
    body.isThrowing = outer.thrown != nil
    let call = Core(
      .callValue(Core(.variable(callee), function.type, span), arguments), outer.result, span)
    body.statements = [.returned(erased(call, to: inner.result), span)]
    return Core(.closure(body), type, span)
  }

  private func erased(_ core: Core, to type: Type) -> Core {
    guard let conversion = erasure(from: core.type, to: type) else { return core }
    return Core(.convert(conversion, core), type, core.span)
  }
}
