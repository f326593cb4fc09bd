import Diagnostics
package import Execution
import NotebookFormat
import Typesetting

/// What a site was built from and what was written: while all of it is as it was, there is nothing
/// to build.
///
/// Files are told apart by what is in them, never by their times, so that it does not matter who
/// changed one, and when. It is kept only for builds in which nothing was wrong.
package struct SiteReceipt {
  package let lessonCount: Int
  /// The cells of notebooks that the course does not list.
  private let otherCellCount: Int
  package var cellCount: Int { lessons.reduce(otherCellCount) { $0 + $1.cellCount } }
  /// The lessons in the order of the course.
  private(set) var lessons: [ReceiptEntry]
  /// All notebooks of the folder, also those that the course does not list.
  private let lessonNames: [String]
  /// The course's files by their paths from the working folder.
  private var files: [FileRead]
  /// The files that formulas need, by their names.
  private let formulaFiles: [FileRead]
  /// What cells read, by the paths of their notebooks.
  private var data: [(notebook: String, reads: [FileRead])]
  /// The files of the site.
  private var written: [FileRead]
  /// In seconds since 1970.
  private let time: Int

  /// A day: what the store keeps for a site that does not change is still used now and then.
  private static let validity = 86_400

  init(_ site: SiteFiles, _ input: SiteInput, files: [FileRead], lessonNames: [String]) {
    lessons = site.entries
    lessonCount = input.lessons.count
    let cellCount = input.lessons.reduce(0) { $0 + $1.run.cells.count }
    otherCellCount = site.entries.reduce(cellCount) { $0 - $1.cellCount }
    self.lessonNames = lessonNames
    self.files = files
    data = input.lessons.map { ($0.run.notebook.source.path, $0.run.fileReads) }
      .filter { !$0.1.isEmpty }
    let written = SideBySide.map(site.files.count) { [files = site.files] index in
      FileRead(path: files[index].path, hash: ContentHash(files[index].bytes))
    }
    self.written = written
    formulaFiles = Installation.files.map { name in
      FileRead(path: name, hash: input.installation.bytes(of: name).map { ContentHash($0) })
    }
    time = ContentStore.now
  }

  /// The lessons whose notebooks are not as they were; nil if something else has changed, in a
  /// folder of the course or in that of the site.
  func editedLessons(
    _ folder: CourseFolder, _ out: String, _ dataFiles: DataFiles, _ installation: Installation
  ) -> [String]? {
    let isOtherwiseAsItWas =
      (0..<Self.validity).contains(ContentStore.now - time)
      && folder.lessonNames == lessonNames
      && folder.unknownThemeFiles.isEmpty
      && formulaFiles.allSatisfy { file in
        installation.bytes(of: file.path).map { ContentHash($0) } == file.hash
      }
      && data.allSatisfy { dataFiles.areUnchanged($0.reads, ofNotebook: $0.notebook) }
      && Set(SiteManifest(folder: out).read()) == Set(written.map(\.path))
      && !written.contains { Files.isLink(out + "/" + $0.path) }
      && Self.changed(written.map { FileRead(path: out + "/" + $0.path, hash: $0.hash) }).isEmpty
    guard isOtherwiseAsItWas else { return nil }
    let names = Dictionary(
      lessons.map { ($0.source, $0.face.name) }, uniquingKeysWith: { first, _ in first })
    let edited = Self.changed(files).map { names[$0] }
    return edited.contains(nil) ? nil : edited.compactMap(\.self).sorted()
  }

  /// The receipt of the site after an update; `read` are the files that it read.
  func updated(_ update: SiteUpdate, read: [FileRead]) -> SiteReceipt {
    var receipt = self
    for (index, entry) in update.entries { receipt.lessons[index] = entry }
    receipt.files = Self.replacing(files, by: read)
    receipt.written = Self.replacing(
      written, by: update.files.map { FileRead(path: $0.path, hash: ContentHash($0.bytes)) })
    let known = Dictionary(
      data.map { ($0.notebook, $0.reads) }, uniquingKeysWith: { first, _ in first })
    receipt.data = lessons.compactMap { lesson in
      let reads = update.fileReads[lesson.source] ?? known[lesson.source] ?? []
      return reads.isEmpty ? nil : (lesson.source, reads)
    }
    return receipt
  }

  private static func replacing(_ files: [FileRead], by new: [FileRead]) -> [FileRead] {
    var byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for file in new { byPath[file.path] = file }
    return byPath.values.sorted { $0.path < $1.path }
  }

  /// The paths of those of the files that are not as they were.
  private static func changed(_ files: [FileRead]) -> [String] {
    let parts = ProcessorCount.available
    return SideBySide.map(parts) { part in
      var room: [UInt8] = []
      return stride(from: part, to: files.count, by: parts).filter { index in
        Files.hash(files[index].path, room: &room) != files[index].hash
      }.map { files[$0].path }
    }.flatMap(\.self)
  }
}

extension SiteReceipt: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(lessonCount)
    writer.write(otherCellCount)
    writer.write(all: lessons)
    writer.write(count: lessonNames.count)
    for name in lessonNames { writer.write(name) }
    writer.write(all: files)
    writer.write(all: formulaFiles)
    writer.write(count: data.count)
    for (notebook, reads) in data {
      writer.write(notebook)
      writer.write(all: reads)
    }
    writer.write(all: written)
    writer.write(time)
  }

  package init(from reader: inout ByteReader) throws(RecordError) {
    lessonCount = try reader.integer()
    otherCellCount = try reader.integer()
    lessons = try reader.all()
    lessonNames = try reader.all { (reader: inout ByteReader) throws(RecordError) in
      try reader.text()
    }
    files = try reader.all()
    formulaFiles = try reader.all()
    data = try reader.all { (reader: inout ByteReader) throws(RecordError) in
      (notebook: try reader.text(), reads: try reader.all())
    }
    written = try reader.all()
    time = try reader.integer()
  }
}
