extension CellRun: Record {
  private static let statuses: [Status] = [.succeeded, .failed, .skipped, .shown]

  package func write(to writer: inout ByteWriter) {
    writer.write(byte: UInt8(Self.statuses.firstIndex(of: status) ?? 0))
    writer.write(all: outputs)
    writer.write(data: data)
    writer.write(tokens: tokens)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    self.init(
      status: try reader.choice(of: Self.statuses), outputs: try reader.all(),
      data: try reader.data(), tokens: try reader.tokens())
  }
}

/// In the order of the numbers they are written with.
private let kinds: [CodeToken.Kind] = [
  .plain, .keyword, .type, .number, .string, .comment, .attribute, .operator,
]

extension ByteWriter {
  /// The whole text, and how it is cut up.
  package mutating func write(tokens: [CodeToken]) {
    write(tokens.map(\.text).joined())
    write(count: tokens.count)
    for token in tokens {
      write(byte: UInt8(kinds.firstIndex(of: token.kind) ?? 0))
      write(count: token.text.utf8.count)
    }
  }
}

extension ByteReader {
  package mutating func tokens() throws(RecordError) -> [CodeToken] {
    var code = ByteReader(try content())
    let tokens = try all { (reader: inout ByteReader) throws(RecordError) -> CodeToken in
      let kind = try reader.choice(of: kinds)
      let length = try reader.unsigned()
      guard length <= UInt64(code.remaining) else { throw reader.error(.tooMany) }
      return CodeToken(try code.text(Int(length)), kind)
    }
    guard code.remaining == 0 else { throw error(.rest) }
    return tokens
  }
}
