// Interpolations that a program declares: `appendInterpolation(_:digits:)` in an extension, or a type
// with an interpolation type of its own.

extension CoreBuilder {
  /// Whether the program declares interpolations of its own.
  var hasOwnInterpolations: Bool {
    guard !context.sources.isLibrary(code.function?.nameSpan ?? Span.none) else { return false }
    let owner = known.decl("DefaultStringInterpolation")
    return owner?.extensions.contains { !$0.members.named("appendInterpolation").isEmpty } ?? false
  }

  /// The text that `appendInterpolation(…)` appends.
  mutating func ownInterpolation(_ arguments: Arguments, _ span: Span) -> Core {
    let call = appending([append("appendInterpolation", arguments, span)], "interpolated", [], span)
    return checker.checkValue(call, code, as: known.string, isTried: isTried)
  }

  /// A literal of a type that takes interpolations in its own way, by `init(stringInterpolation:)`.
  mutating func ownInterpolation(_ segments: [StringSegment], _ type: Type, _ span: Span) -> Core? {
    guard let (function, substitution) = interpolationInitializer(of: type) else { return nil }
    let make = TreeMaker(span: span)
    var statements: [Stmt] = []
    var (capacity, count, pending) = (0, 0, "")
    func appendLiteral() {
      let text = Argument(
        label: nil, labelSpan: span, value: Expr(.string([.text(pending)]), span))
      statements.append(append("appendLiteral", Arguments([text], span: span), span))
      capacity += pending.utf8.count
      pending = ""
    }
    for segment in segments {
      switch segment {
      case .text(let text): pending += text
      case .interpolation(let arguments, let place):
        appendLiteral()
        statements.append(append("appendInterpolation", arguments, place))
        count += 1
      }
    }
    appendLiteral()
    let sizes = [capacity, count].map { make.integer($0) }
    let call = appending(statements, "interpolation", sizes, span)
    let parameter = context.parameterType(function.parameters[0]) ?? types.error
    let made = checker.checkValue(
      call, code, as: context.substitute(parameter, substitution, in: code.signature),
      isTried: isTried)
    let callee = Callee(
      function: function, substitution: substitution, dispatch: .direct, selfType: type)
    return Core(.call(callee, [made]), type, span)
  }

  private func interpolationInitializer(of type: Type) -> (FunctionDecl, Substitution)? {
    guard let decl = type.nominal, context.sources.place(decl.nameSpan) != nil else { return nil }
    for candidate in context.typeMembers(of: type, named: "init", in: code.signature) {
      if let function = candidate.function, function.parameters.count == 1,
        function.parameters[0].label == "stringInterpolation"
      {
        return (function, solver.ownerSubstitution(candidate, selfType: type))
      }
    }
    return nil
  }

  private static let interpolationName = "$interpolation"

  private func append(_ method: String, _ arguments: Arguments, _ span: Span) -> Stmt {
    let callee = TreeMaker(span: span).member(Self.interpolationName, method)
    return Stmt(.expression(Expr(.call(callee, arguments), span)), span)
  }

  /// A call of a library function with a closure that appends the pieces of a text.
  private func appending(
    _ statements: [Stmt], _ function: String, _ arguments: [Expr], _ span: Span
  ) -> Expr {
    let parameter = ClosureExpr.Parameter(
      name: Self.interpolationName, span: span, type: nil, isInout: false)
    let closure = ClosureExpr(
      parameters: [parameter], captures: [], result: nil, throwing: .never, body: statements,
      shorthandCount: 0, span: span)
    let values = arguments + [Expr(.closure(closure), span)]
    let list = values.map { Argument(label: nil, labelSpan: span, value: $0) }
    return Expr(
      .call(TreeMaker(span: span).name(function), Arguments(list, span: span)), span)
  }
}
