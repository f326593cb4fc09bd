import Markup
import Typesetting

/// The words of a page as a reader finds them: section by section, without markup.
///
/// They are taken from the nodes that the page is made of, so that what is not on the page is not
/// found either. Of a formula in a line there are its characters, one after the other; displays and
/// what is counted out by machines (outputs, data of charts, names of cells) are left out.
struct SearchText {
  struct Section: Equatable {
    /// What a link says behind '#'; empty for what stands above the first heading.
    let anchor: String
    var title: String
    var text: String
  }

  private(set) var sections: [Section] = []
  private var open = (anchor: "", title: "")
  private var words = CollectedWords()

  init(_ nodes: [Node]) {
    for node in nodes { visit(node) }
    close()
  }

  private mutating func visit(_ node: Node) {
    switch node {
    case .text(let text): words.append(text)
    case .trusted(let markup): words.append(Self.formula(in: markup))
    case .group(let nodes): for node in nodes { visit(node) }
    case .element(let name, let attributes, let children):
      if Self.isLeftOut(name, attributes) { return }
      if Self.headings.contains(name), let id = attributes.value(of: "id") {
        return start(id, children)
      }
      // Words of two blocks are two words.
      let isInline = Self.inlines.contains(name)
      if !isInline { words.breakWord() }
      for child in children { visit(child) }
      if !isInline { words.breakWord() }
    }
  }

  private mutating func start(_ anchor: String, _ title: [Node]) {
    close()
    open.anchor = anchor
    for node in title { visit(node) }
    open.title = words.take()
  }

  private mutating func close() {
    let text = words.take()
    if text.isEmpty, open.title.isEmpty { return }
    sections.append(Section(anchor: open.anchor, title: open.title, text: text))
  }

  private static let headings: Set<String> = ["h2", "h3", "h4", "h5", "h6"]
  private static let inlines: Set<String> = [
    "a", "b", "c-a", "c-n", "c-s", "code", "del", "em", "i", "kbd", "mark", "samp", "span",
    "strong", "sub", "sup",
  ]
  private static let leftOut: Set<Substring> = [
    "cell-name", "data", "equation", "eyebrow", "note-mark", "note-number", "output", "problem",
    "qed", "skipped", "words",
  ]

  private static func isLeftOut(_ name: String, _ attributes: [Attribute]) -> Bool {
    if name == "h1" { return true }
    guard let classes = attributes.value(of: "class") else { return false }
    return classes.split(separator: " ").contains(where: leftOut.contains)
  }

  /// The characters of a formula; nothing for other markup, such as charts.
  private static func formula(in markup: String) -> String {
    guard markup.firstRange(of: "<math") != nil else { return "" }
    var text = String.UnicodeScalarView()
    var isInTag = false
    for scalar in markup.unicodeScalars {
      switch scalar {
      case "<": isInTag = true
      case ">": isInTag = false
      // Signs that nobody sees: a function is applied, factors are multiplied, no space.
      case "\u{2061}"..."\u{2064}", "\u{200B}": continue
      default: if !isInTag { text.append(MathAlphabet.plainLetters[scalar] ?? scalar) }
      }
    }
    return entities.reduce(String(text)) { $0.replacing($1.key, with: $1.value) }
  }

  private static let entities: KeyValuePairs = [
    "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#x27;": "'", "&amp;": "&",
  ]
}

extension [Attribute] {
  fileprivate func value(of name: String) -> String? { first { $0.name == name }?.value }
}

/// Text that is put together, with one space for any white space.
private struct CollectedWords {
  private var bytes: [UInt8] = []
  private var hasGap = false

  mutating func append(_ text: String) {
    var isInSpace = false
    for byte in text.utf8 {
      // A space that does not break is U+00A0, in two bytes.
      if isInSpace {
        isInSpace = false
        if byte == 0xA0 {
          hasGap = true
          continue
        }
        add(0xC2)
      }
      switch byte {
      case 0x09...0x0D, 0x20: hasGap = true
      case 0xC2: isInSpace = true
      default: add(byte)
      }
    }
  }

  private mutating func add(_ byte: UInt8) {
    if hasGap, !bytes.isEmpty { bytes.append(0x20) }
    hasGap = false
    bytes.append(byte)
  }

  mutating func breakWord() { hasGap = true }

  mutating func take() -> String {
    defer { self = CollectedWords() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
