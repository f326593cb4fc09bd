/// A footnote's label in brackets: `[^label]`.
enum FootnoteSyntax {
  /// The label of a footnote in brackets that open at an offset.
  static func label(in bytes: some Bytes, at start: Int) -> Range<Int>? {
    guard bytes.hasText("[^", at: start) else { return nil }
    let end = bytes.skip(from: start + 2) {
      $0 != Byte.openBracket && $0 != Byte.closeBracket && !$0.isWhitespace
    }
    guard end > start + 2, end < bytes.endIndex, bytes[end] == Byte.closeBracket else { return nil }
    return start + 2..<end
  }

  /// Behind the colon of a footnote's definition.
  static func definitionEnd(in bytes: some Bytes, at start: Int) -> Int? {
    guard let label = label(in: bytes, at: start), bytes.hasText("]:", at: label.upperBound) else {
      return nil
    }
    return label.upperBound + 2
  }
}
