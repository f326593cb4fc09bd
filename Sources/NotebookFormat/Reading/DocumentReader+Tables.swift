import Diagnostics

/// Tables and their captions.
extension DocumentReader {
  mutating func table(
    _ index: Int, _ alignments: [TableAlignment], _ surroundings: Surroundings
  ) -> Block {
    let header = headerLine(ofTable: index)
    var rows: [[TableCell]] = []
    var lastLine = header + 1
    for (number, row) in tree.children(of: index).enumerated() {
      let line = number == 0 ? header : tree.nodes[row].startLine
      rows.append(cells(ofRow: row, line, table: index, surroundings))
      lastLine = max(lastLine, line)
    }
    let table = Table(
      alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
    let start = rowStart(header, table: index, surroundings)
    return Block(kind: .table(table), range: start..<max(start, text.visibleEnd(ofLine: lastLine)))
  }

  /// The line with the names of the columns, two above the first row.
  func headerLine(ofTable index: Int) -> Int {
    let rows = tree.children(of: index).dropFirst()
    guard let first = rows.first else { return max(0, tree.nodes[index].endLine - 1) }
    return max(0, tree.nodes[first].startLine - 2)
  }

  /// Where a row starts; the header is the last line of the paragraph that the table was first.
  private func rowStart(_ line: Int, table: Int, _ surroundings: Surroundings) -> Int {
    guard line == headerLine(ofTable: table) else {
      return text.start(ofLine: line, quotes: surroundings.quotes).offset
    }
    let header = bytes(of: table).reversed().drop(while: \.isLineEnd).prefix { !$0.isLineEnd }
    let range = text.lineRange(line)
    return max(range.lowerBound, range.upperBound - header.count)
  }

  private func cells(
    ofRow row: Int, _ line: Int, table: Int, _ surroundings: Surroundings
  ) -> [TableCell] {
    let start = rowStart(line, table: table, surroundings)
    let lineEnd = max(start, text.visibleEnd(ofLine: line))
    let pieces = TableRow.cells(in: text.bytes, start..<lineEnd)
    let nodes = tree.children(of: row)
    if pieces.count > nodes.count {
      findings.report(
        "row has \(pieces.count) cells, its table \(nodes.count) columns",
        at: pieces[nodes.count].lowerBound..<lineEnd,
        help: "remove the surplus, or write '\\|' for a bar inside a cell")
    }
    return nodes.enumerated().map { column, node in
      let piece = column < pieces.count ? pieces[column] : lineEnd..<lineEnd
      return cell(node, piece)
    }
  }

  private func cell(_ index: Int, _ piece: Range<Int>) -> TableCell {
    let map = TableRow.content(bytes(of: index), of: piece, in: text)
    var reader = InlineReader(tree, map, findings)
    reader.isTableCell = true
    return TableCell(content: reader.read(index), range: piece)
  }

  /// The table with its caption, if a paragraph is one: `: Caption {#tbl-x}`.
  mutating func caption(_ index: Int, of block: Block) -> Block? {
    guard case .table(var table) = block.kind, table.caption.isEmpty,
      tree.nodes[index].kind == .paragraph,
      bytes(of: index).hasText(": ", at: bytes(of: index).startIndex)
    else { return nil }
    let map = paragraphMap(index)
    var reader = InlineReader(tree, map, findings)
    reader.takesAttributes = true
    reader.skipBefore = map.bytes.skip(from: 1, while: \.isSpaceOrTab)
    table.caption = reader.read(index)
    if let list = reader.attributes {
      findings.expectLabelOnly(list, "a table")
      table.label = findings.label(of: list, "a table", prefix: "tbl")
    }
    let content = map.trimmed(0..<map.bytes.count)
    let end = map.fileRange(of: content).upperBound
    return Block(kind: .table(table), range: block.range.lowerBound..<end)
  }
}

/// The cells of a row by GitHub's rules: every bar without a backslash before it separates two.
enum TableRow {
  /// The cells without white space around them.
  static func cells(in bytes: [UInt8], _ row: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lowerBound
    if bytes[row].hasText("|", at: start) { start += 1 }
    while start < row.upperBound {
      let end = self.end(ofCellAt: start, in: bytes[row])
      cells.append(bytes.trimmed(start..<end))
      start = end + 1
    }
    return cells
  }

  private static func end(ofCellAt start: Int, in row: ArraySlice<UInt8>) -> Int {
    var end = start
    while end < row.endIndex, row[end] != Byte.pipe || end > start && row[end - 1] == Byte.backslash
    {
      end += 1
    }
    return end
  }

  /// The content of a cell, which lacks the backslashes before bars.
  static func content(
    _ content: ArraySlice<UInt8>, of piece: Range<Int>, in text: MarkdownText
  ) -> ContentMap {
    var segments = [SourceSlice.Segment(start: 0, fileOffset: piece.lowerBound)]
    var offset = piece.lowerBound
    for index in content.indices {
      if offset + 1 < piece.upperBound, text.bytes[offset] == Byte.backslash,
        text.bytes[offset + 1] == Byte.pipe
      {
        offset += 1
        segments.append(
          SourceSlice.Segment(start: index - content.startIndex, fileOffset: offset))
      }
      offset += 1
    }
    return ContentMap(source: text.source, bytes: Array(content), segments: segments)
  }
}

extension DocumentReader {
  /// Reports the tables that were not read to their end.
  func checkTables() {
    for line in tree.refusedTables {
      findings.reportOnce(
        "tables have more cells than are read", at: text.lineRange(line),
        help: "put large tables into a data file")
    }
  }
}
