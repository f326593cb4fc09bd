package import Execution
package import Typesetting

/// The receipt of the last build of a site, in the store.
package struct SiteReceipts {
  private let store: ContentStore
  private let folder: CourseFolder
  private let out: String
  private let allowedData: [String]
  private let key: String
  package var installation = Installation.system

  /// - Parameters:
  ///   - names: the lessons that are asked for; nil for all.
  ///   - out: the folder of the site.
  ///   - generator: tells executables apart.
  ///   - edition: the edition that is asked for; nil for that of `course.yml`.
  ///   - allowedData: files and folders that cells may read beside those of the course.
  package init(
    _ store: ContentStore, _ folder: CourseFolder, _ names: [String]?, out: String,
    generator: String, edition: Edition? = nil, allowedData: [String]
  ) {
    self.store = store.local
    (self.folder, self.out, self.allowedData) = (folder, out, allowedData)
    var writer = ByteWriter()
    for part in [generator, folder.notebooks, folder.settings, out] { writer.write(part) }
    for part in [names.map { ["of"] + $0 } ?? [], allowedData] {
      writer.write(count: part.count)
      for text in part { writer.write(text) }
    }
    writer.write(optional: edition?.rawValue)
    key = "site \(ContentHash(writer.bytes).text)"
  }

  /// The receipt of the last build, if nothing has changed since.
  package var current: SiteReceipt? {
    last.flatMap { $0.editedLessons.isEmpty ? $0.receipt : nil }
  }

  /// The receipt of the last build and the lessons that were edited since; nil if anything else has
  /// changed.
  package var last: (receipt: SiteReceipt, editedLessons: [String])? {
    guard let bytes = store.bytes(for: key), let receipt = try? SiteReceipt(record: bytes),
      let edited = receipt.editedLessons(
        folder, out, DataFiles(allowed: allowedData), installation)
    else { return nil }
    return (receipt, edited)
  }

  /// Keeps the receipt of a site that was brought up to date, unless a file changed meanwhile.
  package func keep(_ update: SiteUpdate, of receipt: SiteReceipt, _ log: FileLog) {
    guard let files = log.files else { return }
    store.keep(receipt.updated(update, read: files).record, for: key)
  }

  /// Keeps the receipt of a build in which nothing was wrong, and during which no file changed.
  package func keep(_ site: SiteFiles, _ input: SiteInput, _ log: FileLog) {
    guard let (files, names) = log.contents else { return }
    let receipt = SiteReceipt(site, input, files: files, lessonNames: names)
    store.keep(receipt.record, for: key)
  }
}
