/// Citations of the literature: `[@song2021]`, `[see @song2021, fig. 2; @ho2020]`.
///
/// Works are separated by semicolons. Each has a key behind `@`; text before it is a prefix, text
/// behind it and a comma is a locator. Brackets in which some part has no key are text, and so
/// are brackets with a reference such as `@fig-field`.
enum CitationSyntax {
  struct Item: Equatable {
    var prefix: Range<Int>
    var key: Range<Int>
    var locator: Range<Int>
  }

  /// The citations in the brackets that open at an offset, and the offset behind them.
  static func citations(in bytes: some Bytes, at start: Int) -> (items: [Item], end: Int)? {
    let close = bytes.skip(from: start + 1) {
      $0 != Byte.closeBracket && $0 != Byte.openBracket && !$0.isLineEnd
    }
    guard close < bytes.endIndex, bytes[close] == Byte.closeBracket else { return nil }
    var items: [Item] = []
    var offset = start + 1
    while offset < close {
      let end = bytes[..<close].skip(from: offset) { $0 != UInt8(ascii: ";") }
      guard let item = item(in: bytes, offset..<end) else { return nil }
      items.append(item)
      offset = end + 1
    }
    return items.isEmpty ? nil : (items, close + 1)
  }

  private static func item(in bytes: some Bytes, _ range: Range<Int>) -> Item? {
    let part = bytes[..<range.upperBound]
    let at = part.skip(from: range.lowerBound) { $0 != Byte.at }
    guard at < range.upperBound, at == range.lowerBound || bytes[at - 1].isWhitespace,
      ReferenceSyntax.label(in: bytes, at: at) == nil,
      let key = key(in: part, at: at)
    else { return nil }
    let rest = bytes.trimmed(key.upperBound..<range.upperBound)
    let prefix = bytes.trimmed(range.lowerBound..<at)
    if rest.isEmpty { return Item(prefix: prefix, key: key, locator: rest) }
    guard bytes[rest.lowerBound] == UInt8(ascii: ",") else { return nil }
    let locator = bytes.trimmed(rest.lowerBound + 1..<rest.upperBound)
    return locator.isEmpty ? nil : Item(prefix: prefix, key: key, locator: locator)
  }

  /// Letters and digits, with `_`, `-`, `:`, `.` and `/` between them.
  private static func key(in part: some Bytes, at start: Int) -> Range<Int>? {
    var end = part.skip(from: start + 1) {
      $0.isLabelCharacter || $0 == Byte.colon || $0 == Byte.dot || $0 == UInt8(ascii: "/")
    }
    while end > start + 1, !part[end - 1].isAlphanumeric { end -= 1 }
    return end > start + 1 ? start + 1..<end : nil
  }
}
