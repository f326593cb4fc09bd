import Diagnostics

/// Finds the lines of a block's content in the file.
///
/// A line of content is the right end of its line in the file, whatever quotes and lists stand
/// before it. Only a tab that a marker uses in part leaves spaces that the file does not have,
/// and a table turns `\|` into `|`.
struct LineAlignment {
  private let text: MarkdownText
  private let lacksBackslashes: Bool
  private(set) var bytes: [UInt8] = []
  private var segments: [SourceSlice.Segment] = []

  /// - Parameters:
  ///   - firstLine: the line of the file that holds the first line of the content.
  ///   - lacksBackslashes: whether `|` stands for `\|`.
  init(
    _ content: ArraySlice<UInt8>, in text: MarkdownText, firstLine: Int,
    lacksBackslashes: Bool = false
  ) {
    self.text = text
    self.lacksBackslashes = lacksBackslashes
    bytes.reserveCapacity(content.count)
    if content.isEmpty { segments = [segment(0, text.offset(line: firstLine, column: 1))] }
    var line = firstLine
    var start = content.startIndex
    while start < content.endIndex {
      let end = content.skip(from: start) { $0 != Byte.lineFeed }
      addLine(content[start..<end], line)
      guard end < content.endIndex else { break }
      bytes.append(Byte.lineFeed)
      start = end + 1
      line += 1
    }
  }

  var map: ContentMap { ContentMap(source: text.source, bytes: bytes, segments: segments) }

  private mutating func addLine(_ line: ArraySlice<UInt8>, _ index: Int) {
    guard index >= 0, index < text.source.lineStarts.count else { return addUnknown(line) }
    let range = text.lineRange(index)
    let start = bytes.count
    bytes.append(contentsOf: line)
    var found: [SourceSlice.Segment] = []
    var rest = line.endIndex
    var offset = range.upperBound - surplusSpace(of: range, line)
    while rest > line.startIndex, offset > range.lowerBound {
      guard text.bytes[offset - 1] == line[rest - 1] else { break }
      rest -= 1
      offset -= 1
      if lacksBackslashes, line[rest] == Byte.pipe, offset > range.lowerBound,
        text.bytes[offset - 1] == Byte.backslash
      {
        found.append(segment(start + rest - line.startIndex, offset))
        offset -= 1
      }
    }
    found.append(segment(start + rest - line.startIndex, offset))
    addSpaces(line[..<rest], at: start, tab: offset - 1, lineStart: range.lowerBound)
    for segment in found.reversed() { add(segment) }
  }

  /// How much more white space ends the line of the file than the line of the content.
  private func surplusSpace(of range: Range<Int>, _ line: ArraySlice<UInt8>) -> Int {
    let inContent = line.reversed().prefix(while: \.isSpaceOrTab).count
    guard inContent < line.count else { return 0 }
    let inFile = text.bytes[range].reversed().prefix(while: \.isSpaceOrTab).count
    return max(0, inFile - inContent)
  }

  /// The spaces that stand for the rest of a tab all lead to the tab.
  private mutating func addSpaces(
    _ spaces: ArraySlice<UInt8>, at start: Int, tab: Int, lineStart: Int
  ) {
    guard !spaces.isEmpty else { return }
    for index in spaces.indices {
      add(segment(start + index - spaces.startIndex, max(tab, lineStart)))
    }
  }

  private mutating func addUnknown(_ line: ArraySlice<UInt8>) {
    add(segment(bytes.count, text.source.bytes.count))
    bytes.append(contentsOf: line)
  }

  private func segment(_ start: Int, _ offset: Int) -> SourceSlice.Segment {
    SourceSlice.Segment(start: start, fileOffset: offset)
  }

  /// Adds a segment unless it goes on where the last one ends.
  private mutating func add(_ segment: SourceSlice.Segment) {
    if let last = segments.last {
      if segment.start - last.start == segment.fileOffset - last.fileOffset { return }
      if segment.start == last.start { segments.removeLast() }
    }
    segments.append(segment)
  }
}
