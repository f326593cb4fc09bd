// What a type or a protocol cannot have as a member, however well it is formed.

extension Context {
  /// Properties that cannot be where they are.
  func checkPlace(of variable: VariableDecl) {
    guard let owner = nominal(of: variable.context), variable.storage != .computed else { return }
    if owner.isProtocol, case .nominal = variable.context {
      let annotation = variable.typeExpr.map { ": " + sources.text($0.span) } ?? ""
      return reporter.error(
        variable.isMutable
          ? "property in protocol must have explicit { get } or { get set } specifier"
          : "protocols cannot require properties to be immutable", at: variable.span,
        help: "write 'var \(variable.name)\(annotation) { get }'")
    }
    guard variable.isStatic, owner.isProtocol || isGeneric(owner, in: variable.context) else {
      return
    }
    reporter.error(
      "static stored properties not supported in "
        + (owner.isProtocol ? "protocol extensions" : "generic types"), at: variable.span,
      help: "make it a computed property, or move it out of the type")
  }

  /// Whether a type's parameters can be anything at a place; an extension may fix them.
  private func isGeneric(_ decl: NominalDecl, in place: DeclContext) -> Bool {
    let signature = signature(of: place)
    return decl.parameters.contains { parameter in
      canonical(types.parameter(parameter), in: signature).hasParameter
    }
  }

  /// Requirements leave the values of parameters to the caller.
  func checkDefaults(ofRequirement function: FunctionDecl, in decl: NominalDecl) {
    guard decl.isProtocol, case .nominal = function.context else { return }
    for value in function.parameters.compactMap(\.defaultValue) {
      reporter.error(
        "default argument not permitted in a protocol method", at: value.span,
        help: "add a method without the parameter to 'extension \(decl.name)'")
    }
  }
}
