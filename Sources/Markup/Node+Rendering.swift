extension Node {
  /// The markup as text.
  package var rendered: String {
    var output = ""
    write(to: &output, asXML: false)
    return output
  }

  /// The markup as a file of XML: every element is closed, and characters that XML does not have
  /// are left out.
  package var renderedAsXML: String {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &output, asXML: true)
    output.unicodeScalars.removeAll { !$0.isInXML }
    return output + "\n"
  }

  /// The characters of all text nodes, without markup.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .element(_, _, let children), .group(let children): children.map(\.plainText).joined()
    case .trusted: ""
    }
  }

  private func write(to output: inout String, asXML: Bool) {
    switch self {
    case .text(let text): Node.escape(text, quotes: false, to: &output)
    case .trusted(let markup): output += markup
    case .group(let nodes): for node in nodes { node.write(to: &output, asXML: asXML) }
    case .element(let name, let attributes, let children):
      output += "<\(name)"
      for attribute in attributes { Node.write(attribute, to: &output) }
      if asXML, children.isEmpty {
        output += "/>"
        return
      }
      output += ">"
      if !asXML, Node.voidElements.contains(name) { return }
      for child in children { child.write(to: &output, asXML: asXML) }
      output += "</\(name)>"
    }
  }

  private static func write(_ attribute: Attribute, to output: inout String) {
    output += " " + attribute.name
    guard let value = attribute.value else { return }
    output += "=\""
    escape(value, quotes: true, to: &output)
    output += "\""
  }

  private static func escape(_ text: String, quotes: Bool, to output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where quotes: output += "&quot;"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }

  /// Elements that HTML writes without an end tag.
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
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
