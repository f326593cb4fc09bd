import Diagnostics

/// Cells and other code.
extension DocumentReader {
  mutating func fencedCode(_ index: Int, _ surroundings: Surroundings) -> Block {
    let fence = CodeFence(startingAt: start(of: index), in: text)
    let first = tree.nodes[index].startLine + 1
    let content = LineAlignment(bytes(of: index), in: text, firstLine: first).map
    let count = content.bytes.count { $0 == Byte.lineFeed }
    let isClosed = isClosed(fence, index, closingLine: first + count, surroundings)
    let lastLine = isClosed ? first + count : max(first + count - 1, first - 1)
    let range =
      fence.range.lowerBound..<max(fence.range.upperBound, text.visibleEnd(ofLine: lastLine))
    let code = content.slice(0..<max(0, content.bytes.count - 1))
    let language = fence.language(findings)
    if !isClosed { reportUnclosed(fence, isCell: language?.value == "swift") }
    guard let language, language.value == "swift" else {
      return Block(kind: .code(CodeBlock(language: language, code: code)), range: range)
    }
    return Block(kind: .cell(cell(fence, code, range)), range: range)
  }

  private mutating func cell(_ fence: CodeFence, _ code: SourceSlice, _ range: Range<Int>) -> Cell {
    let attributes = fence.attributes(findings).map {
      CellAttributes($0.list, in: $0.map, findings)
    }
    let cell = Cell(
      ordinal: cellCount, label: attributes?.label, classes: attributes?.classes ?? [],
      options: attributes?.options ?? CellOptions(), code: code, range: range)
    cellCount += 1
    if let parameters = cell.classes.first(where: { $0.value == .parameters }) {
      checkOnly(parameters.range)
    }
    return cell
  }

  private mutating func checkOnly(_ range: Range<Int>) {
    guard let first = parametersCell else {
      parametersCell = range
      return
    }
    let note = Diagnostic.Note("the first one is here", at: text.place(first))
    findings.report(
      Diagnostic(
        "second cell with '.parameters'", at: text.place(range),
        help: "put all parameters into one cell", notes: [note]))
  }

  /// Whether a line closes a fence.
  ///
  /// The library does not say how a block of code ended. If a block starts on the line, it is
  /// not a closing fence, however much it looks like one: it stands outside the quote or list.
  private func isClosed(
    _ fence: CodeFence, _ index: Int, closingLine line: Int, _ surroundings: Surroundings
  ) -> Bool {
    guard line < text.source.lineStarts.count, line == tree.nodes[index].endLine,
      !nextBlockStarts(on: line, after: index)
    else { return false }
    let (start, missingQuotes) = text.start(ofLine: line, quotes: surroundings.quotes)
    guard missingQuotes == 0 else { return false }
    let end = text.bytes.skip(from: start) { $0 == fence.character }
    return end - start >= fence.length && text.visibleEnd(ofLine: line) == end
  }

  private func reportUnclosed(_ fence: CodeFence, isCell: Bool) {
    let (what, marks) = (isCell ? "cell" : "block of code", fence.marks)
    findings.report(
      "\(what) has no closing '\(marks)'", at: fence.range,
      help: "close the \(isCell ? "cell" : "block") with '\(marks)' on a line of its own")
  }

  func indentedCode(_ index: Int) -> Block {
    let first = tree.nodes[index].startLine
    let content = LineAlignment(bytes(of: index), in: text, firstLine: first).map
    let lines = content.bytes.count { $0 == Byte.lineFeed }
    let code = content.slice(0..<max(0, content.bytes.count - 1))
    let end = text.visibleEnd(ofLine: first + max(0, lines - 1))
    let start = start(of: index)
    return Block(kind: .code(CodeBlock(language: nil, code: code)), range: start..<max(start, end))
  }
}
