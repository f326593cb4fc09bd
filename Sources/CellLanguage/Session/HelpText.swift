/// What `help(…)` prints: a declaration with its documentation, and what its members say.
extension Context {
  /// The help of a type, or of a function of the name.
  func help(of type: Type) -> String {
    guard let decl = type.nominal else { return describe(type) + "\n" }
    return help(of: decl)
  }

  /// The help of "Normal", "Normal.score" or "stride".
  func help(named name: String) -> String {
    let parts = name.prefix { $0 != "(" }.split(separator: ".").map(String.init)
    guard let first = parts.first else { return "nothing is called ''\n" }
    if parts.count == 1 {
      if let decl = library.nominal(first) { return help(of: decl) }
      let members = library.values(first)
      return members.isEmpty ? unknown(name) : unique(members)
    }
    guard let decl = library.nominal(first) else { return unknown(name) }
    let members = tables(of: decl).flatMap { $0.members.named(parts[1]) }
    return members.isEmpty ? unknown(name) : unique(members)
  }

  /// Members that a type and its protocols declare alike are shown once.
  private func unique(_ members: [Member]) -> String {
    var seen: Set<String> = []
    return members.compactMap(help).filter { seen.insert($0).inserted }.joined(separator: "\n")
  }

  private func unknown(_ name: String) -> String { "the library has nothing called '\(name)'\n" }

  private func help(of decl: NominalDecl) -> String {
    let bounds = decl.inheritedExprs.map { reporter.sources.text($0.span) }
      .filter { !$0.isEmpty }
    let head = "\(decl.kind.rawValue) \(decl.name)"
    var text = (bounds.isEmpty ? head : head + ": " + bounds.joined(separator: ", ")) + "\n"
    text += indented(decl.documentation)
    for (members, origin) in tables(of: decl) {
      let parts = members.all.compactMap(help)
      guard !parts.isEmpty else { continue }
      text += origin.map { "\nfrom \($0):\n" } ?? "\n"
      text += parts.joined()
    }
    return text
  }

  /// The members of a type: its own, then those that its protocols give it.
  private func tables(of decl: NominalDecl) -> [(members: MemberTable, origin: String?)] {
    var tables: [(members: MemberTable, origin: String?)] =
      ([decl.members] + decl.extensions.map(\.members)).map { ($0, nil) }
    for proto in conformances(of: decl).map(\.proto) where !isMarker(proto) {
      tables += proto.extensions.map { ($0.members, proto.name) }
    }
    return tables
  }

  /// A member's declaration and documentation; nil for what is not meant to be used.
  private func help(_ member: Member) -> String? {
    guard !member.name.hasPrefix("_"), !isPrivate(member) else { return nil }
    return declaration(member) + "\n" + indented(documentation(member))
  }

  private func declaration(_ member: Member) -> String {
    let quoted = describe(Candidate(member: member, base: .none, owner: nil))
    return String(quoted.dropFirst().dropLast())
  }

  private func isPrivate(_ member: Member) -> Bool {
    switch member {
    case .function(let decl): decl.modifiers.isPrivate
    case .variable(let decl): decl.modifiers.isPrivate
    default: false
    }
  }

  private func documentation(_ member: Member) -> String {
    switch member {
    case .function(let decl): decl.documentation
    case .variable(let decl): decl.documentation
    case .subscripted(let decl): decl.documentation
    case .type(let decl): decl.documentation
    case .alias, .associatedType, .enumCase: ""
    }
  }

  private func indented(_ text: String) -> String {
    text.isEmpty
      ? ""
      : text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }
}
