import Diagnostics

// What is said of literals, branches and calls whose parts do not agree, and of slips that are
// told by how the code is written.

extension Solver {
  /// Reports a mismatch by what the expression is; false if there is nothing special about it.
  func reportShape(_ to: Type, _ locator: Locator) -> Bool {
    let expr = locator.expr
    switch expr.kind {
    case .array(let elements): return reportMixed(elements, "elements", "[Any]")
    case .dictionary(let pairs):
      return reportMixed(pairs.map(\.key), "keys", "[AnyHashable: Any]")
        || reportMixed(pairs.map(\.value), "values", "[String: Any]")
    case .ternary(_, let first, let second): return reportBranches(first, second)
    case .call: return reportConflict(expr)
    case .nilLiteral where !isVariable(to):
      checker.reporter.error(
        "'nil' is no value of type '\(typeName(to))'", at: expr.span,
        help: "write the type as '\(typeName(to))?'")
      return true
    case .assign where locator.purpose.isCondition:
      checker.reporter.error(
        "'=' assigns and gives no value of type 'Bool'", at: expr.span, help: "compare with '=='")
      return true
    default: return false
    }
  }

  /// Literals whose parts have no type in common.
  private func reportMixed(_ parts: [Expr], _ what: String, _ type: String) -> Bool {
    guard let first = parts.first else { return false }
    let name = typeName(self.type(of: first))
    guard let other = parts.first(where: { typeName(self.type(of: $0)) != name }) else {
      return false
    }
    checker.reporter.error(
      "\(what) of a literal have mismatching types '\(name)' and "
        + "'\(typeName(self.type(of: other)))'", at: other.span,
      help: "convert one of them, or write the type '\(type)' if they are meant to differ")
    return true
  }

  private func reportBranches(_ first: Expr, _ second: Expr) -> Bool {
    let names = [first, second].map { typeName(type(of: $0)) }
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
      let names = places.map { typeName(type(of: arguments[$0].expr)) }
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
    guard proto.name == "RangeExpression", case .subscripted(let base, let list) = locator.expr.kind,
      list.list.count == 1, ["String", "Substring"].contains(typeName(type(of: base)))
    else { return false }
    let text = checker.reporter.sources.text(base.span)
    let index = checker.reporter.sources.text(list.list[0].value.span)
    checker.reporter.error(
      "a '\(typeName(type(of: base)))' has no subscript for values of type "
        + "'\(typeName(type(of: list.list[0].value)))'", at: locator.expr.span,
      help: "write 'Array(\(text))[\(index)]', or take an index of the text, such as "
        + "'\(text).startIndex'")
    return true
  }
}

extension Locator.Purpose {
  fileprivate var isCondition: Bool {
    if case .condition = self { true } else { false }
  }
}
