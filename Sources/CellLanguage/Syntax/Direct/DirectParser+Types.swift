extension DirectParser {
  mutating func type() throws(NotDirect) -> TypeExpr {
    try deeper { (parser) throws(NotDirect) in try parser.anyType() }
  }

  private mutating func anyType() throws(NotDirect) -> TypeExpr {
    let start = token.start
    if at(.at) { return try attributedType() }
    if at(word: "some") || at(word: "any") {
      guard try isWord(peek()) else { throw NotDirect() }
      let isSome = at(word: "some")
      try advance()
      let inner = try composition()
      return TypeExpr(isSome ? .some(inner) : .any(inner), span(from: start))
    }
    return try composition()
  }

  private func isWord(_ next: DirectToken) -> Bool {
    next.kind == .identifier || next.keyword == .anyType || next.keyword == .selfType
  }

  /// `P & Q`
  private mutating func composition() throws(NotDirect) -> TypeExpr {
    let start = token.start
    let first = try postfixType()
    guard at(operator: "&") else { return first }
    var elements = [first]
    while at(operator: "&") {
      guard token.kind == .binaryOperator else { throw NotDirect() }
      try advance()
      elements.append(try postfixType())
    }
    return TypeExpr(.composition(elements), span(from: start))
  }

  private mutating func postfixType() throws(NotDirect) -> TypeExpr {
    let start = token.start
    var type = try primaryType()
    while true {
      switch token.kind {
      case .question:
        try advance()
        type = TypeExpr(.optional(type), span(from: start))
      case .exclamation:
        try advance()
        type = TypeExpr(.optional(type), span(from: start))
        type.isImplicitlyUnwrapped = true
      case .period:
        try advance()
        guard token.start == previousEnd else { throw NotDirect() }
        type = try memberType(type, start)
      default: return type
      }
    }
  }

  private mutating func memberType(
    _ base: TypeExpr, _ start: Int
  ) throws(NotDirect) -> TypeExpr {
    if has("Type", token) || has("Protocol", token) {
      try advance()
      return TypeExpr(.metatype(base), span(from: start))
    }
    let name = try typeName()
    return TypeExpr(.name(base, name), span(from: start))
  }

  private mutating func typeName() throws(NotDirect) -> Name {
    guard at(.identifier) || at(.anyType) || at(.selfType) else { throw NotDirect() }
    var name = Name(base: text(token), span: span(token))
    try advance()
    if isAtAngle { name.genericArguments = try genericArguments() }
    return name
  }

  private mutating func primaryType() throws(NotDirect) -> TypeExpr {
    let start = token.start
    switch token.kind {
    case .wildcard:
      try advance()
      return TypeExpr(.placeholder, span(from: start))
    case .leftBracket: return try bracketType()
    case .leftParen: return try parenthesisType()
    default:
      let name = try typeName()
      return TypeExpr(.name(nil, name), span(from: start))
    }
  }

  private mutating func bracketType() throws(NotDirect) -> TypeExpr {
    let start = token.start
    try advance()
    let first = try type()
    var value: TypeExpr?
    if try take(.colon) { value = try type() }
    try expect(.rightBracket)
    let kind = value.map { TypeExpr.Kind.dictionary(first, $0) } ?? .array(first)
    return TypeExpr(kind, span(from: start))
  }

  // MARK: Tuples and functions

  private struct Element {
    let label: String?
    let type: TypeExpr
    let isInout: Bool
    let isVariadic: Bool
  }

  private mutating func parenthesisType() throws(NotDirect) -> TypeExpr {
    let start = token.start
    try advance()
    let elements = try list(until: .rightParen) { (parser) throws(NotDirect) in
      try parser.tupleTypeElement()
    }
    if isAtFunctionArrow { return try functionType(elements, start) }
    guard elements.allSatisfy({ !$0.isInout && !$0.isVariadic }) else { throw NotDirect() }
    if elements.count == 1, elements[0].label == nil {
      return TypeExpr(elements[0].type.kind, span(from: start))
    }
    return TypeExpr(.tuple(elements.map { ($0.label, $0.type) }), span(from: start))
  }

  private mutating func tupleTypeElement() throws(NotDirect) -> Element {
    var label: String?
    if at(.identifier) || at(.wildcard), try peek().kind == .colon {
      label = at(.wildcard) ? nil : text(token)
      try advance()
      try advance()
    } else if at(.wildcard), try peek().kind == .identifier {
      // `_ x: Int`, which only function types have.
      try advance()
      try advance()
      try expect(.colon)
    }
    let isInout = try take(.inout)
    let type = try type()
    var isVariadic = false
    if at(operator: "...") {
      isVariadic = true
      try advance()
    }
    return Element(label: label, type: type, isInout: isInout, isVariadic: isVariadic)
  }

  private var isAtFunctionArrow: Bool {
    at(.arrow) || at(.throws) || at(.rethrows)
  }

  private mutating func functionType(
    _ elements: [Element], _ start: Int, isAutoclosure: Bool = false, isEscaping: Bool = false
  ) throws(NotDirect) -> TypeExpr {
    let throwing = try throwing()
    try expect(.arrow)
    let result = try type()
    let function = FunctionTypeExpr(
      parameters: elements.map {
        FunctionTypeExpr.Parameter(
          type: $0.type, isInout: $0.isInout, isVariadic: $0.isVariadic)
      }, result: result, throwing: throwing, isAutoclosure: isAutoclosure, isEscaping: isEscaping)
    return TypeExpr(.function(function), span(from: start))
  }

  mutating func throwing() throws(NotDirect) -> Throwing {
    if try take(.rethrows) { return .ifArgumentThrows }
    guard try take(.throws) else { return .never }
    guard at(.leftParen) else { return .anything }
    try advance()
    let thrown = try type()
    try expect(.rightParen)
    return .typed(thrown)
  }

  /// `@escaping (Int) -> Int`
  private mutating func attributedType() throws(NotDirect) -> TypeExpr {
    let start = token.start
    var (isAutoclosure, isEscaping) = (false, false)
    while try take(.at) {
      if at(word: "escaping") {
        isEscaping = true
      } else if at(word: "autoclosure") {
        isAutoclosure = true
      } else if !at(word: "Sendable") {
        throw NotDirect()
      }
      try advance()
    }
    guard at(.leftParen) else {
      let inner = try composition()
      let made = TypeExpr(inner.kind, span(from: start))
      made.isEscaping = isEscaping
      return made
    }
    try advance()
    let elements = try list(until: .rightParen) { (parser) throws(NotDirect) in
      try parser.tupleTypeElement()
    }
    guard isAtFunctionArrow else { throw NotDirect() }
    let made = try functionType(
      elements, start, isAutoclosure: isAutoclosure, isEscaping: isEscaping)
    made.isEscaping = isEscaping
    return made
  }

  // MARK: Generics

  /// Whether a list in angle brackets may begin here.
  var isAtAngle: Bool {
    token.isOperator && lexer.bytes[token.start] == UInt8(ascii: "<")
      && !has("<>", token)
  }

  var isAtClosingAngle: Bool {
    token.isOperator && lexer.bytes[token.start] == UInt8(ascii: ">")
  }

  mutating func takeAngle() throws(NotDirect) {
    try resume(at: token.start + 1)
  }

  mutating func genericArguments() throws(NotDirect) -> [TypeExpr] {
    try takeAngle()
    var arguments = [try type()]
    while try take(.comma) { arguments.append(try type()) }
    guard isAtClosingAngle else { throw NotDirect() }
    try takeAngle()
    return arguments
  }

  /// Generic arguments in an expression, where `<` may also compare; nil when it does.
  mutating func genericArgumentsInExpression() throws(NotDirect) -> [TypeExpr]? {
    guard isAtAngle else { return nil }
    let start = state
    do {
      let arguments = try genericArguments()
      if endsGenericArguments { return arguments }
    } catch {}
    restore(start)
    // `Vector<4>` has a number for an argument, which is refused in words that are not ours.
    if token.start == previousEnd, try peek().kind == .integer { throw NotDirect() }
    return nil
  }

  private var endsGenericArguments: Bool {
    switch token.kind {
    case .rightParen, .rightBracket, .leftBrace, .rightBrace, .period, .comma, .semicolon, .end,
      .exclamation, .question, .colon:
      true
    case .binaryOperator: has("&", token)
    case .leftParen, .leftBracket: !token.isAtLineStart
    default: false
    }
  }

  mutating func genericParameters() throws(NotDirect) -> [GenericParameterDecl] {
    guard isAtAngle else { return [] }
    try takeAngle()
    var parameters: [GenericParameterDecl] = []
    repeat {
      let name = try name()
      var bound: TypeExpr?
      if try take(.colon) {
        guard !at(.wildcard), !at(.leftParen), !at(.leftBracket), !at(.at) else {
          throw NotDirect()
        }
        bound = try type()
      }
      parameters.append(build.makeParameter(name.base, name.span, bound: bound))
    } while try take(.comma)
    guard isAtClosingAngle else { throw NotDirect() }
    try takeAngle()
    return parameters
  }

  mutating func requirements() throws(NotDirect) -> [RequirementExpr] {
    guard try take(.where) else { return [] }
    var requirements: [RequirementExpr] = []
    repeat {
      let left = try type()
      if try take(.colon) {
        requirements.append(.conforms(left, try type()))
      } else {
        guard at(operator: "=="), token.kind == .binaryOperator else { throw NotDirect() }
        try advance()
        requirements.append(.sameType(left, try type()))
      }
    } while try take(.comma)
    return requirements
  }

  /// `: A, B`
  mutating func inherited() throws(NotDirect) -> [TypeExpr] {
    guard try take(.colon) else { return [] }
    var types = [try type()]
    while try take(.comma) { types.append(try type()) }
    return types
  }
}
