/// Texts in a row inside one text, each after its length in UTF-16 units: `5:gamma1:x`.
///
/// The script in the engine answers so, and a rendering is stored so.
struct Fields {
  private(set) var text = ""

  mutating func append(_ field: String) {
    text += "\(field.utf16.count):\(field)"
  }

  mutating func append(_ number: Int) { append(String(number)) }

  /// An optional field is a count of zero or one and perhaps the field.
  mutating func append(optional field: String?) {
    append(field == nil ? 0 : 1)
    if let field { append(field) }
  }
}

/// Reads what `Fields` wrote; every answer is nil once something is missing.
struct FieldReader {
  private let units: [UInt16]
  private var position = 0

  init(_ text: String) { units = Array(text.utf16) }

  init(_ units: some Sequence<UInt16>) { self.units = Array(units) }

  var isAtEnd: Bool { position == units.count }

  mutating func next() -> String? {
    guard let length = length(), length <= units.count - position else { return nil }
    defer { position += length }
    return Self.text(units[position..<position + length])
  }

  mutating func integer() -> Int? { next().flatMap { Int($0) } }

  /// A range as its two ends; ends of -1 mean that there is none.
  mutating func range() -> Range<Int>? {
    guard let start = integer(), let end = integer(), start >= 0, end >= start else { return nil }
    return start..<end
  }

  mutating func optional() -> String?? {
    guard let count = integer() else { return nil }
    guard count == 1 else { return .some(nil) }
    return next().map(Optional.some)
  }

  /// The standard library takes ten times as long to make a text of such units as of bytes.
  private static func text(_ units: ArraySlice<UInt16>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count + units.count / 4)
    var rest = units
    while let unit = rest.popFirst() {
      switch unit {
      case ..<0x80: bytes.append(UInt8(unit))
      case ..<0x800: bytes += [UInt8(0xC0 | unit >> 6), last(UInt32(unit))]
      case 0xD800..<0xDC00:
        guard let low = rest.popFirst(), (0xDC00..<0xE000).contains(low) else {
          return String(decoding: units, as: UTF16.self)
        }
        let code = 0x1_0000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
        bytes += [UInt8(0xF0 | code >> 18), last(code >> 12), last(code >> 6), last(code)]
      case 0xDC00..<0xE000: return String(decoding: units, as: UTF16.self)
      default:
        let code = UInt32(unit)
        bytes += [UInt8(0xE0 | code >> 12), last(code >> 6), last(code)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A byte behind the first one of a character, with six bits of it.
  private static func last(_ bits: UInt32) -> UInt8 { UInt8(0x80 | bits & 0x3F) }

  private mutating func length() -> Int? {
    var length: Int?
    while position < units.count, let digit = Self.digit(units[position]) {
      guard length ?? 0 < 100_000_000 else { return nil }
      length = (length ?? 0) * 10 + digit
      position += 1
    }
    guard let length, position < units.count, units[position] == 58 else { return nil }
    position += 1
    return length
  }

  /// The value of an ASCII digit.
  private static func digit(_ unit: UInt16) -> Int? {
    (48...57).contains(unit) ? Int(unit) - 48 : nil
  }
}
