import SwiftSyntax

extension TreeBuilder {
  mutating func statements(_ items: CodeBlockItemListSyntax) -> [Stmt] {
    items.flatMap { item -> [Stmt] in
      if case .decl(let node) = item.item, let choice = node.as(IfConfigDeclSyntax.self) {
        guard case .statements(let chosen)? = chosenClause(choice)?.elements else { return [] }
        return statements(chosen)
      }
      if case .expr(let node) = item.item, let expansion = node.as(PackExpansionExprSyntax.self) {
        return expressions(ExprSyntax(expansion)).map { Stmt(.expression($0), $0.span) }
      }
      return statement(item).map { [$0] } ?? []
    }
  }

  /// The clause of `#if` whose condition holds where cells run.
  func chosenClause(_ node: IfConfigDeclSyntax) -> IfConfigClauseSyntax? {
    node.clauses.first { clause in
      clause.condition.map { holds($0.trimmedDescription) } ?? true
    }
  }

  /// Judges a condition of `#if`: cells are like a release build for Linux.
  private func holds(_ condition: String) -> Bool {
    let text = condition.filter { $0 != " " }
    if let parts = split(text, "||") { return parts.contains { holds($0) } }
    if let parts = split(text, "&&") { return parts.allSatisfy { holds($0) } }
    if text.hasPrefix("!") { return !holds(String(text.dropFirst())) }
    if text.hasPrefix("("), text.hasSuffix(")") {
      return holds(String(text.dropFirst().dropLast()))
    }
    let known = [
      "true", "os(Linux)", "canImport(Foundation)", "canImport(Glibc)", "arch(x86_64)",
      "_endian(little)", "_pointerBitWidth(_64)",
    ]
    return known.contains(text) || text.hasPrefix("swift(>=") || text.hasPrefix("compiler(>=")
  }

  /// The parts of a condition between operators that stand outside of parentheses.
  private func split(_ text: String, _ mark: String) -> [String]? {
    var parts: [String] = [""]
    var depth = 0
    var rest = text[...]
    while let character = rest.first {
      if depth == 0, rest.hasPrefix(mark) {
        parts.append("")
        rest = rest.dropFirst(2)
        continue
      }
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      parts[parts.count - 1].append(character)
      rest = rest.dropFirst()
    }
    return parts.count > 1 ? parts : nil
  }

  mutating func block(_ block: CodeBlockSyntax) -> [Stmt] { statements(block.statements) }

  private mutating func statement(_ item: CodeBlockItemSyntax) -> Stmt? {
    switch item.item {
    case .decl(let node):
      guard let decl = declaration(node) else { return nil }
      return Stmt(.declaration(decl), span(node))
    case .stmt(let node): return statement(node, label: nil)
    case .expr(let node): return expressionStatement(node, label: nil)
    }
  }

  /// `if` and `switch` at the start of a statement are statements.
  private mutating func expressionStatement(_ node: ExprSyntax, label: String?) -> Stmt {
    let span = span(node)
    if let ifNode = node.as(IfExprSyntax.self) {
      return Stmt(.ifElse(ifStatement(ifNode, label: label)), span)
    }
    if let switchNode = node.as(SwitchExprSyntax.self) {
      return Stmt(.switched(switchStatement(switchNode, label: label)), span)
    }
    return Stmt(.expression(expression(node)), span)
  }

  private mutating func statement(_ node: StmtSyntax, label: String?) -> Stmt? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else {
      refuseDepth(node)
      return nil
    }
    let span = span(node)
    switch node.as(StmtSyntaxEnum.self) {
    case .expressionStmt(let inner): return expressionStatement(inner.expression, label: label)
    case .labeledStmt(let labeled): return statement(labeled.statement, label: text(labeled.label))
    case .returnStmt(let inner):
      let value = inner.expression.map { expression($0) }
      return Stmt(.returned(value), span)
    case .throwStmt(let inner): return Stmt(.thrown(expression(inner.expression)), span)
    case .breakStmt(let inner):
      let label =
        inner.label.map(labelName) ?? unrolled.breakLabel.map { Name(base: $0, span: span) }
      return Stmt(.breakOut(label: label), span)
    case .continueStmt(let inner):
      let written = inner.label.map { text($0) }
      if let name = written.map({ unrolled.continues[$0] }) ?? unrolled.continueLabel {
        return Stmt(.breakOut(label: Name(base: name, span: span)), span)
      }
      return Stmt(.continueLoop(label: inner.label.map(labelName)), span)
    case .fallThroughStmt: return Stmt(.fallThrough, span)
    case .deferStmt(let inner): return Stmt(.deferred(block(inner.body)), span)
    case .guardStmt(let inner):
      let conditions = conditions(inner.conditions)
      return Stmt(.guarded(conditions, body: block(inner.body)), span)
    case .whileStmt(let inner):
      let conditions = conditions(inner.conditions)
      let body = inside(isLoop: true) { $0.block(inner.body) }
      return Stmt(.whileLoop(conditions, body: body, label: label), span)
    case .repeatStmt(let inner):
      let body = inside(isLoop: true) { $0.block(inner.body) }
      let condition = expression(inner.condition)
      return Stmt(.repeatLoop(body: body, condition: condition, label: label), span)
    case .forStmt(let inner):
      if let expansion = inner.sequence.as(PackExpansionExprSyntax.self) {
        return unrolledLoop(inner, over: expansion, label: label)
      }
      return Stmt(.forLoop(forStatement(inner, label: label)), span)
    case .doStmt(let inner): return Stmt(.doCatch(doStatement(inner, label: label)), span)
    case .discardStmt(let inner):
      let value = expression(inner.expression)
      return Stmt(.expression(Expr(.ownership(.discarded, value), span)), span)
    default:
      refuse("this statement is", at: node)
      return nil
    }
  }

  private func labelName(_ token: TokenSyntax) -> Name {
    Name(base: text(token), span: span(token))
  }

  func refuseDepth(_ node: some SyntaxProtocol) {
    reporter.error(
      "code is nested more than \(Self.depthLimit) levels deep",
      at: Span(Int(span(node).start), Int(span(node).start) + 1),
      help: "split it into functions or variables")
  }

  mutating func ifStatement(_ node: IfExprSyntax, label: String?) -> IfStmt {
    let conditions = conditions(node.conditions)
    let body = block(node.body)
    let otherwise: IfStmt.Else? =
      switch node.elseBody {
      case .codeBlock(let inner): .block(block(inner), span(inner))
      case .ifExpr(let inner): .ifElse(ifStatement(inner, label: nil))
      case nil: nil
      }
    return IfStmt(
      conditions: conditions, body: body, otherwise: otherwise, label: label, span: span(node))
  }

  mutating func conditions(_ list: ConditionElementListSyntax) -> [Condition] {
    list.compactMap { condition($0) }
  }

  private mutating func condition(_ element: ConditionElementSyntax) -> Condition? {
    switch element.condition {
    case .expression(let node): return .expression(expression(node))
    case .optionalBinding(let binding):
      let isMutable = binding.bindingSpecifier.text == "var"
      let pattern = pattern(binding.pattern, binds: isMutable ? .variable : .constant)
      let annotation = binding.typeAnnotation.map { type($0.type) }
      let value = binding.initializer.map { expression($0.value) } ?? shorthandValue(pattern)
      return .binding(pattern, type: annotation, value)
    case .matchingPattern(let match):
      let pattern = pattern(match.pattern)
      return .matching(pattern, expression(match.initializer.value))
    case .availability(let node):
      // Cells run on a system that is new enough for everything.
      let isNewer = node.availabilityKeyword.text == "#available"
      return .expression(Expr(.boolean(isNewer), span(node)))
    }
  }

  /// `if let x` means `if let x = x`.
  func shorthandValue(_ pattern: Pattern) -> Expr {
    guard case .binding(let name, _) = pattern.kind else { return Expr(.invalid, pattern.span) }
    return Expr(.name(name), pattern.span)
  }

  private mutating func forStatement(_ node: ForStmtSyntax, label: String?) -> ForStmt {
    if let token = node.awaitKeyword {
      refuse("asynchronous sequences are", at: token, help: "iterate over an array")
    }
    let isMatching = node.caseKeyword != nil
    let pattern = pattern(node.pattern, binds: isMatching ? .none : .constant)
    let annotation = node.typeAnnotation.map { type($0.type) }
    let sequence = expression(node.sequence)
    let filter = node.whereClause.map { expression($0.condition) }
    return ForStmt(
      pattern: pattern, isMatching: isMatching, type: annotation, sequence: sequence,
      filter: filter, body: inside(isLoop: true) { $0.block(node.body) }, label: label,
      isTrying: node.tryKeyword != nil)
  }

  mutating func switchStatement(_ node: SwitchExprSyntax, label: String?) -> SwitchStmt {
    let subject = expression(node.subject)
    let cases = node.cases.compactMap { element -> SwitchStmt.Case? in
      guard case .switchCase(let inner) = element else {
        refuse("conditional compilation is", at: element)
        return nil
      }
      return switchCase(inner)
    }
    return SwitchStmt(subject: subject, cases: cases, label: label, span: span(node))
  }

  private mutating func switchCase(_ node: SwitchCaseSyntax) -> SwitchStmt.Case {
    var items: [CaseItem] = []
    var isDefault = false
    switch node.label {
    case .default: isDefault = true
    case .case(let label):
      items = label.caseItems.map { item in
        let pattern = pattern(item.pattern)
        return CaseItem(pattern: pattern, filter: item.whereClause.map { expression($0.condition) })
      }
    }
    return SwitchStmt.Case(
      items: items, body: inside(isLoop: false) { $0.statements(node.statements) },
      span: span(node.label), isDefault: isDefault)
  }

  private mutating func doStatement(_ node: DoStmtSyntax, label: String?) -> DoStmt {
    let body = block(node.body)
    let catches = node.catchClauses.map { clause in
      let items = clause.catchItems.map { item in
        let pattern =
          item.pattern.map { self.pattern($0) } ?? Pattern(.wildcard, span(clause.catchKeyword))
        return CaseItem(pattern: pattern, filter: item.whereClause.map { expression($0.condition) })
      }
      return DoStmt.Catch(items: items, body: block(clause.body), span: span(clause.catchKeyword))
    }
    let thrown = node.throwsClause?.type.map { type($0) }
    return DoStmt(body: body, catches: catches, label: label, thrown: thrown, span: span(node))
  }
}
