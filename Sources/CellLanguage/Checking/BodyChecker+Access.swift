extension BodyChecker {
  /// Reports a use of a `private` member outside of its type.
  func checkAccess(_ member: Member, _ code: CodeScope, at span: Span) {
    guard let (modifiers, declContext) = declaration(of: member), modifiers.isPrivate,
      !modifiers.isFilePrivate, let owner = context.nominal(of: declContext),
      !context.sources.isLibrary(member.span), !isInside(owner, code.declContext)
    else { return }
    let name = member.name == "init" ? "\(owner.name)' initializer" : "\(member.name)'"
    reporter.error(
      "'\(name) is inaccessible due to 'private' protection level", at: span,
      notes: [("'\(member.name)' declared here", member.span)])
  }

  /// What takes another value of its own type, or gives something made of it, cannot be used on
  /// `any P`, whose type is not known.
  func checkSelfRequirement(_ choice: Choice, at span: Span) {
    guard let type = choice.selfType, choice.candidate.base == .instance,
      !context.isUsable(choice.candidate, on: type), let proto = choice.candidate.proto
    else { return }
    reporter.error(
      "member '\(choice.candidate.member.name)' cannot be used on value of type "
        + "'\(context.describe(type))'", at: span,
      help: "use a generic constraint instead: 'some \(proto.name)'")
  }

  private func declaration(of member: Member) -> (Modifiers, DeclContext)? {
    switch member {
    case .function(let decl): (decl.modifiers, decl.context)
    case .variable(let decl): (decl.modifiers, decl.context)
    case .subscripted(let decl): (decl.modifiers, decl.context)
    default: nil
    }
  }

  /// Whether a place lies inside a type, its extensions or the types in them.
  private func isInside(_ owner: NominalDecl, _ place: DeclContext) -> Bool {
    var current = context.nominal(of: place)
    while let nominal = current {
      if nominal === owner { return true }
      current = nominal.outer ?? nominal.outerContext.flatMap { context.nominal(of: $0) }
    }
    return false
  }
}
