package import Diagnostics

extension Diagnostic {
  private static let severities: [Severity] = [.error, .warning]

  package func write(to writer: inout ByteWriter, _ places: PlaceRecords) {
    writer.write(byte: UInt8(Self.severities.firstIndex(of: severity) ?? 0))
    writer.write(summary)
    places.write(place, to: &writer)
    writer.write(optional: help)
    writer.write(isFailedCheck)
    writer.write(count: notes.count)
    for note in notes {
      writer.write(note.text)
      places.write(note.place, to: &writer)
    }
  }

  package init(from reader: inout ByteReader, _ places: PlaceRecords) throws(RecordError) {
    let severity = try reader.choice(of: Self.severities)
    self.init(
      try reader.text(), severity: severity, at: try places.read(&reader),
      help: try reader.optionalText())
    isFailedCheck = try reader.bool()
    notes = try reader.all { (reader: inout ByteReader) throws(RecordError) in
      Note(try reader.text(), at: try places.read(&reader))
    }
  }
}

extension [Diagnostic] {
  /// Diagnostics as bytes that stand alone, with places in whole files.
  package var record: [UInt8] {
    var writer = ByteWriter()
    RecordFormat.writeStart(to: &writer)
    writer.write(self, PlaceRecords())
    return writer.bytes
  }

  /// The diagnostics of bytes that stand alone, with their places in one file.
  package init(record bytes: [UInt8], in source: SourceText) throws(RecordError) {
    var reader = ByteReader(bytes)
    try RecordFormat.readStart(from: &reader)
    self = try reader.diagnostics(PlaceRecords(in: source))
    try reader.end()
  }
}

extension ByteWriter {
  /// The number of diagnostics, and the diagnostics.
  package mutating func write(_ diagnostics: [Diagnostic], _ places: PlaceRecords) {
    write(count: diagnostics.count)
    for diagnostic in diagnostics { diagnostic.write(to: &self, places) }
  }
}

extension ByteReader {
  package mutating func diagnostics(
    _ places: PlaceRecords
  ) throws(RecordError) -> [Diagnostic] {
    try all { (reader: inout ByteReader) throws(RecordError) in
      try Diagnostic(from: &reader, places)
    }
  }
}
