package import Diagnostics
import Execution
import NotebookFormat
import Typesetting

/// The pages of lessons that were edited, in a site that is otherwise as its receipt says.
///
/// Most edits of a lesson show on its own page alone. Then the other lessons need not even be read:
/// what their pages show of each other is in the receipt.
package struct SiteUpdate {
  /// The pages, and the data of their figures.
  private(set) var files: [SiteFile] = []
  /// What the receipt says about the lessons now, by their places in the course.
  private(set) var entries: [Int: ReceiptEntry] = [:]
  /// What their cells read, by the paths of their notebooks.
  private(set) var fileReads: [String: [FileRead]] = [:]
  /// Their parts of the search index, by their places in the course.
  private var search: [Int: SearchPage] = [:]

  fileprivate mutating func add(_ page: BuiltPage, _ entry: ReceiptEntry, _ lesson: LessonOutline) {
    files += page.files
    search[lesson.index] = page.search.first
    entries[lesson.index] = entry
    fileReads[entry.source] = lesson.lesson.run.fileReads
  }

  /// Puts their words into the search index of the site; false when that is not as expected.
  fileprivate mutating func addSearchIndex(of folder: String) -> Bool {
    let path = SearchIndex.path
    guard let old = Files.read(folder + "/" + path),
      let new = SearchIndex.replacing(search, in: old)
    else { return false }
    files.append(SiteFile(path, new))
    return true
  }

  /// Writes the files that are not there as they should be.
  package func write(to folder: String) -> (written: Int, diagnostics: [Diagnostic]) {
    var written = 0
    for file in files where !Files.holds(folder + "/" + file.path, file.bytes) {
      do {
        try Files.write(file.bytes, to: folder + "/" + file.path)
        written += 1
      } catch {
        return (written, [.unwritable(error)])
      }
    }
    return (written, [])
  }
}

extension SiteInput {
  /// The pages of these lessons, which are some of the course, for the site in a folder; nil if a
  /// problem was found, or if something shows on other pages that did not before, so that the whole
  /// site has to be built. What an edition leaves out is known of whole courses only.
  package func update(_ receipt: SiteReceipt, in folder: String) -> SiteUpdate? {
    guard course.edition == .full,
      lessons.allSatisfy({ $0.run.diagnostics.isEmpty && $0.staleOutputs.isEmpty }),
      let outlines = outlines(receipt)
    else { return nil }
    let typesetter =
      typesetter
      ?? Typesetter(macros: course.macros, store: formulaStore, installation: installation)
    let outline = CourseOutline(course, outlines).with(library).typesettingTitles(typesetter)
    let memory = PageMemory(self, receipt.lessons.map(\.face))
    guard outline.diagnostics.isEmpty, outline.titles.diagnostics.isEmpty,
      typesetter.diagnostics.isEmpty
    else { return nil }
    let names = Set(lessons.map(\.name))
    var update = SiteUpdate()
    for lesson in outline.lessons where names.contains(lesson.lesson.name) {
      // The course's own page shows a figure of this lesson.
      if let cover = course.cover, outline.targets[cover.value]?.lesson == lesson.index {
        return nil
      }
      let known = memory.known(of: lesson)
      let page = known ?? makePage(lesson, outline, typesetter)
      let (entry, old) = (ReceiptEntry(lesson, page), receipt.lessons[lesson.index])
      guard page.isComplete, page.diagnostics.isEmpty, entry.face == old.face,
        entry.entryHash == old.entryHash, Set(entry.files) == Set(old.files),
        entry.copies == old.copies
      else { return nil }
      memory.keep(page, of: lesson, isNew: known == nil)
      update.add(page, entry, lesson)
    }
    // The first formula of a site brings the font of all.
    let hasFormulas = receipt.lessons.indices.contains {
      (update.entries[$0] ?? receipt.lessons[$0]).hasFormulas
    }
    let isStyled = hasFormulas == receipt.lessons.contains(where: \.hasFormulas)
    return isStyled && update.addSearchIndex(of: folder) ? update : nil
  }

  /// The outlines of the whole course: of these lessons all of it, and the faces of the others.
  private func outlines(_ receipt: SiteReceipt) -> [LessonOutline]? {
    let listed = Set(course.parts.flatMap(\.lessons).map(\.value))
    guard receipt.lessons.allSatisfy({ listed.contains($0.face.name) }) else { return nil }
    let edited = Dictionary(
      lessons.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return receipt.lessons.enumerated().map { index, entry in
      guard let lesson = edited[entry.face.name] else {
        return LessonOutline(entry.face, index: index)
      }
      var numbering = LessonNumbering(lesson, index: index, number: entry.face.number)
      numbering.number()
      return numbering.outline
    }
  }
}
