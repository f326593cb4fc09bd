import ArgumentParser
import CellLanguage
import Diagnostics
import Execution
import ScoreBindings

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Run a piece of Swift and print what it shows.",
    discussion: """
      Example: scorebook eval 'Normal(mean: 0, standardDeviation: 2).score(1)'
               echo 'print(1...3)' | scorebook eval -
      """)

  @Argument(help: ArgumentHelp("The code; '-' reads standard input.", valueName: "code"))
  var code: String
  @Option(help: "The seed of 'random'.")
  var seed: UInt64 = 0
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    MemoryUse.prepareForOneNotebook()
    guard let text = code == "-" ? String(validating: Console.readInput(), as: UTF8.self) : code
    else { throw ValidationError("standard input is not valid UTF-8.") }
    let session = Session(library: ScoreLibrary.library)
    let preparation = SourceText(
      path: "<random stream>", ScoreLibrary.preparation(seed: seed, key: "eval"))
    let usesRandom = text.contains("random")
    let sources = (usesRandom ? [preparation] : []) + [SourceText(path: "eval", text)]
    try reporting.finish(session.check(sources.map { SourceSlice($0) }))
    for number in sources.indices {
      let result = session.run(number)
      Console.print(result.printed)
      for value in result.shown { Console.print(Self.text(of: value) + "\n") }
      try reporting.finish(result.problems)
    }
    // The process ends here: what the program holds need not be taken apart.
    _ = Unmanaged.passRetained(session)
  }

  private static func text(of value: ShownValue) -> String {
    guard let chart = value.native.flatMap({ ShownChart($0) }) else { return value.text }
    return "figure: " + (chart.title.map { $0 + ". " } ?? "") + chart.textAlternative
  }
}
