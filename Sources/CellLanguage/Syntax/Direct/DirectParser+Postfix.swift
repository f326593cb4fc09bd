extension DirectParser {
  /// An expression with what follows it: members, calls, subscripts, `?`, `!`.
  mutating func postfixChain(_ place: Place) throws(NotDirect) -> Expr {
    var chain = PostfixChain(start: token.start)
    (chain.expr, chain.isLiteral) = try primary(place)
    while try extend(&chain, place) {}
    return chain.isOpen ? Expr(.optionalChain(chain.expr), chain.expr.span) : chain.expr
  }

  private struct PostfixChain {
    let start: Int
    var expr = Expr(.invalid, .none)
    /// Whether an optional chain in it is not yet ended.
    var isOpen = false
    var isLiteral = false
  }

  /// Reads one more part; returns whether there may be another.
  private mutating func extend(
    _ chain: inout PostfixChain, _ place: Place
  ) throws(NotDirect) -> Bool {
    switch token.kind {
    case .period: try extendByMember(&chain)
    case .leftParen where !token.isAtLineStart:
      // `[]` in front of arguments may be a type without its elements.
      if case .array(let elements) = chain.expr.kind, elements.isEmpty { throw NotDirect() }
      try extendByCall(&chain, place)
    case .leftBracket where !token.isAtLineStart: try extendBySubscript(&chain, place)
    case .leftBrace:
      guard !chain.isLiteral, !place.isCondition, try startsTrailingClosure() else { return false }
      makeCallee(&chain)
      let callee = chain.expr
      let list = try arguments([], span: callee.span.atEnd)
      chain.expr = Expr(.call(callee, list), span(from: chain.start))
      chain.isLiteral = false
      return !at(.leftBrace)
    case .question:
      try advance()
      chain.expr = Expr(.bind(chain.expr), span(from: chain.start))
      chain.isOpen = true
    case .exclamation:
      try advance()
      chain.expr = Expr(.force(chain.expr), span(from: chain.start))
    case .postfixOperator:
      let use = OperatorUse(name: text(token), span: span(token))
      try advance()
      chain.expr = Expr(.postfix(use, chain.expr), span(from: chain.start))
    default: return false
    }
    chain.isLiteral = false
    return true
  }

  // MARK: Members

  /// The name behind a period.
  mutating func memberName() throws(NotDirect) -> Name {
    guard token.start == previousEnd else { throw NotDirect() }
    if at(.integer) {
      let name = Name(base: text(token), span: span(token))
      try advance()
      return name
    }
    var name = try name(orKeyword: true)
    name.labels = try compoundLabels()
    return name
  }

  private mutating func extendByMember(_ chain: inout PostfixChain) throws(NotDirect) {
    try advance()
    var name = try memberName()
    let end = previousEnd
    var base = chain.expr
    if chain.isOpen, let type = build.optionalType(base) {
      base = Expr(.type(type), base.span)
      chain.isOpen = false
    }
    var whole = span(chain.start, end)
    if let arguments = try genericArgumentsInExpression() {
      name.genericArguments = arguments
      whole = span(from: chain.start)
    }
    chain.expr = Expr(.member(base, name), whole)
  }

  // MARK: Calls

  private func makeCallee(_ chain: inout PostfixChain) {
    if chain.isOpen, let type = build.optionalType(chain.expr) {
      chain.expr = Expr(.type(type), chain.expr.span)
      chain.isOpen = false
    }
    chain.expr = build.typeCallee(chain.expr)
  }

  private mutating func extendByCall(
    _ chain: inout PostfixChain, _ place: Place
  ) throws(NotDirect) {
    makeCallee(&chain)
    let start = token.start
    try advance()
    let list = try list(until: .rightParen) { (parser) throws(NotDirect) in
      try parser.argument()
    }
    let listSpan = span(from: start)
    let arguments = try arguments(list, span: listSpan, place)
    chain.expr = Expr(.call(chain.expr, arguments), span(from: chain.start))
  }

  private mutating func extendBySubscript(
    _ chain: inout PostfixChain, _ place: Place
  ) throws(NotDirect) {
    let start = token.start
    let list = try bracketArguments().map(build.unbounded)
    let arguments = try arguments(list, span: span(from: start), place)
    chain.expr = Expr(.subscripted(chain.expr, arguments), span(from: chain.start))
  }

  mutating func bracketArguments() throws(NotDirect) -> [Argument] {
    try advance()
    return try list(until: .rightBracket) { (parser) throws(NotDirect) in
      try parser.argument()
    }
  }

  mutating func argument() throws(NotDirect) -> Argument {
    var label: DirectToken?
    if at(.identifier) || at(.keyword), try peek().kind == .colon {
      switch token.keyword {
      case .let, .var, .inout: throw NotDirect()
      default: break
      }
      label = token
      try advance()
      try advance()
    }
    let reference = try operatorReference()
    let value = if let reference { reference } else { try expression() }
    return Argument(
      label: label.map { text($0) }, labelSpan: label.map { span($0) } ?? value.span, value: value)
  }

  /// An operator as an argument, such as the `+` of `reduce(0, +)`.
  private mutating func operatorReference() throws(NotDirect) -> Expr? {
    guard token.isOperator else { return nil }
    switch try peek().kind {
    case .comma, .rightParen, .rightBracket: break
    default: return nil
    }
    let name = Name(base: text(token), span: span(token))
    try advance()
    return Expr(.name(name), name.span)
  }

  // MARK: Trailing closures

  /// The arguments with the closures that follow them.
  private mutating func arguments(
    _ list: [Argument], span: Span, _ place: Place = .anywhere
  ) throws(NotDirect) -> Arguments {
    var result = list
    let trailingStart = result.count
    if at(.leftBrace), !place.isCondition, try startsTrailingClosure() {
      let value = try closureExpression()
      result.append(Argument(label: nil, labelSpan: value.span, value: value))
      while let more = try labelledClosure() { result.append(more) }
    }
    return Arguments(result, trailingStart: trailingStart, span: span)
  }

  private mutating func labelledClosure() throws(NotDirect) -> Argument? {
    guard at(.identifier) || at(.keyword) || at(.wildcard), !at(.default) else { return nil }
    var ahead = lexer
    guard try ahead.next().kind == .colon, try ahead.next().kind == .leftBrace else { return nil }
    let label = token
    try advance()
    try advance()
    let value = try closureExpression()
    let name = text(label)
    return Argument(label: name == "_" ? nil : name, labelSpan: span(label), value: value)
  }

  /// Whether a brace starts a closure rather than the cases of a switch.
  private func startsTrailingClosure() throws(NotDirect) -> Bool {
    var ahead = lexer
    let first = try ahead.next()
    if first.keyword == .case || first.kind == .at { return false }
    // `var a = b { get { c } }` is a mistake, and rare.
    if isAccessorWord(first) { throw NotDirect() }
    return true
  }

  func isAccessorWord(_ token: DirectToken) -> Bool {
    guard token.kind == .identifier else { return false }
    return has("get", token) || has("set", token) || has("willSet", token)
      || has("didSet", token) || has("_read", token) || has("_modify", token)
      || has("mutating", token) || has("nonmutating", token)
  }
}
