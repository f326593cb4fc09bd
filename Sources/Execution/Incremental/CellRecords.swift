import CellLanguage

/// The outcomes of cells in the store.
struct CellRecords {
  private let store: ContentStore?
  private let folder: DataFolder

  init(_ store: ContentStore?, _ folder: DataFolder) {
    self.store = store
    self.folder = folder
  }

  /// The outcome under a key; nil if there is none, a file that the cell read has changed, or the
  /// cell might use up more at that time.
  func record(for key: ContentHash, within limits: Limits) -> CellRecord? {
    any(for: key).flatMap { record in
      record.limits.areWithin(limits) && folder.areUnchanged(record.files) ? record : nil
    }
  }

  /// The outcome under a key, whatever has become of the files and limits.
  func any(for key: ContentHash) -> CellRecord? {
    store?.bytes(for: Self.name(key)).flatMap { try? CellRecord(record: $0) }
  }

  func keep(_ record: CellRecord, for key: ContentHash) {
    store?.keep(record.record, for: Self.name(key))
  }

  private static func name(_ key: ContentHash) -> String { "cell \(key.text)" }
}
