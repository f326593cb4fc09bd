extension Context {
  func check(_ conformance: Conformance) {
    guard !conformance.isChecked else { return }
    conformance.isChecked = true
    let type = declaredType(of: conformance.nominal)
    let signature =
      conformance.extended.map { self.signature(of: $0) }
      ?? self.signature(of: conformance.nominal)
    if conformance.nominal.isProtocol { return }
    if let bound = superclassBound(of: [conformance.proto]),
      !isSubclass(type, of: bound, in: signature)
    {
      return reporter.error(
        "'\(describe(type))' does not inherit from '\(describe(bound))', as protocol "
          + "'\(conformance.proto.name)' requires", at: conformance.span,
        help: conformance.nominal.isClass
          ? "write '\(describe(bound))' first after the colon" : "make it a class")
    }
    var missing: [(String, Span)] = []
    for associated in conformance.proto.associatedTypes
    where memberType(of: type, named: associated.name, in: signature).isError {
      missing.append(("protocol requires nested type '\(associated.name)'", associated.span))
    }
    if missing.isEmpty {
      for requirement in conformance.proto.members.all where isRequirement(requirement) {
        if isSynthesized(requirement, conformance) { continue }
        if witness(for: requirement, of: type, in: signature) == nil {
          missing.append((describeRequirement(requirement, type, signature), requirement.span))
        }
      }
    }
    guard !missing.isEmpty else { return }
    reporter.error(
      "type '\(describe(type))' does not conform to protocol '\(conformance.proto.name)'",
      at: conformance.span, notes: missing.map(placedNote))
  }

  private func placedNote(_ note: (String, Span)) -> (String, Span) {
    reporter.sources.place(note.1) == nil ? (note.0, .none) : note
  }

  private func isRequirement(_ member: Member) -> Bool {
    switch member {
    case .function, .variable, .subscripted: true
    case .enumCase, .type, .alias, .associatedType: false
    }
  }

  private func describeRequirement(
    _ member: Member, _ type: Type, _ signature: GenericSignature
  ) -> String {
    switch member {
    case .function(let decl): "protocol requires '\(signatureText(of: decl))'"
    case .variable(let decl):
      "protocol requires property '\(decl.name)' with type '\(describe(self.type(of: decl)))'"
    default: "protocol requires a subscript"
    }
  }

  /// Whether the language itself meets a requirement for a type.
  func isSynthesized(_ requirement: Member, _ conformance: Conformance) -> Bool {
    let nominal = conformance.nominal
    switch (conformance.proto.name, requirement.name) {
    case ("Equatable", "=="), ("Hashable", "hash"), ("Hashable", "hashValue"):
      return canCompare(nominal, conformance.proto)
    case ("Comparable", "<"):
      return nominal.isEnum && rawType(of: nominal) == nil
        && canCompare(nominal, conformance.proto)
    default: return false
    }
  }

  /// Whether all parts of a struct or enum conform to the protocol.
  private func canCompare(_ decl: NominalDecl, _ proto: NominalDecl) -> Bool {
    guard !decl.isClass else { return false }
    let signature = signature(of: decl)
    let conditional = conformances(of: decl).first { $0.proto === proto }?.extended
    let scope = conditional.map { self.signature(of: $0) } ?? signature
    let parts =
      decl.isEnum
      ? decl.cases.flatMap { payloadTypes(of: $0) } : decl.storedProperties.map { type(of: $0) }
    return parts.allSatisfy { isComparable($0, proto, scope) }
  }

  private func isComparable(
    _ type: Type, _ proto: NominalDecl, _ signature: GenericSignature
  ) -> Bool {
    conforms(type, to: proto, in: signature)
  }
}
