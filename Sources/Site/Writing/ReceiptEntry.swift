import Diagnostics
import Execution
import NotebookFormat

/// What a receipt says about one lesson.
struct ReceiptEntry: Sendable {
  let face: LessonFace
  /// What the pages of the course as a whole show of it.
  let entryHash: ContentHash
  /// The path of its notebook.
  let source: String
  let cellCount: Int
  /// The paths of its page and of the data of its figures.
  let files: [String]
  /// The files of the course that its page needs.
  let copies: [FileRead]
  /// Whether its page needs the font of formulas.
  let hasFormulas: Bool

  init(_ lesson: LessonOutline, _ page: BuiltPage) {
    face = LessonFace(lesson)
    entryHash = lesson.entryHash
    source = lesson.notebook.source.path
    cellCount = lesson.lesson.run.cells.count
    files = page.files.map(\.path)
    copies = page.copies.map { FileRead(path: $0.path, hash: ContentHash($0.bytes)) }
    hasFormulas = page.hasFormulas
  }
}

extension ReceiptEntry: Record {
  func write(to writer: inout ByteWriter) {
    writer.write(face)
    writer.write(entryHash)
    writer.write(source)
    writer.write(cellCount)
    writer.write(count: files.count)
    for file in files { writer.write(file) }
    writer.write(all: copies)
    writer.write(hasFormulas)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    face = try reader.record()
    entryHash = try reader.record()
    source = try reader.text()
    cellCount = try reader.integer()
    files = try reader.all { (reader: inout ByteReader) throws(RecordError) in try reader.text() }
    copies = try reader.all()
    hasFormulas = try reader.bool()
  }
}
