package import Execution

/// Plain lines: one when a notebook begins and ends, and one now and then for a cell that takes
/// long.
package struct ProgressLog {
  private var progress: Progress
  /// How many lines a cell that runs has had, by its notebook's number.
  private var lineCounts: [Int: Int] = [:]
  /// The time after which a cell that runs gets a line, and again.
  private static let interval = Duration.seconds(10)

  package init(_ progress: Progress) { self.progress = progress }

  /// The text to write about an event.
  package mutating func receive(_ event: WorkerPool.Event, at time: Duration) -> String {
    progress.receive(event, at: time)
    switch event {
    case .started(let task): return isAlone ? "" : "running \(progress.lessons[task].path)\n"
    case .cellStarted(let task, _, _), .cellFinished(let task, _, _, _),
      .cellRecalled(let task, _, _):
      lineCounts[task] = nil
      return ""
    case .finished(let task, _):
      lineCounts[task] = nil
      return isAlone ? "" : ending(progress.lessons[task])
    case .cellStepped: return ""
    case .waiting:
      return progress.lessons.indices.map { reminder($0, time) }.joined()
    }
  }

  /// Of a single notebook the command itself says that it has run.
  private var isAlone: Bool { progress.lessons.count == 1 }

  private func ending(_ lesson: Progress.Lesson) -> String {
    guard case .finished(let hasErrors, let time) = lesson.state else { return "" }
    let word = hasErrors ? "failed after" : "done in"
    return "\(lesson.path): \(word) \(TimeText.exact(time)) "
      + "(\(progress.finishedCount) of \(progress.lessons.count))\n"
  }

  private mutating func reminder(_ task: Int, _ time: Duration) -> String {
    guard case .running(let cell?, _) = progress.lessons[task].state else { return "" }
    let count = Int((time - cell.since) / Self.interval)
    guard count > lineCounts[task] ?? 0 else { return "" }
    lineCounts[task] = count
    return "\(progress.lessons[task].path): '\(cell.name)' (\(cell.number) of \(cell.count)) "
      + "has run for \(TimeText.exact(Self.interval * count))"
      + (cell.steps.map { ", \($0.text)" } ?? "") + "\n"
  }
}
