import CellLanguage
import Diagnostics
import NotebookFormat

/// Puts the program together, from its head to the end of the last cell.
struct SwiftProgramWriter {
  private let run: NotebookRun
  private let code: OutlinedProgram
  private let parts: ProgramParts
  private let arguments: String
  private var lines: [String] = []

  init(run: NotebookRun, program: OutlinedProgram, parts: ProgramParts, arguments: String) {
    self.run = run
    code = program
    self.parts = parts
    self.arguments = arguments
  }

  /// The text of the program.
  var program: String {
    var writer = self
    writer.writeHead()
    writer.writeCells()
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private var notebook: Notebook { run.notebook }

  // MARK: Head

  private mutating func writeHead() {
    let path = notebook.source.path
    let arguments = arguments.isEmpty ? "" : " " + oneLine(arguments)
    lines += [
      "// \(oneLine(notebook.frontMatter.title?.value ?? path))", "//",
      "// The cells of \(path) as one program, written by",
      "//     scorebook export \(path) --to swift\(arguments)",
      "// Compiled with swiftc in Swift 5 mode against the product 'Score' of the package Scorebook,",
      "// it prints what 'scorebook run \(path)\(arguments)' prints.", "",
    ]
    if words.contains("Dataset") {
      let folder = DataFolder.parent(of: path)
      lines += [
        "// It looks for data files in the folder in which it runs; those of the notebook are in "
          + "'\(folder)'.", "",
      ]
    }
    if !code.macros.isEmpty {
      let names = code.macros.map { "'\(oneLine($0.name))'" }.joined(separator: ", ")
      lines += [
        "// Formulas of charts know no macros of the course here, such as \(names):",
        "// write out what they stand for.", "",
      ]
    }
    lines += parts.imports.map { "import \($0)" }
    lines += ["", "// MARK: Output of cells", "", OutputSupport.text(for: words)]
    if !parts.showing.isEmpty { lines += [parts.showing] }
    if usesRandom { lines += [parts.random] }
  }

  /// All words of the code.
  private var words: Set<Substring> {
    Set(
      code.steps.flatMap { step in
        step.code.text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      })
  }

  private var usesRandom: Bool {
    let cells = code.steps.compactMap { step in
      if case .cell = step.purpose { step.code.text } else { nil }
    }
    return words.contains("random") && !cells.contains { RandomKeys.declaresRandom($0) }
  }

  // MARK: Cells

  private mutating func writeCells() {
    lines += ["// MARK: Cells", ""]
    var headings = sections[...]
    // What prepares a cell's random stream belongs inside of the cell.
    var preparation: String?
    for (number, step) in code.steps.enumerated() {
      let start = step.code.fileOffset(of: 0)
      switch step.purpose {
      case .preparation: preparation = step.code.text
      case .cell(let cell):
        while let heading = headings.first, heading.start < start {
          lines += ["// MARK: - \(heading.title)", ""]
          headings.removeFirst()
        }
        write(cell, number, preparation: preparation)
        preparation = nil
      case .inlineValue: writeInlineValue(number)
      }
    }
  }

  private var sections: [(start: Int, title: String)] {
    var found: [(start: Int, title: String)] = []
    notebook.visitBlocks { block in
      if case .heading(let heading) = block.kind {
        found.append((block.range.lowerBound, oneLine(heading.title.plainText)))
      }
    }
    return found.sorted { $0.start < $1.start }
  }

  private mutating func write(_ cell: Cell, _ number: Int, preparation: String?) {
    lines.append("notebookBegin(\(literal(cell.name)))")
    if let preparation { lines.append(preparation) }
    if cell.options.raises == nil {
      lines += codeLines(number) { replacement(of: $0, number) }
    } else {
      writeFailing(cell, number)
    }
    lines += ["notebookEnd()", ""]
  }

  /// A cell that is meant to fail: what it defines can be used, and what it shows was recorded.
  private mutating func writeFailing(_ cell: Cell, _ number: Int) {
    let isRefused = code.refused.contains(number)
    lines.append(
      isRefused
        ? "// Not compiled: the cell is meant to have an error."
        : "// Not run: the cell is meant to stop with a problem, which would end the program.")
    if isRefused {
      let place = code.steps[number].code.place(0..<0)
      lines.append("// \(place.source.path):\(place.start.line)")
      lines += commented(code.steps[number].code.text[...])
    } else {
      lines += codeLines(number) { statement in
        statement.kind == .definition
          ? nil : commented(code.text(statement, of: number)).joined(separator: "\n")
      }
    }
    let text = run.cells[cell.ordinal].outputs.map(\.text).joined()
    lines.append("notebookWrite(\(literal(text)))")
  }

  /// Only its effects matter here: values in the text are not printed by a run either.
  private mutating func writeInlineValue(_ number: Int) {
    guard code.outlines[number].statements.last?.kind == .shown else { return }
    lines += codeLines(number) { statement in
      statement.kind == .shown ? "_ = \(code.text(statement, of: number))" : nil
    }
    lines.append("")
  }

  /// The code of a step with some of its statements replaced.
  private func codeLines(
    _ number: Int, replacing: (CellOutline.Statement) -> String?
  ) -> [String] {
    let slice = code.steps[number].code
    let place = slice.place(0..<0)
    var text = ""
    var end = 0
    for statement in code.outlines[number].statements {
      guard let replacement = replacing(statement) else { continue }
      text += slice.text.slice(end..<statement.range.lowerBound) + replacement
      end = statement.range.upperBound
    }
    text += slice.text.slice(end..<max(end, slice.text.utf8.count))
    return [
      "#sourceLocation(file: \(literal(place.source.path)), line: \(place.start.line))", text,
      "#sourceLocation()",
    ]
  }

  private func replacement(of statement: CellOutline.Statement, _ number: Int) -> String? {
    let place = OutlinedProgram.Place(step: number, start: statement.range.lowerBound)
    switch statement.kind {
    case .shown: return "notebookShow(\(code.text(statement, of: number)))"
    case .help: return "notebookWrite(\(literal(code.helpTexts[place] ?? "")))"
    case .definition, .deferred, .other: return nil
    }
  }

  // MARK: Text

  private func commented(_ text: Substring) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "//" : "// \($0)"
    }
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func literal(_ text: String) -> String { text.debugDescription }
}
