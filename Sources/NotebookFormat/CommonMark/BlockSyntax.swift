import CCommonMark

/// A line on which one of our own blocks may start; the library's own blocks have been tried.
///
/// - A displayed formula becomes a code block, because the library looks for no block inside one.
///   Its user data says whether the closing dollars have been seen.
/// - A footnote's definition becomes the library's node for it.
/// - The first line of a callout, `[!NOTE]`, becomes a heading, so that it is a block of its own.
/// - A line `: Caption` below a table becomes a paragraph instead of a row.
struct BlockOpening {
  let syntax: OpaquePointer?
  let parser: OpaquePointer?
  let parent: OpaquePointer
  let line: UnsafeBufferPointer<UInt8>

  /// The block that starts here, the parent to refuse the line to other extensions, or nil.
  var node: OpaquePointer? {
    let start = Int(cmark_parser_get_first_nonspace(parser))
    guard start < line.count else { return nil }
    switch line[start] {
    case Byte.dollar: return formula(at: start)
    case Byte.openBracket: return footnote(at: start) ?? calloutMarker(at: start)
    case Byte.colon where isTable && line.hasText(": ", at: start):
      return add(CMARK_NODE_PARAGRAPH, at: start)
    default: return refusedTable(at: start)
    }
  }

  private var type: cmark_node_type { cmark_node_get_type(parent) }

  private var isTable: Bool {
    type != CMARK_NODE_PARAGRAPH && String(cString: cmark_node_get_type_string(parent)) == "table"
  }

  private func formula(at start: Int) -> OpaquePointer? {
    guard let opening = DollarSyntax.blockStart(of: line[start...]) else { return nil }
    let node = add(CMARK_NODE_CODE_BLOCK, at: start)
    cmark_node_set_syntax_extension(node, syntax)
    let progress: FormulaProgress = opening == .closed ? .closed : .open
    cmark_node_set_user_data(node, progress.mark)
    return node
  }

  private func footnote(at start: Int) -> OpaquePointer? {
    guard let end = FootnoteSyntax.definitionEnd(in: line, at: start) else { return nil }
    let node = add(CMARK_NODE_FOOTNOTE_DEFINITION, at: start)
    cmark_node_set_syntax_extension(node, syntax)
    let content = line.skip(from: end) { $0.isSpaceOrTab }
    advance(by: content - Int(cmark_parser_get_offset(parser)))
    return node
  }

  private func calloutMarker(at start: Int) -> OpaquePointer? {
    guard type == CMARK_NODE_BLOCK_QUOTE, cmark_node_first_child(parent) == nil,
      CalloutSyntax.markerEnd(in: line, at: start) != nil
    else { return nil }
    let node = add(CMARK_NODE_HEADING, at: start)
    cmark_node_set_syntax_extension(node, syntax)
    cmark_node_set_user_data(node, UnsafeMutableRawPointer(bitPattern: 1))
    return node
  }

  /// Keeps the extension for tables from searching a long paragraph again at every line, and
  /// from filling up more cells than fit into memory.
  private func refusedTable(at start: Int) -> OpaquePointer? {
    let number = cmark_parser_get_line_number(parser)
    if type == CMARK_NODE_PARAGRAPH {
      let count = Int(number - cmark_node_get_start_line(parent))
      return count > SyntaxState.headerSearchLines ? parent : nil
    }
    guard isTable, let state = syntaxState(of: syntax), !state.admitsRow(of: parent) else {
      return nil
    }
    state.refusedTables.append(Int(number))
    return add(CMARK_NODE_PARAGRAPH, at: start)
  }

  private func add(_ type: cmark_node_type, at start: Int) -> OpaquePointer? {
    cmark_parser_add_child(parser, parent, type, CInt(start + 1))
  }

  private func advance(by count: Int) {
    line.withMemoryRebound(to: CChar.self) {
      cmark_parser_advance_offset(parser, $0.baseAddress, CInt(count), 0)
    }
  }
}

/// Whether a displayed formula has met its closing dollars.
private enum FormulaProgress: Int {
  case open = 1
  case closed = 2

  var mark: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: rawValue) }
}

/// Whether one of our own blocks goes on with a line.
func continues(
  _ block: OpaquePointer?, with line: UnsafeBufferPointer<UInt8>, _ parser: OpaquePointer?
) -> Bool {
  switch cmark_node_get_type(block) {
  case CMARK_NODE_CODE_BLOCK: formulaContinues(block, with: line, parser)
  case CMARK_NODE_FOOTNOTE_DEFINITION: footnoteContinues(with: line, parser)
  default: false
  }
}

private func formulaContinues(
  _ block: OpaquePointer?, with line: UnsafeBufferPointer<UInt8>, _ parser: OpaquePointer?
) -> Bool {
  guard cmark_node_get_user_data(block) == FormulaProgress.open.mark,
    cmark_parser_is_blank(parser) == 0
  else { return false }
  let start = Int(cmark_parser_get_first_nonspace(parser))
  if DollarSyntax.closingDollars(in: line, from: start) != nil {
    cmark_node_set_user_data(block, FormulaProgress.closed.mark)
  }
  return true
}

private func footnoteContinues(
  with line: UnsafeBufferPointer<UInt8>, _ parser: OpaquePointer?
) -> Bool {
  if cmark_parser_is_blank(parser) != 0 { return true }
  guard cmark_parser_get_indent(parser) >= 4 else { return false }
  line.withMemoryRebound(to: CChar.self) {
    cmark_parser_advance_offset(parser, $0.baseAddress, 4, 1)
  }
  return true
}
