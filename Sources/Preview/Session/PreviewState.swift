/// What is being built, what waits to be built, and what an edit has made obsolete.
package struct PreviewState: Sendable, Equatable {
  /// A build that is going on.
  package struct Build: Sendable, Equatable {
    /// Counted from 1.
    package let number: Int
    package let changes: Changes
    /// Whether an input changed after the build began.
    package var isObsolete: Bool { editCount > 0 }
    /// How often inputs have changed since.
    package fileprivate(set) var editCount = 0
  }

  private(set) package var running: Build?
  /// Changes that no build has begun with.
  private(set) package var waiting: Changes
  private(set) package var lastNumber = 0
  private(set) package var isStopping = false

  /// The first build is for everything.
  package init(waiting: Changes = .unknown) {
    self.waiting = waiting
  }

  /// Takes changes; the build that is going on works with inputs of before.
  package mutating func note(_ changes: Changes) {
    guard !changes.isEmpty, !isStopping else { return }
    waiting.formUnion(changes)
    running?.editCount += 1
  }

  /// The next build, if there is something to build and none is going on.
  package mutating func begin() -> Build? {
    guard running == nil, !waiting.isEmpty, !isStopping else { return nil }
    lastNumber += 1
    let build = Build(number: lastNumber, changes: waiting)
    waiting = Changes()
    running = build
    return build
  }

  /// Ends the build that is going on. What one that was stopped began with has to be built again.
  package mutating func end(isComplete: Bool) {
    guard let build = running else { return }
    running = nil
    if !isComplete, !isStopping { waiting.formUnion(build.changes) }
  }

  /// What has happened since the build that goes on began.
  package var interruption: BuildInterruption {
    if isStopping { return .end }
    guard let running, running.isObsolete else { return .none }
    return .edits(waiting, count: running.editCount)
  }

  /// No more builds; the one that is going on is obsolete.
  package mutating func stop() {
    isStopping = true
    waiting = Changes()
    running?.editCount += 1
  }
}
