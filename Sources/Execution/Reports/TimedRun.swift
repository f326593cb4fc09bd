/// A run and how long it took, which is no part of what it gave.
package struct TimedRun: Sendable {
  package let run: NotebookRun
  /// By the cell's number.
  package let cellDurations: [Int: Duration]
  package var duration: Duration
  /// Whether a part of it was known from an earlier run.
  package let isRecalled: Bool

  package init(
    run: NotebookRun, cellDurations: [Int: Duration], duration: Duration, isRecalled: Bool = false
  ) {
    self.run = run
    self.cellDurations = cellDurations
    self.duration = duration
    self.isRecalled = isRecalled
  }
}
