package import Diagnostics

/// How places are written and found again.
///
/// A place inside one of the pieces, a cell for instance, is written relative to that piece, so that
/// it is right also where the piece stands elsewhere when it is read. Any other place is written
/// as a path and offsets in that file.
package struct PlaceRecords {
  /// The same number of pieces, in the same order, for writing and for reading.
  package var pieces: [SourceSlice]
  /// The file of a path, for reading.
  package var file: (String) -> SourceText?

  package init(
    relativeTo pieces: [SourceSlice] = [], file: @escaping (String) -> SourceText? = { _ in nil }
  ) {
    self.pieces = pieces
    self.file = file
  }

  /// Places in one file, and in the ranges of it that may move.
  package init(in source: SourceText, relativeTo ranges: [Range<Int>] = []) {
    self.init(relativeTo: ranges.map { SourceSlice(source: source, range: $0) }) {
      $0 == source.path ? source : nil
    }
  }

  package func write(_ place: Place?, to writer: inout ByteWriter) {
    guard let place else { return writer.write(byte: 0) }
    for (number, piece) in pieces.enumerated() {
      guard let range = piece.range(of: place) else { continue }
      writer.write(byte: 1)
      writer.write(count: number)
      return write(range, to: &writer)
    }
    writer.write(byte: 2)
    writer.write(place.source.path)
    write(place.range, to: &writer)
  }

  private func write(_ range: Range<Int>, to writer: inout ByteWriter) {
    writer.write(count: max(0, range.lowerBound))
    writer.write(count: max(0, range.upperBound - max(0, range.lowerBound)))
  }

  /// The place; nil if there was none, or if its file or piece is gone.
  package func read(_ reader: inout ByteReader) throws(RecordError) -> Place? {
    switch try reader.byte() {
    case 0: return nil
    case 1:
      let number = try reader.unsigned()
      guard number < UInt64(pieces.count) else {
        _ = try range(&reader, upTo: 0)
        return nil
      }
      let piece = pieces[Int(number)]
      return piece.place(try range(&reader, upTo: piece.text.utf8.count))
    case 2:
      let source = file(try reader.text())
      let range = try range(&reader, upTo: source?.bytes.count ?? 0)
      return source.map { Place($0, range) }
    default: throw reader.error(.choice)
    }
  }

  /// A start and a length, cut where the text ends.
  private func range(
    _ reader: inout ByteReader, upTo end: Int
  ) throws(RecordError) -> Range<Int> {
    let (start, length) = (try reader.unsigned(), try reader.unsigned())
    let lower = Int(min(start, UInt64(end)))
    return lower..<lower + Int(min(length, UInt64(end - lower)))
  }
}

extension SourceSlice {
  /// The range of the slice's text that a place in the file marks; nil if it reaches beyond.
  package func range(of place: Place) -> Range<Int>? {
    guard place.source.path == source.path, let start = offset(of: place.range.lowerBound) else {
      return nil
    }
    if place.range.isEmpty { return start..<start }
    guard let last = offset(of: place.range.upperBound - 1), last >= start else { return nil }
    return last < text.utf8.count ? start..<last + 1 : nil
  }

  /// The offset in the slice of an offset in the file; nil for what is not of the slice.
  private func offset(of fileOffset: Int) -> Int? {
    for (number, segment) in segments.enumerated() {
      let isLast = number + 1 == segments.count
      let end = isLast ? text.utf8.count + 1 : segments[number + 1].start
      let offset = segment.start + fileOffset - segment.fileOffset
      if segment.start <= offset, offset < end { return offset }
    }
    return nil
  }
}
