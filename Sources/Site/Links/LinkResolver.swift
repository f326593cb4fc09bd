import Diagnostics
import NotebookFormat

/// Where references, links and images of a page lead.
struct LinkResolver {
  /// Where a link leads.
  enum Destination: Equatable {
    /// An address in the site, relative to the page, or one that the reader's browser may open.
    case address(String)
    /// A file of the course, by its path in the folder of notebooks, that the site gets a copy of.
    case file(String, address: String)
    case problem(LinkProblem)
  }

  let outline: CourseOutline
  let lesson: LessonOutline
  let readFile: @Sendable (String) -> [UInt8]?

  /// The address of something that a reference names.
  func address(of target: LabelTarget) -> String {
    let anchor = "#" + SitePath.encoded(target.label)
    let page = outline.lessons[target.lesson]
    if page.index == lesson.index { return anchor }
    return pageAddress(page) + anchor
  }

  /// The address of another lesson's page.
  func pageAddress(_ page: LessonOutline) -> String {
    SitePath.encoded(SitePath.relative(page.path, from: lesson.path))
  }

  /// Where a link leads.
  func destination(_ link: String) -> Destination {
    if let scheme = Self.scheme(of: link) {
      return ["http", "https", "mailto"].contains(scheme)
        ? .address(link) : .problem(.scheme(scheme))
    }
    if link.hasPrefix("/") { return .problem(.absolute(link)) }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = SitePath.decoded(String(parts[0].prefix { $0 != "?" }))
    let anchor = parts.count > 1 ? SitePath.decoded(String(parts[1])) : nil
    if path.isEmpty { return destination(in: lesson, anchor ?? "") }
    guard let resolved = SitePath.resolve(path, from: lesson.path) else {
      return .problem(.outside(path))
    }
    if resolved.hasSuffix(".md") { return page(resolved, anchor, written: path) }
    return file(resolved, written: path)
  }

  /// Where an image is found.
  func image(_ path: String) -> Destination {
    if Self.scheme(of: path) != nil || path.hasPrefix("/") { return .problem(.outside(path)) }
    let path = SitePath.decoded(path)
    guard let resolved = SitePath.resolve(path, from: lesson.path) else {
      return .problem(.outside(path))
    }
    return file(resolved, written: path)
  }

  private func page(_ path: String, _ anchor: String?, written: String) -> Destination {
    guard let page = outline.lesson(named: String(path.dropLast(3))) else {
      let names = outline.lessons.map {
        SitePath.relative($0.lesson.name + ".md", from: lesson.path)
      }
      return .problem(.noLesson(written, Suggestion.nearest(to: written, among: names)))
    }
    guard let anchor, !anchor.isEmpty else { return .address(pageAddress(page)) }
    return destination(in: page, anchor)
  }

  private func destination(in page: LessonOutline, _ anchor: String) -> Destination {
    guard anchor.isEmpty || page.anchors.contains(anchor) else {
      let nearest = Suggestion.nearest(to: anchor, among: page.anchors.sorted())
      return .problem(
        .noAnchor(anchor, page: page.index == lesson.index ? nil : page.lesson.name, nearest))
    }
    let here = page.index == lesson.index ? "" : pageAddress(page)
    return .address(here + "#" + SitePath.encoded(anchor))
  }

  private func file(_ path: String, written: String) -> Destination {
    guard readFile(path) != nil else { return .problem(.noFile(written)) }
    return .file(path, address: SitePath.encoded(SitePath.relative(path, from: lesson.path)))
  }

  /// The scheme of an address, in lower case, as a browser reads it: it ignores white space and
  /// control characters. `//host` has the one of the page.
  static func scheme(of link: String) -> String? {
    let visible = link.unicodeScalars.filter { $0.value > 0x20 }
    if visible.starts(with: "//".unicodeScalars) { return "//" }
    guard let colon = visible.firstIndex(of: ":") else { return nil }
    let name = visible[..<colon]
    guard !name.contains(where: { "/?#".unicodeScalars.contains($0) }) else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: name)
    return String(text).lowercased()
  }
}
