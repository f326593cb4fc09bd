/// References to labelled things: `@fig-field`.
///
/// A reference is `@`, one of the known prefixes, a hyphen and the rest of a label. It does not
/// start behind a letter or digit, so that an e-mail address is none, and `\@` is an ordinary `@`.
/// A hyphen or underscore at its end belongs to the text.
enum ReferenceSyntax {
  /// What the labels of things with numbers start with.
  static let prefixes = ["def", "eq", "exm", "exr", "fig", "lem", "prf", "sec", "tbl", "thm"]

  /// The label behind an `@`.
  static func label(in bytes: some Bytes, at start: Int) -> Range<Int>? {
    guard !bytes.hasWordCharacter(before: start) else { return nil }
    var end = bytes.skip(from: start + 1, while: \.isLabelCharacter)
    while end > start + 1, !bytes[end - 1].isAlphanumeric { end -= 1 }
    let hyphen = bytes.skip(from: start + 1, while: \.isLetter)
    guard hyphen + 1 < end, bytes[hyphen] == Byte.hyphen, hyphen - start <= 4,
      prefixes.contains(String(decoding: bytes[start + 1..<hyphen], as: UTF8.self))
    else { return nil }
    return start + 1..<end
  }
}
