import Diagnostics

/// Turns the tree of a file into the blocks of a notebook.
///
/// One extension for each kind of block reads it and says what is wrong with it.
struct DocumentReader {
  let text: MarkdownText
  let tree: CommonMarkTree
  let findings: Findings
  var cellCount = 0
  var footnotes: [Footnote] = []
  /// The fence of the cell with the notebook's parameters.
  var parametersCell: Range<Int>?

  /// The deepest nesting of quotes and lists.
  static let depthLimit = 50

  /// The quotes and lists around a block.
  struct Surroundings {
    /// How many of them are quotes, with a marker on every line.
    var quotes = 0
    var depth = 0

    func inside(quote: Bool) -> Surroundings {
      Surroundings(quotes: quotes + (quote ? 1 : 0), depth: depth + 1)
    }
  }

  init(_ tree: CommonMarkTree, _ text: MarkdownText, _ findings: Findings) {
    self.tree = tree
    self.text = text
    self.findings = findings
  }

  /// The blocks inside a node.
  ///
  /// - Parameter skipped: how many bytes of the first paragraph are no text.
  mutating func blocks(of index: Int, _ surroundings: Surroundings, skipping skipped: Int = 0)
    -> [Block]
  {
    guard surroundings.depth <= Self.depthLimit else {
      findings.reportOnce(
        "quotes and lists are nested deeper than \(Self.depthLimit) levels",
        at: start(of: index)..<start(of: index) + 1, help: "nest them less")
      return []
    }
    var blocks: [Block] = []
    for child in tree.children(of: index) {
      if let table = blocks.last, let captioned = caption(child, of: table) {
        blocks[blocks.count - 1] = captioned
      } else if skipped > 0, child == index + 1 {
        if let first = paragraph(child, skipping: skipped) { blocks.append(first) }
      } else if let block = block(child, surroundings) {
        blocks.append(block)
      }
    }
    return blocks
  }

  private mutating func block(_ index: Int, _ surroundings: Surroundings) -> Block? {
    switch tree.nodes[index].kind {
    case .paragraph: return paragraph(index)
    case .heading(let level): return heading(index, level)
    case .list(let marker): return list(index, marker, surroundings)
    case .quote: return quote(index, surroundings)
    case .fencedCode: return fencedCode(index, surroundings)
    case .indentedCode: return indentedCode(index)
    case .formula: return formula(index)
    case .table(let alignments): return table(index, alignments, surroundings)
    case .rule: return Block(kind: .rule, range: start(of: index)..<lineEnd(of: index))
    case .footnoteDefinition: readFootnote(index, surroundings)
    case .html:
      let html = LineAlignment(bytes(of: index), in: text, firstLine: tree.nodes[index].startLine)
      findings.reportHTMLBlock(html.map)
    default: break
    }
    return nil
  }

  func bytes(of index: Int) -> ArraySlice<UInt8> { tree.bytes(of: tree.nodes[index]) }

  /// Where a block starts in the file.
  func start(of index: Int) -> Int {
    let node = tree.nodes[index]
    return text.offset(line: node.startLine, column: node.startColumn)
  }

  func lineEnd(of index: Int) -> Int {
    max(start(of: index), text.visibleEnd(ofLine: tree.nodes[index].startLine))
  }

  /// The content of a block whose last line the library knows.
  func map(ofLinesUpTo last: Int, _ index: Int, lacksBackslashes: Bool = false) -> ContentMap {
    let content = bytes(of: index)
    let breaks = content.count { $0 == Byte.lineFeed }
    let count = breaks + (content.last == Byte.lineFeed ? 0 : 1)
    let first = last - count + 1
    return LineAlignment(
      content, in: text, firstLine: first, lacksBackslashes: lacksBackslashes
    ).map
  }

  /// Whether the block that follows a node in the file starts on a line.
  func nextBlockStarts(on line: Int, after index: Int) -> Bool {
    var next = tree.nodes[index].end
    // A paragraph that a table was split off from has left its place to the table.
    if next < tree.nodes.count, tree.nodes[next].startLine < 0 { next = tree.nodes[next].end }
    return next < tree.nodes.count && tree.nodes[next].startLine == line
  }

  /// The bytes of a container from its start to the end of what is in it.
  func range(of index: Int, enclosing blocks: [Block]) -> Range<Int> {
    let start = start(of: index)
    return start..<max(lineEnd(of: index), blocks.last?.range.upperBound ?? start)
  }
}
