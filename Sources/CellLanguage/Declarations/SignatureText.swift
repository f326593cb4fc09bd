extension Context {
  /// A function's declaration without its body, as it would be written.
  func signatureText(of decl: FunctionDecl) -> String {
    var text = decl.isStatic ? "static " : ""
    text += decl.kind == .initializer ? "init" + (decl.isFailable ? "?" : "") : "func \(decl.name)"
    let generics = decl.genericParameters.filter { !$0.isOpaque }
    if !generics.isEmpty { text += "<\(generics.map(\.name).joined(separator: ", "))>" }
    text += "(\(decl.parameters.map(parameterText).joined(separator: ", ")))"
    if let thrown = thrownType(of: decl) {
      text += thrown == known.anyError ? " throws" : " throws(\(describe(thrown)))"
    }
    let result = resultType(of: decl)
    if decl.kind != .initializer, !result.isVoid { text += " -> \(describe(result))" }
    return text
  }

  func parameterText(_ parameter: ParameterDecl) -> String {
    let type = parameterType(parameter).map(describe) ?? "_"
    var text = parameter.label ?? "_"
    if parameter.label != parameter.name { text += " \(parameter.name)" }
    text += ": \(parameter.isInout ? "inout " : "")\(type)\(parameter.isVariadic ? "..." : "")"
    if let value = parameter.defaultValue { text += " = \(reporter.sources.text(value.span))" }
    return text
  }

  func describe(_ candidate: Candidate) -> String {
    switch candidate.member {
    case .function(let decl): "'\(signatureText(of: decl))'"
    case .subscripted(let decl):
      "'subscript(\(decl.parameters.map(parameterText).joined(separator: ", ")))'"
    case .variable(let decl):
      "'\(decl.isMutable ? "var" : "let") \(decl.name): \(describe(type(of: decl)))'"
    case .enumCase(let decl): "'case \(decl.name)'"
    case .type(let decl): "'\(decl.name)'"
    case .alias(let decl): "'\(decl.name)'"
    case .associatedType(let decl): "'\(decl.name)'"
    }
  }

  /// The names of a type's members, for suggestions.
  func memberNames(of type: Type) -> [String] {
    let type = type.instanceType ?? type
    if let fields = type.tupleFields { return fields.compactMap(\.label) }
    var names: [String] = []
    var protocols: [NominalDecl] = []
    var current: Type? = type
    while let type = current, let decl = type.nominal {
      names += decl.members.names + decl.extensions.flatMap(\.members.names)
      protocols += conformances(of: decl).map(\.proto)
      current = superclass(of: type)
    }
    if case .existential(let own, _) = type.kind {
      protocols = own.flatMap { inheritedProtocols(of: $0) }
      names += protocols.flatMap(\.members.names)
      if let bound = superclassBound(of: own) { names += memberNames(of: bound) }
    }
    names += protocols.flatMap { $0.extensions.flatMap(\.members.names) }
    return Array(Set(names)).sorted()
  }
}
