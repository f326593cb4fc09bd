/// The tree that cmark-gfm made of a file, copied into values.
///
/// Nodes stand in document order and know where their subtree ends, so that neither copying nor
/// releasing a tree of any depth needs the stack. Lines and columns are those of the library,
/// with its gaps: the positions of a notebook are computed from the file (`Positions`).
struct CommonMarkTree: Sendable {
  var nodes: [Node] = []
  /// The text of all nodes, one after the other.
  var text: [UInt8] = []
  /// What our own syntax recognised within lines, by index from `Node.Kind.span`.
  var spans: [SyntaxSpan] = []
  /// The lines on which a table was refused because it has too many cells.
  var refusedTables: [Int] = []

  struct Node: Sendable {
    var kind: Kind
    /// Index of the line in the file; -1 where the library gives none.
    var startLine: Int
    /// In bytes, from 1.
    var startColumn: Int
    var endLine: Int
    var endColumn: Int
    /// Where its text stands in the tree's `text`.
    var text: Range<Int>
    /// The index behind its last descendant.
    var end: Int
  }

  enum Kind: Equatable, Sendable {
    case document, quote, list(ListMarker), item, footnoteDefinition
    case paragraph, heading(level: Int), calloutMarker, rule, html
    case fencedCode, indentedCode, formula
    case table([TableAlignment]), tableRow, tableCell
    case text, softBreak, hardBreak, code, inlineHTML
    case emphasis, strong, strikethrough, span(Int)
    case link(LinkText), image(LinkText)
  }

  /// Where a link leads, after escapes and definitions.
  struct LinkText: Equatable, Sendable {
    var destination: String
    var title: String?
  }

  struct ListMarker: Equatable, Sendable {
    var start: Int?
    var isTight: Bool
  }

  /// The indices of the children of a node.
  func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      result.append(child)
      child = nodes[child].end
    }
    return result
  }

  func bytes(of node: Node) -> ArraySlice<UInt8> { text[node.text] }
}

/// A stretch of a block's content that our own syntax recognised during the inline parse.
struct SyntaxSpan: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// A formula, with the range of its text between the dollars.
    case formula(isDisplay: Bool, body: Range<Int>)
    /// Attributes in braces.
    case attributes
    /// A bare web address, with the destination it stands for.
    case autolink(destination: String)
  }

  let kind: Kind
  /// In the content of the block.
  let range: Range<Int>
}
