import Diagnostics
import Execution
import Markup
import Typesetting

/// The reference of the library: a page for each subject, and a list of them.
struct LibraryPages: Sendable {
  private let outline: CourseOutline
  private let reference: LibraryReference
  private let typesetter: Typesetter
  private let sections: [(subject: String, items: [LibraryItem])]

  init(_ outline: CourseOutline, _ reference: LibraryReference, _ typesetter: Typesetter) {
    (self.outline, self.reference, self.typesetter) = (outline, reference, typesetter)
    let items = LibraryDeclarations(reference.texts).items
    let bySubject = Dictionary(grouping: items) { item in
      let root = String(item.name.prefix { $0 != "." })
      return reference.subjects[root] ?? "Swift"
    }
    sections = (reference.subjectOrder + ["Swift"]).compactMap { subject in
      bySubject[subject].map { (subject, $0) }
    }
  }

  /// The pages as one, which is remembered as a lesson's page is.
  var page: BuiltPage {
    let pages = SideBySide.map(sections.count) { [self] in subjectPage($0) }
    var built = BuiltPage(
      files: [index] + pages.map(\.file), copies: [], diagnostics: [],
      hasFormulas: pages.contains(where: \.hasFormulas))
    built.search = pages.map(\.search)
    built.isComplete = pages.allSatisfy(\.isComplete)
    return built
  }

  // MARK: Pages

  private var index: SiteFile {
    let frame = PageFrame(
      outline: outline, path: LibraryReference.indexPath, title: "Library",
      description: "What cells can use beyond Swift's standard library.")
    let lists = sections.map { subject, items -> Node in
      let entries = Self.entries(items).map { item -> Node in
        let link = frame.address(LibraryReference.path(of: subject)) + "#" + item.anchor
        let words = item.documentation.prefix { !$0.isEmpty }.joined(separator: " ")
        return tag(
          "li", [:],
          [tag("a", ["href": link], tag("code", [:], .text(item.name))), " "]
            + (words.isEmpty ? [] : [.text(Self.firstSentence(words))]))
      }
      return .group([
        tag(
          "h2", [:],
          tag("a", ["href": frame.address(LibraryReference.path(of: subject))], .text(subject))),
        tag("ul", ["class": "library-list"], entries.flatMap { ["\n", $0] } + ["\n"]),
      ])
    }
    let introduction: Node =
      "What cells can use beyond Swift’s standard library, made from its doc comments."
    let content: [Node] =
      [tag("h1", [:], "Library"), tag("p", ["class": "summary"], introduction)] + lists
    return SiteFile(
      frame.path, frame.page(Node.lines(content), kind: "appendix library"))
  }

  private struct SubjectPage: Sendable {
    let file: SiteFile
    let hasFormulas: Bool
    let search: SearchPage
    let isComplete: Bool
  }

  private func subjectPage(_ index: Int) -> SubjectPage {
    let (subject, items) = sections[index]
    let entries = Self.entries(items)
    var frame = PageFrame(
      outline: outline, path: LibraryReference.path(of: subject), title: subject,
      description: "\(subject): types and functions of the library.")
    frame.sections = entries.filter(\.isType).map { ($0.anchor, $0.name) }
    var text = LibraryText(
      types: LibraryTypes(reference, from: frame.path), typesetter: typesetter)
    let nodes = entries.map { entry($0, &text) }
    let back = tag("a", ["href": frame.address(LibraryReference.indexPath)], "Library")
    let content: [Node] =
      [tag("p", ["class": "eyebrow"], back), tag("h1", [:], .text(subject))] + nodes
    frame.hasFormulas = text.hasFormulas
    let page = frame.page(Node.lines(content), kind: "appendix library")
    return SubjectPage(
      file: SiteFile(frame.path, page), hasFormulas: text.hasFormulas,
      search: SearchPage(path: frame.path, title: subject, number: "", content: content),
      isComplete: text.isComplete)
  }

  /// Types and functions; functions of one name are one entry.
  private static func entries(_ items: [LibraryItem]) -> [LibraryEntry] {
    var entries: [LibraryEntry] = []
    var indices: [String: Int] = [:]
    for item in items {
      if !item.isType, let index = indices[item.name] {
        entries[index].items.append(item)
      } else {
        indices[item.name] = entries.count
        entries.append(LibraryEntry(items: [item]))
      }
    }
    let types = entries.filter(\.isType)
    return types + entries.filter { !$0.isType }
  }

  private static func firstSentence(_ text: String) -> String {
    let end = text.indices.first { index in
      let next = text.index(after: index)
      return text[index] == "." && (next == text.endIndex || text[next] == " ")
    }
    return end.map { String(text[...$0]) } ?? text
  }

  // MARK: Entries

  private func entry(_ entry: LibraryEntry, _ text: inout LibraryText) -> Node {
    let heading = tag(
      "h2", ["id": entry.anchor],
      tag("a", ["class": "heading-link", "href": "#" + entry.anchor], .text(entry.name)))
    var nodes: [Node] = [heading]
    for item in entry.items {
      nodes.append(text.declaration(item.declaration, of: item.name))
      nodes += text.documentation(item.documentation)
      if !item.members.isEmpty {
        let members = item.members.flatMap { member -> [Node] in
          [
            tag("dt", [:], text.declaration(member.declaration, of: item.name)),
            tag("dd", [:], text.documentation(member.documentation)),
          ]
        }
        nodes.append(tag("dl", ["class": "members"], members.flatMap { ["\n", $0] } + ["\n"]))
      }
    }
    return tag("section", ["class": "library-entry"], nodes)
  }
}

/// A type, or the functions of one name.
private struct LibraryEntry {
  var items: [LibraryItem]

  var name: String { items[0].name }
  var isType: Bool { items[0].isType }
  var documentation: [String] { items[0].documentation }
  /// Functions and types may differ in the case of a letter alone, and operators have no letters.
  var anchor: String {
    isType ? name : "function." + (name.contains(where: \.isLetter) ? name : Self.code(name))
  }

  private static func code(_ name: String) -> String {
    name.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: ".")
  }
}
