extension Node {
  /// The markup as text.
  package var rendered: String { String(decoding: renderedBytes, as: UTF8.self) }

  /// The markup as it is written to files.
  package var renderedBytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, asXML: false)
    return output
  }

  /// The markup as a file of XML: every element is closed, and characters that XML does not have
  /// are left out.
  package var renderedAsXML: String {
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    write(to: &output, asXML: true)
    var text = String(decoding: output, as: UTF8.self)
    text.unicodeScalars.removeAll { !$0.isInXML }
    return text + "\n"
  }

  /// A text as it stands between tags or in quotes.
  package static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    escape(text, quotes: true, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The characters of all text nodes, without markup.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .element(_, _, let children), .group(let children): children.map(\.plainText).joined()
    case .trusted: ""
    }
  }

  private func write(to output: inout [UInt8], asXML: Bool) {
    switch self {
    case .text(let text): Node.escape(text, quotes: false, to: &output)
    case .trusted(let markup): output += markup.utf8
    case .group(let nodes): for node in nodes { node.write(to: &output, asXML: asXML) }
    case .element(let name, let attributes, let children):
      output.append(UInt8(ascii: "<"))
      output += name.utf8
      for attribute in attributes { Node.write(attribute, to: &output) }
      if asXML, children.isEmpty {
        output += "/>".utf8
        return
      }
      output.append(UInt8(ascii: ">"))
      if !asXML, Node.voidElements.contains(name) { return }
      for child in children { child.write(to: &output, asXML: asXML) }
      if !asXML, Node.elementsThatEnd.contains(name) { return }
      output += "</".utf8
      output += name.utf8
      output.append(UInt8(ascii: ">"))
    }
  }

  private static func write(_ attribute: Attribute, to output: inout [UInt8]) {
    output.append(UInt8(ascii: " "))
    output += attribute.name.utf8
    guard let value = attribute.value else { return }
    output += "=\"".utf8
    escape(value, quotes: true, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ text: String, quotes: Bool, to output: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\"") where quotes: output += "&quot;".utf8
      default: output.append(byte)
      }
    }
  }

  /// Elements that HTML writes without an end tag.
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  /// Parts of tables, which end where the next one begins.
  private static let elementsThatEnd: Set<String> = ["td", "th", "tr", "thead", "tbody"]
}

extension Unicode.Scalar {
  /// Whether XML 1.0 has the character.
  fileprivate var isInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
