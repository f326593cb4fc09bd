/// Reads the markup that KaTeX writes, which is well-formed.
struct MathReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ markup: String) { bytes = Array(markup.utf8) }

  /// Elements deeper than this are no formula, and a browser would not keep them apart.
  static let depthLimit = 300

  /// The first element; nil if the markup is not well-formed or too deep.
  mutating func element() -> MathElement? {
    var open: [MathElement] = []
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let text = text(until: UInt8(ascii: "<"))
        if open.isEmpty { return nil }
        open[open.count - 1].children.append(.text(text))
        continue
      }
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "/") {
        _ = text(until: UInt8(ascii: ">"))
        position += 1
        guard let done = open.popLast() else { return nil }
        if open.isEmpty { return done }
        open[open.count - 1].children.append(.element(done))
      } else {
        guard let (element, isEmpty) = start(), open.count < Self.depthLimit else { return nil }
        if !isEmpty {
          open.append(element)
        } else if open.isEmpty {
          return element
        } else {
          open[open.count - 1].children.append(.element(element))
        }
      }
    }
    return nil
  }

  /// A start tag behind its '<'.
  private mutating func start() -> (MathElement, isEmpty: Bool)? {
    var element = MathElement(name())
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        return (element, false)
      case UInt8(ascii: "/"):
        position += 2
        return (element, true)
      case UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: "\n"): position += 1
      case UInt8(ascii: "\""):
        position += 1
        let value = text(until: UInt8(ascii: "\""))
        position += 1
        guard !element.attributes.isEmpty else { return nil }
        element.attributes[element.attributes.count - 1].value = value
      default:
        let name = name()
        guard !name.isEmpty else { return nil }
        element.attributes.append(MathAttribute(name, ""))
      }
    }
    return nil
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"),
      UInt8(ascii: "\""), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  private mutating func text(until end: UInt8) -> String {
    let start = position
    var isPlain = true
    while position < bytes.count, bytes[position] != end {
      if bytes[position] == UInt8(ascii: "&") { isPlain = false }
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isPlain { return text }
    return Self.entities.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }

  private static let entities: KeyValuePairs = [
    "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#x27;": "'", "&amp;": "&",
  ]
}
