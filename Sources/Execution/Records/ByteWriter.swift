// Records: results as bytes, for the store and for the pipe between a worker and its parent.
//
// In:  outputs, cells, diagnostics, whole runs.
// Out: bytes that are the same for equal values, and the values again.
//
// Whole numbers are written seven bits a byte, the low ones first, doubles as eight bytes, low ones
// first, and whatever varies in length behind its length. A reader takes nothing on trust: what is
// cut off, changed or made up is a `RecordError`, whose cost is bounded by the bytes there are.

/// Bytes that are put together.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the low ones first; all bytes but the last have their high bit set.
  package mutating func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The sign goes to the lowest bit, so that numbers near zero are short.
  package mutating func write(_ value: Int) {
    write(UInt64(bitPattern: Int64(value) << 1 ^ Int64(value) >> 63))
  }

  package mutating func write(_ value: Bool) { write(byte: value ? 1 : 0) }

  package mutating func write(_ value: Double) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(shift)))
    }
  }

  /// How many of something follow.
  package mutating func write(count: Int) { write(UInt64(count)) }

  package mutating func write(_ text: String) {
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func write(_ content: [UInt8]) {
    write(count: content.count)
    bytes += content
  }

  /// A mark whether there is a value, and the value.
  package mutating func write<Value>(
    optional value: Value?, _ write: (inout ByteWriter, Value) -> Void
  ) {
    self.write(value != nil)
    if let value { write(&self, value) }
  }

  package mutating func write(optional text: String?) { write(optional: text) { $0.write($1) } }

  package mutating func write(_ value: some Record) { value.write(to: &self) }

  /// The number of values, and the values.
  package mutating func write(all values: [some Record]) {
    write(count: values.count)
    for value in values { write(value) }
  }
}
