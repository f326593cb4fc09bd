import ArgumentParser

// scorebook: the command line.
//
// In:  arguments, files, standard input.
// Out: results on standard output, problems and progress on standard error, an exit code:
//      0 all is well, 1 problems in the notebooks, 64 wrong usage, 70 a mistake of ours.
//
// Each command is a file in Commands/ that reads its arguments, calls the stages and prints. What
// commands share is beside this file: `CourseRuns` runs notebooks, `Reporting` prints problems,
// `InternalFailure` ends the command when the mistake is ours.

@main
struct Scorebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorebook",
    abstract: "Literate notebooks in Swift: Markdown lessons become finished pages.",
    discussion: """
      A lesson is one Markdown file with Swift cells. 'build' runs the lessons and writes the \
      site, 'check' runs them and reports every problem.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, ServeCommand.self, CheckCommand.self, RunCommand.self, EvalCommand.self,
      ExportCommand.self, NewCommand.self, TemplatesCommand.self, WhyCommand.self,
      CacheCommand.self,
      DoctorCommand.self,
      WorkerCommand.self,
    ])

  /// Ends with 70 for whatever is neither wrong usage nor a problem that a command has reported.
  static func main() {
    InternalFailure.catchSignals()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as ExitCode {
      exit(withError: error)
    } catch  where exitCode(for: error) == .failure {
      InternalFailure.end(error)
    } catch {
      exit(withError: error)
    }
  }
}
