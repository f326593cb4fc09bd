/// The words of a cell's code, as far as they tell which cells need which.
///
/// This knows no Swift but how declarations begin; it may name too much and is used where that does
/// no harm.
enum CodeWords {
  /// All words but those of comments: names, keywords and what stands in texts.
  static func all(in code: String) -> Set<Substring> {
    Set(withoutComments(code).split { !isPartOfName($0) })
  }

  /// The names that the code declares at its top level.
  static func declared(in code: String) -> Set<Substring> {
    var names: Set<Substring> = []
    for line in withoutComments(code).split(separator: "\n") {
      // What is indented belongs to something else; an attribute may stand before a declaration.
      guard let first = line.first, isPartOfName(first) || first == "@" else { continue }
      names.formUnion(declared(inLine: line))
    }
    return names
  }

  private static let types: Set<Substring> = [
    "func", "struct", "class", "enum", "protocol", "typealias",
  ]
  /// What they bind is gone behind their braces.
  private static let inner: Set<Substring> = ["if", "while", "for", "switch", "case"]

  private static func declared(inLine line: Substring) -> [Substring] {
    var rest = line[...]
    while let start = rest.firstIndex(where: isPartOfName) {
      if rest[..<start].contains("{") { return [] }
      let word = rest[start...].prefix(while: isPartOfName)
      rest = rest[word.endIndex...]
      if inner.contains(word) { return [] }
      if word == "let" || word == "var" { return variables(in: rest) }
      guard types.contains(word) else { continue }
      let name = rest.drop { !isPartOfName($0) }.prefix(while: isPartOfName)
      return name.isEmpty ? [] : [name]
    }
    return []
  }

  /// The names in "a = f(x, y), (b, c) = d", which stand before types and values.
  private static func variables(in text: Substring) -> [Substring] {
    var names: [Substring] = []
    var (depth, isPattern) = (0, true)
    var rest = text
    while let character = rest.first {
      if isPattern, isPartOfName(character) {
        let name = rest.prefix(while: isPartOfName)
        names.append(name)
        rest = rest[name.endIndex...]
        continue
      }
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case ":" where depth == 0, "=" where depth == 0: isPattern = false
      case "," where depth == 0: isPattern = true
      default: break
      }
      rest = rest.dropFirst()
    }
    return names
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
