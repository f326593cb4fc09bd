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
  package let cellCount: Int
  /// All notebooks of the folder, also those that the course does not list.
  private let lessonNames: [String]
  /// The course's files by their paths from the working folder.
  private let files: [FileRead]
  /// The files of KaTeX by their names.
  private let formulaFiles: [FileRead]
  /// What cells read, by the paths of their notebooks.
  private let data: [(notebook: String, reads: [FileRead])]
  /// The files of the site.
  private let written: [FileRead]
  /// In seconds since 1970.
  private let time: Int

  /// A day: what the store keeps for a site that does not change is still used now and then.
  private static let validity = 86_400

  init(_ site: SiteFiles, _ input: SiteInput, files: [FileRead], lessonNames: [String]) {
    lessonCount = input.lessons.count
    cellCount = input.lessons.reduce(0) { $0 + $1.run.cells.count }
    self.lessonNames = lessonNames
    self.files = files
    data = input.lessons.map { ($0.run.notebook.source.path, $0.run.fileReads) }
      .filter { !$0.1.isEmpty }
    let written = SideBySide.map(site.files.count) { [files = site.files] index in
      FileRead(path: files[index].path, hash: ContentHash(files[index].bytes))
    }
    self.written = written
    formulaFiles =
      ["katex.min.js", "katex.min.css"].map { name in
        FileRead(path: name, hash: input.installation.bytes(of: name).map { ContentHash($0) })
      }
      + written.compactMap { file in
        FormulaStyles.fontName(ofFile: file.path).map { FileRead(path: $0, hash: file.hash) }
      }
    time = ContentStore.now
  }

  /// Whether everything is as it was, in a folder of the course and in that of the site.
  func holds(
    _ folder: CourseFolder, _ out: String, _ dataFiles: DataFiles, _ installation: Installation
  ) -> Bool {
    (0..<Self.validity).contains(ContentStore.now - time)
      && folder.lessonNames == lessonNames
      && folder.unknownSheets.isEmpty
      && Self.areUnchanged(files)
      && formulaFiles.allSatisfy { file in
        installation.bytes(of: file.path).map { ContentHash($0) } == file.hash
      }
      && data.allSatisfy { dataFiles.areUnchanged($0.reads, ofNotebook: $0.notebook) }
      && Set(SiteManifest(folder: out).read()) == Set(written.map(\.path))
      && !written.contains { Files.isLink(out + "/" + $0.path) }
      && Self.areUnchanged(written.map { FileRead(path: out + "/" + $0.path, hash: $0.hash) })
  }

  private static func areUnchanged(_ files: [FileRead]) -> Bool {
    let parts = ProcessorCount.available
    return SideBySide.map(parts) { part in
      var room: [UInt8] = []
      return stride(from: part, to: files.count, by: parts).allSatisfy { index in
        Files.hash(files[index].path, room: &room) == files[index].hash
      }
    }.allSatisfy(\.self)
  }
}

extension SiteReceipt: Record {
  package func write(to writer: inout ByteWriter) {
    writer.write(lessonCount)
    writer.write(cellCount)
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
    cellCount = try reader.integer()
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
