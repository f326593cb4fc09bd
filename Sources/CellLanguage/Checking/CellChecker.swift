import Diagnostics

/// A cell's statements after checking.
final class CheckedCell {
  let number: Int
  let body: CellBody
  let statements: [CoreStmt]
  /// The value that the cell shows: its last statement, when that is an expression.
  let shown: Core?
  /// The variables that it declares at the top level.
  let variables: [VariableDecl]

  init(
    number: Int, body: CellBody, statements: [CoreStmt], shown: Core?, variables: [VariableDecl]
  ) {
    self.number = number
    self.body = body
    self.statements = statements
    self.shown = shown
    self.variables = variables
  }
}

extension Context {
  /// Declares the names of a cell and checks all its code.
  func checkCell(_ statements: [Stmt], number: Int) -> CheckedCell {
    let variables = declareTopLevel(statements, cell: number)
    let body = CellBody(number: number)
    let scope = CodeScope(
      local: LocalScope(parent: nil), body: body, signature: emptySignature, cell: number,
      isTopLevel: true)
    let checker = BodyChecker(context: self, scope: scope)
    checker.throwing = [.topLevel]
    mayEscape = false
    var checked = checker.check(statements, scope)
    if mayEscape { Escapes(self).check(checked) }
    checkDeclarations(statements)
    checkExpansions()
    Initialization(self, nil).check(checked)
    checked = Ownership(self, nil).check(checked)
    let shown = takeShown(&checked)
    return CheckedCell(
      number: number, body: body, statements: checked, shown: shown, variables: variables)
  }

  /// Splits off the last expression if it has a value worth showing.
  private func takeShown(_ statements: inout [CoreStmt]) -> Core? {
    guard case .expression(let core)? = statements.last, isShown(core) else { return nil }
    statements.removeLast()
    return core
  }

  private func isShown(_ core: Core) -> Bool {
    if core.type.isVoid || core.type.isError || core.type.nominal?.name == "Never" { return false }
    if known.wrapped(core.type)?.isVoid ?? false { return false }
    if case .call(let callee, _) = core.kind, callee.function.modifiers.isDiscardable {
      return false
    }
    return true
  }

  // MARK: Top-level names

  private func declareTopLevel(_ statements: [Stmt], cell: Int) -> [VariableDecl] {
    var variables: [VariableDecl] = []
    var extensions: [ExtensionDecl] = []
    for statement in statements {
      guard case .declaration(let decl) = statement.kind else { continue }
      switch decl {
      case .variables(let bindings):
        for variable in bindings.bindings.flatMap(\.variables) {
          declare(variable, cell)
          variables.append(variable)
        }
      case .function(let function): declare(function, cell)
      case .nominal(let nominal): declare(nominal, cell)
      case .alias(let alias):
        alias.context = .module
        declareType(alias.name, alias.span)
        module.aliases[alias.name] = alias
      case .extended(let extended): extensions.append(extended)
      default: continue
      }
    }
    for extended in extensions { attach(extended, cell) }
    return variables
  }

  private func declare(_ variable: VariableDecl, _ cell: Int) {
    if variable.storage == .local { variable.storage = .global }
    variable.context = .module
    variable.cell = cell
    if let earlier = module.values[variable.name]?.first {
      reportRedeclaration(variable.name, variable.span, previous: earlier.span)
    }
    module.values[variable.name] = [.variable(variable)]
  }

  private func declare(_ function: FunctionDecl, _ cell: Int) {
    function.context = .module
    function.cell = cell
    let earlier = module.values[function.name] ?? []
    let conflict = earlier.first { member in
      guard case .function(let other) = member else { return true }
      return other.cell != cell
    }
    if let conflict {
      reportRedeclaration(function.name, function.nameSpan, previous: conflict.span)
    }
    module.values[function.name, default: []].append(.function(function))
  }

  private func declareType(_ name: String, _ span: Span) {
    let previous = module.nominals[name]?.nameSpan ?? module.aliases[name]?.span
    if let previous { reportRedeclaration(name, span, previous: previous) }
  }

  private func reportRedeclaration(_ name: String, _ span: Span, previous: Span) {
    reporter.error(
      "invalid redeclaration of '\(name)'", at: span,
      help: "choose another name; a name belongs to one cell of its notebook",
      notes: [("'\(name)' previously declared here", previous)])
  }

  private func declare(_ nominal: NominalDecl, _ cell: Int) {
    declareType(nominal.name, nominal.nameSpan)
    nominal.context = .module
    nominal.cell = cell
    module.nominals[nominal.name] = nominal
    noteOperators(of: nominal.members)
  }

  private func attach(_ extended: ExtensionDecl, _ cell: Int) {
    extended.context = .module
    extended.cell = cell
    guard let nominal = extendedNominal(extended) else { return }
    nominal.extensions.append(extended)
    nominal.cachedConformances = nil
    noteOperators(of: extended.members)
  }

  private func noteOperators(of members: MemberTable) {
    for name in members.names where !(name.first?.isLetter ?? true) && name.first != "_" {
      module.operatorOwners[name, default: []].append(members)
    }
  }

  // MARK: Checking

  /// Two functions that no call could tell apart.
  private func checkDuplicateFunctions(_ statements: [Stmt]) {
    var seen: [String: Span] = [:]
    for statement in statements {
      guard case .declaration(.function(let function)) = statement.kind else { continue }
      let key = signatureKey(function)
      if let previous = seen[key] {
        reportRedeclaration(function.name, function.nameSpan, previous: previous)
      }
      seen[key] = function.nameSpan
    }
  }

  private func checkDeclarations(_ statements: [Stmt]) {
    checkDuplicateFunctions(statements)
    for statement in statements where !reporter.isFull {
      guard case .declaration(let decl) = statement.kind else { continue }
      checkModifiers(of: decl, isLocal: false)
      switch decl {
      case .function(let function):
        checkDefaults(of: function)
        checkParameterNames(of: function)
        checkArguments(in: function)
        if !function.hasBody {
          reporter.error("expected '{' in body of function declaration", at: function.nameSpan)
        }
        checkBody(of: function)
      case .nominal(let nominal): checkMembers(of: nominal)
      case .extended(let extended): checkMembers(of: extended)
      case .alias(let alias): check(alias)
      default: continue
      }
    }
  }
}
