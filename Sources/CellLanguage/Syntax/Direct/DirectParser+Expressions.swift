extension DirectParser {
  /// What an expression may contain where it stands.
  struct Place {
    /// In front of a `{` that starts a body, which is then no trailing closure.
    var isCondition = false
    /// Where `=` ends the expression.
    var isPattern = false

    static let anywhere = Place()
    static let condition = Place(isCondition: true)
    static let pattern = Place(isPattern: true)
  }

  mutating func expression(_ place: Place = .anywhere) throws(NotDirect) -> Expr {
    try deeper { (parser) throws(NotDirect) in try parser.sequence(place) }
  }

  // MARK: Operators

  private mutating func sequence(_ place: Place) throws(NotDirect) -> Expr {
    let start = token.start
    let first = try operand(place)
    guard isAtLink(place) else { return first }
    var operands = [first]
    var links: [TreeBuilder.LinkedOperator] = []
    while isAtLink(place) {
      let (link, right) = try self.link(place)
      links.append(link)
      if let right { operands.append(right) } else { operands.append(try operand(place)) }
    }
    return Expr(build.fold(operands, links).kind, span(from: start))
  }

  private func isAtLink(_ place: Place) -> Bool {
    switch token.kind {
    case .binaryOperator, .ternary: true
    case .equal: !place.isPattern
    case .keyword: token.keyword == .as || token.keyword == .is
    default: false
    }
  }

  /// An operator between operands, and the operand on its right if that is no expression.
  private mutating func link(
    _ place: Place
  ) throws(NotDirect) -> (TreeBuilder.LinkedOperator, Expr?) {
    let operatorSpan = span(token)
    switch token.kind {
    case .equal:
      try advance()
      return ((.assign, "AssignmentPrecedence", operatorSpan), nil)
    case .ternary:
      let start = token.start
      try advance()
      let middle = try expression(place)
      try expect(.colon)
      return ((.ternary(middle), "TernaryPrecedence", span(from: start)), nil)
    case .keyword: return try castLink()
    default:
      let name = text(token)
      guard let group = build.operators.infix[name] else { throw NotDirect() }
      try advance()
      return ((.infix(OperatorUse(name: name, span: operatorSpan)), group, operatorSpan), nil)
    }
  }

  private mutating func castLink() throws(NotDirect) -> (TreeBuilder.LinkedOperator, Expr?) {
    let start = token.start
    var kind = token.keyword == .is ? CastKind.check : .coerce
    try advance()
    if kind == .coerce {
      if try take(.question) {
        kind = .conditional
      } else if try take(.exclamation) {
        kind = .forced
      }
    }
    let castSpan = span(from: start)
    let type = try type()
    return ((.cast(kind, castSpan), "CastingPrecedence", castSpan), Expr(.type(type), type.span))
  }

  // MARK: Operands

  private mutating func operand(_ place: Place) throws(NotDirect) -> Expr {
    try deeper { (parser) throws(NotDirect) in
      try parser.prefixed(place)
    }
  }

  private mutating func prefixed(_ place: Place) throws(NotDirect) -> Expr {
    let start = token.start
    switch token.kind {
    case .prefixOperator:
      let use = OperatorUse(name: text(token), span: span(token))
      guard build.operators.prefix.contains(use.name) else { throw NotDirect() }
      try advance()
      guard !isAtTry else { throw NotDirect() }
      let value = try operand(place)
      return Expr(.prefix(use, value), span(from: start))
    case .prefixAmpersand:
      try advance()
      guard !isAtTry else { throw NotDirect() }
      let value = try operand(place)
      return Expr(.inoutAddress(value), span(from: start))
    case .backslash: return try keyPath()
    case .keyword: return try keywordOperand(place)
    default: return try postfixChain(place)
    }
  }

  private var isAtTry: Bool { at(.try) }

  private mutating func keywordOperand(_ place: Place) throws(NotDirect) -> Expr {
    let start = token.start
    switch token.keyword {
    case .try:
      try advance()
      var kind = TryKind.plain
      if try take(.question) {
        kind = .optional
      } else if try take(.exclamation) {
        kind = .forced
      }
      let value = try operand(place)
      return Expr(.tried(kind, value), span(from: start))
    case .if:
      let statement = try ifStatement(label: nil)
      return Expr(.ifElse(statement), statement.span)
    case .switch:
      let statement = try switchStatement(label: nil)
      return Expr(.switched(statement), statement.span)
    default: return try postfixChain(place)
    }
  }

  // MARK: Primary expressions

  /// An expression without anything behind it, and whether it is a literal.
  mutating func primary(_ place: Place) throws(NotDirect) -> (Expr, isLiteral: Bool) {
    let start = token.start
    switch token.kind {
    case .integer:
      let value = Literals.integer(text(token))
      try advance()
      return (Expr(.integer(value), span(from: start)), true)
    case .float:
      let value = Literals.double(text(token)) ?? .infinity
      try advance()
      return (Expr(.float(value), span(from: start)), true)
    case .string: return (try stringLiteral(), true)
    case .leftBracket: return (try bracketLiteral(), true)
    case .leftParen:
      let expr = try parenthesis()
      // `() {}` and `(1, 2) {}` are no calls.
      if case .tuple = expr.kind { return (expr, true) }
      return (expr, false)
    case .leftBrace:
      guard !place.isCondition else { throw NotDirect() }
      return (try closureExpression(), false)
    case .period:
      try advance()
      guard !at(.integer) else { throw NotDirect() }
      let name = try memberName()
      return (Expr(.member(nil, name), span(from: start)), false)
    case .pound: return (try macro(), false)
    case .wildcard:
      try advance()
      return (Expr(.discard, span(from: start)), false)
    case .dollarName: return (try shorthandParameter(), false)
    case .identifier: return (try nameExpression(), false)
    case .keyword: return try keywordPrimary()
    default: throw NotDirect()
    }
  }

  private mutating func keywordPrimary() throws(NotDirect) -> (Expr, isLiteral: Bool) {
    let start = token.start
    let kind: ExprKind
    switch token.keyword {
    case .true: kind = .boolean(true)
    case .false: kind = .boolean(false)
    case .nil: kind = .nilLiteral
    case .super: kind = .name(Name(base: "super", span: span(token)))
    case .anyType:
      let name = Name(base: "Any", span: span(token))
      kind = .type(TypeExpr(.name(nil, name), span(token)))
    case .self, .selfType: return (try nameExpression(), false)
    default: throw NotDirect()
    }
    let isLiteral =
      switch token.keyword {
      case .true, .false, .nil: true
      default: false
      }
    try advance()
    return (Expr(kind, span(from: start)), isLiteral)
  }

  /// Names that start something else in front of an expression.
  private static let prefixWords: [StaticString] = [
    "await", "unsafe", "copy", "consume", "borrow", "each", "any", "_move", "_borrow",
    "nonisolated",
  ]

  /// Whether a name is one of those, and stands where it may not be a name.
  private func isPrefixWord() throws(NotDirect) -> Bool {
    guard Self.prefixWords.contains(where: { has($0, token) }) else { return false }
    return try !peek().followsName(token)
  }

  private mutating func nameExpression() throws(NotDirect) -> Expr {
    let start = token.start
    if try isPrefixWord() {
      guard at(word: "any"), try peek().kind == .identifier else { throw NotDirect() }
      let type = try type()
      return Expr(.type(type), type.span)
    }
    var name = try name(orKeyword: true)
    name.labels = try compoundLabels()
    let nameEnd = previousEnd
    if let arguments = try genericArgumentsInExpression() {
      name.genericArguments = arguments
      return Expr(.name(name), span(from: start))
    }
    return Expr(.name(name), span(start, nameEnd))
  }

  /// The `(x:_:)` of a function's full name.
  mutating func compoundLabels() throws(NotDirect) -> [String]? {
    guard at(.leftParen), token.start == previousEnd else { return nil }
    let first = try peek()
    guard first.kind == .identifier || first.kind == .keyword || first.kind == .wildcard else {
      return nil
    }
    let start = state
    var labels: [String] = []
    try advance()
    while at(.identifier) || at(.keyword) || at(.wildcard) {
      labels.append(text(token))
      try advance()
      guard at(.colon) else { break }
      try advance()
      if at(.rightParen) {
        try advance()
        return labels
      }
    }
    restore(start)
    return nil
  }

  private mutating func shorthandParameter() throws(NotDirect) -> Expr {
    let name = Name(base: text(token), span: span(token))
    try advance()
    return Expr(build.nameExpression(name), name.span)
  }

  private mutating func macro() throws(NotDirect) -> Expr {
    let start = token.start
    try advance()
    let kind: ExprKind
    if at(word: "function") {
      kind = .functionName
    } else if at(word: "line") {
      kind = .line
    } else if at(word: "file") || at(word: "fileID") || at(word: "filePath") {
      kind = .string([.text("main.swift")])
    } else {
      throw NotDirect()
    }
    guard token.start == start + 1 else { throw NotDirect() }
    try advance()
    guard !at(.leftParen), !at(.leftBrace), !isAtAngle else { throw NotDirect() }
    return Expr(kind, span(from: start))
  }

  private mutating func parenthesis() throws(NotDirect) -> Expr {
    let start = token.start
    try advance()
    let arguments = try list(until: .rightParen) { (parser) throws(NotDirect) in
      try parser.argument()
    }
    let elements = arguments.map { TupleElement(label: $0.label, value: $0.value) }
    if elements.count == 1, elements[0].label == nil {
      return Expr(.paren(elements[0].value), span(from: start))
    }
    return Expr(.tuple(elements), span(from: start))
  }

  private mutating func bracketLiteral() throws(NotDirect) -> Expr {
    let start = token.start
    try advance()
    if try take(.colon) {
      try expect(.rightBracket)
      return Expr(.dictionary([]), span(from: start))
    }
    if try take(.rightBracket) { return Expr(.array([]), span(from: start)) }
    let first = try expression()
    if at(.colon) { return try dictionary(first, start) }
    var elements = [first]
    while try take(.comma), !at(.rightBracket) { elements.append(try expression()) }
    try expect(.rightBracket)
    return Expr(.array(elements), span(from: start))
  }

  private mutating func dictionary(_ first: Expr, _ start: Int) throws(NotDirect) -> Expr {
    try advance()
    var elements = [(key: first, value: try expression())]
    while try take(.comma), !at(.rightBracket) {
      let key = try expression()
      try expect(.colon)
      elements.append((key: key, value: try expression()))
    }
    try expect(.rightBracket)
    return Expr(.dictionary(elements), span(from: start))
  }

  // MARK: Key paths

  private mutating func keyPath() throws(NotDirect) -> Expr {
    let start = token.start
    try advance()
    var root: TypeExpr?
    if !at(.period) {
      let rootStart = token.start
      var name = try name()
      if isAtAngle { name.genericArguments = try genericArguments() }
      root = TypeExpr(.name(nil, name), span(from: rootStart))
    }
    var components: [KeyPathComponent] = []
    while let component = try keyPathComponent(isFirst: components.isEmpty) {
      components.append(component)
    }
    guard !components.isEmpty, !token.isOperator else { throw NotDirect() }
    return Expr(.keyPath(root, components), span(from: start))
  }

  private mutating func keyPathComponent(
    isFirst: Bool
  ) throws(NotDirect) -> KeyPathComponent? {
    switch token.kind {
    case .period:
      try advance()
      let name = try memberName()
      guard !isAtAngle else { throw NotDirect() }
      return .property(name)
    case .question:
      try advance()
      return .optionalChain
    case .exclamation:
      try advance()
      return .force
    case .leftBracket where !token.isAtLineStart && !isFirst:
      let start = token.start
      let list = try bracketArguments()
      return .subscripted(Arguments(list, span: span(from: start)))
    default: return nil
    }
  }
}
