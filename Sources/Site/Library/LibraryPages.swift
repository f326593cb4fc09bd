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
    let subjects = sections.map { subject, items -> TemplateValues in
      let address = frame.address(LibraryReference.path(of: subject))
      let entries = Self.entries(items).map { item -> TemplateValues in
        let words = item.documentation.prefix { !$0.isEmpty }.joined(separator: " ")
        return [
          "address": .text(address + "#" + item.anchor), "name": .text(item.name),
          "summary": words.isEmpty ? nil : .text(Self.firstSentence(words)),
        ]
      }
      return ["address": .text(address), "name": .text(subject), "entries": .list(entries)]
    }
    let content = frame.theme.node(.library, ["subjects": .list(subjects)])
    return SiteFile(frame.path, frame.page([content], kind: "appendix library"))
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
    let shown = entries.map { ShownEntry($0, &text) }
    let content = frame.theme.node(
      .librarySubject,
      [
        "library": .text(frame.address(LibraryReference.indexPath)), "title": .text(subject),
        "entries": .markup(
          Node.lines(shown.map { frame.theme.node(.libraryEntry, $0.values) })),
      ])
    frame.hasFormulas = text.hasFormulas
    let page = frame.page([content], kind: "appendix library")
    return SubjectPage(
      file: SiteFile(frame.path, page), hasFormulas: text.hasFormulas,
      search: SearchPage(
        path: frame.path, title: subject, number: "", content: shown.flatMap(\.words)),
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

/// An entry with its declarations and doc comments as nodes.
private struct ShownEntry {
  private let entry: LibraryEntry
  private let declarations: [Declaration]

  private struct Declaration {
    let declaration: Node
    let documentation: [Node]
    var members: [Declaration] = []
  }

  init(_ entry: LibraryEntry, _ text: inout LibraryText) {
    self.entry = entry
    var declarations: [Declaration] = []
    for item in entry.items {
      var shown = Declaration(
        declaration: text.declaration(item.declaration, of: item.name),
        documentation: text.documentation(item.documentation))
      for member in item.members {
        shown.members.append(
          Declaration(
            declaration: text.declaration(member.declaration, of: item.name),
            documentation: text.documentation(member.documentation)))
      }
      declarations.append(shown)
    }
    self.declarations = declarations
  }

  /// What a template shows of it.
  var values: TemplateValues {
    let shown = declarations.map { item -> TemplateValues in
      [
        "declaration": .markup([item.declaration]), "documentation": .markup(item.documentation),
        "hasMembers": .fact(!item.members.isEmpty),
        "members": .list(
          item.members.map { member in
            [
              "declaration": .markup([member.declaration]),
              "documentation": .markup(member.documentation),
            ]
          }),
      ]
    }
    return [
      "anchor": .text(entry.anchor), "name": .text(entry.name), "declarations": .list(shown),
    ]
  }

  /// What is found of it.
  var words: [Node] {
    [tag("h2", ["id": entry.anchor], .text(entry.name))]
      + declarations.flatMap { item in
        [item.declaration] + item.documentation
          + item.members.flatMap { [$0.declaration] + $0.documentation }
      }
  }
}
