import Diagnostics

// What looks like something else: it is told before the reader takes it for that.

extension BibliographyReader {
  /// Looks for entries in the text between entries, which are no comments.
  mutating func checkComment(_ range: Range<Int>) {
    for line in bytes[range].split(separator: UInt8(ascii: "\n"))
    where isAtLineStart(line.startIndex) {
      let text = line.drop { $0 == UInt8(ascii: " ") }
      let name = text.prefix(while: \.isWordByte)
      let word = source[name.startIndex..<name.endIndex].lowercased()
      guard text[name.endIndex...].first == UInt8(ascii: "{"),
        word == "string" || WorkKind(rawValue: word) != nil
      else { continue }
      isIncomplete = true
      diagnostics.append(
        Diagnostic(
          "entry '\(word)' has no '@'", at: Place(source, name.startIndex..<name.endIndex),
          help: "write '@\(word){'"))
    }
  }

  /// A key is one word.
  mutating func checkSpace(behind key: Range<Int>) throws(EntryProblem) {
    let line = source.lineRange(source.lineIndex(at: key.lowerBound))
    guard offset < line.upperBound,
      let comma = bytes[offset..<line.upperBound].firstIndex(of: UInt8(ascii: ",")),
      comma > offset, bytes[offset].isWordByte,
      !bytes[offset..<comma].contains(UInt8(ascii: "="))
    else { return }
    let range = key.lowerBound..<comma
    let joined = source[range].filter { !$0.isWhitespace }
    self.key = joined
    throw problem("key '\(source[range])' has a space", range, help: "write '\(joined)'")
  }

  /// A comma and a field behind an entry belong to it: the brace before them is one too many.
  mutating func checkEnd(of key: String) throws(EntryProblem) {
    let end = offset - 1..<offset
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || (9...13).contains(byte) }
    let rest = bytes[offset...]
    let name = rest.dropFirst().drop(while: isSpace)
    let sign = name.drop(while: \.isWordByte).drop(while: isSpace)
    guard rest.first == UInt8(ascii: ","), name.first?.isWordByte == true,
      sign.first == UInt8(ascii: "=")
    else { return }
    throw problem(
      "entry '\(key)' ends here, before ','", end, help: "remove one '}' before the comma")
  }
}
