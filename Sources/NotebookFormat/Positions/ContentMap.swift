import Diagnostics

/// The content of a block as the library reads it, with the way back to the file.
///
/// The content lacks what stands before its lines: markers of quotes and lists, indentation,
/// backslashes before pipes in tables. Every stretch that is contiguous in both is a segment.
struct ContentMap {
  let source: SourceText
  let bytes: [UInt8]
  private let segments: [SourceSlice.Segment]

  init(source: SourceText, bytes: [UInt8], segments: [SourceSlice.Segment]) {
    self.source = source
    self.bytes = bytes
    self.segments = segments.isEmpty ? [SourceSlice.Segment(start: 0, fileOffset: 0)] : segments
  }

  /// Content that is contiguous in the file.
  init(_ text: MarkdownText, range: Range<Int>) {
    self.init(
      source: text.source, bytes: Array(text.bytes[range]),
      segments: [SourceSlice.Segment(start: 0, fileOffset: range.lowerBound)])
  }

  /// The file offset of an offset in the content.
  func fileOffset(of offset: Int) -> Int {
    let segment = segments[segmentIndex(at: offset)]
    // The last line of content ends with a line feed that the file may lack.
    return min(segment.fileOffset + offset - segment.start, source.bytes.count)
  }

  /// The bytes of the file from the first to the last byte of a range.
  func fileRange(of range: Range<Int>) -> Range<Int> {
    let start = fileOffset(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    var end = fileOffset(of: range.upperBound - 1) + 1
    // The content has one byte where the file may have a return and a line feed.
    if bytes[range.upperBound - 1] == Byte.lineFeed, end < source.bytes.count,
      source.bytes[end] == Byte.lineFeed, source.bytes[end - 1] == Byte.carriageReturn
    {
      end += 1
    }
    return start..<max(start, end)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> { bytes.trimmed(range) }

  /// A part of the content for another parser.
  func slice(_ range: Range<Int>) -> SourceSlice {
    let first = segmentIndex(at: range.lowerBound)
    let start = SourceSlice.Segment(start: 0, fileOffset: fileOffset(of: range.lowerBound))
    let rest = segments[(first + 1)...].prefix { $0.start < range.upperBound }.map {
      SourceSlice.Segment(start: $0.start - range.lowerBound, fileOffset: $0.fileOffset)
    }
    return SourceSlice(source: source, text: text(range), segments: [start] + rest)
  }

  /// A part of the content with bytes in front that stand nowhere in the file.
  func map(of range: Range<Int>, after prefix: [UInt8]) -> ContentMap {
    let slice = slice(range)
    let start = SourceSlice.Segment(start: 0, fileOffset: fileOffset(of: range.lowerBound))
    let rest = slice.segments.map {
      SourceSlice.Segment(start: $0.start + prefix.count, fileOffset: $0.fileOffset)
    }
    return ContentMap(source: source, bytes: prefix + bytes[range], segments: [start] + rest)
  }

  /// Whether something of the file is left out within a range.
  func hasGap(in range: Range<Int>) -> Bool {
    segmentIndex(at: range.lowerBound)
      != segmentIndex(at: max(range.lowerBound, range.upperBound - 1))
  }

  private func segmentIndex(at offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
