/// The name of an author: `Hyvärinen, Aapo`, `Ludwig van Beethoven`, `{The ATLAS Collaboration}`.
package struct PersonName: Sendable, Equatable {
  /// What the name is sorted and cited by, with particles such as "van".
  package let last: String
  package let first: String

  /// The names in a field of BibTeX, and whether it ends in "and others".
  static func names(in field: String) -> (names: [PersonName], hasMore: Bool) {
    let parts = parts(of: field)
    let names = parts.filter { !$0.isEmpty && $0 != "others" }.map(PersonName.init(written:))
    return (names, parts.last == "others")
  }

  /// A name with more commas than "Last, Jr, First" has: those of several people.
  static func torn(in field: String) -> String? {
    parts(of: field).first { part in split(part) { $0 == "," }.count > 3 }
  }

  /// The texts between the words "and".
  private static func parts(of field: String) -> [String] {
    var parts: [String] = []
    var words: [String] = []
    for word in Self.words(in: field) {
      if word.lowercased() == "and" {
        parts.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    parts.append(words.joined(separator: " "))
    return parts
  }

  /// - Parameter text: one name as BibTeX writes it, "Last, First" or "First Last".
  private init(written text: String) {
    let parts = Self.split(text) { $0 == "," }
    if parts.count > 1 {
      // "Last, Jr, First"
      last = BibTeXText.plain(parts[0])
      let suffix = parts.count > 2 ? ", " + BibTeXText.plain(parts[1]) : ""
      first = BibTeXText.plain(parts[parts.count - 1]) + suffix
      return
    }
    let words = Self.words(in: text)
    // A particle begins with a small letter; what it belongs to follows.
    let particle = words.dropLast().firstIndex {
      BibTeXText.plain($0).first?.isLowercase ?? false
    }
    let start = particle ?? max(0, words.count - 1)
    last = BibTeXText.plain(words[start...].joined(separator: " "))
    first = BibTeXText.plain(words[..<start].joined(separator: " "))
  }

  /// The words of a text; what stands in braces is one.
  private static func words(in text: String) -> [String] {
    split(text, at: \.isWhitespace).filter { !$0.isEmpty }
  }

  /// The parts of a text between characters outside of braces.
  private static func split(_ text: String, at isEnd: (Character) -> Bool) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0, isEnd(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  /// "Y. Song", "J.-P. Serre": initials before the last name.
  package var abbreviated: String {
    let initials = first.split(separator: " ").map { word in
      word.split(separator: "-").compactMap { $0.first.map { "\($0)." } }.joined(separator: "-")
    }
    return (initials + [last]).joined(separator: "\u{A0}")
  }
}
