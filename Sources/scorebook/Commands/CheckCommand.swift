import ArgumentParser
import Diagnostics
import Execution
import Site

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run the lessons and report every problem; nothing is written.",
    discussion: """
      The exit code is 0 if all is well and 1 if a lesson has a problem.

      Example: scorebook check Notebooks --diagnostics json
      """)

  @OptionGroup var course: CourseArguments
  @Flag(help: "Run every cell and typeset every formula again.")
  var noCache = false
  @OptionGroup var given: ParameterOptions
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    let start = ContinuousClock.now
    let (folder, names) = try course.course()
    let runs = try reporting.stop { () throws(Problems) in
      try CourseRuns(
        folder, names, workers, given, store: noCache ? nil : .own,
        progress: ProgressOutput(reporting))
    }
    guard !runs.lessons.isEmpty else {
      throw ValidationError("'\(folder.notebooks)' holds no notebooks ('.md').")
    }
    let site = runs.site(folder, store: noCache ? nil : .own)
    let problems = (runs.problems + site.diagnostics).inReadingOrder
    reporting.report(problems)
    let errors = problems.count { $0.severity == .error }
    reporting.note(
      "\(counted(runs.lessons.count, "lesson")) with \(counted(runs.cellCount, "cell")), "
        + "\(errors == 0 ? "no" : "\(errors)") error\(errors == 1 ? "" : "s"), "
        + "\(seconds(ContinuousClock.now - start))")
    if errors > 0 { throw ExitCode(1) }
  }
}
