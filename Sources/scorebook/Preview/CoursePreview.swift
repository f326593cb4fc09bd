import Diagnostics
import Execution
import NotebookFormat
import Preview
import Site
import Typesetting

/// Builds a course for the preview: runs the lessons whose outcome is not known, in workers, and
/// shows what there is while they run.
struct CoursePreview: PreviewBuilder {
  private let folder: CourseFolder
  private let names: [String]?
  private let given: ParameterOptions
  private let store: ContentStore?
  private let pool: WorkerPool
  private let allowedData: [String]
  /// The last run of each lesson, for as long as nothing but its text changed.
  private var known: [String: NotebookRun] = [:]
  /// Lessons that were saved since.
  private var edited: Set<String> = []
  /// Numbers for what the lessons' pages are made of.
  private var revisions: [String: Int] = [:]
  private var lastRevision = 0
  private let memory = SiteMemory()
  /// The parameters of these runs.
  private var parameters = Parameters()
  /// The last run of each lesson, whatever has changed since.
  private var last: [String: NotebookRun] = [:]
  private var stale = StaleOutputs()
  /// It keeps formulas in memory, and what they are typeset with open.
  private var typesetter: (macros: [Macro], typesetter: Typesetter)?

  init(
    _ folder: CourseFolder, _ names: [String]?, _ workers: WorkerOptions, _ given: ParameterOptions,
    store: ContentStore?
  ) {
    self.folder = folder
    self.names = names
    self.given = given
    self.store = store
    pool = workers.pool
    allowedData = workers.data.allowed
  }

  mutating func build(_ changes: Changes, _ progress: BuildProgress) -> PreviewBuild? {
    forget(changes)
    let reading = CourseReading(folder, names, given) { name, parameters in
      let isSame = parameters == self.parameters && !edited.contains(name)
      return isSame ? known[name] : nil
    }
    if parameters != reading.parameters { known = [:] }
    parameters = reading.parameters
    openTypesetter(reading.course)
    let recalled = recall(reading)
    let missing = reading.lessons.filter { recalled[$0.name] == nil }
    guard let made = run(missing, in: reading, recalled, progress) else { return nil }
    let runs = recalled.merging(made) { first, _ in first }
    countRevisions(runs)
    (known, last, edited) = (runs, runs, [])
    var stales: [String: [Int: [Output]]] = [:]
    for (name, run) in runs { stales[name] = stale.merge(run, lesson: name) }
    stale.keep(lessons: Set(runs.keys))
    return site(reading, runs, stales, revisions, isFirst: changes.isUnknown)
  }

  /// Lessons that were not read again keep their numbers.
  private mutating func countRevisions(_ runs: [String: NotebookRun]) {
    for (name, run) in runs where known[name]?.notebook.source !== run.notebook.source {
      lastRevision += 1
      revisions[name] = lastRevision
    }
    revisions = revisions.filter { runs[$0.key] != nil }
  }

  /// Forgets runs that may come out otherwise now. A lesson that was saved as it was is looked at
  /// again if it failed; after a change of other files, it is the store that knows what depends on them.
  private mutating func forget(_ changes: Changes) {
    let lessons = Dictionary(
      known.keys.map { (folder.path(ofLesson: $0), $0) }, uniquingKeysWith: { first, _ in first })
    for path in changes.paths {
      if let name = lessons[path] { edited.insert(name) }
    }
    let data = Set(known.values.flatMap(\.dataFiles))
    let others = changes.paths.filter {
      data.contains($0)
        || lessons[$0] == nil && !$0.hasSuffix(".md") && !$0.hasPrefix(folder.settings + "/")
    }
    if changes.isUnknown || !others.isEmpty { known = [:] }
  }

  private var runner: NotebookRunner {
    .score(store: store, allowedData: allowedData, macros: parameters.macros)
  }

  private func recall(_ reading: CourseReading) -> [String: NotebookRun] {
    // Recalling is reading, and tells nobody.
    nonisolated(unsafe) let runner = runner
    let lessons = reading.lessons
    let found = SideBySide.map(lessons.count) { [self] index in
      remembered(lessons[index])
        ?? runner.recall(lessons[index].notebook, lessons[index].problems)
    }
    var runs: [String: NotebookRun] = [:]
    for (lesson, run) in zip(lessons, found) { runs[lesson.name] = run }
    return runs
  }

  /// The last run of a lesson, if it would come out the same again.
  private func remembered(_ lesson: CourseReading.Lesson) -> NotebookRun? {
    guard let run = known[lesson.name] else { return nil }
    if run.notebook.source === lesson.notebook.source { return run }
    guard run.diagnostics.isEmpty, run.notebook.codeThatRuns == lesson.notebook.codeThatRuns else {
      return nil
    }
    return NotebookRun(of: lesson.notebook, problems: lesson.problems, sameCodeAs: run)
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
      build: runner.build, allowedData: allowedData)
    pool.server = store?.server
    var watch = PreviewRun(reading: reading, lessons: lessons)
    let runs = pool.run(
      lessons.map { WorkerPool.Task(notebook: $0.notebook, problems: $0.problems) },
      isStopped: { [store] in
        guard progress.isCancelled() else { return false }
        guard store != nil, case .edits(let changes, let count) = progress.interruption() else {
          return true
        }
        return !watch.survives(changes, count) { CourseReading(folder, names, given) }
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
    let same = revisions.filter { known[$0.key]?.notebook.source === runs[$0.key]?.notebook.source }
    let running = watch.reading.lessons.filter { recalled[$0.name] == nil }
    return site(
      watch.reading, runs, stales, same, running: Set(running.map(\.notebook.source.path)))
  }

  /// The run of a lesson whose text may have been edited since.
  private func again(_ run: NotebookRun, _ lesson: CourseReading.Lesson) -> NotebookRun? {
    run.notebook.source.bytes == lesson.notebook.source.bytes
      ? run : runner.recall(lesson.notebook, lesson.problems)
  }

  // MARK: The site

  private mutating func openTypesetter(_ course: Course) {
    if typesetter?.macros == course.macros { return }
    typesetter = (
      course.macros,
      Typesetter(macros: course.macros, store: store.map { FormulaFiles($0) })
    )
  }

  private func site(
    _ reading: CourseReading, _ runs: [String: NotebookRun],
    _ stales: [String: [Int: [Output]]], _ revisions: [String: Int], isFirst: Bool = false,
    running: Set<String> = []
  ) -> PreviewBuild {
    let lessons = reading.lessons.compactMap { lesson in
      runs[lesson.name].map {
        Lesson(
          name: lesson.name, run: $0, staleOutputs: stales[lesson.name] ?? [:],
          revision: revisions[lesson.name])
      }
    }
    let problems = reading.problems + lessons.flatMap(\.run.diagnostics)
    let runs = CourseRuns(course: reading.course, lessons: lessons, problems: problems)
    var input = runs.siteInput(folder, store: store)
    input.typesetter = typesetter?.typesetter
    input.memory = memory
    // Pages of an afternoon's edits would fill the store.
    if !isFirst { input.pageStore = nil }
    let site = input.build()
    // Figures that a lesson has not come to yet are not missing.
    let found = site.diagnostics.filter { !running.contains($0.place?.source.path ?? "") }
    return PreviewBuild(
      site: site, lessons: lessons, problems: problems + found,
      filesRead: WatchedTree.watching(lessons.flatMap(\.run.dataFiles)))
  }
}
