import ArgumentParser
import Diagnostics
import Execution
import NotebookFormat
import Site

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run the lessons and report every problem; no page is written.",
    discussion: """
      Beyond all that stops a build, a check finds:

      - exercises with nothing to do. The '.test' cells behind an '.exercise' cell that name what \
      it declares must fail with its code, and pass with the '.solution'. A starter that does not \
      compile fails, too; one that is no Swift at all is a problem.
      - '.pinned' cells whose outputs are not those recorded beside the notebook \
      ('NAME.expected.json'). Numbers may differ by 1e-9 of themselves, or by the cell's \
      'tolerance=…'; '--record' records the outputs as they are. With '-P' or '--profile' they are \
      not compared.
      - labels of equations, and of figures without a caption, that nothing refers to (a warning).
      - with '--links', links to other hosts under which there is nothing. Each address is asked \
      for once. What has moved for good, and what may be otherwise tomorrow or in a browser, is a \
      warning.

      Tests say what they expect with 'expect(condition)', 'expectEqual(found, expected, \
      tolerance: 1e-9)' and 'expect(mean, equals: 0, within: 4, standardErrorsOf: samples)'.

      A notebook that is checked alone is checked within its course: the other lessons, to which it \
      may refer, are read and do not run.

      Several machines can share the work: each runs the shard that it is given, and all shards \
      together run each lesson once. Lessons are dealt out by how long they took last time, which \
      the store '.scorebook/store' knows, or the folder of '--cache'; give all machines the same, \
      or none. With '--cache' they share results, too, in a folder that all of them see or on a \
      server of Bazel's remote cache (bazel-remote, nginx with WebDAV). If it does not answer, that \
      is told once, and the check goes on without it.

      The exit code is 0 if all is well, 1 if a lesson has a problem, 64 if the command is used \
      wrongly and 70 if scorebook itself fails.

      Example: scorebook check Notebooks --junit report.xml --shard 2/8
               scorebook check --record Notebooks/01-score-functions.md
               scorebook check --links Notebooks
               scorebook check --shard 2/8 --cache http://cache:8080
      """)

  @OptionGroup var course: CourseArguments
  @Flag(help: "Record the outputs of pinned cells, rather than compare them with their record.")
  var record = false
  @OptionGroup var reports: ReportOptions
  @Option(
    help: ArgumentHelp("Run this part of the lessons only, such as 2/8.", valueName: "shard"),
    transform: { try Shard($0) })
  var shard: Shard?
  @Flag(help: "Ask the hosts of links that lead out of the course; needs 'curl' and a network.")
  var links = false
  @OptionGroup var chosen: EditionOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var given: ParameterOptions
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var reporting: ReportingOptions

  func validate() throws {
    if record, !given.text.isEmpty {
      throw ValidationError(
        "'--record' records what the parameters of the notebooks give; leave out '-P' and "
          + "'--profile'.")
    }
  }

  private var pinned: FurtherChecks.Pinned {
    record ? .recorded : given.text.isEmpty ? .compared : .ignored
  }

  func run() throws {
    let (started, start) = (Console.secondsSince1970, ContinuousClock.now)
    let (folder, lessons, asked) = try course.scope()
    let store = cache.store
    defer { reporting.tell(store) }
    let durations = RecordedDurations(cache.location.store, variant: given.text)
    guard !lessons.isEmpty else {
      throw ValidationError("'\(folder.notebooks)' holds no notebooks ('.md').")
    }
    let all = unique(lessons)
    if all.count == 1 { MemoryUse.prepareForOneNotebook() }
    let shared = all.filter { asked?.contains($0) ?? true }
    let part = shard.map { shard -> Set<String> in
      let known = ShardDurations(
        cache.location.store, variant: given.text, shard: shard, of: shared.map(folder.path))
      return Set(shard.part(of: shared) { known.duration(of: folder.path(ofLesson: $0)) })
    }
    let runs = try reporting.stop { () throws(Problems) in
      try CourseRuns(
        folder, asked == nil ? nil : all, part: part ?? asked, isWhole: asked == nil, workers,
        given, store: store, progress: ProgressOutput(reporting), expected: durations.duration)
    }
    let site = runs.siteInput(folder, edition: chosen.edition, store: store)
    // References to a lesson may be in any other, so that labels are judged in whole courses only.
    let ofCourse =
      asked == nil ? site.unusedLabels + LeftRecords.problems(in: folder.notebooks) : []
    let exercises = workers.tryExercises(
      of: runs.timedRuns.map(\.run), runs.parameters, store: store)
    let further = runs.timedRuns.map { timed in
      self.further(timed, exercises[timed.run.notebook.source.path] ?? ([], .zero))
    }
    let problems =
      (runs.allProblems(with: site.build().diagnostics + ofCourse) + further.flatMap(\.problems)
      + problemsOfLinks(in: runs.timedRuns.map(\.run.notebook)))
      .inReadingOrder
    let result = CheckResult(
      runs: further.map(\.run), problems: problems, shard: shard, started: started,
      duration: ContinuousClock.now - start)
    if !reports.showsAnnotations(reporting) { reporting.report(problems) }
    let failures = durations.record(further.map(\.run)) + reports.deliver(result)
    reporting.report(failures)
    for note in further.flatMap(\.notes) { reporting.note(note) }
    note(result, runs)
    if problems.hasErrors || failures.hasErrors { throw ExitCode(1) }
  }

  /// What hosts say about the links to them.
  private func problemsOfLinks(in notebooks: [Notebook]) -> [Diagnostic] {
    guard links else { return [] }
    let found = ExternalLinks(in: notebooks)
    if found.links.isEmpty { return [] }
    guard let curl = ExternalTool(["curl"]) else { return [LinkProbe.missingTool] }
    reporting.note(
      "asking for \(found.links.count == 1 ? "1 address" : "\(found.links.count) addresses")")
    return found.problems(LinkProbe(curl).answers(to: found.links.map(\.address)))
  }

  /// What more is to be said about a notebook; the time that it takes counts as the notebook's.
  private func further(
    _ timed: TimedRun, _ exercises: (problems: [Diagnostic], time: Duration)
  ) -> (run: TimedRun, problems: [Diagnostic], notes: [String]) {
    let start = ContinuousClock.now
    let checks = FurtherChecks(pinned: pinned)
    let (problems, notes) = checks.results(of: timed.run, exercises: exercises.problems)
    var run = timed
    // A run that was recalled as a whole took nothing, and says nothing about how long it takes.
    if run.duration > .zero { run.duration += exercises.time + (ContinuousClock.now - start) }
    return (run, problems, notes)
  }

  private func note(_ result: CheckResult, _ runs: CourseRuns) {
    let errors = result.problems.count { $0.severity == .error }
    let scope = shard.map { "shard \($0): " } ?? ""
    reporting.note(
      scope + "\(counted(runs.timedRuns.count, "lesson")) with \(counted(runs.cellCount, "cell")), "
        + "\(errors == 0 ? "no" : "\(errors)") error\(errors == 1 ? "" : "s"), "
        + "\(seconds(result.duration))")
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
