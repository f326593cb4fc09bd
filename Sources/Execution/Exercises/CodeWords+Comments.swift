extension CodeWords {
  /// The code with blanks for its comments; what only looks like one in a text of several lines is
  /// taken for one.
  static func withoutComments(_ code: String) -> String {
    var bytes = Array(code.utf8)
    guard bytes.contains(UInt8(ascii: "/")) else { return code }
    var (isText, depth, index) = (false, 0, 0)
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch (bytes[index], next) {
      case (UInt8(ascii: "\\"), _) where isText: index += 1
      case (UInt8(ascii: "\""), _) where depth == 0: isText.toggle()
      case (UInt8(ascii: "\n"), _): isText = false
      case (UInt8(ascii: "/"), UInt8(ascii: "/")) where !isText && depth == 0:
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
          bytes[index] = UInt8(ascii: " ")
          index += 1
        }
        continue
      case (UInt8(ascii: "/"), UInt8(ascii: "*")) where !isText:
        depth += 1
        bytes[index] = UInt8(ascii: " ")
        index += 1
      case (UInt8(ascii: "*"), UInt8(ascii: "/")) where depth > 0:
        depth -= 1
        bytes[index + 1] = UInt8(ascii: " ")
        bytes[index] = UInt8(ascii: " ")
      default: break
      }
      if depth > 0, bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
