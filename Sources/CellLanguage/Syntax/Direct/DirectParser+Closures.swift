extension DirectParser {
  mutating func closureExpression() throws(NotDirect) -> Expr {
    let closure = try deeper { (parser) throws(NotDirect) in try parser.closure() }
    return Expr(.closure(closure), closure.span)
  }

  private struct Signature {
    var captures: [ClosureExpr.Capture] = []
    var parameters: [ClosureExpr.Parameter]?
    var throwing = Throwing.never
    var result: TypeExpr?
  }

  private mutating func closure() throws(NotDirect) -> ClosureExpr {
    let start = token.start
    try expect(.leftBrace)
    let signature = try hasSignature() ? try signature() : Signature()
    build.shorthandCounts.append(0)
    let body = try statements(until: .rightBrace)
    let count = build.shorthandCounts.removeLast()
    try expect(.rightBrace)
    return ClosureExpr(
      parameters: signature.parameters, captures: signature.captures, result: signature.result,
      throwing: signature.throwing, body: body,
      shorthandCount: signature.parameters == nil ? count : 0, span: span(from: start))
  }

  /// Looks ahead for what can only be a signature: it ends with `in`.
  private func hasSignature() throws(NotDirect) -> Bool {
    var ahead = self
    if ahead.at(.at) || ahead.at(.in) || ahead.at(.arrow) { throw NotDirect() }
    if ahead.at(.leftBracket) { try ahead.skipBrackets() }
    if ahead.at(.leftParen) {
      try ahead.skipBrackets()
    } else if ahead.at(.identifier) || ahead.at(.wildcard) {
      try ahead.advance()
      while try ahead.take(.comma) {
        guard ahead.at(.identifier) || ahead.at(.wildcard) else { return false }
        try ahead.advance()
      }
    }
    if ahead.at(.throws) { _ = try ahead.throwing() }
    if ahead.at(.arrow) {
      try ahead.advance()
      guard let _ = try? ahead.type() else { return false }
    }
    return ahead.at(.in)
  }

  private mutating func skipBrackets() throws(NotDirect) {
    var depth = 0
    repeat {
      switch token.kind {
      case .leftParen, .leftBracket, .leftBrace: depth += 1
      case .rightParen, .rightBracket, .rightBrace: depth -= 1
      case .string:
        _ = try stringLiteral()
        continue
      case .end: throw NotDirect()
      default: break
      }
      try advance()
    } while depth > 0
  }

  private mutating func signature() throws(NotDirect) -> Signature {
    var signature = Signature()
    if try take(.leftBracket) {
      signature.captures = try list(until: .rightBracket) { (parser) throws(NotDirect) in
        try parser.capture()
      }
    }
    if try take(.leftParen) {
      signature.parameters = try list(until: .rightParen) { (parser) throws(NotDirect) in
        try parser.typedParameter()
      }
    } else if at(.identifier) || at(.wildcard) {
      signature.parameters = []
      repeat {
        let parameter = ClosureExpr.Parameter(
          name: text(token), span: span(token), type: nil, isInout: false)
        signature.parameters?.append(parameter)
        try advance()
      } while try take(.comma)
    }
    signature.throwing = try throwing()
    if try take(.arrow) { signature.result = try type() }
    try expect(.in)
    return signature
  }

  private mutating func capture() throws(NotDirect) -> ClosureExpr.Capture {
    let next = try peek()
    let isMarked = next.kind == .identifier || next.keyword == .self
    let (isWeak, isUnowned) = (isMarked && at(word: "weak"), isMarked && at(word: "unowned"))
    if isWeak || isUnowned {
      try advance()
    } else if at(word: "weak") || at(word: "unowned") {
      throw NotDirect()
    }
    guard at(.identifier) || at(.self) else { throw NotDirect() }
    let name = try name(orKeyword: true)
    var value = Expr(.name(name), name.span)
    if try take(.equal) { value = try expression() }
    return ClosureExpr.Capture(
      name: name.base, span: name.span, value: value, isWeak: isWeak, isUnowned: isUnowned)
  }

  private mutating func typedParameter() throws(NotDirect) -> ClosureExpr.Parameter {
    guard at(.identifier) || at(.wildcard) else { throw NotDirect() }
    var nameToken = token
    try advance()
    if at(.identifier) || at(.wildcard) {
      nameToken = token
      try advance()
    }
    var (type, isInout): (TypeExpr?, Bool) = (nil, false)
    if try take(.colon) {
      isInout = try take(.inout)
      type = try self.type()
    }
    return ClosureExpr.Parameter(
      name: text(nameToken), span: span(nameToken), type: type, isInout: isInout)
  }
}
