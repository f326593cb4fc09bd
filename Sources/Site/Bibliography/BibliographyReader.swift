package import Diagnostics

/// Reads a bibliography in the format of BibTeX.
///
///     @string{jmlr = "Journal of Machine Learning Research"}
///
///     @article{hyvarinen2005,
///       author = {Hyv{\"a}rinen, Aapo},
///       title = {Estimation of non-normalized statistical models by score matching},
///       journal = jmlr,
///       volume = 6,
///       year = 2005,
///     }
///
/// Text between entries is a comment, and so is a line that begins with `%`. Capitals of titles stay
/// as they are written, with braces around them or without. What is wrong with an entry is reported
/// once, and the entry is left out.
package struct BibliographyReader {
  let source: SourceText
  var offset = 0
  var works: [Work] = []
  /// The key of the entry that is being read.
  var key: String?
  private var leftOut: Set<String> = []
  /// Whether there is an entry without a key that could be read: it may be any work.
  var isIncomplete = false
  var diagnostics: [Diagnostic] = []
  private var strings = Self.months
  /// Where strings are defined.
  private var definitions: [String: Range<Int>] = [:]

  /// The works of a file in its order.
  package static func read(
    _ source: SourceText
  ) -> (works: [Work], diagnostics: [Diagnostic]) {
    let reader = finished(source)
    return (reader.works, reader.diagnostics.inReadingOrder)
  }

  /// The works of a file as lessons cite them.
  package static func content(
    of source: SourceText
  ) -> (content: Bibliography, diagnostics: [Diagnostic]) {
    let reader = finished(source)
    let bibliography = Bibliography(
      reader.works, leftOut: reader.leftOut, isIncomplete: reader.isIncomplete)
    return (bibliography, reader.diagnostics.inReadingOrder)
  }

  /// The reader at the end of a file.
  private static func finished(_ source: SourceText) -> BibliographyReader {
    var reader = BibliographyReader(source)
    while reader.skipToEntry() {
      reader.key = nil
      do {
        try reader.readEntry()
      } catch {
        reader.diagnostics.append(error.diagnostic)
        if let key = reader.key { reader.leftOut.insert(key) }
        reader.skipLine()
      }
    }
    return reader
  }

  private init(_ source: SourceText) { self.source = source }

  private static let months = Dictionary(
    uniqueKeysWithValues: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ].map { ($0.prefix(3).lowercased(), $0) })

  var bytes: [UInt8] { source.bytes }
}

/// What is wrong with an entry.
struct EntryProblem: Error {
  let diagnostic: Diagnostic
}

/// Entries.
extension BibliographyReader {
  private mutating func skipToEntry() -> Bool {
    while let next = bytes[offset...].firstIndex(of: UInt8(ascii: "@")) {
      checkComment(offset..<next)
      offset = next
      let line = source.lineRange(source.lineIndex(at: next))
      let first = bytes[line].first { $0 != UInt8(ascii: " ") }
      let isInWord = next > 0 && bytes[next - 1].isWordByte
      if first != UInt8(ascii: "%"), !isInWord { return true }
      offset += 1
    }
    checkComment(offset..<bytes.count)
    return false
  }

  /// Goes to the next entry, which starts at the start of a line.
  private mutating func skipLine() {
    while offset < bytes.count, !(bytes[offset] == UInt8(ascii: "@") && isAtLineStart(offset)) {
      offset += 1
    }
  }

  private mutating func readEntry() throws(EntryProblem) {
    let start = offset
    offset += 1
    let name = word()
    let kindRange = start..<offset
    switch source[name].lowercased() {
    case "comment", "preamble":
      skipSpace()
      if next == UInt8(ascii: "{") { _ = try group() }
    case "string": try readString()
    case "": return
    case let kind: try readWork(kind, kindRange)
    }
  }

  private mutating func readString() throws(EntryProblem) {
    try expect("{", behind: "@string")
    let name = word()
    let string = source[name].lowercased()
    // What uses a string that cannot be read is no second mistake.
    if strings[string] == nil { strings[string] = source[name] }
    if let first = definitions.updateValue(name, forKey: string) {
      throw problem(
        "string '\(source[name])' is defined twice", name, help: "keep one",
        notes: [Diagnostic.Note("it is first defined here", at: Place(source, first))])
    }
    try expect("=", behind: source[name])
    strings[string] = try value().text
    try expect("}", behind: source[name])
  }

  private mutating func readWork(_ name: String, _ range: Range<Int>) throws(EntryProblem) {
    guard let kind = WorkKind(rawValue: name) else {
      let names = WorkKind.allCases.map(\.rawValue)
      if (try? expect("{", behind: "@" + name)) != nil { key = source[readKey()] }
      throw problem(
        "unknown kind of entry '@\(name)'", range,
        help: Suggestion.nearest(to: name, among: names).map { "did you mean '@\($0)'?" }
          ?? "use one of BibTeX, such as '@article', '@inproceedings', '@book' or '@misc'")
    }
    try expect("{", behind: "@" + name)
    let opening = offset - 1..<offset
    let key = readKey()
    self.key = source[key]
    skipSpace()
    guard !key.isEmpty, next != UInt8(ascii: "=") else {
      isIncomplete = true
      throw problem(
        "entry '@\(name)' has no key", range,
        help: "write the name that lessons cite it by: '@\(name){name2020,'")
    }
    try checkSpace(behind: key)
    let fields = try self.fields(of: source[key], opening)
    try checkEnd(of: source[key])
    try add(Entry(kind: kind, key: key, fields: fields))
  }

  typealias Field = (name: Range<Int>, value: Value)

  private mutating func fields(
    of key: String, _ opening: Range<Int>
  ) throws(EntryProblem) -> [String: Field] {
    var fields: [String: Field] = [:]
    while true {
      skipSpace()
      if next == UInt8(ascii: ",") {
        offset += 1
        skipSpace()
      } else if next != UInt8(ascii: "}"), next != nil, !isAtEntry {
        throw unexpected(
          "',' or '}'", behind: fields.isEmpty ? "the key '\(key)'" : "a field",
          help: "add ',' before it")
      }
      if next == UInt8(ascii: "}") {
        offset += 1
        return fields
      }
      guard next != nil, !isAtEntry else {
        throw problem(
          "entry '\(key)' is not closed", opening, help: "add '}' behind its last field")
      }
      let name = word()
      guard !name.isEmpty else { throw unexpected("the name of a field", behind: "','") }
      try expect("=", behind: source[name], help: "write '\(source[name]) = …'")
      let value = try self.value()
      if let first = fields.updateValue((name, value), forKey: source[name].lowercased()) {
        throw problem(
          "field '\(source[name])' of '\(key)' is given twice", name, help: "keep one",
          notes: [Diagnostic.Note("it is first given here", at: Place(source, first.name))])
      }
    }
  }
}

/// Values.
extension BibliographyReader {
  /// The text of a field with its LaTeX.
  struct Value {
    var text: String
    let range: Range<Int>
  }

  /// Texts in braces or quotes, numbers and names of strings, with `#` between them.
  private mutating func value() throws(EntryProblem) -> Value {
    skipSpace()
    let start = offset
    var text = try piece()
    var end = offset
    skipSpace()
    while next == UInt8(ascii: "#") {
      offset += 1
      skipSpace()
      text += try piece()
      end = offset
      skipSpace()
    }
    return Value(text: text, range: start..<end)
  }

  private mutating func piece() throws(EntryProblem) -> String {
    let start = offset
    switch next {
    case UInt8(ascii: "{"): return checked(try group())
    case UInt8(ascii: "\""): return checked(try quoted())
    default:
      let name = word()
      guard !name.isEmpty else { throw unexpected("a value", behind: "'='") }
      let text = source[name]
      if text.allSatisfy(\.isNumber) { return text }
      guard let string = strings[text.lowercased()] else {
        throw problem(
          "cannot find string '\(text)'", start..<offset,
          help: Suggestion.help(for: text, among: strings.keys.sorted())
            ?? "put text in braces, or define it with '@string{\(text) = \"…\"}'")
      }
      return string
    }
  }

  /// What is inside of braces.
  private mutating func group() throws(EntryProblem) -> Range<Int> {
    let start = offset
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\\"): offset += 1
      default: if isAtEntry { throw unclosed("brace", start, "}") }
      }
      offset = min(offset + 1, bytes.count)
      if depth == 0 { return start + 1..<offset - 1 }
    }
    throw unclosed("brace", start, "}")
  }

  /// What is between quotation marks; those in braces are text.
  private mutating func quoted() throws(EntryProblem) -> Range<Int> {
    let start = offset
    offset += 1
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return start + 1..<offset - 1
      case UInt8(ascii: "{"): _ = try group()
      case UInt8(ascii: "\\"): offset += 2
      default:
        if isAtEntry { throw unclosed("quotation mark", start, "\"") }
        offset += 1
      }
    }
    throw unclosed("quotation mark", start, "\"")
  }

  private func unclosed(_ thing: String, _ start: Int, _ end: String) -> EntryProblem {
    problem(
      "\(thing) is not closed", start..<start + 1, help: "add '\(end)' at the end of the text")
  }

  /// The text of some bytes, whose commands have to be known.
  private mutating func checked(_ range: Range<Int>) -> String {
    let text = source[range]
    for unknown in BibTeXText(text).unknown {
      let start = range.lowerBound + unknown.range.lowerBound
      diagnostics.append(
        Diagnostic(
          "LaTeX command '\(unknown.command)' is not known in bibliographies",
          at: Place(source, start..<start + unknown.command.utf8.count),
          help: "write the character itself"))
    }
    return text
  }
}

/// Words and characters.
extension BibliographyReader {
  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func isAtLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// Whether an entry starts here, which means that the one before it has no end.
  private var isAtEntry: Bool {
    guard next == UInt8(ascii: "@"), isAtLineStart(offset) else { return false }
    let rest = bytes[(offset + 1)...].drop(while: \.isWordByte)
    return rest.startIndex > offset + 1 && rest.first == UInt8(ascii: "{")
  }

  private mutating func skipSpace() {
    while let byte = next, byte == UInt8(ascii: " ") || (9...13).contains(byte) { offset += 1 }
  }

  /// A name, or nothing.
  private mutating func word() -> Range<Int> {
    skipSpace()
    let start = offset
    while let byte = next, byte.isWordByte { offset += 1 }
    return start..<offset
  }

  /// The key of an entry, which may have more characters than other names.
  private mutating func readKey() -> Range<Int> {
    skipSpace()
    let start = offset
    while let byte = next, byte.isWordByte || ":./+".utf8.contains(byte) { offset += 1 }
    return start..<offset
  }

  private mutating func expect(
    _ character: String, behind thing: String, help: String? = nil
  ) throws(EntryProblem) {
    skipSpace()
    guard let byte = next, character.utf8.elementsEqual([byte]) else {
      throw unexpected("'\(character)'", behind: "'\(thing)'", help: help)
    }
    offset += 1
  }

  private func unexpected(
    _ expected: String, behind thing: String, help: String? = nil
  ) -> EntryProblem {
    let line = source.lineRange(source.lineIndex(at: offset))
    let end = min(offset + 1, max(line.upperBound, offset))
    let found = end > offset ? "'\(source[offset..<end])'" : "the end of the line"
    return problem(
      "expected \(expected) behind \(thing), found \(found)", offset..<end, help: help)
  }

  func problem(
    _ summary: String, _ range: Range<Int>, help: String? = nil, notes: [Diagnostic.Note] = []
  ) -> EntryProblem {
    EntryProblem(
      diagnostic: Diagnostic(summary, at: Place(source, range), help: help, notes: notes))
  }
}

extension UInt8 {
  /// Letters, digits, `-` and `_`, and every byte that is not ASCII.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
