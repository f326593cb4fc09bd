import Markup

/// Writes MathML as HTML has it, in as few bytes as are clear.
struct MathWriter {
  private(set) var markup = ""

  /// The markup of an element.
  static func markup(_ element: MathElement) -> String {
    var writer = MathWriter()
    writer.write(element)
    return writer.markup
  }

  mutating func write(_ element: MathElement) {
    markup += "<" + element.name
    let isEmpty = element.children.isEmpty && element.name != "math"
    for attribute in element.attributes {
      write(attribute, quoted: isEmpty || attribute.name == "href")
    }
    if isEmpty {
      markup += "/>"
      return
    }
    markup += ">"
    for child in element.children {
      switch child {
      case .element(let element): write(element)
      case .text(let text): markup += Node.escaped(text)
      }
    }
    markup += "</" + element.name + ">"
  }

  private mutating func write(_ attribute: MathAttribute, quoted: Bool) {
    let isBare = !quoted && !attribute.value.isEmpty && attribute.value.utf8.allSatisfy(Self.isBare)
    let quote = isBare ? "" : "\""
    markup += " \(attribute.name)=\(quote)\(Node.escaped(attribute.value))\(quote)"
  }

  /// Whether an attribute's value may hold a byte without quotes around it.
  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "%"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
