// The direct parser: text → statements, without a syntax tree in between.
//
// Almost everything that a notebook checks is code without a mistake in it, above all the library's
// own declarations. For that code swift-syntax with the builder behind it takes more time than all
// of the checking. The direct parser reads it some ten times faster and makes the same tree.
//
// It explains nothing: at whatever it does not know, or finds wrong, it gives up, and the source
// goes to swift-syntax, which knows all of Swift and says what is wrong. That both make the same
// tree is tested with all programs of the tests, and with changed ones.

/// Reads statements and declarations from the bytes of a source.
struct DirectParser {
  /// Shared with the builder behind swift-syntax: numbers of parameters and what is assembled alike.
  var build: TreeBuilder
  private(set) var lexer: DirectLexer
  private(set) var token: DirectToken
  /// Where the piece of the text begins that is read.
  let start: Int
  /// Where the token before the current one ends.
  private(set) var previousEnd: Int
  private var depth = 0
  /// Reads a body in the same bytes, later; nil where bodies are read at once.
  let readLater: ((Range<Int>) -> [Stmt])?

  /// Deeper nesting is left to swift-syntax, which reports it.
  private static let depthLimit = 60

  private init(
    _ lexer: DirectLexer, at position: Int, _ first: DirectToken, _ build: TreeBuilder,
    _ readLater: ((Range<Int>) -> [Stmt])?
  ) {
    self.readLater = readLater
    start = position
    previousEnd = position
    self.lexer = lexer
    self.build = build
    token = first
  }

  /// The statements of a source; nil when it needs swift-syntax.
  static func statements(_ text: String, _ build: inout TreeBuilder) -> [Stmt]? {
    guard !text.utf8.contains(where: isControl) else { return nil }
    var text = text
    return text.withUTF8 { bytes -> [Stmt]? in
      guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
      return read(bytes, 0..<bytes.count, &build) { (parser) throws(NotDirect) in
        try parser.statements(until: .end)
      }
    }
  }

  /// The statements in a part of some bytes.
  static func statements(
    in bytes: [UInt8], _ piece: Range<Int>, _ build: inout TreeBuilder
  ) -> [Stmt]? {
    bytes.withUnsafeBufferPointer { bytes in
      read(bytes, piece, &build) { (parser) throws(NotDirect) in
        try parser.statements(until: .end)
      }
    }
  }

  /// The declarations in a part of some bytes: members of a type, too, and types up to their opening
  /// brace.
  ///
  /// - Parameter readLater: reads a body that goes over several lines, when that is asked for.
  static func declarations(
    in bytes: [UInt8], _ piece: Range<Int>, _ build: inout TreeBuilder,
    readLater: @escaping (Range<Int>) -> [Stmt]
  ) -> [Decl]? {
    bytes.withUnsafeBufferPointer { bytes in
      read(bytes, piece, &build, readLater) { (parser) throws(NotDirect) in
        var declarations: [Decl] = []
        while !parser.at(.end) { declarations.append(try parser.declaration()) }
        return declarations
      }
    }
  }

  private static func read<Item>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>, _ build: inout TreeBuilder,
    _ readLater: ((Range<Int>) -> [Stmt])? = nil,
    _ parse: (inout DirectParser) throws(NotDirect) -> [Item]
  ) -> [Item]? {
    let problemCount = build.reporter.diagnosticCount
    do {
      var lexer = DirectLexer(
        UnsafeBufferPointer(rebasing: bytes[..<piece.upperBound]), at: piece.lowerBound)
      let first = try lexer.next()
      var parser = DirectParser(lexer, at: piece.lowerBound, first, build, readLater)
      let items = try parse(&parser)
      guard parser.at(.end), build.reporter.diagnosticCount == problemCount else { return nil }
      build.parameterCount = parser.build.parameterCount
      build.usesOwnership = parser.build.usesOwnership
      return items
    } catch {
      return nil
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t") || byte == 0x7F
  }

  // MARK: Tokens

  struct State {
    fileprivate let lexer: DirectLexer
    fileprivate let token: DirectToken
    fileprivate let previousEnd: Int
  }

  var state: State { State(lexer: lexer, token: token, previousEnd: previousEnd) }

  mutating func restore(_ state: State) {
    lexer = state.lexer
    token = state.token
    previousEnd = state.previousEnd
  }

  mutating func advance() throws(NotDirect) {
    previousEnd = token.end
    token = try lexer.next()
  }

  func peek() throws(NotDirect) -> DirectToken {
    var copy = lexer
    return try copy.next()
  }

  /// Goes on at a place that the lexer has not seen as the end of its token.
  mutating func resume(at offset: Int) throws(NotDirect) {
    previousEnd = offset
    lexer.resume(at: offset)
    token = try lexer.next()
  }

  func at(_ kind: DirectToken.Kind) -> Bool { token.kind == kind }
  func at(_ keyword: Keyword) -> Bool { token.keyword == keyword }

  /// Whether the token is a word that is a keyword in some places only.
  func at(word: StaticString) -> Bool { token.kind == .identifier && has(word, token) }

  func at(operator text: StaticString) -> Bool { token.isOperator && has(text, token) }

  func has(_ text: StaticString, _ token: DirectToken) -> Bool {
    let count = text.utf8CodeUnitCount
    guard token.end - token.start == count else { return false }
    for index in 0..<count where lexer.bytes[token.start + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  mutating func take(_ kind: DirectToken.Kind) throws(NotDirect) -> Bool {
    guard token.kind == kind else { return false }
    try advance()
    return true
  }

  mutating func take(_ keyword: Keyword) throws(NotDirect) -> Bool {
    guard token.keyword == keyword else { return false }
    try advance()
    return true
  }

  mutating func expect(_ kind: DirectToken.Kind) throws(NotDirect) {
    guard try take(kind) else { throw NotDirect() }
  }

  mutating func expect(_ keyword: Keyword) throws(NotDirect) {
    guard try take(keyword) else { throw NotDirect() }
  }

  // MARK: Text and places

  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: lexer.bytes[start..<end]), as: UTF8.self)
  }

  /// The token's text, without backquotes.
  func text(_ token: DirectToken) -> String {
    if token.end - token.start > 2, lexer.bytes[token.start] == UInt8(ascii: "`") {
      return text(token.start + 1, token.end - 1)
    }
    return text(token.start, token.end)
  }

  func span(_ token: DirectToken) -> Span { span(token.start, token.end) }

  func span(_ start: Int, _ end: Int) -> Span { Span(build.base + start, build.base + end) }

  /// From a place to the end of what was read last.
  func span(from start: Int) -> Span { span(start, previousEnd) }

  /// The name at the current token, which may be a keyword where `orKeyword` says so.
  mutating func name(orKeyword: Bool = false) throws(NotDirect) -> Name {
    guard token.kind == .identifier || (orKeyword && token.kind == .keyword) else {
      throw NotDirect()
    }
    let name = Name(base: text(token), span: span(token))
    try advance()
    return name
  }

  mutating func deeper<Result>(
    _ body: (inout DirectParser) throws(NotDirect) -> Result
  ) throws(NotDirect) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw NotDirect() }
    return try body(&self)
  }

  // MARK: Lists

  /// Items with commas between them up to a closing token, which is read too; a comma may be last.
  mutating func list<Item>(
    until end: DirectToken.Kind, _ item: (inout DirectParser) throws(NotDirect) -> Item
  ) throws(NotDirect) -> [Item] {
    var items: [Item] = []
    while !at(end) {
      items.append(try item(&self))
      guard try take(.comma) else { break }
    }
    try expect(end)
    return items
  }
}
