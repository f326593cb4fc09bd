import Diagnostics
import NotebookFormat
import Yams

/// The YAML of `course.yml` with its places, and what is wrong with it.
struct CourseDocument {
  let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []

  /// The largest file that is read, and the most aliases, so that nothing grows in the reading.
  private static let byteLimit = 1 << 21
  private static let aliasLimit = 20

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func report(
    _ summary: String, at node: Node, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    report(summary, at: place(of: node), help: help, notes: notes)
  }

  mutating func report(
    _ summary: String, at place: Place, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(summary, at: place, help: help, notes: notes))
  }

  mutating func warn(_ summary: String, at node: Node, help: String? = nil) {
    diagnostics.append(
      Diagnostic(summary, severity: .warning, at: place(of: node), help: help))
  }

  /// The root of the document, or nil if there is none or it cannot be read.
  mutating func compose() -> Node? {
    guard source.bytes.count <= Self.byteLimit else {
      return refuse("file has \(source.bytes.count) bytes, at most \(Self.byteLimit) are read")
    }
    if source.bytes.count(where: { $0 == UInt8(ascii: "*") }) > Self.aliasLimit,
      source.bytes.contains(UInt8(ascii: "&"))
    {
      return refuse("file has more than \(Self.aliasLimit) aliases")
    }
    do {
      // The parser keeps a pointer to the text, and a short string would be stored elsewhere.
      let text = source.text + String(repeating: "\n", count: 64)
      return try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let error as YamlError {
      diagnostics.append(diagnostic(error))
    } catch {
      return refuse("file cannot be read as YAML")
    }
    return nil
  }

  private mutating func refuse(_ summary: String) -> Node? {
    diagnostics.append(Diagnostic(summary, at: Place(source, 0..<0)))
    return nil
  }

  private func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return invalid(problem, offset(of: mark), context: context.map { offset(of: $0.mark) })
    case .duplicatedKeysInMapping(let keys, let context):
      return repeated(keys.first ?? "", from: offset(of: context.mark))
    default:
      return Diagnostic("file cannot be read as YAML", at: Place(source, 0..<0))
    }
  }

  /// What the parser says, at what is not closed rather than at the end of the file.
  private func invalid(_ problem: String, _ start: Int, context: Int?) -> Diagnostic {
    let isUnclosed =
      problem == "found unexpected end of stream"
      || problem.hasPrefix("did not find expected ',' or")
    if isUnclosed, let context, context < source.bytes.count {
      let opening = Place(source, context..<context + 1)
      return Diagnostic(
        "'\(source[opening.range])' is not closed", at: opening,
        help: "close it, or put text with special characters in single quotes")
    }
    let isTab = start < source.bytes.count && source.bytes[start] == UInt8(ascii: "\t")
    return Diagnostic(
      "file is not valid YAML: \(problem)", at: Place(source, start..<start),
      help: isTab
        ? "indent with spaces instead of tabs"
        : "check indentation and colons, and put text with special characters in single quotes")
  }

  /// A key that is given twice, at the second place if both are keys at the starts of lines.
  private func repeated(_ key: String, from start: Int) -> Diagnostic {
    let places = source.lineStarts.map { line in
      (source.bytes[line...].firstIndex { ![0x20, 0x2D].contains($0) } ?? line)
    }.filter { place in
      place >= start && source.bytes[place...].starts(with: Array("\(key):".utf8))
    }.map { Place(source, $0..<$0 + key.utf8.count) }
    let notes =
      places.count == 2 ? [Diagnostic.Note("it is first given here", at: places[0])] : []
    return Diagnostic(
      "key '\(key)' is given twice", at: places.count == 2 ? places[1] : places.first,
      help: "keep one", notes: notes)
  }

  /// A key out of a few.
  mutating func key(_ node: Node, _ owner: String, _ names: [String]) -> String? {
    guard case .scalar(let scalar) = node else {
      report("expected the name of a key, found \(node.inWords)", at: node)
      return nil
    }
    if names.contains(scalar.string) { return scalar.string }
    let choices = names.map { "'\($0)'" }.joined(separator: ", ")
    report(
      "\(owner) has no key '\(scalar.string)'", at: node,
      help: Suggestion.help(for: scalar.string, among: names) ?? "choose one of \(choices)")
    return nil
  }

  /// A text; numbers and the like are taken as they are written.
  mutating func text(_ node: Node, for key: String) -> String? {
    guard case .scalar(let scalar) = node, !node.isNothing else {
      report("expected text for '\(key)', found \(node.inWords)", at: node)
      return nil
    }
    return String(scalar.string.reversed().drop(while: \.isNewline).reversed())
  }

  /// A text that says something.
  mutating func words(_ node: Node, for key: String, isNeeded: Bool = false) -> String? {
    guard let text = text(node, for: key) else { return nil }
    if text.contains(where: { !$0.isWhitespace }) { return text }
    report(
      "'\(key)' is empty", at: node,
      help: isNeeded ? "write it" : "write it, or leave '\(key)' out")
    return nil
  }

  /// A text with the way back to the file.
  func slice(_ text: String, of node: Node) -> SourceSlice {
    SourceSlice(source: source, scalar: text, at: place(of: node).range.lowerBound)
  }

  /// Reports an argument of a macro, such as `#2`, that YAML takes for the start of a comment.
  mutating func checkArgument(behind node: Node) {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return }
    let end = place(of: node).range.upperBound
    let line = source.lineRange(source.lineIndex(at: end))
    let rest = source.bytes[end..<max(end, line.upperBound)]
    guard let mark = rest.firstIndex(where: { $0 != UInt8(ascii: " ") }), mark + 1 < rest.endIndex,
      rest[mark] == UInt8(ascii: "#"),
      (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(rest[mark + 1])
    else { return }
    diagnostics.append(
      Diagnostic(
        "'\(source[mark..<mark + 2])' behind a space begins a comment",
        at: Place(source, mark..<mark + 2), help: "put the whole value in single quotes"))
  }

  /// A list of texts, or a single one.
  mutating func texts(_ node: Node, for key: String) -> [String] {
    switch node {
    case .sequence(let sequence): return sequence.compactMap { words($0, for: key) }
    case .scalar where !node.isNothing: return words(node, for: key).map { [$0] } ?? []
    default:
      report(
        "expected a list for '\(key)', found \(node.inWords)", at: node,
        help: "write each item on a line '- …'")
      return []
    }
  }

  /// The bytes of a value; of one with several lines, those on its first line.
  func place(of node: Node) -> Place {
    let start = node.mark.map(offset) ?? 0
    let end = source.lineRange(source.lineIndex(at: start)).upperBound
    guard case .scalar(let scalar) = node, scalar.style == .plain else {
      return Place(source, start..<max(start, end))
    }
    return Place(source, start..<max(start, min(end, start + scalar.string.utf8.count)))
  }

  /// The offset of a position that the parser gives: line and character, both from 1.
  private func offset(of mark: Mark) -> Int {
    guard mark.line >= 1, mark.line <= source.lineStarts.count else { return source.bytes.count }
    let line = source.lineRange(mark.line - 1)
    let before = source[line].unicodeScalars.prefix(max(0, mark.column - 1))
    return min(line.upperBound, line.lowerBound + before.reduce(0) { $0 + UTF8.width($1) })
  }
}

extension Node {
  /// Whether there is no value behind the key.
  var isNothing: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// The value for a message.
  var inWords: String {
    switch self {
    case .scalar(let scalar): isNothing ? "nothing" : "'\(scalar.string)'"
    case .sequence: "a list"
    case .mapping: "a map"
    case .alias: "an alias"
    }
  }
}
