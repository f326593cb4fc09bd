/// A value that can be written as bytes and read again.
package protocol Record {
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(RecordError)
}

/// What stands at the start of bytes that are kept or sent.
package enum RecordFormat {
  /// Changes with every change of how anything is written.
  package static let version: UInt64 = 4

  private static let mark: [UInt8] = Array("SBR".utf8)

  package static func writeStart(to writer: inout ByteWriter) {
    for byte in mark { writer.write(byte: byte) }
    writer.write(version)
  }

  package static func readStart(from reader: inout ByteReader) throws(RecordError) {
    for byte in mark where try reader.byte() != byte { throw RecordError(.version, at: 0) }
    guard try reader.unsigned() == version else { throw RecordError(.version, at: 0) }
  }
}

extension Record {
  /// The value as bytes that stand alone.
  package var record: [UInt8] {
    var writer = ByteWriter()
    RecordFormat.writeStart(to: &writer)
    write(to: &writer)
    return writer.bytes
  }

  /// The value of bytes that stand alone.
  package init(record bytes: [UInt8]) throws(RecordError) {
    var reader = ByteReader(bytes)
    try RecordFormat.readStart(from: &reader)
    try self.init(from: &reader)
    try reader.end()
  }
}
