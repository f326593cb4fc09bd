/// Writes the host functions behind declarations.
struct ThunkWriter {
  let catalog: Catalog

  /// The lines of the function, or those of the getter and of the setter.
  func functions(_ bound: BoundMember) throws -> [[String]] {
    var result = [try function(bound)]
    if bound.member.isSettable { result.append(try setter(bound)) }
    return result
  }

  private func function(_ bound: BoundMember) throws -> [String] {
    let member = bound.member
    try refuse(member)
    let resultWire = try catalog.wire(member.result)
    var body = Body(offset: resultWire.words)
    if !member.isStatic { try addSelf(bound, isMutating: member.isMutating, to: &body) }
    for parameter in member.parameters { try add(parameter, to: &body) }
    if let check = bound.check { addCheck(check, bound, to: &body) }
    let call = try invocation(bound, &body)
    if member.result == .void {
      body.lines.append(call)
    } else if resultWire.isPlain {
      body.lines.append("try call.give(\(call))")
    } else {
      body.lines.append("let result = \(call)")
      body.lines.append("try call.give(\(resultWire.sent("result")))")
    }
    return wrap(bound.native, body)
  }

  /// Words: `self`, the new value, the parameters.
  private func setter(_ bound: BoundMember) throws -> [String] {
    var body = Body(offset: 0)
    try addSelf(bound, isMutating: true, to: &body)
    try add(Parameter(name: "newValue", type: bound.member.result), to: &body)
    for parameter in bound.member.parameters { try add(parameter, to: &body) }
    if let check = bound.setterCheck { addCheck(check, bound, to: &body) }
    body.lines.append("\(access(bound.member, body)) = newValue")
    return wrap(bound.native + "=", body)
  }

  /// The lines of a function while they are collected.
  struct Body {
    var lines: [String] = []
    /// Where the next argument starts.
    var offset: Int
    /// Whether offsets count from behind a `self` of unknown size.
    var isBehindSelf = false
    /// How the value of `self` is written.
    var subject = "subject"

    var place: String { isBehindSelf ? "rest + \(offset)" : "\(offset)" }
  }

  private func wrap(_ native: String, _ body: Body) -> [String] {
    ["list.append(", "  CellLibrary.Function(\"\(native)\") { call in"]
      + body.lines.map { "    " + $0 } + ["  })"]
  }

  private func refuse(_ member: Member) throws {
    if let generics = member.generics {
      throw Unbindable(reason: "generic functions \(generics) are not bound")
    }
    if member.kind == .property || member.kind == .subscripted, member.isStatic, member.isSettable {
      throw Unbindable(reason: "static variables are not bound")
    }
  }

  private func addSelf(_ bound: BoundMember, isMutating: Bool, to body: inout Body) throws {
    switch bound.owner {
    case .module: return
    case .type(let name):
      let wire = try catalog.wire(.named(name))
      if isMutating {
        guard wire.isReference else {
          throw Unbindable(reason: "mutating members of '\(name)' are not bound")
        }
        body.lines.append("let subject = try call.unique(\(body.place), as: \(name).self)")
        body.subject = "subject.value"
      } else {
        body.lines.append("let subject: \(name) = try call.value(\(body.place))")
      }
      body.offset += wire.words
    case .conformers(_, let proto):
      guard !isMutating else {
        throw Unbindable(reason: "mutating members of protocol extensions are not bound")
      }
      body.lines.append(
        "let subject = try call.conformer(\(body.place), as: \(Catalog.wrapper(of: proto)).self)")
      if !bound.member.parameters.isEmpty {
        body.lines.append("let rest = \(body.offset) + call.selfWordCount")
      }
      (body.offset, body.isBehindSelf) = (0, true)
    }
  }

  private func addCheck(_ check: String, _ bound: BoundMember, to body: inout Body) {
    guard bound.owner.name != nil else {
      body.lines.append("try \(check)")
      return
    }
    let receiver = bound.member.isStatic ? bound.owner.name ?? "" : body.subject
    let arguments = bound.member.parameters.filter(\.isInout).reduce(check) { text, parameter in
      text.replacingName(parameter.name, by: "\(parameter.name).value")
    }
    body.lines.append("try \(receiver).\(arguments)")
  }
}
