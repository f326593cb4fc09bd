// Members that a type does not declare but looks up: `base.name` is `base[dynamicMember: "name"]`, or
// `base[dynamicMember: \Root.name]` where the subscript takes a key path.

extension Solver {
  enum DynamicMember {
    case none, found
    /// Which members there are depends on a type that is not known yet.
    case unknown
  }

  /// Makes a site of a subscript for a member that was not found.
  func lookUpMember(_ site: Site, of base: Type) -> DynamicMember {
    guard site.kind == .reference, let decl = base.nominal, let expr = site.base else {
      return .none
    }
    let roots = dynamicRoots(decl, base)
    if roots.contains(where: isVariable) { return .unknown }
    guard let argument = dynamicArgument(decl, roots, site.name) else { return .none }
    let list = Arguments(
      [Argument(label: "dynamicMember", labelSpan: site.name.span, value: argument)],
      span: site.name.span)
    let made = Expr(.subscripted(expr, list), site.expr.span)
    substitutes[ObjectIdentifier(site.expr)] = made
    let name = Name(base: "subscript", span: site.name.span)
    let type = addSite(
      .subscripted, made, name, .member(base: base, name: name), [], arguments(list, site.scope),
      site.scope, base: expr, argumentSpan: site.name.span)
    state.expressionTypes[ObjectIdentifier(made)] = type
    if writtenSites.contains(site.index),
      let inner = state.siteOfExpression[ObjectIdentifier(made)]
    {
      writtenSites.insert(inner)
    }
    return unify(site.result, type) ? .found : .none
  }

  private func dynamicSubscripts(_ decl: NominalDecl) -> [ParameterDecl] {
    decl.members.named("subscript").compactMap { member in
      guard case .subscripted(let found) = member, found.parameters.count == 1,
        found.parameters[0].label == "dynamicMember"
      else { return nil }
      return found.parameters[0]
    }
  }

  /// The types whose members the subscripts with key paths look up.
  private func dynamicRoots(_ decl: NominalDecl, _ base: Type) -> [Type] {
    dynamicSubscripts(decl).compactMap { parameter in
      let declared = context.parameterType(parameter) ?? types.error
      let type = context.substitute(declared, context.substitution(of: base))
      return isKeyPath(type) ? type.arguments.first.map { resolve($0) } : nil
    }
  }

  /// The member's key path where a root has the member, its name otherwise.
  private func dynamicArgument(_ decl: NominalDecl, _ roots: [Type], _ name: Name) -> Expr? {
    let hasMember = roots.contains { root in
      !memberCandidates(of: root, name).isEmpty || tupleField(root, name.base) != nil
    }
    if hasMember { return Expr(.keyPath(nil, [.property(name)]), name.span) }
    let takesNames = dynamicSubscripts(decl).count > roots.count
    return takesNames ? Expr(.string([.text(name.base)]), name.span) : nil
  }
}
