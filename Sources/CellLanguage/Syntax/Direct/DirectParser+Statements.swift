extension DirectParser {
  /// Statements up to a closing token, which is not read.
  mutating func statements(until end: DirectToken.Kind) throws(NotDirect) -> [Stmt] {
    var result: [Stmt] = []
    while !at(end), !isAtCaseLabel {
      // A closure in front of which another statement ends may belong to that.
      guard !at(.leftBrace) || result.isEmpty else { throw NotDirect() }
      result.append(try statement())
      try endStatement(end)
    }
    return result
  }

  /// In the body of a switch's case, the next case ends the statements.
  private var isAtCaseLabel: Bool { at(.case) || at(.default) }

  /// Statements stand on lines of their own, or have semicolons between them.
  private mutating func endStatement(_ end: DirectToken.Kind) throws(NotDirect) {
    if try take(.semicolon) {
      guard !at(.semicolon) else { throw NotDirect() }
      return
    }
    guard at(end) || token.isAtLineStart || at(.rightBrace) else { throw NotDirect() }
  }

  mutating func block() throws(NotDirect) -> [Stmt] {
    try deeper { (parser) throws(NotDirect) in
      try parser.expect(.leftBrace)
      let body = try parser.statements(until: .rightBrace)
      try parser.expect(.rightBrace)
      return body
    }
  }

  private mutating func statement() throws(NotDirect) -> Stmt {
    let start = token.start
    if let decl = try declarationIfPresent() {
      return Stmt(.declaration(decl), span(from: start))
    }
    if at(.identifier), try peek().kind == .colon {
      let label = text(token)
      try advance()
      try advance()
      return try labelled(label)
    }
    if at(.keyword), let statement = try keywordStatement(label: nil) { return statement }
    guard !isStatementWord else { throw NotDirect() }
    let value = try expression()
    return Stmt(.expression(value), span(from: start))
  }

  private static let statementWords: [StaticString] = [
    "yield", "then", "discard", "async", "macro",
  ]

  private var isStatementWord: Bool {
    at(.identifier) && Self.statementWords.contains { has($0, token) }
  }

  private mutating func labelled(_ label: String) throws(NotDirect) -> Stmt {
    switch token.keyword {
    case .for, .while, .repeat, .if, .switch, .do: break
    default: throw NotDirect()
    }
    guard let statement = try keywordStatement(label: label) else { throw NotDirect() }
    return statement
  }

  private mutating func keywordStatement(label: String?) throws(NotDirect) -> Stmt? {
    let start = token.start
    let kind: StmtKind
    switch token.keyword {
    case .if: kind = .ifElse(try ifStatement(label: label))
    case .switch: kind = .switched(try switchStatement(label: label))
    case .for: kind = .forLoop(try forStatement(label))
    case .while:
      try advance()
      let conditions = try conditions()
      kind = .whileLoop(conditions, body: try block(), label: label)
    case .repeat:
      try advance()
      let body = try block()
      try expect(.while)
      kind = .repeatLoop(body: body, condition: try expression(), label: label)
    case .guard:
      try advance()
      let conditions = try conditions()
      try expect(.else)
      kind = .guarded(conditions, body: try block())
    case .do: kind = .doCatch(try doStatement(label))
    case .defer:
      try advance()
      kind = .deferred(try block())
    case .return: kind = .returned(try returnValue())
    case .throw:
      try advance()
      kind = .thrown(try expression())
    case .break:
      try advance()
      kind = .breakOut(label: try jumpLabel())
    case .continue:
      try advance()
      kind = .continueLoop(label: try jumpLabel())
    case .fallthrough:
      try advance()
      kind = .fallThrough
    default: return nil
    }
    return Stmt(kind, span(from: start))
  }

  private mutating func returnValue() throws(NotDirect) -> Expr? {
    try advance()
    if at(.rightBrace) || at(.semicolon) || at(.end) || isAtCaseLabel { return nil }
    // A value on the next line belongs to `return`; it is rarely meant.
    guard !token.isAtLineStart else { throw NotDirect() }
    return try expression()
  }

  private mutating func jumpLabel() throws(NotDirect) -> Name? {
    guard at(.identifier), !token.isAtLineStart else { return nil }
    return try name()
  }

  // MARK: Conditions

  mutating func conditions() throws(NotDirect) -> [Condition] {
    var result: [Condition] = []
    repeat { result.append(try condition()) } while try take(.comma)
    guard at(.leftBrace) || at(.else) else { throw NotDirect() }
    return result
  }

  private mutating func condition() throws(NotDirect) -> Condition {
    switch token.keyword {
    case .let, .var:
      let isMutable = token.keyword == .var
      try advance()
      return try optionalBinding(isMutable ? .variable : .constant)
    case .case:
      try advance()
      let pattern = try matchingPattern()
      try expect(.equal)
      return .matching(pattern, try expression(.condition))
    default:
      let value = try expression(.condition)
      // Where a `let` seems to be forgotten.
      if case .assign = value.kind { throw NotDirect() }
      return .expression(value)
    }
  }

  private mutating func optionalBinding(
    _ binds: TreeBuilder.Binding
  ) throws(NotDirect) -> Condition {
    let pattern = at(.self) ? try selfPattern(binds) : try pattern(binds: binds)
    let annotation = try take(.colon) ? try type() : nil
    let value =
      try take(.equal) ? try expression(.condition) : build.shorthandValue(pattern)
    return .binding(pattern, type: annotation, value)
  }

  /// `if let self`
  private mutating func selfPattern(_ binds: TreeBuilder.Binding) throws(NotDirect) -> Pattern {
    let name = try name(orKeyword: true)
    return Pattern(.binding(name, isMutable: binds == .variable), name.span)
  }

  // MARK: Branches

  mutating func ifStatement(label: String?) throws(NotDirect) -> IfStmt {
    let start = token.start
    try expect(.if)
    let conditions = try conditions()
    let body = try block()
    var otherwise: IfStmt.Else?
    if try take(.else) {
      if at(.if) {
        otherwise = .ifElse(
          try deeper { (parser) throws(NotDirect) in try parser.ifStatement(label: nil) })
      } else {
        let blockStart = token.start
        let statements = try block()
        otherwise = .block(statements, span(from: blockStart))
      }
    }
    return IfStmt(
      conditions: conditions, body: body, otherwise: otherwise, label: label,
      span: span(from: start))
  }

  mutating func switchStatement(label: String?) throws(NotDirect) -> SwitchStmt {
    let start = token.start
    try expect(.switch)
    let subject = try expression(.condition)
    try expect(.leftBrace)
    var cases: [SwitchStmt.Case] = []
    while !at(.rightBrace) {
      cases.append(try deeper { (parser) throws(NotDirect) in try parser.switchCase() })
    }
    try expect(.rightBrace)
    return SwitchStmt(subject: subject, cases: cases, label: label, span: span(from: start))
  }

  private mutating func switchCase() throws(NotDirect) -> SwitchStmt.Case {
    let start = token.start
    var items: [CaseItem] = []
    let isDefault = try take(.default)
    if !isDefault {
      try expect(.case)
      repeat { items.append(try caseItem()) } while try take(.comma)
    }
    try expect(.colon)
    let labelSpan = span(from: start)
    let body = try statements(until: .rightBrace)
    return SwitchStmt.Case(items: items, body: body, span: labelSpan, isDefault: isDefault)
  }

  private mutating func caseItem() throws(NotDirect) -> CaseItem {
    let pattern = try matchingPattern()
    let filter = try take(.where) ? try expression(.pattern) : nil
    return CaseItem(pattern: pattern, filter: filter)
  }

  // MARK: Loops and errors

  private mutating func forStatement(_ label: String?) throws(NotDirect) -> ForStmt {
    try advance()
    guard !at(.try), !at(word: "await") else { throw NotDirect() }
    let isMatching = try take(.case)
    let pattern =
      isMatching ? try matchingPattern() : try self.pattern(binds: .constant)
    let annotation = try take(.colon) ? try type() : nil
    try expect(.in)
    let sequence = try expression(.condition)
    let filter = try take(.where) ? try expression(.condition) : nil
    let body = try block()
    return ForStmt(
      pattern: pattern, isMatching: isMatching, type: annotation, sequence: sequence,
      filter: filter, body: body, label: label, isTrying: false)
  }

  private mutating func doStatement(_ label: String?) throws(NotDirect) -> DoStmt {
    let start = token.start
    try advance()
    var thrown: TypeExpr?
    if at(.throws) {
      guard case .typed(let type) = try throwing() else { throw NotDirect() }
      thrown = type
    }
    let body = try block()
    var catches: [DoStmt.Catch] = []
    while at(.catch) { catches.append(try catchClause()) }
    return DoStmt(
      body: body, catches: catches, label: label, thrown: thrown, span: span(from: start))
  }

  private mutating func catchClause() throws(NotDirect) -> DoStmt.Catch {
    let keyword = span(token)
    try advance()
    var items: [CaseItem] = []
    if !at(.leftBrace) {
      repeat { items.append(try catchItem(keyword)) } while try take(.comma)
    }
    return DoStmt.Catch(items: items, body: try block(), span: keyword)
  }

  private mutating func catchItem(_ keyword: Span) throws(NotDirect) -> CaseItem {
    let pattern = at(.where) ? Pattern(.wildcard, keyword) : try matchingPattern()
    let filter = try take(.where) ? try expression(.condition) : nil
    return CaseItem(pattern: pattern, filter: filter)
  }
}
