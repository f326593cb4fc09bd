import Diagnostics

/// A file together with the bytes of it that are given to the library.
///
/// Both have the same length and the same lines. In the second, what the library cannot read
/// well (`FileLimits`) is blank.
struct MarkdownText {
  let source: SourceText
  var bytes: [UInt8]

  /// The bytes of a line without its break; a return alone is no break.
  func lineRange(_ index: Int) -> Range<Int> {
    let start = source.lineStarts[index]
    guard index + 1 < source.lineStarts.count else { return start..<bytes.count }
    var end = source.lineStarts[index + 1] - 1
    if end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    return start..<end
  }

  /// The offset of a column that the library counts from 1.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 0, line < source.lineStarts.count else { return bytes.count }
    let range = lineRange(line)
    return min(range.lowerBound + max(0, column - 1), range.upperBound)
  }

  /// Behind the last visible character of a line.
  func visibleEnd(ofLine line: Int) -> Int {
    let range = lineRange(min(max(line, 0), source.lineStarts.count - 1))
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isWhitespace { end -= 1 }
    return end
  }

  /// Where a line starts behind white space and the markers of quotes.
  func start(ofLine line: Int, quotes: Int) -> (offset: Int, missingQuotes: Int) {
    let range = lineRange(line)
    var missing = quotes
    var offset = bytes[range].skip(from: range.lowerBound, while: \.isSpaceOrTab)
    while missing > 0, offset < range.upperBound, bytes[offset] == Byte.greater {
      offset = bytes[range].skip(from: offset + 1, while: \.isSpaceOrTab)
      missing -= 1
    }
    return (offset, missing)
  }

  func place(_ range: Range<Int>) -> Place { Place(source, range) }
}
