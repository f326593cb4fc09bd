import Diagnostics

/// Turns the inline nodes of one block into values with places.
///
/// The library says little about where an inline stands, so the reader walks through the block's
/// content along with the nodes: every byte of the content belongs to some node, in order, and
/// each kind of node has its own way of being written. Only the end of a link's destination is
/// taken from the library, as the distance from its opening bracket.
struct InlineReader {
  let tree: CommonMarkTree
  let map: ContentMap
  let findings: Findings
  /// Where the reading of the content has come to.
  var cursor = 0
  /// Behind the last line break that the library counted.
  var lineStart = 0
  /// Content before this offset belongs to the block: a task's box, a callout's marker.
  var skipBefore = 0
  /// Whether the line below the block begins another one and looks like the end of a formula.
  var isCutOff = false
  /// Whether the block is a cell of a table.
  var isTableCell = false
  /// Whether the block is a title or caption, which attributes may end.
  var takesAttributes = false
  /// Behind the last displayed formula, in the content.
  var formulaEnd: Int?
  /// The title of the last image, in the content.
  private(set) var imageTitle: Range<Int>?
  /// The attributes at the end of the block.
  private(set) var attributes: AttributeList?
  private var frames: [Frame] = []
  private var openLinks = 0

  /// The deepest nesting of emphasis, links and the like.
  static let depthLimit = 50

  /// An element whose content is being read.
  struct Frame {
    enum Kind {
      case root
      case styled(InlineStyle, markerWidth: Int)
      case bracket(CommonMarkTree.LinkText, isImage: Bool, origin: Int)
      case element(InlineStyle)
    }

    let kind: Kind
    /// The index of the node.
    let node: Int
    /// In the content.
    let start: Int
    var content: [Inline] = []
  }

  init(_ tree: CommonMarkTree, _ map: ContentMap, _ findings: Findings) {
    self.tree = tree
    self.map = map
    self.findings = findings
  }

  /// The inlines of a block's node.
  mutating func read(_ block: Int) -> [Inline] {
    frames = [Frame(kind: .root, node: block, start: 0)]
    var index = block + 1
    while index < tree.nodes[block].end || frames.count > 1 {
      if index == frames.last.map({ tree.nodes[$0.node].end }) {
        close()
      } else {
        index = enter(index)
      }
    }
    return finished(frames.removeLast().content)
  }

  /// Reads one node, or its beginning; the result is the node to read next.
  private mutating func enter(_ index: Int) -> Int {
    let node = tree.nodes[index]
    switch node.kind {
    case .text: readText(tree.bytes(of: node))
    case .softBreak: readBreak(.softBreak)
    case .hardBreak: readBreak(.hardBreak)
    case .code: readCode(tree.bytes(of: node))
    case .inlineHTML: readHTML(tree.bytes(of: node))
    case .span(let number): readSpan(tree.spans[number])
    case .emphasis: return open(.styled(.emphasis, markerWidth: 1), index, width: 1)
    case .strong: return open(.styled(.strong, markerWidth: 2), index, width: 2)
    case .strikethrough:
      let width = map.bytes.skip(from: cursor) { $0 == UInt8(ascii: "~") } - cursor
      return open(.styled(.strikethrough, markerWidth: width), index, width: width)
    case .link(let text): return openLink(index, text, isImage: false)
    case .image(let text): return openLink(index, text, isImage: true)
    default: break
    }
    return node.end
  }

  private mutating func openLink(
    _ index: Int, _ text: CommonMarkTree.LinkText, isImage: Bool
  ) -> Int {
    if !isImage, cursor < map.bytes.count, map.bytes[cursor] == Byte.less {
      readAngleLink(text.destination)
      return tree.nodes[index].end
    }
    // What the library adds to an offset in the line to make a column.
    let origin = tree.nodes[index].startColumn - 1 - cursor + lineStart
    let kind = Frame.Kind.bracket(text, isImage: isImage, origin: origin)
    if !isImage { openLinks += 1 }
    return open(kind, index, width: isImage ? 2 : 1)
  }

  private mutating func open(_ kind: Frame.Kind, _ index: Int, width: Int) -> Int {
    frames.append(Frame(kind: kind, node: index, start: cursor))
    cursor = min(cursor + width, map.bytes.count)
    return index + 1
  }

  /// Begins an element of the file's own; it ends with the node around it at the latest.
  mutating func openElement(_ style: InlineStyle, start: Int) {
    guard let around = frames.last else { return }
    frames.append(Frame(kind: .element(style), node: around.node, start: start))
  }

  /// The style of the innermost element that is open, if the innermost thing open is one.
  var openElement: InlineStyle? {
    if case .element(let style)? = frames.last?.kind { style } else { nil }
  }

  /// Ends the innermost element.
  ///
  /// - Parameter byTag: whether its closing tag has been read.
  mutating func close(byTag: Bool = false) {
    guard let frame = frames.popLast() else { return }
    switch frame.kind {
    case .root: break
    case .styled(let style, let width):
      cursor = min(cursor + width, map.bytes.count)
      nest(.styled(style, frame.content), frame.start..<cursor)
    case .bracket(let text, let isImage, let origin):
      let column = tree.nodes[frame.node].endColumn
      let end = min(max(column + lineStart - origin, cursor), map.bytes.count)
      closeLink(frame, text, isImage: isImage, tail: cursor..<end)
    case .element(let style):
      if !byTag { reportUnclosed(style, at: frame.start) }
      nest(.styled(style, frame.content), frame.start..<cursor)
    }
  }

  private mutating func closeLink(
    _ frame: Frame, _ text: CommonMarkTree.LinkText, isImage: Bool, tail: Range<Int>
  ) {
    cursor = tail.upperBound
    if !isImage { openLinks -= 1 }
    let target = LinkTarget(text, tail: tail, of: map, whole: frame.start..<cursor)
    target.check(isImage: isImage, findings)
    if isImage {
      imageTitle = target.title
      let alt = frame.content.plainText
      target.check(alt: alt, findings)
      nest(.image(target.image(alt: alt)), frame.start..<cursor)
    } else {
      nest(.link(target.link(frame.content)), frame.start..<cursor)
    }
  }

  /// The frame that takes inlines: the innermost one, up to the deepest that is allowed.
  private var innermost: Int { min(frames.count, Self.depthLimit) - 1 }

  /// Appends an inline to the innermost element.
  mutating func add(_ kind: Inline.Kind, _ range: Range<Int>) {
    guard range.upperBound > skipBefore || range.isEmpty, !frames.isEmpty else { return }
    frames[innermost].content.append(Inline(kind: kind, range: map.fileRange(of: range)))
  }

  /// Appends an element that has just been closed.
  ///
  /// The content of one that is nested too deeply is already where it belongs.
  private mutating func nest(_ kind: Inline.Kind, _ range: Range<Int>) {
    guard frames.count >= Self.depthLimit else { return add(kind, range) }
    findings.reportOnce(
      "text is nested deeper than \(Self.depthLimit) levels", at: map.fileRange(of: range),
      help: "close emphasis and links before opening others")
  }

  /// Replaces the last inline of the innermost element.
  mutating func replaceLast(_ change: (Inline) -> Inline) {
    guard let inline = last else { return }
    removeLast()
    frames[innermost].content.append(change(inline))
  }

  /// The last inline of the innermost element.
  var last: Inline? { frames.isEmpty ? nil : frames[innermost].content.last }

  mutating func removeLast() {
    if !frames.isEmpty { _ = frames[innermost].content.popLast() }
  }

  mutating func take(_ list: AttributeList) { attributes = list }

  var isInLink: Bool { openLinks > 0 }

  var isAtTopLevel: Bool { frames.count == 1 }

  /// Without the space between a title and its attributes.
  private func finished(_ inlines: [Inline]) -> [Inline] {
    guard attributes != nil, let last = inlines.last, case .text(let text) = last.kind else {
      return inlines
    }
    let surplus = text.utf8.reversed().prefix(while: \.isSpaceOrTab).count
    if surplus == text.utf8.count { return Array(inlines.dropLast()) }
    let range = last.range.lowerBound..<max(last.range.lowerBound, last.range.upperBound - surplus)
    return inlines.dropLast() + [Inline(kind: .text(String(text.dropLast(surplus))), range: range)]
  }
}

extension InlineReader {
  /// The inlines of a text that stands apart from the blocks, such as a caption in quotes.
  static func read(_ range: Range<Int>, of map: ContentMap, _ findings: Findings) -> [Inline] {
    // The parenthesis keeps the text from being read as a list, a heading or a quote.
    let content = map.map(of: range, after: [Byte.openParenthesis])
    let tree = CommonMarkParser.parse(content.bytes[...], firstLine: 0)
    guard tree.nodes.count > 1, tree.nodes[1].kind == .paragraph else { return [] }
    var reader = InlineReader(tree, content, findings)
    reader.skipBefore = 1
    return reader.read(1)
  }
}
