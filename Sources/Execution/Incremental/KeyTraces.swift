import Diagnostics
import NotebookFormat

/// The keys under which cells ran last on this machine, for saying what changed since.
struct KeyTraces {
  private let store: ContentStore

  init(_ store: ContentStore) {
    self.store = store.local
  }

  func note(_ key: CellKey, of cell: Cell, in notebook: Notebook) {
    let name = Self.name(cell, notebook)
    let bytes = key.record
    if store.bytes(for: name) != bytes { store.keep(bytes, for: name) }
  }

  func last(of cell: Cell, in notebook: Notebook) -> CellKey? {
    store.bytes(for: Self.name(cell, notebook)).flatMap { try? CellKey(record: $0) }
  }

  private static func name(_ cell: Cell, _ notebook: Notebook) -> String {
    "trace \(notebook.source.path)#\(cell.name)"
  }
}

extension CellKey: Record {
  func write(to writer: inout ByteWriter) { writer.write(all: parts) }

  init(from reader: inout ByteReader) throws(RecordError) {
    self.init(parts: try reader.all())
  }
}
