package import Diagnostics

/// A work that lessons cite, as the bibliography describes it: `@article{hyvarinen2005, …}`.
package struct Work: Sendable {
  /// What lessons call it.
  package let key: String
  package let kind: WorkKind
  /// Those who wrote it, or else those who edited it.
  package let authors: [PersonName]
  /// Whether the list of authors ends in "and others".
  package let hasMoreAuthors: Bool
  /// Four digits, or what the file says instead.
  package let year: String
  /// Everything else by the names of BibTeX, as plain text.
  package let fields: [String: String]
  /// Where its key is written.
  package let place: Place

  package var title: String { fields["title"] ?? "" }

  /// Where the work can be read: by its DOI, at its address, or on arXiv.
  package var address: String? {
    if let doi = fields["doi"] { return "https://doi.org/" + SitePath.encoded(doi) }
    return fields["url"] ?? arXiv.map { "https://arxiv.org/abs/" + SitePath.encoded($0) }
  }

  /// Its number on arXiv, such as 2011.13456.
  package var arXiv: String? {
    let archive = fields["archiveprefix"] ?? fields["eprinttype"] ?? "arxiv"
    return archive.lowercased() == "arxiv" ? fields["eprint"] : nil
  }
}

/// The kinds of entries that are known, with the fields that each must have.
package enum WorkKind: String, Sendable, CaseIterable {
  case article, book, booklet, conference, inbook, incollection, inproceedings, manual
  case mastersthesis, misc, online, phdthesis, proceedings, report, techreport, thesis, unpublished

  /// What must be given; of several names in one place, any will do.
  var requiredFields: [[String]] {
    let year = ["year", "date"]
    switch self {
    case .article: return [["author"], ["title"], ["journal", "journaltitle"], year]
    case .book: return [["author", "editor"], ["title"], ["publisher"], year]
    case .conference, .inbook, .incollection, .inproceedings:
      return [["author"], ["title"], ["booktitle"], year]
    case .mastersthesis, .phdthesis, .thesis:
      return [["author"], ["title"], ["school", "institution"], year]
    case .report, .techreport: return [["author"], ["title"], ["institution"], year]
    case .booklet, .manual, .misc, .online, .proceedings, .unpublished: return [["title"], year]
    }
  }
}
