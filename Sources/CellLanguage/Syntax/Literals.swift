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
  ///
  /// Scalar by scalar: a combining mark makes one character with the backslash in front of it.
  static func unescape(_ text: String, pounds: Int) -> String? {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", rest.starts(with: repeatElement("#", count: pounds)) else {
        result.append(scalar)
        continue
      }
      rest = rest.dropFirst(pounds)
      guard let escaped = takeEscape(&rest) else { return nil }
      result.append(escaped)
    }
    return String(result)
  }

  private static func takeEscape(
    _ rest: inout Substring.UnicodeScalarView
  ) -> Unicode.Scalar? {
    guard let mark = rest.popFirst() else { return nil }
    switch mark {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "0": return "\0"
    case "\\", "\"", "'": return mark
    case "u": return takeScalar(&rest)
    default: return nil
    }
  }

  private static func takeScalar(
    _ rest: inout Substring.UnicodeScalarView
  ) -> Unicode.Scalar? {
    guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
      let value = UInt32(String(rest[..<end]), radix: 16)
    else { return nil }
    rest = rest[rest.index(after: end)...]
    return Unicode.Scalar(value)
  }
}
