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
    return String(decoding: units[position..<position + length], as: UTF16.self)
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
