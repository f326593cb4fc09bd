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

      The student edition has no solutions and no tests: not on pages, not in the search, not in \
      the data of charts.

      With '--pdf' each lesson is printed, too, to 'pdf' in the folder of the site, and the whole \
      course to 'pdf/index.pdf', by Chromium or Google Chrome; what has not changed is not \
      printed again.

      Machines share results with '--cache': a folder that all of them see, or a server. Those of \
      the same program are taken, wherever the course lies.

      Example: scorebook build Notebooks --out site/public
               scorebook build --edition student --out site/students
               scorebook build --cache http://cache:8080
      """)

  @OptionGroup var course: CourseArguments
  @Option(help: ArgumentHelp("The folder of the site.", valueName: "folder"))
  var out: String?
  @OptionGroup var chosen: EditionOptions
  @Flag(help: "Print each lesson and the course as PDF files, with a browser that is installed.")
  var pdf = false
  @OptionGroup var cache: CacheOptions
  @OptionGroup var given: ParameterOptions
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    let start = ContinuousClock.now
    var (folder, names) = try course.course()
    let out = out ?? folder.settings + "/public"
    let browser = try pdf ? self.browser() : nil
    let store = cache.store
    defer { reporting.tell(store) }
    let receipts = receipts(folder, names, out, store)
    if let receipts, let (receipt, edited) = receipts.last,
      let written = try update(receipts, receipt, edited, folder, out, store)
    {
      tell(receipt.lessonCount, receipt.cellCount, written: written, out, since: start)
      try print(names ?? listed(folder), out, browser)
      return
    }
    let log = FileLog()
    folder.log = log
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
    let input = runs.siteInput(folder, edition: chosen.edition, store: store)
    let site = input.build()
    let problems = runs.allProblems(with: site.diagnostics)
    try reporting.finish(problems)
    let written = site.write(to: out)
    let further = [store?.problem].compactMap(\.self) + written.diagnostics
    try reporting.finish(further)
    if problems.isEmpty, further.isEmpty { receipts?.keep(site, input, log) }
    tell(runs.lessons.count, runs.cellCount, written: written.written.count, out, since: start)
    try print(runs.course.parts.flatMap(\.lessons).map(\.value), out, browser)
    // The process ends here: what it holds need not be taken apart.
    _ = Unmanaged.passRetained(Held(runs: runs, site: site))
  }

  // MARK: Booklets

  private func browser() throws -> ExternalTool {
    if let browser = ExternalTool(Booklets.browsers) { return browser }
    try reporting.finish([Booklets.missingBrowser])
    throw ExitCode(1)
  }

  private func listed(_ folder: CourseFolder) -> [String] {
    folder.readCourse().course.parts.flatMap(\.lessons).map(\.value)
  }

  private func print(_ lessons: [String], _ out: String, _ browser: ExternalTool?) throws {
    guard let browser else { return }
    let start = ContinuousClock.now
    let result = Booklets(browser, site: out).print(lessons: lessons, isWhole: true)
    try reporting.finish(result.diagnostics)
    reporting.note(
      "\(counted(result.printed.count, "booklet")) printed to \(out)/pdf by '\(browser.name)' "
        + "in \(seconds(ContinuousClock.now - start))")
  }
  /// Brings a site up to date in which only some lessons were edited; how many files were written,
  /// or nil if all of it has to be built.
  private func update(
    _ receipts: SiteReceipts, _ receipt: SiteReceipt, _ edited: [String],
    _ folder: CourseFolder, _ out: String, _ store: ContentStore?
  ) throws -> Int? {
    if edited.isEmpty { return 0 }
    if edited.count > Self.editLimit { return nil }
    let log = FileLog()
    var folder = folder
    folder.log = log
    let runs = try reporting.stop { () throws(Problems) in
      try CourseRuns(
        folder, edited: edited, workers, given, store: store, progress: ProgressOutput(reporting))
    }
    guard runs.problems.isEmpty,
      let update = runs.siteInput(folder, edition: chosen.edition, store: store)
        .update(receipt, in: out)
    else { return nil }
    let (written, problems) = update.write(to: out)
    try reporting.finish([store?.problem].compactMap(\.self) + problems)
    if problems.isEmpty { receipts.keep(update, of: receipt, log) }
    return written
  }

  /// With more edited lessons than these, all are looked at.
  private static let editLimit = 20

  /// Where it is kept what the site was last built from. With other values than those of the
  /// notebooks, every build looks at all of them.
  private func receipts(
    _ folder: CourseFolder, _ names: [String]?, _ out: String, _ store: ContentStore?
  ) -> SiteReceipts? {
    guard let store, given.text.isEmpty else { return nil }
    let generator = BuildIdentity.text(store)
    if generator.isEmpty { return nil }
    return SiteReceipts(
      store, folder, names, out: out, generator: generator, edition: chosen.edition,
      allowedData: workers.data.allowed)
  }

  private func tell(
    _ lessons: Int, _ cells: Int, written: Int, _ out: String,
    since start: ContinuousClock.Instant
  ) {
    reporting.note(
      "\(counted(lessons, "lesson")) with \(counted(cells, "cell")), "
        + "\(counted(written, "file")) written to \(out) "
        + "in \(seconds(ContinuousClock.now - start))")
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
