package import Diagnostics

extension JSON: Record {
  /// Deeper values are refused, so that made-up bytes cannot use up the stack.
  private static let deepest = 200

  package func write(to writer: inout ByteWriter) {
    switch self {
    case .null: writer.write(byte: 0)
    case .bool(let value): writer.write(byte: value ? 2 : 1)
    case .integer(let value):
      writer.write(byte: 3)
      writer.write(value)
    case .number(let value):
      writer.write(byte: 4)
      writer.write(value)
    case .string(let value):
      writer.write(byte: 5)
      writer.write(value)
    case .array(let items):
      writer.write(byte: 6)
      writer.write(all: items)
    case .object(let members):
      writer.write(byte: 7)
      writer.write(count: members.count)
      for member in members {
        writer.write(member.key)
        writer.write(member.value)
      }
    }
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self = try Self.read(&reader, depth: 0)
  }

  private static func read(_ reader: inout ByteReader, depth: Int) throws(RecordError) -> JSON {
    guard depth < deepest else { throw reader.error(.depth) }
    switch try reader.byte() {
    case 0: return .null
    case 1: return .bool(false)
    case 2: return .bool(true)
    case 3: return .integer(try reader.integer())
    case 4: return .number(try reader.double())
    case 5: return .string(try reader.text())
    case 6:
      return .array(
        try reader.all { (reader: inout ByteReader) throws(RecordError) in
          try read(&reader, depth: depth + 1)
        })
    case 7:
      return .object(
        try reader.all { (reader: inout ByteReader) throws(RecordError) in
          (key: try reader.text(), value: try read(&reader, depth: depth + 1))
        })
    default: throw reader.error(.choice)
    }
  }
}

extension ByteWriter {
  /// Values of which some may be missing.
  mutating func write(data: [JSON?]) {
    write(count: data.count)
    for value in data { write(optional: value) { $1.write(to: &$0) } }
  }
}

extension ByteReader {
  mutating func data() throws(RecordError) -> [JSON?] {
    try all { (reader: inout ByteReader) throws(RecordError) in
      try reader.optional { (reader: inout ByteReader) throws(RecordError) in
        try JSON(from: &reader)
      }
    }
  }
}
