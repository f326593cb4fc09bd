import ArgumentParser
import Charts
import Diagnostics
import Execution
import NotebookFormat
import ScoreBindings

struct ExportCommand: ParsableCommand {
  /// What a notebook can be written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case swift, html, md, ipynb, svg, png, pdf

    /// Whether it is a form of one figure, not of a notebook.
    var isOfFigure: Bool { self == .svg || self == .png || self == .pdf }
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write one notebook, or one of its figures, in another form.",
    discussion: """
      'swift' is one program with the code of all cells. Compiled against the product 'Score' of \
      this package it prints what 'scorebook run' prints, random numbers included. \
      Cells that are meant to fail (raises="…") are left out; their problem is printed as it was \
      recorded. With '-P' and '--profile' the program holds other values than the notebook, as \
      'scorebook run' takes them. 'html', 'md' and 'ipynb' are not available yet.

      'svg', 'png' and 'pdf' are forms of one figure, for papers: colours are fixed, nothing \
      depends on a page, and of frames the last one is kept. PNG and PDF take 'rsvg-convert' or \
      Chromium.

      Example: scorebook export Notebooks/01-score-functions.md --to swift --output main.swift
               scorebook export lesson.md --to swift -P epochs=200
               scorebook export lesson.md#fig-field --to pdf --output field.pdf
      """)

  @Argument(
    help: ArgumentHelp("The notebook, or 'FILE#LABEL' for a figure.", valueName: "file"))
  var file: String
  @Option(name: .customLong("to"), help: "The form.")
  var format: Format
  @Option(
    help: ArgumentHelp("The file to write; without it, standard output.", valueName: "file"))
  var output: String?
  @OptionGroup var figure: FigureOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var given: ParameterOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    if format.isOfFigure { return try exportFigure() }
    guard format == .swift else {
      throw ValidationError(
        "a notebook cannot be written as '\(format.rawValue)' yet; use '--to swift'.")
    }
    guard !Files.isFolder(file) else {
      throw ValidationError("'\(file)' is a folder; give one notebook ('.md').")
    }
    guard let bytes = Files.read(file) else {
      throw ValidationError("'\(file)' does not exist; give a notebook ('.md').")
    }
    let parameters = try given.parameters(ofNotebook: file, reporting)
    let (read, problems) = NotebookReader.read(path: file, bytes: bytes)
    let unfit = parameters.problems(in: [read])
    if unfit.hasErrors { try reporting.finish(unfit) }
    let notebook = parameters.applied(to: read)
    let program = SwiftProgram(
      notebook, problems, runner: .score(macros: parameters.macros), parts: .score,
      arguments: given.arguments)
    try reporting.finish(program.diagnostics)
    guard let text = program.text else { return }
    try write(Array(text.utf8))
  }

  private func exportFigure() throws {
    let export = try FigureExport(file, figure)
    let parameters = try given.parameters(ofNotebook: export.path, reporting)
    let store = cache.store
    defer { reporting.tell(store) }
    let run = try reporting.stop { () throws(Problems) in
      try NotebookRun(path: export.path, parameters, store: store, allowedData: data.allowed)
    }
    try reporting.finish(run.diagnostics)
    let drawing = try reporting.stop { () throws(Problems) in try export.drawing(in: run) }
    guard format != .svg else { return try write(Array(drawing.text.utf8)) }
    let resolution = format == .png ? figure.resolution : nil
    try write(
      reporting.stop { () throws(Problems) in
        try export.picture(drawing, resolution: resolution)
      })
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else { return Console.print(bytes) }
    do throws(Files.Failure) {
      try Files.write(bytes, to: output)
    } catch {
      try reporting.finish([
        Diagnostic(
          "cannot write '\(error.path)': \(error.reason)",
          help: "check the folder's permissions and the space that is left")
      ])
    }
  }
}

extension ProgramParts {
  /// Programs over the library of score models.
  static var score: ProgramParts {
    ProgramParts(
      imports: ScoreLibrary.programImports, random: ScoreLibrary.programRandom,
      showing: ScoreLibrary.programShowing)
  }
}
