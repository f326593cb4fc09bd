/// Bare e-mail addresses, by the rules of GitHub's extended autolinks.
enum EmailSyntax {
  /// The longest part before the `@`, from the standard for mail.
  private static let localLimit = 64

  /// The address around an `@`.
  static func address(in bytes: some Bytes, around at: Int) -> Range<Int>? {
    var start = at
    while start > bytes.startIndex, at - start < localLimit, isLocal(bytes[start - 1]) {
      start -= 1
    }
    guard start < at, start == bytes.startIndex || bytes[start - 1] != Byte.backslash else {
      return nil
    }
    var end = bytes.skip(from: at + 1) { $0.isLabelCharacter || $0 == Byte.dot }
    while end > at, bytes[end - 1] == Byte.dot { end -= 1 }
    let domain = bytes[min(at + 1, end)..<end]
    let parts = domain.split(separator: Byte.dot, omittingEmptySubsequences: false)
    guard parts.count > 1, !parts.contains(where: \.isEmpty), domain.last?.isLetter == true else {
      return nil
    }
    return start..<end
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isLabelCharacter || byte == Byte.dot || byte == UInt8(ascii: "+")
  }
}
