extension DirectParser {
  mutating func nominal(
    _ kind: NominalDecl.Kind, _ introduction: Introduction
  ) throws(NotDirect) -> NominalDecl {
    try advance()
    let name = try name()
    let generics = try genericParameters()
    let inherited = try inherited()
    let requirements = try requirements()
    let members = try members()
    let decl = NominalDecl(
      name: name.base, kind: kind, span: span(from: introduction.start), nameSpan: name.span,
      modifiers: introduction.modifiers, genericParameters: generics,
      requirementExprs: requirements, inheritedExprs: inherited, primaryAssociatedTypes: [],
      members: MemberTable())
    decl.documentation = introduction.documentation
    build.fill(decl, members)
    return decl
  }

  mutating func protocolDecl(_ introduction: Introduction) throws(NotDirect) -> NominalDecl {
    try advance()
    let name = try name()
    var primary: [Name] = []
    if isAtAngle {
      try takeAngle()
      repeat { primary.append(try self.name()) } while try take(.comma)
      guard isAtClosingAngle else { throw NotDirect() }
      try takeAngle()
    }
    let inherited = try inherited()
    let requirements = try requirements()
    let members = try members()
    let decl = NominalDecl(
      name: name.base, kind: .protocolType, span: span(from: introduction.start),
      nameSpan: name.span, modifiers: introduction.modifiers, genericParameters: [],
      requirementExprs: requirements, inheritedExprs: inherited, primaryAssociatedTypes: primary,
      members: MemberTable())
    decl.documentation = introduction.documentation
    build.giveSelf(to: decl)
    build.fill(decl, members)
    return decl
  }

  mutating func extended() throws(NotDirect) -> ExtensionDecl {
    try advance()
    let type = try type()
    let inherited = try inherited()
    let requirements = try requirements()
    let decl = ExtensionDecl(
      extendedExpr: type, inheritedExprs: inherited, requirementExprs: requirements,
      span: type.span, context: .local, members: MemberTable())
    for member in try members() {
      build.adopt(member, into: decl.members, .extended(decl))
    }
    return decl
  }

  private mutating func members() throws(NotDirect) -> [Decl] {
    try expect(.leftBrace)
    // A type of the library is read up to here.
    if readLater != nil, at(.end) { return [] }
    var members: [Decl] = []
    while !at(.rightBrace) {
      members.append(
        try deeper { (parser) throws(NotDirect) in try parser.declaration() })
      let isSeparated = try take(.semicolon) || at(.rightBrace) || token.isAtLineStart
      guard isSeparated else { throw NotDirect() }
    }
    try expect(.rightBrace)
    return members
  }

  mutating func alias() throws(NotDirect) -> AliasDecl {
    try advance()
    let name = try name()
    let generics = try genericParameters()
    try expect(.equal)
    let target = try type()
    guard !at(.where) else { throw NotDirect() }
    return AliasDecl(name: name.base, span: name.span, target: target, genericParameters: generics)
  }

  mutating func associatedType() throws(NotDirect) -> AssociatedTypeDecl {
    try advance()
    let name = try name()
    let bounds = try inherited()
    let defaultType = try take(.equal) ? try type() : nil
    return AssociatedTypeDecl(
      name: name.base, span: name.span, bounds: bounds, defaultType: defaultType,
      requirementExprs: try requirements())
  }

  mutating func enumCases(_ introduction: Introduction) throws(NotDirect) -> [EnumCaseDecl] {
    try advance()
    var cases: [EnumCaseDecl] = []
    repeat { cases.append(try enumCase(introduction)) } while try take(.comma)
    return cases
  }

  private mutating func enumCase(_ introduction: Introduction) throws(NotDirect) -> EnumCaseDecl {
    let name = try name()
    var payload: [EnumCaseDecl.Payload] = []
    if try take(.leftParen) {
      payload = try list(until: .rightParen) { (parser) throws(NotDirect) in
        try parser.casePayload()
      }
    }
    let rawValue = try take(.equal) ? try expression() : nil
    let decl = EnumCaseDecl(
      name: name.base, span: name.span, payload: payload, rawValue: rawValue,
      isIndirect: introduction.modifiers.isIndirect)
    decl.documentation = introduction.documentation
    return decl
  }

  private mutating func casePayload() throws(NotDirect) -> EnumCaseDecl.Payload {
    var label: String?
    if at(.identifier) || at(.keyword) || at(.wildcard) {
      let next = try peek()
      if next.kind == .colon {
        label = at(.wildcard) ? nil : text(token)
        try advance()
        try advance()
      }
    }
    let type = try type()
    let value = try take(.equal) ? try expression() : nil
    return EnumCaseDecl.Payload(label: label, typeExpr: type, defaultValue: value)
  }
}
