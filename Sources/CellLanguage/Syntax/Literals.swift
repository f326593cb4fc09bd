/// Decodes the literals of Swift source.
enum Literals {
  /// The value of an integer literal, or nil when it exceeds 64 bits.
  static func integer(_ text: String) -> UInt64? {
    let digits = text.filter { $0 != "_" }
    for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] where digits.hasPrefix(prefix) {
      return UInt64(digits.dropFirst(2), radix: radix)
    }
    return UInt64(digits)
  }

  static func double(_ text: String) -> Double? {
    Double(text.filter { $0 != "_" })
  }

  /// The text of a string segment with its escapes replaced; nil when an escape is not valid.
  static func unescape(_ text: String, pounds: Int) -> String? {
    let marker = "\\" + String(repeating: "#", count: pounds)
    guard text.contains("\\") else { return text }
    var result = ""
    var rest = Substring(text)
    while let range = rest.firstRange(of: marker) {
      result += rest[..<range.lowerBound]
      rest = rest[range.upperBound...]
      guard let scalar = takeEscape(&rest) else { return nil }
      result.unicodeScalars.append(scalar)
    }
    return result + rest
  }

  private static func takeEscape(_ rest: inout Substring) -> Unicode.Scalar? {
    guard let character = rest.popFirst() else { return nil }
    switch character {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "0": return "\0"
    case "\\", "\"", "'": return character.unicodeScalars.first
    case "u": return takeScalar(&rest)
    default: return nil
    }
  }

  private static func takeScalar(_ rest: inout Substring) -> Unicode.Scalar? {
    guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
      let value = UInt32(rest[..<end], radix: 16)
    else { return nil }
    rest = rest[rest.index(after: end)...]
    return Unicode.Scalar(value)
  }
}
