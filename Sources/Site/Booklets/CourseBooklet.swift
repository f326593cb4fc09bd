import Execution

/// The pages of a site as one page, which is printed as a booklet of the whole course: the course's
/// own page (title and contents), all lessons in their order, symbols, and the bibliography.
///
/// It is made from the written pages, as the booklets of lessons are, so that it shows what they
/// show. Each page becomes a part whose identifiers begin with the part's own, and links between
/// pages become links within the booklet. The bibliography takes the place of the lists of works at
/// the ends of lessons.
struct CourseBooklet {
  /// A page, and what identifiers of it begin with.
  private struct Part {
    let path: String
    let prefix: String
    let page: [UInt8]
  }

  private let site: String
  private let parts: [Part]

  /// - Parameters:
  ///   - site: the folder of a site that has been written.
  ///   - lessons: the paths of lessons' pages in their order.
  init(site: String, lessons: [String]) {
    self.site = site
    let pages =
      [("index.html", "c")] + lessons.enumerated().map { ($1, "l\($0 + 1)") }
      + [(SymbolsPage.path, "s"), (BibliographyPage.path, "b")]
    parts = pages.compactMap { path, prefix in
      Files.read(site + "/" + path).map { Part(path: path, prefix: prefix, page: $0) }
    }
  }

  /// The paths of its pages.
  var paths: [String] { parts.map(\.path) }

  /// The page.
  ///
  /// - Parameter numbers: on which pages of paper its identifiers are, if it has been printed before.
  ///   Style sheets know the number of the page that a link leads to as `var(--page)`.
  func page(_ numbers: [String: Int] = [:]) -> [UInt8] {
    let prefixes = Dictionary(
      parts.map { ($0.path, $0.prefix) }, uniquingKeysWith: { first, _ in first })
    let first = parts.first?.page ?? []
    var page = Array("<!DOCTYPE html>\n".utf8)
    page += first.part(from: "<html", through: ">") ?? Array("<html>".utf8)
    page += "<head>\n<meta charset=\"utf-8\">\n".utf8
    page += first.part(from: "<title", through: "</title>") ?? Array("<title></title>".utf8)
    page += "\n<link rel=\"stylesheet\" href=\"assets/style.css\">\n".utf8
    page += style(numbers).utf8
    page += "</head>\n".utf8
    page += "<body class=\"booklet\">\n<main>\n".utf8
    for part in parts {
      page += "<div class=\"booklet-part\" id=\"\(part.prefix)\">\n".utf8
      page += content(of: part, prefixes)
      page += "\n</div>\n".utf8
    }
    return page + Array("</main>\n</body>\n</html>\n".utf8)
  }

  /// The pages that the parts begin on.
  private func style(_ numbers: [String: Int]) -> String {
    let rules = parts.compactMap { part in
      numbers[part.prefix].map { "[href=\"#\(part.prefix)\"]{--page:\"\($0)\"}" }
    }
    return rules.isEmpty ? "" : "<style>\(rules.joined())</style>\n"
  }

  private func content(of part: Part, _ prefixes: [String: String]) -> [UInt8] {
    var content = part.page.content
    if part.path == "index.html" {
      // Lists of bookmarks are made of headings, and those of contents would be there twice.
      for name in ["h2", "h3"] {
        content.replace(
          Array("<\(name)>".utf8), with: Array("<\(name) role=\"presentation\">".utf8))
      }
    }
    var links = BookletLinks(path: part.path, prefix: part.prefix, prefixes: prefixes)
    if let bibliography = prefixes[BibliographyPage.path], part.path != BibliographyPage.path,
      let works = content.range(from: "<section class=\"page-references\"", through: "</section>")
    {
      links.works = (bibliography, BookletLinks.identifiers(in: Array(content[works])))
      content.removeSubrange(works)
    }
    return links.rewritten(content)
  }
}

extension [UInt8] {
  /// The bytes from a text to the next other one.
  fileprivate func range(from start: String, through end: String) -> Range<Int>? {
    guard let first = firstRange(of: Array(start.utf8)),
      let last = self[first.upperBound...].firstRange(of: Array(end.utf8))
    else { return nil }
    return first.lowerBound..<last.upperBound
  }

  fileprivate func part(from start: String, through end: String) -> [UInt8]? {
    range(from: start, through: end).map { Array(self[$0]) }
  }

  /// What a page shows between its navigation: what is in `main`, or, if a template has none, all.
  fileprivate var content: [UInt8] {
    for name in ["main", "body"] {
      guard let open = range(from: "<\(name)", through: ">"),
        let close = ranges(of: Array("</\(name)>".utf8)).last
      else { continue }
      return Array(self[open.upperBound..<Swift.max(open.upperBound, close.lowerBound)])
    }
    return self
  }
}
