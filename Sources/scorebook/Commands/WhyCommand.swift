import ArgumentParser
import Diagnostics
import Execution
import NotebookFormat
import Site

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say why a cell has to run again, or that it does not.",
    discussion: """
      A cell is named by its label, or by its number among the cells of its notebook.

      Example: scorebook why Notebooks/01-score-functions.md#fig-field
      """)

  @Argument(help: ArgumentHelp("A notebook and one of its cells.", valueName: "file#cell"))
  var cell: String
  @OptionGroup var data: DataOptions
  @OptionGroup var location: CacheLocationOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    let (notebook, wanted) = try find()
    let store = location.store
    defer { reporting.tell(store) }
    let (course, _) = CourseArguments.courseFolder(around: notebook.source.path).readCourse()
    let runner = NotebookRunner.score(
      store: store, allowedData: data.allowed, macros: course.formulaMacros)
    let (explanation, problems) = runner.explain(wanted, of: notebook)
    try reporting.finish(problems)
    if let explanation { Console.print(Self.text(explanation, name: wanted.name)) }
  }

  private func find() throws -> (Notebook, Cell) {
    guard let mark = cell.lastIndex(of: "#") else {
      throw ValidationError("'\(cell)' names no cell; write a notebook and a cell: 'FILE.md#CELL'.")
    }
    let path = String(cell[..<mark])
    let name = String(cell[cell.index(after: mark)...])
    guard let bytes = Files.read(path) else {
      throw ValidationError(CourseArguments.missing(path))
    }
    let (notebook, problems) = NotebookReader.read(path: path, bytes: bytes)
    try reporting.finish(problems.filter { $0.severity == .error })
    if let found = notebook.cells.first(where: { $0.name == name || $0.label?.value == name }) {
      return (notebook, found)
    }
    if let number = Int(name), notebook.cells.indices.contains(number - 1) {
      return (notebook, notebook.cells[number - 1])
    }
    let names = notebook.cells.map { $0.label?.value ?? $0.name }
    let hint = Suggestion.help(for: name, among: names) ?? "its cells are \(Self.listed(names))"
    let end = hint.hasSuffix("?") ? "" : "."
    throw ValidationError("'\(path)' has no cell '\(name)'; \(hint)\(end)")
  }

  private static func listed(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.map { "'\($0)'" }.joined(separator: ", ")
  }

  static func text(_ explanation: Explanation, name: String) -> String {
    switch explanation.verdict {
    case .shown: "cell '\(name)' is only shown and never runs\n"
    case .known: "cell '\(name)' does not run: nothing that it uses changed since it last ran\n"
    case .failed:
      "cell '\(name)' does not run: it failed, and nothing that it uses changed since then\n"
    case .runs:
      "cell '\(name)' has to run:\n" + explanation.reasons.map { "  \($0)\n" }.joined()
    }
  }
}
