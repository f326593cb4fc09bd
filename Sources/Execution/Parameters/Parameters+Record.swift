extension Parameters: Record {
  /// Without the places, which only the parent speaks of.
  package func write(to writer: inout ByteWriter) {
    writer.write(count: values.count)
    for value in values {
      writer.write(value.name)
      writer.write(value.text)
    }
    writer.write(all: macros)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      try reader.all { (reader: inout ByteReader) throws(RecordError) in
        Value(try reader.text(), try reader.text())
      },
      macros: try reader.all())
  }
}
