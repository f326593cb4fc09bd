import Diagnostics
import Execution
import NotebookFormat

/// Takes the time of notebooks while workers run them.
final class RunClock {
  /// By the path of the notebook.
  private var times: [String: (start: ContinuousClock.Instant, duration: Duration)] = [:]
  private var cellDurations: [String: [Int: Duration]] = [:]

  /// Takes note of an event, given the paths of the tasks.
  func receive(_ event: WorkerPool.Event, _ paths: [String]) {
    switch event {
    case .started(let task): times[paths[task]] = (.now, .zero)
    case .cellFinished(let task, let cell, _, let duration):
      cellDurations[paths[task], default: [:]][cell.ordinal] = duration
    case .finished(let task, _):
      if let start = times[paths[task]]?.start { times[paths[task]] = (start, .now - start) }
    case .cellStarted, .cellRecalled, .cellStepped, .waiting: break
    }
  }

  /// A run with its times. A cell that took none was recalled, but one that does not compile, as it
  /// is meant to, takes none either.
  func timed(_ run: NotebookRun) -> TimedRun {
    let path = run.notebook.source.path
    let durations = cellDurations[path] ?? [:]
    let isRecalled = zip(run.notebook.cells, run.cells).contains { cell, run in
      run.status == .succeeded && cell.options.raises == nil
        && durations[cell.ordinal, default: .zero] == .zero
    }
    return TimedRun(
      run: run, cellDurations: durations, duration: times[path]?.duration ?? .zero,
      isRecalled: isRecalled)
  }
}
