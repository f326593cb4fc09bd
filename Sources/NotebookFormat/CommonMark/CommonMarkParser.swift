import CCommonMark
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The boundary to cmark-gfm: bytes go in, a tree of values comes out.
///
/// This folder alone touches the library. Its table of special characters is one per process and
/// every parse changes it, so that one parse runs at a time; the copied tree is free of it.
/// GitHub's autolinks, task lists and footnotes are read by our own code: the library's versions
/// lose their positions, and its footnotes read beyond a buffer for `[&#94;x]`.
enum CommonMarkParser {
  private static let library = Mutex<Void>(())

  /// - Parameter firstLine: the index of the bytes' first line in the file.
  static func parse(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> CommonMarkTree {
    library.withLock { _ in
      cmark_gfm_core_extensions_ensure_registered()
      let state = SyntaxState()
      let syntax = makeSyntaxExtension(state)
      let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
      // Ours comes first: the one for tables takes every line of a paragraph for itself.
      cmark_parser_attach_syntax_extension(parser, syntax)
      for name in ["table", "strikethrough"] {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
      }
      bytes.withUnsafeBytes { buffer in
        cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
      }
      let root = cmark_parser_finish(parser)
      var copy = TreeCopy(firstLine: firstLine, state: state)
      copy.reserve(forBytes: bytes.count)
      if let root { copy.add(root) }
      cmark_node_free(root)
      cmark_parser_free(parser)
      freeSyntaxExtension(syntax)
      return copy.tree
    }
  }

  /// The characters that an entity such as `&eacute;` stands for; nil if it is none.
  static func characters(ofEntity entity: ArraySlice<UInt8>) -> String? {
    library.withLock { _ in
      let document = entity.withUnsafeBytes { buffer in
        cmark_parse_document(
          buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
      }
      defer { cmark_node_free(document) }
      let text = cmark_node_first_child(cmark_node_first_child(document))
      guard let literal = cmark_node_get_literal(text) else { return nil }
      let decoded = String(cString: literal)
      return Array(decoded.utf8) == Array(entity) ? nil : decoded
    }
  }
}

/// Copies the library's nodes one by one, without recursion.
private struct TreeCopy {
  var tree = CommonMarkTree()
  private let firstLine: Int

  init(firstLine: Int, state: SyntaxState) {
    self.firstLine = firstLine
    tree.spans = state.spans
    tree.refusedTables = state.refusedTables.map { $0 - 1 + firstLine }
  }

  /// Makes room for the usual: the text is as long as the file, with a node every 12 bytes.
  mutating func reserve(forBytes count: Int) {
    tree.text.reserveCapacity(count)
    tree.nodes.reserveCapacity(count / 12)
  }

  mutating func add(_ root: OpaquePointer) {
    var node = root
    var open: [Int] = []
    while true {
      append(node)
      if let child = cmark_node_first_child(node) {
        open.append(tree.nodes.count - 1)
        node = child
        continue
      }
      tree.nodes[tree.nodes.count - 1].end = tree.nodes.count
      while cmark_node_next(node) == nil {
        guard let parent = open.popLast(), let above = cmark_node_parent(node) else { return }
        tree.nodes[parent].end = tree.nodes.count
        node = above
      }
      guard node != root, let next = cmark_node_next(node) else { return }
      node = next
    }
  }

  private mutating func append(_ node: OpaquePointer) {
    let kind = kind(of: node)
    let start = tree.text.count
    if let text = text(of: node, kind) {
      tree.text.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
    }
    tree.nodes.append(
      CommonMarkTree.Node(
        kind: kind, startLine: line(cmark_node_get_start_line(node)),
        startColumn: Int(cmark_node_get_start_column(node)),
        endLine: line(cmark_node_get_end_line(node)),
        endColumn: Int(cmark_node_get_end_column(node)),
        text: start..<tree.text.count, end: 0))
  }

  private func line(_ number: CInt) -> Int { number < 1 ? -1 : Int(number) - 1 + firstLine }

  private func text(of node: OpaquePointer, _ kind: CommonMarkTree.Kind) -> UnsafePointer<CChar>? {
    switch kind {
    case .paragraph, .heading, .calloutMarker, .tableCell, .table:
      // The library leaves the content of an empty block without an end.
      cmark_node_first_child(node) == nil ? nil : cmark_node_get_string_content(node)
    case .html, .fencedCode, .indentedCode, .formula, .text, .code, .inlineHTML:
      cmark_node_get_literal(node)
    default: nil
    }
  }

  private func kind(of node: OpaquePointer) -> CommonMarkTree.Kind {
    let isOurs = cmark_node_get_user_data(node) != nil
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_BLOCK_QUOTE: return .quote
    case CMARK_NODE_LIST: return .list(marker(of: node))
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING:
      return isOurs ? .calloutMarker : .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_HTML_BLOCK: return .html
    case CMARK_NODE_CODE_BLOCK: return isOurs ? .formula : codeBlockKind(of: node)
    default: return inlineKind(of: node)
    }
  }

  private func inlineKind(of node: OpaquePointer) -> CommonMarkTree.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_CODE: codeKind(of: node)
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(linkText(of: node))
    case CMARK_NODE_IMAGE: .image(linkText(of: node))
    default: extensionKind(of: node)
    }
  }

  private func extensionKind(of node: OpaquePointer) -> CommonMarkTree.Kind {
    switch String(cString: cmark_node_get_type_string(node)) {
    case "table": .table(alignments(of: node))
    case "table_header", "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    default: .text
    }
  }

  /// Our own spans travel as code spans that carry the number of the span.
  private func codeKind(of node: OpaquePointer) -> CommonMarkTree.Kind {
    guard let mark = cmark_node_get_user_data(node) else { return .code }
    return .span(Int(bitPattern: mark) - 1)
  }

  private func codeBlockKind(of node: OpaquePointer) -> CommonMarkTree.Kind {
    var length: CInt = 0
    var offset: CInt = 0
    var character: CChar = 0
    let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
    return isFenced ? .fencedCode : .indentedCode
  }

  private func linkText(of node: OpaquePointer) -> CommonMarkTree.LinkText {
    let title = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
    return CommonMarkTree.LinkText(
      destination: cmark_node_get_url(node).map { String(cString: $0) } ?? "",
      title: title.isEmpty ? nil : title)
  }

  private func marker(of node: OpaquePointer) -> CommonMarkTree.ListMarker {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return CommonMarkTree.ListMarker(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0)
  }

  private func alignments(of node: OpaquePointer) -> [TableAlignment] {
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<Int(cmark_gfm_extensions_get_table_columns(node))).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
  }
}
