import Diagnostics
import Execution
import NotebookFormat
import Preview
import Site

/// Builds a course for the preview: runs the lessons whose outcome is not known, in workers, and
/// shows what there is while they run.
struct CoursePreview: PreviewBuilder {
  private let folder: CourseFolder
  private let names: [String]?
  private let given: ParameterOptions
  private let store: ContentStore?
  private let pool: WorkerPool
  /// The last run of each lesson, for as long as nothing changed that it depends on.
  private var known: [String: NotebookRun] = [:]
  /// The values that those runs had instead of the notebooks' own.
  private var parameters = Parameters()
  /// The last run of each lesson, whatever has changed since.
  private var last: [String: NotebookRun] = [:]
  private var stale = StaleOutputs()

  init(
    _ folder: CourseFolder, _ names: [String]?, _ given: ParameterOptions, store: ContentStore?,
    workers: WorkerOptions
  ) {
    self.folder = folder
    self.names = names
    self.given = given
    self.store = store
    pool = workers.pool
  }

  mutating func build(_ changes: Changes, _ progress: BuildProgress) -> PreviewBuild? {
    forget(changes)
    let reading = CourseReading(folder, names, given) { name, values in
      values.values == parameters.values ? known[name] : nil
    }
    let recalled = recall(reading)
    let missing = reading.lessons.filter { recalled[$0.name] == nil }
    guard let made = run(missing, in: reading, recalled, progress) else { return nil }
    let runs = recalled.merging(made) { first, _ in first }
    (known, last, parameters) = (runs, runs, reading.parameters)
    var stales: [String: [Int: [Output]]] = [:]
    for (name, run) in runs { stales[name] = stale.merge(run, lesson: name) }
    stale.keep(lessons: Set(runs.keys))
    return site(reading, runs, stales)
  }

  /// Forgets runs that may come out otherwise now. A lesson that was saved as it was runs again if
  /// it failed; after a change of other files, it is the store that knows what depends on them.
  private mutating func forget(_ changes: Changes) {
    let lessons = Dictionary(
      known.keys.map { (folder.path(ofLesson: $0), $0) }, uniquingKeysWith: { first, _ in first })
    for path in changes.paths {
      if let name = lessons[path] { known[name] = nil }
    }
    let others = changes.paths.filter {
      lessons[$0] == nil && !$0.hasSuffix(".md") && !$0.hasPrefix(folder.settings + "/")
    }
    if changes.isUnknown || !others.isEmpty { known = [:] }
  }

  private func recall(_ reading: CourseReading) -> [String: NotebookRun] {
    let runner = NotebookRunner.score(store: store)
    var runs: [String: NotebookRun] = [:]
    for lesson in reading.lessons {
      runs[lesson.name] =
        known[lesson.name].flatMap { $0.notebook.source === lesson.notebook.source ? $0 : nil }
        ?? runner.recall(lesson.notebook, lesson.problems)
    }
    return runs
  }

  // MARK: Running

  /// Runs lessons in workers; nil if an edit made that pointless.
  private func run(
    _ lessons: [CourseReading.Lesson], in reading: CourseReading,
    _ recalled: [String: NotebookRun], _ progress: BuildProgress
  ) -> [String: NotebookRun]? {
    if lessons.isEmpty { return [:] }
    var pool = pool
    pool.settings = RunSettings(
      parameters: reading.parameters, store: store?.folder,
      build: NotebookRunner.score(store: store).build)
    var watch = PreviewRun(reading: reading, lessons: lessons)
    let runs = pool.run(
      lessons.map { WorkerPool.Task(notebook: $0.notebook, problems: $0.problems) },
      isStopped: { [store] in
        guard progress.isCancelled() else { return false }
        guard store != nil, case .edits(let changes) = progress.interruption() else { return true }
        return !watch.survives(changes) { CourseReading(folder, names, given) }
      },
      onEvent: { event in
        watch.take(event)
        progress.onCell(watch.running)
        guard watch.isSlow else { return }
        let start = ContinuousClock.now
        progress.onInterim(interim(watch, recalled))
        watch.noteInterim(since: start)
      })
    // What ran is remembered; with the edits made meanwhile it is put together anew.
    guard let runs, !progress.isCancelled() else { return nil }
    return Dictionary(zip(lessons.map(\.name), runs), uniquingKeysWith: { first, _ in first })
  }

  /// The site while lessons run: their cells keep what they showed before.
  private func interim(_ watch: PreviewRun, _ recalled: [String: NotebookRun]) -> PreviewBuild {
    var stale = stale
    var runs: [String: NotebookRun] = [:]
    var stales: [String: [Int: [Output]]] = [:]
    for lesson in watch.reading.lessons {
      let name = lesson.name
      if let run = recalled[name].flatMap({ again($0, lesson) }) {
        runs[name] = run
        stales[name] = stale.merge(run, lesson: name)
      } else {
        let cells = watch.cells[name] ?? [:]
        runs[name] = NotebookRun(
          soFar: lesson.notebook, problems: lesson.problems, cells: cells, last: last[name])
        stales[name] = stale.outputs(of: lesson.notebook, lesson: name)
          .filter { cells[$0.key] == nil }
      }
    }
    return site(watch.reading, runs, stales)
  }

  /// The run of a lesson whose text may have been edited since.
  private func again(_ run: NotebookRun, _ lesson: CourseReading.Lesson) -> NotebookRun? {
    run.notebook.source.bytes == lesson.notebook.source.bytes
      ? run : NotebookRunner.score(store: store).recall(lesson.notebook, lesson.problems)
  }

  // MARK: The site

  private func site(
    _ reading: CourseReading, _ runs: [String: NotebookRun],
    _ stales: [String: [Int: [Output]]]
  ) -> PreviewBuild {
    let lessons = reading.lessons.compactMap { lesson in
      runs[lesson.name].map {
        Lesson(name: lesson.name, run: $0, staleOutputs: stales[lesson.name] ?? [:])
      }
    }
    let problems = reading.problems + lessons.flatMap(\.run.diagnostics)
    let runs = CourseRuns(course: reading.course, lessons: lessons, problems: problems)
    let site = runs.site(folder, store: store)
    return PreviewBuild(site: site, lessons: lessons, problems: problems + site.diagnostics)
  }
}
