import Tensors

/// What the header of a NumPy array says: a dictionary as Python writes it.
struct NumPyHeader {
  private(set) var type = NumPyType.double
  private(set) var isColumnMajor = false
  private(set) var shape: [Int] = []

  /// - Parameters:
  ///   - offset: where in the file the header begins.
  ///   - fail: makes the error at a byte of the file.
  init(
    _ text: ArraySlice<UInt8>, offset: Int, fail: (Int, String, String?) -> DataError
  ) throws {
    var scanner = Scanner(bytes: Array(text))
    var found: Set<String> = []
    func expected(_ what: String) -> DataError {
      fail(offset + scanner.position, "expected \(what) in the header", nil)
    }
    guard scanner.take("{") else { throw expected("'{'") }
    while !scanner.take("}") {
      guard let key = scanner.string(), scanner.take(":") else { throw expected("'name':") }
      scanner.skipSpace()
      let place = offset + scanner.position
      switch key {
      case "descr":
        guard let text = scanner.string() else {
          throw fail(
            place, "expected the type of simple numbers, such as '<f8'",
            "arrays of records are not read; save their fields one by one")
        }
        guard let known = NumPyType(text) else {
          throw fail(
            place, "numbers of type '\(text)' are not read",
            "convert the array, as in array.astype('f8')")
        }
        type = known
      case "fortran_order":
        guard let value = scanner.bool() else { throw expected("True or False") }
        isColumnMajor = value
      case "shape":
        guard let extents = scanner.tuple() else { throw expected("a shape such as (100, 2)") }
        shape = extents
      default: throw fail(place, "the header has an unknown entry '\(key)'", nil)
      }
      found.insert(key)
      _ = scanner.take(",")
    }
    for key in ["descr", "fortran_order", "shape"] where !found.contains(key) {
      throw fail(offset, "the header has no '\(key)'", nil)
    }
  }
}

/// How the numbers of a NumPy array are written.
struct NumPyType {
  /// As the header writes it: '<f8'.
  let text: String
  let size: Int
  private let kind: Character
  private let isBig: Bool

  static let double = NumPyType(text: "<f8", size: 8, kind: "f", isBig: false)

  private init(text: String, size: Int, kind: Character, isBig: Bool) {
    (self.text, self.size, self.kind, self.isBig) = (text, size, kind, isBig)
  }

  /// Nil for types that are not read.
  init?(_ text: String) {
    let sizes: [Character: Set<Int>] = [
      "f": [4, 8], "i": [1, 2, 4, 8], "u": [1, 2, 4, 8], "b": [1],
    ]
    let order = text.first.flatMap { "<>|=".contains($0) ? $0 : nil }
    let rest = order == nil ? text[...] : text.dropFirst()
    guard let kind = rest.first, let size = Int(rest.dropFirst()),
      sizes[kind]?.contains(size) ?? false
    else { return nil }
    self.init(text: text, size: size, kind: kind, isBig: order == ">")
  }

  var elementType: ElementType { kind == "f" && size == 4 ? .float32 : .float64 }

  /// Whether the numbers lie in the file as they do in memory.
  private var isNative: Bool { kind == "f" && (size == 1 || isBig == (1.bigEndian == 1)) }

  /// The tensor of numbers that fill the rest of a file, row by row.
  func tensor(_ bytes: [UInt8], from start: Int, shape: [Int]) -> Tensor {
    if isNative, let tensor = Tensor(shape, elementType, bytes: Array(bytes[start...])) {
      return tensor
    }
    return Tensor(numbers(bytes, from: start, count: shape.elementCount ?? 0), shape: shape)
      .converted(to: elementType)
  }

  func numbers(_ bytes: [UInt8], from start: Int, count: Int) -> [Double] {
    bytes.withUnsafeBytes { raw in
      let data = UnsafeRawBufferPointer(rebasing: raw[start...])
      return (0..<count).map { number(data, at: $0 * size) }
    }
  }

  private func number(_ data: UnsafeRawBufferPointer, at offset: Int) -> Double {
    switch (kind, size) {
    case ("f", 4): Double(Float(bitPattern: word(data, offset, UInt32.self)))
    case ("f", _): Double(bitPattern: word(data, offset, UInt64.self))
    case ("i", 1): Double(Int8(bitPattern: data[offset]))
    case ("i", 2): Double(Int16(bitPattern: word(data, offset, UInt16.self)))
    case ("i", 4): Double(Int32(bitPattern: word(data, offset, UInt32.self)))
    case ("i", _): Double(Int64(bitPattern: word(data, offset, UInt64.self)))
    case ("u", 2): Double(word(data, offset, UInt16.self))
    case ("u", 4): Double(word(data, offset, UInt32.self))
    case ("u", 8): Double(word(data, offset, UInt64.self))
    default: Double(data[offset])
    }
  }

  private func word<Word: FixedWidthInteger>(
    _ data: UnsafeRawBufferPointer, _ offset: Int, _: Word.Type
  ) -> Word {
    let word = data.loadUnaligned(fromByteOffset: offset, as: Word.self)
    return isBig ? Word(bigEndian: word) : Word(littleEndian: word)
  }
}

/// The few forms of Python's literals that headers use.
private struct Scanner {
  let bytes: [UInt8]
  var position = 0

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while let byte = next, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { position += 1 }
  }

  mutating func take(_ text: String) -> Bool {
    skipSpace()
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  mutating func string() -> String? {
    skipSpace()
    guard let quote = next, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""),
      let end = bytes[(position + 1)...].firstIndex(of: quote)
    else { return nil }
    defer { position = end + 1 }
    return String(validating: bytes[position + 1..<end], as: UTF8.self)
  }

  mutating func bool() -> Bool? {
    if take("True") { return true }
    return take("False") ? false : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  mutating func tuple() -> [Int]? {
    guard take("(") else { return nil }
    var numbers: [Int] = []
    while !take(")") {
      skipSpace()
      let digits = bytes[position...].prefix(while: Self.isDigit)
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      numbers.append(number)
      position += digits.count
      guard take(",") || next == UInt8(ascii: ")") else { return nil }
    }
    return numbers
  }
}
