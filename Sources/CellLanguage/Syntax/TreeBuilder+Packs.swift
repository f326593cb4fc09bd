import SwiftSyntax

// Parameter packs are written out: a function with packs is read once for each combination of
// their lengths that some call needs, `repeat each x` becoming `x#0, x#1, …`.

/// What is known of the parameter packs around a place.
struct PackScope {
  /// The lengths of packs of types and of values, by name.
  var lengths: [String: Int] = [:]
  /// The element being written out, and how many there are.
  var element: (index: Int, count: Int)?
  /// Whether packs of different lengths were written out together, which has no meaning.
  var isUneven = false
}

/// A loop over packs, as blocks one after the other.
struct UnrolledLoop {
  var breakLabel: String?
  var continueLabel: String?
  /// Where `continue` goes for the labels of such loops.
  var continues: [String: String] = [:]
}

/// A function with parameter packs, before their lengths are known.
final class PackTemplate {
  enum Node {
    case function(FunctionDeclSyntax)
    case initializer(InitializerDeclSyntax)
  }

  let node: Node
  let names: [String]
  let operators: OperatorTable
  let base: Int
  /// The packs of what is around it.
  let outer: PackScope
  var known: [[Int]: FunctionDecl] = [:]
  /// Lengths that have no meaning together.
  var uneven: Set<[Int]> = []

  init(node: Node, names: [String], operators: OperatorTable, base: Int, outer: PackScope) {
    self.node = node
    self.names = names
    self.operators = operators
    self.base = base
    self.outer = outer
  }
}

extension TreeBuilder {
  static func element(_ name: String, _ index: Int) -> String { "\(name)#\(index)" }

  /// The names of the packs that a declaration introduces.
  func packNames(_ clause: GenericParameterClauseSyntax?) -> [String] {
    (clause?.parameters ?? []).filter { $0.specifier?.text == "each" }.map { text($0.name) }
  }

  /// Reads a function; one with packs as if each held one type, which also is the form that
  /// problems of its body are found in.
  mutating func withPacks(
    _ node: PackTemplate.Node, _ clause: GenericParameterClauseSyntax?
  ) -> FunctionDecl {
    let names = packNames(clause)
    let outer = (packs, unrolled)
    defer { (packs, unrolled) = outer }
    unrolled = UnrolledLoop()
    guard !names.isEmpty else { return read(node) }
    let template = PackTemplate(
      node: node, names: names, operators: operators, base: base, outer: packs)
    let lengths = names.map { _ in 1 }
    let decl = expand(template, lengths)
    template.known[lengths] = decl
    decl.template = template
    return decl
  }

  mutating func expand(_ template: PackTemplate, _ lengths: [Int]) -> FunctionDecl {
    packs = template.outer
    for (name, length) in zip(template.names, lengths) { packs.lengths[name] = length }
    return read(template.node)
  }

  private mutating func read(_ node: PackTemplate.Node) -> FunctionDecl {
    switch node {
    case .function(let node): function(node)
    case .initializer(let node): initializer(node)
    }
  }

  // MARK: Writing out

  /// Reads something once for each element of the packs that a pattern mentions.
  mutating func expanding<T>(
    _ pattern: some SyntaxProtocol, _ read: (inout TreeBuilder, Int) -> T
  ) -> [T] {
    let outer = packs.element
    defer { packs.element = outer }
    let count = length(of: pattern)
    return (0..<count).map { index in
      packs.element = (index, count)
      return read(&self, index)
    }
  }

  /// How long the packs in a pattern are.
  private mutating func length(of pattern: some SyntaxProtocol) -> Int {
    var found: Int?
    for token in pattern.tokens(viewMode: .sourceAccurate)
    where token.previousToken(viewMode: .sourceAccurate)?.text == "each" {
      guard let length = packs.lengths[text(token)] else { continue }
      if let found, found != length { packs.isUneven = true }
      found = length
    }
    // `each` of a tuple that holds the values of a pack.
    return found ?? packs.lengths.values.max() ?? 0
  }

  /// The types that one written type stands for in a list.
  mutating func types(_ node: TypeSyntax) -> [TypeExpr] {
    guard let expansion = node.as(PackExpansionTypeSyntax.self) else { return [type(node)] }
    return expanding(expansion) { builder, _ in builder.type(expansion.repetitionPattern) }
  }

  mutating func packElement(_ node: PackElementTypeSyntax) -> TypeExpr.Kind {
    guard let element = packs.element,
      let name = node.pack.as(IdentifierTypeSyntax.self)
    else {
      reporter.error(
        "'each' is only possible inside 'repeat'", at: span(node),
        help: "write 'repeat' in front of the expression")
      return .invalid
    }
    let base = Self.element(text(name.name), element.index)
    return .name(nil, Name(base: base, span: span(node)))
  }

  /// The expressions that one written expression stands for in a list.
  mutating func expressions(_ node: ExprSyntax) -> [Expr] {
    guard let expansion = node.as(PackExpansionExprSyntax.self) else { return [expression(node)] }
    return expanding(expansion) { builder, _ in builder.expression(expansion.repetitionPattern) }
  }

  /// `each x`: an element of a pack, or of a tuple that a pack was put in.
  mutating func packElement(_ node: PackElementExprSyntax) -> ExprKind {
    guard let element = packs.element else {
      reporter.error(
        "'each' is only possible inside 'repeat'", at: span(node),
        help: "write 'repeat' in front of the expression")
      return .invalid
    }
    if let reference = node.pack.as(DeclReferenceExprSyntax.self),
      packs.lengths[text(reference.baseName)] != nil
    {
      let name = Self.element(text(reference.baseName), element.index)
      return .name(Name(base: name, span: span(reference)))
    }
    let tuple = expression(node.pack)
    guard element.count > 1 else { return .paren(tuple) }
    return .member(tuple, Name(base: "\(element.index)", span: span(node)))
  }

  // MARK: Loops

  /// `for x in repeat each xs`: the body once for each element, each in a block of its own.
  mutating func unrolledLoop(
    _ node: ForStmtSyntax, over expansion: PackExpansionExprSyntax, label: String?
  ) -> Stmt {
    let span = span(node)
    let outer = unrolled
    defer { unrolled = outer }
    let breakLabel = label ?? "#\(span.start)"
    let bodies = expanding(expansion) { builder, index -> Stmt in
      let continueLabel = "#\(span.start)#\(index)"
      builder.unrolled.breakLabel = breakLabel
      builder.unrolled.continueLabel = continueLabel
      if let label { builder.unrolled.continues[label] = continueLabel }
      let pattern = builder.pattern(node.pattern, binds: .constant)
      let value = builder.expression(expansion.repetitionPattern)
      builder.packs.element = nil
      var body = [Stmt(.declaration(.variables(builder.constant(pattern, value))), pattern.span)]
      if let filter = node.whereClause {
        let name = Name(base: continueLabel, span: span)
        let leave = Stmt(.breakOut(label: name), span)
        body.append(
          Stmt(
            .guarded([.expression(builder.expression(filter.condition))], body: [leave]),
            builder.span(filter)))
      }
      body += builder.block(node.body)
      return Stmt(
        .doCatch(
          DoStmt(body: body, catches: [], label: continueLabel, thrown: nil, span: span)), span)
    }
    return Stmt(
      .doCatch(DoStmt(body: bodies, catches: [], label: breakLabel, thrown: nil, span: span)), span)
  }

  private func constant(_ pattern: Pattern, _ value: Expr) -> BindingsDecl {
    let variables = pattern.boundNames.map { name, isMutable in
      VariableDecl(name: name.base, span: name.span, isMutable: isMutable)
    }
    if variables.count == 1, case .binding = pattern.kind { variables[0].initializer = value }
    let binding = BindingsDecl.Binding(
      pattern: pattern, type: nil, initializer: value, variables: variables, span: pattern.span)
    let decl = BindingsDecl(
      bindings: [binding], isMutable: false, modifiers: Modifiers(), span: pattern.span)
    for variable in variables { variable.bindings = decl }
    return decl
  }

  /// Reads the body of a loop or `switch`, which `break` and perhaps `continue` then mean.
  mutating func inside<T>(isLoop: Bool, _ read: (inout TreeBuilder) -> T) -> T {
    let outer = unrolled
    defer { unrolled = outer }
    unrolled.breakLabel = nil
    if isLoop { unrolled.continueLabel = nil }
    return read(&self)
  }
}
