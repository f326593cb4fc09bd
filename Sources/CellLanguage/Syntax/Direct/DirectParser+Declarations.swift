extension DirectParser {
  /// What stands in front of a declaration.
  struct Introduction {
    /// Where the declaration starts, with its attributes.
    let start: Int
    let documentation: String
    var modifiers = Modifiers()
    var isIndirect = false
  }

  /// A declaration, if one starts here.
  mutating func declarationIfPresent() throws(NotDirect) -> Decl? {
    guard try isAtDeclaration() else { return nil }
    return try deeper { (parser) throws(NotDirect) in try parser.declaration() }
  }

  private func isAtDeclaration() throws(NotDirect) -> Bool {
    switch token.keyword {
    case .let, .var, .func, .struct, .class, .enum, .protocol, .extension, .typealias, .import,
      .static, .private, .fileprivate, .public, .internal:
      return true
    case .none: break
    default: return false
    }
    if at(.at) { return true }
    guard isModifierWord(token) else { return false }
    let next = try peek()
    guard next.kind == .keyword || isModifierWord(next), !Self.isOperatorKeyword(next.keyword)
    else { return false }
    // A modifier on a line of its own, or a name.
    if next.isAtLineStart { throw NotDirect() }
    return true
  }

  /// `final is Int` is an expression.
  private static func isOperatorKeyword(_ keyword: Keyword) -> Bool {
    keyword == .is || keyword == .as || keyword == .in
  }

  /// A declaration, which may be a member of a type.
  mutating func declaration() throws(NotDirect) -> Decl {
    let introduction = try introduction()
    switch token.keyword {
    case .let, .var: return .variables(try bindings(introduction))
    case .func: return .function(try function(introduction))
    case .struct: return .nominal(try nominal(.structure, introduction))
    case .class: return .nominal(try nominal(.classType, introduction))
    case .enum: return .nominal(try nominal(.enumeration, introduction))
    case .protocol: return .nominal(try protocolDecl(introduction))
    case .extension: return .extended(try extended())
    case .typealias: return .alias(try alias())
    case .import: return .imported(try imported())
    default: return try memberDeclaration(introduction)
    }
  }

  private mutating func memberDeclaration(
    _ introduction: Introduction
  ) throws(NotDirect) -> Decl {
    switch token.keyword {
    case .`init`: return .function(try initializer(introduction))
    case .deinit: return .function(try deinitializer(introduction))
    case .subscript: return .subscripted(try subscripted(introduction))
    case .associatedtype: return .associatedType(try associatedType())
    case .case: return .enumCases(try enumCases(introduction))
    default: throw NotDirect()
    }
  }

  private mutating func imported() throws(NotDirect) -> Name {
    try advance()
    guard ["Foundation", "Score", "Glibc", "Darwin", "Swift"].contains(text(token)) else {
      throw NotDirect()
    }
    let name = try name()
    guard !at(.period) else { throw NotDirect() }
    return name
  }

  // MARK: Variables

  private mutating func bindings(_ introduction: Introduction) throws(NotDirect) -> BindingsDecl {
    let isMutable = token.keyword == .var
    try advance()
    var bindings: [BindingsDecl.Binding] = []
    repeat { bindings.append(try binding(isMutable, introduction)) } while try take(.comma)
    return build.bindings(
      bindings, isMutable: isMutable, introduction.modifiers, span(from: introduction.start))
  }

  private mutating func binding(
    _ isMutable: Bool, _ introduction: Introduction
  ) throws(NotDirect) -> BindingsDecl.Binding {
    let start = token.start
    let pattern = try pattern(binds: isMutable ? .variable : .constant)
    let annotation = try take(.colon) ? try type() : nil
    let initializer = try take(.equal) ? try expression() : nil
    let variables = build.variables(
      pattern, annotation, initializer, introduction.modifiers, introduction.documentation)
    if at(.leftBrace), let variable = variables.first {
      // Behind a value only observers may stand.
      let next = try peek()
      guard initializer == nil || isAccessorWord(next) else { throw NotDirect() }
      let accessors = try accessors(
        result: annotation, modifiers: variable.modifiers, parameters: [])
      build.give(accessors, to: variable)
    }
    let end = at(.comma) ? token.end : previousEnd
    return BindingsDecl.Binding(
      pattern: pattern, type: annotation, initializer: initializer, variables: variables,
      span: span(start, end))
  }

  // MARK: Accessors

  private mutating func accessors(
    result: TypeExpr?, modifiers: Modifiers, parameters: [ParameterDecl]
  ) throws(NotDirect) -> TreeBuilder.Accessors {
    let start = token.start
    var accessors = TreeBuilder.Accessors()
    let next = try peek()
    if next.kind == .at { throw NotDirect() }
    guard isAccessorWord(next) else {
      let body = try laterOrNow()
      accessors.getter = build.accessor(
        .getter, parameters, result, .never, modifiers, span(from: start), body.now, body.later)
      return accessors
    }
    try advance()
    var isFirstBodied: Bool?
    while !at(.rightBrace) {
      let written = try accessor()
      // Either all of them have bodies, or none has.
      let isBodied = written.body != nil
      guard (isFirstBodied ?? isBodied) == isBodied else { throw NotDirect() }
      isFirstBodied = isBodied
      guard build.add(written, to: &accessors, result, modifiers, parameters) else {
        throw NotDirect()
      }
    }
    try expect(.rightBrace)
    return accessors
  }

  private mutating func accessor() throws(NotDirect) -> TreeBuilder.WrittenAccessor {
    var accessor = TreeBuilder.WrittenAccessor()
    if at(word: "mutating") || at(word: "nonmutating") {
      accessor.isMutating = at(word: "mutating")
      accessor.isNonmutating = !accessor.isMutating
      try advance()
    }
    guard isAccessorWord(token) else { throw NotDirect() }
    accessor.keyword = text(token)
    accessor.span = span(token)
    try advance()
    if try take(.leftParen) {
      accessor.parameter = try name().base
      try expect(.rightParen)
    }
    accessor.throwing = try throwing()
    if at(.leftBrace) { accessor.body = try block() }
    return accessor
  }

  // MARK: Functions

  private mutating func function(_ introduction: Introduction) throws(NotDirect) -> FunctionDecl {
    try advance()
    let nameToken = token
    try takeFunctionName()
    let signature = try signature(isLabelled: true)
    let result = try take(.arrow) ? try type() : nil
    let requirements = try requirements()
    let body = try laterOrNow()
    let decl = FunctionDecl(
      name: text(nameToken), kind: .function, parameters: signature.parameters,
      resultExpr: result, throwing: signature.throwing, modifiers: introduction.modifiers,
      genericParameters: signature.generics, requirementExprs: requirements,
      span: span(from: introduction.start), nameSpan: span(nameToken), body: body.now,
      unreadBody: body.later)
    decl.documentation = introduction.documentation
    return decl
  }

  private mutating func takeFunctionName() throws(NotDirect) {
    switch token.kind {
    case .identifier: break
    case .prefixOperator, .postfixOperator, .binaryOperator:
      // In `func <<T>(…)` the last `<` opens the generic parameters.
      let isSplit = lexer.bytes[token.end - 1] == UInt8(ascii: "<") && token.end > token.start + 1
      if isSplit, try peek().kind == .identifier { throw NotDirect() }
    default: throw NotDirect()
    }
    try advance()
  }

  private struct FunctionSignature {
    var generics: [GenericParameterDecl]
    var parameters: [ParameterDecl]
    var throwing: Throwing
  }

  /// From the generic parameters to `throws`.
  private mutating func signature(isLabelled: Bool) throws(NotDirect) -> FunctionSignature {
    var generics = try genericParameters()
    try expect(.leftParen)
    let parameters = try list(until: .rightParen) { (parser) throws(NotDirect) in
      try parser.parameter(&generics, isLabelled)
    }
    return FunctionSignature(
      generics: generics, parameters: parameters, throwing: try throwing())
  }

  private mutating func parameter(
    _ generics: inout [GenericParameterDecl], _ isLabelled: Bool
  ) throws(NotDirect) -> ParameterDecl {
    let start = token.start
    var builder: TypeExpr?
    while at(.at) {
      guard let type = try builderAttribute(), builder == nil else { throw NotDirect() }
      builder = type
    }
    let firstToken = token
    guard isAtParameterName else { throw NotDirect() }
    try advance()
    var nameToken = firstToken
    if isAtParameterName {
      nameToken = token
      try advance()
    }
    try expect(.colon)
    let isInout = try take(.inout)
    let type = build.opaqueParameters(try type(), &generics)
    var isVariadic = false
    if at(operator: "...") {
      isVariadic = true
      try advance()
    }
    let defaultValue = try take(.equal) ? try expression() : nil
    let end = at(.comma) ? token.end : previousEnd
    let (first, isNamedTwice) = (text(firstToken), nameToken.start != firstToken.start)
    let variable = VariableDecl(
      name: text(nameToken), span: span(nameToken), isMutable: false)
    variable.storage = .parameter
    if type.isImplicitlyUnwrapped { variable.typeExpr = type }
    return ParameterDecl(
      label: first == "_" || !(isLabelled || isNamedTwice) ? nil : first, variable: variable,
      typeExpr: type, defaultValue: defaultValue, isInout: isInout, isVariadic: isVariadic,
      builder: builder, span: span(start, end))
  }

  private var isAtParameterName: Bool {
    switch token.keyword {
    case .inout, .let, .var: false
    default: at(.identifier) || at(.keyword) || at(.wildcard)
    }
  }

  private mutating func initializer(
    _ introduction: Introduction
  ) throws(NotDirect) -> FunctionDecl {
    let nameSpan = span(token)
    try advance()
    var isFailable = false
    if at(.question) {
      isFailable = true
      try advance()
    }
    guard !at(.exclamation) else { throw NotDirect() }
    let signature = try signature(isLabelled: true)
    let requirements = try requirements()
    let body = try laterOrNow()
    let decl = FunctionDecl(
      name: "init", kind: .initializer, parameters: signature.parameters, resultExpr: nil,
      throwing: signature.throwing, modifiers: introduction.modifiers,
      genericParameters: signature.generics, requirementExprs: requirements,
      span: span(from: introduction.start), nameSpan: nameSpan, body: body.now,
      unreadBody: body.later)
    decl.isFailable = isFailable
    decl.documentation = introduction.documentation
    return decl
  }

  private mutating func deinitializer(
    _ introduction: Introduction
  ) throws(NotDirect) -> FunctionDecl {
    let nameSpan = span(token)
    try advance()
    let body = try block()
    return FunctionDecl(
      name: "deinit", kind: .deinitializer, parameters: [], resultExpr: nil, throwing: .never,
      modifiers: Modifiers(), genericParameters: [], requirementExprs: [],
      span: span(from: introduction.start), nameSpan: nameSpan, body: body)
  }

  private mutating func subscripted(
    _ introduction: Introduction
  ) throws(NotDirect) -> SubscriptDecl {
    let keyword = span(token)
    try advance()
    let signature = try signature(isLabelled: false)
    guard case .never = signature.throwing else { throw NotDirect() }
    try expect(.arrow)
    let result = try type()
    let requirements = try requirements()
    let accessors =
      at(.leftBrace)
      ? try self.accessors(
        result: result, modifiers: introduction.modifiers, parameters: signature.parameters)
      : nil
    return build.subscripted(
      signature.parameters, result, generics: signature.generics, requirements: requirements,
      modifiers: introduction.modifiers, accessors, whole: span(from: introduction.start),
      span: keyword, documentation: introduction.documentation)
  }
}
