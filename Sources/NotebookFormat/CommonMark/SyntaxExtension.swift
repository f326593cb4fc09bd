import CCommonMark

/// What one parse knows beside the library's own state.
///
/// Every parse has its own extension object and reaches this value through it, so that nothing of
/// ours is shared between parses.
final class SyntaxState {
  var spans: [SyntaxSpan] = []
  /// Line numbers, from 1, where a table would have had too many cells.
  var refusedTables: [Int] = []
  private var tableCells = 0
  private var block: OpaquePointer?
  private var content = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var hasClosingDollars = true

  /// The most lines of a paragraph that are searched for the header of a table.
  static let headerSearchLines = 100
  /// The most cells of all tables, as short rows are filled up.
  private static let tableCellLimit = 500_000

  /// Counts the cells of one more row; false when the file has too many.
  func admitsRow(of table: OpaquePointer) -> Bool {
    tableCells += Int(cmark_gfm_extensions_get_table_columns(table))
    return tableCells <= Self.tableCellLimit
  }

  /// The node for what starts at the current place of a block's content, if it is ours.
  func match(_ character: UInt8, in parent: OpaquePointer, _ inlines: OpaquePointer?)
    -> OpaquePointer?
  {
    let offset = Int(cmark_inline_parser_get_offset(inlines))
    enter(parent)
    guard offset < content.count else { return nil }
    switch character {
    case Byte.dollar: return formula(at: offset, inlines)
    case Byte.openBrace: return attributes(at: offset, in: parent, inlines)
    case Byte.colon: return address(at: offset, in: parent, inlines)
    case UInt8(ascii: "w"): return webAddress(at: offset, inlines)
    default: return nil
    }
  }

  /// Looks up the content of a block once.
  private func enter(_ parent: OpaquePointer) {
    guard parent != block else { return }
    block = parent
    hasClosingDollars = true
    guard let text = cmark_node_get_string_content(parent) else {
      content = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    var count = 0
    while bytes[count] != 0 { count += 1 }
    // The library reads the content without the white space at its end.
    while count > 0, bytes[count - 1].isWhitespace { count -= 1 }
    content = UnsafeBufferPointer(start: bytes, count: count)
  }

  private func formula(at offset: Int, _ inlines: OpaquePointer?) -> OpaquePointer? {
    // One search without success tells that no later one will succeed.
    let isDouble = content.hasText("$$", at: offset)
    if isDouble, !hasClosingDollars { return nil }
    guard let match = DollarSyntax.formula(in: content, at: offset) else {
      if isDouble, DollarSyntax.closingDollars(in: content, from: offset + 2) == nil {
        hasClosingDollars = false
      }
      return nil
    }
    let kind = SyntaxSpan.Kind.formula(isDisplay: match.isDisplay, body: match.body)
    return span(kind, offset..<match.end, inlines)
  }

  private func attributes(at offset: Int, in parent: OpaquePointer, _ inlines: OpaquePointer?)
    -> OpaquePointer?
  {
    let isTitle = cmark_node_get_type(parent) == CMARK_NODE_HEADING || content.hasText(": ", at: 0)
    let range = AttributeSyntax.range(in: content, at: offset, isTitle: isTitle)
    return range.flatMap { span(.attributes, $0, inlines) }
  }

  private func address(at offset: Int, in parent: OpaquePointer, _ inlines: OpaquePointer?)
    -> OpaquePointer?
  {
    guard !isInBrackets(inlines),
      let match = AutolinkSyntax.address(in: content, colonAt: offset)
    else { return nil }
    // The scheme has already become text.
    cmark_node_unput(parent, CInt(offset - match.range.lowerBound))
    return span(.autolink(destination: match.destination), match.range, inlines)
  }

  private func webAddress(at offset: Int, _ inlines: OpaquePointer?) -> OpaquePointer? {
    guard !isInBrackets(inlines), let match = AutolinkSyntax.webAddress(in: content, at: offset)
    else { return nil }
    return span(.autolink(destination: match.destination), match.range, inlines)
  }

  private func isInBrackets(_ inlines: OpaquePointer?) -> Bool {
    cmark_inline_parser_in_bracket(inlines, 0) != 0
      || cmark_inline_parser_in_bracket(inlines, 1) != 0
  }

  /// A code span that carries the number of ours; tables would not accept another type.
  private func span(_ kind: SyntaxSpan.Kind, _ range: Range<Int>, _ inlines: OpaquePointer?)
    -> OpaquePointer?
  {
    spans.append(SyntaxSpan(kind: kind, range: range))
    cmark_inline_parser_set_offset(inlines, CInt(range.upperBound))
    let node = cmark_node_new(CMARK_NODE_CODE)
    cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: spans.count))
    return node
  }
}

/// A new extension object for one parse, which holds on to its state.
func makeSyntaxExtension(_ state: SyntaxState) -> OpaquePointer? {
  let syntax = cmark_syntax_extension_new("scorebook")
  cmark_syntax_extension_set_private(syntax, Unmanaged.passRetained(state).toOpaque()) { _, state in
    if let state { Unmanaged<SyntaxState>.fromOpaque(state).release() }
  }
  cmark_syntax_extension_set_open_block_func(syntax) {
    syntax, indented, parser, parent, line, count in
    guard let line, let parent, indented == 0 else { return nil }
    let bytes = UnsafeBufferPointer(start: line, count: Int(count))
    return BlockOpening(syntax: syntax, parser: parser, parent: parent, line: bytes).node
  }
  cmark_syntax_extension_set_match_block_func(syntax) { _, parser, line, count, block in
    let bytes = UnsafeBufferPointer(start: line, count: Int(count))
    return continues(block, with: bytes, parser) ? 1 : 0
  }
  cmark_syntax_extension_set_match_inline_func(syntax) { syntax, _, parent, character, inlines in
    parent.flatMap { syntaxState(of: syntax)?.match(character, in: $0, inlines) }
  }
  let memory = cmark_get_default_mem_allocator()
  var characters: UnsafeMutablePointer<cmark_llist>?
  for character in "$:{w".utf8 {
    let data = UnsafeMutableRawPointer(bitPattern: UInt(character))
    characters = cmark_llist_append(memory, characters, data)
  }
  cmark_syntax_extension_set_special_inline_chars(syntax, characters)
  return syntax
}

func freeSyntaxExtension(_ syntax: OpaquePointer?) {
  cmark_syntax_extension_free(cmark_get_default_mem_allocator(), syntax)
}

func syntaxState(of syntax: OpaquePointer?) -> SyntaxState? {
  guard let state = cmark_syntax_extension_get_private(syntax) else { return nil }
  return Unmanaged<SyntaxState>.fromOpaque(state).takeUnretainedValue()
}
