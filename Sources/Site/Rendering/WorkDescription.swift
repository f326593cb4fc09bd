import Markup

/// A work as bibliographies show it: "Y. Song and S. Ermon, *Title*, Venue 3, 2019."
struct WorkDescription {
  let work: Work

  var nodes: [Node] {
    let parts = [people, title, venue, publisher, year].compactMap(\.self)
    // "n.d." ends with a full stop already.
    let end: [Node] = work.year.hasSuffix(".") ? [] : ["."]
    return Array(parts.map { [$0] }.joined(separator: [", "])) + end + further
  }

  private var people: Node? {
    let names = work.authors.map(\.abbreviated)
    guard let last = names.last else { return nil }
    if work.hasMoreAuthors { return .text(names.joined(separator: ", ") + " and others") }
    if names.count == 1 { return .text(last) }
    return .text(names.dropLast().joined(separator: ", ") + " and " + last)
  }

  private var title: Node? {
    let text = tag("cite", [:], .text(work.title))
    return work.address.map { tag("a", ["href": $0], text) } ?? text
  }

  /// "Neural Computation 23, 1661–1674"
  private var venue: Node? {
    let names = ["journal", "journaltitle", "booktitle", "howpublished", "school", "institution"]
    guard let name = names.lazy.compactMap({ work.fields[$0] }).first else { return nil }
    var text = name
    if let volume = work.fields["volume"] { text += "\u{A0}\(volume)" }
    if let pages = work.fields["pages"] {
      text += ", " + pages.split(separator: "-").joined(separator: "\u{2013}")
    }
    return .text(text)
  }

  private var publisher: Node? {
    let edition = work.fields["edition"].map { "\($0) edition" }
    let parts = [work.fields["publisher"], edition].compactMap(\.self)
    return parts.isEmpty ? nil : .text(parts.joined(separator: ", "))
  }

  private var year: Node? { .text(work.year) }

  /// Where else it can be read.
  private var further: [Node] {
    guard let number = work.arXiv else { return [] }
    let address = "https://arxiv.org/abs/" + SitePath.encoded(number)
    if work.address == address { return [.text(" arXiv:\(number).")] }
    return [" ", tag("a", ["href": address], .text("arXiv:\(number)")), "."]
  }
}

extension Work {
  /// What links to the work's entry on a page say behind `#`.
  var anchor: String { "work." + key }
}
