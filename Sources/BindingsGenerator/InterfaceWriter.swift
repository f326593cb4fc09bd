/// Writes declarations as cells see them, in the form that the library index reads.
struct InterfaceWriter {
  let catalog: Catalog

  /// A type with its members.
  func type(
    _ type: TypeDeclaration, members: [String], nested: [[String]], indent: Int
  ) -> [String] {
    let inherited = catalog.visibleConformances(of: type)
    let clause = inherited.isEmpty ? "" : ": " + inherited.joined(separator: ", ")
    let builder = type.isResultBuilder ? "@resultBuilder " : ""
    let cases = type.cases.flatMap { one in
      one.documentation + ["case \(one.name)" + (one.rawValue.map { " = \($0)" } ?? "")]
    }
    let body = cases + nested.flatMap { $0 } + members
    let lines =
      type.documentation
      + ["\(builder)\(type.kind.rawValue) \(type.lastName)\(clause) {"] + body.map { "  " + $0 }
      + ["}"]
    return lines.map { String(repeating: " ", count: indent) + $0 }
  }

  func extended(_ header: String, members: [String]) -> [String] {
    ["extension \(header) {"] + members.map { "  " + $0 } + ["}"]
  }

  /// The documentation and the declaration, each on a line of its own.
  func member(_ member: Member, native: String?) -> [String] {
    var words: [String] = []
    if let native { words.append("@native(\"\(native)\")") }
    if member.isDiscardable { words.append("@discardableResult") }
    if member.isStatic, member.kind != .initializer { words.append("static") }
    if let fixity = member.fixity { words.append(fixity) }
    if member.isMutating { words.append("mutating") }
    words.append(declaration(member))
    return member.documentation + [words.joined(separator: " ")]
  }

  private func declaration(_ member: Member) -> String {
    let accessors = member.isSettable ? "{ get set }" : "{ get }"
    let throwing = member.throwing.map { " " + $0 } ?? ""
    let list = "(" + member.parameters.map(parameter).joined(separator: ", ") + ")"
    let result = member.result == .void ? "" : " -> \(member.result.text)"
    switch member.kind {
    case .function:
      let space = member.isOperator ? " " : ""
      return "func \(member.name)\(space)\(list)\(throwing)\(result)"
    case .initializer: return "init\(member.isFailable ? "?" : "")\(list)\(throwing)"
    case .property: return "var \(member.name): \(member.result.text) \(accessors)"
    case .subscripted: return "subscript\(list)\(result) \(accessors)"
    }
  }

  private func parameter(_ parameter: Parameter) -> String {
    let builder = parameter.builder.map { "@\($0) " } ?? ""
    let label = parameter.label ?? "_"
    let name = label == parameter.name ? label : "\(label) \(parameter.name)"
    let type = (parameter.isInout ? "inout " : "") + parameter.type.text
    let value = parameter.defaultValue.map { " = \($0)" } ?? ""
    return "\(builder)\(name): \(type)\(parameter.isVariadic ? "..." : "")\(value)"
  }
}
