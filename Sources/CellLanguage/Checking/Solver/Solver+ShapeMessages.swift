import Diagnostics

// What is said of literals, branches and calls whose parts do not agree, and of slips that are
// told by how the code is written.

extension Solver {
  /// Notes which literal or choice a variable stands for the parts of.
  func noteOrigin(of variable: Type, _ expr: Expr) {
    if let index = variable.variableIndex { origins[index] = expr }
  }

  /// The expression that a variable was made for.
  func origin(of index: Int) -> Expr {
    let variable = state.variables[index]
    if variable.parameter != nil,
      let site = sites.last(where: { $0.kind == .call && $0.expr.span == variable.span })
    {
      return site.expr
    }
    return origins[index] ?? origins.values.first { $0.span == variable.span }
      ?? Expr(.invalid, variable.span)
  }

  /// Reports what looks like a slip of the pen; false if it does not.
  func reportSlip(_ to: Type, _ locator: Locator) -> Bool {
    switch locator.expr.kind {
    case .nilLiteral where !isVariable(to):
      checker.reporter.error(
        "'nil' is no value of type '\(name(to))'", at: locator.span,
        help: "write the type as '\(name(to))?'")
    case .assign where locator.purpose.isCondition:
      checker.reporter.error(
        "'=' assigns and gives no value of type 'Bool'", at: locator.span,
        help: "compare with '=='")
    default: return false
    }
    return true
  }

  /// Reports a mismatch by what the expression is; false if there is nothing special about it.
  func reportShape(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .array(let elements): return reportMixed(elements, "elements", "[Any]")
    case .dictionary(let pairs):
      return reportMixed(pairs.map(\.key), "keys", "[AnyHashable: Any]")
        || reportMixed(pairs.map(\.value), "values", "[String: Any]")
    case .ternary(_, let first, let second): return reportBranches(first, second)
    case .call: return reportConflict(expr)
    default: return false
    }
  }

  /// Literals whose parts have no type in common.
  private func reportMixed(_ parts: [Expr], _ what: String, _ type: String) -> Bool {
    guard let first = parts.first else { return false }
    let name = ownTypeName(first)
    guard let other = parts.first(where: { ownTypeName($0) != name }) else { return false }
    checker.reporter.error(
      "\(what) of a literal have mismatching types '\(name)' and "
        + "'\(ownTypeName(other))'", at: other.span,
      help: "convert one of them, or write the type '\(type)' if they are meant to differ")
    return true
  }

  /// The type that an expression would have by itself, whatever the search made of it.
  private func ownTypeName(_ expr: Expr) -> String {
    switch expr.kind {
    case .integer: "Int"
    case .float: "Double"
    case .boolean: "Bool"
    case .string: "String"
    case .paren(let inner): ownTypeName(inner)
    default: name(type(of: expr))
    }
  }

  private func reportBranches(_ first: Expr, _ second: Expr) -> Bool {
    let names = [first, second].map(ownTypeName)
    guard names[0] != names[1] else { return false }
    checker.reporter.error(
      "branches have mismatching types '\(names[0])' and '\(names[1])'", at: second.span)
    return true
  }

  /// A generic parameter that two arguments would make two different types.
  private func reportConflict(_ expr: Expr) -> Bool {
    guard let index = state.siteOfExpression[ObjectIdentifier(expr)],
      let function = state.choices[index]?.candidate.function
    else { return false }
    let arguments = sites[index].arguments
    for parameter in function.genericParameters {
      let places = function.parameters.indices.filter { place in
        arguments.indices.contains(place) && function.parameters.count == arguments.count
          && stands(function.parameters[place], for: parameter)
      }
      let names = places.map { ownTypeName(arguments[$0].expr) }
      guard let other = names.firstIndex(where: { $0 != names[0] }) else { continue }
      checker.reporter.error(
        "generic parameter '\(parameter.name)' would be both '\(names[0])' and '\(names[other])'",
        at: arguments[places[other]].expr.span,
        notes: [("'\(function.fullName)' declared here", function.nameSpan)])
      return true
    }
    return false
  }

  private func stands(_ parameter: ParameterDecl, for generic: GenericParameterDecl) -> Bool {
    guard case .parameter(let decl)? = context.parameterType(parameter)?.kind else { return false }
    return decl === generic
  }

  /// `text[0]`
  func reportTextSubscript(_ proto: NominalDecl, _ locator: Locator) -> Bool {
    guard proto.name == "RangeExpression",
      case .subscripted(let base, let list) = locator.expr.kind, list.list.count == 1
    else { return false }
    guard ["String", "Substring"].contains(name(type(of: base))) else {
      return reportIndex(list.list[0].value, of: zonk(type(of: base)))
    }
    let text = checker.reporter.sources.text(base.span)
    let index = checker.reporter.sources.text(list.list[0].value.span)
    checker.reporter.error(
      "a '\(name(type(of: base)))' has no subscript for values of type "
        + "'\(name(type(of: list.list[0].value)))'", at: locator.expr.span,
      help: "write 'Array(\(text))[\(index)]', or take an index of the text, such as "
        + "'\(text).startIndex'")
    return true
  }
}

extension Solver {
  /// An index or key of another type.
  private func reportIndex(_ index: Expr, of collection: Type) -> Bool {
    guard collection.nominal != nil, !collection.hasVariable else { return false }
    let isDictionary = collection.nominal === known.decl("Dictionary")
    let wanted =
      isDictionary
      ? collection.arguments[0]
      : context.memberType(of: collection, named: "Index", in: checker.scope.signature)
    guard !wanted.hasError else { return false }
    checker.reporter.error(
      "cannot convert value of type '\(name(type(of: index)))' to "
        + (isDictionary ? "key" : "index") + " type '\(name(wanted))'", at: index.span)
    return true
  }

  /// `.circle` for a case that has values.
  func reportMissingPayload(_ from: Type, _ to: Type, _ locator: Locator) -> Bool {
    guard case .member(_, let member) = locator.expr.kind, let function = from.function,
      name(function.result) == name(to),
      let site = state.siteOfExpression[ObjectIdentifier(locator.expr)],
      case .enumCase(let decl)? = state.choices[site]?.candidate.member
    else { return false }
    let values = function.parameters.map { name($0.type) }.joined(separator: ", ")
    let labels = decl.payload.map { ($0.label.map { $0 + ": " } ?? "") + "…" }
    checker.reporter.error(
      "member '\(member.base)' expects argument of type '\(values)'", at: member.span,
      help: "write '.\(member.base)(\(labels.joined(separator: ", ")))'")
    return true
  }
}

extension Locator.Purpose {
  fileprivate var isCondition: Bool {
    if case .condition = self { true } else { false }
  }
}
