import Diagnostics
import Execution
import NotebookFormat
import Typesetting

/// A lesson's page and what belongs to it.
struct BuiltPage {
  var files: [SiteFile]
  /// Files of the course that the page needs.
  var copies: [SiteFile]
  var diagnostics: [Diagnostic]
  /// Whether it needs the font of formulas.
  var hasFormulas: Bool
  /// Its part of the search index, or the parts of its pages.
  var search: [SearchPage] = []
  /// Whether there was something to typeset its formulas with.
  var isComplete = true
}

/// Pages that are remembered between builds.
///
/// A page is made from the lesson, from what running it gave, and from what the page shows of the
/// others: titles, numbers, anchors. Text of another lesson that no other page shows is no part of
/// its key. Pages with problems are made each time, so that their places are right.
struct PageMemory {
  private let input: SiteInput
  /// What pages show of the course and of each other.
  private let common: ContentHash

  /// - Parameter faces: of all lessons of the course, in their order.
  init(_ input: SiteInput, _ faces: [LessonFace]) {
    self.input = input
    var writer = ByteWriter()
    if input.pageStore != nil || input.memory != nil {
      writer.write(input.generator)
      writer.write(ContentHash(input.installation.script))
      Self.write(input.course, to: &writer)
      writer.write(optional: input.library?.hash) { $0.write($1) }
      for face in faces { writer.write(face) }
    }
    common = ContentHash(writer.bytes)
  }

  /// The page as it is remembered; nil if it has to be made.
  func known(of lesson: LessonOutline) -> BuiltPage? {
    input.memory?.page(of: lesson.lesson, common, readFile: input.readFile)
      ?? stored(of: lesson)
  }

  /// Remembers a page that was made, or that was known.
  func keep(_ page: BuiltPage, of lesson: LessonOutline, isNew: Bool) {
    input.memory?.keep(page, of: lesson.lesson, common)
    guard isNew, page.isComplete, page.diagnostics.isEmpty, mayBeStored(lesson) else { return }
    input.pageStore?.keep(PageRecord(page).record, for: key(of: lesson))
  }

  private func mayBeStored(_ lesson: LessonOutline) -> Bool {
    input.pageStore != nil && lesson.lesson.run.diagnostics.isEmpty
      && lesson.lesson.staleOutputs.isEmpty && lesson.diagnostics.isEmpty
  }

  private func stored(of lesson: LessonOutline) -> BuiltPage? {
    guard mayBeStored(lesson), let bytes = input.pageStore?.bytes(for: key(of: lesson)),
      let record = try? PageRecord(record: bytes), let copies = copies(record)
    else { return nil }
    return BuiltPage(
      files: record.files.map { SiteFile($0.path, $0.bytes) }, copies: copies, diagnostics: [],
      hasFormulas: record.hasFormulas, search: record.search.map { SearchPage(text: $0) })
  }

  /// The files that the page needs as they are now; nil if one of them is another.
  private func copies(_ record: PageRecord) -> [SiteFile]? {
    var files: [SiteFile] = []
    for copy in record.copies {
      guard let bytes = input.readFile(copy.path), ContentHash(bytes) == copy.hash else {
        return nil
      }
      files.append(SiteFile(copy.path, bytes))
    }
    return files
  }

  // MARK: Library

  /// The pages of the library's reference, as they are remembered.
  var knownLibrary: BuiltPage? {
    if let known = input.memory?.library(common) { return known }
    guard let bytes = input.pageStore?.bytes(for: libraryKey),
      let record = try? PageRecord(record: bytes)
    else { return nil }
    let page = BuiltPage(
      files: record.files, copies: [], diagnostics: [], hasFormulas: record.hasFormulas,
      search: record.search.map { SearchPage(text: $0) })
    input.memory?.keep(library: page, common)
    return page
  }

  func keepLibrary(_ page: BuiltPage) {
    input.memory?.keep(library: page, common)
    if page.isComplete { input.pageStore?.keep(PageRecord(page).record, for: libraryKey) }
  }

  private var libraryKey: String { "library pages \(common.text)" }

  // MARK: Keys

  private func key(of lesson: LessonOutline) -> String {
    var writer = ByteWriter()
    writer.write(common)
    writer.write(lesson.lesson.name)
    writer.write(lesson.notebook.source.bytes)
    writer.write(lesson.lesson.run.contentHash)
    return "page \(ContentHash(writer.bytes).text)"
  }

  private static func write(_ course: Course, to writer: inout ByteWriter) {
    writer.write(course.title)
    writer.write(optional: course.subtitle)
    writer.write(course.language)
    writer.write(optional: course.baseURL)
    writer.write(course.edition.rawValue)
    writer.write(course.ownTheme.footer?.source.bytes ?? [])
    for name in TemplateKind.names {
      writer.write(optional: course.ownTheme.templates[name]?.text)
    }
    for part in course.parts {
      writer.write(optional: part.title)
      for lesson in part.lessons { writer.write(lesson.value) }
    }
    writer.write(course.bibliography.hash)
    writer.write(course.symbols.hash)
    for macro in course.macros {
      writer.write(macro.name)
      writer.write(macro.body)
    }
  }
}

/// A page as it is kept.
private struct PageRecord: Record {
  let files: [SiteFile]
  let copies: [(path: String, hash: ContentHash)]
  let hasFormulas: Bool
  let search: [String]

  init(_ page: BuiltPage) {
    files = page.files
    copies = page.copies.map { ($0.path, ContentHash($0.bytes)) }
    hasFormulas = page.hasFormulas
    search = page.search.map(\.text)
  }

  func write(to writer: inout ByteWriter) {
    writer.write(count: files.count)
    for file in files {
      writer.write(file.path)
      writer.write(file.bytes)
    }
    writer.write(count: copies.count)
    for copy in copies {
      writer.write(copy.path)
      writer.write(copy.hash)
    }
    writer.write(hasFormulas)
    writer.write(count: search.count)
    for page in search { writer.write(page) }
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    files = try reader.all { (reader: inout ByteReader) throws(RecordError) in
      SiteFile(try reader.text(), try reader.content())
    }
    copies = try reader.all { (reader: inout ByteReader) throws(RecordError) in
      (path: try reader.text(), hash: try reader.record())
    }
    hasFormulas = try reader.bool()
    search = try reader.all { (reader: inout ByteReader) throws(RecordError) in try reader.text() }
  }
}
