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
      "The memory that the run of one notebook may take, such as 500M or 2G.", valueName: "size"))
  var memory = MemorySize(bytes: WorkerPool.defaultMemory)

  func validate() throws {
    if let jobs, jobs < 1 {
      throw ValidationError("'--jobs' must be at least 1, found \(jobs).")
    }
  }

  /// Runs the notebooks at some paths, and gives the runs in the order of the paths. A notebook
  /// whose outcome is known needs no worker.
  ///
  /// - Parameter store: where outcomes are remembered; without one everything runs.
  /// - Parameter clock: takes the time of those that run.
  /// - Parameter expected: how long a notebook took before, by its path.
  func run(
    _ paths: [String], store: ContentStore?, _ progress: ProgressOutput, clock: RunClock? = nil,
    expected: (String) -> Duration? = { _ in nil }
  ) -> [NotebookRun] {
    let runner = NotebookRunner.score(store: store)
    var runs: [NotebookRun?] = []
    var tasks: [WorkerPool.Task] = []
    for path in paths {
      let (notebook, problems) = NotebookReader.read(path: path, bytes: Files.read(path) ?? [])
      let known = runner.recall(notebook, problems)
      runs.append(known)
      if known != nil { continue }
      tasks.append(
        WorkerPool.Task(notebook: notebook, problems: problems, expected: expected(path)))
    }
    if tasks.isEmpty { return runs.compactMap(\.self) }
    let lessons = tasks.map {
      Progress.Lesson(path: $0.notebook.source.path, expected: $0.expected)
    }
    var pool = pool
    pool.settings = RunSettings(store: store?.folder, build: runner.build)
    let follow = progress.follow(lessons, jobs: pool.jobs)
    let timed = lessons.map(\.path)
    let made = pool.run(tasks) { event in
      clock?.receive(event, timed)
      follow(event)
    }
    var rest = (made ?? [])[...]
    return runs.compactMap { $0 ?? rest.popFirst() }
  }

  /// Workers of this executable.
  var pool: WorkerPool {
    WorkerPool(
      executable: Self.executable, arguments: ["scorebook", "worker"],
      jobs: jobs ?? ProcessorCount.available, memory: memory.bytes)
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
struct MemorySize: ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30, "T": 40]
    guard let unit = argument.uppercased().last, let shift = shifts[unit],
      let number = Int(argument.dropLast()), number > 0, number < 1 << 20
    else { return nil }
    bytes = number << shift
  }

  var defaultValueDescription: String { description }

  var description: String { bytes % (1 << 30) == 0 ? "\(bytes >> 30)G" : "\(bytes >> 20)M" }
}
