package import Diagnostics
package import NotebookFormat

extension NotebookRun {
  /// What running gave, without the notebook itself: who reads it has that.
  package var record: [UInt8] {
    var writer = ByteWriter()
    RecordFormat.writeStart(to: &writer)
    writer.write(all: cells)
    writer.write(count: inlineValues.count)
    for (offset, text) in inlineValues.sorted(by: { $0.key < $1.key }) {
      writer.write(count: offset)
      writer.write(text)
    }
    writer.write(diagnostics, PlaceRecords(in: notebook.source, relativeTo: [notebook.whole]))
    writer.write(all: fileReads)
    writer.write(preparation.check)
    writer.write(preparation.lowering)
    return writer.bytes
  }

  /// A run of the notebook, from what was written about it.
  ///
  /// - Parameter file: a file other than the notebook, in which a problem may have its place.
  package init(
    of notebook: Notebook, record bytes: [UInt8],
    file: @escaping (String) -> SourceText? = { _ in nil }
  ) throws(RecordError) {
    var reader = ByteReader(bytes)
    try RecordFormat.readStart(from: &reader)
    let cells = try reader.all(CellRun.self)
    guard cells.count == notebook.cells.count else { throw RecordError(.mismatch, at: 0) }
    let values = try reader.all { (reader: inout ByteReader) throws(RecordError) -> (Int, String) in
      let offset = try reader.unsigned()
      guard offset <= UInt64(notebook.source.bytes.count) else { throw reader.error(.mismatch) }
      return (Int(offset), try reader.text())
    }
    var places = PlaceRecords(in: notebook.source, relativeTo: [notebook.whole])
    let own = places.file
    places.file = { own($0) ?? file($0) }
    let diagnostics = try reader.diagnostics(places)
    let fileReads = try reader.all(FileRead.self)
    let preparation = (check: try reader.duration(), lowering: try reader.duration())
    try reader.end()
    self.init(
      notebook: notebook, cells: cells,
      inlineValues: Dictionary(values) { first, _ in first }, diagnostics: diagnostics,
      fileReads: fileReads, preparation: preparation)
  }
}

extension Notebook {
  /// All of the file.
  fileprivate var whole: Range<Int> { 0..<source.bytes.count }
}

extension ByteWriter {
  package mutating func write(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    write(Int(seconds))
    write(Int(attoseconds))
  }
}

extension ByteReader {
  package mutating func duration() throws(RecordError) -> Duration {
    let (seconds, attoseconds) = (try integer(), try integer())
    guard seconds.magnitude < 1 << 40, attoseconds.magnitude < 1_000_000_000_000_000_000 else {
      throw error(.number)
    }
    return Duration(
      secondsComponent: Int64(seconds), attosecondsComponent: Int64(attoseconds))
  }
}
