import Diagnostics
package import Execution

/// The works that lessons of a course may cite.
package struct Bibliography: Sendable {
  /// In the order of their authors and years.
  package let works: [Work]
  /// Tells bibliographies apart.
  package let hash: ContentHash
  /// The keys of works that the file has, but that cannot be cited: the reason is told at them.
  let leftOut: Set<String>
  /// Whether some of the file could not be read, so that any work that is cited may be in it.
  let isIncomplete: Bool
  private let indices: [String: Int]
  /// What a citation shows of each work: "Song et al. 2021".
  private let labels: [String]

  package init(_ works: [Work] = [], leftOut: Set<String> = [], isIncomplete: Bool = false) {
    self.leftOut = leftOut
    self.isIncomplete = isIncomplete
    let works = works.map { (key: Self.sortKey($0), work: $0) }.sorted { $0.key < $1.key }
      .map(\.work)
    self.works = works
    indices = Dictionary(
      works.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    labels = Self.labels(of: works)
    var writer = ByteWriter()
    for (work, label) in zip(works, labels) {
      for text in [work.key, label, work.year, work.kind.rawValue] { writer.write(text) }
      for author in work.authors { writer.write(author.abbreviated) }
      for field in work.fields.sorted(by: { $0.key < $1.key }) {
        writer.write(field.key)
        writer.write(field.value)
      }
    }
    for key in leftOut.sorted() { writer.write(key) }
    writer.write(isIncomplete)
    hash = ContentHash(writer.bytes)
  }

  package var isEmpty: Bool { works.isEmpty }

  /// The work that lessons call so.
  func work(_ key: String) -> Work? { indices[key].map { works[$0] } }

  /// What a citation shows of a work.
  func label(of key: String) -> String? { indices[key].map { labels[$0] } }

  /// Works in the order of the bibliography.
  func sorted(_ keys: [String]) -> [Work] {
    Set(keys.compactMap { indices[$0] }).sorted().map { works[$0] }
  }

  /// Those of one author and year are told apart by letters, in the order of their titles.
  private static func labels(of works: [Work]) -> [String] {
    let plain = works.map { "\($0.citedAuthors)\u{A0}\($0.year)" }
    var counts: [String: Int] = [:]
    for label in plain { counts[label, default: 0] += 1 }
    var next: [String: Int] = [:]
    return plain.map { label in
      guard counts[label, default: 0] > 1 else { return label }
      let number = next[label, default: 0]
      next[label] = number + 1
      return label + letter(number)
    }
  }

  private static func letter(_ number: Int) -> String {
    Unicode.Scalar(UInt32(97 + min(number, 25))).map { String($0) } ?? ""
  }

  private static func sortKey(_ work: Work) -> (String, String, String) {
    let people = work.authors.map { folded($0.last + " " + $0.first) }.joined(separator: " ")
    return (people.isEmpty ? folded(work.title) : people, work.year, folded(work.title))
  }

  /// A text by which names are sorted: in small letters, without what stands on them.
  private static func folded(_ text: String) -> String {
    text.lowercased().unicodeScalars.map { bases[String($0)] ?? String($0) }.joined()
  }

  /// Letters by what they are with an accent, which equals its parts.
  private static let bases: [String: String] = {
    let marks = (0x300...0x331 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    let pairs = "acdeghijklnorstuwyz".flatMap { base in
      marks.map { (String(base) + String($0), String(base)) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}

extension Work {
  /// "Hyvärinen", "Song and Ermon", "Song et al.", or the title of a work without authors.
  var citedAuthors: String {
    switch (authors.count, hasMoreAuthors) {
    case (0, _): title
    case (1, false): authors[0].last
    case (2, false): "\(authors[0].last) and \(authors[1].last)"
    default: "\(authors[0].last) et al."
    }
  }
}
