/// Which contents an entry of a cache server has, as a message `ActionResult` of Bazel's remote
/// execution API, version 2: what servers of the protocol keep below `/ac/`.
///
/// The message names one output file. Servers may check that it is such a message, and that what it
/// names is there; some add who sent it, unless that is said.
package struct ActionResult: Equatable, Sendable {
  /// The SHA-256 of the contents, in hexadecimal digits.
  package let hash: String
  package let byteCount: Int

  package init(hash: String, byteCount: Int) {
    self.hash = hash
    self.byteCount = byteCount
  }

  /// The name of the file, and who says that it is there.
  private static let (path, worker) = ("entry", "scorebook")

  /// The numbers of the fields.
  private enum Field {
    /// Of `ActionResult`.
    static let (outputFile, metadata) = (2, 9)
    /// Of `OutputFile`.
    static let (path, digest) = (1, 2)
    /// Of `Digest`.
    static let (hash, size) = (1, 2)
    /// Of `ExecutedActionMetadata`.
    static let worker = 1
  }

  package var bytes: [UInt8] {
    let digest =
      ProtocolBuffer.field(Field.hash, Array(hash.utf8))
      + ProtocolBuffer.field(Field.size, UInt64(byteCount))
    let file =
      ProtocolBuffer.field(Field.path, Array(Self.path.utf8))
      + ProtocolBuffer.field(Field.digest, digest)
    return ProtocolBuffer.field(Field.outputFile, file)
      + ProtocolBuffer.field(
        Field.metadata, ProtocolBuffer.field(Field.worker, Array(Self.worker.utf8)))
  }

  /// Nil if the bytes are no such message, or name no contents.
  package init?(_ bytes: [UInt8]) {
    guard let result = ProtocolBuffer(bytes[...]), let file = result.bytes(Field.outputFile),
      let output = ProtocolBuffer(file), let digest = output.bytes(Field.digest),
      let names = ProtocolBuffer(digest), let hash = names.bytes(Field.hash), hash.count == 64,
      hash.allSatisfy({ "0123456789abcdef".utf8.contains($0) }),
      let byteCount = Int(exactly: names.number(Field.size) ?? 0)
    else { return nil }
    self.init(hash: String(decoding: hash, as: UTF8.self), byteCount: byteCount)
  }
}

/// The fields of a message in the encoding of protocol buffers, as far as it is needed here.
struct ProtocolBuffer {
  private enum Value {
    case number(UInt64)
    case bytes(ArraySlice<UInt8>)
  }

  private var fields: [(number: Int, value: Value)] = []

  /// Nil if the bytes are no message.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      guard let key = Self.number(&rest), let number = Int(exactly: key >> 3), number > 0 else {
        return nil
      }
      switch key & 7 {
      case 0:
        guard let value = Self.number(&rest) else { return nil }
        fields.append((number, .number(value)))
      case 1 where rest.count >= 8: rest = rest.dropFirst(8)
      case 2:
        guard let count = Self.number(&rest).flatMap({ Int(exactly: $0) }), count <= rest.count
        else { return nil }
        fields.append((number, .bytes(rest.prefix(count))))
        rest = rest.dropFirst(count)
      case 5 where rest.count >= 4: rest = rest.dropFirst(4)
      default: return nil
      }
    }
  }

  /// The first field of a number that holds bytes.
  func bytes(_ number: Int) -> ArraySlice<UInt8>? {
    fields.lazy.compactMap {
      if case .bytes(let bytes) = $0.value, $0.number == number { bytes } else { nil }
    }.first
  }

  /// The first field of a number that holds a number.
  func number(_ number: Int) -> UInt64? {
    fields.lazy.compactMap {
      if case .number(let value) = $0.value, $0.number == number { value } else { nil }
    }.first
  }

  static func field(_ number: Int, _ value: UInt64) -> [UInt8] {
    written(UInt64(number) << 3) + written(value)
  }

  static func field(_ number: Int, _ bytes: [UInt8]) -> [UInt8] {
    written(UInt64(number) << 3 | 2) + written(UInt64(bytes.count)) + bytes
  }

  /// Seven bits in a byte, the lowest first; all but the last byte have their highest bit set.
  private static func written(_ number: UInt64) -> [UInt8] {
    var (bytes, rest): ([UInt8], UInt64) = ([], number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  /// Takes a number off the bytes; nil if there is none, or one of more than 64 bits.
  private static func number(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = bytes.popFirst() else { return nil }
      let bits = UInt64(byte & 0x7f)
      guard (bits << shift) >> shift == bits else { return nil }
      number |= bits << shift
      if byte < 0x80 { return number }
    }
    return nil
  }
}
