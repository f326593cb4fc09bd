/// The fields of a file of separated values, row by row.
struct CSVFields {
  /// A field's bytes, without its quotes.
  struct Field {
    let range: Range<Int>
    let isQuoted: Bool
  }

  /// The line of the row that was read last, from 1.
  private(set) var line = 0
  private let path: String
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  /// Where the line in which something is looked for begins.
  private var rowStart = 0
  private var nextLine = 1

  /// More fields in a row are no table.
  private static let fieldLimit = 1_000_000
  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")

  init(_ path: String, _ bytes: [UInt8], separator: UInt8) {
    self.path = path
    self.bytes = bytes
    self.separator = separator
    // A mark that says that the file is UTF-8.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The fields of the next row that is not empty; nil at the end.
  mutating func nextRow() throws -> [Field]? {
    skipEmptyLines()
    guard position < bytes.count else { return nil }
    (line, rowStart) = (nextLine, position)
    var row: [Field] = []
    while true {
      guard row.count < Self.fieldLimit else {
        throw error("the row has more than \(Self.fieldLimit) fields")
      }
      row.append(try nextField())
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    endLine()
    return row
  }

  private mutating func skipEmptyLines() {
    var end = position
    while end < bytes.count {
      switch bytes[end] {
      case Self.newline:
        nextLine += 1
        position = end + 1
      case UInt8(ascii: " "), UInt8(ascii: "\r"): break
      default: return
      }
      end += 1
    }
    position = end
  }

  private mutating func endLine() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == Self.newline {
      position += 1
      nextLine += 1
    }
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newline || byte == UInt8(ascii: "\r")
  }

  private mutating func nextField() throws -> Field {
    let start = position
    if position < bytes.count, bytes[position] == Self.quote { return try quotedField() }
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return Field(range: start..<position, isQuoted: false)
  }

  private mutating func quotedField() throws -> Field {
    let start = position
    position += 1
    while position < bytes.count {
      if bytes[position] == Self.newline { nextLine += 1 }
      if bytes[position] != Self.quote {
        position += 1
      } else if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
        position += 2
      } else {
        let field = Field(range: start + 1..<position, isQuoted: true)
        position += 1
        guard position == bytes.count || isEnd(bytes[position]) else {
          let rest = Field(range: position..<position + 1, isQuoted: false)
          throw error(
            "expected the end of the field behind '\"', found '\(Self.lossy(bytes[rest.range]))'",
            at: rest, help: "double a quote that belongs to the text: \"\"")
        }
        return field
      }
    }
    throw error(
      "the field in double quotes does not end",
      at: Field(range: start..<start, isQuoted: false), help: "add '\"'")
  }

  // MARK: Values

  /// The text of a field.
  func text(_ field: Field) throws -> String {
    guard let text = String(validating: bytes[field.range], as: UTF8.self) else {
      throw error("the text is not valid UTF-8", at: field, help: "save the file as UTF-8")
    }
    return field.isQuoted ? text.replacing("\"\"", with: "\"") : trimmed(text)
  }

  private func trimmed(_ text: String) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  /// The number that a field is.
  func number(_ field: Field) -> Double? {
    var range = field.range
    while let first = range.first, Self.isSpace(bytes[first]) { range.removeFirst() }
    while let last = range.last, Self.isSpace(bytes[last]) { range.removeLast() }
    guard let first = range.first else { return nil }
    if let simple = Self.decimal(bytes[range]) { return simple }
    // Hexadecimal digits are numbers to Swift, but hardly meant here.
    guard range.count <= 400, !bytes[range].contains(where: { $0 == UInt8(ascii: "x") }),
      !bytes[range].contains(where: { $0 == UInt8(ascii: "X") }), bytes[first] < 0x80
    else { return nil }
    return Double(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// A number of at most 15 digits without exponent: digits and power of ten are exact, so that one
  /// division gives what rounding the decimal number gives.
  private static func decimal(_ text: ArraySlice<UInt8>) -> Double? {
    var rest = text
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    guard let first = rest.first, first != UInt8(ascii: "."), rest.count <= 16 else { return nil }
    var digits = 0
    var value: Int64 = 0
    var fraction: Int?
    for byte in rest {
      if byte == UInt8(ascii: "."), fraction == nil {
        fraction = 0
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
        fraction = fraction.map { $0 + 1 }
      } else {
        return nil
      }
    }
    guard digits <= 15 else { return nil }
    let number = Double(value) / powers[fraction ?? 0]
    return isNegative ? -number : number
  }

  // MARK: Problems

  /// An error in the row that was read last.
  func error(_ fact: String, help: String? = nil) -> DataError {
    DataError("'\(path)', line \(line): \(fact)", help: help)
  }

  /// An error at a field, with the line and the column of its first character.
  func error(_ fact: String, at field: Field, help: String?) -> DataError {
    let before = bytes[rowStart..<field.range.lowerBound]
    let lineStart = before.lastIndex(of: Self.newline).map { $0 + 1 } ?? rowStart
    let number = line + before.count { $0 == Self.newline }
    let column = Self.lossy(bytes[lineStart..<field.range.lowerBound]).count + 1
    return DataError("'\(path)', line \(number), column \(column): \(fact)", help: help)
  }

  private static func lossy(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
