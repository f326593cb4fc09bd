/// A type or a function of the library with its doc comment.
struct LibraryItem: Sendable {
  /// "GaussianMixture", "Chart.Axis"; the base name of a function.
  let name: String
  /// As Swift writes it, without its body.
  let declaration: String
  /// The lines of its doc comment, without their slashes.
  let documentation: [String]
  /// Of a type; those of its extensions too.
  var members: [LibraryItem] = []

  var isType: Bool { name.first?.isUppercase ?? false }
}

/// Reads declarations in the form in which the generated bindings give them to cells.
///
/// Each declaration stands on one line behind its doc comment; bodies of what is given as source
/// are indented, and end with a brace at the level of their declarations.
struct LibraryDeclarations {
  /// Types and functions in the order of the texts.
  private(set) var items: [LibraryItem] = []
  private var indices: [String: Int] = [:]

  init(_ texts: [String]) {
    for text in texts {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
      while !lines.isEmpty { read(&lines, indent: 0, in: nil) }
    }
  }

  /// Reads one declaration with what belongs to it.
  private mutating func read(_ lines: inout ArraySlice<Substring>, indent: Int, in owner: String?) {
    var documentation: [String] = []
    while let line = lines.popFirst() {
      let text = line.drop { $0 == " " }
      if text.isEmpty { continue }
      guard text.hasPrefix("///") else {
        return declare(String(text), documentation, &lines, indent, owner)
      }
      documentation.append(String(text.dropFirst(text.hasPrefix("/// ") ? 4 : 3)))
    }
  }

  private mutating func declare(
    _ line: String, _ documentation: [String], _ lines: inout ArraySlice<Substring>, _ indent: Int,
    _ owner: String?
  ) {
    let words = Self.withoutAttributes(line).split(separator: " ").map(String.init)
    guard let (keyword, name) = Self.kind(of: words) else {
      if Self.opensBody(line) { Self.skipBody(&lines, indent) }
      return
    }
    let full = owner.map { $0 + "." + name } ?? name
    let shown = Self.shown(line)
    guard ["struct", "enum", "protocol", "class", "extension"].contains(keyword) else {
      if Self.opensBody(line) { Self.skipBody(&lines, indent) }
      let item = LibraryItem(name: name, declaration: shown, documentation: documentation)
      return add(item, to: owner)
    }
    if keyword != "extension", indices[full] == nil {
      indices[full] = items.count
      items.append(LibraryItem(name: full, declaration: shown, documentation: documentation))
    }
    if keyword == "extension", indices[full] == nil {
      // Members that the library gives to a type of Swift's own.
      indices[full] = items.count
      items.append(LibraryItem(name: full, declaration: "extension \(full)", documentation: []))
    }
    guard line.hasSuffix("{") else { return }
    let end = String(repeating: " ", count: indent) + "}"
    while let next = lines.first, next != end { read(&lines, indent: indent + 2, in: full) }
    lines = lines.dropFirst()
  }

  private mutating func add(_ item: LibraryItem, to owner: String?) {
    // Comparisons are those of every type that has them.
    if item.name == "==" { return }
    guard let owner else { return items.append(item) }
    if let index = indices[owner] { items[index].members.append(item) }
  }

  /// The keyword of a declaration and the name that it declares.
  private static func kind(of words: [String]) -> (keyword: String, name: String)? {
    let keywords = [
      "struct", "enum", "protocol", "class", "extension", "func", "var", "let", "init", "subscript",
      "case",
    ]
    for (index, word) in words.enumerated() {
      let base = String(word.prefix { $0.isLetter })
      guard keywords.contains(base) else { continue }
      if base == "init" || base == "subscript" { return (base, base) }
      guard index + 1 < words.count else { return nil }
      let next = words[index + 1]
      let name = next.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
      return (base, name.isEmpty ? String(next.prefix { $0 != "(" }) : String(name))
    }
    return nil
  }

  private static func withoutAttributes(_ line: String) -> String {
    guard line.hasPrefix("@native(\""), let end = line.range(of: "\") ") else { return line }
    return String(line[end.upperBound...])
  }

  /// The declaration as a page shows it.
  private static func shown(_ line: String) -> String {
    var text = withoutAttributes(line)
    for attribute in ["@discardableResult ", "@resultBuilder "] where text.hasPrefix(attribute) {
      text.removeFirst(attribute.count)
    }
    if text.hasSuffix(" { get }") { return String(text.dropLast(8)) }
    if text.hasSuffix(" { get set }") { return text }
    if let body = text.range(of: " {") { text = String(text[..<body.lowerBound]) }
    return text
  }

  private static func opensBody(_ line: String) -> Bool { line.hasSuffix("{") }

  private static func skipBody(_ lines: inout ArraySlice<Substring>, _ indent: Int) {
    let end = String(repeating: " ", count: indent) + "}"
    while let line = lines.popFirst(), line != end {}
  }
}

extension String {
  /// Where a text first occurs.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
