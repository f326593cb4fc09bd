/// Identifiers, links and addresses of a page that becomes a part of a booklet.
struct BookletLinks {
  let path: String
  let prefix: String
  /// What identifiers of the booklet's pages begin with, by the pages' paths.
  let prefixes: [String: String]
  /// The identifiers of works, which are those of another part.
  var works: (prefix: String, identifiers: Set<String>) = ("", [])

  init(path: String, prefix: String, prefixes: [String: String]) {
    (self.path, self.prefix, self.prefixes) = (path, prefix, prefixes)
  }

  /// The markup of the page as a part of the booklet.
  func rewritten(_ markup: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(markup.count + markup.count / 8)
    var tags = TagReader(markup)
    var copied = 0
    while let attribute = tags.next() {
      let new = value(of: attribute)
      if new == attribute.value { continue }
      let range = new == nil ? attribute.range : attribute.valueRange
      result += markup[copied..<range.lowerBound]
      result += (new ?? "").utf8
      copied = range.upperBound
    }
    return result + markup[copied...]
  }

  /// A page that is a booklet by itself: links to other pages of the site are text.
  static func alone(_ page: [UInt8], _ path: String) -> [UInt8] {
    BookletLinks(path: path, prefix: "", prefixes: [path: ""]).rewritten(page)
  }

  /// The identifiers in some markup.
  static func identifiers(in markup: [UInt8]) -> Set<String> {
    var identifiers: Set<String> = []
    var tags = TagReader(markup)
    while let attribute = tags.next() {
      if attribute.name == "id" { identifiers.insert(attribute.value) }
    }
    return identifiers
  }

  /// The value of an attribute in the booklet; nil if there it is left out.
  private func value(of attribute: TagReader.Attribute) -> String? {
    let value = attribute.value
    // It leads nowhere, but says what belongs to the page.
    if attribute.element == "link" { return value }
    switch attribute.name {
    case "href", "xlink:href": return target(value)
    case _ where prefix.isEmpty: return value
    case "id": return named(value)
    case "src":
      return Self.hasScheme(value) ? value : SitePath.resolve(value, from: path) ?? ""
    case "aria-labelledby", "aria-describedby", "aria-controls", "for", "headers":
      return value.split(separator: " ").map { named(String($0)) }.joined(separator: " ")
    default: return value.replacing("url(#", with: "url(#" + named(""))
    }
  }

  /// An identifier as the booklet has it.
  private func named(_ identifier: String) -> String {
    prefix.isEmpty ? identifier : prefix + "." + identifier
  }

  private static func hasScheme(_ address: String) -> Bool {
    address.prefix { !"/#?".contains($0) }.contains(":")
  }

  /// Where a link leads in the booklet; nil if it leads to a page that is not in it.
  private func target(_ address: String) -> String? {
    if Self.hasScheme(address) { return address }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    if parts[0].isEmpty, let fragment {
      let isWork = works.identifiers.contains(SitePath.decoded(fragment))
      return "#" + (isWork ? works.prefix + "." + fragment : named(fragment))
    }
    let page = SitePath.resolve(SitePath.decoded(String(parts[0])), from: path)
    return page.flatMap { prefixes[$0] }.map { other in
      "#" + [other, fragment ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
    }
  }
}

/// Walks through the attributes of markup that is well-formed.
struct TagReader {
  struct Attribute {
    /// The name of its element.
    let element: String
    let name: String
    let value: String
    /// With the space before it.
    let range: Range<Int>
    let valueRange: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0
  private var isInTag = false
  private var element = ""

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next attribute that has a value.
  mutating func next() -> Attribute? {
    while position < bytes.count {
      if !isInTag {
        guard let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
        position = open + 1
        skip { !" >\n".utf8.contains($0) }
        element = String(decoding: bytes[open + 1..<position], as: UTF8.self)
        isInTag = true
      }
      let start = position
      skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\n") }
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: ">") {
        isInTag = false
        position += 1
        continue
      }
      if let attribute = attribute(from: start) { return attribute }
    }
    return nil
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
  }

  private mutating func attribute(from start: Int) -> Attribute? {
    let nameStart = position
    skip { !" =>/\n".utf8.contains($0) }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      // A sign that belongs to nothing is not read again.
      if position == nameStart { position += 1 }
      return nil
    }
    position += 1
    let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
    if isQuoted { position += 1 }
    let valueStart = position
    if isQuoted {
      skip { $0 != UInt8(ascii: "\"") }
    } else {
      skip { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
    }
    let value = valueStart..<position
    if isQuoted { position = min(position + 1, bytes.count) }
    return Attribute(
      element: element, name: name, value: String(decoding: bytes[value], as: UTF8.self),
      range: start..<position,
      valueRange: value)
  }
}
