import Diagnostics
import Execution
import NotebookFormat
import Preview

/// What is known of lessons while they run for the preview.
struct PreviewRun {
  /// The course as it is now; edits that leave the code as it is are taken over.
  private(set) var reading: CourseReading
  /// The runs of cells that have finished, by lesson and ordinal.
  private(set) var cells: [String: [Int: CellRun]] = [:]
  private let lessons: [CourseReading.Lesson]
  /// The cell that each task runs, and since when; the last one that began comes last.
  private var active: [(task: Int, cell: RunningCell, since: ContinuousClock.Instant)] = []
  private var seenEdits = 0
  /// Whether there is something that no interim site has shown yet.
  private var hasNews = true
  private var nextInterim = ContinuousClock.now

  /// How long a cell runs before the page is shown without its result.
  private static let patience = Duration.milliseconds(150)

  init(reading: CourseReading, lessons: [CourseReading.Lesson]) {
    self.reading = reading
    self.lessons = lessons
  }

  /// The cell that open pages are told of.
  var running: RunningCell? { active.last?.cell }

  mutating func take(_ event: WorkerPool.Event) {
    switch event {
    case .cellStarted(let task, let cell, let count):
      end(task)
      active.append((task, RunningCell(cell, count, lesson: lessons[task].name), .now))
    case .cellFinished(let task, let cell, let run, _), .cellRecalled(let task, let cell, let run):
      end(task)
      cells[lessons[task].name, default: [:]][cell.ordinal] = run
      hasNews = true
    case .cellStepped(let task, let steps):
      for index in active.indices where active[index].task == task {
        active[index].cell.steps = steps.map { .init(done: $0.done, count: $0.count) }
      }
    case .finished(let task, _): end(task)
    case .started, .waiting: break
    }
  }

  private mutating func end(_ task: Int) { active.removeAll { $0.task == task } }

  // MARK: Interim sites

  /// Whether something has been running for so long that what is there should be shown.
  var isSlow: Bool {
    let now = ContinuousClock.now
    return hasNews && now > nextInterim && active.contains { now - $0.since > Self.patience }
  }

  /// Takes note of an interim site; the next one comes after a pause in which the work goes on.
  mutating func noteInterim(since start: ContinuousClock.Instant) {
    let end = ContinuousClock.now
    hasNews = false
    nextInterim = end + max(.milliseconds(300), (end - start) * 5)
  }

  // MARK: Edits

  /// Whether the run is still wanted after some edits: they changed text, but no code that runs.
  mutating func survives(_ changes: Changes, _ count: Int, read: () -> CourseReading) -> Bool {
    if count == seenEdits { return true }
    guard !changes.isUnknown, changes.paths.allSatisfy({ $0.hasSuffix(".md") }) else {
      return false
    }
    let now = read()
    for lesson in lessons {
      guard let new = now.lessons.first(where: { $0.name == lesson.name }),
        new.notebook.codeThatRuns == lesson.notebook.codeThatRuns
      else { return false }
    }
    (reading, seenEdits, hasNews, nextInterim) = (now, count, true, .now)
    return true
  }
}

extension Notebook {
  /// All of the file that decides what running it gives.
  var codeThatRuns: [String] {
    var inlines: [String] = []
    visitInlines { inline in
      if case .inlineValue(let expression) = inline.kind { inlines.append(expression.text) }
    }
    return ["\(frontMatter.seed?.value ?? 0)"] + cells.map { source[$0.range] } + inlines
  }
}

extension RunningCell {
  fileprivate init(_ cell: Cell, _ count: Int, lesson: String) {
    let ids = ["cell.\(cell.ordinal + 1)"] + (cell.label.map { [$0.value] } ?? [])
    self.init(
      page: lesson + ".html", name: cell.name, ids: ids, number: cell.ordinal + 1, count: count)
  }
}
