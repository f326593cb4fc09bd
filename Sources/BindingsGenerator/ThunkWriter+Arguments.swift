extension ThunkWriter {
  /// Reads one argument into a constant of its name.
  func add(_ parameter: Parameter, to body: inout Body) throws {
    if case .function(let function) = parameter.type {
      try add(function, parameter.name, to: &body)
      body.offset += 1
      return
    }
    let type = parameter.isVariadic ? SwiftType.array(parameter.type) : parameter.type
    let wire = try catalog.wire(type)
    if parameter.isInout {
      guard wire.isReference, wire.isPlain, case .named = type else {
        throw Unbindable(reason: "'inout \(type.text)' is not bound")
      }
      body.lines.append(
        "let \(parameter.name) = try call.unique(\(body.place), as: \(type.text).self)")
    } else if wire.isPlain {
      body.lines.append("let \(parameter.name): \(type.text) = try call.value(\(body.place))")
    } else {
      let value = wire.received("received")
      body.lines.append("let \(parameter.name): \(type.text) = try {")
      body.lines.append("  let received: \(wire.type) = try call.value(\(body.place))")
      body.lines.append("  return \(value)")
      body.lines.append("}()")
    }
    body.offset += wire.words
  }

  /// A closure of the cell as one of Swift.
  private func add(
    _ function: SwiftType.Function, _ name: String, to body: inout Body
  ) throws {
    guard function.isThrowing else {
      throw Unbindable(reason: "the closure '\(name)' must be able to throw")
    }
    guard function.parameters.count <= 3 else {
      throw Unbindable(reason: "closures of more than 3 parameters are not bound")
    }
    let parameters = try function.parameters.map { try catalog.wire($0) }
    let result = try catalog.wire(function.result)
    let names = function.parameters.indices.map { "x\($0)" }
    let arguments = zip(parameters, names).map { $0.sent($1) }.joined(separator: ", ")
    let head = names.isEmpty ? "" : "\(names.joined(separator: ", ")) in "
    body.lines.append("let \(name)Closure = call.function(\(body.place))")
    body.lines.append("let \(name): \(function.signature) = { \(head)")
    body.lines.append("  let received: \(result.type) = try \(name)Closure(\(arguments))")
    body.lines.append("  return \(result.received("received"))")
    body.lines.append("}")
  }

  /// The call of the library's member.
  func invocation(_ bound: BoundMember, _ body: inout Body) throws -> String {
    let member = bound.member
    let list = arguments(member)
    switch member.kind {
    case .initializer: return attempt(member, "\(bound.owner.name ?? "")(\(list))")
    case .property where !member.isStatic: return access(member, body)
    case .property: return "\(bound.owner.name ?? "").\(member.name)"
    case .subscripted: return access(member, body)
    case .function:
      if member.isOperator { return operation(member) }
      guard let owner = bound.owner.name else { return attempt(member, "\(member.name)(\(list))") }
      let receiver = member.isStatic ? owner : body.subject
      return attempt(member, "\(receiver).\(member.name)(\(list))")
    }
  }

  /// A call of what may throw: with `throws` an error of the library, otherwise one of a closure.
  private func attempt(_ member: Member, _ call: String) -> String {
    switch member.throwing {
    case nil: call
    case "throws": "try call.attempt { try \(call) }"
    default: "try \(call)"
    }
  }

  /// A property or a subscript of `self`.
  func access(_ member: Member, _ body: Body) -> String {
    member.kind == .subscripted
      ? "\(body.subject)[\(arguments(member))]" : "\(body.subject).\(member.name)"
  }

  private func arguments(_ member: Member) -> String {
    member.parameters.map { parameter in
      let value = parameter.isInout ? "&\(parameter.name).value" : parameter.name
      return (parameter.label.map { "\($0): " } ?? "") + value
    }.joined(separator: ", ")
  }

  private func operation(_ member: Member) -> String {
    let operands = member.parameters.map { $0.isInout ? "\($0.name).value" : $0.name }
    guard operands.count == 2 else {
      return member.fixity == "postfix"
        ? operands.joined() + member.name : member.name + operands.joined()
    }
    return "\(operands[0]) \(member.name) \(operands[1])"
  }
}

extension String {
  /// The text with a whole word in its argument list replaced.
  func replacingName(_ name: String, by other: String) -> String {
    guard let open = firstIndex(of: "(") else { return self }
    let list = self[index(after: open)...].dropLast().split(separator: ",").map { part in
      let word = part.drop { $0 == " " }
      return word == name ? other : String(word)
    }
    return self[...open] + list.joined(separator: ", ") + ")"
  }
}
