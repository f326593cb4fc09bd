/// What a variable holds at some moment of a run, told apart without having the value.
enum Version: Hashable {
  /// Nothing yet.
  case absent
  /// A value, by its bytes.
  case value(ContentHash)
  /// What the cell with a key made, when it has no bytes.
  case made(ContentHash)
  /// A part of what is shared: it is as the shared state is.
  case shared
  /// What a cell that failed left behind.
  case failed
}

extension Version: Record {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .absent: writer.write(byte: 0)
    case .value(let hash):
      writer.write(byte: 1)
      writer.write(hash)
    case .made(let hash):
      writer.write(byte: 2)
      writer.write(hash)
    case .shared: writer.write(byte: 3)
    case .failed: writer.write(byte: 4)
    }
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    switch try reader.byte() {
    case 0: self = .absent
    case 1: self = .value(try reader.record())
    case 2: self = .made(try reader.record())
    case 3: self = .shared
    case 4: self = .failed
    default: throw reader.error(.choice)
    }
  }

  /// The version as a part of a key.
  var text: String {
    switch self {
    case .absent: "absent"
    case .value(let hash): "value \(hash.text)"
    case .made(let hash): "made \(hash.text)"
    case .shared: "shared"
    case .failed: "failed"
    }
  }
}

extension ContentHash: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(high)
    writer.write(low)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(high: try reader.unsigned(), low: try reader.unsigned())
  }
}
