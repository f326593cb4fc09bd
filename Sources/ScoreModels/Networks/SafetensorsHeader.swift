import Tensors

/// What a header says of one tensor.
struct SafetensorsEntry {
  var name: String
  var type: ElementType
  var shape: [Int]
  var range: Range<Int>
  /// The byte at which the entry begins.
  var place: Int
}

/// Reads the JSON of a header: an object of objects with strings, whole numbers and lists of them.
struct SafetensorsHeader {
  private let bytes: ArraySlice<UInt8>
  private let label: String
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>, _ label: String) {
    (self.bytes, self.label) = (bytes, label)
    place = bytes.startIndex
  }

  mutating func entries() throws -> [SafetensorsEntry] {
    var result: [SafetensorsEntry] = []
    var names: Set<String> = []
    try eachMember { header, name, start in
      if name == "__metadata__" { return try header.skipMetadata() }
      guard names.insert(name).inserted else {
        throw header.fail(start, "expected another name, found '\(name)' again")
      }
      result.append(try header.entry(name, start))
    }
    skipSpaces()
    guard place == bytes.endIndex else { throw expected("the end of the header") }
    return result
  }

  private mutating func entry(_ name: String, _ start: Int) throws -> SafetensorsEntry {
    var (type, shape, offsets) = (ElementType?.none, [Int]?.none, [Int]?.none)
    try eachMember { header, key, start in
      switch key {
      case "dtype": type = try header.elementType()
      case "shape": shape = try header.numbers()
      case "data_offsets": offsets = try header.numbers()
      default:
        throw header.fail(
          start, "expected 'dtype', 'shape' or 'data_offsets', found '\(key.prefix(40))'")
      }
    }
    guard let type, let shape, let offsets, offsets.count == 2 else {
      throw fail(start, "expected 'dtype', 'shape' and two 'data_offsets' of '\(name.prefix(40))'")
    }
    guard let count = shape.elementCount else { throw fail(start, shape.shapeProblem) }
    let size = count * (type == .float64 ? 8 : 4)
    guard offsets[1] >= offsets[0], offsets[1] - offsets[0] == size else {
      throw fail(
        start,
        "expected \(size) bytes for '\(name.prefix(40))' of shape \(shape), found offsets"
          + " \(offsets[0]) and \(offsets[1])")
    }
    return SafetensorsEntry(
      name: name, type: type, shape: shape, range: offsets[0]..<offsets[1], place: start)
  }

  private mutating func elementType() throws -> ElementType {
    skipSpaces()
    let start = place
    switch try string() {
    case "F64": return .float64
    case "F32": return .float32
    case let other: throw fail(start, "expected numbers of type 'F32' or 'F64', found '\(other)'")
    }
  }

  private mutating func skipMetadata() throws {
    try eachMember { header, _, _ in
      header.skipSpaces()
      _ = try header.string()
    }
  }
}

// JSON.
extension SafetensorsHeader {
  private func fail(_ byte: Int, _ fact: String) -> DataError {
    DataError("\(label), byte \(byte): \(fact)")
  }

  private func expected(_ what: String) -> DataError {
    guard place < bytes.endIndex else {
      return fail(place, "expected \(what), found the end of the header")
    }
    let byte = bytes[place]
    let found = byte >= 0x20 && byte < 0x7F ? "'\(Character(UnicodeScalar(byte)))'" : "byte \(byte)"
    return fail(place, "expected \(what), found \(found)")
  }

  private mutating func skipSpaces() {
    while place < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpaces()
    guard place < bytes.endIndex, bytes[place] == character.asciiValue else { return false }
    place += 1
    return true
  }

  /// Calls the body behind the colon of each member of an object, with its name and place.
  private mutating func eachMember(
    _ body: (inout SafetensorsHeader, String, Int) throws -> Void
  ) throws {
    guard take("{") else { throw expected("'{'") }
    if take("}") { return }
    repeat {
      skipSpaces()
      let start = place
      let name = try string()
      guard take(":") else { throw expected("':'") }
      try body(&self, name, start)
    } while take(",")
    guard take("}") else { throw expected("',' or '}'") }
  }

  private mutating func numbers() throws -> [Int] {
    guard take("[") else { throw expected("'['") }
    var result: [Int] = []
    if take("]") { return result }
    repeat { result.append(try number()) } while take(",")
    guard take("]") else { throw expected("',' or ']'") }
    return result
  }

  private mutating func number() throws -> Int {
    skipSpaces()
    let start = place
    var value = 0
    while place < bytes.endIndex, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) {
      value = value * 10 + Int(bytes[place] - UInt8(ascii: "0"))
      guard value < 1 << 48 else { throw fail(start, "expected a smaller number") }
      place += 1
    }
    guard place > start else { throw expected("a number without sign") }
    return value
  }

  private mutating func string() throws -> String {
    guard take("\"") else { throw expected("'\"'") }
    let start = place
    var content: [UInt8] = []
    while place < bytes.endIndex, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") {
        content += try escape()
      } else {
        content.append(bytes[place])
        place += 1
      }
    }
    guard take("\"") else { throw expected("'\"'") }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw fail(start, "expected text in UTF-8")
    }
    return text
  }

  private mutating func escape() throws -> [UInt8] {
    place += 1
    guard place < bytes.endIndex else { throw expected("a character behind '\\'") }
    defer { place += 1 }
    switch bytes[place] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [bytes[place]]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[(place + 1)...].prefix(4), as: UTF8.self)
      guard digits.count == 4, let value = UInt32(digits, radix: 16),
        let scalar = UnicodeScalar(value)
      else { throw fail(place, "expected four hexadecimal digits of a character") }
      place += 4
      return Array(String(scalar).utf8)
    default: throw expected("an escape of JSON")
    }
  }
}
