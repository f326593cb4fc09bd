import Diagnostics

/// Follows the markup of a template: where a value stands, and whether what is opened is closed.
struct MarkupScanner {
  /// Where the reading has come to.
  enum Context: Equatable {
    case text
    case tag
    /// Behind `name=`.
    case beforeValue
    case unquoted
    case quoted(UInt8)
    case comment
    /// Text in which there is no markup.
    case raw(String)
  }

  /// What has to be the same at both ends of a section.
  struct State: Equatable {
    var context: Context = .text
    fileprivate var elements: [String] = []
    fileprivate var attribute = ""
  }

  private(set) var state = State()
  private let source: SourceText
  /// Where the elements that are open begin.
  private var starts: [Int] = []
  private var tagName = ""
  private var tagStart = 0
  private var isEndTag = false
  private var isEmptyTag = false
  private var attributeName = ""
  /// Where the value of the attribute begins, and whether anything of it has been read.
  private var valueStart = 0
  private var isAtValueStart = true
  private var diagnostics: [Diagnostic] = []

  private var bytes: [UInt8] { source.bytes }

  init(_ source: SourceText) { self.source = source }

  /// Elements without an end.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// Elements whose end may be left out.
  private static let optional: Set<String> = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option",
  ]
  private static let raw: Set<String> = ["script", "style", "title", "textarea"]

  // MARK: Reading

  /// Reads some markup; what is wrong with it.
  mutating func read(_ range: Range<Int>) -> [Diagnostic] {
    var index = range.lowerBound
    while index < range.upperBound { index = step(at: index, range.upperBound) }
    defer { diagnostics = [] }
    return diagnostics
  }

  private func starts(_ text: String, at index: Int) -> Bool {
    bytes[index...].starts(with: text.utf8)
  }

  private mutating func step(at index: Int, _ end: Int) -> Int {
    let byte = bytes[index]
    switch state.context {
    case .text:
      if starts("<!--", at: index) {
        state.context = .comment
        return index + 4
      }
      if byte == UInt8(ascii: "<") { return beginTag(at: index, end) }
    case .comment:
      if starts("-->", at: index) {
        state.context = .text
        return index + 3
      }
    case .raw(let name):
      if byte == UInt8(ascii: "<"), starts("</", at: index),
        source[index + 2..<min(bytes.count, index + 2 + name.utf8.count)].lowercased() == name
      {
        state.context = .text
        return beginTag(at: index, end)
      }
    case .tag: inTag(byte, index)
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        (state.context, valueStart, isAtValueStart) = (.quoted(byte), index + 1, true)
      } else if byte != UInt8(ascii: " ") {
        (state.context, valueStart) = (.unquoted, index)
      }
    case .unquoted:
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        endValue(at: index)
      } else if byte == UInt8(ascii: ">") {
        endValue(at: index)
        endTag(at: index)
      }
    case .quoted(let mark):
      if byte == mark { endValue(at: index) } else { isAtValueStart = false }
    }
    return index + 1
  }

  private mutating func beginTag(at index: Int, _ end: Int) -> Int {
    var start = index + 1
    isEndTag = start < end && bytes[start] == UInt8(ascii: "/")
    if isEndTag { start += 1 }
    let name = bytes[start..<end].prefix { $0.isNameByte }
    guard let first = name.first, first.isNameByte else {
      // `<!DOCTYPE html>`, or a sign.
      if start < end, bytes[start] == UInt8(ascii: "!") {
        (state.context, tagName, tagStart, isEmptyTag) = (.tag, "!", index, true)
      }
      return start
    }
    tagName = String(decoding: name, as: UTF8.self).lowercased()
    (state.context, tagStart, isEmptyTag, attributeName) = (.tag, index, false, "")
    return name.endIndex
  }

  private mutating func inTag(_ byte: UInt8, _ index: Int) {
    switch byte {
    case UInt8(ascii: ">"): endTag(at: index)
    case UInt8(ascii: "="):
      state.context = .beforeValue
      state.attribute = attributeName.lowercased()
      attributeName = ""
    case UInt8(ascii: "/"): isEmptyTag = true
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
      attributeName = ""
    default:
      isEmptyTag = tagName == "!"
      attributeName += String(decoding: [byte], as: UTF8.self)
    }
  }

  private mutating func endValue(at index: Int) {
    checkHost(valueStart..<index)
    state.context = .tag
    state.attribute = ""
    attributeName = ""
  }

  private mutating func endTag(at index: Int) {
    state.context = .text
    attributeName = ""
    if tagName == "!" || Self.void.contains(tagName) || Self.optional.contains(tagName) { return }
    if isEndTag { return close(tagStart..<index + 1) }
    // In SVG and MathML elements may be empty.
    if isEmptyTag { return }
    state.elements.append(tagName)
    starts.append(tagStart)
    if Self.raw.contains(tagName) { state.context = .raw(tagName) }
  }

  private mutating func close(_ range: Range<Int>) {
    guard let last = state.elements.last else {
      return report(
        .element("'</\(tagName)>' closes nothing", tagName, help: "remove it"), range)
    }
    guard last == tagName else {
      let start = starts.last ?? 0
      diagnostics.append(
        TemplateProblem.element(
          "'</\(tagName)>' closes '<\(last)>'", tagName, help: "close elements in their order"
        ).diagnostic(
          at: Place(source, range),
          [
            Diagnostic.Note(
              "'<\(last)>' begins here", at: Place(source, start..<start + 1 + last.utf8.count))
          ]))
      return
    }
    state.elements.removeLast()
    starts.removeLast()
  }

  private mutating func report(_ problem: TemplateProblem, _ range: Range<Int>) {
    diagnostics.append(problem.diagnostic(at: Place(source, range)))
  }

  /// What a page loads is of the site.
  private mutating func checkHost(_ range: Range<Int>) {
    let loads =
      ["src", "srcset", "poster", "data"].contains(state.attribute)
      || (tagName == "link" && state.attribute == "href")
    let text = source[range].lowercased()
    guard loads, ["http:", "https:", "//"].contains(where: text.hasPrefix) else { return }
    report(.otherHost(source[range]), range)
  }

  /// What is wrong at the end of the template.
  mutating func finished() -> [Diagnostic] {
    let place = Place(source, tagStart..<min(bytes.count, tagStart + 1))
    switch state.context {
    case .text:
      return starts.last.map { start in
        let name = state.elements.last ?? ""
        return [
          TemplateProblem.element(
            "'<\(name)>' is not closed", name, help: "close it with '</\(name)>'"
          ).diagnostic(at: Place(source, start..<start + 1 + name.utf8.count))
        ]
      } ?? []
    case .raw(let name):
      let start = starts.last ?? 0
      return [
        TemplateProblem.element(
          "'<\(name)>' is not closed", name, help: "close it with '</\(name)>'"
        ).diagnostic(at: Place(source, start..<start + 1 + name.utf8.count))
      ]
    case .comment:
      return [
        TemplateProblem.element("comment is not closed", "", help: "close it with '-->'")
          .diagnostic(at: Place(source, bytes.count..<bytes.count))
      ]
    case .quoted:
      return [
        TemplateProblem.element("quotation mark is not closed", "", help: "close it")
          .diagnostic(at: Place(source, valueStart - 1..<valueStart))
      ]
    case .tag, .beforeValue, .unquoted:
      return [
        TemplateProblem.element("tag is not closed", "", help: "close it with '>'")
          .diagnostic(at: place)
      ]
    }
  }

  // MARK: Values

  var isInAttribute: Bool { if case .quoted = state.context { true } else { false } }

  /// Notes that a value stands here.
  mutating func passValue() { isAtValueStart = false }

  /// Why a value cannot stand here; nil if it can.
  func problem(of field: TemplateField) -> TemplateProblem? {
    switch state.context {
    case .text: return nil
    case .comment: return .forbidden(field.name, "a comment")
    case .raw("title"), .raw("textarea"):
      if case .markup = field.kind { return .forbidden(field.name, "a text without markup") }
      return nil
    case .raw(let name): return .forbidden(field.name, "a \(name)")
    case .tag, .beforeValue, .unquoted: return .unquoted(field.name)
    case .quoted: return problem(inAttribute: field)
    }
  }

  private func problem(inAttribute field: TemplateField) -> TemplateProblem? {
    let name = state.attribute
    if case .markup = field.kind { return .markupInAttribute(field.name) }
    if name.hasPrefix("on") || name == "style" || name == "srcdoc" {
      return .forbidden(field.name, "'\(name)'")
    }
    if case .address = field.kind { return nil }
    if isAtValueStart, Self.addresses.contains(name) {
      return .noAddress(field.name, attribute: name)
    }
    return nil
  }

  private static let addresses: Set<String> = [
    "href", "src", "action", "formaction", "poster", "data", "srcset", "cite", "ping",
    "xlink:href", "background",
  ]

  /// Whether a section keeps the markup as it was.
  func problem(ofSection name: String, since old: State) -> TemplateProblem? {
    old == state ? nil : .unevenSection(name)
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
