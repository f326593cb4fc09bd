import ArgumentParser
import Diagnostics
import Execution

/// The options that ask for reports of what a check found.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Write a report in JUnit's XML.", valueName: "file"))
  var junit: String?
  @Option(help: ArgumentHelp("Write a report in JSON.", valueName: "file"))
  var json: String?
  @Flag(
    inversion: .prefixedNo,
    help: """
      Print annotations for GitHub on standard output, instead of problems on standard error, and \
      add to the summary of the job. (default: where GITHUB_ACTIONS is 'true')
      """)
  var github: Bool?

  func validate() throws {
    for (name, file) in [("junit", junit), ("json", json)] {
      guard let file else { continue }
      if file.isEmpty { throw ValidationError("'--\(name)' needs the name of a file.") }
      if Files.isFolder(file) {
        throw ValidationError("'\(file)' is a folder; give '--\(name)' a file.")
      }
    }
    if let junit, junit == json {
      throw ValidationError(
        "'--junit' and '--json' have one file, '\(junit)'; give each its own.")
    }
  }

  /// Whether annotations show the problems. They must not stand in the log as they are then: a line
  /// of a lesson that looks like a workflow command would be one.
  func showsAnnotations(_ reporting: ReportingOptions) -> Bool {
    isForGitHub && reporting.format == .text
  }

  private var isForGitHub: Bool { github ?? (Console.environment("GITHUB_ACTIONS") == "true") }

  /// Writes all reports that are asked for; the result says what could not be written.
  func deliver(_ result: CheckResult) -> [Diagnostic] {
    var reports: [any Report] = []
    if let junit { reports.append(JUnitReport(file: junit)) }
    if let json { reports.append(JSONReport(file: json)) }
    if isForGitHub {
      reports.append(GitHubReport(folder: Console.folder, environment: Console.environment))
    }
    return reports.flatMap { $0.outputs(of: result) }.compactMap(deliver)
  }

  private func deliver(_ output: ReportOutput) -> Diagnostic? {
    do throws(Files.Failure) {
      switch output {
      case .print(let text): Console.print(text)
      case .write(let text, let file): try Files.write(Array(text.utf8), to: file)
      case .append(let text, let file): try Files.append(Array(text.utf8), to: file)
      }
      return nil
    } catch {
      return Diagnostic(
        "cannot write the report '\(error.path)': \(error.reason)",
        help: "check the folder's permissions and the space that is left")
    }
  }
}
