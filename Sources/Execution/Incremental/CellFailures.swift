import CellLanguage
import Diagnostics
import NotebookFormat

/// What a cell that failed showed, and what was wrong.
struct CellFailure {
  var outputs: [Output]
  var problems: [Diagnostic]
  /// What it might use up when it ran.
  var limits: Limits
  var files: [FileRead] = []
}

/// The failures of a notebook's cells in the store, so that a cell which fails after a minute does
/// not run at each save of its neighbours.
///
/// Keys know nothing of white space and comments, but the places of problems do: a failure is
/// recalled only where all cells in which it has places are written as they were.
struct CellFailures {
  private let store: ContentStore?
  private let notebook: Notebook
  private let folder: DataFolder

  init(_ store: ContentStore?, _ notebook: Notebook, _ folder: DataFolder) {
    self.store = store
    self.notebook = notebook
    self.folder = folder
  }

  /// The failure of a cell under a key; nil if there is none, or if another run may end otherwise.
  func failure(of cell: Cell, for key: ContentHash, limits: Limits) -> CellFailure? {
    guard let bytes = store?.bytes(for: Self.name(key)),
      let record = try? FailureRecord(record: bytes), record.limits == limits,
      folder.areUnchanged(record.files), let pieces = ranges(record.pieces, of: cell)
    else { return nil }
    var reader = ByteReader(record.problems)
    let places = PlaceRecords(in: notebook.source, relativeTo: pieces)
    guard let problems = try? reader.diagnostics(places) else { return nil }
    return CellFailure(
      outputs: record.outputs, problems: problems, limits: limits, files: record.files)
  }

  /// Whether there is a failure under a key, in whatever way the cells were written.
  func hasAny(for key: ContentHash) -> Bool { store?.bytes(for: Self.name(key)) != nil }

  /// Keeps a failure, if all of its places are in cells.
  func keep(_ failure: CellFailure, of cell: Cell, for key: ContentHash) {
    guard let store, let cells = cells(of: failure.problems, in: cell) else { return }
    var writer = ByteWriter()
    writer.write(
      failure.problems, PlaceRecords(in: notebook.source, relativeTo: cells.map(\.range)))
    let record = FailureRecord(
      pieces: cells.map(text), problems: writer.bytes, outputs: failure.outputs,
      limits: failure.limits, files: failure.files)
    store.keep(record.record, for: Self.name(key))
  }

  // MARK: Places

  /// The cell itself and those in which the problems have places; nil if one is elsewhere.
  private func cells(of problems: [Diagnostic], in cell: Cell) -> [Cell]? {
    var cells = [cell]
    for place in problems.flatMap({ [$0.place] + $0.notes.map(\.place) }) {
      guard let place else { continue }
      guard place.source.path == notebook.source.path,
        let found = notebook.cells.first(where: {
          $0.range.lowerBound <= place.range.lowerBound
            && place.range.upperBound <= $0.range.upperBound
        })
      else { return nil }
      if !cells.contains(where: { $0.ordinal == found.ordinal }) { cells.append(found) }
    }
    return cells
  }

  /// Where cells stand that are written in a certain way, the first of which is a given one.
  private func ranges(_ pieces: [ContentHash], of cell: Cell) -> [Range<Int>]? {
    guard pieces.first == text(cell) else { return nil }
    let others = pieces.dropFirst()
    if others.isEmpty { return [cell.range] }
    let byText = Dictionary(notebook.cells.map { (text($0), $0.range) }) { first, _ in first }
    let found = others.compactMap { byText[$0] }
    return found.count == others.count ? [cell.range] + found : nil
  }

  private func text(_ cell: Cell) -> ContentHash {
    ContentHash(notebook.source.bytes[cell.range])
  }

  private static func name(_ key: ContentHash) -> String { "failure \(key.text)" }
}

/// A failure as bytes.
private struct FailureRecord: Record {
  /// The text of each cell in which a problem has its place, the failed one first.
  let pieces: [ContentHash]
  /// With places relative to these cells.
  let problems: [UInt8]
  let outputs: [Output]
  let limits: Limits
  let files: [FileRead]

  init(
    pieces: [ContentHash], problems: [UInt8], outputs: [Output], limits: Limits,
    files: [FileRead]
  ) {
    self.pieces = pieces
    self.problems = problems
    self.outputs = outputs
    self.limits = limits
    self.files = files
  }

  func write(to writer: inout ByteWriter) {
    writer.write(all: pieces)
    writer.write(problems)
    writer.write(all: outputs)
    writer.write(limits)
    writer.write(all: files)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    pieces = try reader.all()
    problems = try reader.content()
    outputs = try reader.all()
    limits = try reader.record()
    files = try reader.all()
  }
}

extension Limits {
  /// Whether other limits allow the same.
  fileprivate static func == (a: Limits, b: Limits) -> Bool {
    a.names(above: b).isEmpty && b.names(above: a).isEmpty
  }
}
