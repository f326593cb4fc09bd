import Diagnostics

// Entries become works, once they have what their kind needs.

extension BibliographyReader {
  struct Entry {
    let kind: WorkKind
    let key: Range<Int>
    let fields: [String: Field]
  }

  mutating func add(_ entry: Entry) throws(EntryProblem) {
    let key = source[entry.key]
    let place = Place(source, entry.key)
    if let first = works.first(where: { $0.key == key }) {
      throw problem(
        "key '\(key)' is used twice", entry.key, help: "choose another key, or keep one entry",
        notes: [Diagnostic.Note("'\(key)' is first used here", at: first.place)])
    }
    let missing = entry.kind.requiredFields.filter { names in
      !names.contains { !(entry.fields[$0]?.value.text.isEmpty ?? true) }
    }.map { $0[0] }
    if !missing.isEmpty {
      let names = missing.map { "'\($0)'" }.joined(separator: ", ")
      if let (found, meant) = misspelt(entry.fields, missing) {
        throw problem(
          "work '\(key)' has no \(names)", found,
          help: "did you mean '\(meant)' by '\(source[found])'?")
      }
      throw problem(
        "work '\(key)' has no \(names)", entry.key,
        help: "add '\(missing[0]) = {…}', which '@\(entry.kind.rawValue)' needs")
    }
    try check(entry)
    let people = entry.fields["author"] ?? entry.fields["editor"]
    if let people, let name = PersonName.torn(in: people.value.text) {
      throw problem(
        "name '\(name)' has more than two commas", people.value.range,
        help: "write 'and' between the names of people")
    }
    let (authors, hasMore) = PersonName.names(in: people?.value.text ?? "")
    let date = (entry.fields["year"] ?? entry.fields["date"])?.value.text ?? ""
    works.append(
      Work(
        key: key, kind: entry.kind, authors: authors, hasMoreAuthors: hasMore,
        year: String(BibTeXText.plain(date).prefix { $0 != "-" }),
        fields: entry.fields.mapValues { BibTeXText.plain($0.value.text) }, place: place))
  }

  /// A field whose name is nearly that of one that is missing.
  private func misspelt(
    _ fields: [String: Field], _ missing: [String]
  ) -> (found: Range<Int>, meant: String)? {
    for field in fields.values.sorted(by: { $0.name.lowerBound < $1.name.lowerBound }) {
      let name = source[field.name].lowercased()
      if let meant = Suggestion.nearest(to: name, among: missing) { return (field.name, meant) }
    }
    return nil
  }

  /// Addresses have to be ones that a browser may open.
  private func check(_ entry: Entry) throws(EntryProblem) {
    if let url = entry.fields["url"]?.value {
      let text = BibTeXText.plain(url.text)
      guard text.hasPrefix("https://") || text.hasPrefix("http://"),
        !text.contains(where: { $0.isWhitespace || "\"<>\\".contains($0) })
      else {
        throw problem(
          "expected an address for 'url', found '\(text)'", url.range,
          help: "write it as 'https://example.org/paper'")
      }
    }
    if let eprint = entry.fields["eprint"]?.value,
      !BibTeXText.plain(eprint.text).allSatisfy({
        $0.isASCII && ($0.isLetter || $0.isNumber || "./-".contains($0))
      })
    {
      throw problem(
        "expected a number of arXiv for 'eprint', found '\(eprint.text)'", eprint.range,
        help: "write it as '2011.13456'")
    }
  }
}
