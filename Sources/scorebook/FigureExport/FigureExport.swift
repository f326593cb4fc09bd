import ArgumentParser
import Charts
import Diagnostics
import Execution
import NotebookFormat

/// The options of figures for papers.
struct FigureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The width of a figure in units of which an inch has 96; the text grows with it.",
      valueName: "number"))
  var width = 640.0
  @Option(help: ArgumentHelp("The dots of a PNG to an inch.", valueName: "number"))
  var resolution = 300.0
  @Flag(help: "Draw a figure in the colours of a dark page.")
  var dark = false

  func validate() throws {
    guard (32...10_000).contains(width) else {
      throw ValidationError("'--width' must be between 32 and 10000, found \(width).")
    }
    guard (24...2400).contains(resolution) else {
      throw ValidationError("'--resolution' must be between 24 and 2400, found \(resolution).")
    }
  }
}

/// One figure of a notebook, written for a paper.
struct FigureExport {
  let path: String
  let name: String
  let options: FigureOptions

  /// - Parameter text: a notebook and the label of a figure, `Notebooks/a.md#fig-field`.
  init(_ text: String, _ options: FigureOptions) throws {
    self.options = options
    guard let mark = text.lastIndex(of: "#"), text.index(after: mark) < text.endIndex else {
      throw ValidationError(
        "'\(text)' names no figure; write a notebook and the label of a figure: 'FILE.md#fig-NAME'."
      )
    }
    (path, name) = (String(text[..<mark]), String(text[text.index(after: mark)...]))
    guard !Files.isFolder(path) else {
      throw ValidationError("'\(path)' is a folder; give one notebook ('.md').")
    }
    guard Files.read(path) != nil else {
      throw ValidationError("'\(path)' does not exist; give a notebook ('.md').")
    }
  }

  /// The drawing of the figure in a run of its notebook.
  func drawing(in run: NotebookRun) throws(Problems) -> PaperDrawing {
    let cells = zip(run.notebook.cells, run.cells)
    guard
      let (cell, cellRun) = cells.first(where: { cell, _ in
        cell.label?.value == name || cell.name == name
      })
    else { throw Problems([unknown(in: run)]) }
    guard let figure = Self.figure(of: cellRun) else {
      throw Problems([withoutFigure(cell, in: run)])
    }
    return PaperDrawing(svg: figure.svg, width: options.width, isDark: options.dark)
  }

  private static func figure(of run: CellRun) -> Execution.Figure? {
    for output in run.outputs {
      if case .figure(let figure) = output { return figure }
    }
    return nil
  }

  private func unknown(in run: NotebookRun) -> Diagnostic {
    let names = zip(run.notebook.cells, run.cells).compactMap { cell, run in
      Self.figure(of: run) == nil ? nil : cell.label?.value
    }
    let listed = names.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "'\(path)' has no figure '\(name)'",
      help: Suggestion.help(for: name, among: names)
        ?? (names.isEmpty
          ? "give a cell that shows a chart a label, such as {#fig-field}"
          : "its figures are \(listed)"))
  }

  private func withoutFigure(_ cell: Cell, in run: NotebookRun) -> Diagnostic {
    Diagnostic(
      "the cell '\(name)' shows no figure", at: Self.place(of: cell, in: run),
      help: "end the cell with a chart, or name a cell that shows one")
  }

  private static func place(of cell: Cell, in run: NotebookRun) -> Place {
    Place(run.notebook.source, cell.label?.range ?? cell.range)
  }

  /// The file of a picture.
  func picture(_ drawing: PaperDrawing, resolution: Double?) throws(Problems) -> [UInt8] {
    let form = resolution == nil ? "a PDF file" : "a picture"
    guard let program = PictureProgram.installed() else {
      throw Problems([
        Diagnostic(
          "no program is installed that makes \(form) of a drawing",
          help: "install 'rsvg-convert' (on Debian and Ubuntu: apt-get install librsvg2-bin) or "
            + "Chromium, or use '--to svg'")
      ])
    }
    let order = PictureProgram.Order(
      drawing: drawing.text, width: drawing.width, height: drawing.height, ground: drawing.ground,
      resolution: resolution)
    return try program.file(order)
  }
}
