// Library: the declarations that cells can use, as Swift source that is parsed on demand.
//
// In:  interface texts: the prelude (the standard library's part, with bodies) and the generated
//      bindings of the score library.
// Out: an index from names to pieces of text, made by looking at line beginnings only; a piece is
//      parsed when a cell first mentions its name.
//
// So that line beginnings suffice, the texts keep to a form: a top-level declaration starts in
// column 1 and a member in column 3, each on a line of its own; everything else is indented more.

/// A piece of library text: one declaration with its documentation and attributes.
struct LibraryChunk {
  /// Which text it is in.
  let source: Int
  let start: Int
  let end: Int
  /// The type of its only parameter, if it is an initialiser with a simple one: as long as no value
  /// of that type can exist, nobody can mean the initialiser.
  var takes: String?
  /// Shared by all names that the declaration introduces.
  let isRead = Flag()

  final class Flag {
    var value = false
  }
}

/// A top-level declaration of the library and, for types and extensions, its members by name.
final class LibraryEntry {
  enum Kind {
    case nominal, extended, other
  }

  let kind: Kind
  let name: String
  /// The declaration; for types and extensions only up to the opening brace.
  let header: LibraryChunk
  private var members = NameTable<[LibraryChunk]>()
  /// The names of its associated types, in order.
  var associatedTypes: [String] = []
  /// The names of its properties that have no braces behind them on their first line.
  var storedNames: [String] = []
  let isProtocol: Bool
  var isRead = false

  init(kind: Kind, name: String, header: LibraryChunk, isProtocol: Bool) {
    self.kind = kind
    self.isProtocol = isProtocol
    self.name = name
    self.header = header
  }

  /// Returns whether it is the first of its name.
  func add(_ chunk: LibraryChunk, as name: String) -> Bool {
    members[name, default: []].append(chunk)
    return members[name]?.count == 1
  }

  /// The members by name, which whoever reads them keeps from then on.
  func takeMembers() -> NameTable<[LibraryChunk]> {
    defer { members = NameTable() }
    return members
  }
}

/// Finds library declarations by name.
struct LibraryIndex {
  private(set) var declarations = NameTable<[LibraryEntry]>()
  private(set) var extensions = NameTable<[LibraryEntry]>()
  /// For each operator, the types and extensions that declare one.
  private(set) var operatorOwners = NameTable<[LibraryEntry]>()

  /// Whether a name is that of a struct, an enum or a class.
  func isConcreteType(_ name: String) -> Bool {
    declarations[name]?.contains { $0.kind == .nominal && !$0.isProtocol } ?? false
  }

  mutating func add(_ text: [UInt8], source: Int) {
    var scanner = LineScanner(text)
    var pending: Int?
    var current: LibraryEntry?
    var memberStart: MemberStart?
    while let line = scanner.next() {
      guard line.start < line.end else { continue }
      switch scanner.indentation(of: line) {
      case 0:
        finish(&memberStart, in: current, at: line.start, source)
        if scanner.isPreamble(line, at: 0) {
          pending = pending ?? line.start
        } else if text[line.start] == UInt8(ascii: "}") {
          current = nil
        } else {
          let start = pending ?? line.start
          pending = nil
          current = addTopLevel(scanner, line, start: start, source)
        }
      case 2 where current != nil:
        guard text[line.start + 2] != UInt8(ascii: "}") else { continue }
        if memberStart.map({ $0.names.isEmpty }) != true {
          finish(&memberStart, in: current, at: line.start, source)
          memberStart = MemberStart(start: line.start)
        }
        if !scanner.isPreamble(line, at: 2) {
          let (keyword, names) = scanner.declaredNames(line, at: 2)
          memberStart?.names = names
          if keyword == "init" { memberStart?.takes = scanner.onlyParameter(line) }
          if keyword == "associatedtype" { current?.associatedTypes += names }
          if keyword == "let" || keyword == "var", !scanner.hasBrace(line) {
            current?.storedNames += names
          }
        }
      default: continue
      }
    }
    finish(&memberStart, in: current, at: text.count, source)
  }

  private struct MemberStart {
    let start: Int
    var names: [String] = []
    var takes: String?
  }

  private mutating func finish(
    _ member: inout MemberStart?, in entry: LibraryEntry?, at end: Int,
    _ source: Int
  ) {
    guard let finished = member, let entry else { return }
    member = nil
    let chunk = LibraryChunk(
      source: source, start: finished.start, end: end, takes: finished.takes)
    for name in finished.names {
      let isFirst = entry.add(chunk, as: name)
      if isFirst, isOperatorName(name) { operatorOwners[name, default: []].append(entry) }
    }
  }

  private func isOperatorName(_ name: String) -> Bool {
    name.first.map { !$0.isLetter && $0 != "_" } ?? false
  }

  /// Enters a top-level declaration; returns it when members follow.
  private mutating func addTopLevel(
    _ scanner: LineScanner, _ line: LineScanner.Line, start: Int, _ source: Int
  ) -> LibraryEntry? {
    let (keyword, names) = scanner.declaredNames(line, at: 0)
    let hasMembers = ["struct", "enum", "class", "protocol", "extension"].contains(keyword)
    var end = line.end
    if !hasMembers { end = scanner.endOfBlock(after: line) }
    let header = LibraryChunk(source: source, start: start, end: end)
    let kind: LibraryEntry.Kind =
      keyword == "extension" ? .extended : hasMembers ? .nominal : .other
    let entry = LibraryEntry(
      kind: kind, name: names.first ?? "", header: header,
      isProtocol: keyword == "protocol")
    for name in names {
      if kind == .extended {
        extensions[name, default: []].append(entry)
      } else {
        declarations[name, default: []].append(entry)
      }
    }
    return hasMembers ? entry : nil
  }
}

/// Reads interface text line by line.
struct LineScanner {
  struct Line {
    let start: Int
    /// Behind the last byte, before the line break.
    let end: Int
  }

  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func next() -> Line? {
    guard position < text.count else { return nil }
    let start = position
    let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
    position = end + 1
    return Line(start: start, end: end)
  }

  func indentation(of line: Line) -> Int {
    var count = 0
    while line.start + count < line.end, text[line.start + count] == UInt8(ascii: " ") {
      count += 1
    }
    return count
  }

  /// Whether a line belongs to the declaration after it: documentation or an attribute alone.
  func isPreamble(_ line: Line, at column: Int) -> Bool {
    let first = text[line.start + column]
    if first == UInt8(ascii: "/") { return true }
    guard first == UInt8(ascii: "@") else { return false }
    let last = text[line.end - 1]
    return last == UInt8(ascii: ")") && !containsDeclaration(line)
  }

  /// A top-level declaration with a body ends at the brace in column 1.
  func endOfBlock(after line: Line) -> Int {
    guard line.end > line.start, text[line.end - 1] == UInt8(ascii: "{") else { return line.end }
    var rest = self
    while let next = rest.next() {
      if next.start < next.end, text[next.start] == UInt8(ascii: "}") { return next.end }
    }
    return text.count
  }

  func hasBrace(_ line: Line) -> Bool {
    text[line.start..<line.end].contains(UInt8(ascii: "{"))
  }

  /// The type in `init(_ value: Int8)`, when there is just one parameter and its type is a name.
  func onlyParameter(_ line: Line) -> String? {
    guard let open = text[line.start..<line.end].firstIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    // An attribute has parentheses, too.
    guard text[line.start..<open].last != UInt8(ascii: "c") else {
      guard let close = text[open..<line.end].firstIndex(of: UInt8(ascii: ")")) else { return nil }
      return onlyParameter(Line(start: close + 1, end: line.end))
    }
    guard let close = text[open..<line.end].firstIndex(of: UInt8(ascii: ")")),
      let colon = text[open..<close].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let type = text[(colon + 1)..<close].drop { $0 == UInt8(ascii: " ") }
    let isName = type.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: false
      }
    }
    return isName && !type.isEmpty ? String(decoding: type, as: UTF8.self) : nil
  }

  private func containsDeclaration(_ line: Line) -> Bool {
    !declaredNames(line, at: indentation(of: line)).names.isEmpty
  }

  /// The keyword and the names of the declaration on a line.
  func declaredNames(_ line: Line, at column: Int) -> (keyword: String, names: [String]) {
    var words = WordReader(text, line.start + column, line.end)
    while let word = words.next() {
      switch word {
      case "func", "typealias", "associatedtype", "struct", "enum", "class", "protocol",
        "extension", "let", "var":
        if word == "class", let following = words.peek(), following == "func" || following == "var"
        {
          continue
        }
        return (word, words.nextName().map { [$0] } ?? [])
      case "init", "subscript": return (word, [word])
      case "case": return (word, words.caseNames())
      default: continue
      }
    }
    return ("", [])
  }
}

/// Splits a declaration's first line into words.
private struct WordReader {
  private let text: [UInt8]
  private var position: Int
  private let end: Int

  init(_ text: [UInt8], _ start: Int, _ end: Int) {
    self.text = text
    position = start
    self.end = end
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }

  private func isOperatorByte(_ byte: UInt8) -> Bool {
    "/=-+!*%<>&|^~?.".utf8.contains(byte)
  }

  private mutating func take(while isIncluded: (UInt8) -> Bool) -> String {
    let start = position
    while position < end, isIncluded(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// The next word at the declaration's own level; attribute arguments are skipped.
  mutating func next() -> String? {
    while position < end {
      if isWordByte(text[position]) { return take(while: isWordByte) }
      if text[position] == UInt8(ascii: "(") {
        skipParentheses()
      } else {
        position += 1
      }
    }
    return nil
  }

  func peek() -> String? {
    var copy = self
    return copy.next()
  }

  private mutating func skipParentheses() {
    var depth = 0
    repeat {
      if text[position] == UInt8(ascii: "(") { depth += 1 }
      if text[position] == UInt8(ascii: ")") { depth -= 1 }
      position += 1
    } while depth > 0 && position < end
  }

  private mutating func skipSpace() {
    _ = take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "`") }
  }

  /// An identifier or an operator.
  mutating func nextName() -> String? {
    skipSpace()
    guard position < end else { return nil }
    if isWordByte(text[position]) { return take(while: isWordByte) }
    let name = take(while: isOperatorByte)
    // `func < <T>(…)`: the space ends the operator.
    return name.isEmpty ? nil : name
  }

  /// The names in `case a, b(Int), c`.
  mutating func caseNames() -> [String] {
    var names: [String] = []
    while let name = nextName() {
      names.append(name)
      skipSpace()
      if position < end, text[position] == UInt8(ascii: "(") { skipParentheses() }
      _ = take { $0 != UInt8(ascii: ",") }
      position += 1
    }
    return names
  }
}
