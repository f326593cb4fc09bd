import Tensors

extension ScoreLibrary {
  /// Sets who is told how many steps of a loop are done, and of how many; with nil when a loop that
  /// was told of is over.
  package static func followSteps(
    _ follower: @escaping @Sendable ((done: Int, count: Int)?) -> Void
  ) {
    StepReports.follow { report in follower(report.map { ($0.done, $0.count) }) }
  }
}
