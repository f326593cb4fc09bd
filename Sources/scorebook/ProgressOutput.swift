import Execution

/// Writes progress to standard error.
struct ProgressOutput {
  init(_ reporting: ReportingOptions) {}

  func follow(_ tasks: [WorkerPool.Task]) -> (WorkerPool.Event) -> Void {
    { _ in }
  }
}
