import Execution

/// Writes progress to standard error: a drawing on a terminal, else lines, and nothing where
/// programs read.
struct ProgressOutput {
  private let write: (String) -> Void
  /// The columns of the terminal; nil where there is none.
  private let width: Int?
  private let isSilent: Bool

  init(_ reporting: ReportingOptions) {
    isSilent = reporting.format == .json
    width = Console.errorWidth
    write = Console.printError
  }

  /// What a pool calls with its events.
  func follow(
    _ lessons: [Progress.Lesson], jobs: Int
  ) -> (WorkerPool.Event) -> Void {
    if isSilent { return { _ in } }
    let start = ContinuousClock.now
    let progress = Progress(lessons, jobs: jobs)
    let write = write
    if let width {
      var screen = ProgressScreen(progress, width: width)
      return { write(screen.receive($0, at: ContinuousClock.now - start)) }
    }
    var log = ProgressLog(progress)
    return { write(log.receive($0, at: ContinuousClock.now - start)) }
  }
}
