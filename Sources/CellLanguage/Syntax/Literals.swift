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
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", rest.prefix(pounds).elementsEqual(repeatElement("#", count: pounds)) {
        rest.removeFirst(pounds)
        guard let escaped = takeEscape(&rest) else { return nil }
        result.unicodeScalars.append(escaped)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func takeEscape(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "0": return "\0"
    case "\\", "\"", "'": return scalar
    case "u": return takeScalar(&rest)
    default: return nil
    }
  }

  private static func takeScalar(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
      let value = UInt32(Substring(rest[..<end]), radix: 16)
    else { return nil }
    rest = rest[rest.index(after: end)...]
    return Unicode.Scalar(value)
  }
}
