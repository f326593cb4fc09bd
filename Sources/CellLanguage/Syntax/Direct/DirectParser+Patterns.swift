extension DirectParser {
  /// The pattern of a `let`, `var` or `for`: names, `_` and tuples of them.
  mutating func pattern(binds: TreeBuilder.Binding) throws(NotDirect) -> Pattern {
    let start = token.start
    switch token.kind {
    case .wildcard:
      try advance()
      return Pattern(.wildcard, span(from: start))
    case .leftParen:
      try advance()
      let elements = try list(until: .rightParen) { (parser) throws(NotDirect) in
        (label: String?.none, pattern: try parser.pattern(binds: binds))
      }
      return elements.count == 1
        ? elements[0].pattern : Pattern(.tuple(elements), span(from: start))
    case .keyword where token.keyword == .let || token.keyword == .var:
      let isMutable = token.keyword == .var
      try advance()
      return try pattern(binds: isMutable ? .variable : .constant)
    case .identifier:
      let name = try name()
      return binding(name, name.span, binds)
    default: throw NotDirect()
    }
  }

  private func binding(_ name: Name, _ span: Span, _ binds: TreeBuilder.Binding) -> Pattern {
    switch binds {
    case .none: Pattern(.expression(Expr(.name(name), span)), span)
    case .constant: Pattern(.binding(name, isMutable: false), span)
    case .variable: Pattern(.binding(name, isMutable: true), span)
    }
  }

  /// The pattern of a `case` or a `catch`, which may be an expression.
  mutating func matchingPattern(
    binds: TreeBuilder.Binding = .none
  ) throws(NotDirect) -> Pattern {
    try deeper { (parser) throws(NotDirect) in try parser.anyPattern(binds) }
  }

  private mutating func anyPattern(_ binds: TreeBuilder.Binding) throws(NotDirect) -> Pattern {
    let start = token.start
    switch token.keyword {
    case .let, .var:
      let isMutable = token.keyword == .var
      try advance()
      return try matchingPattern(binds: isMutable ? .variable : .constant)
    case .is:
      try advance()
      let type = try type()
      return Pattern(.isType(type), span(from: start))
    default: break
    }
    let before = state
    if let pattern = try? structuredPattern(binds) { return pattern }
    restore(before)
    return try expressionPattern(binds)
  }

  private mutating func expressionPattern(
    _ binds: TreeBuilder.Binding
  ) throws(NotDirect) -> Pattern {
    // Under `let`, names in an expression are something else than otherwise.
    if binds != .none, !at(.integer), !at(.string), !at(.float), !at(.nil), !at(.true), !at(.false)
    {
      throw NotDirect()
    }
    let value = try expression(.pattern)
    guard !mayBePattern(value), binds == .none || isPlainLiteral(value) else { throw NotDirect() }
    return Pattern(.expression(value), value.span)
  }

  private func isPlainLiteral(_ value: Expr) -> Bool {
    switch value.kind {
    case .integer, .float, .boolean, .nilLiteral: true
    case .string(let segments): segments.allSatisfy { if case .text = $0 { true } else { false } }
    default: false
    }
  }

  /// Whether an expression has the form of a pattern that takes a value apart.
  private func mayBePattern(_ value: Expr) -> Bool {
    switch value.kind {
    case .optionalChain, .cast, .bind, .tuple, .paren: true
    case .call(let callee, _): mayBePattern(callee)
    case .member(nil, _): true
    case .member(let base?, _): mayBePattern(base) || isTypeName(base)
    default: false
    }
  }

  private func isTypeName(_ expr: Expr) -> Bool {
    guard case .name(let name) = expr.kind else { return false }
    return name.base.first?.isUppercase ?? false
  }

  /// A pattern that takes a value apart; nil if what stands there is an expression.
  private mutating func structuredPattern(
    _ binds: TreeBuilder.Binding
  ) throws(NotDirect) -> Pattern? {
    let start = token.start
    guard var pattern = try simplePattern(binds) else { return nil }
    while try take(.question) { pattern = Pattern(.some(pattern), span(from: start)) }
    if at(.as) {
      try advance()
      guard !at(.question), !at(.exclamation) else { return nil }
      let type = try type()
      pattern = Pattern(.asType(pattern, type), span(from: start))
    }
    return endsPattern ? pattern : nil
  }

  private var endsPattern: Bool {
    switch token.kind {
    case .comma, .colon, .rightParen, .equal, .leftBrace: true
    case .keyword: token.keyword == .in || token.keyword == .where
    default: false
    }
  }

  private mutating func simplePattern(
    _ binds: TreeBuilder.Binding
  ) throws(NotDirect) -> Pattern? {
    let start = token.start
    switch token.kind {
    case .wildcard:
      try advance()
      return Pattern(.wildcard, span(from: start))
    case .integer, .float, .string:
      let (value, _) = try primary(.pattern)
      return Pattern(.expression(value), value.span)
    case .leftParen: return try tuplePattern(binds)
    case .period: return try casePattern(nil, start, binds)
    case .identifier:
      switch try peek().kind {
      case .period: return try pathPattern(start, binds)
      case .leftParen, .leftBracket: return nil
      default:
        let name = try name()
        return binding(name, name.span, binds)
      }
    default: return nil
    }
  }

  private mutating func tuplePattern(
    _ binds: TreeBuilder.Binding
  ) throws(NotDirect) -> Pattern {
    let start = token.start
    let elements = try payload(binds)
    if elements.count == 1, elements[0].label == nil { return elements[0].pattern }
    return Pattern(.tuple(elements), span(from: start))
  }

  private mutating func payload(
    _ binds: TreeBuilder.Binding
  ) throws(NotDirect) -> [(label: String?, pattern: Pattern)] {
    try expect(.leftParen)
    return try list(until: .rightParen) { (parser) throws(NotDirect) in
      var label: String?
      if parser.at(.identifier) || parser.at(.keyword), try parser.peek().kind == .colon {
        label = parser.text(parser.token)
        try parser.advance()
        try parser.advance()
      }
      return (label: label, pattern: try parser.matchingPattern(binds: binds))
    }
  }

  /// `.circle(let r)` at its period.
  private mutating func casePattern(
    _ type: TypeExpr?, _ start: Int, _ binds: TreeBuilder.Binding
  ) throws(NotDirect) -> Pattern? {
    try advance()
    guard at(.identifier) || at(.keyword) else { return nil }
    let name = try name(orKeyword: true)
    guard at(.leftParen), !token.isAtLineStart else {
      return Pattern(.enumCase(type, name, nil), span(from: start))
    }
    let payload = try payload(binds)
    return Pattern(.enumCase(type, name, payload), span(from: start))
  }

  /// `Shape.circle(let r)`, when every part of the path looks like a type's name.
  private mutating func pathPattern(
    _ start: Int, _ binds: TreeBuilder.Binding
  ) throws(NotDirect) -> Pattern? {
    var type: TypeExpr?
    while at(.identifier), try peek().kind == .period {
      let name = try name()
      guard name.base.first?.isUppercase ?? false else { return nil }
      type = TypeExpr(.name(type, name), span(from: start))
      var ahead = lexer
      let next = try ahead.next()
      // The last name is the case's.
      guard try ahead.next().kind == .period, next.kind == .identifier else { break }
      try advance()
    }
    guard at(.period) else { return nil }
    return try casePattern(type, start, binds)
  }
}
