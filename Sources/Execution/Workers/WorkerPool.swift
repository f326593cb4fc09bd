import CellLanguage
package import Diagnostics
package import NotebookFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs notebooks in processes of their own, some at once.
package struct WorkerPool {
  /// A notebook to run.
  package struct Task {
    package let notebook: Notebook
    /// What was found while reading it.
    package let problems: [Diagnostic]
    /// How long it will take, if that is known; long ones begin first.
    package let expected: Duration?

    package init(notebook: Notebook, problems: [Diagnostic] = [], expected: Duration? = nil) {
      self.notebook = notebook
      self.problems = problems
      self.expected = expected
    }
  }

  /// What happens while notebooks run; tasks by their numbers.
  package enum Event {
    case started(task: Int)
    case cellStarted(task: Int, Cell, of: Int)
    case cellFinished(task: Int, Cell, CellRun, Duration)
    case cellRecalled(task: Int, Cell, CellRun)
    /// A loop of the cell that runs has come so far; nil when it is over.
    case cellStepped(task: Int, StepProgress?)
    case finished(task: Int, NotebookRun)
    /// Nothing in particular; comes some times a second, so that clocks can be drawn.
    case waiting
  }

  /// The path of the executable.
  package var executable: String
  /// What makes it a worker; the notebook's path follows, for those who list processes.
  package var arguments: [String]
  package var settings = RunSettings()
  /// The server of the store, which learns what workers find out about it.
  package var server: CacheServer?
  /// How many workers run at once.
  package var jobs: Int
  /// The bytes that a worker may take; nil for as much as its notebook's cells may, and some more.
  package var memory: Int?
  /// How long a cell may take that does not say it itself. The worker stops it; what this
  /// process ends is a worker that did not.
  package var seconds = Limits().seconds
  /// The seconds beyond, until a worker is ended.
  package var grace = 10.0

  /// What a worker may take if none of its cells asks for more than the default.
  package static let defaultMemory = Limits().memory + ownMemory
  /// What a worker needs beyond its cells: the library, outputs, bytes of values.
  private static let ownMemory = 2 << 30

  package init(
    executable: String, arguments: [String], jobs: Int = ProcessorCount.available,
    memory: Int? = nil
  ) {
    self.executable = executable
    self.arguments = arguments
    self.jobs = max(1, jobs)
    self.memory = memory
  }

  /// The bytes that the worker of a notebook may take.
  package func memory(for notebook: Notebook) -> Int {
    let cells = notebook.cells.filter(\.runs).compactMap { $0.options.memory?.value }
    return memory ?? max(Self.defaultMemory, (cells.max() ?? 0) + Self.ownMemory)
  }

  /// The runs of notebooks, in the order of the tasks; nil if they were stopped.
  ///
  /// - Parameter isStopped: asked some times a second.
  package func run(
    _ tasks: [Task], isStopped: () -> Bool = { false }, onEvent: (Event) -> Void = { _ in }
  ) -> [NotebookRun]? {
    var run = PoolRun(pool: self, tasks: tasks)
    while !run.isFinished {
      if isStopped() { return nil }
      run.step(onEvent)
    }
    return run.results
  }
}

/// One run of a pool while it goes on.
private struct PoolRun {
  let pool: WorkerPool
  let tasks: [WorkerPool.Task]
  private var waiting: ArraySlice<Int>
  private var workers: [ActiveWorker] = []
  private var runs: [Int: NotebookRun] = [:]
  private var lastStep = ContinuousClock.now

  init(pool: WorkerPool, tasks: [WorkerPool.Task]) {
    self.pool = pool
    self.tasks = tasks
    // Without a record a notebook may be the longest of all.
    let expected = tasks.map { $0.expected ?? .seconds(1 << 40) }
    waiting = tasks.indices.sorted { (expected[$1], $0) < (expected[$0], $1) }[...]
  }

  var isFinished: Bool { runs.count == tasks.count }

  var results: [NotebookRun] { tasks.indices.compactMap { runs[$0] } }

  mutating func step(_ onEvent: (WorkerPool.Event) -> Void) {
    while workers.count < pool.jobs, let task = waiting.popFirst() { start(task, onEvent) }
    wait()
    for index in workers.indices {
      for message in workers[index].exchange() { report(message, of: index, onEvent) }
    }
    checkLimits()
    collect(onEvent)
    onEvent(.waiting)
  }

  private mutating func start(_ number: Int, _ onEvent: (WorkerPool.Event) -> Void) {
    let source = tasks[number].notebook.source
    var settings = pool.settings
    settings.server = pool.server?.settings
    let request = RunRequest(path: source.path, content: source.bytes, settings: settings)
    onEvent(.started(task: number))
    do {
      let child = try ChildProcess(
        pool.executable, pool.arguments + [source.path], environment: environment)
      workers.append(ActiveWorker(task: number, child: child, request: request))
    } catch {
      let problem = WorkerFailure.notStarted(error.reason).diagnostic(
        tasks[number].notebook, .preparing, lastWords: nil, purpose: pool.settings.purpose)
      let run = failed(number, problem)
      runs[number] = run
      onEvent(.finished(task: number, run))
    }
  }

  /// A crash is told by this process, and not by pages of addresses. Threads of libraries for
  /// numbers are shared out.
  private var environment: [String] {
    let threads = max(1, ProcessorCount.available / min(pool.jobs, tasks.count))
    return [
      "SWIFT_BACKTRACE=enable=no", "OMP_NUM_THREADS=\(threads)", "OPENBLAS_NUM_THREADS=\(threads)",
    ]
  }

  /// Waits for a message, but not for long.
  private func wait() {
    var polls = workers.flatMap(\.polls)
    if polls.isEmpty { return }
    _ = poll(&polls, nfds_t(polls.count), 50)
  }

  private func report(
    _ message: WorkerMessage, of worker: Int, _ onEvent: (WorkerPool.Event) -> Void
  ) {
    let task = workers[worker].task
    let cells = tasks[task].notebook.cells
    switch message {
    case .started(let cell, let count) where cells.indices.contains(cell):
      onEvent(.cellStarted(task: task, cells[cell], of: count))
    case .finished(let cell, let run, let duration) where cells.indices.contains(cell):
      onEvent(.cellFinished(task: task, cells[cell], run, duration))
    case .recalled(let cell, let run) where cells.indices.contains(cell):
      onEvent(.cellRecalled(task: task, cells[cell], run))
    case .server(let report): pool.server?.adopt(report)
    case .stepped(let steps): onEvent(.cellStepped(task: task, steps))
    default: return
    }
  }

  private mutating func checkLimits() {
    let now = ContinuousClock.now
    // Time in which this process was stopped is nobody's.
    let passed = min(now - lastStep, .seconds(1))
    lastStep = now
    for index in workers.indices {
      workers[index].pass(passed)
      workers[index].check(
        memory: pool.memory(for: tasks[workers[index].task].notebook),
        seconds: seconds(of: workers[index]), grace: pool.grace)
    }
  }

  /// How long a worker may say nothing. Between cells it may run those before the next one again
  /// whose values are not kept, in silence.
  private func seconds(of worker: ActiveWorker) -> Double {
    let cells = tasks[worker.task].notebook.cells
    if case .running(let cell) = worker.progress, cells.indices.contains(cell) {
      return seconds(of: cells[cell])
    }
    let sum = cells.filter(\.runs).reduce(0) { $0 + seconds(of: $1) }
    return max(pool.seconds, sum)
  }

  private func seconds(of cell: Cell) -> Double {
    cell.options.timeout.map { $0.value / .seconds(1) } ?? pool.seconds
  }

  /// Takes the results of the workers that have finished.
  private mutating func collect(_ onEvent: (WorkerPool.Event) -> Void) {
    for worker in workers where worker.isFinished {
      let run = result(of: worker)
      runs[worker.task] = run
      onEvent(.finished(task: worker.task, run))
    }
    workers.removeAll(where: \.isFinished)
  }

  private func result(of worker: ActiveWorker) -> NotebookRun {
    if let record = worker.result,
      let run = try? NotebookRun(of: tasks[worker.task].notebook, record: record)
    {
      return run
    }
    let problem = (worker.failure ?? .garbage).diagnostic(
      tasks[worker.task].notebook, worker.progress, lastWords: worker.lastWords,
      purpose: pool.settings.purpose)
    return failed(worker.task, problem, worker)
  }

  /// What is left of a run whose worker failed: the cells that had finished, the problems that were
  /// found, and the failure.
  private func failed(
    _ task: Int, _ problem: Diagnostic, _ worker: ActiveWorker? = nil
  ) -> NotebookRun {
    let notebook = tasks[task].notebook
    let running = Set(Program(notebook) { _ in nil }.cells.map(\.ordinal))
    let runs = notebook.cells.map { cell in
      let status: CellRun.Status =
        worker?.progress == .running(cell: cell.ordinal)
        ? .failed : running.contains(cell.ordinal) ? .skipped : .shown
      return worker?.cells[cell.ordinal]
        ?? CellRun(status: status, outputs: [], tokens: cell.colouredCode)
    }
    let found = (worker?.problems ?? []).flatMap {
      (try? [Diagnostic](record: $0, in: notebook.source)) ?? []
    }
    return NotebookRun(
      notebook: notebook, cells: runs, inlineValues: [:],
      diagnostics: (tasks[task].problems + found + [problem]).inReadingOrder)
  }
}

extension Cell {
  fileprivate var colouredCode: [CodeToken] {
    highlight(code.text).map { CodeToken($0.text, CodeToken.Kind($0.kind)) }
  }
}
