/// Why bytes are no record.
package struct RecordError: Error, Equatable {
  package enum Reason: String, Sendable {
    case truncated = "the bytes end too early"
    case tooMany = "a length exceeds the bytes that are left"
    case number = "a number is not in its shortest form"
    case text = "a text is not UTF-8"
    case choice = "a mark stands for nothing"
    case depth = "values are nested too deeply"
    case version = "the bytes are not of this version of the format"
    case rest = "bytes are left over"
    case mismatch = "the results are those of another notebook"
  }

  package let reason: Reason
  /// Where reading stopped.
  package let offset: Int

  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

/// Takes apart what a `ByteWriter` put together.
package struct ByteReader {
  private let bytes: [UInt8]
  package private(set) var offset = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes are left.
  package var remaining: Int { bytes.count - offset }

  package func error(_ reason: RecordError.Reason) -> RecordError {
    RecordError(reason, at: offset)
  }

  package mutating func byte() throws(RecordError) -> UInt8 {
    guard remaining > 0 else { throw error(.truncated) }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func unsigned() throws(RecordError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      let byte = try byte()
      // The tenth byte has room for one bit.
      guard shift < 63 || byte <= 1, byte != 0 || shift == 0 else { throw error(.number) }
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return value }
    }
    throw error(.number)
  }

  package mutating func integer() throws(RecordError) -> Int {
    let bits = try unsigned()
    return Int(Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1))
  }

  package mutating func bool() throws(RecordError) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw error(.choice)
    }
  }

  package mutating func double() throws(RecordError) -> Double {
    var pattern: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) { pattern |= UInt64(try byte()) << UInt64(shift) }
    return Double(bitPattern: pattern)
  }

  /// A number of things of which each takes at least a byte.
  package mutating func count() throws(RecordError) -> Int {
    let count = try unsigned()
    guard count <= UInt64(remaining) else { throw error(.tooMany) }
    return Int(count)
  }

  package mutating func bytes(_ count: Int) throws(RecordError) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw error(.truncated) }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  package mutating func content() throws(RecordError) -> [UInt8] {
    let count = try count()
    return Array(try bytes(count))
  }

  package mutating func text() throws(RecordError) -> String {
    try text(try count())
  }

  /// A text of a length that is known already.
  package mutating func text(_ count: Int) throws(RecordError) -> String {
    let start = offset
    guard let text = String(validating: try bytes(count), as: UTF8.self) else {
      throw RecordError(.text, at: start)
    }
    return text
  }

  package mutating func optional<Value>(
    _ read: (inout ByteReader) throws(RecordError) -> Value
  ) throws(RecordError) -> Value? {
    try bool() ? try read(&self) : nil
  }

  package mutating func optionalText() throws(RecordError) -> String? {
    try bool() ? try text() : nil
  }

  package mutating func record<Value: Record>(
    _ type: Value.Type = Value.self
  ) throws(RecordError) -> Value {
    try Value(from: &self)
  }

  package mutating func all<Value: Record>(
    _ type: Value.Type = Value.self
  ) throws(RecordError) -> [Value] {
    try all { reader throws(RecordError) in try reader.record(type) }
  }

  /// Values behind their number. Room is made as they are read, not by the number.
  package mutating func all<Value>(
    _ read: (inout ByteReader) throws(RecordError) -> Value
  ) throws(RecordError) -> [Value] {
    let count = try count()
    var values: [Value] = []
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// One of the cases of a type, by the number it is written with.
  package mutating func choice<Value>(of values: [Value]) throws(RecordError) -> Value {
    let index = Int(try byte())
    guard index < values.count else { throw error(.choice) }
    return values[index]
  }

  /// Makes sure that all bytes were read.
  package func end() throws(RecordError) {
    guard remaining == 0 else { throw error(.rest) }
  }
}
