import ArgumentParser
import Diagnostics
import Execution
import NotebookFormat

struct RunCommand: ParsableCommand {
  /// How outputs are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run one notebook and print what its cells show.",
    discussion: "Example: scorebook run Notebooks/01-score-functions.md")

  @Argument(help: ArgumentHelp("The notebook.", valueName: "file"))
  var file: String
  @Option(help: "Print outputs as text, or as one JSON array.")
  var format = Format.text
  @Flag(help: "Say at the end what checking, making code and running took.")
  var timings = false
  @OptionGroup var cache: CacheOptions
  @OptionGroup var given: ParameterOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    MemoryUse.prepareForOneNotebook()
    guard !Files.isFolder(file), Files.read(file) != nil else {
      throw ValidationError(CourseArguments.missing(file))
    }
    // Text is printed as soon as a cell has finished, so that a long run can be followed.
    let format = format
    let start = ContinuousClock.now
    let parameters = try given.parameters(ofNotebook: file, reporting)
    let store = cache.store
    defer { reporting.tell(store) }
    let run = try reporting.stop { () throws(Problems) in
      try NotebookRun(path: file, parameters, store: store, allowedData: data.allowed) { event in
        guard format == .text else { return }
        switch event {
        case .started, .stepped, .found: break
        case .finished(let cell, let run, _), .recalled(let cell, let run):
          Console.print(Self.text(of: run, cell))
        }
      }
    }
    if format == .json { Console.print(Self.json(of: run).text + "\n") }
    if timings { Console.printError(Self.timings(of: run, ContinuousClock.now - start)) }
    try reporting.finish(run.diagnostics)
  }

  private static func timings(of run: NotebookRun, _ total: Duration) -> String {
    let (check, lowering) = run.preparation
    return "checked in \(text(check)), made code in \(text(lowering)), "
      + "read and ran in \(text(total - check - lowering))\n"
  }

  private static func text(_ duration: Duration) -> String {
    let milliseconds = Double(duration.components.attoseconds / 1_000_000_000_000) / 1000
    return "\(Double(duration.components.seconds) * 1000 + milliseconds) ms"
  }

  private static func text(of run: CellRun, _ cell: Cell) -> String {
    guard !run.outputs.isEmpty else { return "" }
    return "[\(cell.name)]\n" + run.outputs.map(\.text).joined() + "\n"
  }

  private static func json(of run: NotebookRun) -> JSON {
    .array(
      zip(run.notebook.cells, run.cells).map { cell, run in
        .object([
          ("cell", .string(cell.name)), ("status", .string("\(run.status)")),
          ("outputs", .array(run.outputs.map(json))),
        ])
      })
  }

  private static func json(of output: Output) -> JSON {
    switch output {
    case .printed(let text): .object([("printed", .string(text))])
    case .value(let text, let type): .object([("value", .string(text)), ("type", .string(type))])
    case .figure(let figure):
      .object([
        ("figure", .string(figure.id)), ("description", .string(figure.description)),
        ("data", figure.data),
      ])
    }
  }
}
