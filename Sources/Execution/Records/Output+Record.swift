extension Output: Record {
  package func write(to writer: inout ByteWriter) {
    switch self {
    case .printed(let text):
      writer.write(byte: 0)
      writer.write(text)
    case .value(let text, let type):
      writer.write(byte: 1)
      writer.write(text)
      writer.write(type)
    case .figure(let figure):
      writer.write(byte: 2)
      writer.write(figure)
    }
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    switch try reader.byte() {
    case 0: self = .printed(try reader.text())
    case 1: self = .value(try reader.text(), type: try reader.text())
    case 2: self = .figure(try reader.record())
    default: throw reader.error(.choice)
    }
  }
}

extension Figure: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(svg)
    writer.write(id)
    writer.write(optional: title)
    writer.write(description)
    writer.write(data)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      svg: try reader.text(), id: try reader.text(), title: try reader.optionalText(),
      description: try reader.text(), data: try reader.record())
  }
}
