extension Node {
  /// The markup as text.
  package var rendered: String {
    var output = ""
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

  private func write(to output: inout String) {
    switch self {
    case .text(let text): Node.escape(text, quotes: false, to: &output)
    case .trusted(let markup): output += markup
    case .group(let nodes): for node in nodes { node.write(to: &output) }
    case .element(let name, let attributes, let children):
      output += "<\(name)"
      for attribute in attributes { Node.write(attribute, to: &output) }
      output += ">"
      if Node.voidElements.contains(name) { return }
      for child in children { child.write(to: &output) }
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
