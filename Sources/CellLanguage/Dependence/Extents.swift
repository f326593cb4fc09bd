/// Where declarations start and end, as far as they mean something to those that use them.
enum Extents {
  /// A function, or the extension that it belongs to.
  static func extent(of decl: FunctionDecl) -> Span {
    if case .extended(let extended) = decl.property?.context ?? decl.context {
      return extent(of: extended)
    }
    return own(decl)
  }

  /// A stored static property: the type or extension that it belongs to.
  static func extent(of decl: VariableDecl) -> Span {
    switch decl.context {
    case .nominal(let nominal): nominal.span
    case .extended(let extended): extent(of: extended)
    case .module, .local: own(decl)
    }
  }

  /// An extension from the type that it extends to the end of its last member.
  static func extent(of decl: ExtensionDecl) -> Span {
    let inherited = decl.inheritedExprs.reduce(decl.span) { $0.union($1.span) }
    return decl.members.readMembers.reduce(inherited) { $0.union(own($1)) }
  }

  static func extent(of decl: AliasDecl) -> Span { decl.span.union(decl.target.span) }

  private static func own(_ member: Member) -> Span {
    switch member {
    case .function(let decl): own(decl)
    case .variable(let decl): own(decl)
    case .subscripted(let decl):
      [decl.getter, decl.setter].compactMap(\.self).reduce(decl.span) { $0.union(own($1)) }
    case .type(let decl): decl.span
    case .alias(let decl): extent(of: decl)
    case .enumCase(let decl): decl.span
    case .associatedType(let decl): decl.span
    }
  }

  private static func own(_ decl: FunctionDecl) -> Span {
    (decl.body ?? []).reduce(decl.span) { $0.union($1.span) }
  }

  private static func own(_ decl: VariableDecl) -> Span {
    let accessors = [decl.getter, decl.setter, decl.willSetObserver, decl.didSetObserver]
    let written = [decl.typeExpr?.span, decl.initializer?.span, decl.lazyInitializer?.span]
    return (written + accessors.map { $0.map(own) }).compactMap(\.self).reduce(decl.span) {
      $0.union($1)
    }
  }
}
