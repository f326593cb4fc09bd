/// Which dollars enclose a formula and which are prices.
///
/// 1. `$…$` is a formula in the text. The opening dollar is not followed by white space and does
///    not stand directly behind a letter, a digit or another dollar. The closing one is the next
///    dollar; it does not stand behind white space and is not followed by a letter, a digit or
///    another dollar. Otherwise both are ordinary dollars: "$5 and $10", "$5-$10", "a$b".
/// 2. There is no backtick between single dollars, so that code keeps its dollars. A formula that
///    has to touch such characters is written `` $`…`$ ``.
/// 3. `$$…$$` is a displayed formula, up to the next two dollars. It is a block when it starts
///    its line and nothing but attributes follows on the line where it ends; then what stands
///    between is never read as Markdown. Anywhere else it is part of its paragraph.
/// 4. A blank line ends a displayed formula, which is then an error, as GitHub would not show it.
/// 5. `\$` is never a delimiter, neither outside a formula nor inside.
enum DollarSyntax {
  struct Match: Equatable {
    let isDisplay: Bool
    /// The formula between its dollars.
    let body: Range<Int>
    /// Behind the closing dollars.
    let end: Int
  }

  /// The formula in a block's content that opens at a dollar, if it is one.
  static func formula(
    in bytes: some Bytes, at start: Int
  ) -> Match? {
    guard !bytes.hasWordCharacter(before: start),
      start == bytes.startIndex || bytes[start - 1] != Byte.dollar
    else { return nil }
    let run = bytes.skip(from: start) { $0 == Byte.dollar } - start
    if run == 2 { return display(in: bytes, at: start) }
    guard run == 1, start + 1 < bytes.endIndex else { return nil }
    if bytes[start + 1] == Byte.backtick { return quoted(in: bytes, at: start) }
    return single(in: bytes, at: start)
  }

  private static func single(
    in bytes: some Bytes, at start: Int
  ) -> Match? {
    let body = start + 1
    guard !bytes[body].isWhitespace, let end = nextDollar(in: bytes, from: body),
      !bytes[end - 1].isWhitespace, closes(bytes, at: end)
    else { return nil }
    return Match(isDisplay: false, body: body..<end, end: end + 1)
  }

  /// The next dollar that is not escaped; nil when a backtick comes before it.
  private static func nextDollar(
    in bytes: some Bytes, from start: Int
  ) -> Int? {
    var offset = start
    while offset < bytes.endIndex {
      switch bytes[offset] {
      case Byte.dollar: return offset
      case Byte.backtick: return nil
      case Byte.backslash: offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  private static func closes(
    _ bytes: some Bytes, at end: Int
  ) -> Bool {
    !bytes.hasWordCharacter(at: end + 1)
      && (end + 1 == bytes.endIndex || bytes[end + 1] != Byte.dollar)
  }

  /// The form with backticks inside the dollars.
  private static func quoted(
    in bytes: some Bytes, at start: Int
  ) -> Match? {
    let body = start + 2
    let end = bytes.skip(from: body) { $0 != Byte.backtick }
    guard end > body, bytes.hasText("`$", at: end), closes(bytes, at: end + 1) else { return nil }
    return Match(isDisplay: false, body: body..<end, end: end + 2)
  }

  private static func display(
    in bytes: some Bytes, at start: Int
  ) -> Match? {
    guard let end = closingDollars(in: bytes, from: start + 2) else { return nil }
    return Match(isDisplay: true, body: start + 2..<end, end: end + 2)
  }

  /// Where the next two dollars that are not escaped start.
  static func closingDollars(
    in bytes: some Bytes, from start: Int
  ) -> Int? {
    var offset = start
    while offset + 1 < bytes.endIndex {
      switch bytes[offset] {
      case Byte.backslash: offset += 2
      case Byte.dollar where bytes[offset + 1] == Byte.dollar: return offset
      default: offset += 1
      }
    }
    return nil
  }
}

extension DollarSyntax {
  /// How a line begins a block with a displayed formula.
  enum BlockStart {
    case open, closed
  }

  /// Whether a line, from its first visible character on, begins a displayed formula.
  static func blockStart(of line: some Bytes) -> BlockStart? {
    let start = line.startIndex
    guard line.hasText("$$", at: start), !line.hasText("$$$", at: start) else { return nil }
    guard let end = closingDollars(in: line, from: start + 2) else { return .open }
    let rest = line.skip(from: end + 2) { $0.isWhitespace }
    return rest == line.endIndex || line[rest] == Byte.openBrace ? .closed : nil
  }
}

extension DollarSyntax {
  /// Why a dollar that looks like the start of a formula is none.
  enum NearMiss: Equatable {
    case spaceBeforeClosing, wordAfterClosing, neverClosed, cutOff
  }

  /// What is wrong with a dollar in plain text, when the text behind it looks like LaTeX.
  ///
  /// - Parameter isCutOff: whether the line below begins another block and has a closing dollar.
  static func nearMiss(
    in bytes: some Bytes, at start: Int, isCutOff: Bool
  ) -> (NearMiss, Range<Int>)? {
    let body = start + 1
    guard !bytes.hasWordCharacter(before: start), body < bytes.endIndex,
      !bytes[body].isWhitespace, !bytes[body].isDigit, bytes[body] != Byte.dollar
    else { return nil }
    guard let end = nextDollar(in: bytes, from: body) else {
      if isCutOff { return (.cutOff, start..<body) }
      let isCommand = bytes[body] == Byte.backslash && bytes.hasWordCharacter(at: body + 1)
      return isCommand ? (.neverClosed, start..<body) : nil
    }
    let looksLikeLaTeX = bytes[body..<end].contains {
      $0 == Byte.backslash || $0 == Byte.caret || $0 == Byte.underscore
    }
    if bytes[end - 1].isWhitespace {
      return looksLikeLaTeX ? (.spaceBeforeClosing, start..<end + 1) : nil
    }
    let isSymbol = end == body + 1 && bytes[body].isLetter
    guard bytes.hasWordCharacter(at: end + 1), looksLikeLaTeX || isSymbol else { return nil }
    return (.wordAfterClosing, start..<end + 1)
  }

  /// Whether a line could be the rest of a formula that began above it.
  static func hasClosingDollar(_ line: some Bytes) -> Bool {
    guard let end = nextDollar(in: line, from: line.startIndex), end > line.startIndex else {
      return false
    }
    return !line[end - 1].isWhitespace && closes(line, at: end)
  }
}
