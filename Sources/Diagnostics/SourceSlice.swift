/// A piece of a file as another parser sees it: a cell's code or a formula, without the markers
/// of the block quotes and lists around it, and with the way back to the file.
package struct SourceSlice: Sendable {
  /// A run of bytes that is contiguous in the slice and in the file.
  package struct Segment: Equatable, Sendable {
    /// Where the run starts in the slice.
    package let start: Int
    /// Where it starts in the file.
    package let fileOffset: Int

    package init(start: Int, fileOffset: Int) {
      self.start = start
      self.fileOffset = fileOffset
    }
  }

  package let source: SourceText
  package let text: String
  /// In ascending order; the first starts at 0.
  package let segments: [Segment]

  package init(source: SourceText, text: String, segments: [Segment]) {
    self.source = source
    self.text = text
    self.segments = segments.isEmpty ? [Segment(start: 0, fileOffset: 0)] : segments
  }

  /// A slice that is contiguous in the file.
  package init(source: SourceText, range: Range<Int>) {
    let segment = Segment(start: 0, fileOffset: range.lowerBound)
    self.init(source: source, text: source[range], segments: [segment])
  }

  /// A whole file.
  package init(_ source: SourceText) {
    self.init(source: source, range: 0..<source.bytes.count)
  }

  /// The file offset of an offset in the slice.
  package func fileOffset(of offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    return segments[low].fileOffset + offset - segments[low].start
  }

  /// The place in the file of a range of the slice.
  package func place(_ range: Range<Int>) -> Place {
    let start = fileOffset(of: range.lowerBound)
    // The end belongs to the last byte inside, so that a range never swallows the next marker.
    let end = range.isEmpty ? start : fileOffset(of: range.upperBound - 1) + 1
    return Place(source, start..<max(start, end))
  }

  /// A part of the slice.
  package func part(_ range: Range<Int>) -> SourceSlice {
    let bytes = Array(text.utf8)[range]
    let start = Segment(start: 0, fileOffset: fileOffset(of: range.lowerBound))
    let rest = segments.filter { range.contains($0.start) && $0.start > range.lowerBound }.map {
      Segment(start: $0.start - range.lowerBound, fileOffset: $0.fileOffset)
    }
    return SourceSlice(
      source: source, text: String(decoding: bytes, as: UTF8.self), segments: [start] + rest)
  }
}
