import Diagnostics
import Markup
import Site

/// What the server shows: the files of the last build, with the preview's own parts in the pages.
struct PreviewContent: Sendable {
  /// The number of the build; 0 before the first.
  let number: Int
  private let files: [String: [UInt8]]
  /// What stands at the end of each page, as markup.
  private let panels: [String: String]
  /// What stands at the end of pages that are no lessons.
  private let coursePanel: String

  /// Before the first build there is nothing to show.
  static let none = PreviewContent(number: 0, files: [:], panels: [:], coursePanel: "")

  private init(
    number: Int, files: [String: [UInt8]], panels: [String: String], coursePanel: String
  ) {
    self.number = number
    self.files = files
    self.panels = panels
    self.coursePanel = coursePanel
  }

  init(_ build: PreviewBuild, number: Int) {
    let panel = ProblemPanel(build)
    self.init(
      number: number,
      files: Dictionary(
        build.site.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }),
      panels: Dictionary(
        build.pages.map { ($0.path, panel.node(for: $0).rendered) },
        uniquingKeysWith: { first, _ in first }),
      coursePanel: panel.node(for: nil).rendered)
  }

  var isEmpty: Bool { files.isEmpty }

  /// A file as the server sends it.
  func file(_ path: String) -> [UInt8]? {
    guard let bytes = files[path] else { return nil }
    guard path.hasSuffix(".html") else { return bytes }
    return PreviewPage.page(bytes, panel: panels[path] ?? coursePanel, number: number)
  }

  func contains(_ path: String) -> Bool { files[path] != nil }

  /// The paths of files that look different from before, or came, or went, in order.
  func changes(since old: PreviewContent) -> [String] {
    let paths = Set(files.keys).union(old.files.keys)
    return paths.filter { path in
      files[path] != old.files[path]
        || path.hasSuffix(".html")
          && panels[path] ?? coursePanel != old.panels[path] ?? old.coursePanel
    }.sorted()
  }
}
