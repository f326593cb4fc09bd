import Diagnostics

/// A tag of raw HTML.
struct HTMLTag {
  /// As it is written.
  let writtenName: String
  let isClosing: Bool
  let hasAttributes: Bool

  /// The tag at the start of raw HTML; nil for a comment.
  init?(_ html: ArraySlice<UInt8>) {
    guard !html.hasText("<!--", at: html.startIndex) else { return nil }
    let slash = html.index(after: html.startIndex)
    isClosing = html.hasText("/", at: slash)
    let start = isClosing ? slash + 1 : slash
    let end = html.skip(from: start) {
      $0.isLabelCharacter || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?")
    }
    writtenName = String(decoding: html[start..<end], as: UTF8.self)
    let rest = html[end...].prefix { $0 != Byte.greater }
    hasAttributes = !rest.allSatisfy { $0.isWhitespace || $0 == UInt8(ascii: "/") }
  }

  /// In lower case.
  var name: String { writtenName.lowercased() }
}

extension Findings {
  /// Reports raw HTML at its opening tag; the closing tag that belongs to it says nothing new.
  func reportRawHTML(_ tag: HTMLTag, at range: Range<Int>) {
    if tag.isClosing, closeReportedTag(tag.name) { return }
    if !tag.isClosing { openReportedTag(tag.name) }
    let styles = InlineStyle.allCases.compactMap(\.element)
    let text = "<\(tag.isClosing ? "/" : "")\(tag.writtenName)>"
    if tag.isClosing, styles.contains(tag.name) {
      return report("'\(text)' closes nothing", at: range, help: "remove it")
    }
    let help: String
    if styles.contains(tag.name) || tag.name == "br" {
      help = "write '<\(tag.name)>' without attributes"
    } else {
      help = Self.remedy(for: tag.name)
    }
    report("raw HTML '\(text)' is not part of a notebook", at: range, help: help)
  }

  private static func remedy(for name: String) -> String {
    switch name {
    case "a": "write '[text](address)'"
    case "img": "write '![description](figure.png)'"
    case "b", "strong": "write '**text**'"
    case "i", "em": "write '*text*'"
    case "s", "del", "strike": "write '~~text~~'"
    case "code", "pre", "tt": "put code in backticks"
    case "table", "tr", "td", "th": "write a table with '|'"
    case "details", "summary": "write a callout such as '> [!HINT]'"
    case "h1", "h2", "h3", "h4", "h5", "h6": "write a heading with '#'"
    case "ul", "ol", "li": "write a list with '-' or '1.'"
    case "p", "div", "span", "center": "remove it and keep the text"
    case "script", "style", "iframe", "object", "embed", "form": "remove it"
    default: "put code in backticks, or write '\\<' for the sign itself"
    }
  }

  /// Reports what a block of raw HTML is, unless it consists of comments.
  func reportHTMLBlock(_ map: ContentMap) {
    var offset = map.bytes.skip(from: 0, while: \.isWhitespace)
    while map.bytes.hasText("<!--", at: offset) {
      guard let end = commentEnd(in: map.bytes, from: offset + 4) else {
        return report(
          "comment has no closing '-->'", at: map.fileRange(of: offset..<offset + 4),
          help: "close it with '-->'")
      }
      offset = map.bytes.skip(from: end, while: \.isWhitespace)
    }
    guard offset < map.bytes.count else { return }
    let lineEnd = map.bytes.skip(from: offset) { !$0.isLineEnd }
    if map.bytes[offset] == Byte.less, let tag = HTMLTag(map.bytes[offset...]) {
      let end = map.bytes[..<lineEnd].skip(from: offset) { $0 != Byte.greater }
      reportRawHTML(tag, at: map.fileRange(of: offset..<min(end + 1, lineEnd)))
    } else {
      report(
        "text follows a comment on its line", at: map.fileRange(of: offset..<lineEnd),
        help: "put the comment on a line of its own")
    }
  }

  private func commentEnd(in bytes: [UInt8], from start: Int) -> Int? {
    var offset = start
    while offset + 3 <= bytes.count {
      if bytes.hasText("-->", at: offset) { return offset + 3 }
      offset += 1
    }
    return nil
  }
}
