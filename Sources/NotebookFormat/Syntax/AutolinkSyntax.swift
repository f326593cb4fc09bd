/// Bare web addresses, by the rules of GitHub's extended autolinks.
///
/// An address starts with `http://`, `https://`, `ftp://` or `www.`, at the start of a word. It
/// ends before white space or `<`; punctuation at its end, an unbalanced closing parenthesis and
/// an entity do not belong to it.
enum AutolinkSyntax {
  struct Match: Equatable {
    let range: Range<Int>
    let destination: String
  }

  /// The address whose scheme ends at a colon.
  static func address(
    in bytes: some Bytes, colonAt colon: Int
  ) -> Match? {
    guard bytes.hasText("://", at: colon) else { return nil }
    var start = colon
    while start > bytes.startIndex, colon - start < 6, bytes[start - 1].isLetter { start -= 1 }
    let scheme = String(decoding: bytes[start..<colon], as: UTF8.self).lowercased()
    guard ["http", "https", "ftp"].contains(scheme),
      domainEnd(in: bytes, from: colon + 3, dotted: false) != nil
    else { return nil }
    return match(in: bytes, from: start, prefix: "")
  }

  /// The address that starts with `www.` at an offset.
  static func webAddress(
    in bytes: some Bytes, at start: Int
  ) -> Match? {
    guard bytes.hasText("www.", at: start), isBoundary(bytes, before: start),
      domainEnd(in: bytes, from: start, dotted: true) != nil
    else { return nil }
    return match(in: bytes, from: start, prefix: "http://")
  }

  private static func isBoundary(
    _ bytes: some Bytes, before start: Int
  ) -> Bool {
    guard start > bytes.startIndex else { return true }
    let byte = bytes[start - 1]
    return byte.isWhitespace || "*_~(".utf8.contains(byte)
  }

  /// The end of a domain whose last two parts have no underscore.
  private static func domainEnd(
    in bytes: some Bytes, from start: Int, dotted: Bool
  ) -> Int? {
    let end = bytes.skip(from: start) { $0.isLabelCharacter || $0 == Byte.dot || $0 >= 0x80 }
    guard end > start, bytes[start] != Byte.dot else { return nil }
    let parts = bytes[start..<end].split(separator: Byte.dot, omittingEmptySubsequences: false)
    if parts.suffix(2).contains(where: { $0.contains(Byte.underscore) }) { return nil }
    return dotted && parts.count < 2 ? nil : end
  }

  private static func match(
    in bytes: some Bytes, from start: Int, prefix: String
  ) -> Match? {
    let visible = bytes.skip(from: start) { !$0.isWhitespace && $0 != Byte.less }
    let end = trimmedEnd(of: bytes, start..<visible)
    guard end > start else { return nil }
    let address = String(decoding: bytes[start..<end], as: UTF8.self)
    return Match(range: start..<end, destination: prefix + address)
  }

  private static func trimmedEnd(
    of bytes: some Bytes, _ range: Range<Int>
  ) -> Int {
    var end = range.upperBound
    var surplus = bytes[range].reduce(0) {
      $1 == Byte.closeParenthesis ? $0 + 1 : $1 == Byte.openParenthesis ? $0 - 1 : $0
    }
    while end > range.lowerBound {
      let last = bytes[end - 1]
      if "?!.,:*_~'\"".utf8.contains(last) {
        end -= 1
      } else if last == Byte.closeParenthesis, surplus > 0 {
        end -= 1
        surplus -= 1
      } else if last == UInt8(ascii: ";") {
        end = entityStart(in: bytes, range.lowerBound..<end - 1) ?? end - 1
      } else {
        break
      }
    }
    return end
  }

  /// Where the entity starts whose name ends a range.
  private static func entityStart(
    in bytes: some Bytes, _ range: Range<Int>
  ) -> Int? {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1].isAlphanumeric { start -= 1 }
    guard start > range.lowerBound, start < range.upperBound, bytes[start - 1] == Byte.ampersand
    else { return nil }
    return start - 1
  }
}
