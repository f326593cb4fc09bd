package import Diagnostics

/// Reads JSON, as strictly as its grammar is, and says where it goes wrong.
package struct JSONReader {
  package struct Problem: Error, Equatable {
    package let summary: String
    /// Where the bytes stop making sense.
    package let offset: Int

    package init(summary: String, offset: Int) {
      self.summary = summary
      self.offset = offset
    }
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  private static let depthLimit = 100

  /// The value that a text holds, with nothing but white space around it.
  package static func value(of bytes: [UInt8]) throws(Problem) -> JSON {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Problem(summary: "text is not valid UTF-8", offset: 0)
    }
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.offset == bytes.count else { throw reader.expected("the end of the text") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func value() throws(Problem) -> JSON {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(Problem) -> JSON {
    var members: [(key: String, value: JSON)] = []
    try list(closedBy: "}") { reader throws(Problem) in
      reader.skipSpace()
      let start = reader.offset
      guard reader.next == UInt8(ascii: "\"") else { throw reader.expected("a name in quotes") }
      let key = try reader.string()
      if members.contains(where: { $0.key == key }) {
        throw Problem(summary: "'\(key)' is given twice", offset: start)
      }
      reader.skipSpace()
      guard reader.take(":") else { throw reader.expected("':'") }
      members.append((key, try reader.value()))
    }
    return .object(members)
  }

  private mutating func array() throws(Problem) -> JSON {
    var items: [JSON] = []
    try list(closedBy: "]") { reader throws(Problem) in items.append(try reader.value()) }
    return .array(items)
  }

  private mutating func list(
    closedBy close: Unicode.Scalar, item: (inout JSONReader) throws(Problem) -> Void
  ) throws(Problem) {
    offset += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw Problem(summary: "values are nested more than \(Self.depthLimit) deep", offset: offset)
    }
    skipSpace()
    if take(close) { return }
    while true {
      try item(&self)
      skipSpace()
      if take(close) { return }
      guard take(",") else { throw expected("',' or '\(close)'") }
    }
  }

  private mutating func word(_ text: String, _ value: JSON) throws(Problem) -> JSON {
    guard bytes[offset...].starts(with: text.utf8) else { throw expected("a value") }
    offset += text.utf8.count
    return value
  }

  private mutating func number() throws(Problem) -> JSON {
    let start = offset
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    // Zeros in front and a sign "+" are Swift's and not those of JSON.
    let hasZero = digits.hasPrefix("0") && digits.dropFirst().first?.isNumber ?? false
    if digits.first?.isNumber ?? false, !hasZero {
      if let value = Int(text) { return .integer(value) }
      if let value = Double(text), digits.last?.isNumber ?? false { return .number(value) }
    }
    offset = start
    throw expected("a value")
  }

  private mutating func string() throws(Problem) -> String {
    offset += 1
    var result: [UInt8] = []
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): result += try escaped()
      case 0..<0x20:
        throw Problem(summary: "text holds a control character", offset: offset - 1)
      default: result.append(byte)
      }
    }
    throw expected("'\"'")
  }

  private mutating func escaped() throws(Problem) -> [UInt8] {
    let start = offset - 1
    defer { offset += 1 }
    switch next {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [bytes[offset]]
    case UInt8(ascii: "u"):
      var code = hexadecimal()
      if let high = code, (0xD800..<0xDC00).contains(high),
        bytes[(offset + 1)...].starts(with: "\\u".utf8)
      {
        offset += 2
        code = hexadecimal().flatMap { low in
          (0xDC00..<0xE000).contains(low) ? 0x10000 + (high - 0xD800) << 10 + low - 0xDC00 : nil
        }
      }
      if let scalar = code.flatMap({ Unicode.Scalar($0) }) { return Array(String(scalar).utf8) }
    default: break
    }
    throw Problem(summary: "text holds an escape that JSON does not have", offset: start)
  }

  /// Four digits behind the current byte, which the last of them becomes.
  private mutating func hexadecimal() -> UInt32? {
    let digits = bytes[(offset + 1)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    offset += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { offset += 1 }
  }

  private func expected(_ what: String) -> Problem {
    guard offset < bytes.count else {
      return Problem(summary: "expected \(what), found the end of the file", offset: bytes.count)
    }
    let found = String(decoding: bytes[offset...].prefix(16), as: UTF8.self).first ?? " "
    let name = found.isNewline ? "the end of the line" : "'\(found)'"
    return Problem(summary: "expected \(what), found \(name)", offset: offset)
  }
}
