import Diagnostics
import Execution
import Synchronization
import Typesetting

/// What a builder that makes one site after the other keeps of the last one.
///
/// It changes nothing about a site but the time that it takes.
package final class SiteMemory: Sendable {
  private struct State {
    var data: [String: Data] = [:]
    var pages: [String: Page] = [:]
    var library: (common: ContentHash, page: BuiltPage)?
    var formulaStyles: FormulaStyles?
  }

  private struct Data {
    let value: JSON
    let file: SiteFile
  }

  private struct Page {
    let common: ContentHash
    let revision: Int
    let page: BuiltPage
  }

  private let state = Mutex(State())

  package init() {}

  /// The file with a figure's data, which is written as text only when it has changed.
  func dataFile(_ path: String, _ value: JSON) -> SiteFile {
    if let known = state.withLock({ $0.data[path] }), value.isSame(as: known.value) {
      return known.file
    }
    let file = SiteFile(path, value.displayed.text + "\n")
    state.withLock { $0.data[path] = Data(value: value, file: file) }
    return file
  }

  /// A lesson's page, if neither the lesson nor what it shows of others has changed.
  func page(
    of lesson: Lesson, _ common: ContentHash, readFile: (String) -> [UInt8]?
  ) -> BuiltPage? {
    guard let known = state.withLock({ $0.pages[lesson.name] }), known.common == common,
      known.revision == lesson.revision,
      known.page.copies.allSatisfy({ readFile($0.path) == $0.bytes })
    else { return nil }
    return known.page
  }

  /// The pages of the library's reference, if nothing that they show has changed.
  func library(_ common: ContentHash) -> BuiltPage? {
    state.withLock { $0.library }.flatMap { $0.common == common ? $0.page : nil }
  }

  func keep(library page: BuiltPage, _ common: ContentHash) {
    state.withLock { $0.library = (common, page) }
  }

  func keep(_ page: BuiltPage, of lesson: Lesson, _ common: ContentHash) {
    guard let revision = lesson.revision else { return }
    state.withLock {
      $0.pages[lesson.name] = Page(common: common, revision: revision, page: page)
    }
  }

  /// The styles and the font of formulas.
  func formulaStyles(_ installation: Installation) throws(Problems) -> FormulaStyles {
    if let known = state.withLock({ $0.formulaStyles }) { return known }
    let styles = try FormulaStyles(installation)
    state.withLock { $0.formulaStyles = styles }
    return styles
  }

  /// Forgets what a site does not have any more.
  func keep(_ site: SiteFiles, lessons: [Lesson]) {
    let paths = Set(site.files.map(\.path))
    let names = Set(lessons.map(\.name))
    state.withLock { state in
      state.data = state.data.filter { paths.contains($0.key) }
      state.pages = state.pages.filter { names.contains($0.key) }
    }
  }
}

/// The part of the style sheet that is for formulas, with the font that it names.
struct FormulaStyles: Sendable {
  let css: String
  let font: SiteFile?

  init(_ installation: Installation) throws(Problems) {
    let sheet = try Stylesheet(fontFolder: "fonts", installation: installation)
    css = sheet.css
    font = Files.read(sheet.fontPath).map { SiteFile(Theme.formulaFont, $0) }
  }
}

extension JSON {
  /// Whether both are the same in every bit; comparing them as text takes longer than to write one.
  fileprivate func isSame(as other: JSON) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.number(let a), .number(let b)): a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
    default: false
    }
  }
}
