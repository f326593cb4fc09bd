/// Where attributes in braces stand within a line: `{#fig-field caption="…" .exercise}`.
///
/// They start with `{#`, `{.` or `{name=` and end their line, or they stand directly behind an
/// image, or behind a displayed formula. Braces anywhere else are text.
enum AttributeSyntax {
  /// The attributes that start at a brace of a block's content.
  ///
  /// - Parameter isTitle: whether the block is a heading or the like, where attributes without a
  ///   closing brace are a mistake rather than text.
  static func range(
    in bytes: some Bytes, at start: Int, isTitle: Bool
  ) -> Range<Int>? {
    guard looksLikeAttributes(bytes, at: start) else { return nil }
    guard let end = closingBrace(in: bytes, from: start + 1) else {
      return isTitle ? start..<bytes.skip(from: start) { !$0.isLineEnd } : nil
    }
    if isBehindBearer(bytes, start) { return start..<end }
    let rest = bytes.skip(from: end) { $0.isSpaceOrTab }
    return rest == bytes.endIndex || bytes[rest].isLineEnd ? start..<end : nil
  }

  /// Whether an image ends right before the brace, or a displayed formula and some spaces.
  private static func isBehindBearer(_ bytes: some Bytes, _ start: Int) -> Bool {
    if start > bytes.startIndex, bytes[start - 1] == Byte.closeParenthesis { return true }
    var end = start
    while end > bytes.startIndex, bytes[end - 1].isSpaceOrTab { end -= 1 }
    return bytes.hasText("$$", at: end - 2)
  }

  private static func looksLikeAttributes(
    _ bytes: some Bytes, at start: Int
  ) -> Bool {
    guard start + 1 < bytes.endIndex else { return false }
    if bytes[start + 1] == Byte.hash { return true }
    if bytes[start + 1] == Byte.dot {
      return start + 2 < bytes.endIndex && bytes[start + 2].isLetter
    }
    let name = bytes.skip(from: start + 1) { $0.isLetter }
    return name > start + 1 && name < bytes.endIndex && bytes[name] == Byte.equals
  }

  /// Behind the brace that closes attributes on their line; braces in quotes do not count.
  private static func closingBrace(in bytes: some Bytes, from start: Int) -> Int? {
    var isQuoted = false
    var offset = start
    while offset < bytes.endIndex, !bytes[offset].isLineEnd {
      switch bytes[offset] {
      case Byte.backslash where isQuoted: offset += 1
      case Byte.quote: isQuoted.toggle()
      case Byte.openBrace where !isQuoted: return nil
      case Byte.closeBrace where !isQuoted: return offset + 1
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// All words behind `#` in braces, whether or not the braces are attributes.
  static func possibleLabels(in bytes: [UInt8]) -> Set<String> {
    var labels: Set<String> = []
    var isInBraces = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case Byte.openBrace: isInBraces = true
      case Byte.closeBrace, Byte.lineFeed: isInBraces = false
      case Byte.hash where isInBraces:
        let end = bytes.skip(from: offset + 1, while: \.isLabelCharacter)
        labels.insert(String(decoding: bytes[offset + 1..<end], as: UTF8.self))
      default: break
      }
    }
    return labels
  }
}
