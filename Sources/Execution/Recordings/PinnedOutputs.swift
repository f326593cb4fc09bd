package import Diagnostics
import NotebookFormat

// Recordings: the outputs of '.pinned' cells have to stay as an author has recorded them.
//
// In:  a `NotebookRun`, and the file beside the notebook that holds the record (`OutputRecord`).
// Out: problems where both differ, or the text of a new record.
//
// Numbers are compared with the cell's tolerance, charts by their data, what is printed as text.

/// The outputs of a notebook's pinned cells.
package struct PinnedOutputs {
  private let run: NotebookRun
  private let pinned: [(cell: Cell, run: CellRun)]

  /// By how much numbers may differ where a cell says nothing about it.
  private static let tolerance = 1e-9

  package init(_ run: NotebookRun) {
    self.run = run
    // One without a label is a problem of the notebook.
    pinned = zip(run.notebook.cells, run.cells).map { (cell: $0, run: $1) }
      .filter { $0.cell.has(.pinned) && $0.cell.label != nil }
  }

  /// Where the record of the notebook is kept.
  package var recordPath: String { OutputRecord.path(ofNotebook: run.notebook.source.path) }

  // MARK: Comparing

  /// What is not as recorded, given the bytes of the record.
  package func problems(record bytes: [UInt8]?) -> [Diagnostic] {
    guard let bytes else {
      return pinned.filter { $0.run.status == .succeeded }.map { missing($0.cell) }
    }
    let source = SourceText(path: recordPath, bytes: bytes)
    do throws(Problems) {
      let record = try OutputRecord(source)
      return pinned.compactMap { problem(of: $0.cell, $0.run, record) }
        + left(in: record).map { stale($0, source) }
    } catch {
      return error.diagnostics
    }
  }

  private func problem(of cell: Cell, _ cellRun: CellRun, _ record: OutputRecord) -> Diagnostic? {
    // What did not run has a problem of its own.
    guard cellRun.status == .succeeded else { return nil }
    guard let expected = record.outputs(of: cell.name) else { return missing(cell) }
    guard let difference = difference(cell, cellRun, expected) else { return nil }
    return Diagnostic(
      "pinned cell '\(cell.name)': \(difference.fact)", at: place(of: cell),
      help: "correct the cell, or record its outputs anew: \(command)",
      notes: difference.details.map { Diagnostic.Note($0) }
    ).asFailedCheck
  }

  private func difference(
    _ cell: Cell, _ cellRun: CellRun, _ expected: [RecordedOutput]
  ) -> OutputComparison.Difference? {
    OutputComparison(tolerance: cell.options.tolerance?.value ?? Self.tolerance)
      .difference(expected: expected, found: outputs(of: cellRun))
  }

  private func outputs(of cellRun: CellRun) -> [RecordedOutput] {
    cellRun.outputs.enumerated().map { number, output in
      RecordedOutput(output, data: number < cellRun.data.count ? cellRun.data[number] : nil)
    }
  }

  private func left(in record: OutputRecord) -> [String] {
    let names = Set(pinned.map(\.cell.name))
    return record.cells.map(\.name).filter { !names.contains($0) }
  }

  private func missing(_ cell: Cell) -> Diagnostic {
    Diagnostic(
      "the outputs of pinned cell '\(cell.name)' are not recorded", at: place(of: cell),
      help: "look at them, then record them: \(command)"
    ).asFailedCheck
  }

  private func stale(_ name: String, _ source: SourceText) -> Diagnostic {
    let names = pinned.map(\.cell.name)
    return Diagnostic(
      "no pinned cell is called '\(name)', whose outputs are recorded here",
      at: OutputRecord.place(of: name, in: source),
      help: Suggestion.help(for: name, among: names) ?? "record the outputs anew: \(command)"
    ).asFailedCheck
  }

  private var command: String { "scorebook check --record \(run.notebook.source.path)" }

  private func place(of cell: Cell) -> Place {
    let range = cell.classes.first { $0.value == .pinned }?.range
    return Place(run.notebook.source, range ?? cell.range)
  }

  // MARK: Recording

  /// What recording does to the file.
  package enum Update: Equatable {
    case none
    /// New bytes, and for how many cells something else is recorded than before.
    case write(String, changed: Int)
    /// No cell is pinned any more.
    case remove
  }

  /// The new record, given the bytes of the old one.
  ///
  /// What agrees with its record stays as it is, so that the last digits, which depend on the
  /// machine, change nothing.
  package func update(record bytes: [UInt8]?) -> Update {
    if pinned.isEmpty { return bytes == nil ? .none : .remove }
    let source = SourceText(path: recordPath, bytes: bytes ?? [])
    let old = (try? OutputRecord(source)) ?? OutputRecord()
    var (new, changed) = (OutputRecord(), 0)
    for (cell, cellRun) in pinned {
      if let known = old.outputs(of: cell.name), difference(cell, cellRun, known) == nil {
        new.cells.append((cell.name, known))
      } else {
        changed += 1
        new.cells.append((cell.name, outputs(of: cellRun)))
      }
    }
    let text = new.text
    return Array(text.utf8) == bytes ? .none : .write(text, changed: changed)
  }
}
