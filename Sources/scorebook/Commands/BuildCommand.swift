import ArgumentParser
import Diagnostics
import Execution
import Site

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Run the lessons and write the site.",
    discussion: """
      Nothing is written if a lesson has a problem; the site of the last build stays.

      Machines share results with '--cache': a folder that all of them see, or a server. Those of \
      the same program are taken, wherever the course lies.

      Example: scorebook build Notebooks --out site/public
               scorebook build --cache http://cache:8080
      """)

  @OptionGroup var course: CourseArguments
  @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var out: String?
  @OptionGroup var cache: CacheOptions
  @OptionGroup var given: ParameterOptions
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    let start = ContinuousClock.now
    let (folder, names) = try course.course()
    let store = cache.store
    defer { reporting.tell(store) }
    let durations = RecordedDurations(cache.location.store, variant: given.text)
    let runs = try reporting.stop { () throws(Problems) in
      try CourseRuns(
        folder, names, isWhole: names == nil, workers, given, store: store,
        progress: ProgressOutput(reporting), expected: durations.duration)
    }
    // A build without them only says less about the time that is left.
    if store != nil { _ = durations.record(runs.timedRuns) }
    guard !runs.lessons.isEmpty else {
      throw ValidationError("'\(folder.notebooks)' holds no notebooks ('.md').")
    }
    let site = runs.siteInput(folder, store: store).build()
    let problems = runs.allProblems(with: site.diagnostics)
    try reporting.finish(problems)
    let out = out ?? folder.settings + "/public"
    let written = site.write(to: out)
    try reporting.finish([store?.problem].compactMap(\.self) + written.diagnostics)
    reporting.note(
      "\(counted(runs.lessons.count, "lesson")) with \(counted(runs.cellCount, "cell")), "
        + "\(counted(written.written.count, "file")) written to \(out) "
        + "in \(seconds(ContinuousClock.now - start))")
    // The process ends here: what it holds need not be taken apart.
    _ = Unmanaged.passRetained(Held(runs: runs, site: site))
  }
}

/// Keeps values alive.
private final class Held {
  let runs: CourseRuns
  let site: SiteFiles

  init(runs: CourseRuns, site: SiteFiles) {
    self.runs = runs
    self.site = site
  }
}

/// "0.21 s"
func seconds(_ duration: Duration) -> String {
  let (whole, rest) = duration.components
  let hundredths = whole * 100 + rest / 10_000_000_000_000_000
  let fraction = String(hundredths % 100)
  return "\(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction) s"
}
