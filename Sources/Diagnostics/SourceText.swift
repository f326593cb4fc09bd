// Diagnostics: one value for every problem that a user sees.
//
// In:  a file's text (`SourceText`) and a byte range in it.
// Out: a `Diagnostic`, rendered once, at the edge: for people with the source line and a caret
//      (`DiagnosticRenderer`), for programs as JSON (`Diagnostic.json`).
//
// Ranges are UTF-8 byte offsets everywhere inside; lines and columns exist only in what is shown.

/// The text of one file, with its lines.
package final class SourceText: Sendable {
  /// The path as the user would type it.
  package let path: String
  /// The file's bytes, valid UTF-8.
  package let bytes: [UInt8]
  /// The offset at which each line starts; there is always a first line.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  package convenience init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text as a string.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text between two offsets, which are clamped to the file.
  package subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The index, from 0, of the line that contains an offset.
  package func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, without its line break.
  package func lineRange(_ index: Int) -> Range<Int> {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The line and the column of an offset, both from 1; columns count characters.
  package func position(at offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    return Position(line: line + 1, column: self[lineStarts[line]..<offset].count + 1)
  }
}

/// A line and a column, both from 1.
package struct Position: Equatable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A range of bytes in one file.
package struct Place: Sendable {
  package let source: SourceText
  package let range: Range<Int>

  package init(_ source: SourceText, _ range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// Where the place starts.
  package var start: Position { source.position(at: range.lowerBound) }

  /// The position just behind the place.
  package var end: Position { source.position(at: range.upperBound) }
}

extension Place: Equatable {
  package static func == (a: Place, b: Place) -> Bool {
    a.range == b.range && a.source.path == b.source.path
  }
}
