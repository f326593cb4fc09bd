import CellLanguage
package import Diagnostics
package import NotebookFormat

/// A notebook whose code did not change gives what it gave before; nothing of it is checked or run.
extension NotebookRunner {
  /// What is known of the notebook's outcome from earlier runs, or because nothing runs in it; nil
  /// if some code, option or file changed since.
  package func recall(_ notebook: Notebook, _ problems: [Diagnostic]) -> NotebookRun? {
    let program = program(of: notebook)
    if program.steps.isEmpty { return shown(notebook, problems) }
    guard let store else { return nil }
    let folder = dataFiles.folder(ofNotebook: notebook.source.path)
    guard let bytes = store.bytes(for: storeKey(program)),
      let record = try? ProgramRecord(record: bytes), folder.areUnchanged(record.files),
      record.cells.count == notebook.cells.count,
      let values = record.inlineValues(in: program)
    else { return nil }
    for cell in program.cells { onEvent(.recalled(cell, record.cells[cell.ordinal])) }
    return NotebookRun(
      notebook: notebook, cells: record.cells, inlineValues: values,
      diagnostics: problems.inReadingOrder, fileReads: record.files,
      contentHash: ContentHash(bytes[..<record.contentEnd]))
  }

  /// The run of a notebook in which there is nothing to run.
  private func shown(_ notebook: Notebook, _ problems: [Diagnostic]) -> NotebookRun {
    let cells = notebook.cells.map {
      CellRun(status: .shown, outputs: [], tokens: NotebookExecution.tokens(of: $0))
    }
    return NotebookRun(
      notebook: notebook, cells: cells, inlineValues: [:], diagnostics: problems.inReadingOrder)
  }

  /// Keeps what a whole notebook gave.
  func keep(_ run: NotebookRun, files: Set<FileRead>, of program: Program) {
    guard let store, !run.cells.contains(where: { $0.status == .failed || $0.status == .skipped })
    else { return }
    let texts = program.inlineOffsets.map { run.inlineValues[$0] }
    guard !texts.contains(nil) else { return }
    let record = ProgramRecord(
      cells: run.cells, texts: texts.compactMap(\.self),
      files: files.sorted { $0.path < $1.path })
    store.keep(record.record, for: storeKey(program))
  }

  /// All that the outcome depends on but files: code with its comments, which pages show, options,
  /// names, and what prepares random streams.
  private func storeKey(_ program: Program) -> String {
    var writer = ByteWriter()
    writer.write(build)
    writer.write(all: program.macros)
    for step in program.steps {
      writer.write(step.code.text)
      switch step.purpose {
      case .preparation: writer.write("preparation")
      case .inlineValue: writer.write("inline value")
      case .cell(let cell): writer.write("cell \(cell.ordinal)")
      }
    }
    for cell in program.allCells {
      writer.write(cell.name)
      writer.write(cell.code.text)
      writer.write(optional: cell.options.raises?.value)
      writer.write(cell.options.limits.map { "\($0.name)=\($0.value)" }.joined(separator: " "))
      writer.write(cell.has(.pinned))
    }
    return "notebook \(ContentHash(writer.bytes).text)"
  }
}

/// What a whole notebook gave.
private struct ProgramRecord: Record {
  let cells: [CellRun]
  /// Those of the inline values, in order.
  let texts: [String]
  let files: [FileRead]
  /// Where what the cells gave ends in the bytes that it was read from.
  private(set) var contentEnd = 0

  init(cells: [CellRun], texts: [String], files: [FileRead]) {
    self.cells = cells
    self.texts = texts
    self.files = files
  }

  func write(to writer: inout ByteWriter) {
    writer.writeContent(cells, texts: texts)
    writer.write(all: files)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    cells = try reader.all()
    texts = try reader.all { (reader: inout ByteReader) throws(RecordError) in try reader.text() }
    contentEnd = reader.offset
    files = try reader.all()
  }

  func inlineValues(in program: Program) -> [Int: String]? {
    let offsets = program.inlineOffsets
    guard offsets.count == texts.count else { return nil }
    return Dictionary(zip(offsets, texts)) { first, _ in first }
  }
}

extension Program {
  /// Where the expressions of the inline values start, in the order in which they run.
  fileprivate var inlineOffsets: [Int] {
    steps.compactMap { if case .inlineValue(let offset) = $0.purpose { offset } else { nil } }
  }
}
