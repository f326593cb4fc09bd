import ArgumentParser
import Diagnostics
import Execution
import NotebookFormat

#if canImport(Darwin)
  import Darwin
#endif

/// The options of commands that run notebooks in workers.
struct WorkerOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "How many notebooks run at once; by default as many as there are processors.",
      valueName: "number"))
  var jobs: Int?
  @Option(
    help: ArgumentHelp(
      "The memory that the run of one notebook may take, such as 500M or 2G; by default 6G, and "
        + "more where a cell's option 'memory=…' asks for it.", valueName: "size"))
  var memory: MemorySize?

  @OptionGroup var data: DataOptions

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("'--jobs' must be at least 1, found \(jobs).")
    }
  }

  /// Runs the notebooks at some paths, and gives the runs in the order of the paths.
  ///
  /// Values that do not fit stop everything before anything runs. A notebook in which nothing
  /// changed needs no worker.
  ///
  /// - Parameters:
  ///   - others: notebooks that are not run here; they may have a parameter that these lack.
  ///   - store: where outcomes are remembered; without one everything runs.
  ///   - clock: takes the time of those that run.
  ///   - read: reads a notebook's file.
  ///   - expected: how long a notebook took before, by its path.
  func run(
    _ paths: [String], _ parameters: Parameters = Parameters(), others: Set<String> = [],
    store: ContentStore?,
    progress: ProgressOutput, clock: RunClock? = nil,
    read: @escaping @Sendable (String) -> [UInt8]? = { Files.read($0) },
    expected: (String) -> Duration? = { _ in nil }
  ) throws(Problems) -> [NotebookRun] {
    let notebook = { @Sendable (path: String) in
      NotebookReader.read(path: path, bytes: read(path) ?? [])
    }
    let files = SideBySide.map(paths.count) { notebook(paths[$0]) }
    let others = parameters.isEmpty ? [] : others.sorted().map { notebook($0).0 }
    let problems = parameters.problems(in: files.map(\.0) + others)
    if problems.hasErrors { throw Problems(problems) }
    let notebooks = files.map { parameters.applied(to: $0.0) }
    // Recalling is reading, and tells nobody.
    nonisolated(unsafe) let runner = NotebookRunner.score(
      store: store, allowedData: data.allowed, macros: parameters.macros)
    let known = SideBySide.map(paths.count) { runner.recall(notebooks[$0], files[$0].1) }
    let open = known.indices.filter { known[$0] == nil }.map { index in
      WorkerPool.Task(
        notebook: notebooks[index], problems: files[index].1, expected: expected(paths[index]))
    }
    if open.isEmpty { return known.compactMap(\.self) }
    var pool = pool
    pool.settings = RunSettings(
      parameters: parameters, store: store?.folder, build: runner.build,
      allowedData: data.allowed)
    pool.server = store?.server
    let lessons = open.map {
      Progress.Lesson(path: $0.notebook.source.path, expected: $0.expected)
    }
    let follow = progress.follow(lessons, jobs: pool.jobs)
    let timed = lessons.map(\.path)
    let runs = pool.run(
      open,
      onEvent: { event in
        clock?.receive(event, timed)
        follow(event)
      })
    var next = (runs ?? []).makeIterator()
    return known.compactMap { $0 ?? next.next() }
  }

  /// What is wrong with the exercises of notebooks that ran, and how long it took to find out, by
  /// the paths of the notebooks.
  func tryExercises(
    of runs: [NotebookRun], _ parameters: Parameters, store: ContentStore?
  ) -> [String: (problems: [Diagnostic], time: Duration)] {
    var pool = pool
    pool.settings = RunSettings(
      parameters: parameters, store: store?.folder,
      build: NotebookRunner.score(store: store).build, allowedData: data.allowed)
    pool.server = store?.server
    let found = pool.exerciseProblems(of: runs, store: store)
    return Dictionary(zip(runs.map(\.notebook.source.path), found)) { first, _ in first }
  }

  /// Workers of this executable.
  var pool: WorkerPool {
    WorkerPool(
      executable: Self.executable, arguments: ["scorebook", "worker"],
      jobs: jobs ?? ProcessorCount.available, memory: memory?.bytes)
  }

  /// This executable, also when another has taken its path meanwhile.
  private static var executable: String {
    #if os(Linux)
      return "/proc/self/exe"
    #else
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&path, &size) == 0 else { return CommandLine.arguments[0] }
      return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #endif
  }
}

/// A number of bytes: "500M", "2G".
struct MemorySize: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30, "T": 40]
    guard let unit = argument.uppercased().last, let shift = shifts[unit],
      let number = Int(argument.dropLast()), number > 0, number < 1 << 20
    else { return nil }
    bytes = number << shift
  }
}
