import Diagnostics
import NotebookFormat

/// What was found out about the exercises of notebooks, in the store.
struct ExerciseRecords {
  private let store: ContentStore?
  private let build: String
  private let macros: [FormulaMacro]
  private let files: DataFiles

  init(_ store: ContentStore?, build: String, _ macros: [FormulaMacro], _ files: DataFiles) {
    self.store = store
    self.build = build
    self.macros = macros
    self.files = files
  }

  /// The problems of a notebook's exercises; nil if something changed since they were tried.
  func problems(of notebook: Notebook) -> [Diagnostic]? {
    guard let bytes = store?.bytes(for: key(of: notebook)),
      let record = try? ExerciseRecord(record: bytes),
      files.folder(ofNotebook: notebook.source.path).areUnchanged(record.files)
    else { return nil }
    return try? [Diagnostic](record: record.problems, in: notebook.source)
  }

  func keep(_ problems: [Diagnostic], _ files: Set<FileRead>, of notebook: Notebook) {
    let record = ExerciseRecord(
      problems: problems.record, files: files.sorted { $0.path < $1.path })
    store?.keep(record.record, for: key(of: notebook))
  }

  /// All of the file, since places in it are kept, its path, by which data files are found, and the
  /// code with the values of parameters.
  private func key(of notebook: Notebook) -> String {
    var writer = ByteWriter()
    writer.write(build)
    writer.write(all: macros)
    writer.write(notebook.source.path)
    writer.write(notebook.source.bytes)
    for cell in notebook.cells { writer.write(cell.code.text) }
    return "exercises \(ContentHash(writer.bytes).text)"
  }
}

private struct ExerciseRecord: Record {
  let problems: [UInt8]
  let files: [FileRead]

  init(problems: [UInt8], files: [FileRead]) {
    self.problems = problems
    self.files = files
  }

  func write(to writer: inout ByteWriter) {
    writer.write(problems)
    writer.write(all: files)
  }

  init(from reader: inout ByteReader) throws(RecordError) {
    problems = try reader.content()
    files = try reader.all()
  }
}
