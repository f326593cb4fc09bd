import Diagnostics

/// Where a link or an image leads, with the place where that is written.
struct LinkTarget {
  private let text: CommonMarkTree.LinkText
  private let map: ContentMap
  private let whole: Range<Int>
  /// In the content; nil when a definition elsewhere gives it.
  private var destination: Range<Int>?
  /// In the content, without quotes; nil when there is none or a definition gives it.
  private(set) var title: Range<Int>?

  /// - Parameters:
  ///   - tail: from the closing bracket to the end.
  ///   - whole: the whole link or image.
  init(
    _ text: CommonMarkTree.LinkText, tail: Range<Int>, of map: ContentMap, whole: Range<Int>
  ) {
    self.text = text
    self.map = map
    self.whole = whole
    let bytes = map.bytes[tail]
    guard bytes.hasText("](", at: tail.lowerBound) else { return }
    let start = bytes.skip(from: tail.lowerBound + 2, while: \.isWhitespace)
    let destination = Self.destination(in: bytes, from: start)
    self.destination = destination
    let end = min(destination.upperBound + (bytes.hasText("<", at: start) ? 1 : 0), tail.upperBound)
    let quote = bytes.skip(from: end, while: \.isWhitespace)
    var close = tail.upperBound - 1
    while close > quote + 1, bytes[close - 1].isWhitespace { close -= 1 }
    if text.title != nil, close - 1 > quote { title = quote + 1..<close - 1 }
  }

  private static func destination(in bytes: ArraySlice<UInt8>, from start: Int) -> Range<Int> {
    if bytes.hasText("<", at: start) {
      return start + 1..<bytes.skip(from: start + 1) { $0 != Byte.greater }
    }
    var depth = 0
    var offset = start
    while offset < bytes.endIndex, !bytes[offset].isWhitespace {
      switch bytes[offset] {
      case Byte.backslash: offset += 1
      case Byte.openParenthesis: depth += 1
      case Byte.closeParenthesis where depth == 0: return start..<offset
      case Byte.closeParenthesis: depth -= 1
      default: break
      }
      offset += 1
    }
    return start..<min(offset, bytes.endIndex)
  }

  private var destinationRange: Range<Int> { map.fileRange(of: destination ?? whole) }

  func link(_ content: [Inline]) -> Link {
    Link(
      destination: text.destination, destinationRange: destinationRange, title: text.title,
      content: content)
  }

  func image(alt: String) -> Image {
    Image(
      destination: text.destination, destinationRange: destinationRange, alt: alt,
      title: text.title, label: nil)
  }

  /// Reports a destination that a notebook cannot have.
  func check(isImage: Bool, _ findings: Findings) {
    let range = destinationRange
    guard !text.destination.isEmpty else {
      let (what, whole) = (isImage ? "image" : "link", map.fileRange(of: whole))
      return findings.report(
        "\(what) has no destination", at: whole, help: "write it between the parentheses")
    }
    let isSafe = findings.checkScheme(of: text.destination, at: range)
    if isImage, isSafe { findings.checkImage(text.destination, at: range) }
  }

  /// Warns about an image that says nothing to those who do not see it.
  func check(alt: String, _ findings: Findings) {
    guard alt.allSatisfy(\.isWhitespace) else { return }
    findings.warn(
      "image has no description", at: map.fileRange(of: whole),
      help: "write what it shows between the brackets")
  }
}

extension Findings {
  /// Reports a destination that would run code or carry its data along.
  @discardableResult
  func checkScheme(of destination: String, at range: Range<Int>) -> Bool {
    // A browser ignores control characters and white space within a scheme.
    let visible = destination.utf8.lazy.filter { $0 > 0x20 }
    let start = visible.prefix(20).map { $0.isLetter ? $0 | 0x20 : $0 }
    for scheme in ["javascript:", "vbscript:", "data:"] where start.starts(with: scheme.utf8) {
      report(
        "destinations with '\(scheme)' are not part of a notebook", at: range,
        help: "give the address of a page or the path of a file")
      return false
    }
    return true
  }

  /// Reports an image that is not a file of the course.
  func checkImage(_ destination: String, at range: Range<Int>) {
    let start = destination.prefix(100).lowercased()
    let isRemote = start.hasPrefix("//") || start.contains("://")
    if isRemote {
      report(
        "image '\(destination.shortened)' is on another host", at: range,
        help: "copy it into the course folder and give its path")
    } else if start.hasPrefix("/") {
      report(
        "image '\(destination.shortened)' has an absolute path", at: range,
        help: "give the path relative to this file")
    }
  }
}

extension String {
  /// At most 60 characters of the text, for a message.
  var shortened: String { count > 60 ? prefix(59) + "…" : self }
}
