import ArgumentParser
import Diagnostics

/// How problems are printed.
enum ProblemFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The options of every command that reports problems.
struct ReportingOptions: ParsableArguments {
  @Option(
    name: .customLong("diagnostics"),
    help: "Print problems as text, or as JSON with one object a line.")
  var format = ProblemFormat.text

  /// Prints problems to standard error.
  func report(_ problems: [Diagnostic]) {
    let renderer = DiagnosticRenderer(usesColor: Console.errorIsTerminal)
    for problem in problems {
      switch format {
      case .text: Console.printError(renderer.render(problem))
      case .json: Console.printError(problem.json.text + "\n")
      }
    }
  }

  /// Prints problems and ends the command with 1 if one of them is an error.
  func finish(_ problems: [Diagnostic]) throws {
    report(problems)
    if problems.hasErrors { throw ExitCode(1) }
  }

  /// What a step gives; its problems, if it has any, end the command.
  func stop<Result>(_ step: () throws(Problems) -> Result) throws -> Result {
    do throws(Problems) {
      return try step()
    } catch {
      report(error.diagnostics)
      throw ExitCode(1)
    }
  }

  /// Prints a remark about what was done; JSON is for programs, which need none.
  func note(_ text: String) {
    if format == .text { Console.printError(text + "\n") }
  }
}

/// "1 problem", "3 problems".
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
