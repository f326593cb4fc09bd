import Synchronization

/// The way from loops of the library to whoever runs the program: `Steps` reports, one follows.
package enum StepReports {
  /// How many steps of a loop are done.
  package struct Report: Sendable, Equatable {
    package let done: Int
    package let count: Int

    package init(done: Int, count: Int) {
      self.done = done
      self.count = count
    }
  }

  /// Between two reports; people read no faster.
  private static let interval = Duration.milliseconds(100)

  private struct State {
    var follower: (@Sendable (Report?) -> Void)?
    /// The loops that go on, the outermost first.
    var loops: [ObjectIdentifier] = []
    /// When the outermost loop began, or was last reported.
    var last = ContinuousClock.now
    var isReported = false
  }

  private static let state = Mutex(State())

  /// Sets who is told: of the outermost loop some times a second, and with nil when a loop that was
  /// told of is over. It is called by the thread that runs the loop.
  package static func follow(_ follower: (@Sendable (Report?) -> Void)?) {
    state.withLock { $0 = State(follower: follower) }
  }

  /// Takes note of a loop's progress; whether anybody follows.
  static func note(_ loop: ObjectIdentifier, done: Int, of count: Int) -> Bool {
    state.withLock { state in
      guard let follower = state.follower else { return false }
      if !state.loops.contains(loop) {
        if state.loops.isEmpty { state.last = .now }
        state.loops.append(loop)
      }
      guard state.loops.first == loop, ContinuousClock.now - state.last >= interval else {
        return true
      }
      state.last = .now
      state.isReported = true
      follower(Report(done: done, count: count))
      return true
    }
  }

  static func end(_ loop: ObjectIdentifier) {
    state.withLock { state in
      guard let index = state.loops.firstIndex(of: loop) else { return }
      state.loops.remove(at: index)
      guard index == 0, state.isReported else { return }
      state.isReported = false
      state.follower?(nil)
    }
  }
}
