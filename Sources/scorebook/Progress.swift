import Diagnostics
package import Execution
import NotebookFormat

// Progress: events of a pool of workers → what people are told while they wait.
//
// `Progress` is where the notebooks stand; `ProgressScreen` draws it on a terminal, `ProgressLog`
// writes lines for those who read later. Both take the time from outside and give texts, so that
// they need neither a terminal nor a clock; `ProgressOutput` has both.

/// Where the notebooks of a command stand.
package struct Progress {
  /// A cell while it runs.
  package struct RunningCell: Equatable {
    let name: String
    /// From 1, among those that run.
    let number: Int
    let count: Int
    let since: Duration
    /// How far a loop in it has come, if one says so.
    var steps: StepProgress?
  }

  package enum State: Equatable {
    case waiting
    /// Nil between cells, and before the first.
    case running(RunningCell?, since: Duration)
    case finished(hasErrors: Bool, time: Duration)
  }

  /// A notebook.
  package struct Lesson {
    let path: String
    /// How long it took the last time.
    let expected: Duration?
    var state = State.waiting
    /// How many of its cells have finished.
    var finishedCells = 0

    package init(path: String, expected: Duration? = nil) {
      self.path = path
      self.expected = expected
    }
  }

  private(set) var lessons: [Lesson]
  private let jobs: Int

  /// - Parameter jobs: how many notebooks run at once.
  package init(_ lessons: [Lesson], jobs: Int) {
    self.lessons = lessons
    self.jobs = max(1, jobs)
  }

  /// Takes note of an event at a time since the start.
  package mutating func receive(_ event: WorkerPool.Event, at time: Duration) {
    switch event {
    case .started(let task): lessons[task].state = .running(nil, since: time)
    case .cellStarted(let task, let cell, let count):
      let number = lessons[task].finishedCells + 1
      let cell = RunningCell(name: cell.name, number: number, count: count, since: time)
      lessons[task].state = .running(cell, since: lessons[task].start ?? time)
    case .cellFinished(let task, _, _, _), .cellRecalled(let task, _, _):
      lessons[task].finishedCells += 1
      lessons[task].state = .running(nil, since: lessons[task].start ?? time)
    case .cellStepped(let task, let steps):
      guard case .running(var cell?, let since) = lessons[task].state else { return }
      cell.steps = steps
      lessons[task].state = .running(cell, since: since)
    case .finished(let task, let run):
      let start = lessons[task].start ?? time
      lessons[task].state = .finished(hasErrors: run.diagnostics.hasErrors, time: time - start)
    case .waiting: return
    }
  }

  var finishedCount: Int { lessons.count(where: \.isFinished) }

  /// How long it will take from a time on, if all that is left took its time before; nil also when
  /// that time is over already.
  func remaining(at time: Duration) -> Duration? {
    let unfinished = lessons.filter { !$0.isFinished }
    let times = unfinished.compactMap { $0.remaining(at: time) }
    guard times.count == unfinished.count, let longest = times.max(), longest > .zero else {
      return nil
    }
    let sum = times.reduce(.zero, +)
    return max(longest, sum / jobs)
  }
}

extension Progress.Lesson {
  /// What is left of the time that the notebook took before.
  func remaining(at time: Duration) -> Duration? {
    guard let expected else { return nil }
    guard let start else { return expected }
    return max(.zero, expected - (time - start))
  }

  var isFinished: Bool {
    if case .finished = state { true } else { false }
  }

  /// When the notebook began, while it runs.
  var start: Duration? {
    if case .running(_, let since) = state { since } else { nil }
  }
}

/// Times as people read them.
enum TimeText {
  /// "0.4 s", "12 s", "3 min 5 s".
  static func exact(_ duration: Duration) -> String {
    let tenths = max(0, Int(duration / .milliseconds(100)))
    if tenths < 100 { return "\(tenths / 10).\(tenths % 10) s" }
    let seconds = tenths / 10
    return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }

  /// "5 s", "40 s", "3 min"; an estimate is no better than that.
  static func rough(_ duration: Duration) -> String {
    let seconds = max(1, Int((duration / .seconds(1)).rounded(.up)))
    if seconds <= 5 { return "\(seconds) s" }
    return seconds <= 90 ? "\((seconds + 4) / 5 * 5) s" : "\((seconds + 30) / 60) min"
  }
}
