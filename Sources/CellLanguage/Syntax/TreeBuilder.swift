import Diagnostics
import SwiftDiagnostics
import SwiftParser
import SwiftParserDiagnostics
import SwiftSyntax

// Syntax: the text of a cell → statements (`Stmt`, `Decl`, `Expr`, `TypeExpr`, `Pattern`).
//
// Direct/ reads code without mistakes. Anything else is parsed by swift-syntax, whose diagnostics
// are reported as they are; `TreeBuilder` then makes the same small tree, in one pass:
// 1. operators and precedence groups that the program declares are collected first;
// 2. sequences of operators are folded by precedence;
// 3. string escapes, number literals and modifiers are decoded;
// 4. what the cell language leaves out is refused by name, with the nearest thing that works.

/// Turns the syntax of one source into statements.
struct TreeBuilder {
  let reporter: Reporter
  let operators: OperatorTable
  /// The position of the source's first byte in the shared position space.
  let base: Int
  var parameterCount: Int
  /// Whether something is said about who owns values: `~Copyable`, `consume`, `borrowing`.
  var usesOwnership = false
  /// The parameter packs around the place, when their lengths are known.
  var packs = PackScope()
  /// Where a plain `break` and `continue` go in a loop over packs, which is written out.
  var unrolled = UnrolledLoop()
  /// For each closure around the current place, how many shorthand parameters it uses.
  var shorthandCounts: [Int] = []
  /// How deeply the current expression is nested.
  var depth = 0

  /// Nesting beyond this is refused: it would exhaust the native stack.
  static let depthLimit = 200

  init(reporter: Reporter, operators: OperatorTable, base: Int, firstParameter: Int) {
    self.reporter = reporter
    self.operators = operators
    self.base = base
    parameterCount = firstParameter
  }

  /// The statements of a source file.
  mutating func statements(_ file: SourceFileSyntax) -> [Stmt] {
    statements(file.statements)
  }

  /// The range of a node without the white space around it.
  func span(_ node: some SyntaxProtocol) -> Span {
    Span(
      base + node.positionAfterSkippingLeadingTrivia.utf8Offset,
      base + node.endPositionBeforeTrailingTrivia.utf8Offset)
  }

  /// Refuses a part of Swift by name.
  func refuse(_ what: String, at node: some SyntaxProtocol, help: String? = nil) {
    reporter.error("\(what) not available in cells", at: span(node), help: help)
  }

  /// Text between backquotes without them.
  func text(_ token: TokenSyntax) -> String {
    let text = token.text
    guard text.count > 2, text.hasPrefix("`"), text.hasSuffix("`") else { return text }
    return String(text.dropFirst().dropLast())
  }

  mutating func makeParameter(
    _ name: String, _ span: Span, bound: TypeExpr?
  ) -> GenericParameterDecl {
    parameterCount += 1
    return GenericParameterDecl(name: name, span: span, bound: bound, id: parameterCount)
  }
}

/// One source with its place among the others, and the tree that swift-syntax makes of it.
struct ParsedSource {
  let base: Int
  private let text: String
  /// Known from the start only if the source may declare operators, which all others then know.
  let file: SourceFileSyntax?

  init(_ slice: SourceSlice, isUserCode: Bool, reporter: Reporter) {
    base = reporter.sources.add(slice, isUserCode: isUserCode)
    if isUserCode, let finding = NestingScan.finding(in: slice.text) {
      text = ""
      file = nil
      report(finding, to: reporter)
      return
    }
    text = slice.text
    file = isUserCode && OperatorTable.mayBeDeclared(in: text) ? Self.parse(text) : nil
    if let file { report(file, to: reporter) }
  }

  /// The statements, read directly if that is possible.
  func statements(_ builder: inout TreeBuilder) -> [Stmt] {
    if file == nil, let statements = DirectParser.statements(text, &builder) { return statements }
    return statementsBySwiftSyntax(&builder)
  }

  func statementsBySwiftSyntax(_ builder: inout TreeBuilder) -> [Stmt] {
    if let file { return builder.statements(file) }
    let file = Self.parse(text)
    report(file, to: builder.reporter)
    return builder.statements(file)
  }

  private func report(_ finding: NestingScan.Finding, to reporter: Reporter) {
    switch finding {
    case .bracket(let offset):
      reporter.error(
        "brackets are nested more than \(NestingScan.limit) deep",
        at: Span(base + offset, base + offset + 1), help: "give the inner parts names with 'let'")
    case .square(let offset):
      reporter.error(
        "square brackets are nested more than \(NestingScan.squareLimit) deep",
        at: Span(base + offset, base + offset + 1), help: "give the inner parts names with 'let'")
    case .noCharacter(let offset):
      reporter.error(
        "code contains a byte that is no UTF-8 text, or the character U+FFFD",
        at: Span(base + offset, base + offset + 3), help: "remove it")
    }
  }

  private static func parse(_ text: String) -> SourceFileSyntax {
    var text = text
    return text.withUTF8 { Parser.parse(source: $0, maximumNestingLevel: 200) }
  }

  private func report(_ file: SourceFileSyntax, to reporter: Reporter) {
    guard file.hasError else { return }
    if let place = faultyEquals(in: file) {
      return reporter.error("'=' must have white space, or none, on both sides", at: place)
    }
    for diagnostic in ParseDiagnosticsGenerator.diagnostics(for: file) {
      let start = base + diagnostic.position.utf8Offset
      let node = diagnostic.node
      let end = max(start, base + node.endPositionBeforeTrailingTrivia.utf8Offset)
      let span = node.kind == .sourceFile ? Span(start, start) : Span(start, end)
      reporter.error(diagnostic.message, at: span)
    }
  }
}

extension ParsedSource {
  /// A `=` that the parser finds fault with although there is white space on both sides, such as
  /// one beside a character of no meaning: the parser's own report of it ends the process.
  private func faultyEquals(in file: SourceFileSyntax) -> Span? {
    for token in file.tokens(viewMode: .sourceAccurate)
    where token.tokenKind == .equal && token.hasError && Self.hasSpace(token.trailingTrivia) {
      let before = token.previousToken(viewMode: .all)
      guard let before, Self.hasSpace(before.trailingTrivia) else { continue }
      let start = base + token.positionAfterSkippingLeadingTrivia.utf8Offset
      return Span(start, start + 1)
    }
    return nil
  }

  private static func hasSpace(_ trivia: Trivia) -> Bool {
    trivia.contains { piece in
      switch piece {
      case .spaces, .tabs: true
      default: false
      }
    }
  }
}

/// Makes trees of many sources that belong to one program.
final class TreeFactory {
  let reporter: Reporter
  var operators = OperatorTable.standard
  /// How many generic parameters exist; their numbers are their identities.
  private var parameterCount = 0
  /// Whether some source says who owns values.
  private(set) var usesOwnership = false

  init(reporter: Reporter) {
    self.reporter = reporter
  }

  /// The declarations in a piece of the library, which knows no operators of cells.
  func declarations(in source: LibrarySource, _ piece: Range<Int>) -> [Decl] {
    read(source, piece) { builder in
      DirectParser.declarations(in: source.bytes, piece, &builder) { [unowned self] body in
        read(source, body) { DirectParser.statements(in: source.bytes, body, &$0) }
      }
    }
  }

  private func read<Item>(
    _ source: LibrarySource, _ piece: Range<Int>, _ parse: (inout TreeBuilder) -> [Item]?
  ) -> [Item] {
    var builder = TreeBuilder(
      reporter: reporter, operators: .standard, base: source.base, firstParameter: parameterCount)
    defer { parameterCount = builder.parameterCount }
    if let found = parse(&builder) { return found }
    let span = Span(source.base + piece.lowerBound, source.base + piece.upperBound)
    reporter.error("the library has something that cannot be read directly", at: span)
    return []
  }

  func statements(_ source: ParsedSource) -> [Stmt] {
    var builder = TreeBuilder(
      reporter: reporter, operators: operators, base: source.base, firstParameter: parameterCount)
    defer {
      parameterCount = builder.parameterCount
      if builder.usesOwnership { usesOwnership = true }
    }
    return source.statements(&builder)
  }

  /// A function with its parameter packs written out in the given lengths.
  func expansion(of template: PackTemplate, _ lengths: [Int]) -> FunctionDecl? {
    var builder = TreeBuilder(
      reporter: reporter, operators: template.operators, base: template.base,
      firstParameter: parameterCount)
    defer { parameterCount = builder.parameterCount }
    let made = builder.expand(template, lengths)
    return builder.packs.isUneven ? nil : made
  }

  /// A parameter that no source declares.
  func makeParameter(_ name: String) -> GenericParameterDecl {
    parameterCount += 1
    return GenericParameterDecl(name: name, span: .none, bound: nil, id: parameterCount)
  }
}
