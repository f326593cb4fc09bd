import Diagnostics

// The sentences of the solver, in one place. Facts first with both types, then the remedy.

extension Solver {
  func report(_ problems: [Problem]) {
    for problem in problems where !isFollowUp(problem, in: problems) { report(problem) }
  }

  /// Whether a problem is what comes of another: a mismatch of a closure that takes other arguments
  /// than it gets, a name without a type of a call that does not fit.
  private func isFollowUp(_ problem: Problem, in problems: [Problem]) -> Bool {
    // A value by its name alone gets its type from the call around it, which is reported itself.
    if case .noContext(.implicitMember, _) = problem {
      return problems.contains { other in
        switch other {
        case .noCandidate, .noMember: true
        default: false
        }
      }
    }
    guard case .mismatch(_, _, let locator) = problem else { return false }
    return problems.contains { other in
      if case .closureArity(_, _, let place) = other { place.expr === locator.expr } else { false }
    }
  }

  var reporter: Reporter { checker.reporter }

  private func report(_ problem: Problem) {
    switch problem {
    case .mismatch(let from, let to, let locator): reportMismatch(from, to, locator)
    case .noConformance(let type, let proto, let locator):
      reportConformance(type, proto, locator)
    case .noMember(let type, let name, _): reportMember(type, name)
    case .arguments(let site, let candidate, let mismatch):
      reportArguments(sites[site], candidate, mismatch)
    case .noCandidate(let site): reportCandidates(sites[site])
    case .notCallable(let type, let locator):
      reporter.error(
        "cannot call value of non-function type '\(name(type))'", at: locator.span)
    case .notOptional(let type, let locator):
      reporter.error(
        "cannot unwrap value of non-optional type '\(name(type))'", at: locator.span,
        help: "remove '?' or '!'")
    case .notInferred(let variable, let locator): reportNotInferred(variable, locator)
    case .closureArity(let expected, let found, let locator):
      reportArity(expected, found, locator)
    case .noContext(let value, let locator): reportContext(value, locator)
    case .tooComplex(let locator):
      reporter.error(
        "expression is too complex to be checked", at: locator.span,
        help: "break it up into several 'let' statements")
    case .openParameter(let parameter): reportOpenParameter(parameter)
    case .reported: break
    }
  }

  func reportOpenParameter(_ parameter: VariableDecl) {
    reporter.error(
      "cannot infer the type of closure parameter '\(parameter.name)'", at: parameter.span,
      help: "give the type: '(\(parameter.name): Double) in'")
  }

  /// A type for a message; literals are named by their usual type.
  func name(_ type: Type) -> String {
    let zonked = types.map(zonk(type)) { part in
      guard let index = part.variableIndex else { return nil }
      return self.defaultType(for: self.state.variables[index].literals)
    }
    return context.describe(zonked)
  }

  private func reportContext(_ value: Contextual, _ locator: Locator) {
    let (summary, help): (String, String?) =
      switch value {
      case .nilValue:
        (
          "'nil' needs a type that the context does not give",
          "write its type, such as 'let x: Double? = nil'"
        )
      case .emptyCollection:
        ("an empty collection needs a type", "write its type, such as '[Double]()'")
      case .implicitMember(let name):
        (
          "'.\(name)' needs a type that the context does not give",
          "write the type before the dot"
        )
      case .keyPath: ("the root type of this key path is not known", nil)
      case .inoutArgument: ("an 'inout' argument is written with '&'", nil)
      }
    reporter.error(summary, at: locator.span, help: help)
  }

  // MARK: Types that do not fit

  private func reportMismatch(_ from: Type, _ to: Type, _ locator: Locator) {
    let (from, to) = (zonk(from), zonk(to))
    if from.hasError || to.hasError, !isVariable(from) || !isVariable(to) {
      if from.isError || to.isError { return }
    }
    if let wrapped = known.wrapped(from), !known.isOptional(to), name(wrapped) == name(to) {
      return reporter.error(
        "value of optional type '\(name(from))' must be unwrapped to a value of type "
          + "'\(name(to))'", at: locator.span,
        help: "give a default with '??', or unwrap it with 'if let'")
    }
    if case .inoutAddress(let object) = from.kind, to.instanceType == nil {
      if case .inoutAddress = to.kind {
      } else {
        return reporter.error(
          "'&' used with a parameter of type '\(name(to))', which is not 'inout'",
          at: locator.span, help: "remove '&' to pass a value of type '\(name(object))'")
      }
    }
    if reportMissingPayload(from, to, locator) { return }
    let isUnclear = isVariable(from) || name(from) == name(to)
    if reportSlip(to, locator) || isUnclear && reportShape(locator.expr) { return }
    if to == types.void, name(from) == name(to) {
      return reporter.error(
        "unexpected value returned from a function without a result", at: locator.span,
        help: "write the type of the result behind '->'")
    }
    reporter.error(
      sentence(name(from), name(to), locator.purpose), at: locator.span,
      help: conversionHelp(from, to, locator))
  }

  private func sentence(_ from: String, _ to: String, _ purpose: Locator.Purpose) -> String {
    switch purpose {
    case .argument: "cannot convert value of type '\(from)' to expected argument type '\(to)'"
    case .initializer, .cast:
      "cannot convert value of type '\(from)' to specified type '\(to)'"
    case .assignment: "cannot assign value of type '\(from)' to type '\(to)'"
    case .returnValue:
      to == "()" || to == "Void"
        ? "unexpected value of type '\(from)' returned from a function without a result"
        : "cannot convert return expression of type '\(from)' to return type '\(to)'"
    case .condition: "cannot convert value of type '\(from)' to expected condition type '\(to)'"
    case .element: "cannot convert value of type '\(from)' to expected element type '\(to)'"
    case .key: "cannot convert value of type '\(from)' to expected key type '\(to)'"
    case .branch: "branches have mismatching types '\(from)' and '\(to)'"
    case .closureResult:
      "cannot convert value of type '\(from)' to closure result type '\(to)'"
    case .thrownValue:
      to == "Error" || to == "any Error"
        ? "thrown expression type '\(from)' does not conform to 'Error'"
        : "thrown expression type '\(from)' cannot be converted to error type '\(to)'"
    case .pattern: "pattern of type '\(from)' cannot match values of type '\(to)'"
    case .value, .optionalValue, .genericArgument, .openedArgument, .operand, .subject, .sequence,
      .defaultValue:
      "cannot convert value of type '\(from)' to expected type '\(to)'"
    }
  }

  /// Neither a tuple, of which only a part is meant, nor an operator that is passed on.
  private func isOneValue(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .tuple: false
    case .name(let name): !name.isOperator
    default: true
    }
  }

  /// The conversion that is probably wanted, for numbers and texts.
  private func conversionHelp(_ from: Type, _ to: Type, _ locator: Locator) -> String? {
    let numbers = ["Int", "Double", "Float", "Int32", "UInt8", "UInt", "UInt64", "Int64"]
    let (fromName, toName) = (name(from), name(to))
    let text = reporter.sources.text(locator.span)
    guard text.count <= 40, !text.contains("\n"), isOneValue(locator.expr) else { return nil }
    if numbers.contains(toName), numbers.contains(fromName) || fromName == "String" {
      if fromName == "String" { return "convert it with '\(toName)(\(text))', which is optional" }
      return "convert it with '\(toName)(\(text))'"
    }
    if toName == "String", numbers.contains(fromName) { return "convert it with 'String(\(text))'" }
    if let function = zonk(from).function, function.parameters.isEmpty,
      name(function.result) == toName
    {
      return "call it with '\(text)()'"
    }
    return nil
  }

  private func reportConformance(_ type: Type, _ proto: NominalDecl, _ locator: Locator) {
    let type = zonk(type)
    if type.hasError || reportTextSubscript(proto, locator) { return }
    if case .thrownValue = locator.purpose {
      return reporter.error(
        "thrown expression type '\(name(type))' does not conform to 'Error'", at: locator.span,
        help: "declare it with ': Error'")
    }
    var summary =
      proto.classBound == nil
      ? "type '\(name(type))' does not conform to protocol '\(proto.name)'"
      : "type '\(name(type))' does not inherit from '\(proto.name)'"
    var notes: [(String, Span)] = []
    if locator.purpose.isGenericArgument,
      let index = state.siteOfExpression[ObjectIdentifier(locator.expr)],
      let choice = state.choices[index], let function = choice.candidate.function
    {
      summary =
        "'\(function.fullName)' requires that '\(name(type))' conform to '\(proto.name)'"
      notes = note(for: function)
    }
    if case .sequence = locator.purpose {
      summary = "for-in loop requires '\(name(type))' to conform to 'Sequence'"
    }
    reporter.error(summary, at: locator.span, help: sequenceHelp(type, proto), notes: notes)
  }

  private func sequenceHelp(_ type: Type, _ proto: NominalDecl) -> String? {
    proto.name == "Sequence" && type == known.int ? "write a range such as '0..<n'" : nil
  }

  func note(for function: FunctionDecl) -> [(String, Span)] {
    guard reporter.sources.place(function.nameSpan) != nil else {
      return [("declared as '\(context.signatureText(of: function))'", .none)]
    }
    return [("'\(function.fullName)' declared here", function.nameSpan)]
  }

  private func reportMember(_ type: Type, _ member: Name) {
    let type = zonk(type)
    if type.hasError { return }
    let names = context.memberNames(of: type)
    if let wrapped = known.wrapped(type), context.memberNames(of: wrapped).contains(member.base) {
      return reporter.error(
        "value of optional type '\(name(type))' must be unwrapped to refer to member "
          + "'\(member.base)' of wrapped type '\(name(wrapped))'", at: member.span,
        help: "use '?.' to go on only if there is a value")
    }
    if checker.reportUnmetCondition(of: type, member, checker.scope.signature) { return }
    var help = Suggestion.help(for: member.base, among: names)
    if let instance = type.instanceType {
      // `.red` where a colour is optional means one of the colours.
      if help == nil, let wrapped = known.wrapped(instance) {
        let names = context.memberNames(of: types.metatype(wrapped))
        help = Suggestion.help(for: member.base, among: names)
      }
      let what = member.base == "init" ? "has no initialisers" : "has no member '\(member.base)'"
      return reporter.error("type '\(name(instance))' \(what)", at: member.span, help: help)
    }
    let statics = context.typeMembers(of: type, named: member.base, in: checker.scope.signature)
    if statics.contains(where: { $0.base == .type }) {
      return reporter.error(
        "static member '\(member.base)' cannot be used on instance of type '\(name(type))'",
        at: member.span, help: "write '\(name(type)).\(member.base)'")
    }
    let what = member.base == "subscript" ? "has no subscripts" : "has no member '\(member.base)'"
    reporter.error("value of type '\(name(type))' \(what)", at: member.span, help: help)
  }

  private func reportNotInferred(_ variable: TypeVariable, _ locator: Locator) {
    if let parameter = variable.parameter {
      return reporter.error(
        "generic parameter '\(parameter.name)' could not be inferred", at: locator.span,
        help: "give the type, for example with a type annotation")
    }
    reporter.error(
      "the type of this expression is not known without more context", at: locator.span,
      help: "add a type annotation")
  }
}
