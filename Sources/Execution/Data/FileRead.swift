/// A file that was read, with what was in it; nil if there was none.
package struct FileRead: Hashable, Sendable {
  /// As whoever read it writes it.
  package let path: String
  package let hash: ContentHash?

  package init(path: String, hash: ContentHash?) {
    self.path = path
    self.hash = hash
  }
}

extension FileRead: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(path)
    writer.write(optional: hash) { $0.write($1) }
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      path: try reader.text(),
      hash: try reader.optional { (reader: inout ByteReader) throws(RecordError) in
        try reader.record()
      })
  }
}
