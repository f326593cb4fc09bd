extension Node {
  /// The markup as text.
  package var rendered: String { String(decoding: renderedBytes, as: UTF8.self) }

  /// The markup as it is written to files.
  package var renderedBytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }

  /// The characters of all text nodes, without markup.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .element(_, _, let children), .group(let children): children.map(\.plainText).joined()
    case .trusted: ""
    }
  }

  private func write(to output: inout [UInt8]) {
    switch self {
    case .text(let text): Node.escape(text, quotes: false, to: &output)
    case .trusted(let markup): output += markup.utf8
    case .group(let nodes): for node in nodes { node.write(to: &output) }
    case .element(let name, let attributes, let children):
      output.append(UInt8(ascii: "<"))
      output += name.utf8
      for attribute in attributes { Node.write(attribute, to: &output) }
      output.append(UInt8(ascii: ">"))
      if Node.voidElements.contains(name) { return }
      for child in children { child.write(to: &output) }
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
}
