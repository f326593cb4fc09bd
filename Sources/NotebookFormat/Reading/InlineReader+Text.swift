import Diagnostics

/// Plain text, and what is recognised in it: references, citations, footnotes, e-mail addresses.
extension InlineReader {
  /// Reads as much content as makes up a text of the library, which has no escapes any more.
  mutating func readText(_ literal: ArraySlice<UInt8>) {
    var run = TextRun(start: max(cursor, skipBefore))
    var rest = literal
    while !rest.isEmpty, cursor < map.bytes.count {
      if let item = item(at: cursor, rest, notBefore: run.start) {
        flush(&run, before: item.range.lowerBound)
        add(item.kind, item.range)
        rest = rest.dropFirst(item.range.upperBound - cursor)
        cursor = item.range.upperBound
        run = TextRun(start: cursor)
      } else {
        let (width, count) = nextCharacters(rest)
        if cursor >= skipBefore { run.bytes += rest.prefix(count) }
        cursor = min(cursor + width, map.bytes.count)
        rest = rest.dropFirst(count)
      }
    }
    flush(&run, before: cursor)
  }

  /// Text that has been read and not yet added.
  private struct TextRun {
    let start: Int
    var bytes: [UInt8] = []
  }

  private mutating func flush(_ run: inout TextRun, before end: Int) {
    // An e-mail address takes back letters that were already read.
    let surplus = max(0, cursor - end)
    run.bytes.removeLast(min(surplus, run.bytes.count))
    guard !run.bytes.isEmpty, end > run.start else { return }
    add(.text(String(decoding: run.bytes, as: UTF8.self)), run.start..<end)
  }

  /// How many bytes of content stand for how many bytes of text.
  private func nextCharacters(_ rest: ArraySlice<UInt8>) -> (width: Int, count: Int) {
    let byte = map.bytes[cursor]
    if !byte.mayBeMoreThanText {
      let end = min(cursor + rest.count, map.bytes.count)
      let plain = map.bytes[..<end].skip(from: cursor) { !$0.mayBeMoreThanText }
      // What belongs to the block alone is left behind first.
      let count = (cursor < skipBefore ? min(plain, skipBefore) : plain) - cursor
      return (count, count)
    }
    if byte == Byte.backslash, cursor + 1 < map.bytes.count, map.bytes[cursor + 1].isPunctuation {
      return (2, 1)
    }
    if byte == Byte.ampersand, let entity = entity(rest) { return entity }
    if byte == Byte.dollar { checkDollar() }
    return (1, 1)
  }

  private func entity(_ rest: ArraySlice<UInt8>) -> (width: Int, count: Int)? {
    let end = map.bytes.skip(from: cursor + 1) { $0.isAlphanumeric || $0 == Byte.hash }
    guard end > cursor + 1, end - cursor < 40, end < map.bytes.count,
      map.bytes[end] == UInt8(ascii: ";")
    else { return nil }
    let entity = map.bytes[cursor...end]
    // Only few entities stand for an ampersand, which is also what text without entity starts with.
    let mayBeAmpersand =
      map.bytes[cursor + 1] == Byte.hash || map.bytes.hasText("&amp;", at: cursor)
      || map.bytes.hasText("&AMP;", at: cursor)
    if rest.first == Byte.ampersand, !mayBeAmpersand { return nil }
    guard let characters = CommonMarkParser.characters(ofEntity: entity),
      rest.starts(with: characters.utf8)
    else { return nil }
    return (entity.count, characters.utf8.count)
  }

  /// What starts at an offset and is more than text, as long as all of it is in the same text.
  private func item(at offset: Int, _ rest: ArraySlice<UInt8>, notBefore start: Int) -> TextItem? {
    guard offset >= skipBefore else { return nil }
    let item: TextItem? =
      switch map.bytes[offset] {
      case Byte.openBracket: footnote(at: offset) ?? citation(at: offset)
      case Byte.at: reference(at: offset) ?? email(at: offset, notBefore: start)
      default: nil
      }
    guard let item, rest.starts(with: map.bytes[offset..<item.range.upperBound]) else { return nil }
    if case .footnote(let label) = item.kind {
      let range = item.range.lowerBound + 2..<item.range.upperBound - 1
      findings.footnoteUses.append(Label(label, map.fileRange(of: range)))
    }
    return item
  }

  private struct TextItem {
    let kind: Inline.Kind
    let range: Range<Int>
  }

  private func footnote(at offset: Int) -> TextItem? {
    guard let label = FootnoteSyntax.label(in: map.bytes, at: offset) else { return nil }
    return TextItem(kind: .footnote(map.text(label)), range: offset..<label.upperBound + 1)
  }

  private func citation(at offset: Int) -> TextItem? {
    guard let match = CitationSyntax.citations(in: map.bytes, at: offset) else { return nil }
    let citations = match.items.map {
      Citation(
        key: Label(map.text($0.key), map.fileRange(of: $0.key)), prefix: map.text($0.prefix),
        locator: map.text($0.locator))
    }
    return TextItem(kind: .citation(citations), range: offset..<match.end)
  }

  private func reference(at offset: Int) -> TextItem? {
    guard let label = ReferenceSyntax.label(in: map.bytes, at: offset) else { return nil }
    return TextItem(kind: .reference(map.text(label)), range: offset..<label.upperBound)
  }

  private func email(at offset: Int, notBefore start: Int) -> TextItem? {
    guard !isInLink, let range = EmailSyntax.address(in: map.bytes, around: offset),
      range.lowerBound >= start
    else { return nil }
    let text = Inline(kind: .text(map.text(range)), range: map.fileRange(of: range))
    let link = Link(
      destination: "mailto:" + map.text(range), destinationRange: text.range, title: nil,
      content: [text])
    return TextItem(kind: .link(link), range: range)
  }

  /// Says why a dollar is not the start of a formula when it looks as if it were meant to be.
  private func checkDollar() {
    let isAlone = cursor == 0 || map.bytes[cursor - 1] != Byte.dollar
    if isAlone, map.bytes.hasText("$$", at: cursor), !map.bytes.hasText("$$$", at: cursor) {
      return findings.report(
        "formula has no closing '$$'", at: map.fileRange(of: cursor..<cursor + 2),
        help: "close it with '$$' in the same paragraph, or write '\\$\\$' for two dollars")
    }
    guard isAlone,
      let (miss, range) = DollarSyntax.nearMiss(in: map.bytes, at: cursor, isCutOff: isCutOff)
    else { return }
    let (fact, help) =
      switch miss {
      case .spaceBeforeClosing:
        ("white space before the closing '$' keeps this from being a formula", "remove the space")
      case .wordAfterClosing:
        (
          "the letter or digit behind the closing '$' keeps this from being a formula",
          "write the formula as '$`…`$', or '\\$' for a dollar"
        )
      case .neverClosed:
        ("formula has no closing '$'", "close it with '$', or write '\\$' for a dollar")
      case .cutOff:
        (
          "the next line begins another block, not the rest of a formula",
          "keep the formula on one line, or start the line with another sign"
        )
      }
    findings.warn(fact, at: map.fileRange(of: range), help: help)
  }
}

extension UInt8 {
  /// Whether a byte of content may start something else than the text that it is.
  fileprivate var mayBeMoreThanText: Bool {
    switch self {
    case Byte.backslash, Byte.ampersand, Byte.dollar, Byte.openBracket, Byte.at: true
    default: false
    }
  }
}
