package import Execution

/// Some lines at the bottom of a terminal that are drawn over again and vanish at the end.
package struct ProgressScreen {
  private var progress: Progress
  private let width: Int
  private var shown: [String] = []
  private var lastDrawing: Duration?

  /// What is over sooner needs no progress.
  private static let delay = Duration.milliseconds(400)
  private static let interval = Duration.milliseconds(90)
  /// More notebooks are counted.
  private static let mostRows = 8

  package init(_ progress: Progress, width: Int) {
    self.progress = progress
    self.width = max(20, width)
  }

  /// The text to write about an event; mostly none.
  package mutating func receive(_ event: WorkerPool.Event, at time: Duration) -> String {
    progress.receive(event, at: time)
    if progress.finishedCount == progress.lessons.count { return replace(by: []) }
    guard time >= Self.delay, time - (lastDrawing ?? .zero) >= Self.interval else { return "" }
    lastDrawing = time
    return replace(by: lines(at: time))
  }

  /// Goes back to where the last drawing began, and draws.
  private mutating func replace(by lines: [String]) -> String {
    if lines == shown { return "" }
    let back = shown.isEmpty ? "" : "\r" + (shown.count > 1 ? "\u{1B}[\(shown.count - 1)A" : "")
    shown = lines
    return back + (back.isEmpty ? "" : "\u{1B}[J") + lines.joined(separator: "\n")
  }

  /// What stands on the terminal at a time.
  func lines(at time: Duration) -> [String] {
    let running = progress.lessons.filter { $0.start != nil }
    var lines = running.prefix(Self.mostRows).map { row($0, time) }
    if running.count > Self.mostRows { lines.append("and \(running.count - Self.mostRows) more") }
    return (lines + [summary(time)]).map(cut)
  }

  private func row(_ lesson: Progress.Lesson, _ time: Duration) -> String {
    guard case .running(let cell, let since) = lesson.state else { return lesson.path }
    guard let cell else { return "\(lesson.path): \(TimeText.exact(time - since))" }
    let steps = cell.steps.map { $0.text + ", " } ?? ""
    return "\(lesson.path): \(cell.name) (\(cell.number) of \(cell.count)), \(steps)"
      + TimeText.exact(time - cell.since)
  }

  private func summary(_ time: Duration) -> String {
    let left = progress.remaining(at: time).map { ", about \(TimeText.rough($0)) left" } ?? ""
    let count = progress.lessons.count
    return "\(progress.finishedCount) of \(count) lesson\(count == 1 ? "" : "s"), "
      + TimeText.exact(time) + left
  }

  /// A longer line would wrap, and the way back would be too short.
  private func cut(_ line: String) -> String {
    line.count < width ? line : line.prefix(width - 2) + "…"
  }
}
