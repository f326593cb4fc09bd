import ArgumentParser
import CellLanguage
import Diagnostics
import Execution
import NotebookFormat
import ScoreBindings
import ScoreModels
import Site
import Typesetting

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether everything is installed, and say how to get what is missing.",
    discussion: "Example: scorebook doctor")

  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    let problems =
      Installation.system.problems + [formulaProblem, cellProblem].compactMap { $0 }
    reporting.note("Markdown      cmark-gfm \(NotebookReader.parserVersion)")
    reporting.note(
      "formulas      \(problems.isEmpty ? "KaTeX in JavaScriptCore" : "not available")")
    reporting.note("cells         \(ScoreLibrary.library.functions.count) functions of the library")
    reporting.note(
      "data files    \(DataSource.readsGzip ? "with zlib" : "without zlib: apt install zlib1g")")
    reporting.note("booklets      " + tool(Booklets.browsers, "no browser: apt install chromium"))
    reporting.note("links         " + tool(["curl"], "no curl: apt install curl"))
    try reporting.finish(problems)
    reporting.note("Everything that a build needs is here.")
  }

  /// What does something that not every build needs.
  private func tool(_ names: [String], _ missing: String) -> String {
    ExternalTool(names)?.path ?? missing
  }

  private var formulaProblem: Diagnostic? {
    let text = SourceSlice(SourceText(path: "doctor", "\\nabla_x \\log p(x)"))
    let typesetter = Typesetter(macros: [], store: nil, installation: .system)
    return typesetter.typeset(Formula(text, display: false, label: nil)).diagnostics.first
  }

  private var cellProblem: Diagnostic? {
    let (notebook, problems) = NotebookReader.read(
      SourceText(path: "doctor", "---\ntitle: doctor\n---\n\n```swift\n1 + 1\n```\n"))
    return NotebookRunner.score().run(notebook, problems).diagnostics.first
  }
}
