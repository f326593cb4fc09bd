package import Diagnostics

extension SourceSlice {
  /// A text out of YAML with the way back to the file, in which it may stand in quotes, with escapes
  /// in it, or over several lines.
  ///
  /// - Parameter start: where the value starts in the file.
  package init(source: SourceText, scalar text: String, at start: Int) {
    var alignment = ScalarAlignment(source.bytes, at: start)
    self.init(source: source, text: text, segments: alignment.segments(of: Array(text.utf8)))
  }
}

/// Walks through a value of YAML and through the file side by side.
private struct ScalarAlignment {
  private let bytes: [UInt8]
  private var offset: Int
  private var quote: UInt8?

  init(_ bytes: [UInt8], at start: Int) {
    (self.bytes, offset) = (bytes, start)
    guard start < bytes.count else { return }
    switch bytes[start] {
    case Byte.quote, UInt8(ascii: "'"):
      quote = bytes[start]
      offset += 1
    case UInt8(ascii: "|"), Byte.greater:
      // The text is on the lines below.
      offset = (bytes[start...].firstIndex(of: Byte.lineFeed) ?? bytes.count - 1) + 1
    default: break
    }
  }

  /// The stretches of the text that are contiguous in the file, up to an escape that is not the
  /// character itself.
  mutating func segments(of text: [UInt8]) -> [SourceSlice.Segment] {
    var segments: [SourceSlice.Segment] = []
    var expected = -1
    for (index, byte) in text.enumerated() {
      guard let width = goTo(byte) else { break }
      if offset != expected {
        segments.append(SourceSlice.Segment(start: index, fileOffset: offset))
      }
      expected = offset + 1
      offset += width
    }
    return segments.isEmpty
      ? [SourceSlice.Segment(start: 0, fileOffset: min(offset, bytes.count))] : segments
  }

  /// Goes to where a byte of the text is written, in one byte or two; nil if it is not written as
  /// itself.
  private mutating func goTo(_ byte: UInt8) -> Int? {
    guard offset < bytes.count else { return nil }
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    if quote == Byte.quote, bytes[offset] == Byte.backslash { return next == byte ? 2 : nil }
    if quote == UInt8(ascii: "'"), bytes[offset] == quote, next == quote { return 2 }
    if bytes[offset] == byte { return 1 }
    // A line break with what stands before the next line is one space, or one break.
    var end = offset
    while end < bytes.count, bytes[end].isWhitespace { end += 1 }
    guard end > offset, end < bytes.count else { return nil }
    offset = byte.isWhitespace ? end - 1 : end
    return byte.isWhitespace || bytes[end] == byte ? 1 : nil
  }
}
